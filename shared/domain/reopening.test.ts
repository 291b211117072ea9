import { describe, expect, it } from 'vitest';
import {
  type AuthorityAnswer,
  type AuthorityQuestion,
  type BidderAnswer,
  type Considered,
  mayAnswerBidder,
  mayAskBidder,
  mayInformScore,
  mayReadAnswer,
  mayUseAnswer,
  standsOnSheet,
  tooLateFor,
} from './clarifications.ts';
import type { BidId, CriterionId, PersonId } from './ids.ts';
import type { Role } from './model.ts';
import {
  type FreezeLift,
  type FreezeLiftFacts,
  mayLiftFreeze,
  mayModifyTerms,
  mayRefine,
  mayUseChanged,
  type ModificationFacts,
  type RefinementFacts,
} from './refining.ts';
import {
  mayDecideReopening,
  mayReagree,
  mayRequestReopening,
  maySettle,
  needsReopeningBanner,
  reopeningReasons,
  type ReopeningRequest,
} from './reopening.ts';
import type { Refusal } from './result.ts';
import { stages } from './stages.ts';

const bids = ['A', 'B', 'C'] as unknown as readonly BidId[];

describe('domain.md 2.4: reopening a locked score', () => {
  const request: ReopeningRequest = { reason: 'evidence-misread', words: 'The ramp at p. 12 was taken for a lift', isEffectKnown: false };
  const code = (refusal: Refusal | null): string | null => refusal?.code ?? null;

  it('is asked for with one of six reasons, and the list is closed', () => {
    expect(Object.keys(reopeningReasons)).toHaveLength(6);
  });

  it.each([
    [null, {}, false],
    ['reason-missing', { words: ' ' }, false],
    ['effect-known', { isEffectKnown: true }, false],
    ['question-already-reopened', {}, true],
  ] as const)('a request is answered with %s', (expected, more, isOpen) => {
    expect(code(mayRequestReopening({ ...request, ...more }, isOpen))).toBe(expected);
  });

  it('is decided once, with a reason, by an approver who neither scores nor moderates', () => {
    expect(code(mayDecideReopening('requested', ['approver'], 'The note on p. 12 bears it out.'))).toBeNull();
    expect(code(mayDecideReopening('approved', ['approver'], 'Again'))).toBe('reopening-decided');
    expect(code(mayDecideReopening('requested', ['approver', 'moderator'], 'Yes'))).toBe('approver-on-panel');
    expect(code(mayDecideReopening('requested', ['approver', 'assessor'], 'Yes'))).toBe('approver-on-panel');
    expect(code(mayDecideReopening('requested', ['approver'], ' '))).toBe('reason-missing');
  });

  it('lets scores be agreed anew between approval and settlement alone', () => {
    expect((['requested', 'approved', 'refused', 'settled'] as const).map((state) => code(mayReagree(state)))).toEqual([
      'reopening-not-approved',
      null,
      'reopening-not-approved',
      'reopening-not-approved',
    ]);
  });

  it('NDA: is not settled for the bidder at a threshold alone', () => {
    expect(maySettle('approved', bids, bids.slice(0, 1))?.sentence).toBe('2 of 3 bids have not been looked at again on this question.');
    expect(code(maySettle('approved', bids, bids))).toBeNull();
    expect(code(maySettle('requested', bids, bids))).toBe('reopening-not-approved');
  });

  it('after prices are open every later document says so', () => {
    expect(stages.filter(needsReopeningBanner)).toEqual(['price-open', 'recommended', 'closed']);
  });
});

describe('domain.md 2.2, state 7: a change of what was published is a new frozen version', () => {
  const lift: FreezeLift = { ground: 'modification', providedFor: '', changesCriterion: true, statement: '', reason: 'The plan changed' };
  const facts: FreezeLiftFacts = {
    procedure: 'open',
    contractType: 'ordinary',
    on: '2026-05-01',
    deadline: '2026-05-20',
    hasTenders: false,
  };
  const refusal = (more: Partial<FreezeLift>, there: Partial<FreezeLiftFacts> = {}): string | null =>
    mayLiftFreeze({ ...lift, ...more }, { ...facts, ...there })?.code ?? null;

  it('is modified up to the deadline (PA23 s.31), and not after it', () => {
    expect(refusal({})).toBeNull();
    expect(refusal({}, { on: '2026-05-20' })).toBeNull();
    expect(refusal({}, { on: '2026-05-21' })).toBe('terms-fixed');
    expect(refusal({}, { deadline: null })).toBeNull();
  });

  it('is refined only in a flexible procedure that provides for it, with a statement (PA23 s.24)', () => {
    const refined = { ground: 'refinement', providedFor: 'Notice, 7.2', statement: 'Nobody was eliminated' } as const;
    const flexible = { procedure: 'competitive-flexible' } as const;
    expect(refusal(refined)).toBe('not-a-flexible-procedure');
    expect(refusal(refined, flexible)).toBeNull();
    expect(refusal({ ...refined, providedFor: ' ' }, flexible)).toBe('refinement-not-provided-for');
    expect(refusal({ ...refined, changesCriterion: false }, flexible)).toBe('importance-alone');
    expect(refusal({ ...refined, statement: '' }, flexible)).toBe('statement-missing');
  });

  it('never when a tender has come in, and never without a reason', () => {
    expect(refusal({}, { hasTenders: true })).toBe('tenders-received');
    expect(refusal({ reason: ' ' })).toBe('reason-missing');
  });
});

