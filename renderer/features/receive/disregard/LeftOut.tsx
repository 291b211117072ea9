/** Tenders that were left out, each with its ground, what that rests on, and who else has the same defect. */

import { disregardGrounds } from '../../../../shared/domain/disregard.ts';
import { DescriptionList, Heading, Stack } from '../../../kit/index.ts';
import type { Fact } from '../../../kit/text/DescriptionList.tsx';
import { listed, longDay } from '../../../words/format.ts';
import { gates } from '../../../words/gates.ts';
import type { GatesView } from '../exclusion/concern.ts';
import { texts } from './disregard-form.ts';

const words = gates.disregard;

export interface LeftOutProps {
  readonly disregarded: GatesView['disregarded'];
  readonly bids: GatesView['bids'];
}

export const LeftOut = ({ disregarded, bids }: LeftOutProps) => {
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
          ];
          return (
            <section key={one.bid} aria-label={name(one.bid)}>
              <Stack gap="one">
                <Heading level={4} beside={words.outOn(title, citation)}>
                  {name(one.bid)}
                </Heading>
                <DescriptionList facts={facts.filter((fact) => fact !== null)} />
              </Stack>
            </section>
          );
        })}
    </Stack>
  );
};
