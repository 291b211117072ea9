/** From the text of a compute file to a model and facts that can be calculated with, or to a refusal that names the place in the file. */

import { checkCriteria } from '../../../../shared/domain/check-criteria.ts';
import { checkMethod } from '../../../../shared/domain/check-method.ts';
import { checkStageList } from '../../../../shared/domain/check-stages.ts';
import { modelAtStage } from '../../../../shared/domain/procedure-stages.ts';
import { checkLots } from '../../../../shared/domain/check-lots.ts';
import { checkTieBreak } from '../../../../shared/domain/check.ts';
import { depthFirst } from '../../../../shared/domain/criteria.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import type { BidId, Sha256, TenderId } from '../../../../shared/domain/ids.ts';
import type { Model } from '../../../../shared/domain/model.ts';
import type { PriceStep } from '../../../../shared/domain/price-steps.ts';
import { allowed, type Outcome, refuse, refused } from '../../../../shared/domain/result.ts';
import { listed } from '../../../../shared/domain/wording.ts';
import type { z } from '../../../../shared/zod.ts';
import { computeFile, type ComputeFile } from './file.ts';
import { type EvaluatedPrices, evaluatedPrices } from './prices.ts';
import { nameGivenTwice } from './twice.ts';

export interface Computable extends Omit<ComputeFile, 'model' | 'input'>, EvaluatedPrices {
  readonly model: Model;
  /** What the check before a freeze would point out; nothing that blocks. */
  readonly findings: readonly Finding[];
}

const no = (code: string, sentence: string, about: string, wayOut?: string): Outcome<never> =>
  refused(refuse(code, sentence, wayOut === undefined ? { about } : { about, wayOut }));

/** `model.criteria[3].weight` */
const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '') || 'the file';

const kinds: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

type Issue = z.core.$ZodIssue;

const inWords = (issue: Issue): string => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `there is no field ${listed(
        issue.keys.map((key) => `“${key}”`),
        'or',
      )} here`;
    case 'invalid_type':
      return `${kinds[issue.expected] ?? issue.expected} is expected here${issue.input === undefined ? ', and nothing is given' : ''}`;
    case 'invalid_value':
      return `it has to be ${listed(
        issue.values.map((value) => `“${String(value)}”`),
        'or',
      )}`;
    case 'too_big':
      if (issue.origin === 'int' || issue.origin === 'number')
        return 'it is too large to be written bare without losing digits; write it in quotation marks';
      return `there is too much here: at most ${issue.maximum}`;
    case 'too_small':
      return `there is too little here: at least ${issue.minimum}`;
    default:
      return issue.message;
  }
};

/** The first thing that is wrong, at its place. */
const refusalOf = ([first]: readonly Issue[]): Outcome<never> => {
  if (!first) throw new TypeError('a file refused without a reason');
  if (first.code === 'invalid_union') {
    const within = first.errors.flat();
    const [deeper] = within;
    if (first.errors.length === 1 && deeper) return refusalOf([{ ...deeper, path: [...first.path, ...deeper.path] }]);
    const options = 'options' in first ? (first.options as readonly unknown[]) : [];
    if (options.length > 0) {
      const place = placeOf(first.path);
      return no(
        'field-not-understood',
        `${place}: it has to be ${listed(
          options.map((option) => `“${String(option)}”`),
          'or',
        )}.`,
        place,
      );
    }
  }
  const place = placeOf(first.path);
  const code = first.code === 'unrecognized_keys' ? 'unknown-field' : 'field-not-understood';
  return no(code, `${place}: ${inWords(first)}.`, place, 'The fields are described in docs/compute.md.');
};

/** The arithmetic reads nothing of these. */
const tender: Model['tender'] = {
  id: 'tender' as TenderId,
  reference: '',
  title: '',
  authority: '',
  regime: 'other',
  procedure: 'open',
  contractType: 'ordinary',
  description: '',
  estimatedValue: null,
  termMonths: null,
  deadline: '',
  noticeReference: '',
  socialValueConsideration: '',
  lotsReason: '',
  place: '',
  definitions: [],
  provenance: 'own',
};

/** Offers of a compute file say themselves in which decile a place is, so that no table is read. */
const placesAsGiven: NonNullable<Model['places']> = {
  file: '' as Sha256,
  title: 'as given with the offers',
  nation: 'England',
  index: 'as given',
  year: 0,
  boundaries: 'as given',
  areas: 0,
};

const twice = (names: readonly { readonly id: string; readonly place: string }[]): Outcome<null> => {
  const seen = new Set<string>();
  for (const { id, place } of names) {
    if (seen.has(id)) return no('name-given-twice', `${place}: “${id}” is the name of something else already.`, place);
    seen.add(id);
  }
  return allowed(null);
};