describe('domain.md 2.7: questions before the deadline', () => {
  const answer: BidderAnswer = {
    on: '2026-05-01',
    question: 'Is TUPE expected?',
    answer: 'Yes, for nine people.',
    to: 'all',
    confidential: '',
  };
  const refusal = (more: Partial<BidderAnswer>): string | null =>
    mayAnswerBidder({ ...answer, ...more }, { deadline: '2026-05-20', bidders: ['Acme Ltd', 'Brown & Co', ''] })?.code ?? null;

  it('go to all, without the asker’s name', () => {
    expect(refusal({})).toBeNull();
    expect(refusal({ question: 'Does ACME LTD have to visit?' })).toBe('asker-recognisable');
    expect(refusal({ answer: 'As brown & co knows, yes.' })).toBe('asker-recognisable');
  });

  it('go to the asker alone only with a reason', () => {
    expect(refusal({ to: 'asker-alone' })).toBe('confidentiality-reason-missing');
    expect(refusal({ to: 'asker-alone', confidential: 'Reveals its method', question: 'May Acme Ltd use drones?' })).toBeNull();
  });

  it.each([
    ['deadline-passed', { on: '2026-05-21' }],
    ['question-missing', { question: '' }],
    ['answer-missing', { answer: '' }],
  ])('are refused with %s', (code, more) => {
    expect(refusal(more)).toBe(code);
  });
});

describe('domain.md 2.7: questions after the deadline', () => {
  const question: AuthorityQuestion = {
    bid: 'A' as BidId,
    why: 'ambiguity',
    criterion: 'Q1' as CriterionId,
    place: 'Method statement, p. 14',
    text: 'Twelve weeks from award, or from mobilisation?',
    alike: [],
  };
  const answer: AuthorityAnswer = {
    text: 'From award.',
    isImprovement: false,
    whyNoImprovement: 'The plan on p. 15 begins with the award',
    seenBy: ['Ann'] as unknown as readonly PersonId[],
  };

  it('point to a place in the tender, and give the same chance to all with the same defect', () => {
    expect(mayAskBidder(question)).toBeNull();
    expect(mayAskBidder({ ...question, text: '' })?.code).toBe('question-missing');
    expect(mayAskBidder({ ...question, criterion: null })?.code).toBe('item-missing');
    expect(mayAskBidder({ ...question, place: ' ' })?.code).toBe('item-missing');
    const alike = [
      { name: 'B', isAsked: true },
      { name: 'C', isAsked: false },
    ];
    expect(mayAskBidder({ ...question, alike })?.sentence).toBe('C has the same defect and would not be asked.');
    expect(mayAskBidder({ ...question, alike: alike.slice(0, 1) })).toBeNull();
  });

  it('are answered with nothing that improves the bid', () => {
    expect(mayUseAnswer(answer)).toBeNull();
    expect(mayUseAnswer({ ...answer, text: '' })?.code).toBe('answer-missing');
    expect(mayUseAnswer({ ...answer, isImprovement: true })?.code).toBe('answer-improves-bid');
    expect(mayUseAnswer({ ...answer, whyNoImprovement: '' })?.code).toBe('improvement-not-considered');
    expect(mayUseAnswer({ ...answer, seenBy: [] })?.code).toBe('readers-missing');
  });
});

