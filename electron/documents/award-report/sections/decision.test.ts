import { expect, test } from 'vitest';
import type { AwardReport, ReportedBid } from '../report.ts';
import { indexReport } from '../report-index.ts';
import { smallReport, tramDraft, tramReport } from '../testing.ts';
import { sentenceOf } from './decision.ts';

const bids = (change: (bid: ReportedBid) => Partial<ReportedBid>) => tramDraft.bids.map((bid) => ({ ...bid, ...change(bid) }));

const outline: NonNullable<AwardReport['stages']> = {
  name: 'Stage 1 of 2, Outline tenders',
  list: [
    { title: 'Outline tenders', isThis: true, onwards: { rule: 'The first 2 by the ranking.', scores: 'reset' } },
    { title: 'Final tenders', isThis: false, onwards: null },
  ],
  next: 'Final tenders',
  from: null,
  refinement: null,
};

test.each<readonly [string, AwardReport, string]>([
  [
    'a recommendation names the bid, its total and its lead',
    tramReport,
    'It is recommended that “Tram network upgrade” is awarded to Bidder C: first of 4 bids, with 81.0231 points out of 100, 0.3675 ahead of Bidder B.',
  ],
  [
    'a draft says who is first so far',
    tramDraft,
    'No award is recommended yet. On what is recorded so far, Bidder C is first of 4 bids, with 81.0231 points out of 100, 0.3675 ahead of Bidder B.',
  ],
  [
    'a lead of nothing is a tie that was broken as published',
    { ...tramReport, margin: tramReport.margin && { ...tramReport.margin, points: '0' } },
    'It is recommended that “Tram network upgrade” is awarded to Bidder C: first of 4 bids, with 81.0231 points out of 100, level with Bidder B and put first by the published tie-break.',
  ],
  [
    'an open tie has no first',
    { ...tramDraft, margin: null, bids: bids(({ rank }) => ({ rank: Math.max(1, (rank ?? 1) - 1) })) },
    'No award is recommended yet. The first place is tied, and the tie has still to be decided as published.',
  ],
  [
    'the only bid left leads nobody',
    { ...tramDraft, margin: null, bids: bids(({ key }) => (key === 'c' ? {} : { standing: 'withdrawn', rank: null, total: null })) },
    'No award is recommended yet. On what is recorded so far, Bidder C is the only bid in the running, with 81.0231 points out of 100.',
  ],
  ['sealed prices are no result', smallReport, 'No award is recommended yet, and there is no result: the price envelope is still sealed.'],
  [
    'something missing is no result',
    { ...smallReport, prices: [] },
    'No award is recommended yet, and there is no result: something it needs is still missing.',
  ],
  [
    'no bid left is the end of it',
    { ...smallReport, bids: smallReport.bids.map((bid) => ({ ...bid, standing: 'withdrawn' })) },
    'No award is recommended. No bid is left in the running.',
  ],
  [
    'before the last stage it says who goes on',
    { ...tramReport, stages: outline, recommendation: tramReport.recommendation && { ...tramReport.recommendation, bids: ['c', 'b'] } },
    'Bidder C and Bidder B go on to “Final tenders”, as the published rule decides.',
  ],
  [
    'a draft before the last stage does not speak of an award',
    { ...tramDraft, stages: outline, led: ['c', 'b'] },
    'It is not decided yet who goes on to “Final tenders”. By the published rule, on what is recorded so far, Bidder C and Bidder B do.',
  ],
  [
    'nor of the first place where it is the line that is tied',
    { ...tramDraft, stages: outline, led: [] },
    'It is not decided yet who goes on to “Final tenders”. A tie across the line has still to be decided as published.',
  ],
])('%s', (_, report, sentence) => {
  expect(sentenceOf(indexReport(report))).toBe(sentence);
});
