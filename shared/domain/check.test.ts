import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, readyToFreeze } from './check.ts';
import type { CriteriaTree } from './criteria.ts';
import { evaluate } from './evaluate.ts';
import type { CriterionId, PersonId, ScaleId } from './ids.ts';
import type { Model } from './model.ts';
import { fiveSteps, group, inputOf, measure, member, modelOf, priced, quantities, scored, threshold } from './testing.ts';

const sound: CriteriaTree = [
  group('Quality', null, '60', { threshold: threshold('60') }),
  scored('Q1', 'Quality', '30', { threshold: threshold('3') }),
  scored('Q2', 'Quality', '30'),
  priced('40'),
];

const findings = (model: Model, severity: 'blocking' | 'advisory') =>
  check(model)
    .filter((finding) => finding.severity === severity)
    .map(({ code }) => code);

const blockers = (model: Model) => findings(model, 'blocking');

const withTree = (criteria: CriteriaTree, more: Partial<Model> = {}) => modelOf(criteria, more);

const withTender = (tender: Partial<Model['tender']>): Model => ({ ...modelOf(sound), tender: { ...modelOf(sound).tender, ...tender } });

const steps = (...values: readonly string[]) => ({
  ...fiveSteps,
  steps: values.map((value) => ({ value, label: value, descriptor: 'what it shows' })),
});

