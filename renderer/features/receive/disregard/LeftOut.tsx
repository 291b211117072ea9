/** Tenders that were left out, each with its ground, what that rests on, who else has the same defect, and whether the decision was taken back or can be. */

import { disregardGrounds } from '../../../../shared/domain/disregard.ts';
import { Button, DescriptionList, Heading, Row, Stack, StateBadge } from '../../../kit/index.ts';
import type { Fact } from '../../../kit/text/DescriptionList.tsx';
import { listed, longDay } from '../../../words/format.ts';
import { gates } from '../../../words/gates.ts';
import type { GatesView } from '../exclusion/concern.ts';
import styles from '../receive.module.css';
import { texts } from './disregard-form.ts';

const words = gates.disregard;

export interface LeftOutProps {
  readonly disregarded: GatesView['disregarded'];
  readonly bids: GatesView['bids'];
  readonly onTakeBack: (decision: GatesView['disregarded'][number]) => void;
}

type Decision = GatesView['disregarded'][number];

const backFacts = ({ takenBack }: Decision, name: (bid: string) => string): readonly Fact[] =>
  takenBack
    ? [
        { term: words.backFacts.reason, detail: takenBack.reason },
        ...(takenBack.stayOut.length === 0
          ? []
          : [
              { term: words.backFacts.stayOut, detail: listed(takenBack.stayOut.map(name)) },
              { term: words.backFacts.difference, detail: takenBack.reasonForDifference },
            ]),
        { term: words.backFacts.decided, detail: words.decidedBy(longDay(takenBack.on), takenBack.made.by) },
      ]
    : [];

/** What is said only to whoever could take it back: nobody else needs to know what stands in the way. */
const silent: ReadonlySet<string> = new Set([
  'not-your-role',
  'read-only',
  'already-recommended',
  'record-closed',
  'quality-panel-not-told',
]);

interface TakeBackProps {
  readonly name: string;
  readonly refusal: Decision['takeBack'];
  readonly onPress: () => void;
}

const TakeBack = ({ name, refusal, onPress }: TakeBackProps) => {
  if (refusal)
    return silent.has(refusal.code) ? null : (
      <p className={styles.quiet}>{words.takeBack.cannot(refusal.sentence, refusal.wayOut ?? '')}</p>
    );
  return (
    <Row align="start">
      <Button size="small" aria-label={words.takeBack.buttonFor(name)} onPress={onPress}>
        {words.takeBack.button}
      </Button>
    </Row>
  );
};

export const LeftOut = ({ disregarded, bids, onTakeBack }: LeftOutProps) => {
  const name = (id: string): string => bids.find(({ bid }) => bid === id)?.name ?? '';
  return (
    <Stack gap="three">
      {disregarded
        .toSorted((one, other) => name(one.bid).localeCompare(name(other.bid), 'en-GB', { numeric: true }))
        .map((one) => {
          const { title, citation } = disregardGrounds[one.case.ground];
          const facts: readonly (Fact | null)[] = [
            ...texts.map((field) => {
              const said = field in one.case ? (one.case as Partial<Record<typeof field, string>>)[field] : undefined;
              return said === undefined || said === '' ? null : { term: words.facts[field], detail: said };
            }),
            one.rests === '' ? null : { term: words.facts.rests, detail: one.rests },
            { term: words.facts.reason, detail: one.case.reason },
            one.staying.length === 0 ? null : { term: words.facts.staying, detail: listed(one.staying.map(name)) },
            one.reasonForDifference === '' ? null : { term: words.facts.difference, detail: one.reasonForDifference },
            one.noticeDue === null ? null : { term: words.facts.notice, detail: words.notice(longDay(one.noticeDue)) },
            { term: words.facts.decided, detail: words.decidedBy(longDay(one.on), one.made.by) },
            ...backFacts(one, name),
          ];
          return (
            <section key={`${one.bid} ${one.made.at}`} aria-label={name(one.bid)}>
              <Stack gap="one">
                <Heading level={4} beside={words.outOn(title, citation)}>
                  {name(one.bid)}
                </Heading>
                {one.takenBack ? (
                  <Row align="start">
                    <StateBadge icon="done" tone="good">
                      {words.takenBack}
                    </StateBadge>
                  </Row>
                ) : null}
                <DescriptionList facts={facts.filter((fact) => fact !== null)} />
                {one.takenBack ? null : <TakeBack name={name(one.bid)} refusal={one.takeBack} onPress={() => onTakeBack(one)} />}
              </Stack>
            </section>
          );
        })}
    </Stack>
  );
};
