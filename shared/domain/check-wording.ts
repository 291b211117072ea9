/**
 * The check of what is published in words: clear, measurable and specific, each thing asked once, and for this contract (domain.md 4.2, "Lint before freeze"; PA23 s.23(2)).
 * A machine reads words badly, so everything here is advice that a person can answer.
 */

import { type Criterion, type ScoredCriterion, scoredLeaves } from './criteria.ts';
import { aboutCriterion, advisory, type Finding, type FindingSubject } from './finding.ts';
import type { Model } from './model.ts';
import { senseOf, wordsOf } from './plain-words.ts';
import type { Scale } from './scale.ts';
import { listed } from './wording.ts';

/** Words that mean what their reader likes, until somebody says what is meant (Healthcare at Home v CSA). */
const vague = [
  /^appropriate(?:ly)?$/,
  /^robust(?:ly|ness)?$/,
  /^innovat(?:ive|ively|ion|ions)$/,
  /^exceed(?:s|ed|ing)?$/,
  /^adequate(?:ly)?$/,
  /^suitabl[ey]$/,
  /^satisfactor(?:y|ily)$/,
  /^world-class$/,
  /^best-in-class$/,
] as const;

const local = /^local(?:ly)?$/;

const quoted = (words: readonly string[]): string =>
  listed(
    words.map((word) => `“${word}”`),
    'and',
  );

/** “1.2 Method”, as a finding names it. */
export const called = ({ number, title }: Criterion): string => `“${number === title ? title : `${number} ${title}`.trim()}”`;

export const publishedText = (criterion: Criterion): string =>
  [criterion.title, criterion.text, ...(criterion.kind === 'scored' ? criterion.considerations : [])].join('\n');

/** Whether the glossary explains the word, in whatever form it stands there. */
const isDefined = (word: string, { tender }: Model): boolean => {
  const [stem] = senseOf(word).keys();
  return tender.definitions.some(({ term }) => wordsOf(term).some((one) => one === word || (stem !== undefined && senseOf(one).has(stem))));
};

const vagueIn = (text: string, model: Model): readonly string[] => [
  ...new Set(wordsOf(text).filter((word) => vague.some((pattern) => pattern.test(word)) && !isDefined(word, model))),
];

const whatIsMeant = (about: FindingSubject, where: string, words: readonly string[]): readonly Finding[] =>
  words.length === 0
    ? []
    : [
        advisory(
          about,
          'vague-word',
          `${where} says ${quoted(words)} without saying what is meant.`,
          'Say what an answer has to show, or define the word for the whole tender.',
        ),
      ];

const checkVague = (model: Model): readonly Finding[] => {
  const used = new Set(scoredLeaves(model.criteria).map(({ scale }) => scale));
  const stepsOf = ({ steps }: Scale): string => steps.map(({ label, descriptor }) => `${label} ${descriptor}`).join('\n');
  return [
    ...model.criteria.flatMap((criterion) =>
      whatIsMeant(aboutCriterion(criterion), called(criterion), vagueIn(publishedText(criterion), model)),
    ),
    ...model.scales
      .filter(({ id }) => used.has(id))
      .flatMap((scale) => whatIsMeant({ kind: 'scale', id: scale.id }, `The scale “${scale.name}”`, vagueIn(stepsOf(scale), model))),
  ];
};

const placeOfBidder =
  /\blocal(?:ly)?[\s-]+(?:based|owned|registered|firms? (?:will|would) be preferred|bidders?|tenderers?)\b|\b(?:bidder|supplier|company|office|depot|headquarters)\b[^.]{0,40}\b(?:based|located|situated)\b[^.]{0,20}\b(?:locally|in the (?:area|borough|county|city|region|district))\b/i;

