/** What interrupted the procurement, and which locked questions were moderated again, with each score before and after. */

import type { Block } from '../../typeset/paper.ts';
import type { ReportIndex } from '../report-index.ts';
import { stepsTable } from './steps.ts';

export const interruptionsSection = ({ report, bid, label }: ReportIndex): Block[] => {
  const { interruptions, reopenings } = report.procedures;
  const heading = { kind: 'heading', level: 1, text: 'Interruptions and reopened questions' } as const;
  if (interruptions.length === 0 && reopenings.length === 0)
    return [heading, { kind: 'text', text: 'Nothing interrupted the procurement, and no locked question was reopened.' }];
  return [
    heading,
    ...(interruptions.length === 0 ? [] : [stepsTable('What interrupted the procurement', interruptions)]),
    ...reopenings.flatMap(({ criterion, afterPrices, steps, scores }): Block[] => [
      stepsTable(`${label(criterion)}, moderated again`, steps),
      ...(afterPrices ? [{ kind: 'text', text: 'Prices were open already when this question was reopened.' } as const] : []),
      ...(scores.length === 0
        ? []
        : [
            {
              kind: 'table',
              caption: `${label(criterion)}: the agreed scores before and after`,
              columns: [
                { title: 'Bidder', align: 'start', width: { share: 1 } },
                { title: 'Before', align: 'end', width: { mm: 24 } },
                { title: 'After', align: 'end', width: { mm: 24 } },
              ],
              rows: scores.map((one) => ({ cells: [bid(one.bid).name, one.before, one.after] })),
            } as const,
          ]),
    ]),
  ];
};
