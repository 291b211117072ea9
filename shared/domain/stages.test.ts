import { expect, it } from 'vitest';
import { undisturbed } from './course.ts';
import type { PersonId, Time } from './ids.ts';
import type { Role } from './model.ts';
import {
  closedBy,
  type KeyHolder,
  lapsesKeysOf,
  locks,
  mayAct,
  permits,
  type PermittedKind,
  stageAfter,
  stages,
  turnKey,
} from './stages.ts';

const everyRole: readonly Role[] = ['lead', 'moderator', 'assessor', 'price-evaluator', 'approver', 'observer', 'auditor'];

/** Each kind of act with the codes that it is refused with at each stage, in the stages' order; '-' is allowed. */
const table: Record<PermittedKind, string> = (() => {
  const draft =
    '- criteria-frozen criteria-frozen criteria-frozen criteria-frozen criteria-frozen criteria-frozen criteria-frozen record-closed';
  const frozen =
    'criteria-not-frozen - bids-already-opened bids-already-opened bids-already-opened bids-already-opened bids-already-opened bids-already-opened record-closed';
  const opened =
    'bids-not-opened bids-not-opened - scoring-already-started scoring-already-started scoring-already-started scoring-already-started scoring-already-started record-closed';
  const scoring =
    'scoring-not-started scoring-not-started scoring-not-started - sheets-already-unsealed sheets-already-unsealed sheets-already-unsealed sheets-already-unsealed record-closed';
  const moderating =
    'sheets-not-unsealed sheets-not-unsealed sheets-not-unsealed sheets-not-unsealed - quality-already-locked quality-already-locked quality-already-locked record-closed';
  const locked =
    'quality-not-locked quality-not-locked quality-not-locked quality-not-locked quality-not-locked - price-already-open price-already-open record-closed';
  const open =
    'price-not-open price-not-open price-not-open price-not-open price-not-open price-not-open - already-recommended record-closed';
  const fromOpening = 'bids-not-opened bids-not-opened - - - - - already-recommended record-closed';
  const throughout = 'criteria-not-frozen - - - - - - already-recommended record-closed';
  const reopen =
    'quality-not-locked quality-not-locked quality-not-locked quality-not-locked quality-not-locked - - already-recommended record-closed';
  const published = 'criteria-not-frozen - - - - - - - record-closed';
  const after =
    'not-recommended not-recommended not-recommended not-recommended not-recommended not-recommended not-recommended - record-closed';
  const always = '- - - - - - - - record-closed';
  return {
    'tender.described': draft,
    'criteria.changed': draft,
    'scale.set': draft,
    'scale.removed': draft,
    'rules.set': draft,
    'method.set': draft,
    'lots.set': draft,
    'framework-cut.set': draft,
    'stages.set': draft,
    'refinement.stated': draft,
    'places.set': draft,
    'person.appointed': draft,
    'person.released': draft,
    'finding.answered': draft,
    'model.tested': draft,
    'policy.chosen': draft,
    'criteria.frozen': draft,
    'freeze.lifted': frozen,
    'tender.published': frozen,
    'lot.parted': frozen,
    'conflicts.assessed': '- - - - - - - already-recommended record-closed',
    'bidder.registered': frozen,
    'bidder.corrected': frozen,
    'bid.withdrawn': throughout,
    'bid-file.received': frozen,
    'bid-file.set-aside': frozen,
    'commercial.sealed': frozen,
    'conflict.declared': throughout,
    'conflict.decided': throughout,
    'bids.opened': frozen,
    'gate.decided': opened,
    'exclusion.raised': fromOpening,
    'exclusion.stepped': fromOpening,
    'tenders.disregarded': fromOpening,
    'tenders.readmitted': fromOpening,
    'question.answered': frozen,
    'clarification.asked': fromOpening,
    'clarification.answered': fromOpening,
    'clarification.considered': fromOpening,
    'scoring.started': opened,
    'sheet.begun': scoring,
    'mark.recorded': scoring,
    'sheet.submitted': scoring,
    'sheets.unsealed': scoring,
    'consensus.agreed': moderating,
    'quality.locked': moderating,
    'threshold.decided': locked,
    'price.opened': locked,
    'price-file.opened': open,
    'low-price.noted': open,
    'low-price.wage-noted': open,
    'low-price.stepped': open,
    'offer.verified': open,
    'offers.accepted': open,
    'price.adjusted': open,
    'tie.decided': open,
    'lots.decided': open,
    'award.assured': open,
    'due-diligence.recorded': open,
    'robustness.viewed': 'price-not-open price-not-open price-not-open price-not-open price-not-open price-not-open - - record-closed',
    'award.recommended': open,
    'award.approved': after,
    'award.answered': after,
    'summaries.sent': after,
    'notice.published': after,
    'contract.entered': after,
    'handover.accepted': after,
    'commitment.agreed': after,
    'reopening.requested': reopen,
    'reopening.decided': reopen,
    'consensus.reagreed': reopen,
    'reopening.settled': reopen,
    'procurement.suspended': published,
    'procurement.resumed': published,
    'procurement.abandoned': published,
    'hold.placed': always,
    'hold.lifted': always,
    'record.closed': after,
  };
})();

it.each(Object.entries(table) as [PermittedKind, string][])(
  'permits “%s” at its own stages only, and names the refusal at every other',
  (kind, row) => {
    expect(stages.map((stage) => mayAct(kind, stage, everyRole)?.code ?? '-').join(' ')).toBe(row);
  },
);