const checkPlace = (model: Model): readonly Finding[] => {
  const { tender, criteria } = model;
  const found = criteria.flatMap((criterion): readonly Finding[] => {
    const text = publishedText(criterion);
    const about = aboutCriterion(criterion);
    if (tender.regime !== 'below-threshold' && placeOfBidder.test(text)) {
      const sentence = `${called(criterion)} seems to favour a bidder for where it is, not for what it does there.`;
      return [advisory(about, 'favours-local-bidders', sentence, 'Ask for what is delivered in a place, by whoever wins.')];
    }
    const measures = criterion.kind === 'social-value-quantity' ? criterion.measures.map(({ title, unit }) => `${title} ${unit}`) : [];
    const says = wordsOf([text, ...measures].join('\n')).some((word) => local.test(word));
    if (!says || tender.place.trim() !== '' || isDefined('local', model)) return [];
    const sentence = `${called(criterion)} says “local”, but nothing says which place that is.`;
    return [advisory(about, 'local-without-place', sentence, 'Say which place “local” means, by its boundaries.')];
  });
  return found;
};

interface Asked {
  readonly question: ScoredCriterion;
  /** Stems of what is asked, those first that the fewest questions have. */
  readonly stems: readonly string[];
}

const askedIn = (questions: readonly ScoredCriterion[]): readonly Asked[] => {
  const senses = questions.map(({ text, considerations }) => [...senseOf([text, ...considerations].join('\n')).keys()]);
  const uses = new Map<string, number>();
  for (const stem of senses.flat()) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  return questions.map((question, at) => ({
    question,
    stems: (senses[at] ?? []).toSorted((one, other) => (uses.get(one) ?? 0) - (uses.get(other) ?? 0) || (one < other ? -1 : 1)),
  }));
};

/** Nine words in ten the same. */
const areAlike = ({ stems: one }: Asked, { stems: other }: Asked): boolean => {
  const common = one.filter((stem) => other.includes(stem)).length;
  return common >= 3 && common * 10 >= (one.length + other.length - common) * 9;
};

/** The very same title, or nearly the same words. Texts so alike share one of their rarest words, so that only those are compared that do. */
const checkTwice = ({ criteria }: Model): readonly Finding[] => {
  const titles = new Map<string, ScoredCriterion>();
  const byStem = new Map<string, Asked[]>();
  return askedIn(scoredLeaves(criteria)).flatMap((asked) => {
    const { question, stems } = asked;
    const title = question.title.trim().toLowerCase();
    const rarest = stems.slice(0, Math.floor(stems.length / 10) + 1);
    const alike = rarest.map((stem) => byStem.get(stem)?.find((one) => areAlike(one, asked))?.question).find(Boolean);
    const earlier = (title === '' ? undefined : titles.get(title)) ?? alike;
    if (!titles.has(title)) titles.set(title, question);
    if (!earlier) for (const stem of rarest) byStem.set(stem, [...(byStem.get(stem) ?? []), asked]);
    if (!earlier) return [];
    const sentence = `${called(question)} asks the same as ${called(earlier)}.`;
    return [
      advisory(
        aboutCriterion(question),
        'asked-twice',
        sentence,
        'Join them, or say what each asks that the other does not.',
        aboutCriterion(earlier),
      ),
    ];
  });
};

const checkAsked = ({ criteria }: Model): readonly Finding[] =>
  criteria
    .filter(({ kind, text }) => (kind === 'scored' || kind === 'pass-fail') && text.trim() === '')
    .map((criterion) =>
      advisory(
        aboutCriterion(criterion),
        'nothing-asked',
        `${called(criterion)} does not say what is asked.`,
        'Write what an answer has to show.',
      ),
    );

const checkLimits = ({ criteria }: Model): readonly Finding[] =>
  scoredLeaves(criteria)
    .filter(({ limit }) => limit === null)
    .map((criterion) =>
      advisory(
        aboutCriterion(criterion),
        'answer-without-limit',
        `Nothing says how long an answer to ${called(criterion)} may be.`,
        'Set a limit of words or pages, and what becomes of what is beyond it.',
      ),
    );

