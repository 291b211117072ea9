/** Leaving a tender out: a closed list of grounds, each with what the law asks for before it may be used, and never one "reject" button (PA23 ss.16, 19, 26, 28, 29, 30, 32 to 34 and 82). A bid that fails a published threshold is not disregarded: it is disqualified, by itself, and still assessed. */

import { type LowPriceState, mayDisregardForPrice } from './abnormally-low.ts';
import { addDays, type Day } from './calendar.ts';
import type { Determination, ExclusionGroundCode } from './exclusion.ts';
import { type Refusal, refuse } from './result.ts';
import { listed } from './wording.ts';

interface DisregardGround {
  /** Whether the law leaves a choice. */
  readonly modality: 'must' | 'may';
  readonly citation: string;
  readonly title: string;
}

export const disregardGrounds = {
  'conditions-of-participation': { modality: 'must', citation: 'PA23 s.19(3)(a)', title: 'does not satisfy a condition of participation' },
  'not-treaty-state': {
    modality: 'may',
    citation: 'PA23 s.19(3)(b)',
    title: 'is, or would sub-contract to, a supplier of no treaty state',
  },
  'abnormally-low': { modality: 'may', citation: 'PA23 s.19(3)(c)', title: 'offers an abnormally low price' },
  'procedural-breach': { modality: 'may', citation: 'PA23 s.19(3)(d)', title: 'breaches a published procedural requirement' },
  'excluded-supplier': { modality: 'must', citation: 'PA23 s.26(1)', title: 'comes from an excluded supplier' },
  'excludable-supplier': { modality: 'may', citation: 'PA23 s.26(2)', title: 'comes from an excludable supplier' },
  'excluded-sub-contractor': { modality: 'must', citation: 'PA23 s.28(3)', title: 'would sub-contract to an excluded supplier' },
  'excludable-sub-contractor': { modality: 'may', citation: 'PA23 s.28(4)', title: 'would sub-contract to an excludable supplier' },
  'improper-behaviour': { modality: 'must', citation: 'PA23 s.30(1) and (2)', title: 'has an unfair advantage from improper behaviour' },
  'exclusion-information-withheld': {
    modality: 'must',
    citation: 'PA23 s.30(5) and (6)',
    title: 'did not give, or gave wrong, information that was asked for to check exclusion',
  },
  'market-engagement-advantage': {
    modality: 'must',
    citation: 'PA23 s.16(4) and (5)',
    title: 'has an unfair advantage from market engagement',
  },
  'conflict-advantage': { modality: 'must', citation: 'PA23 s.82', title: 'has an unfair advantage from a conflict of interest' },
  'reserved-contract': {
    modality: 'must',
    citation: 'PA23 ss.32(3) and 33(4)',
    title: 'is not of the kind that the contract is reserved for',
  },
  'not-on-dynamic-market': { modality: 'must', citation: 'PA23 s.34(3)', title: 'is not a member of the dynamic market' },
} as const satisfies Record<string, DisregardGround>;

export type DisregardGroundCode = keyof typeof disregardGrounds;

/** The supplier is told of the intention and may put somebody else in the place of the one who is in the way (ss.26(3) and 28(5)). */
export interface Replacement {
  readonly notifiedOn: Day | null;
  /** Until the end of which it may name somebody else. */
  readonly due: Day | null;
  readonly isReplaced: boolean;
}

interface ByExclusion {
  readonly determination: Determination | null;
  readonly exclusionGround: ExclusionGroundCode;
  /** For a threat to national security: a minister was told and considers that the tender should be disregarded (s.29). */
  readonly hasMinisterAgreed: boolean;
}

interface ByAdvantage {
  /** What the advantage is. */
  readonly advantage: string;
  /** Why it cannot be avoided otherwise than by leaving the tender out. */
  readonly unavoidable: string;
}

export type Disregard =
  /** The condition, or the requirement, as it was published. */
  | { readonly ground: 'conditions-of-participation' | 'procedural-breach'; readonly requirement: string }
  | { readonly ground: 'not-treaty-state' | 'reserved-contract' }
  | { readonly ground: 'abnormally-low'; readonly loop: LowPriceState }
  /** Null: it is not by an associated person alone. */
  | ({ readonly ground: 'excluded-supplier' | 'excludable-supplier'; readonly replacement: Replacement | null } & ByExclusion)
  | ({ readonly ground: 'excluded-sub-contractor' | 'excludable-sub-contractor'; readonly replacement: Replacement } & ByExclusion)
  | ({ readonly ground: 'improper-behaviour'; readonly isHeard: boolean } & ByAdvantage)
  | { readonly ground: 'exclusion-information-withheld'; readonly requested: string }
  | ({ readonly ground: 'market-engagement-advantage' | 'conflict-advantage' } & ByAdvantage)
  | { readonly ground: 'not-on-dynamic-market'; readonly isApplicationConsidered: boolean };

export interface DisregardDecision {
  readonly on: Day;
  readonly reason: string;
  /** Other tenders with the same defect. Where there is a choice, all of them are treated alike, or the difference has a reason. */
  readonly alike: readonly { readonly name: string; readonly isDisregarded: boolean }[];
  readonly reasonForDifference: string;
}

