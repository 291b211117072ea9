import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import type { Criterion, ScoredCriterion } from './criteria.ts';
import type { CriterionId, ScaleId } from './ids.ts';
import type { Model, TenderDetails } from './model.ts';
import { fiveSteps, measure, modelOf, priced, quantities, scored } from './testing.ts';

/** One question with these words, and a price beside it. */
const asking = (text: string, more: Partial<ScoredCriterion> = {}, tender: Partial<TenderDetails> = {}): Model => {
  const model = modelOf([scored('Q1', null, '60', { title: 'Method', text, ...more }), priced('40')]);
  return { ...model, tender: { ...model.tender, title: 'Tram network upgrade', ...tender } };
};

const codes = (model: Model) => check(model).map(({ code }) => code);

const plain = 'Describe who will do the works and when.';

describe('domain.md 4.2, lint before freeze: words', () => {
  it('has nothing to say about a plain question with a limit', () => {
    expect(check(asking(plain))).toEqual([]);
  });

  it.each<[string, Model, string]>([
    ['nothing that is asked', asking(' '), 'nothing-asked'],
    ['“appropriate”', asking(`${plain} Show appropriate cover.`), 'vague-word'],
    ['“robust”', asking(`${plain} Give a robust plan.`), 'vague-word'],
    ['“innovative”', asking(`${plain} Give an Innovative plan.`), 'vague-word'],
    ['“exceeds” as a consideration', asking(plain, { considerations: ['How the plan exceeds the need'] }), 'vague-word'],
    ['“local” without a place', asking(`${plain} Say how local firms are brought in.`), 'local-without-place'],
    [
      'a bidder favoured for where it is',
      asking(`${plain} Locally based bidders have an advantage.`, {}, { place: 'The borough' }),
      'favours-local-bidders',
    ],
    ['no limit', asking(plain, { limit: null }), 'answer-without-limit'],
    ['a rejection that is only in words', asking(`${plain} A bid must score at least 3 of 5.`), 'rejection-only-in-words'],
    [
      'a social value question about the company',
      asking('Describe your company-wide programme of volunteering.', { envelope: 'social-value' }),
      'social-value-not-tied',
    ],
    [
      'a social value question about nothing in particular',
      asking('Describe how people who face barriers are helped.', { envelope: 'social-value' }),
      'social-value-not-tied',
    ],
    [
      'guidance about what was never asked',
      asking(plain, { guidance: 'Look for apprenticeships and a carbon plan.' }),
      'guidance-adds-terms',
    ],
  ])('advises on %s, and on nothing else', (_, model, code) => {
    expect(codes(model)).toEqual([code]);
    expect(check(model)[0]?.severity).toBe('advisory');
  });

  it('takes a word as said once it is defined, in whatever form it is used', () => {
    const definitions = [
      { term: 'Robust', meaning: 'Tested under the load of a working day.' },
      { term: 'Local', meaning: 'In the borough.' },
      { term: 'Innovation', meaning: 'Not done on this network before.' },
    ];
    expect(codes(asking(`${plain} Show a robust, innovative plan with local firms.`, {}, { definitions }))).toEqual([]);
    expect(codes(asking(`${plain} Show how local firms are brought in.`, {}, { place: 'The borough of Test.' }))).toEqual([]);
  });

  it('reads the words of scales in use, and of measures', () => {
    const scale = {
      ...fiveSteps,
      steps: fiveSteps.steps.map((step) => ({ ...step, descriptor: `${step.descriptor} It exceeds the need.` })),
    };
    const model = { ...asking(plain), scales: [scale, { ...scale, id: 'spare' as ScaleId }] };
    expect(check(model).map(({ code, about }) => [code, about])).toEqual([['vague-word', { kind: 'scale', id: fiveSteps.id }]]);
    const measured = modelOf([
      scored('Q1', null, '50'),
      priced('40'),
      quantities('SV', null, '10', [measure('m', 'local FTE-year', '30000')]),
    ]);
    expect(codes(measured)).toEqual(['local-without-place']);
  });

  it('finds that two questions ask the same, by their title or by nearly all of their words, and names both', () => {
    const text = 'Describe how the contract will be mobilised, who leads the transfer of staff and how cover is kept.';
    const twice = (first: Partial<ScoredCriterion>, second: Partial<ScoredCriterion>) =>
      check(modelOf([scored('Q1', null, '30', first), scored('Q2', null, '30', second), priced('40')]));
    const found = twice({ title: 'Start', text }, { title: 'Staff', text: text.replace('will be', 'is') });
    expect(found.map(({ code, about, beside, sentence }) => ({ code, about, beside, sentence }))).toEqual([
      {
        code: 'asked-twice',
        about: { kind: 'criterion', id: 'Q2' },
        beside: { kind: 'criterion', id: 'Q1' },
        sentence: '“Q2 Staff” asks the same as “Q1 Start”.',
      },
    ]);
    expect(twice({ title: 'Team', text }, { title: ' team ', text: plain }).map(({ code }) => code)).toEqual(['asked-twice']);
    expect(
      twice({ title: 'Start', text }, { title: 'Staff', text: 'Describe how staff will be kept for the term of the contract.' }),
    ).toEqual([]);
  });

  it('lets guidance use the words of the criterion, its scale and the glossary, and the words of marking', () => {
    const guidance = 'Award a higher score where the answer shows evidence of who does the works, and when; see the shift plan.';
    expect(codes(asking(plain, { guidance, considerations: ['Shift plans'] }))).toEqual([]);
    expect(check(asking(plain, { guidance: 'Expect photovoltaics.' }))[0]?.sentence).toBe(
      'The guidance on “Q1 Method” speaks of what the criterion does not: photovoltaics.',
    );
  });
});