const rejection =
  /\b(?:reject(?:ed|ion)?|disqualif\w+|exclu(?:de|ded|sion)|minimum (?:score|mark)|score at least|at least \d+ (?:out )?of \d+|must (?:score|achieve|reach))\b/i;

/** What rejects a bid has to be a rule that says "will" or "may", not a phrase. */
const checkModality = ({ criteria }: Model): readonly Finding[] =>
  criteria
    .filter((criterion) => criterion.kind !== 'pass-fail' && !('threshold' in criterion && criterion.threshold !== null))
    .filter((criterion) => rejection.test(publishedText(criterion)))
    .map((criterion) =>
      advisory(
        aboutCriterion(criterion),
        'rejection-only-in-words',
        `${called(criterion)} speaks of rejecting a bid, but no threshold says whether it will be or may be.`,
        'Set the threshold, or take the words out.',
      ),
    );

/** What names the contract: the words of its title and description, or the plain word for it. */
const contract = /\b(?:contract|works?|services?|supply|supplies|goods|project|programme|scheme|delivery of)\b/i;

const companyWide =
  /\b(?:company[- ]wide|corporate social responsibility|csr|your organisation’?'?s? (?:policy|policies|approach|commitment)|as a business)\b/i;

const checkTied = ({ criteria, tender }: Model): readonly Finding[] => {
  const subject = senseOf(tender.title);
  return scoredLeaves(criteria)
    .filter(({ envelope }) => envelope === 'social-value')
    .filter((criterion) => {
      const text = publishedText(criterion);
      if (companyWide.test(text)) return true;
      return !contract.test(text) && ![...senseOf(text).keys()].some((stem) => subject.has(stem));
    })
    .map((criterion) =>
      advisory(
        aboutCriterion(criterion),
        'social-value-not-tied',
        `${called(criterion)} does not ask for what this contract will do.`,
        'Ask for what will be done in performing the contract, over and above what it delivers anyway.',
      ),
    );
};

/** What guidance to assessors may say beside the words of the criterion: how to read and mark. */
const marking = senseOf(
  'answer assess assessor bidder consider credit criterion evidence expect full good high higher look lower low mark markers note panel point question read response score scored strong supplier tender weak whether ' +
    'award example detail clear clearly relevant demonstrate demonstrated meet meets need step against reason give given',
);

const checkGuidance = (model: Model): readonly Finding[] =>
  scoredLeaves(model.criteria).flatMap((criterion) => {
    if (criterion.guidance.trim() === '') return [];
    const scale = model.scales.find(({ id }) => id === criterion.scale);
    const known = senseOf(
      [
        publishedText(criterion),
        ...(scale?.steps.flatMap(({ label, descriptor }) => [label, descriptor]) ?? []),
        ...model.tender.definitions.flatMap(({ term, meaning }) => [term, meaning]),
      ].join('\n'),
    );
    const added = [...senseOf(criterion.guidance)]
      .filter(([stem, word]) => word.length > 4 && !known.has(stem) && !marking.has(stem))
      .map(([, word]) => word);
    if (added.length === 0) return [];
    const shown = added.length > 6 ? [...added.slice(0, 6), `${added.length - 6} more`] : added;
    return [
      advisory(
        aboutCriterion(criterion),
        'guidance-adds-terms',
        `The guidance on ${called(criterion)} speaks of what the criterion does not: ${listed(shown)}.`,
        'Publish what bids are judged by, or take it out of the guidance.',
      ),
    ];
  });

/** Findings about words, rule by rule. */
export const checkWording = (model: Model): readonly Finding[] => [
  ...checkAsked(model),
  ...checkVague(model),
  ...checkPlace(model),
  ...checkTwice(model),
  ...checkLimits(model),
  ...checkModality(model),
  ...checkTied(model),
  ...checkGuidance(model),
];
