import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import type { Criterion, ScoredCriterion } from './criteria.ts';
import { evaluateTender } from './tender-evaluation.ts';
import type { BidId, CriterionId, ProcedureStageId, Sha256, SupplierId, TenderId } from './ids.ts';
import type { Model } from './model.ts';
import {
  criteriaOfStage,
  cutOf,
  type EarlierStage,
  goOnTo,
  mayBeginNext,
  mayScoreHere,
  mayTakePart,
  modelOfStage,
  type ProcedureStage,
  publishedRules,
  stageName,
} from './procedure-stages.ts';
import { group, inputOf, modelOf, priced, scored } from './testing.ts';

const [s1, s2, s3] = ['s1', 's2', 's3'] as unknown as readonly [ProcedureStageId, ProcedureStageId, ProcedureStageId];
const two = { kind: 'first', count: 2, line: 'all-in' } as const;

const stage = (id: ProcedureStageId, title: string, scores: 'carried-forward' | 'reset' | null): ProcedureStage => ({
  id,
  title,
  onwards: scores && { cut: two, scores },
});

const after = (id: ProcedureStageId): EarlierStage => ({
  tender: 't0' as TenderId,
  stage: id,
  freezeHash: '' as Sha256,
  decided: '' as Sha256,
  rules: '' as Sha256,
  goneOn: [{ bid: 'A' as BidId, lot: null, name: 'A' }],
  leftOut: [],
  scores: [],
});

const only = (criterion: Criterion, ...stages: ProcedureStageId[]): Criterion => ({ ...criterion, stages });

const outline = { ...stage(s1, 'Outline tenders', 'carried-forward') };
const last = stage(s3, 'Final tenders', null);

/** 20 for a question that both stages have; the section and the price are judged in the last. */
const twoStages = (more: Partial<Model> = {}): Model =>
  modelOf([group('g', null, null), scored('q1', 'g', '20'), only(scored('q2', 'g', '40'), s3), only(priced('40'), s3)], {
    stages: [outline, last],
    tieBreak: [{ kind: 'lowest-price' }, { kind: 'highest-quality' }],
    ...more,
  });

const flexible = (model: Model): Model => ({ ...model, tender: { ...model.tender, procedure: 'competitive-flexible' } });

const ids = (tree: readonly Criterion[]) => tree.map(({ id }) => id as string);
const carried = (tree: readonly Criterion[]) => tree.filter((one) => one.kind === 'scored' && one.carried).map(({ id }) => id as string);

