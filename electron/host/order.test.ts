/** Order errors that must be impossible: each attempt is refused with its own code, whoever makes it and however (the state machine's last lines). */

import { expect, it } from 'vitest';
import type { Input, OperationName } from '../../shared/contract/contract.ts';
import { tram } from '../seeds/tram.ts';
import type { Played, Until } from '../seeds/play.ts';
import { type TestEngine, testEngine } from './testing.ts';

interface Attempt {
  readonly says: string;
  /** The tender has been played up to this job. */
  readonly at: Until;
  readonly by: string;
  readonly call: (engine: TestEngine, played: Played) => readonly [OperationName, unknown];
  readonly code: string;
}

const bid = (played: Played, key: string): string => played.bids.get(key) ?? '';
const criterion = (played: Played, number: string): string => played.criteria.get(number) ?? '';
const noMark = { value: '3', strengths: 'It meets the need.', weaknesses: '', evidence: [], notFound: true } as const;
const drawOrder = { seed: '1', draws: 10, spread: '5', level: 'sections' } as const;
const bidder = { name: 'Late Ltd', alias: 'Late', identifier: '', size: 'unknown', vcse: false, subcontractors: [] } as const;

const concern = {
  subject: { kind: 'supplier', name: '' },
  ground: 'insolvency',
  isDebarred: false,
  on: '2026-09-30',
  reason: 'x',
} as const;
const leaveOut = (engine: TestEngine, played: Played, by: string) => ({
  tender: played.tender,
  on: '2026-09-30',
  cases: [{ ground: 'abnormally-low', bid: bid(played, 'D'), reason: 'x' }],
  staying: [],
  reasonForDifference: '',
  signers: engine.signers(played, by),
});
const takeBack = (engine: TestEngine, played: Played, by: string) => ({
  tender: played.tender,
  on: '2026-09-30',
  bids: [bid(played, 'D')],
  reason: 'x',
  reasonForDifference: '',
  signers: engine.signers(played, by),
});
const asked = (played: Played) => ({
  tender: played.tender,
  on: '2026-09-30',
  why: 'ambiguity',
  criterion: criterion(played, '1.1'),
  text: 'Which week?',
  asked: [{ bid: bid(played, 'A'), place: 'p. 2' }],
  sameDefect: [],
});
const answeredBidder = { on: '2026-09-20', asker: 'A', question: 'May we visit?', answer: 'Yes.', to: 'all', confidential: '' } as const;

