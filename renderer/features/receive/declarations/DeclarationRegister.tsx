/** The register: every person on the panel against every bidder, each cell opening to what was declared and decided. */

import { Button, DataTable, DescriptionList, Row, Stack, StateBadge, WhyButton } from '../../../kit/index.ts';
import type { Column, IconName, Tone } from '../../../kit/index.ts';
import { dayAndTime } from '../../../words/format.ts';
import { receive } from '../../../words/receive.ts';
import type { Bid, Panellist, Towards } from '../model.ts';
import styles from '../receive.module.css';
import { conflictOf } from './conflict.ts';
import type { Conflict } from './conflict.ts';
import { standingOf } from './declaration.ts';
import type { StandingWord } from './declaration.ts';

const words = receive.declarations;

const looks: Readonly<Record<StandingWord, readonly [IconName, Tone]>> = {
  undeclared: ['open', 'neutral'],
  undecided: ['warning', 'warn'],
  none: ['done', 'good'],
  cleared: ['done', 'good'],
  'no-conflict': ['done', 'good'],
  managed: ['scales', 'accent'],
  recused: ['refused', 'wax'],
};

export interface DeclarationRegisterProps {
  readonly people: readonly Panellist[];
  readonly bids: readonly Bid[];
  readonly me: string | null;
  /** Null for those who may not decide. */
  readonly onDecide: ((conflict: Conflict) => void) | null;
}

export const DeclarationRegister = ({ people, bids, me, onDecide }: DeclarationRegisterProps) => {
  const columns: readonly Column<Panellist>[] = [
    {
      id: 'person',
      title: words.person,
      isRowHeader: true,
      render: ({ name, roles, declaredAt }) => (
        <span className={styles.stack}>
          <span className={styles.bidderName}>{name}</span>
          <span className={styles.alias}>
            {roles.join(', ')}; {declaredAt === null ? words.notYet : words.declaredOn(dayAndTime(declaredAt))}
          </span>
        </span>
      ),
    },
    ...bids.map(({ bidder }) => ({
      id: bidder.id,
      title: bidder.name,
      render: (one: Panellist) => {
        const towards = one.towards.find(({ bid }) => bid === bidder.id);
        const conflict = towards ? conflictOf(one, towards, bids) : null;
        return (
          <Standing
            person={one.name}
            bidder={bidder.name}
            towards={towards}
            onDecide={onDecide && conflict && one.person !== me ? () => onDecide(conflict) : null}
          />
        );
      },
    })),
  ];
  return <DataTable caption={words.registerCaption} isCaptionHidden columns={columns} rows={people} rowKey={({ person }) => person} />;
};

interface StandingProps {
  readonly person: string;
  readonly bidder: string;
  readonly towards: Towards | undefined;
  readonly onDecide: (() => void) | null;
}

const Standing = ({ person, bidder, towards, onDecide }: StandingProps) => {
  const word: StandingWord = towards ? standingOf(towards) : 'undeclared';
  const [icon, tone] = looks[word];
  const badge = (
    <StateBadge icon={icon} tone={tone}>
      {words.standings[word]}
    </StateBadge>
  );
  if (!towards || word === 'undeclared') return badge;
  return (
    <WhyButton
      label={words.why(person, bidder, words.standings[word])}
      title={words.whyTitle(person, bidder)}
      reason={<Reason towards={towards} onDecide={onDecide} />}
    >
      {badge}
    </WhyButton>
  );
};

const Reason = ({ towards, onDecide }: Pick<StandingProps, 'onDecide'> & { readonly towards: Towards }) => {
  const { answer, details, outcome, reason, decided } = towards;
  if (answer === null) return <p>{words.withheld}</p>;
  const asksDecision = answer !== 'none' || outcome !== null;
  return (
    <Stack gap="one">
      <DescriptionList
        facts={[
          { term: words.declared, detail: words.answers[answer] },
          ...(answer === 'none' ? [] : [{ term: words.detailsTerm, detail: details }]),
          ...(asksDecision ? [{ term: words.decision, detail: outcome === null ? words.noDecision : words.outcomes[outcome] }] : []),
          ...(outcome === null ? [] : [{ term: receive.reason, detail: reason }]),
          ...(decided ? [{ term: words.decided, detail: receive.by(decided.by, dayAndTime(decided.at)) }] : []),
        ]}
      />
      {onDecide ? (
        <Row>
          <Button size="small" onPress={onDecide}>
            {outcome === null ? words.decide : words.decideOtherwise}
          </Button>
        </Row>
      ) : null}
    </Stack>
  );
};
