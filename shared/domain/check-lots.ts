/** The check of lots and frameworks before the freeze: every lot whole in itself, and a mechanism that can be carried out (PA23 ss.18 and 23(4); domain.md 3.6). */

import { criteriaInLot } from './answers.ts';
import { isWeighed, judgesIncome } from './criteria.ts';
import { compare, equal, exact, hundred, isPositive } from './exact.ts';
import { aboutCriterion, advisory, blocking, type Finding, type FindingSubject } from './finding.ts';
import { isRankingFormula } from './price-formula.ts';
import { isFindingCode } from './finding-rules.ts';
import { mayCut } from './framework-cut.ts';
import { lotName } from './lot-words.ts';
import { mayCapLots } from './lots.ts';
import type { Model, ModelLot } from './model.ts';
import { cutOf } from './procedure-stages.ts';
import type { Refusal } from './result.ts';

const about: FindingSubject = { kind: 'rules', field: 'lots' };

/** A refusal that the freeze will meet, as a finding. */
const findingOf = ({ code, sentence, wayOut = '' }: Refusal, subject: FindingSubject): Finding => {
  if (!isFindingCode(code)) throw new TypeError(`the refusal “${code}” is no finding`);
  return blocking(subject, code, sentence, wayOut);
};

const checkNaming = (lots: readonly ModelLot[]): readonly Finding[] => {
  const found: Finding[] = [];
  for (const lot of lots) {
    if (lot.number.trim() === '')
      found.push(blocking(about, 'lot-without-number', `The lot “${lot.title}” has no number.`, 'Enter its number.'));
    if (lot.title.trim() === '') found.push(blocking(about, 'lot-without-title', `Lot ${lot.number} has no title.`, 'Enter what it is.'));
    if (lot.value !== null && !isPositive(exact(lot.value)))
      found.push(
        blocking(
          about,
          'lot-worth-nothing',
          `${lotName(lot)} has an estimated value of £${lot.value}.`,
          'Enter pounds above nought, or none.',
        ),
      );
  }
  for (const [number, same] of Map.groupBy(lots, (lot) => lot.number.trim()))
    if (number !== '' && same.length > 1)
      found.push(blocking(about, 'lot-number-twice', `${same.length} lots have the number ${number}.`, 'Give each its own number.'));
  const [only] = lots;
  if (only && lots.length === 1)
    found.push(advisory(about, 'one-lot', `There is one lot, ${lotName(only)}, and no other.`, 'Take it out to let the contract as one.'));
  return found;
};

const checkCriteria = ({ criteria, lots }: Model): readonly Finding[] => {
  const known = new Set(lots.map(({ id }) => id));
  return criteria.flatMap((criterion) => {
    const found: Finding[] = [];
    if (criterion.lots?.some((lot) => !known.has(lot)))
      found.push(
        blocking(
          aboutCriterion(criterion),
          'criterion-lot-unknown',
          `“${criterion.title}” is to be judged in a lot that is not there.`,
          'Choose its lots again.',
        ),
      );
    if (criterion.kind === 'scored' && criterion.scoredOnce && lots.length < 2)
      found.push(
        advisory(
          aboutCriterion(criterion),
          'scored-once-without-lots',
          `“${criterion.title}” is scored once for all lots, but there are no lots.`,
          'Take that off.',
        ),
      );
    return found;
  });
};

/** A step that names a criterion has to be able to part bids in every lot. */
const checkTieBreak = ({ criteria, lots, tieBreak }: Model): readonly Finding[] =>
  tieBreak.flatMap((step) => {
    const named = step.kind === 'highest-criterion' ? criteria.find(({ id }) => id === step.criterion) : undefined;
    const priced = step.kind === 'lowest-price';
    const without = lots.find((lot) => {
      const here = criteriaInLot(criteria, lot.id);
      return (named && isWeighed(named) && !here.includes(named)) || (priced && !here.some(({ kind }) => kind === 'price'));
    });
    if (!without) return [];
    const what = named ? `“${named.title}”` : 'the price';
    return [
      blocking(
        { kind: 'rules', field: 'tieBreak' },
        'tie-break-not-in-every-lot',
        `The tie-break asks for ${what}, which is no criterion in ${lotName(without)}.`,
        'Choose a step that every lot has.',
      ),
    ];
  });

const isByValue = (mechanism: string | null): boolean => mechanism === 'descending-value' || mechanism === 'ascending-value';

/** Where pounds or the order of the criteria put bids in order, totals say nothing. */
const isWithoutTotals = ({ method, criteria }: Model): boolean =>
  method === 'lexicographic' || criteria.some((criterion) => criterion.kind === 'price' && isRankingFormula(criterion.formula));