const blank = (text: string): boolean => text.trim() === '';

const needsReplacement = ({ notifiedOn, due, isReplaced }: Replacement, on: Day): Refusal | null => {
  if (isReplaced)
    return refuse('person-replaced', 'The supplier has put somebody else in the place of the one in the way, so this ground is gone.');
  if (notifiedOn === null || due === null)
    return refuse(
      'replacement-not-offered',
      'The supplier has not been told, and has had no opportunity to put somebody else in that place.',
      {
        wayOut: 'Notify it of the intention and give it a reasonable time.',
      },
    );
  return on <= due ? refuse('replacement-still-awaited', `The supplier may still name somebody else until the end of ${due}.`) : null;
};

const needsDetermination = ({ determination, exclusionGround, hasMinisterAgreed }: ByExclusion, wanted: Determination): Refusal | null => {
  if (determination !== wanted)
    return refuse('not-determined', `It has not been determined that the supplier concerned is ${wanted}.`, {
      wayOut: 'Consider the ground and hear the supplier first (PA23 ss.57 and 58).',
    });
  return exclusionGround === 'national-security-threat' && !hasMinisterAgreed
    ? refuse('minister-not-asked', 'For a threat to national security a minister has to be told and to agree first.', {
        wayOut: 'Notify a Minister of the Crown (PA23 s.29).',
      })
    : null;
};

const needsAdvantage = ({ advantage, unavoidable }: ByAdvantage): Refusal | null => {
  if (blank(advantage)) return refuse('advantage-not-named', 'Nothing says what the unfair advantage is.');
  return blank(unavoidable)
    ? refuse('advantage-avoidable', 'Nothing says why the advantage cannot be avoided in another way.', {
        wayOut: 'Try milder steps first, such as giving all suppliers the same information.',
      })
    : null;
};

/** What this ground needs before it may be used. */
const needs = (disregard: Disregard, on: Day): Refusal | null => {
  switch (disregard.ground) {
    case 'conditions-of-participation':
    case 'procedural-breach':
      return blank(disregard.requirement)
        ? refuse('requirement-not-named', 'Nothing says which published requirement is not met.', {
            wayOut: 'Name it as it was published.',
          })
        : null;
    case 'not-treaty-state':
    case 'reserved-contract':
      return null;
    case 'abnormally-low':
      return mayDisregardForPrice(disregard.loop);
    case 'excluded-supplier':
    case 'excluded-sub-contractor':
      return needsDetermination(disregard, 'excluded') ?? (disregard.replacement && needsReplacement(disregard.replacement, on));
    case 'excludable-supplier':
    case 'excludable-sub-contractor':
      return needsDetermination(disregard, 'excludable') ?? (disregard.replacement && needsReplacement(disregard.replacement, on));
    case 'improper-behaviour':
      return disregard.isHeard
        ? needsAdvantage(disregard)
        : refuse('supplier-not-heard', 'The supplier has had no opportunity to make representations and give evidence.', {
            wayOut: 'Hear it first (PA23 s.30(3)).',
          });
    case 'exclusion-information-withheld':
      return blank(disregard.requested)
        ? refuse('request-not-named', 'Nothing says which information was asked for.', { wayOut: 'Name the request.' })
        : null;
    case 'market-engagement-advantage':
    case 'conflict-advantage':
      return needsAdvantage(disregard);
    case 'not-on-dynamic-market':
      return disregard.isApplicationConsidered
        ? null
        : refuse('application-not-considered', 'The supplier’s application for membership has not been considered yet.', {
            wayOut: 'Consider it first, unless exceptional circumstances prevent it (PA23 s.34(4) and (5)).',
          });
    default:
      return disregard satisfies never;
  }
};

/** Whether a tender may be left out on this ground. Refuses what the ground needs, `reason-missing` and, where there is a choice, `treated-unequally`. */
export const mayDisregard = (disregard: Disregard, { on, reason, alike, reasonForDifference }: DisregardDecision): Refusal | null => {
  const missing = needs(disregard, on);
  if (missing) return missing;
  if (blank(reason))
    return refuse('reason-missing', 'The decision has no reason yet.', { about: 'reason', wayOut: 'Write why the tender is left out.' });
  const spared = alike.filter(({ isDisregarded }) => !isDisregarded).map(({ name }) => name);
  if (spared.length === 0) return null;
  const { modality, citation } = disregardGrounds[disregard.ground];
  if (modality === 'must')
    return refuse('treated-unequally', `${citation} leaves no choice, but ${listed(spared)} with the same defect would stay.`, {
      wayOut: 'Leave out all of them, or none on this ground.',
    });
  return blank(reasonForDifference)
    ? refuse('treated-unequally', `${listed(spared)} with the same defect would stay, and nothing says what makes the difference.`, {
        wayOut: 'Decide alike, or write what difference justifies it (PA23 s.12(2)).',
      })
    : null;
};

/** The last day on which the appropriate authority is to be told of it: 30 days beginning with the decision (s.59). Null where no notice is owed. */
export const exclusionNoticeDue = (disregard: Disregard, on: Day): Day | null =>
  'exclusionGround' in disregard && disregard.exclusionGround !== 'failure-to-cooperate' ? addDays(on, 29) : null;