describe('domain.md 4.2: the check before the freeze', () => {
  it('has nothing to say about a sound model', () => {
    expect(check(modelOf(sound))).toEqual([]);
    expect(readyToFreeze(modelOf(sound), () => false)).toBeNull();
  });

  it('lets nothing through that an evaluation would then refuse', () => {
    const weight = fc.constantFrom(null, '0', '60', '100');
    const limit = fc.constantFrom(null, threshold('-1'), threshold('3'), threshold('60'));
    const scale = fc.constantFrom(null, fiveSteps.id, fiveSteps.id);
    const tree = fc
      .tuple(weight, limit, weight, limit, scale, fc.constantFrom(null, '40'), fc.constantFrom(null, 'Quality'))
      .map(([whole, gate, part, mark, on, price, above]): CriteriaTree => [
        group('Quality', null, whole, { threshold: gate }),
        scored('Q1', 'Quality', part, { threshold: mark, scale: on }),
        { ...priced('40'), kind: 'price', formula: { kind: 'lowest-over-price' }, weight: price, parent: above as CriterionId | null },
      ]);
    let frozen = 0;
    fc.assert(
      fc.property(tree, fc.constantFrom('relative', 'absolute'), (criteria, weightMode) => {
        const model = modelOf(criteria, { weightMode });
        if (readyToFreeze(model, () => true) !== null) return;
        frozen += 1;
        expect(evaluate(model, inputOf({}))).toMatchObject({ ok: true });
      }),
      { numRuns: 3000 },
    );
    expect(frozen).toBeGreaterThan(0);
  });

  it.each<[string, Model, string]>([
    ['no title', withTender({ title: ' ' }), 'tender-without-title'],
    ['no reference', withTender({ reference: '' }), 'tender-without-reference'],
    ['no authority', withTender({ authority: '' }), 'tender-without-authority'],
    ['no criteria', withTree([]), 'no-criteria'],
    ['a criterion without a title', withTree([...sound.slice(0, 3), { ...priced('40'), title: '' }]), 'criterion-without-title'],
    ['a criterion without a number', withTree([...sound.slice(0, 3), { ...priced('40'), number: '' }]), 'criterion-without-number'],
    ['a number used twice', withTree([...sound.slice(0, 3), { ...priced('40'), number: 'Q1' }]), 'number-used-twice'],
    [
      'a section with a weight and nothing in it',
      withTree([scored('Q1', null, '60'), group('Price', null, '40')]),
      'weight-without-children',
    ],
    ['weights that are not exact', withTree([scored('Q1', null, '59.99'), priced('40')]), 'weights-do-not-add-up'],
    ['a weight that is missing', withTree([scored('Q1', null, null), priced('40')]), 'weight-missing'],
    ['a question without a scale', withTree([scored('Q1', null, '60', { scale: null }), priced('40')]), 'criterion-without-scale'],
    [
      'a question with an unknown scale',
      withTree([scored('Q1', null, '60', { scale: 'gone' as ScaleId }), priced('40')]),
      'criterion-without-scale',
    ],
    [
      'a step without a descriptor',
      withTree(sound, { scales: [{ ...fiveSteps, steps: fiveSteps.steps.map((step) => ({ ...step, descriptor: '' })) }] }),
      'step-without-descriptor',
    ],
    ['a scale with one step', withTree([scored('Q1', null, '60'), priced('40')], { scales: [steps('5')] }), 'scale-too-short'],
    ['a scale out of order', withTree(sound, { scales: [steps('0', '3', '2', '5')] }), 'scale-out-of-order'],
    ['a step twice', withTree(sound, { scales: [steps('0', '3', '3', '5')] }), 'scale-out-of-order'],
    ['a scale below nought', withTree(sound, { scales: [steps('-1', '3', '5')] }), 'scale-below-nought'],
    [
      'a threshold above the scale',
      withTree([scored('Q1', null, '60', { threshold: threshold('6') }), priced('40')]),
      'threshold-out-of-reach',
    ],
    [
      'a threshold below the scale',
      withTree([scored('Q1', null, '60', { threshold: threshold('-1') }), priced('40')]),
      'threshold-out-of-reach',
    ],
    [
      'more than the top',
      withTree([scored('Q1', null, '60', { threshold: threshold('5', 'must', 'more-than') }), priced('40')]),
      'threshold-out-of-reach',
    ],
    [
      'a section threshold above 100 %',
      withTree([group('Quality', null, '60', { threshold: threshold('101') }), ...sound.slice(1)]),
      'threshold-out-of-reach',
    ],
    [
      'a threshold over price',
      withTree([
        group('All', null, '100', { threshold: threshold('60') }),
        scored('Q1', 'All', '60'),
        { ...priced('40'), parent: 'All' as CriterionId },
      ]),
      'threshold-over-price',
    ],
    [
      'a threshold over nothing',
      withTree([
        group('Heading', null, null, { threshold: threshold('60') }),
        { kind: 'information', id: 'Note' as CriterionId, parent: 'Heading' as CriterionId, number: '0.1', title: 'Note', text: '' },
        ...sound,
      ]),
      'threshold-over-nothing',
    ],
    [
      'two price criteria',
      withTree([scored('Q1', null, '60'), priced('20'), { ...priced('20'), id: 'P2' as CriterionId, number: 'P2' }]),
      'price-counted-twice',
    ],
    ['quantities without measures', withTree([...sound.slice(0, 3), priced('30'), quantities('SV', null, '10', [])]), 'no-measures'],
    [
      'a measure worth nothing',
      withTree([...sound.slice(0, 3), priced('30'), quantities('SV', null, '10', [measure('m', 'hour', '0')])]),
      'measure-worth-nothing',
    ],
    [
      'deadweight above 100 %',
      withTree([...sound.slice(0, 3), priced('30'), quantities('SV', null, '10', [measure('m', 'hour', '1', { deadweight: '101' })])]),
      'deadweight-out-of-range',
    ],
    [
      'a cap of nothing',
      withTree([
        ...sound.slice(0, 3),
        priced('30'),
        quantities('SV', null, '10', [measure('m', '£', '1', { cap: { kind: 'share-of-own-price', percent: '0' } })]),
      ]),
      'cap-out-of-range',
    ],
    ['no tie-break', withTree(sound, { tieBreak: [] }), 'tie-break-missing'],
    [
      'a tie-break by an unknown criterion',
      withTree(sound, { tieBreak: [{ kind: 'highest-criterion', criterion: 'gone' as CriterionId }] }),
      'tie-break-criterion-unknown',
    ],
    [
      'a tie-break by a price that is no criterion',
      withTree([scored('Q1', null, '100')], { tieBreak: [{ kind: 'lowest-price' }] }),
      'tie-break-without-price',
    ],
    [
      'an assessor who is not on the panel',
      withTree([scored('Q1', null, '60', { assessors: ['Ann', 'Ben', 'Cat', 'Zoe'] as PersonId[] }), priced('40')]),
      'assessor-not-on-panel',
    ],
  ])('blocks %s', (_, model, code) => {
    expect(blockers(model)).toEqual([code]);
    expect(readyToFreeze(model, () => true)?.code).toBe('not-ready-to-freeze');
  });

  it('names every finding with a sentence, a way out and what it is about', () => {
    const [finding] = check(withTree([scored('Q1', null, '60', { threshold: threshold('6') }), priced('40')]));
    expect(finding).toEqual({
      severity: 'blocking',
      code: 'threshold-out-of-reach',
      rule: 'PA23 s.23(3): how tenders are assessed is stated',
      why: 'It would keep out everybody, or nobody.',
      sentence: 'The threshold on “Q1” asks for 6, which is not within the scale “0 to 5”.',
      wayOut: 'Choose a value from 0 to 5.',
      about: { kind: 'criterion', id: 'Q1' },
      beside: null,
    });
  });

  it('waits for an answer to every advisory finding when nothing blocks', () => {
    const bare = withTender({ lotsReason: '', socialValueConsideration: '' });
    expect(readyToFreeze(bare, () => true)).toBeNull();
    expect(readyToFreeze(bare, ({ code }) => code === 'no-reason-about-lots')).toMatchObject({
      code: 'findings-unanswered',
      sentence: 'Nothing answers this yet: Nothing is noted about how social value was considered.',
    });
    expect(readyToFreeze(bare, () => false)?.sentence).toMatch(/ 1 more finding waits for an answer as well\.$/);
  });

  it('says what else is missing when the freeze is refused', () => {
    expect(readyToFreeze(withTender({ title: '', reference: '', authority: '' }), () => true)).toEqual({
      kind: 'refusal',
      code: 'not-ready-to-freeze',
      sentence: 'The tender has no title yet. 2 more things are missing as well.',
      wayOut: 'Enter the title.',
    });
  });

  it('domain.md 8: an unused scale is left alone, whatever it looks like', () => {
    expect(check(modelOf(sound, { scales: [fiveSteps, { ...steps('1'), id: 'spare' as ScaleId }] }))).toEqual([]);
  });

  it('leaves the tie-break and the marks of an unpriced tender alone', () => {
    expect(blockers(modelOf([scored('Q1', null, '100')]))).toEqual([]);
    expect(findings(modelOf([scored('Q1', null, '100')]), 'advisory')).toEqual(['no-price-criterion']);
  });
});