describe('what a stage judges', () => {
  it('is what names it or no stage, and a section of which nothing is left goes too', () => {
    const tree = [group('g', null, null), only(scored('q1', 'g', '60'), s3), scored('q2', null, '40')];
    expect(ids(criteriaOfStage(tree, { stages: [outline, last], earlier: null }))).toEqual(['q2']);
    expect(ids(criteriaOfStage(tree, { stages: [outline, last], earlier: after(s1) }))).toEqual(['g', 'q1', 'q2']);
  });

  it('is the whole tree where there are no stages', () => {
    const model = modelOf([scored('q1', null, '60'), priced('40')]);
    expect(modelOfStage(model)).toBe(model);
  });

  it.each([
    ['carried forward all the way', ['carried-forward', 'carried-forward'], ['q1']],
    ['reset before the last', ['carried-forward', 'reset'], []],
    // What the first stage scored does not get past the reset; the second has no such question.
    ['reset after the first', ['reset', 'carried-forward'], []],
  ] as const)('a question of the first stage and the last is not scored again where scores are %s', (_what, [one, other], expected) => {
    const tree = [only(scored('q1', null, '60'), s1, s3), only(scored('q2', null, '40'), s2, s3)];
    const stages = [stage(s1, 'One', one), stage(s2, 'Two', other), stage(s3, 'Three', null)];
    const held = criteriaOfStage(tree, { stages, earlier: after(s2) });
    expect(carried(held)).toEqual([...expected, ...(other === 'carried-forward' ? ['q2'] : [])]);
  });

  it('before the last makes no award: the cut is that of the stage, and a tie-break that asks for what comes later is passed over', () => {
    const model = twoStages({ lotCap: { most: 1, mechanism: 'descending-value' } });
    const first = modelOfStage(model);
    expect(first.tieBreak).toEqual([{ kind: 'highest-quality' }]);
    expect([cutOf(first), first.lotCap]).toEqual([two, null]);
    const final = modelOfStage({ ...model, earlier: after(s1) });
    expect(final.tieBreak.map(({ kind }) => kind)).toEqual(['lowest-price', 'highest-quality']);
    expect([cutOf(final), final.lotCap]).toEqual([null, model.lotCap]);
  });

  it('counts so far only what is judged so far, and the whole in the last', () => {
    const model = twoStages();
    const bids = inputOf({
      A: { scores: { q1: 5, q2: 3 }, price: '100' },
      B: { scores: { q1: 4, q2: 5 }, price: '110' },
      C: { scores: { q1: 2, q2: 5 }, price: '105' },
    });
    const input = {
      ...bids,
      bids: bids.bids.map((bid) => ({ ...bid, lot: null, supplier: bid.id as string as SupplierId, preference: null })),
      setAside: [],
      lotDecisions: [],
    };
    const totals = (held: Model) => {
      const evaluated = evaluateTender(held, input);
      return evaluated.ok ? evaluated.value.lots[0] : evaluated.refusal.sentence;
    };
    // Of 20: 5/5, 4/5 and 2/5 of them; the first two go on.
    expect(totals(model)).toMatchObject({
      evaluation: { ranking: { places: [{ total: '20' }, { total: '16' }, { total: '8' }] } },
      admitted: { value: { admitted: ['A', 'B'], reserve: ['C'] } },
    });
    // 20 + 24 + 40 = 84; 16 + 40 + 40 × 100/110 = 1016/11; 8 + 40 + 40 × 100/105 = 1808/21.
    expect(totals({ ...model, earlier: after(s1) })).toMatchObject({
      evaluation: { ranking: { places: [{ total: '1016/11' }, { total: '1808/21' }, { total: '84' }] } },
      admitted: null,
    });
  });
});

describe('the check before the freeze', () => {
  const codes = (model: Model) =>
    check(model)
      .filter(({ severity }) => severity === 'blocking')
      .map(({ code }) => code);

  it('finds nothing that blocks in two whole stages', () => {
    expect(codes(flexible(twoStages()))).toEqual([]);
  });

  it.each<readonly [string, Model, string]>([
    ['stages of an open procedure', twoStages(), 'stages-without-flexible-procedure'],
    [
      'a stage without a rule for who goes on',
      flexible(twoStages({ stages: [{ ...outline, onwards: { cut: null, scores: 'reset' } }, last] })),
      'stage-without-survivors',
    ],
    ['a stage without a title', flexible(twoStages({ stages: [{ ...outline, title: ' ' }, last] })), 'stage-without-title'],
    ['two stages with one title', flexible(twoStages({ stages: [{ ...outline, title: `${last.title} ` }, last] })), 'stage-title-twice'],
    [
      'a criterion in a stage that is not there',
      flexible(twoStages({ criteria: [scored('q1', null, '60'), only(scored('q2', null, '40'), s2)] })),
      'criterion-stage-unknown',
    ],
    [
      'a cut by totals where there are none',
      flexible(
        twoStages({
          method: 'lexicographic',
          stages: [{ ...outline, onwards: { cut: { kind: 'above', score: '10', line: 'in' }, scores: 'reset' } }, last],
        }),
      ),
      'framework-cut-without-totals',
    ],
    [
      'weights that are not whole in the last stage',
      flexible(twoStages({ criteria: [scored('q1', null, '20'), only(scored('q2', null, '30'), s3), only(priced('40'), s3)] })),
      'weights-do-not-add-up',
    ],
    ['no tie-break that a stage could use', flexible(twoStages({ tieBreak: [{ kind: 'lowest-price' }] })), 'tie-break-missing'],
  ])('finds %s', (_what, model, code) => {
    expect(codes(model)).toContain(code);
  });

  it('says in which stage what does not hold in every one', () => {
    const found = check(flexible(twoStages()));
    expect(found.find(({ code }) => code === 'no-price-criterion')?.sentence).toMatch(/^Outline tenders: /);
    const silent = { ...flexible(twoStages()), socialValueConsideration: '' };
    const whole = { ...silent, tender: { ...silent.tender, socialValueConsideration: '' } };
    expect(check(whole).filter(({ code }) => code === 'no-social-value-consideration')).toHaveLength(1);
  });

  it('of a later stage looks at what is still to come alone', () => {
    const model = flexible(twoStages({ tieBreak: [{ kind: 'lowest-price' }], earlier: after(s1) }));
    expect(codes(model)).toEqual([]);
  });
});