describe('domain.md 4.2, lint before freeze: demands that ss.22, 23 and 56 do not allow', () => {
  const gate = (text: string): Model =>
    modelOf([
      {
        kind: 'pass-fail',
        id: 'G' as CriterionId,
        parent: null,
        number: 'G',
        title: 'Standing',
        text,
        modality: 'must',
      } satisfies Criterion,
      scored('Q1', null, '60'),
      priced('40'),
    ]);

  it.each<[string, Model, string]>([
    ['a past award of this authority', gate('The bidder has had a previous contract with the Council.'), 'past-award-demanded'],
    ['insurance before the award', gate('The bidder must currently hold public liability insurance of £10m.'), 'insurance-before-award'],
    ['insurance with the bid', gate('Send proof of insurance with your tender.'), 'insurance-before-award'],
    ['audited accounts', gate('Provide three years of audited accounts.'), 'audited-accounts-demanded'],
    ['a track record as an award criterion', asking('Describe your track record with tram works.'), 'experience-as-award-criterion'],
    ['a trade mark', asking('The team uses AutoCAD for the works.'), 'trade-mark'],
    ['a registered sign', asking('The works use Trackfix® fastenings.'), 'trade-mark'],
    ['an origin', asking('The works use rails made in the United Kingdom.'), 'trade-mark'],
  ])('advises on %s, and on nothing else', (_, model, code) => {
    expect(codes(model)).toEqual([code]);
  });

  it('leaves alone what the law allows', () => {
    expect(codes(gate('The bidder commits to have insurance by the start of the contract.'))).toEqual([]);
    expect(codes(asking('The team uses AutoCAD or equivalent for the works.'))).toEqual([]);
    expect(codes(gate('Give two contracts of a similar size, with whichever client.'))).toEqual([]);
  });

  it('names the node, the rule and why it matters', () => {
    expect(check(gate('Provide three years of audited accounts.'))[0]).toMatchObject({
      about: { kind: 'criterion', id: 'G' },
      rule: 'PA23 s.22',
      why: 'Firms that the law does not require to have audited accounts must not be kept out.',
    });
  });
});