describe('domain.md 2.7: who reads an answer, and until when it counts', () => {
  const reader = (id: string, ...roles: Role[]) => ({ id: id as PersonId, roles });
  const used = { use: true, seenBy: ['Ann' as PersonId], late: [] };

  it('those named for it, and those who run the tender; an answer that is not used reaches nobody who scores', () => {
    const code = (considered: Considered | null, by: Parameters<typeof mayReadAnswer>[1]) =>
      mayReadAnswer(considered, by, false)?.code ?? null;
    expect([code(used, reader('Ann', 'assessor')), code(used, reader('Bob', 'assessor'))]).toEqual([null, 'answer-not-for-you']);
    expect([code(null, reader('Ann', 'assessor')), code({ ...used, use: false }, reader('Ann', 'assessor'))]).toEqual([
      'answer-not-for-you',
      'answer-not-for-you',
    ]);
    expect([code(null, reader('Cat', 'lead')), code(null, reader('Dai', 'moderator')), code(null, reader('Eve', 'auditor'))]).toEqual([
      null,
      null,
      null,
    ]);
    // A moderator who scores as well is one who scores.
    expect(code(null, reader('Fay', 'moderator', 'assessor'))).toBe('answer-not-for-you');
  });

  it('nobody who scores or moderates reads an answer about a price that is still sealed, though they are named for it', () => {
    const code = (by: Parameters<typeof mayReadAnswer>[1]) => mayReadAnswer(used, by, true)?.code ?? null;
    expect([code(reader('Ann', 'assessor')), code(reader('Dai', 'moderator')), code(reader('Cat', 'lead'))]).toEqual([
      'price-not-open',
      'price-not-open',
      null,
    ]);
  });

  it('it stands on the sheets of those who could still score when it was decided that it may be used, and stays there', () => {
    const [ann, bob] = ['Ann' as PersonId, 'Bob' as PersonId];
    const first = { use: true, seenBy: [ann], late: tooLateFor([], [ann], null) };
    expect([standsOnSheet(first, ann), standsOnSheet(first, bob), standsOnSheet({ ...first, use: false }, ann)]).toEqual([
      true,
      false,
      false,
    ]);
    // Both sheets are in when Bob is named as well: Ann has scored with it, Bob without.
    const second = { use: true, seenBy: [ann, bob], late: tooLateFor([ann, bob], [ann, bob], first) };
    expect([second.late, standsOnSheet(second, ann), standsOnSheet(second, bob)]).toEqual([[bob], true, false]);
  });

  it('informs no score once quality is locked', () => {
    expect([mayInformScore(true, 'moderating'), mayInformScore(true, 'quality-locked')?.code, mayInformScore(false, 'price-open')]).toEqual(
      [null, 'quality-already-locked', null],
    );
  });
});

describe('PA23 s.24: refining award criteria', () => {
  const facts: RefinementFacts = {
    procedure: 'competitive-flexible',
    providedFor: 'Tender notice, section 7',
    areFinalTendersInvited: false,
    changesCriterion: true,
    changesImportance: true,
    eliminated: [{ name: 'E', wouldHaveProgressed: false }],
    statement: 'E failed the accounts condition, which is unchanged',
  };

  it('is allowed with all four guards and the statement', () => {
    expect(mayRefine(facts)).toBeNull();
    expect(mayRefine({ ...facts, changesImportance: false })).toBeNull();
  });

  it.each([
    ['not-a-flexible-procedure', { procedure: 'open' }],
    ['refinement-not-provided-for', { providedFor: '' }],
    ['final-tenders-invited', { areFinalTendersInvited: true }],
    ['importance-alone', { changesCriterion: false }],
    ['eliminated-not-considered', { eliminated: [{ name: 'E', wouldHaveProgressed: null }] }],
    ['eliminated-would-have-progressed', { eliminated: [{ name: 'E', wouldHaveProgressed: true }] }],
    ['statement-missing', { statement: '' }],
  ] as const)('is refused with %s', (code, more) => {
    expect(mayRefine({ ...facts, ...more })?.code).toBe(code);
  });

  it('is used only when it was published again', () => {
    expect(mayUseChanged(null)?.code).toBe('not-republished');
    expect(mayUseChanged('2026-05-02')).toBeNull();
  });
});

describe('PA23 s.31: modifying the terms', () => {
  const facts: ModificationFacts = {
    procedure: 'competitive-flexible',
    contractType: 'ordinary',
    on: '2026-05-10',
    firstDeadline: '2026-05-01',
    finalDeadline: '2026-07-01',
    isSubstantial: false,
  };
  const refusal = (more: Partial<ModificationFacts>): string | null => mayModifyTerms({ ...facts, ...more })?.code ?? null;

  it('is free until the first deadline, in either procedure', () => {
    expect([
      refusal({ on: '2026-05-01', isSubstantial: true }),
      refusal({ on: '2026-05-01', procedure: 'open', finalDeadline: null }),
    ]).toEqual([null, null]);
  });

  it('after it only in a flexible procedure, until the final deadline, and only if not substantial or light touch', () => {
    expect(refusal({})).toBeNull();
    expect(refusal({ procedure: 'open' })).toBe('terms-fixed');
    expect(refusal({ finalDeadline: null })).toBe('terms-fixed');
    expect(refusal({ on: '2026-07-02' })).toBe('terms-fixed');
    expect(refusal({ isSubstantial: true })).toBe('modification-substantial');
    expect(refusal({ isSubstantial: null })).toBe('substantiality-not-considered');
    expect(refusal({ isSubstantial: true, contractType: 'light-touch' })).toBeNull();
  });
});
