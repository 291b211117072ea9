/** A competitive flexible procedure in two stages for tests: played by its people through whatever asks the engine, in a test of the host or of the page. */

import type { Input, OperationName, Output } from '../../shared/contract/contract.ts';
import type { Answer } from '../../shared/contract/define.ts';
import type { Criterion } from '../../shared/domain/criteria.ts';
import type { CriterionId, PersonId, ProcedureStageId, ScaleId, TenderId } from '../../shared/domain/ids.ts';
import type { ProcedureStage } from '../../shared/domain/procedure-stages.ts';
import type { Played } from '../seeds/play.ts';
import type { Script } from '../seeds/script.ts';
import { tram } from '../seeds/tram.ts';

/** Everybody of the script, each signed in in a window named as the script names them. */
export interface Desk {
  readonly ask: <Name extends OperationName>(window: string, name: Name, payload: Input<Name>) => Promise<Answer<Output<Name>>>;
  readonly done: <Name extends OperationName>(window: string, name: Name, payload: Input<Name>) => Promise<Output<Name>>;
  readonly signers: (played: Played, ...keys: readonly string[]) => { person: string; passphrase: string }[];
  readonly person: (played: Played, key: string) => PersonId;
  readonly answerFindings: (tender: TenderId) => Promise<void>;
}

export const uuid = (last: string) => `00000000-0000-4000-8000-0000000000${last}`;
export const first = uuid('a1') as ProcedureStageId;
export const final = uuid('a2') as ProcedureStageId;
const scale = tram.scales[0]?.id as ScaleId;

export const question = (id: string, number: string, title: string, weight: string): Criterion => ({
  kind: 'scored',
  id: uuid(id) as CriterionId,
  parent: null,
  number,
  title,
  text: `What will be done, week by week, under “${title}”.`,
  weight,
  envelope: 'quality',
  scale,
  threshold: null,
  considerations: [],
  limit: { kind: 'words', most: 500, beyond: 'not-read' },
  guidance: '',
  assessors: [],
});

export const price: Criterion = {
  kind: 'price',
  id: uuid('b3') as CriterionId,
  parent: null,
  number: '3',
  title: 'Price',
  text: 'The whole price.',
  weight: '40',
  formula: { kind: 'lowest-over-price' },
};

export const stages = (scores: 'carried-forward' | 'reset'): ProcedureStage[] => [
  { id: first, title: 'Outline tenders', onwards: { cut: { kind: 'first', count: 2, line: 'all-in' }, scores } },
  { id: final, title: 'Final tenders', onwards: null },
];

export const twoStages: Script = {
  ...tram,
  details: { ...tram.details, procedure: 'competitive-flexible' },
  weightMode: 'absolute',
  criteria: [question('b1', '1', 'Method', '20'), question('b2', '2', 'People', '40'), price],
  tieBreak: [{ kind: 'lowest-price' }, { kind: 'highest-quality' }],
  policy: null,
  // Whatever is advised is left as it is: this is not what is looked at here.
  answers: new Proxy({}, { get: () => 'Thought about, and left.' }),
};