it('a scale that ends at nought is found, whatever else is wrong with it', () => {
  expect(blockers(withTree(sound, { scales: [steps('3', '5', '0')] }))).toContain('scale-without-top');
});

describe('domain.md 2.1: the check of the panel', () => {
  const { panel } = modelOf(sound);
  const without = (...ids: readonly string[]) => modelOf(sound, { panel: panel.filter(({ id }) => !ids.includes(id)) });
  const withRoles = (...members: Model['panel']) =>
    modelOf(sound, { panel: [...panel.filter(({ id }) => !members.some((other) => other.id === id)), ...members] });

  it('wants a lead, a moderator and assessors, and two people wherever two keys turn', () => {
    expect(blockers(without('Lead'))).toEqual(['panel-without-lead', 'panel-with-too-few-keys']);
    expect(blockers(without('Chair'))).toEqual(['panel-without-moderator', 'panel-with-too-few-keys']);
    expect(blockers(without('Ann', 'Ben', 'Cat'))).toEqual([
      'panel-without-assessor',
      'criterion-without-assessor',
      'criterion-without-assessor',
    ]);
    expect(blockers(without('Pat'))).toEqual(['panel-with-too-few-keys']);
    expect(blockers(without('Deb'))).toEqual(['panel-with-too-few-keys']);
  });

  it('does not take one person for two', () => {
    const alone = modelOf(sound, {
      panel: [
        member('Solo', 'lead', 'moderator', 'approver', 'price-evaluator'),
        ...panel.filter(({ roles }) => roles.includes('assessor')),
      ],
    });
    expect(blockers(alone)).toEqual(['panel-with-too-few-keys']);
    const two = modelOf(sound, { panel: [...alone.panel, member('Second', 'moderator', 'approver', 'price-evaluator')] });
    expect(blockers(two)).toEqual([]);
  });

  it('advises three assessors for each question', () => {
    expect(findings(without('Ann'), 'advisory')).toEqual(['few-assessors', 'few-assessors']);
    const given = modelOf([scored('Q1', null, '60', { assessors: ['Ann'] as string[] as PersonId[] }), priced('40')]);
    expect(check(given).map(({ sentence }) => sentence)).toEqual(['One person scores “Q1”; three is the usual minimum.']);
  });

  it('flags roles that do not go well together', () => {
    expect(findings(withRoles(member('Chair', 'moderator', 'assessor')), 'advisory')).toEqual(['moderator-scores']);
    expect(findings(withRoles(member('Pat', 'price-evaluator', 'assessor')), 'advisory')).toEqual(['price-evaluator-scores']);
    expect(findings(withRoles(member('Deb', 'approver', 'assessor')), 'advisory')).toEqual(['approver-scores']);
    expect(findings(withRoles(member('Lead', 'lead', 'assessor')), 'advisory')).toEqual(['lead-scores']);
  });
});

