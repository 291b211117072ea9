/** What the check before the freeze advised against, and the reasons why it was left: each as it was answered, those with one reason together. */

import type { Block } from '../../typeset/paper.ts';
import type { ReportIndex } from '../report-index.ts';
import { dayOf } from '../words.ts';

export const answersSection = ({ report: { answers } }: ReportIndex): Block[] => {
  if (answers.length === 0) return [];
  const together = Map.groupBy(answers, ({ reason, by }) => JSON.stringify([by, reason]));
  return [
    { kind: 'heading', level: 1, text: 'Advice before the freeze' },
    {
      kind: 'text',
      text: 'Before the rules were frozen they were checked. Whatever the check advises against has either been put right, or was left for the reason that stands here.',
    },
    ...[...together.values()].flatMap((same): Block[] => {
      const [first] = same;
      if (!first) return [];
      return [
        { kind: 'list', ordered: false, items: same.map(({ sentence }) => sentence) },
        { kind: 'text', text: `Left because: ${first.reason} (${first.by}, ${dayOf(first.at)})` },
      ];
    }),
  ];
};
