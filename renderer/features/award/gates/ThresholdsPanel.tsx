/** Each bid against each published threshold: what follows by itself, and what somebody has to decide with a reason. */

import { useState } from 'react';
import type { Where } from '../../../../shared/contract/words.ts';
import type { BidEvaluation, Evaluation, GateResult } from '../../../../shared/domain/evaluation.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Button, DataTable, Heading, Part, RefusalNotice, Select, Stack, StateBadge, TextArea, useTyped } from '../../../kit/index.ts';
import type { IconName, Tone } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import { dayAndTime } from '../../../words/format.ts';
import { figureOf } from '../figures.ts';
import type { Unit } from '../figures.ts';
import styles from '../result/result.module.css';
import type { View } from '../result/result.ts';
import { Why } from '../why/Why.tsx';
import { openDecisions } from './standing.ts';

const words = award.thresholds;

export interface ThresholdsPanelProps {
  readonly place: Where;
  readonly evaluation: Evaluation;
  readonly criteria: View['criteria'];
  readonly decisions: View['thresholds'];
  /** Whether the person who looks may decide now. */
  readonly mayDecide: boolean;
}

interface Line {
  readonly bid: BidEvaluation;
  readonly gate: GateResult;
}

const keyOf = ({ bid, gate }: Line): string => `${bid.bid} ${gate.criterion}`;

type Following = keyof typeof words.consequences | 'undecided';

const looks: Readonly<Record<Following, readonly [IconName, Tone]>> = {
  none: ['done', 'good'],
  disqualified: ['refused', 'bad'],
  'needs-decision': ['open', 'warn'],
  kept: ['done', 'neutral'],
  rejected: ['refused', 'bad'],
  settled: ['refused', 'neutral'],
  undecided: ['open', 'neutral'],
};

/** A question is measured by its mark, a section by its percentage, a budget by the price. */
const unitOf = (kind: View['criteria'][number]['kind'] | undefined): Unit =>
  kind === 'group' ? 'percent' : kind === 'price' ? 'pounds' : 'number';

/** What follows from one threshold for one bid, with what was decided about it. */
const following = ({ bid, gate }: Line, decisions: View['thresholds']): Following => {
  if (gate.result === 'undecided') return 'undecided';
  const rejected = decisions.some((one) => one.bid === bid.bid && one.criterion === gate.criterion && one.outcome === 'reject');
  if (gate.consequence !== 'needs-decision') return gate.consequence;
  if (rejected) return 'rejected';
  return bid.standing === 'awaiting-decision' ? 'needs-decision' : 'settled';
};

