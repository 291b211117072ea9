/** Changing what was published, where the law leaves room: the two keys that lift the freeze, the versions of before, and the publication of the change. */

import type { Output } from '../../../../shared/contract/contract.ts';
import { displayDay } from '../../../../shared/domain/calendar.ts';
import type { FreezeLift } from '../../../../shared/domain/refining.ts';
import { refuse } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand, useSession } from '../../../app/ask.ts';
import {
  Checkbox,
  Disclosure,
  Fingerprint,
  Part,
  Select,
  Stack,
  TextArea,
  TextField,
  TwoKeys,
  useTwoKeys,
  useTyped,
} from '../../../kit/index.ts';
import { freezes as words } from '../../../words/freezes.ts';

type View = Output<'prepare.view'>;

export interface ChangePublishedProps {
  readonly tender: string;
  readonly former: View['former'];
  readonly lock: View['lift'];
  /** An opened pack or a replay, or a stage in which nothing published can change. */
  readonly isReadOnly: boolean;
}

export const ChangePublished = ({ tender, former, lock, isReadOnly }: ChangePublishedProps) => {
  const mayChange = !isReadOnly && lock.refusal === null;
  if (former.length === 0 && !mayChange) return null;
  return (
    <>
      {former.length === 0 ? null : (
        <Part title={words.former}>
          <Stack>
            {former.map((version) => (
              <Version key={version.number} version={version} />
            ))}
          </Stack>
        </Part>
      )}
      {mayChange ? (
        <Part title={words.title}>
          <Stack>
            <p>{words.lead}</p>
            <LiftFreeze tender={tender} lock={lock} />
          </Stack>
        </Part>
      ) : null}
    </>
  );
};

const Version = ({
  version: { number, hash, words: eight, at, by, lift, lifted, published },
}: {
  readonly version: View['former'][number];
}) => (
  <Disclosure title={words.version(number, by, at)} level={3}>
    <Stack>
      <p>
        {words.rules[lift.ground]} {words.changed(lifted.by, lifted.at, lift.reason)}
      </p>
      <p>{published ? words.published(published.notice, published.reference, displayDay(published.on)) : words.neverPublished}</p>
      <Fingerprint label={words.hash} words={eight.split(' ')} hex={hash} />
    </Stack>
  </Disclosure>
);

const blank: FreezeLift = {
  ground: 'modification',
  providedFor: '',
  changesCriterion: true,
  statement: '',
  reason: '',
};

const LiftFreeze = ({ tender, lock }: Pick<ChangePublishedProps, 'tender' | 'lock'>) => {
  const session = useSession();
  const { run, busy } = useCommand('prepare.liftFreeze');
  const { typed, type, forget } = useTyped<FreezeLift>(`lift the freeze of ${tender}`, blank);
  return (
    <TwoKeys
      keys={useTwoKeys(lock, session?.person ?? null)}
      words={words.deed}
      willBeFixed={words.fixed}
      isChosenInDialog
      isPending={busy}
      onAct={async (signers) => {
        if (typed.reason.trim() === '')
          return refuse('reason-missing', 'There is no reason yet.', { wayOut: 'Write why it has to change.' });
        const refusal = refusalOf(await run({ tender, ...typed, signers: [...signers] }));
        if (!refusal) forget();
        return refusal;
      }}
    >
      <Select
        label={words.ground}
        placeholder={words.ground}
        choices={words.grounds}
        value={typed.ground}
        onChange={(ground) => type({ ...typed, ground })}
      />
      {typed.ground === 'refinement' ? (
        <>
          <TextField label={words.providedFor} value={typed.providedFor} onChange={(providedFor) => type({ ...typed, providedFor })} />
          <Checkbox isSelected={typed.changesCriterion} onChange={(changesCriterion) => type({ ...typed, changesCriterion })}>
            {words.changesCriterion}
          </Checkbox>
          <TextArea
            label={words.statement}
            description={words.statementHelp}
            rows={2}
            value={typed.statement}
            onChange={(statement) => type({ ...typed, statement })}
          />
        </>
      ) : null}
      <TextArea label={words.reason} rows={2} value={typed.reason} onChange={(reason) => type({ ...typed, reason })} />
    </TwoKeys>
  );
};
