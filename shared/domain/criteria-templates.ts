/**
 * Questions and whole outlines to start a draft from: neutral examples of our own, meant to be edited (domain.md 1.7, "Anatomy of a model question"; 3.2). Weights are percent of the
 * section above; what is frozen is what counts.
 */

import type { AnswerLimit, CriteriaTree, Criterion, WeightMode } from './criteria.ts';
import { divide, exact, hundred, multiply, one, printExact } from './exact.ts';
import type { CriterionId, Exact, ScaleId } from './ids.ts';
import type { QuestionTemplate } from './policy.ts';

const words = (most: number): AnswerLimit => ({ kind: 'words', most, beyond: 'not-read' });

/** Name, commitment, method, plan, measuring and influence: what a social value answer is judged by (domain.md 1.7). */
const modelQuestion: QuestionTemplate = {
  code: 'model-question',
  title: 'Social value: what the contract will do for people here',
  text:
    'Describe what you will commit to in performing this contract for jobs, skills and the well-being of the area, over and above what the contract delivers anyway. ' +
    'Say how it meets each point below, in numbers and with dates. What your company does elsewhere or anyway is not counted.',
  considerations: [
    'The commitment on this contract, specific and measurable',
    'Method: how it will be kept, and by whom',
    'Plan: by when, with milestones',
    'How it will be monitored, measured and reported',
    'How staff, suppliers and communities will be influenced',
  ],
  envelope: 'social-value',
  limit: words(1500),
};

const question = (code: string, title: string, text: string, considerations: readonly string[], most = 1500): QuestionTemplate => ({
  code,
  title,
  text,
  considerations,
  envelope: 'quality',
  limit: words(most),
});

const method = question(
  'method',
  'How the work will be done',
  'Describe how you will perform the contract, step by step, and how you will check that each step was done.',
  ['The steps, in their order', 'Checks, and what happens when one fails'],
);
const people = question(
  'people',
  'Who will do it',
  'Describe the people who will perform the contract, what each does, and how absence is covered.',
  ['Roles and qualifications for this work', 'Cover for absence'],
);
const start = question(
  'start',
  'Starting the contract',
  'Describe how the contract will be taken over, from award to the first day and through the first three months.',
  ['A programme with dates', 'Transfer of staff and information'],
);
const risk = question(
  'risk',
  'What can go wrong',
  'Describe the three largest risks to this contract, how each is made smaller, and what you do if it happens all the same.',
  [],
);
const programme = question('programme', 'Programme', 'Describe the programme of the works: its order, its critical path and its float.', [
  'Critical path and float',
  'Dates that others depend on',
]);
const safety = question('safety', 'Safety', 'Describe how the works will be kept safe for those who do them and those who pass by.', [
  'Workers',
  'The public',
]);
const neighbours = question(
  'neighbours',
  'Neighbours',
  'Describe how people who live and trade beside the works will be told, and what will be done against noise, dust and closed roads.',
  [],
);
const delivery = question(
  'delivery',
  'Delivery',
  'Describe how goods will be ordered, delivered and taken back during the contract, with times.',
  ['Times of delivery', 'Returns and faults'],
);
const fitness = question(
  'fitness',
  'What the goods do',
  'Describe for each item of the specification how the goods meet it, and how that can be tested.',
  [],
);

/** What can be added to a tree by itself. */
export const questionTemplates: readonly QuestionTemplate[] = [
  method,
  people,
  start,
  risk,
  programme,
  safety,
  neighbours,
  delivery,
  fitness,
  modelQuestion,
];

interface Section {
  readonly title: string;
  readonly weight: Exact;
  readonly questions: readonly (readonly [QuestionTemplate, Exact])[];
}

export interface TreeTemplate {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly [Section, ...Section[]];
  /** Percent of all points. */
  readonly price: Exact;
}

const socialValue = (weight: Exact): Section => ({ title: 'Social value', weight, questions: [[modelQuestion, '100']] });

export const treeTemplates = [
  {
    id: 'services',
    title: 'Services: quality 50, price 40, social value 10',
    sections: [
      {
        title: 'Quality',
        weight: '50',
        questions: [
          [method, '40'],
          [people, '25'],
          [start, '20'],
          [risk, '15'],
        ],
      },
      socialValue('10'),
    ],
    price: '40',
  },
  {
    id: 'works',
    title: 'Works: quality 50, price 35, social value 15',
    sections: [
      {
        title: 'Quality',
        weight: '50',
        questions: [
          [programme, '40'],
          [safety, '35'],
          [neighbours, '25'],
        ],
      },
      socialValue('15'),
    ],
    price: '35',
  },
  {
    id: 'goods',
    title: 'Goods: quality 30, price 60, social value 10',
    sections: [
      {
        title: 'Quality',
        weight: '30',
        questions: [
          [fitness, '60'],
          [delivery, '40'],
        ],
      },
      socialValue('10'),
    ],
    price: '60',
  },
  {
    id: 'small',
    title: 'A small contract: quality 40, price 60',
    sections: [
      {
        title: 'Quality',
        weight: '40',
        questions: [
          [method, '60'],
          [people, '40'],
        ],
      },
    ],
    price: '60',
  },
] as const satisfies readonly TreeTemplate[];

export type TreeTemplateId = (typeof treeTemplates)[number]['id'];

export const treeTemplateIds = treeTemplates.map(({ id }) => id) as [TreeTemplateId, ...TreeTemplateId[]];

/** A tree of its own, every question on the scale; the caller makes the ids. */
export const treeFrom = (id: TreeTemplateId, mode: WeightMode, scale: ScaleId | null, newId: () => CriterionId): CriteriaTree => {
  const template: TreeTemplate | undefined = treeTemplates.find((each) => each.id === id);
  if (!template) throw new RangeError(`there is no template ${id}`);
  const weigh = (share: Exact, above: Exact | null): Exact =>
    mode === 'relative' ? share : printExact(multiply(exact(share), above === null ? one : divide(exact(above), hundred)));
  const tree: Criterion[] = [];
  for (const [at, section] of template.sections.entries()) {
    const number = String(tree.filter(({ parent }) => parent === null).length + 1);
    const top = newId();
    tree.push({
      kind: 'group',
      id: top,
      parent: null,
      number,
      title: section.title,
      text: '',
      weight: weigh(section.weight, null),
      threshold: null,
    });
    for (const [place, [{ code: _, ...asked }, share]] of section.questions.entries())
      tree.push({
        ...asked,
        kind: 'scored',
        id: newId(),
        parent: top,
        number: `${number}.${place + 1}`,
        weight: weigh(share, section.weight),
        scale,
        threshold: null,
        guidance: '',
        assessors: [],
      });
    // Price stands after quality, as most documents have it.
    if (at === 0)
      tree.push({
        kind: 'price',
        id: newId(),
        parent: null,
        number: '2',
        title: 'Price',
        text: 'Total price for the term of the contract, excluding VAT.',
        weight: weigh(template.price, null),
        formula: { kind: 'lowest-over-price' },
      });
  }
  return tree;
};