it('refuses everybody without one of the roles, at the right stage too', () => {
  for (const kind of Object.keys(permits) as PermittedKind[]) {
    const { from, roles } = permits[kind];
    const others = everyRole.filter((role) => !(roles as readonly Role[]).includes(role));
    for (const role of others)
      expect([kind, role, mayAct(kind, from, [role])?.code ?? null]).toEqual([kind, role, roles.length === 0 ? null : 'not-your-role']);
  }
});

/** Ends a stage, or moves an award on that is recommended. */
const movesOn: readonly PermittedKind[] = ['award.approved', 'summaries.sent', 'notice.published', 'contract.entered', 'handover.accepted'];
const closes = (kind: PermittedKind): boolean => stageAfter(kind) !== null || movesOn.includes(kind);

it('signs nothing that moves a suspended procurement on, and lets everything else be finished', () => {
  const suspended = { ...undisturbed, suspended: { ground: 'challenge', since: '2026-05-01T09:00:00Z' as Time } } as const;
  for (const kind of Object.keys(permits) as PermittedKind[])
    expect([kind, mayAct(kind, permits[kind].from, everyRole, suspended)?.code ?? null]).toEqual([
      kind,
      closes(kind) ? 'procurement-suspended' : null,
    ]);
});

it('leaves nothing to do in an abandoned procurement but to close its record, from wherever it stands', () => {
  const abandoned = { ...undisturbed, abandoned: { since: '2026-05-01T09:00:00Z' as Time } };
  for (const kind of Object.keys(permits) as PermittedKind[])
    expect([kind, mayAct(kind, permits[kind].from, everyRole, abandoned)?.code ?? null]).toEqual([
      kind,
      kind === 'record.closed' || kind === 'hold.placed' || kind === 'hold.lifted' ? null : 'procurement-abandoned',
    ]);
  expect(stages.map((stage) => mayAct('record.closed', stage, everyRole, abandoned)?.code ?? '-').join(' ')).toBe(
    '- - - - - - - - record-closed',
  );
});

it('decides nothing that rests on scores while a question is moderated again', () => {
  const reopened = { ...undisturbed, reopening: 'requested' as const };
  const refused = (Object.keys(permits) as PermittedKind[]).filter(
    (kind) => mayAct(kind, permits[kind].from, everyRole, reopened) !== null,
  );
  expect(refused.filter((kind) => !closes(kind))).toEqual([
    'threshold.decided',
    'tie.decided',
    'lots.decided',
    'award.assured',
    'due-diligence.recorded',
  ]);
});

it('leads through the stages one by one, each left by its own closing act', () => {
  expect(
    [
      'criteria.frozen',
      'bids.opened',
      'scoring.started',
      'sheets.unsealed',
      'quality.locked',
      'price.opened',
      'award.recommended',
      'record.closed',
    ].map((kind) => stageAfter(kind as PermittedKind)),
  ).toEqual(['frozen', 'opened', 'scoring', 'moderating', 'quality-locked', 'price-open', 'recommended', 'closed']);
  expect(closedBy('mark.recorded')).toBe('sheets.unsealed');
  expect(closedBy('criteria.changed')).toBe('criteria.frozen');
});

const holder = (name: string, ...roles: Role[]): KeyHolder => ({ person: name as PersonId, name, roles });

it('takes two different people, each for a lock of their own', () => {
  const lead = holder('Lead', 'lead');
  const moderator = holder('Moderator', 'moderator');
  const both = holder('Both', 'lead', 'moderator');
  const code = (turned: readonly KeyHolder[], next: KeyHolder) => {
    const answer = turnKey('quality.locked', turned, next);
    return 'kind' in answer ? answer.code : answer.complete;
  };
  expect(locks['quality.locked']).toEqual([['moderator'], ['lead']]);
  expect(code([], lead)).toBe(false);
  expect(code([lead], moderator)).toBe(true);
  expect(code([lead], lead)).toBe('key-already-turned');
  expect(code([lead], holder('Another lead', 'lead'))).toBe('second-key-of-another-role');
  // Somebody with both roles gives way to whoever has only one of them.
  expect(code([both], lead)).toBe(true);
  expect(code([both], moderator)).toBe(true);
  expect(code([both], holder('Observer', 'observer'))).toBe('second-key-of-another-role');
});

it('a key that was turned lapses by what belongs to its stage, and by whatever changes the bids or the agreed scores in it', () => {
  expect(lapsesKeysOf('consensus.agreed', 'moderating')).toBe('quality.locked');
  expect(lapsesKeysOf('threshold.decided', 'quality-locked')).toBe('price.opened');
  for (const kind of ['consensus.reagreed', 'conflict.decided', 'bid.withdrawn', 'tenders.disregarded', 'tenders.readmitted'] as const)
    expect(lapsesKeysOf(kind, 'quality-locked'), kind).toBe('price.opened');
  expect(lapsesKeysOf('conflict.decided', 'moderating')).toBe('quality.locked');
  // Asked, answered and looked into without anything being other than it was.
  for (const kind of ['clarification.asked', 'conflict.declared', 'hold.placed', 'reopening.requested'] as const)
    expect(lapsesKeysOf(kind, 'quality-locked'), kind).not.toBe('price.opened');
});