const measuresOf = ({ criteria }: ComputeFile['model']) =>
  criteria.flatMap((criterion, at) =>
    criterion.kind === 'social-value-quantity'
      ? criterion.measures.map(({ id }, position) => ({ id, place: `model.criteria[${at}].measures[${position}].id` }))
      : [],
  );

/** Lists in which each name stands for one thing. */
const namesOf = ({ model, input }: ComputeFile): readonly (readonly { readonly id: string; readonly place: string }[])[] => {
  return [
    model.criteria.map(({ id }, at) => ({ id, place: `model.criteria[${at}].id` })),
    model.scales.map(({ id }, at) => ({ id, place: `model.scales[${at}].id` })),
    model.lots.map(({ id }, at) => ({ id, place: `model.lots[${at}].id` })),
    model.stages.map(({ id }, at) => ({ id, place: `model.stages[${at}].id` })),
    measuresOf(model),
    input.priceSteps.map(({ id }, at) => ({ id, place: `input.priceSteps[${at}].id` })),
    ...input.prices.map(({ lines }, at) =>
      (lines ?? []).map(({ ref }, line) => ({ id: ref, place: `input.prices[${at}].lines[${line}].ref` })),
    ),
    [
      ...input.bids.map(({ id }, at) => ({ id, place: `input.bids[${at}].id` })),
      ...input.setAside.map(({ id }, at) => ({ id, place: `input.setAside[${at}].id` })),
    ],
  ];
};

/** Of two bids of one supplier in one lot nobody could say which counts. */
const twiceInLot = ({ bids, setAside }: ComputeFile['input']): Outcome<null> => {
  const seen = new Set<string>();
  for (const { lot, supplier } of [...bids, ...setAside]) {
    const key = JSON.stringify([lot, supplier]);
    if (seen.has(key)) return no('supplier-twice-in-lot', `input.bids: two bids of “${supplier}” are for the same lot.`, 'input.bids');
    seen.add(key);
  }
  return allowed(null);
};

const bidsOfStep = (step: PriceStep): readonly BidId[] => {
  switch (step.kind) {
    case 'arithmetic':
      return [step.bid];
    case 'missing-item':
      return step.asked.map(({ bid }) => bid);
    case 'option':
      return step.amounts.map(({ bid }) => bid);
    case 'life-cycle':
      return step.costs.map(({ bid }) => bid);
    case 'vat':
      return step.rates.map(({ bid }) => bid);
    case 'as-tendered':
      return step.bid === null ? [] : [step.bid];
    case 'quantities':
    case 'currency':
    case 'reversal':
      return [];
    default:
      return step satisfies never;
  }
};

type Named = readonly [place: string, given: string, known: ReadonlySet<string>, what: string];

