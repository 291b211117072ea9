/** Why each answer has its score: the consensus reasons in full, bid by bid and question by question. */

import { stepAt } from '../../../../shared/domain/scale.ts';
import { listed } from '../../../../shared/domain/wording.ts';
import type { Block, Entry } from '../../typeset/paper.ts';
import { points, whole } from '../numbers.ts';
import type { ReportedBid, ReportedConsensus, ReportedCriterion } from '../report.ts';
import { type ReportIndex, titled } from '../report-index.ts';
import { dayAndTime, standings } from '../words.ts';

const byline = ({ agreed, present, outside, carried }: ReportedConsensus): string =>
  carried?.stands
    ? `Agreed in the stage “${carried.stage}” and carried forward as published. Registered here by ${agreed.by}, ${dayAndTime(agreed.at)}.`
    : `Agreed by ${listed(present)}${outside ? ', outside every individual mark' : ''}. Recorded by ${agreed.by}, ${dayAndTime(agreed.at)}.`;

const entry = (
  { report, points: pointsOf }: ReportIndex,
  criterion: ReportedCriterion,
  bid: ReportedBid,
  consensus: ReportedConsensus,
): Entry => {
  const scale = report.scales.find(({ id }) => id === criterion.scale);
  const highest = scale?.steps.at(-1)?.value;
  const label = scale ? stepAt(scale, consensus.score)?.label : undefined;
  return {
    kind: 'entry',
    figure: whole(consensus.score),
    notes: [
      [highest === undefined ? '' : `of ${whole(highest)}`, label ?? ''].filter(Boolean).join(' · '),
      `${points(pointsOf(criterion.key, bid.key), 2)} of ${points(criterion.absolute, 2)} points`,
    ],
    byline: byline(consensus),
    parts: [
      { label: '', text: consensus.reason },
      ...criterion.considerations.map((consideration, index) => ({ label: consideration, text: consensus.explanations[index] ?? '' })),
      ...(consensus.carried && !consensus.carried.stands
        ? [
            {
              label: `As it was carried forward from “${consensus.carried.stage}”, before the question was reopened: ${whole(consensus.carried.score)}`,
              text: consensus.carried.reason,
            },
          ]
        : []),
      ...(consensus.dissent.trim() === '' ? [] : [{ label: 'Dissent', text: consensus.dissent }]),
    ],
  };
};

const ofBid = (index: ReportIndex, bid: ReportedBid): Block[] => {
  const entries = index.report.criteria.flatMap((criterion): Block[] => {
    const consensus = index.consensus(criterion.key, bid.key);
    return consensus ? [{ kind: 'heading', level: 3, text: titled(criterion) }, entry(index, criterion, bid, consensus)] : [];
  });
  return [
    { kind: 'heading', level: 2, text: bid.name },
    ...(bid.standing === 'standing' ? [] : [{ kind: 'note', text: `${standings[bid.standing]}.` } as const]),
    ...(entries.length === 0 ? [{ kind: 'text', text: 'No score was agreed on this bid.' } as const] : entries),
  ];
};

export const reasonsSection = (index: ReportIndex): Block[] => [
  { kind: 'heading', level: 1, text: 'Reasons, bid by bid' },
  {
    kind: 'note',
    text: 'These are the words of the panel’s consensus, in full and unedited. Bids stand in the order of the record, not of rank.',
  },
  ...index.report.bids.flatMap((bid) => ofBid(index, bid)),
];
