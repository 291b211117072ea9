/** Each act in one sentence, for the replay and for whoever reads the record. */

import type { AnyAct } from '../../shared/acts/act.ts';
import type { LowPriceStep } from '../../shared/domain/abnormally-low.ts';
import { displayDay } from '../../shared/domain/calendar.ts';
import type { CriteriaTree } from '../../shared/domain/criteria.ts';
import { disregardGrounds } from '../../shared/domain/disregard.ts';
import type { ConcernStep } from '../../shared/domain/exclusion-loop.ts';
import { suspensionGrounds } from '../../shared/domain/course.ts';
import { goOnTo } from '../../shared/domain/procedure-stages.ts';
import { reopeningReasons } from '../../shared/domain/reopening.ts';
import { exclusionGrounds } from '../../shared/domain/exclusion.ts';
import { listed } from '../../shared/domain/wording.ts';
import type { PriceStep } from '../../shared/domain/price-steps.ts';
import { lotName } from '../../shared/domain/lot-words.ts';
import type { ModelLot, PanelMember } from '../../shared/domain/model.ts';
import { roleNames } from '../../shared/domain/stages.ts';

export interface Names {
  readonly bids: readonly { readonly id: string; readonly bidder: { readonly name: string } }[];
  readonly criteria: CriteriaTree;
  readonly lots: readonly ModelLot[];
  readonly panel: readonly PanelMember[];
  readonly isAnythingSealed: boolean;
  /** The next stage; null where the record ends in an award. */
  readonly goesOn: string | null;
}

/** For the journal, and for the report, which says who and when beside it. */
export const concernSteps: Record<ConcernStep['kind'], string> = {
  ask: 'Asks a supplier for representations on a ground for exclusion',
  answer: 'Records what a supplier said about a ground for exclusion',
  determine: 'Determines whether a ground for exclusion applies and is likely to occur again',
  offer: 'Tells a supplier that it may put somebody else in the place of the one in the way',
  replace: 'Records whom a supplier put in the place of the one in the way',
};

export const priceSteps: Record<LowPriceStep['kind'], (bid: string) => string> = {
  clear: (bid) => `Looks at the price of ${bid} and finds nothing to ask`,
  suspect: (bid) => `Says that the price of ${bid} looks abnormally low`,
  notify: (bid) => `Tells ${bid} that its price looks abnormally low, and asks about it`,
  reply: (bid) => `Records what ${bid} replied about its price`,
  decide: (bid) => `Decides whether ${bid} showed that it can perform at its price`,
};

/** For whoever is told who checked: a person of the panel, or a name from outside it. */
export const checkerName = (checker: { readonly person: string } | { readonly name: string }, nameOf: (person: string) => string): string =>
  'person' in checker ? nameOf(checker.person) : checker.name;

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const priceStepSentence = (step: PriceStep, bid: (id: string) => string): string => {
  switch (step.kind) {
    case 'arithmetic':
      return `Corrects the arithmetic of line ${step.line} in the price of ${bid(step.bid)}`;
    case 'missing-item':
      return `Adds the missing item “${step.item}” to prices, the same for all`;
    case 'quantities':
      return 'Puts rates × published quantities in the place of all totals';
    case 'option':
      return `Takes the option “${step.item}” into account for all prices`;
    case 'life-cycle':
      return 'Adds life-cycle costs to all prices';
    case 'vat':
      return 'Puts all prices on the published VAT basis';
    case 'currency':
      return 'Converts all prices into pounds at the published rates';
    case 'as-tendered':
      return step.bid === null
        ? `Says why nothing is added to prices for line ${step.line}, which schedules leave out`
        : `Says why line ${step.line} in the price of ${bid(step.bid)} is not corrected`;
    case 'reversal':
      return 'Takes a step on prices back';
    default:
      return step satisfies never;
  }
};