export const ThresholdsPanel = ({ place, evaluation, criteria, decisions, mayDecide }: ThresholdsPanelProps) => {
  const [anew, setAnew] = useState<ReadonlySet<string>>(() => new Set());
  const title = (id: string): string => criteria.find((criterion) => criterion.id === id)?.title ?? '';
  const name = (id: string): string => evaluation.bids.find(({ bid }) => bid === id)?.name ?? '';
  const lines = evaluation.bids
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB', { numeric: true }))
    .flatMap((bid) => bid.gates.map((gate): Line => ({ bid, gate })));
  if (lines.length === 0) return null;
  return (
    <Part title={words.title}>
      <Stack gap="three">
        <DataTable
          caption={words.caption}
          rows={lines}
          rowKey={keyOf}
          columns={[
            { id: 'bidder', title: words.bidder, isRowHeader: true, render: ({ bid }) => bid.name },
            { id: 'threshold', title: words.threshold, holdsNames: true, render: ({ gate }) => title(gate.criterion) },
            {
              id: 'measured',
              title: words.measured,
              isNumeric: true,
              render: ({ bid, gate }) => {
                if (!gate.measured) return words.undecided;
                const unit = unitOf(criteria.find(({ id }) => id === gate.criterion)?.kind);
                const { shown } = figureOf(gate.measured.value, unit);
                const label = words.measuredLabel(title(gate.criterion), bid.name, shown);
                return <Why label={label} shown={shown} derivation={gate.measured} unit={unit} place={place} evaluation={evaluation} />;
              },
            },
            {
              id: 'result',
              title: words.result,
              render: (line) => {
                const follows = following(line, decisions);
                const [icon, tone] = looks[follows];
                return (
                  <>
                    <StateBadge icon={icon} tone={tone}>
                      {follows === 'undecided' ? words.undecided : words.consequences[follows]}
                    </StateBadge>
                    {follows === 'none' ? null : <p className={styles.facts}>{line.gate.sentence}</p>}
                  </>
                );
              },
            },
          ]}
        />
        {mayDecide ? (
          lines
            .filter((line) => following(line, decisions) === 'needs-decision' || anew.has(keyOf(line)))
            .map((line) => (
              <Decide
                key={keyOf(line)}
                tender={place.tender}
                decision={line}
                title={title(line.gate.criterion)}
                onDecided={() => setAnew(new Set([...anew].filter((key) => key !== keyOf(line))))}
              />
            ))
        ) : openDecisions(evaluation, decisions).length > 0 ? (
          <p>{words.notYours}</p>
        ) : null}
        {decisions.length === 0 ? null : (
          <Stack gap="one">
            <Heading level={3}>{words.decidedTitle}</Heading>
            {decisions.map(({ bid, criterion, outcome, reason, decided }) => (
              <div key={`${bid} ${criterion}`} className={styles.reason}>
                <p>
                  <strong>{(outcome === 'keep' ? words.kept : words.rejected)(name(bid), title(criterion))}</strong> {reason}
                </p>
                <p className={styles.facts}>{award.out.decided(decided.by, dayAndTime(decided.at))}</p>
                {mayDecide ? (
                  <Button
                    look="quiet"
                    size="small"
                    icon="undo"
                    aria-label={words.againFor(name(bid))}
                    onPress={() => setAnew(new Set([...anew, `${bid} ${criterion}`]))}
                  >
                    {words.again}
                  </Button>
                ) : null}
              </div>
            ))}
            {mayDecide ? <p className={styles.facts}>{words.againHint}</p> : null}
          </Stack>
        )}
      </Stack>
    </Part>
  );
};

interface DecideProps {
  readonly tender: string;
  readonly decision: Line;
  readonly title: string;
  readonly onDecided: () => void;
}

const Decide = ({ tender, decision: { bid, gate }, title, onDecided }: DecideProps) => {
  const { run, busy } = useCommand('award.decideThreshold');
  const [outcome, setOutcome] = useState<'keep' | 'reject' | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { typed: reason, type: setReason, forget } = useTyped(`threshold ${bid.bid} ${gate.criterion}`, '');
  const waitsFor = outcome === null ? words.waits.outcome : reason.trim() === '' ? words.waits.reason : undefined;
  const record = async (): Promise<void> => {
    if (outcome === null) return;
    const said = refusalOf(await run({ tender, bid: bid.bid, criterion: gate.criterion, outcome, reason }));
    setRefusal(said);
    if (said) return;
    forget();
    onDecided();
  };
  return (
    <section aria-label={words.decide(bid.name)} className={styles.form}>
      <Stack>
        <Heading level={3} beside={title}>
          {words.decide(bid.name)}
        </Heading>
        <p className={styles.reason}>{gate.sentence}</p>
        <Select<'keep' | 'reject'>
          label={words.outcome}
          placeholder={award.ties.choose}
          value={outcome}
          onChange={setOutcome}
          choices={[
            { id: 'keep', label: words.keep, detail: words.keepDetail },
            { id: 'reject', label: words.reject, detail: words.rejectDetail },
          ]}
        />
        <TextArea label={words.reason} description={words.reasonHint} value={reason} onChange={setReason} />
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        <div>
          <Button waitsFor={waitsFor} isPending={busy} onPress={() => void record()}>
            {words.act}
          </Button>
        </div>
      </Stack>
    </section>
  );
};