/** Prices are added up over lots: each needs one, and what is best in one has to be best in all. */
const checkCombinedPrice = ({ criteria, lots }: Model): readonly Finding[] => {
  const unpriced = lots.find(({ id }) => !criteriaInLot(criteria, id).some(({ kind }) => kind === 'price'));
  if (unpriced)
    return [
      blocking(
        about,
        'cap-without-prices',
        `Combinations of lots are to be compared by their prices, but price is not a criterion in ${lotName(unpriced)}.`,
        'Publish another mechanism.',
      ),
    ];
  const prices = criteria.filter(({ kind }) => kind === 'price');
  return prices.some(judgesIncome) && !prices.every(judgesIncome)
    ? [
        blocking(
          about,
          'cap-prices-and-incomes',
          'Combinations of lots are to be compared by their prices, but in some lots the authority pays and in others it is paid.',
          'Publish another mechanism.',
        ),
      ]
    : [];
};

const checkCap = (model: Model): readonly Finding[] => {
  const { lots, lotCap, frameworkCut, tieBreak } = model;
  if (!lotCap) return [];
  const wrong = mayCapLots(lotCap);
  const found = wrong ? [findingOf(wrong, about)] : [];
  if (lots.length === 0)
    return [
      ...found,
      blocking(
        about,
        'cap-without-lots',
        'The number of lots for one supplier is limited, but there are no lots.',
        'Add the lots, or take the limit out.',
      ),
    ];
  if (lotCap.most >= lots.length)
    found.push(
      advisory(
        about,
        'cap-without-effect',
        `One supplier may have ${lotCap.most} lots, and there are only ${lots.length}.`,
        'Lower the limit, or take it out.',
      ),
    );
  if (frameworkCut)
    found.push(
      blocking(
        about,
        'cap-with-framework-cut',
        'A limit on lots says who gets each lot, and a framework of several suppliers admits several to each.',
        'Choose one of the two.',
      ),
    );
  if (lotCap.mechanism === 'best-combined-total' && isWithoutTotals(model))
    found.push(
      blocking(
        about,
        'cap-without-totals',
        'Combinations of lots are to be compared by their totals, but it is not totals that put bids in order.',
        'Publish another mechanism.',
      ),
    );
  if (lotCap.mechanism === 'best-combined-price') found.push(...checkCombinedPrice(model));
  if (!isByValue(lotCap.mechanism)) return found;
  const unvalued = lots.find(({ value }) => value === null);
  if (unvalued)
    found.push(
      blocking(
        about,
        'lot-without-value',
        `Lots are awarded in the order of their value, and ${lotName(unvalued)} has none.`,
        'Enter its estimated value.',
      ),
    );
  const level = lots.find((lot, index) =>
    lots.slice(0, index).some(({ value }) => value !== null && lot.value !== null && equal(exact(value), exact(lot.value))),
  );
  if (level) {
    const sentence = `Lots are awarded in the order of their value, and ${lotName(level)} is worth exactly as much as another.`;
    const isDrawn = tieBreak.some(({ kind }) => kind === 'drawing-lots');
    found.push(
      isDrawn
        ? advisory(about, 'lots-of-equal-value', sentence, 'Publish different values, or leave it to lots drawn before a witness.')
        : blocking(
            about,
            'lots-of-equal-value',
            sentence,
            'Publish different values, another mechanism, or a tie-break that ends in drawing lots.',
          ),
    );
  }
  return found;
};

/** Who is admitted to a framework, or goes on to the next stage. */
const checkCut = (model: Model): readonly Finding[] => {
  const { tender, frameworkCut } = model;
  const cut = cutOf(model);
  if (!cut) return [];
  const where: FindingSubject = { kind: 'rules', field: cut === frameworkCut ? 'frameworkCut' : 'stages' };
  const wrong = mayCut(cut);
  const found = wrong ? [findingOf(wrong, where)] : [];
  if (frameworkCut && tender.contractType !== 'framework')
    found.push(
      blocking(
        where,
        'framework-cut-without-framework',
        'It is said who is admitted to a framework, but the contract is none.',
        'Make it a framework, or admit one supplier.',
      ),
    );
  if (cut.kind !== 'first' && isWithoutTotals(model))
    found.push(
      blocking(
        where,
        'framework-cut-without-totals',
        'Who is admitted is decided by totals, but it is not totals that put bids in order.',
        'Admit the first so many.',
      ),
    );
  const points = cut.kind === 'above' ? cut.score : cut.kind === 'within' ? cut.points : null;
  if (!wrong && points !== null && compare(exact(points), hundred) > 0)
    found.push(advisory(where, 'framework-cut-out-of-reach', `No total comes to ${points} points of 100.`, 'Lower it.'));
  return found;
};

/** The record of one lot, seen from what was published with the tender. */
export const lotOtherwise: Finding = blocking(
  { kind: 'criteria' },
  'lot-not-as-published',
  'What tenders for this lot are judged by is not what was published for it.',
  'Put back what was published. Once it is frozen here it can be changed as the law lets what was published be changed.',
);

/** Nothing for a contract that is let as one to one supplier. */
export const checkLots = (model: Model): readonly Finding[] => [
  ...checkNaming(model.lots),
  ...checkCap(model),
  ...checkCut(model),
  ...checkCriteria(model),
  ...checkTieBreak(model),
];