/** Present tense, without the author, who is shown beside it. */
export const actSentence = (act: AnyAct, names: Names): string => {
  const bid = (id: string) => names.bids.find((one) => one.id === id)?.bidder.name ?? 'a bidder';
  const criterion = (id: string) => {
    const found = names.criteria.find((one) => one.id === id);
    return found ? `${found.number} ${found.title}`.trim() : 'a criterion';
  };
  const person = (id: string) => names.panel.find((one) => one.id === id)?.name ?? 'somebody';
  switch (act.kind) {
    case 'tender.created':
      if (act.body.earlier) return `Begins the record of the next stage of “${act.body.details.title}” and leads it`;
      if (act.body.lotOf) return `Begins the record of “${act.body.details.title}” and leads it`;
      return `Makes the tender “${act.body.details.title}” and leads it`;
    case 'tender.described':
      return 'Describes the tender';
    case 'criteria.changed':
      return `Changes the criteria: ${count(act.body.changes.length, 'edit', 'edits')}`;
    case 'scale.set':
      return `Sets the scale “${act.body.scale.name}”`;
    case 'scale.removed':
      return 'Removes a scale';
    case 'rules.set':
      return 'Sets weights, rounding and tie-break';
    case 'method.set':
      return act.body.method === 'points' ? 'Lets points decide' : 'Lets the order of the criteria decide';
    case 'lots.set':
      return act.body.lots.length === 0 ? 'Lets the contract as one' : `Lets the contract in ${count(act.body.lots.length, 'lot', 'lots')}`;
    case 'stages.set':
      return act.body.stages.length === 0
        ? 'Takes the stages of the procedure out'
        : `Sets ${count(act.body.stages.length, 'stage', 'stages')} of the procedure`;
    case 'refinement.stated':
      return 'States what a refinement of the criteria rests on (PA23 s.24)';
    case 'framework-cut.set':
      return 'Sets who is admitted to the framework';
    case 'places.set':
      return act.body.places === null ? 'Takes the table of places away' : `Names the table of places “${act.body.places.title}”`;
    case 'person.appointed':
      return `Appoints ${act.body.member.name} as ${act.body.member.roles.map((role) => roleNames[role]).join(', ')}`;
    case 'person.released':
      return 'Releases somebody from the panel';
    case 'policy.chosen':
      return act.body.pack
        ? `Holds the tender to “${act.body.pack.title}”, version ${act.body.pack.version}`
        : 'Takes the policy off the tender';
    case 'finding.answered': {
      const { findings } = act.body;
      const first = findings[0]?.sentence ?? '';
      return findings.length === 1
        ? `Says why something that the check found stays as it is: ${first}`
        : `Says why ${findings.length} things that the check found stay as they are, such as: ${first}`;
    }
    case 'model.tested':
      return `Tries the model on ${count(act.body.rounds, 'field', 'fields')} of invented bids: ${count(act.body.findings.length, 'finding', 'findings')}`;
    case 'lot.parted': {
      const lot = names.lots.find(({ id }) => id === act.body.lot);
      return `Gives ${lot ? lotName(lot) : 'a lot'} a record of its own`;
    }
    case 'criteria.frozen':
      return 'Turns a key to freeze the criteria';
    case 'freeze.lifted':
      return act.body.ground === 'refinement'
        ? 'Turns a key to refine the criteria (PA23 s.24)'
        : 'Turns a key to modify what was published (PA23 s.31)';
    case 'tender.published':
      return `Records that what is frozen was published: ${act.body.notice}, ${act.body.reference}`;
    case 'conflicts.assessed':
      return `Signs version ${act.body.version} of the conflicts assessment (PA23 s.83)`;
    case 'bidder.registered':
      return act.body.from ? `Registers ${act.body.bidder.name}, which went on from the stage before` : `Registers ${act.body.bidder.name}`;
    case 'bidder.corrected':
      return `Corrects the entry of ${act.body.bidder.name}`;
    case 'bid.withdrawn':
      return `Records that ${bid(act.body.bid)} withdrew`;
    case 'bid-file.received':
      return `Puts in “${act.body.file.title}” of ${bid(act.body.bid)}`;
    case 'bid-file.set-aside':
      return `Sets a file of ${bid(act.body.bid)} aside`;
    case 'commercial.sealed':
      return `Seals the price of ${bid(act.body.bid)}`;
    case 'conflict.declared':
      return `Declares on conflicts of interest with ${count(act.body.answers.length, 'bidder', 'bidders')}`;
    case 'conflict.decided':
      return `Decides on a conflict that ${person(act.body.person)} declared with ${bid(act.body.bid)}: ${act.body.outcome.replace('-', ' ')}`;
    case 'bids.opened':
      return 'Turns a key to open the bids';
    case 'gate.decided':
      return `${act.body.criterion === null ? 'Completeness' : criterion(act.body.criterion)}, ${bid(act.body.bid)}: ${act.body.outcome}`;
    case 'exclusion.raised':
      return `Raises a ground for exclusion about ${bid(act.body.bid)}: ${exclusionGrounds[act.body.ground].title}`;
    case 'exclusion.stepped':
      return concernSteps[act.body.step.kind];
    case 'tenders.disregarded': {
      const [first] = act.body.cases;
      const { title, citation } = disregardGrounds[first?.ground ?? 'procedural-breach'];
      return `Leaves out ${listed(act.body.cases.map((one) => bid(one.bid)))}: ${title} (${citation})`;
    }
    case 'tenders.readmitted':
      return `Takes back that ${listed(act.body.bids.map(bid))} ${act.body.bids.length === 1 ? 'was' : 'were'} left out`;
    case 'question.answered':
      return act.body.to === 'all' ? 'Answers a bidder’s question, for all to read' : 'Answers a bidder’s question to it alone';
    case 'clarification.asked':
      return `Asks ${listed(act.body.asked.map((one) => bid(one.bid)))} to clear up ${criterion(act.body.criterion ?? '')}`;
    case 'clarification.answered':
      return `Records what ${bid(act.body.bid)} answered`;
    case 'clarification.considered':
      return `Decides that the answer of ${bid(act.body.bid)} ${act.body.use ? 'may be' : 'is not'} used`;
    case 'scoring.started':
      return act.body.fewer === '' ? 'Starts the scoring' : 'Starts the scoring, with fewer assessors than planned for some answers';
    case 'sheet.begun':
      return 'Begins a scoresheet';
    case 'mark.recorded':
      return `Marks ${criterion(act.body.criterion)}, ${bid(act.body.bid)} (sealed)`;
    case 'sheet.submitted':
      return `Submits a scoresheet of ${count(act.body.marks, 'mark', 'marks')}`;
    case 'sheets.unsealed':
      return 'Turns a key to unseal the scoresheets';
    case 'consensus.agreed':
      return `Consensus ${act.body.value} for ${criterion(act.body.criterion)}, ${bid(act.body.bid)}`;
    case 'quality.locked':
      return 'Turns a key to lock quality';
    case 'threshold.decided':
      return `Decides to ${act.body.outcome} ${bid(act.body.bid)} below the threshold of ${criterion(act.body.criterion)}`;
    case 'price.opened':
      return names.isAnythingSealed ? 'Turns a key to open the prices' : 'Turns a key to open the result';
    case 'price-file.opened':
      return `Opens a price file of ${bid(act.body.bid)}`;
    case 'low-price.noted':
      return `Notes what ${bid(act.body.bid)} itself says that its work takes or costs`;
    case 'low-price.wage-noted':
      return 'Notes the lowest lawful wage';
    case 'low-price.stepped':
      return priceSteps[act.body.step.kind](bid(act.body.bid));
    case 'offer.verified': {
      const { check } = act.body;
      const said = { accepted: 'Accepts', clarify: 'Asks about', reduced: 'Reduces' }[check.outcome];
      return `${said} a quantity that ${bid(act.body.bid)} offers${check.outcome === 'reduced' ? `, to ${check.quantity}` : ''}`;
    }
    case 'price.adjusted':
      return priceStepSentence(act.body.step, bid);
    case 'offers.accepted':
      return `Accepts the social value offers of ${bid(act.body.bid)}`;
    case 'tie.decided':
      return act.body.by === 'draw' ? 'Records a witnessed draw' : 'Decides a tie';
    case 'lots.decided': {
      const { decision } = act.body;
      const between =
        decision.kind === 'order' ? 'the order of lots of one value' : `one of ${decision.from.length} level combinations of lots`;
      return decision.by === 'draw' ? `Records a witnessed draw: ${between}` : `Decides ${between}`;
    }
    case 'award.assured':
      return `Records the independent check by ${checkerName(act.body.checker, person)}`;
    case 'due-diligence.recorded':
      return act.body.outcome.kind === 'confirmed'
        ? `Records due diligence on ${bid(act.body.bid)}: confirmed`
        : `Records due diligence on ${bid(act.body.bid)}: ${listed(act.body.outcome.criteria.map(criterion))} contradicted`;
    case 'robustness.viewed':
      return act.body.drawn
        ? `Looks at ${count(act.body.drawn.draws, 'draw', 'draws')} of other weights`
        : 'Looks at how firmly the result stands';
    case 'award.recommended':
      return names.goesOn === null
        ? `Recommends ${act.body.awards.flatMap(({ bids }) => bids.map(bid)).join(', ')}`
        : `Decides who goes on: ${goOnTo(
            act.body.awards.flatMap(({ bids }) => bids.map(bid)),
            names.goesOn,
          )}`;
    case 'award.approved':
      return act.body.outcome === 'approved' ? 'Approves the recommendation' : 'Returns the recommendation';
    case 'award.answered':
      return 'Answers the returned recommendation';
    case 'summaries.sent':
      return `Records that ${count(act.body.sent.length, 'assessment summary was', 'assessment summaries were')} sent, all on ${displayDay(act.body.on)}`;
    case 'notice.published':
      return `Records that the award notice ${act.body.reference} was published on ${displayDay(act.body.on)}`;
    case 'contract.entered':
      return `Records that the contract was entered into on ${displayDay(act.body.on)}`;
    case 'handover.accepted':
      return `Records that ${act.body.by} accepted the register of commitments`;
    case 'commitment.agreed':
      return `Agrees how a commitment of ${bid(act.body.bid)} is delivered`;
    case 'reopening.requested':
      return `Asks to reopen ${criterion(act.body.criterion)}: ${reopeningReasons[act.body.reason]}`;
    case 'reopening.decided':
      return act.body.outcome === 'approved' ? 'Approves that a question is moderated again' : 'Refuses to reopen a question';
    case 'consensus.reagreed':
      return `Consensus ${act.body.value} for ${criterion(act.body.criterion)}, ${bid(act.body.bid)}, agreed anew`;
    case 'reopening.settled':
      return 'Settles a reopened question';
    case 'procurement.suspended':
      return `Suspends the procurement for ${suspensionGrounds[act.body.ground]}`;
    case 'procurement.resumed':
      return 'Lets the procurement go on';
    case 'hold.placed':
      return 'Places a legal hold on the record';
    case 'hold.lifted':
      return 'Lifts the legal hold';
    case 'procurement.abandoned':
      return 'Abandons the procurement';
    case 'record.closed':
      return 'Closes the record';
    default:
      return act satisfies never;
  }
};

/** The bids that an act is about, so that it can be kept from whoever is recused from one of them. */
export const bidsIn = (act: AnyAct): readonly string[] => {
  if (act.kind === 'tenders.disregarded') return act.body.cases.map(({ bid }) => bid);
  if (act.kind === 'tenders.readmitted') return act.body.bids;
  if (act.kind === 'clarification.asked') return act.body.asked.map(({ bid }) => bid);
  return 'bid' in act.body ? [act.body.bid] : [];
};
