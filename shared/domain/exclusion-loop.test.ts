/** PA23 ss.26 to 28, 57 and 58 (domain.md 1.2): who is heard, determined and replaced, in which order. */

import { describe, expect, it } from 'vitest';
import { type Concern, type ConcernStep, type ConcernSubject, mayGoOn, raised, replacementOf, stepConcern } from './exclusion-loop.ts';
import type { ExclusionGroundCode } from './exclusion.ts';

const supplier: ConcernSubject = { kind: 'supplier', name: '' };
const subContractor: ConcernSubject = { kind: 'sub-contractor', name: 'Track Ltd' };

const ask: ConcernStep = { kind: 'ask', on: '2026-10-02', text: 'What do you say to the conviction?', due: '2026-10-09' };
const answer: ConcernStep = { kind: 'answer', on: '2026-10-08', text: 'The director has left.' };
const yes = { answer: true, reason: 'Convicted in 2025' };
const no = { answer: false, reason: 'New owners, new controls' };
const determine: ConcernStep = { kind: 'determine', on: '2026-10-12', applies: yes, continuingOrLikely: yes };
const offer: ConcernStep = { kind: 'offer', on: '2026-10-13', text: 'You may name somebody else.', due: '2026-10-20' };
const replace: ConcernStep = { kind: 'replace', on: '2026-10-19', name: 'Rail Ltd' };

/** The code of the first step that is refused, or what the concern has come to. */
const after = (
  steps: readonly ConcernStep[],
  subject = subContractor,
  ground: ExclusionGroundCode = 'tax-offences',
  isDebarred = false,
): Concern | string => {
  let concern = raised(subject, ground, isDebarred, '2026-10-01');
  for (const step of steps) {
    const next = stepConcern(concern, step);
    if (!next.ok) return next.refusal.code;
    concern = next.value;
  }
  return concern;
};
const outcome = (...args: Parameters<typeof after>) => {
  const concern = after(...args);
  return typeof concern === 'string' ? concern : (concern.determined?.outcome ?? null);
};

/** Each state against each step: done ("-"), or the code that it is refused with. */
const kinds = ['ask', 'answer', 'determine', 'offer', 'replace'] as const;
const steps = { ask, answer, determine, offer, replace };
const rows: readonly (readonly [state: string, steps: readonly ConcernStep[], said: string])[] = [
  ['raised', [], '- supplier-not-asked supplier-not-heard not-determined replacement-not-offered'],
  ['asked', [ask], 'supplier-asked - - not-determined replacement-not-offered'],
  ['answered', [ask, answer], 'supplier-asked supplier-answered - not-determined replacement-not-offered'],
  ['determined', [ask, answer, determine], 'concern-determined concern-determined concern-determined - replacement-not-offered'],
  ['offered', [ask, answer, determine, offer], 'concern-determined concern-determined concern-determined replacement-offered -'],
  [
    'replaced',
    [ask, answer, determine, offer, replace],
    'concern-determined concern-determined concern-determined replacement-offered person-replaced',
  ],
];

describe('the loop', () => {
  it.each(rows)('when %s', (_, done, said) => {
    const concern = after(done);
    if (typeof concern === 'string') throw new Error(concern);
    // On the last day of all, so that only the turn is asked.
    const late = (kind: (typeof kinds)[number]): ConcernStep => ({
      ...steps[kind],
      on: '2026-11-01',
      ...('due' in steps[kind] ? { due: '2026-11-08' } : {}),
    });
    const codes = kinds.map((kind) => {
      const next = stepConcern(concern, late(kind));
      return next.ok ? '-' : next.refusal.code;
    });
    expect(codes.join(' ')).toBe(said);
  });

  it('a mandatory ground makes excluded, a discretionary one excludable, and past circumstances neither', () => {
    expect(outcome([ask, answer, determine])).toBe('excluded');
    expect(outcome([ask, answer, determine], supplier, 'insolvency')).toBe('excludable');
    expect(outcome([ask, answer, { ...determine, continuingOrLikely: no }])).toBe('neither');
  });

  it.each([
    ['reply-still-awaited', [ask, { ...determine, on: '2026-10-09' }]],
    ['ground-not-considered', [ask, answer, { ...determine, applies: null }]],
    ['recurrence-not-considered', [ask, answer, { ...determine, continuingOrLikely: { answer: true, reason: ' ' } }]],
    ['before-the-step-before', [ask, { ...answer, on: '2026-10-01' }]],
    ['no-time-to-reply', [{ ...ask, due: '2026-10-02' }]],
    ['questions-missing', [{ ...ask, text: ' ' }]],
    ['answer-missing', [ask, { ...answer, text: '' }]],
    ['day-not-understood', [{ ...ask, on: '2026-02-30' }]],
    ['name-missing', [ask, answer, determine, offer, { ...replace, name: ' ' }]],
    ['nobody-excluded', [ask, answer, { ...determine, continuingOrLikely: no }, offer]],
  ] as const)('is refused with %s', (code, all) => {
    expect(after(all)).toBe(code);
  });

  it('silence is a hearing once the time for the answer is over', () => {
    expect(outcome([ask, { ...determine, on: '2026-10-10' }])).toBe('excluded');
  });

  it('on the debarment list both questions are answered, and nobody has to be asked', () => {
    expect(outcome([{ ...determine, applies: null, continuingOrLikely: null }], supplier, 'national-security-debarment', true)).toBe(
      'excluded',
    );
  });

  it('the supplier itself cannot be replaced, an associated person can', () => {
    expect(after([ask, answer, determine, offer], supplier)).toBe('nobody-to-replace');
    expect(outcome([ask, answer, determine, offer, replace], { kind: 'associated-person', name: 'Ed Owner' })).toBe('excluded');
    expect(replacementOf(raised(supplier, 'insolvency', false, '2026-10-01'))).toBeNull();
    const offered = after([ask, answer, determine, offer]);
    expect(typeof offered === 'string' ? offered : replacementOf(offered)).toEqual({
      notifiedOn: '2026-10-13',
      due: '2026-10-20',
      isReplaced: false,
    });
  });
});

describe('going on to score or to recommend', () => {
  const goOn = (...args: Parameters<typeof after>): string | null => {
    const concern = after(...args);
    if (typeof concern === 'string') throw new Error(concern);
    return mayGoOn([{ bidder: 'Bidder A', concern }])?.code ?? null;
  };

  it('waits for every determination, and for an excluded supplier to be out or replaced', () => {
    expect(goOn([])).toBe('exclusion-undecided');
    expect(goOn([ask, answer])).toBe('exclusion-undecided');
    expect(goOn([ask, answer, determine])).toBe('excluded-supplier-stands');
    expect(goOn([ask, answer, determine, offer, replace])).toBeNull();
    expect(goOn([ask, answer, { ...determine, continuingOrLikely: no }])).toBeNull();
  });

  it('an excludable supplier may stay', () => {
    expect(goOn([ask, answer, determine], supplier, 'professional-misconduct')).toBeNull();
  });
});