type Marks = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const job = (desk: Desk, tender: string, played: Played) => {
  const { ask, done, signers } = desk;
  const freeze = async () => {
    await desk.answerFindings(tender as TenderId);
    return ask('lead', 'prepare.freeze', { tender, signers: signers(played, 'lead', 'approver') });
  };
  /** From the freeze to the lock, with the same mark by every assessor and in the meeting. */
  const lock = async (marks: Marks, prices: Readonly<Record<string, string>> = {}) => {
    const { bids } = await done('lead', 'receive.view', { tender });
    const named = bids.map(({ registered }) => ({ id: registered.id, name: registered.name }));
    for (const { id, name } of named)
      if (prices[name]) await done('lead', 'receive.sealCommercial', { tender, bid: id, price: prices[name], staffHours: '', offers: [] });
    for (const { key } of twoStages.people)
      await done(key, 'receive.declare', { tender, answers: named.map(({ id }) => ({ bid: id, answer: 'none' as const, details: '' })) });
    await done('lead', 'receive.openBids', { tender, signers: signers(played, 'lead', 'moderator') });
    for (const { id } of named)
      await done('lead', 'receive.decideGate', { tender, bid: id, criterion: null, outcome: 'pass', reason: 'All there.' });
    await done('lead', 'receive.startScoring', { tender, fewer: '' });
    const { criteria } = await done('lead', 'score.view', { tender });
    const byNumber = new Map(criteria.map((one) => [one.number, one.id as string]));
    for (const assessor of ['A1', 'A2', 'A3']) {
      const { mine } = await done(assessor, 'score.view', { tender });
      for (const { criterion, bid } of mine) {
        const number = criteria.find(({ id }) => id === criterion)?.number ?? '';
        const value = marks[named.find(({ id }) => id === bid)?.name ?? '']?.[number];
        if (value === undefined) throw new Error(`no mark for question ${number}`);
        const mark = { value, strengths: 'It meets the need.', weaknesses: '', evidence: [], notFound: true };
        await done(assessor, 'score.recordMark', { tender, criterion, bid, mark });
      }
      await done(assessor, 'score.submit', { tender, signers: signers(played, assessor) });
    }
    await done('moderator', 'moderate.unseal', { tender, signers: signers(played, 'moderator', 'lead') });
    const present = ['moderator', 'A1', 'A2', 'A3'].map((key) => desk.person(played, key));
    const { cells } = await done('moderator', 'moderate.view', { tender });
    for (const { criterion, bid } of cells) {
      const number = [...byNumber].find(([, id]) => id === criterion)?.[0] ?? '';
      const name = named.find(({ id }) => id === bid)?.name ?? '';
      await done('moderator', 'moderate.agree', {
        tender,
        criterion,
        bid,
        value: marks[name]?.[number] ?? '',
        reason: `${name} on ${number}: agreed by all.`,
        explanations: [],
        dissent: '',
        present,
      });
    }
    await done('moderator', 'moderate.lock', { tender, signers: signers(played, 'moderator', 'lead') });
    return { named, cells: cells.length };
  };
  const openAndRecommend = async (
    names: readonly string[],
    named: readonly { readonly id: string; readonly name: string }[],
    lot: string | null = null,
  ) => {
    await done('price', 'award.openPrices', { tender, signers: signers(played, 'price', 'lead') });
    return ask('lead', 'award.recommend', {
      tender,
      awards: [{ lot, bids: named.filter(({ name }) => names.includes(name)).map(({ id }) => id), reason: 'As published.' }],
      signers: signers(played, 'lead'),
    });
  };
  return { freeze, lock, openAndRecommend };
};

export const bidder = (key: string): Input<'receive.registerBidder'>['bidder'] => ({
  name: `${key} Ltd (invented)`,
  alias: `Bidder ${key}`,
  identifier: '',
  size: 'sme',
  vcse: false,
  subcontractors: [],
});

/** A draft with its list of stages: the first question is judged in both, everything else in the last. */
export const publish = async ({ done }: Desk, tender: string, scores: 'carried-forward' | 'reset'): Promise<void> => {
  const { criteria } = await done('lead', 'prepare.view', { tender });
  await done('lead', 'prepare.setStages', { tender, stages: stages(scores) });
  await done('lead', 'prepare.changeCriteria', {
    tender,
    changes: criteria
      .filter(({ number }) => number !== '1')
      .map((criterion) => ({ kind: 'changed' as const, criterion: { ...criterion, stages: [final] } })),
  });
};

export const survivors = ['S1 Ltd (invented)', 'S2 Ltd (invented)'];

/** From a draft that `playScript` or `play` left: three outline tenders, of which the first two by the published rule go on, up to the lock. */
export const playOutline = async (desk: Desk, played: Played, scores: 'carried-forward' | 'reset') => {
  const { tender } = played;
  await publish(desk, tender, scores);
  const outline = job(desk, tender, played);
  const frozen = await outline.freeze();
  if (frozen.kind !== 'done') throw new Error(`not frozen: ${JSON.stringify(frozen)}`);
  for (const key of ['S1', 'S2', 'S3']) await desk.done('lead', 'receive.registerBidder', { tender, bidder: bidder(key) });
  const marks = { 'S1 Ltd (invented)': { '1': '5' }, 'S2 Ltd (invented)': { '1': '4' }, 'S3 Ltd (invented)': { '1': '2' } };
  return { outline, ...(await outline.lock(marks)) };
};