const attempts: readonly Attempt[] = [
  {
    says: 'bids cannot be opened while the criteria can still change',
    at: 'prepare',
    by: 'lead',
    call: (engine, played) => ['receive.openBids', { tender: played.tender, signers: engine.signers(played, 'lead', 'moderator') }],
    code: 'criteria-not-frozen',
  },
  {
    says: 'no bidder is registered before the freeze',
    at: 'prepare',
    by: 'lead',
    call: (_, { tender }) => ['receive.registerBidder', { tender, bidder }],
    code: 'criteria-not-frozen',
  },
  {
    says: 'criteria cannot be changed after the freeze',
    at: 'receive',
    by: 'lead',
    call: (_, played) => [
      'prepare.changeCriteria',
      { tender: played.tender, changes: [{ kind: 'removed', id: criterion(played, '1.1') }] },
    ],
    code: 'criteria-frozen',
  },
  {
    says: 'what the check found cannot be answered after the freeze',
    at: 'receive',
    by: 'lead',
    call: (_, { tender }) => ['prepare.answerFindings', { tender, digests: ['0'.repeat(64)], reason: 'x' }],
    code: 'criteria-frozen',
  },
  {
    says: 'the policy cannot be changed after the freeze',
    at: 'receive',
    by: 'lead',
    call: (_, { tender }) => ['policy.choose', { tender, id: 'ppn-002' }],
    code: 'criteria-frozen',
  },
  {
    says: 'a scale cannot be changed after the freeze',
    at: 'receive',
    by: 'lead',
    call: (_, { tender }) => [
      'prepare.setScale',
      { tender, scale: { id: '00000000-0000-4000-8000-000000000001', name: 'x', steps: [], reading: 'of-maximum' } },
    ],
    code: 'criteria-frozen',
  },
  {
    says: 'the table of places cannot be taken away after the freeze',
    at: 'receive',
    by: 'lead',
    call: (_, { tender }) => ['prepare.removePlaces', { tender }],
    code: 'criteria-frozen',
  },
  {
    says: 'nobody joins the panel after the freeze',
    at: 'receive',
    by: 'lead',
    call: (_, played) => [
      'prepare.appoint',
      { tender: played.tender, person: played.people.get('A1') ?? '', roles: ['assessor', 'moderator'] },
    ],
    code: 'criteria-frozen',
  },
  {
    says: 'the criteria cannot be frozen twice',
    at: 'receive',
    by: 'lead',
    call: (engine, played) => ['prepare.freeze', { tender: played.tender, signers: engine.signers(played, 'lead', 'approver') }],
    code: 'criteria-frozen',
  },
  {
    says: 'bids are not opened by somebody who has not declared',
    at: 'receive',
    by: 'lead',
    call: (engine, played) => ['receive.openBids', { tender: played.tender, signers: engine.signers(played, 'lead', 'moderator') }],
    code: 'declare-first',
  },
  {
    says: 'a gate is not decided before the bids are opened',
    at: 'receive',
    by: 'lead',
    call: (_, played) => [
      'receive.decideGate',
      { tender: played.tender, bid: bid(played, 'A'), criterion: null, outcome: 'pass', reason: 'It is complete.' },
    ],
    code: 'bids-not-opened',
  },
  {
    says: 'scoring does not start before the bids are opened',
    at: 'receive',
    by: 'lead',
    call: (_, { tender }) => ['receive.startScoring', { tender, fewer: '' }],
    code: 'bids-not-opened',
  },
  {
    says: 'nobody scores before scoring starts',
    at: 'receive',
    by: 'A1',
    call: (_, played) => [
      'score.recordMark',
      { tender: played.tender, criterion: criterion(played, '1.1'), bid: bid(played, 'A'), mark: noMark },
    ],
    code: 'scoring-not-started',
  },
  {
    says: 'a bid file cannot be read before the opening',
    at: 'receive',
    by: 'A1',
    call: () => ['receive.readFile', null],
    code: 'bids-not-opened',
  },
  {
    says: 'no bidder is added after the opening',
    at: 'score',
    by: 'lead',
    call: (_, { tender }) => ['receive.registerBidder', { tender, bidder }],
    code: 'bids-already-opened',
  },
  {
    says: 'no step is taken to an evaluated price while the prices are sealed',
    at: 'award',
    by: 'price',
    call: (_, { tender }) => [
      'award.adjustPrice',
      { tender, lot: null, step: { kind: 'reversal', reverses: '00000000-0000-4000-8000-000000000001' }, reason: 'A slip.' },
    ],
    code: 'price-not-open',
  },
  {
    says: 'no price is sealed after the opening',
    at: 'score',
    by: 'price',
    call: (_, played) => [
      'receive.sealCommercial',
      { tender: played.tender, bid: bid(played, 'A'), price: '1', staffHours: '', offers: [] },
    ],
    code: 'bids-already-opened',
  },
  {
    says: 'scoresheets are not unsealed before all are submitted',
    at: 'score',
    by: 'moderator',
    call: (engine, played) => ['moderate.unseal', { tender: played.tender, signers: engine.signers(played, 'moderator', 'lead') }],
    code: 'sheets-not-submitted',
  },
  {
    says: 'a sheet is not submitted before it is complete',
    at: 'score',
    by: 'A1',
    call: (engine, played) => ['score.submit', { tender: played.tender, signers: engine.signers(played, 'A1') }],
    code: 'sheet-not-begun',
  },
  {
    says: 'no consensus is recorded while the sheets are sealed',
    at: 'score',
    by: 'moderator',
    call: (_, played) => [
      'moderate.agree',
      {
        tender: played.tender,
        criterion: criterion(played, '1.1'),
        bid: bid(played, 'A'),
        value: '4',
        reason: 'x',
        explanations: ['x', 'x'],
        dissent: '',
        present: [played.people.get('A1') ?? ''],
      },
    ],
    code: 'sheets-not-unsealed',
  },
  {
    says: 'no mark changes after the sheets are unsealed',
    at: 'moderate',
    by: 'A1',
    call: (_, played) => [
      'score.recordMark',
      { tender: played.tender, criterion: criterion(played, '1.1'), bid: bid(played, 'A'), mark: noMark },
    ],
    code: 'sheets-already-unsealed',
  },
  {
    says: 'quality is not locked before every answer has its consensus',
    at: 'moderate',
    by: 'moderator',
    call: (engine, played) => ['moderate.lock', { tender: played.tender, signers: engine.signers(played, 'moderator', 'lead') }],
    code: 'consensus-missing',
  },
  {
    says: 'prices are not opened before quality is locked',
    at: 'moderate',
    by: 'price',
    call: (engine, played) => ['award.openPrices', { tender: played.tender, signers: engine.signers(played, 'price', 'lead') }],
    code: 'quality-not-locked',
  },
  {
    says: 'no report of points is made before quality is locked',
    at: 'moderate',
    by: 'lead',
    call: (_, { tender }) => ['award.report', { tender, job: 'report-1' }],
    code: 'quality-not-locked',
  },
  {
    says: 'no quantity is verified before the prices are open',
    at: 'award',
    by: 'price',
    call: (_, played) => [
      'award.verifyOffer',
      { tender: played.tender, bid: bid(played, 'A'), measure: bid(played, 'A'), check: { outcome: 'accepted' }, reason: 'Checked.' },
    ],
    code: 'price-not-open',
  },
  {
    says: 'no consensus changes after the lock',
    at: 'award',
    by: 'moderator',
    call: (_, played) => [
      'moderate.agree',
      {
        tender: played.tender,
        criterion: criterion(played, '1.1'),
        bid: bid(played, 'A'),
        value: '5',
        reason: 'x',
        explanations: ['x', 'x'],
        dissent: '',
        present: [played.people.get('A1') ?? ''],
      },
    ],
    code: 'quality-already-locked',
  },
  {
    says: 'an award is not recommended before prices are open',
    at: 'award',
    by: 'lead',
    call: (engine, played) => [
      'award.recommend',
      {
        tender: played.tender,
        awards: [{ lot: null, bids: [bid(played, 'C')], reason: 'x' }],
        signers: engine.signers(played, 'lead'),
      },
    ],
    code: 'price-not-open',
  },
  {
    says: 'the record is not closed before an award is recommended',
    at: 'award',
    by: 'lead',
    call: (engine, played) => [
      'archive.close',
      { tender: played.tender, remark: '', signers: engine.signers(played, 'lead'), job: 'closing-1' },
    ],
    code: 'not-recommended',
  },
  {
    says: 'an award is not recommended twice',
    at: 'archive',
    by: 'lead',
    call: (engine, played) => [
      'award.recommend',
      {
        tender: played.tender,
        awards: [{ lot: null, bids: [bid(played, 'C')], reason: 'x' }],
        signers: engine.signers(played, 'lead'),
      },
    ],
    code: 'already-recommended',
  },
  {
    says: 'no bid is withdrawn after the recommendation',
    at: 'archive',
    by: 'lead',
    call: (_, played) => ['receive.withdrawBid', { tender: played.tender, bid: bid(played, 'D'), reason: 'x' }],
    code: 'already-recommended',
  },
  {
    says: 'a ground for exclusion is not raised before the bids are opened',
    at: 'receive',
    by: 'lead',
    call: (_, played) => ['gates.raise', { ...concern, tender: played.tender, bid: bid(played, 'A') }],
    code: 'bids-not-opened',
  },
  {
    says: 'no tender is left out before the bids are opened',
    at: 'receive',
    by: 'lead',
    call: (engine, played) => ['gates.disregard', leaveOut(engine, played, 'lead')],
    code: 'bids-not-opened',
  },
  {
    says: 'nothing is taken back that could not be decided yet',
    at: 'receive',
    by: 'lead',
    call: (engine, played) => ['gates.takeBack', takeBack(engine, played, 'lead')],
    code: 'bids-not-opened',
  },
  {
    says: 'no tender comes back that was not left out',
    at: 'score',
    by: 'lead',
    call: (engine, played) => ['gates.takeBack', takeBack(engine, played, 'lead')],
    code: 'not-left-out',
  },
  {
    says: 'no tender comes back after the recommendation',
    at: 'archive',
    by: 'lead',
    call: (engine, played) => ['gates.takeBack', takeBack(engine, played, 'lead')],
    code: 'already-recommended',
  },
  {
    says: 'an assessor does not take back that a tender was left out',
    at: 'score',
    by: 'A1',
    call: (engine, played) => ['gates.takeBack', takeBack(engine, played, 'A1')],
    code: 'not-your-role',
  },
  {
    says: 'a bidder is not asked before the bids are opened',
    at: 'receive',
    by: 'lead',
    call: (_, played) => ['clarify.ask', asked(played)],
    code: 'bids-not-opened',
  },
  {
    says: 'bidders are not answered before the criteria are frozen',
    at: 'prepare',
    by: 'lead',
    call: (_, { tender }) => ['clarify.answerBidder', { ...answeredBidder, tender }],
    code: 'criteria-not-frozen',
  },
  {
    says: 'bidders are not answered after the opening',
    at: 'score',
    by: 'lead',
    call: (_, { tender }) => ['clarify.answerBidder', { ...answeredBidder, tender }],
    code: 'bids-already-opened',
  },
  {
    says: 'no tender is left out for its price before anybody has said that it looks abnormally low',
    at: 'score',
    by: 'lead',
    call: (engine, played) => ['gates.disregard', leaveOut(engine, played, 'lead')],
    code: 'price-not-suspected',
  },
  {
    says: 'no price is looked into before prices are open',
    at: 'award',
    by: 'price',
    call: (_, played) => [
      'lowPrice.step',
      { tender: played.tender, bid: bid(played, 'D'), step: { kind: 'suspect', on: '2026-09-30', reason: 'It looks low.' } },
    ],
    code: 'price-not-open',
  },
  {
    says: 'no tender is left out after the recommendation',
    at: 'archive',
    by: 'lead',
    call: (engine, played) => ['gates.disregard', leaveOut(engine, played, 'lead')],
    code: 'already-recommended',
  },
  // What is information only waits until it can steer nothing, and a question that is refused leaves no trace.
  ...(['prepare', 'receive', 'score', 'moderate'] as const).flatMap((at): Attempt[] => [
    {
      says: 'nobody sees how firmly a result stands while scores can move',
      at,
      by: 'lead',
      call: (_, { tender }) => ['award.robustness', { tender, job: 'looking-1' }],
      code: 'quality-not-locked',
    },
    {
      says: 'nobody draws other weights while scores can move',
      at,
      by: 'lead',
      call: (_, { tender }) => ['award.drawWeights', { tender, job: 'drawing-1', order: drawOrder }],
      code: 'quality-not-locked',
    },
    {
      says: 'nobody sees how far assessors agreed with the panel while scores can move',
      at,
      by: 'moderator',
      call: (_, { tender }) => ['moderate.viewAgreement', { tender }],
      code: 'quality-not-locked',
    },
  ]),
  {
    says: 'nobody sees how firmly a result stands before there is one',
    at: 'award',
    by: 'lead',
    call: (_, { tender }) => ['award.robustness', { tender, job: 'looking-1' }],
    code: 'price-not-open',
  },
  {
    says: 'nobody draws other weights before there is a result',
    at: 'award',
    by: 'lead',
    call: (_, { tender }) => ['award.drawWeights', { tender, job: 'drawing-1', order: drawOrder }],
    code: 'price-not-open',
  },
  {
    says: 'a model is not tried out once it is frozen',
    at: 'receive',
    by: 'lead',
    call: (_, { tender }) => ['prepare.testModel', { tender, job: 'trial-123', seed: '1', rounds: 1, bids: 3, priceSpread: 10 }],
    code: 'criteria-frozen',
  },
  // Roles: the right time, the wrong person.
  {
    says: 'an assessor does not leave a tender out',
    at: 'score',
    by: 'A1',
    call: (engine, played) => ['gates.disregard', leaveOut(engine, played, 'A1')],
    code: 'not-your-role',
  },
  {
    says: 'an assessor does not ask a bidder',
    at: 'score',
    by: 'A1',
    call: (_, played) => ['clarify.ask', asked(played)],
    code: 'not-your-role',
  },
  {
    says: 'the moderator does not raise a ground for exclusion',
    at: 'moderate',
    by: 'moderator',
    call: (_, played) => ['gates.raise', { ...concern, tender: played.tender, bid: bid(played, 'A') }],
    code: 'not-your-role',
  },
  {
    says: 'an assessor does not freeze',
    at: 'prepare',
    by: 'A1',
    call: (engine, played) => ['prepare.freeze', { tender: played.tender, signers: engine.signers(played, 'A1') }],
    code: 'not-your-role',
  },
  {
    says: 'one person does not turn both keys',
    at: 'prepare',
    by: 'lead',
    call: (engine, played) => ['prepare.freeze', { tender: played.tender, signers: engine.signers(played, 'lead', 'lead') }],
    code: 'key-already-turned',
  },
  {
    says: 'the lead does not score',
    at: 'score',
    by: 'lead',
    call: (_, played) => [
      'score.recordMark',
      { tender: played.tender, criterion: criterion(played, '1.1'), bid: bid(played, 'A'), mark: noMark },
    ],
    code: 'not-your-role',
  },
  {
    says: 'an assessor does not open prices',
    at: 'award',
    by: 'A1',
    call: (engine, played) => ['award.openPrices', { tender: played.tender, signers: engine.signers(played, 'A1', 'lead') }],
    code: 'not-your-role',
  },
  {
    says: 'two of the same role do not open prices',
    at: 'award',
    by: 'lead',
    call: (engine, played) => ['award.openPrices', { tender: played.tender, signers: engine.signers(played, 'lead', 'approver') }],
    code: 'second-key-of-another-role',
  },
];