describe('going on', () => {
  const held = twoStages();
  const ready = { stage: 'recommended', isBegun: false, isAbandoned: false } as const;

  it.each([
    ['from a procedure of one stage', { stages: [], earlier: null }, ready, 'no-stage-follows'],
    ['from the last stage', { ...held, earlier: after(s1) }, ready, 'no-stage-follows'],
    ['before it is decided who goes on', held, { ...ready, stage: 'price-open' }, 'who-goes-on-undecided'],
    ['from an abandoned procurement', held, { ...ready, stage: 'closed', isAbandoned: true }, 'procurement-abandoned'],
    ['twice', held, { ...ready, isBegun: true }, 'next-stage-begun'],
  ] as const)('is refused %s', (_what, model, facts, code) => {
    expect(mayBeginNext(model, facts)?.code).toBe(code);
  });

  it('is allowed once, when it is decided who goes on', () => {
    expect(mayBeginNext(held, ready)).toBeNull();
    expect(mayBeginNext(held, { ...ready, stage: 'closed' })).toBeNull();
  });

  it('names the stage that a record holds', () => {
    expect(stageName(held)).toBe('Stage 1 of 2, Outline tenders');
    expect(stageName({ ...held, earlier: after(s1) })).toBe('Stage 2 of 2, Final tenders');
    expect(stageName({ stages: [], earlier: null })).toBeNull();
  });

  const [a, b] = ['A', 'B'] as unknown as readonly [BidId, BidId];

  it.each([
    ['who went on', after(s1), a, [], null],
    ['who did not', after(s1), b, [], 'not-gone-on'],
    ['a stranger', after(s1), null, [], 'not-gone-on'],
    ['who is registered already', after(s1), a, [a], 'bidder-name-taken'],
    ['anybody in the first stage', null, null, [], null],
    ['who claims to come from a stage that never was', null, a, [], 'not-gone-on'],
  ] as const)('takes part: %s', (_what, earlier, from, registered, code) => {
    expect(mayTakePart(earlier, { from, lot: null }, registered)?.code ?? null).toBe(code);
  });
});

it('who scores a question is not among the published rules, and its words are', () => {
  const rules = (more: Partial<ScoredCriterion>) => JSON.stringify(publishedRules(modelOf([scored('q1', null, '100', more)])));
  expect(rules({ assessors: ['someone'] as never })).toBe(rules({}));
  expect(rules({ text: 'Another text.' })).not.toBe(rules({}));
});

it('ids of criteria stay what they are in every stage', () => {
  expect(ids(modelOfStage(twoStages()).criteria)).toEqual(['g', 'q1'] as unknown as CriterionId[]);
});

describe('a score that was carried forward', () => {
  const middle = stage(s2, 'Dialogue', 'carried-forward');
  const third = (first: ProcedureStage): Model =>
    twoStages({
      stages: [first, middle, last],
      earlier: after(s2),
      criteria: [scored('q1', null, '60'), only(scored('q2', null, '40'), s2, s3)],
    });

  it('is not given again', () => {
    const questions = criteriaOfStage(third(outline).criteria, third(outline)).filter((one) => one.kind === 'scored');
    expect(questions.map((one) => mayScoreHere(one)?.code)).toEqual(['score-carried-forward', 'score-carried-forward']);
    expect(criteriaOfStage(twoStages().criteria, twoStages()).flatMap((one) => (one.kind === 'scored' ? [mayScoreHere(one)] : []))).toEqual(
      [null],
    );
  });
});

it('says who goes on in a sentence', () => {
  expect(goOnTo(['S1', 'S2'], 'Final tenders')).toBe('S1 and S2 go on to “Final tenders”');
  expect(goOnTo(['S1'], 'Final tenders')).toBe('S1 goes on to “Final tenders”');
  expect(goOnTo([], 'Final tenders')).toBe('Nobody goes on to “Final tenders”');
});
