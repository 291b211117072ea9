/** How bids were judged, as published: the tree with its weights, what was asked, the scales. */

import type { Threshold } from '../../../../shared/domain/criteria.ts';
import type { Scale } from '../../../../shared/domain/scale.ts';
import type { Block, Row } from '../../typeset/paper.ts';
import { dash, whole } from '../numbers.ts';
import type { ReportedCriterion } from '../report.ts';
import { type ReportIndex, titled } from '../report-index.ts';

const kinds: Record<ReportedCriterion['kind'], string> = {
  group: 'Section',
  scored: 'Scored',
  'pass-fail': 'Pass or fail',
  information: 'For information',
  price: 'Price formula',
  'social-value-quantity': 'Social value quantities',
};

const thresholdWords = ({ comparison, value, modality }: Threshold, kind: ReportedCriterion['kind']): string =>
  `${comparison === 'at-least' ? 'At least' : 'More than'} ${value}${kind === 'group' ? '% of its points' : ''}, or the bid ${modality} be rejected`;

const howJudged = ({ kind, scale }: ReportedCriterion, scales: readonly Scale[]): string => {
  const name = scales.length > 1 ? scales.find(({ id }) => id === scale)?.name : undefined;
  return name === undefined ? kinds[kind] : `${kinds[kind]} on “${name}”`;
};

const tree = ({ report, depth, available }: ReportIndex): Block => ({
  kind: 'table',
  caption: 'Criteria and weights',
  columns: [
    { title: 'Criterion', align: 'start', width: { share: 1 } },
    { title: 'How it is judged', align: 'start', width: { mm: 36 } },
    { title: 'Share of its section, %', align: 'end', width: { mm: 23 } },
    { title: `Points of ${available}`, align: 'end', width: { mm: 19 } },
    { title: 'Threshold', align: 'start', width: { mm: 34 } },
  ],
  rows: report.criteria.map((criterion): Row => ({
    cells: [
      { text: titled(criterion), indent: depth(criterion), strong: criterion.kind === 'group' },
      howJudged(criterion, report.scales),
      criterion.relative === null ? dash : whole(criterion.relative),
      criterion.absolute === null ? dash : { text: whole(criterion.absolute), strong: criterion.kind === 'group' },
      criterion.threshold === null ? '' : thresholdWords(criterion.threshold, criterion.kind),
    ],
  })),
});

const asked = ({ report }: ReportIndex): Block[] => {
  const told = report.criteria.filter(({ text, considerations }) => text.trim() !== '' || considerations.length > 0);
  if (told.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'What was asked' },
    ...told.flatMap((criterion): Block[] => [
      { kind: 'heading', level: 3, text: titled(criterion) },
      { kind: 'text', text: criterion.text },
      ...(criterion.considerations.length > 0
        ? ([
            { kind: 'note', text: 'Considered in the round, without a score each:' },
            { kind: 'list', ordered: false, items: criterion.considerations },
          ] as const)
        : []),
    ]),
  ];
};

const scales = ({ report }: ReportIndex): Block[] => [
  ...(report.scales.length > 0 ? [{ kind: 'heading', level: 2, text: 'Scales' } as const] : []),
  ...report.scales.map(({ name, steps, reading }): Block => ({
    kind: 'table',
    caption: name,
    columns: [
      { title: 'Score', align: 'centre', width: { mm: 14 } },
      { title: 'Meaning', align: 'start', width: { mm: 34 } },
      { title: 'What an answer must show', align: 'start', width: { share: 1 } },
    ],
    rows: steps.map(({ value, label, descriptor }) => ({ cells: [{ text: whole(value), strong: true }, label, descriptor] })),
    note:
      reading === 'of-maximum'
        ? 'Points are the score divided by the highest step, times the weight.'
        : 'Points are the steps above the lowest divided by the range of the scale, times the weight.',
  })),
];

export const criteriaSection = (index: ReportIndex): Block[] => [
  { kind: 'heading', level: 1, text: 'Criteria and weights' },
  { kind: 'text', text: 'These rules were frozen before any bid was opened, and are printed here as they were published.' },
  tree(index),
  ...scales(index),
  ...asked(index),
];