const jobs = [...new Set(attempts.map((attempt) => attempt.at))];

it.each(jobs)('refuses every act out of order while a tender stands at “%s”, and nothing of it is kept', async (at) => {
  const engine = testEngine();
  const played = await engine.play(tram, at);
  const acts = () => engine.store.read((db) => db.all('SELECT count(*) AS count FROM act'));
  const before = acts();
  const found: [string, string | null][] = [];
  for (const attempt of attempts.filter((one) => one.at === at)) {
    const [name, payload] = attempt.call(engine, played);
    const real = name === 'receive.readFile' ? await fileOf(engine, played) : payload;
    found.push([attempt.says, await engine.refusal(attempt.by, name, real as Input<typeof name>)]);
  }
  expect(found).toEqual(attempts.filter((one) => one.at === at).map((attempt) => [attempt.says, attempt.code]));
  expect(acts()).toEqual(before);
});

const fileOf = async (engine: TestEngine, played: Played): Promise<Input<'receive.readFile'>> => {
  const { bids } = await engine.done('lead', 'receive.view', { tender: played.tender });
  const view = bids[0];
  return { tender: played.tender, bid: view?.bidder.id ?? '', file: view?.files[0]?.sha256 ?? '', offset: 0, length: 10 };
};

it('does not start scoring before everybody has declared, every conflict is decided and every gate is settled', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'receive');
  const { tender } = played;
  const answers = (conflict?: string) =>
    [...played.bids].map(([key, id]) => ({
      bid: id,
      answer: key === conflict ? ('potential' as const) : ('none' as const),
      details: key === conflict ? 'My cousin works there.' : '',
    }));
  const start = (fewer = '') => engine.refusal('lead', 'receive.startScoring', { tender, fewer });

  await engine.done('lead', 'receive.declare', { tender, answers: answers() });
  await engine.done('moderator', 'receive.declare', { tender, answers: answers() });
  await engine.done('lead', 'receive.openBids', { tender, signers: engine.signers(played, 'lead', 'moderator') });
  expect(await start()).toBe('gates-undecided');

  const { bids } = await engine.done('lead', 'receive.view', { tender });
  for (const view of bids)
    for (const gate of view.gates)
      await engine.done('lead', 'receive.decideGate', {
        tender,
        bid: view.bidder.id,
        criterion: gate.criterion,
        outcome: 'pass',
        reason: 'It is there.',
      });
  expect(await start()).toBe('declarations-missing');

  for (const key of ['A1', 'A2', 'price', 'approver']) await engine.done(key, 'receive.declare', { tender, answers: answers() });
  await engine.done('A3', 'receive.declare', { tender, answers: answers('B') });
  expect(await start()).toBe('conflicts-undecided');

  const decision = {
    tender,
    person: engine.person(played, 'A3'),
    bid: bid(played, 'B'),
    outcome: 'recused',
    reason: 'A close relative.',
  } as const;
  expect(await engine.refusal('A3', 'receive.decideConflict', decision)).toBe('not-your-role');
  await engine.done('approver', 'receive.decideConflict', decision);
  expect(await start()).toBe('fewer-assessors');
  expect(await start('Two of three are left, and both have scored such works before.')).toBe(null);

  // Recused: the bid is out of A3's reach, and not owed by A3.
  const { mine } = await engine.done('A3', 'score.view', { tender });
  expect(new Set(mine.map((one) => one.bid))).toEqual(new Set(['A', 'C', 'D'].map((key) => bid(played, key))));
  const file = (await engine.done('A3', 'receive.view', { tender })).bids.find((view) => view.bidder.id === bid(played, 'B'))?.files[0];
  expect(file?.shut?.code).toBe('recused');
});