/** A fact about something that the file does not name is a slip of the pen, and would otherwise count for nothing without a word. */
const unknown = (file: ComputeFile): Outcome<null> => {
  const { model, input, individual } = file;
  const lots = new Set<string>(model.lots.map(({ id }) => id));
  const stages = new Set<string>(model.stages.map(({ id }) => id));
  const bids = new Set<string>([...input.bids, ...input.setAside].map(({ id }) => id));
  const scored = new Set<string>(model.criteria.flatMap(({ id, kind }) => (kind === 'scored' ? [id] : [])));
  const gates = new Set<string>(model.criteria.flatMap((one) => ('threshold' in one && one.threshold !== null ? [one.id] : [])));
  const measures = new Set<string>(measuresOf(model).map(({ id }) => id));
  const issued = new Set(model.criteria.flatMap((one) => (one.kind === 'price' ? (one.schedule ?? []).map(({ ref }) => ref) : [])));
  const inLots = [
    ...input.bids.map(({ lot }, at) => ({ lot, place: `input.bids[${at}].lot`, what: 'bid' })),
    ...input.setAside.map(({ lot }, at) => ({ lot, place: `input.setAside[${at}].lot`, what: 'bid' })),
    ...input.priceSteps.map(({ lot }, at) => ({ lot, place: `input.priceSteps[${at}].lot`, what: 'step' })),
  ];
  const nowhere = inLots.find(({ lot }) => lot === null && lots.size > 0);
  if (nowhere)
    return no(
      'lot-missing',
      `${nowhere.place}: the tender is let in lots, so the ${nowhere.what} has to say for which it is.`,
      nowhere.place,
    );
  const all: readonly Named[] = [
    ...[['input.consensus', input.consensus] as const, ['individual', individual] as const].flatMap(([list, marks]) =>
      marks.flatMap(
        ({ bid, criterion }, at) =>
          [
            [`${list}[${at}].bid`, bid, bids, 'bid'],
            [`${list}[${at}].criterion`, criterion, scored, 'scored criterion'],
          ] as const,
      ),
    ),
    ...(model.stage === null ? [] : [['model.stage', model.stage, stages, 'stage'] as const]),
    ...inLots.flatMap(({ lot, place }) => (lot === null ? [] : [[place, lot, lots, 'lot'] as const])),
    ...input.prices.flatMap(({ bid, lines }, at): Named[] => [
      [`input.prices[${at}].bid`, bid, bids, 'bid'],
      ...(lines ?? []).map(({ ref }, line): Named => [`input.prices[${at}].lines[${line}].ref`, ref, issued, 'line of an issued schedule']),
    ]),
    ...input.priceSteps.flatMap(({ step }, at) => bidsOfStep(step).map((bid): Named => [`input.priceSteps[${at}].step`, bid, bids, 'bid'])),
    ...input.offers.flatMap(
      ({ bid, measure }, at) =>
        [
          [`input.offers[${at}].bid`, bid, bids, 'bid'],
          [`input.offers[${at}].measure`, measure, measures, 'measure'],
        ] as const,
    ),
    ...input.kept.flatMap(
      ({ bid, criterion }, at) =>
        [
          [`input.kept[${at}].bid`, bid, bids, 'bid'],
          [`input.kept[${at}].criterion`, criterion, gates, 'criterion with a threshold'],
        ] as const,
    ),
    ...input.tieOrders.flatMap(({ order }, at) =>
      order.map((bid, place) => [`input.tieOrders[${at}].order[${place}]`, bid, bids, 'bid'] as const),
    ),
    ...input.lotDecisions.flatMap((decision, at) => {
      const place = `input.lotDecisions[${at}]`;
      if (decision.kind === 'order') return decision.order.map((lot): Named => [place, lot, lots, 'lot']);
      return [decision.chosen, ...decision.from].flat().map((bid): Named => [place, bid, bids, 'bid']);
    }),
  ];
  const wrong = all.find(([, given, known]) => !known.has(given));
  if (!wrong) return allowed(null);
  const [place, given, , what] = wrong;
  return no(
    'unknown-name',
    `${place}: there is no ${what} “${given}” in this file.`,
    place,
    'Write its name exactly as it stands where it is described.',
  );
};

/** Refuses `not-json`, `field-given-twice`, `field-not-understood`, `unknown-field`, `name-given-twice`, `supplier-twice-in-lot`, `lot-missing`, `unknown-name`, `tree-not-whole`, what the check before a freeze would block, and what `evaluatedPrices` refuses. */
export const readComputeFile = (text: string): Outcome<Computable> => {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (fault) {
    return no('not-json', `This is not a JSON file: ${fault instanceof Error ? fault.message : 'it cannot be read'}.`, 'the file');
  }
  const repeated = nameGivenTwice(text);
  if (repeated !== null)
    return no(
      'field-given-twice',
      `The field “${repeated}” stands twice in one object, and only one of them could count.`,
      repeated,
      'Take one of them out.',
    );
  const parsed = computeFile.safeParse(given, { reportInput: true });
  if (!parsed.success) return refusalOf(parsed.error.issues);
  const { model: read, ...file } = parsed.data;
  for (const names of namesOf(parsed.data)) {
    const doubled = twice(names);
    if (!doubled.ok) return doubled;
  }
  const doubled = twiceInLot(parsed.data.input);
  if (!doubled.ok) return doubled;
  const misnamed = unknown(parsed.data);
  if (!misnamed.ok) return misnamed;
  const criteria = depthFirst(read.criteria);
  if (!criteria) return no('tree-not-whole', 'A criterion stands below one that is not there, or below itself.', 'model.criteria');
  const { estimatedValue, stage, ...rules } = read;
  const whole: Model = {
    earlier: null,
    lotOf: null,
    tender: {
      ...tender,
      estimatedValue,
      procedure: rules.stages.length > 0 ? 'competitive-flexible' : 'open',
      contractType: rules.frameworkCut ? 'framework' : 'ordinary',
    },
    policy: null,
    panel: [],
    ...rules,
    criteria,
    places: placesAsGiven,
  };
  const model = modelAtStage(whole, stage === null ? 0 : rules.stages.findIndex(({ id }) => id === stage));
  const findings = [...checkStageList(whole), ...checkCriteria(model), ...checkTieBreak(model), ...checkMethod(model), ...checkLots(model)];
  const blocking = findings.find(({ severity }) => severity === 'blocking');
  if (blocking) {
    const about = 'id' in blocking.about ? blocking.about.id : blocking.about.kind;
    return no(blocking.code, blocking.sentence, about, blocking.wayOut);
  }
  const priced = evaluatedPrices(model, file.input);
  return priced.ok ? allowed({ ...file, ...priced.value, model, findings }) : priced;
};
