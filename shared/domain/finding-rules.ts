/** Under each code of the check before the freeze: which rule asks for it, and why it matters (domain.md 4.2, "Lint before freeze"). Closed, so that no finding comes without. */

import { priceFindingRules } from './finding-rules-price.ts';
import { policyFindingRules } from './finding-rules-policy.ts';
import { socialValueFindingRules } from './finding-rules-social-value.ts';

export interface FindingRule {
  /** Section, regulation, case or practice, as a letter would cite it. */
  readonly rule: string;
  /** What can go wrong, in one sentence. */
  readonly why: string;
}

const clear = 'PA23 s.21 and s.23(2): clear, measurable and specific';
const published = 'PA23 s.23(3): how tenders are assessed is stated';
const weighty = 'PA23 s.23(3)(b): relative importance is stated';
const exactly = 'Practice: the parts of a whole add up to it exactly';
const ranked = 'PA23 s.23(3)(b)(ii): relative importance by rank order';
const mechanism = 'PA23 s.23(4): a limit on lots needs an objective mechanism';
const twoPeople = 'PA23 s.12: acting, and being seen to act, with integrity';
const untried = 'Cabinet Office bid evaluation note: test the model before publishing';
const conflict = 'PA23 ss.81 to 83: conflicts of interest and of role';

