/** Before the unsealing: whose sheet is in, whose is not, and the act of two people that opens all of them at once. */

import type { Where } from '../../../shared/contract/words.ts';
import { refusalOf, useAnswer, useCommand, useSession } from '../../app/ask.ts';
import { Heading, Meter, Page, Panel, Sealed, Stack, StateBadge, TwoKeys, useTwoKeys } from '../../kit/index.ts';
import { moderate } from '../../words/moderate.ts';
import type { ModerateView } from './model.ts';
import styles from './moderate.module.css';

export interface SheetsSealedProps {
  readonly place: Where;
  readonly view: ModerateView;
}

const words = moderate.sealed;

export const SheetsSealed = ({ place, view }: SheetsSealedProps) => {
  const isRecord = place.record !== undefined;
  const session = useSession();
  const unseal = useCommand('moderate.unseal');
  const keys = useTwoKeys(view.unseal, session?.person ?? null);
  const progress = useAnswer('score.view', place).value?.progress ?? [];
  const late = progress.filter(({ submittedAt }) => submittedAt === null).map(({ name }) => name);
  return (
    <Page width="reading">
      <Heading level={1}>{moderate.title}</Heading>
      <Stack gap="three">
        <p>{isRecord ? words.inRecord : words.lead}</p>
        <Sealed what={words.what(progress.length)} who={words.opens} when={words.when(late)} />
        <Panel title={words.who}>
          <ul className={styles.progress}>
            {progress.map(({ person, name, complete, total, submittedAt }) => (
              <li key={person}>
                <Stack gap="half">
                  <Meter label={name} value={complete} of={total} shown={words.progress(complete, total)} />
                  <div>
                    {submittedAt === null ? (
                      <StateBadge icon="open">{words.notIn}</StateBadge>
                    ) : (
                      <StateBadge icon="sealed" tone="wax">
                        {words.in(submittedAt)}
                      </StateBadge>
                    )}
                  </div>
                </Stack>
              </li>
            ))}
          </ul>
        </Panel>
        {isRecord || !session ? null : (
          <TwoKeys
            keys={keys}
            words={words}
            willBeFixed={words.fixed}
            missing={view.unseal.refusal ? [view.unseal.refusal] : []}
            isPending={unseal.busy}
            onAct={async (signers) => refusalOf(await unseal.run({ tender: place.tender, signers: [...signers] }))}
          />
        )}
      </Stack>
    </Page>
  );
};