describe('domain.md 3.2: the contribution check', () => {
  it('warns of questions worth less than a point', () => {
    expect(findings(modelOf([scored('Q1', null, '59.1'), scored('Q2', null, '0.9'), priced('40')]), 'advisory')).toEqual([
      'light-criterion',
    ]);
    expect(findings(modelOf([scored('Q1', null, '59'), scored('Q2', null, '1'), priced('40')]), 'advisory')).toEqual([]);
  });

  it('warns of more than 40 questions', () => {
    const many = (count: number) =>
      modelOf(Array.from({ length: count }, (_, at) => scored(`Q${at}`, null, at === 0 ? String(101 - count) : '1')));
    expect(findings(many(40), 'advisory')).toEqual(['no-price-criterion']);
    expect(findings(many(41), 'advisory')).toEqual(['no-price-criterion', 'many-criteria']);
  });

  it('shows what the lowest step of 1 to 5 earns, unless the range counts', () => {
    const oneToFive = steps('1', '2', '3', '4', '5');
    expect(check(modelOf(sound, { scales: [oneToFive] })).map(({ severity, sentence }) => [severity, sentence])).toEqual([
      ['advisory', 'The lowest step of “0 to 5” still earns 20% of the points.'],
    ]);
    expect(check(modelOf(sound, { scales: [{ ...oneToFive, reading: 'of-range' }] }))).toEqual([]);
  });

  it('advises on lots, social value, caps on odd units, and steps after lots', () => {
    expect(findings(withTender({ lotsReason: '', socialValueConsideration: '' }), 'advisory')).toEqual([
      'no-social-value-consideration',
      'no-reason-about-lots',
    ]);
    const capped = quantities('SV', null, '10', [measure('m', 'hour', '1', { cap: { kind: 'share-of-own-price', percent: '40' } })]);
    expect(findings(modelOf([...sound.slice(0, 3), priced('30'), capped]), 'advisory')).toEqual(['cap-on-units']);
    expect(findings(modelOf(sound, { tieBreak: [{ kind: 'drawing-lots' }, { kind: 'highest-quality' }] }), 'advisory')).toEqual([
      'tie-break-after-lots',
    ]);
  });
});