export const findingRules = {
  'tender-without-title': { rule: clear, why: 'Every document names the tender by it.' },
  'tender-without-reference': { rule: clear, why: 'Bids, letters and notices are told apart by it.' },
  'tender-without-authority': { rule: clear, why: 'A bidder has to know who buys, and a court who decided.' },
  'no-social-value-consideration': {
    rule: 'Public Services (Social Value) Act 2012',
    why: 'The duty is to have considered it before the procurement starts, and only a note shows that.',
  },
  'no-reason-about-lots': { rule: 'PA23 s.18', why: 'An authority that does not divide a contract has to be able to say why.' },
  'no-criteria': { rule: 'PA23 s.23(1)', why: 'A bid can be judged by nothing else than what was published.' },
  'criterion-without-title': { rule: clear, why: 'Nobody can refer to a criterion that has no name.' },
  'criterion-without-number': { rule: clear, why: 'Answers, scores and letters point to it by its number.' },
  'number-used-twice': { rule: clear, why: 'An answer to one of them could be scored as an answer to the other.' },
  'weight-missing': { rule: weighty, why: 'A weight that was not published may not be used (Letting International v Newham).' },
  'weight-not-positive': { rule: weighty, why: 'A criterion that counts for nothing must not look as if it counted.' },
  'weight-without-children': { rule: weighty, why: 'Nobody could ever win these points.' },
  'weights-do-not-add-up': { rule: exactly, why: 'Bidders would read other weights than the ones that are applied.' },
  'weight-too-fine': { rule: exactly, why: 'Bidders could not work out from the documents what their answers are worth.' },
  'light-criterion': { rule: 'Practice: the contribution check', why: 'Chance in the marking is larger than what it is worth.' },
  'many-criteria': { rule: 'Practice: the contribution check', why: 'So many small marks drown each other in noise.' },
  'criterion-without-scale': { rule: published, why: 'Which scores were available is part of every assessment summary (regulation 31).' },
  'scale-too-short': { rule: published, why: 'A scale of one step tells no bid from another.' },
  'scale-out-of-order': { rule: published, why: 'A better answer could be given fewer points.' },
  'scale-below-nought': { rule: published, why: 'Points below nought would take away what other answers earned.' },
  'scale-without-top': { rule: published, why: 'No points could be read off it.' },
  'scale-not-from-nought': { rule: published, why: 'An answer that shows nothing still earns points, and bidders have to be told.' },
  'step-without-descriptor': { rule: clear, why: 'Two assessors would give the same answer different marks.' },
  'threshold-out-of-reach': { rule: published, why: 'It would keep out everybody, or nobody.' },
  'threshold-over-price': { rule: published, why: 'Quality thresholds bite before prices are open, so that no price can move a mark.' },
  'threshold-over-nothing': { rule: published, why: 'It could never be met or missed.' },
  'no-price-criterion': { rule: 'PA23 s.23(5)', why: 'Price may be left out, but bidders and auditors will ask why.' },
  'price-counted-twice': { rule: weighty, why: 'The one price would weigh more than either criterion says.' },
  ...priceFindingRules,
  ...socialValueFindingRules,
  ...policyFindingRules,
  'tie-break-missing': {
    rule: 'PA23 s.23(3): the methodology is stated',
    why: 'A way to decide a tie that is chosen afterwards chooses the winner.',
  },
  'tie-break-criterion-unknown': { rule: published, why: 'The tie could not be decided as published.' },
  'tie-break-without-price': { rule: published, why: 'The tie could not be decided as published.' },
  'tie-break-lowest-income': { rule: published, why: 'It would put the bidder first that pays the authority least.' },
  'tie-break-after-lots': { rule: published, why: 'Steps that can never be reached mislead whoever reads them.' },
  'lot-without-number': { rule: clear, why: 'Bids say by its number which lot they are for.' },
  'lot-without-title': { rule: clear, why: 'A supplier has to know what it bids for.' },
  'lot-worth-nothing': { rule: clear, why: 'Thresholds, notices and the order of lots rest on its value.' },
  'lot-number-twice': { rule: clear, why: 'A bid for one of them could be taken for a bid for the other.' },
  'stages-without-flexible-procedure': { rule: 'PA23 s.20', why: 'An open procedure has one stage, in which anybody may tender.' },
  'one-stage': { rule: 'PA23 s.20', why: 'A single stage leads to no other.' },
  'stage-without-title': { rule: clear, why: 'Suppliers have to know which stage they are in.' },
  'stage-title-twice': { rule: clear, why: 'Tenders, scores and letters name the stage by its title.' },
  'stage-without-survivors': { rule: published, why: 'A rule for who goes on that is chosen afterwards chooses who goes on.' },
  'criterion-stage-unknown': { rule: published, why: 'Nobody could say when it is judged.' },
  'stage-changed-without-refinement': {
    rule: 'PA23 s.24',
    why: 'Bids of the stage before have been seen: criteria may then change only as the law lets them be refined.',
  },
  'lot-not-as-published': {
    rule: 'PA23 s.21(1) and s.31',
    why: 'A lot that has a record of its own is still judged by what was published with the tender.',
  },
  'one-lot': { rule: 'PA23 s.18', why: 'A single lot divides nothing.' },
  'criterion-lot-unknown': { rule: published, why: 'Nobody could say where it is judged.' },
  'scored-once-without-lots': { rule: published, why: 'A rule that can never apply misleads whoever reads it.' },
  'tie-break-not-in-every-lot': { rule: published, why: 'A tie in that lot could not be decided as published.' },
  'cap-not-a-number': { rule: mechanism, why: 'Nobody could say when the limit is reached.' },
  'cap-without-mechanism': { rule: mechanism, why: 'A mechanism that was not published cannot be chosen afterwards.' },
  'cap-without-lots': { rule: mechanism, why: 'A rule that can never apply misleads whoever reads it.' },
  'cap-without-effect': { rule: mechanism, why: 'A rule that can never apply misleads whoever reads it.' },
  'cap-with-framework-cut': { rule: mechanism, why: 'The two rules would name different suppliers for one lot.' },
  'order-with-ranking-formula': { rule: ranked, why: 'Two rules would name two winners.' },
  'threshold-needs-points': { rule: ranked, why: 'It could never be met or missed.' },
  'weight-in-an-order': { rule: ranked, why: 'Bidders would read that something is weighed when nothing is.' },
  'nothing-to-compare': { rule: ranked, why: 'No bid could be put before another.' },
  'rounding-in-an-order': { rule: ranked, why: 'A rule that can never apply misleads whoever reads it.' },
  'tie-break-in-an-order': { rule: ranked, why: 'A step that can never part two bids misleads whoever reads it.' },
  'cap-without-totals': { rule: mechanism, why: 'The mechanism would prefer another bid than the method does.' },
  'cap-without-prices': {
    rule: mechanism,
    why: 'No combination could be compared once the bids are in, and another mechanism would come too late.',
  },
  'cap-prices-and-incomes': { rule: mechanism, why: 'The lowest sum would be best in one lot and the highest in another.' },
  'framework-cut-without-totals': { rule: published, why: 'The cut would admit others than those that the method puts first.' },
  'lot-without-value': { rule: mechanism, why: 'The mechanism would not know which lot comes first.' },
  'lots-of-equal-value': { rule: mechanism, why: 'The mechanism would not know which lot comes first.' },
  'cut-not-understood': { rule: published, why: 'Nobody could say who is admitted.' },
  'framework-cut-without-framework': { rule: 'PA23 s.45', why: 'Only a framework is awarded to several suppliers at once.' },
  'framework-cut-out-of-reach': { rule: published, why: 'It would admit nobody, or everybody.' },
  'model-never-tested': { rule: untried, why: 'What a formula does with real bids is seen too late to change it.' },
  'model-changed-since-test': { rule: untried, why: 'What was found then need not be what this model does.' },
  'conflicts-not-assessed': {
    rule: conflict,
    why: 'It is prepared before the tender notice, which has to confirm it, and what influences a decision is hard to put right later.',
  },
  'panel-without-lead': { rule: twoPeople, why: 'Nobody would run the procurement.' },
  'panel-without-moderator': { rule: twoPeople, why: 'Consensus is agreed in a meeting that somebody has to lead.' },
  'panel-without-assessor': { rule: twoPeople, why: 'Nobody would score.' },
  'panel-with-too-few-keys': { rule: twoPeople, why: 'What cannot be taken back takes two people who watch one another.' },
  'assessor-not-on-panel': { rule: conflict, why: 'Only people on the panel declare their interests.' },
  'criterion-without-assessor': {
    rule: 'PA23 s.19: tenders are assessed by the award criteria',
    why: 'Its answers would never be scored.',
  },
  'few-assessors': {
    rule: 'Practice: three assessors for each question',
    why: 'One pair of eyes decides, and one absence stops the scoring.',
  },
  'moderator-scores': { rule: conflict, why: 'A chair who also scores leads the panel to their own marks.' },
  'price-evaluator-scores': { rule: conflict, why: 'Whoever knows a price cannot score quality without it.' },
  'approver-scores': { rule: conflict, why: 'Nobody approves their own work.' },
  'lead-scores': { rule: conflict, why: 'Whoever runs the procurement should have no marks to defend.' },
  'nothing-asked': { rule: clear, why: 'Bidders would answer what they guess, and assessors score what they like.' },
  'vague-word': {
    rule: 'PA23 s.23(2); Healthcare at Home v CSA [2014] UKSC 49',
    why: 'Criteria are read as a reasonably well-informed tenderer reads them, not as the panel meant them.',
  },
  'local-without-place': {
    rule: 'PA23 s.90; Local Government Act 1988 s.17',
    why: 'A promise about a place can be counted only where its boundaries are known.',
  },
  'favours-local-bidders': {
    rule: 'PA23 s.90; Local Government Act 1988 s.17',
    why: 'Above the threshold nobody may be favoured for being local; benefits delivered in a place may be.',
  },
  'asked-twice': {
    rule: 'PA23 s.23(2); rule N12: counted once',
    why: 'One answer would earn its points twice, and weigh more than is published.',
  },
  'answer-without-limit': {
    rule: 'PA23 s.12(2): the same for all',
    why: 'Long answers would win room that short ones did not know they had.',
  },
  'rejection-only-in-words': {
    rule: 'PA23 s.23(3): whether failing a criterion disqualifies is stated',
    why: '“Will be rejected” and “may be rejected” are two rules, and a bidder has to know which.',
  },
  'social-value-not-tied': {
    rule: 'PA23 s.23(2) and (5); PPN 002',
    why: 'Award criteria relate to the subject of the contract; what a company does anyway does not count.',
  },
  'guidance-adds-terms': {
    rule: 'Rule N7; Mears v Leeds [2011] EWHC 1031 (QB)',
    why: 'What assessors look for beyond the criterion is a criterion that nobody was told.',
  },
  'past-award-demanded': { rule: 'PA23 s.22', why: 'It would close the market to everybody who has not worked for that authority.' },
  'insurance-before-award': { rule: 'PA23 s.22', why: 'Insurance for a contract that one may not win keeps small firms out.' },
  'audited-accounts-demanded': {
    rule: 'PA23 s.22',
    why: 'Firms that the law does not require to have audited accounts must not be kept out.',
  },
  'experience-as-award-criterion': {
    rule: 'PA23 ss.22 and 23',
    why: 'What a bidder has done judges the bidder; award criteria judge the bid.',
  },
  'trade-mark': { rule: 'PA23 s.56', why: 'Naming a make or an origin favours whoever sells it.' },
} as const satisfies Readonly<Record<string, FindingRule>>;

export type FindingCode = keyof typeof findingRules;

export const isFindingCode = (code: string): code is FindingCode => Object.hasOwn(findingRules, code);
