/** The check of the panel: is there somebody for every task, enough of them, and nobody in two minds (domain.md 2.1). */

import { scoredLeaves } from './criteria.ts';
import type { FindingCode } from './finding-rules.ts';
import { advisory, blocking, type Finding } from './finding.ts';
import type { Model, PanelMember, Role } from './model.ts';
import { locks, roleNames } from './stages.ts';
import { listed } from './wording.ts';

/** "Three is the usual minimum for each question." */
const usualAssessors = 3;

const panel = { kind: 'panel' } as const;

const holding = (members: readonly PanelMember[], role: Role): readonly PanelMember[] =>
  members.filter(({ roles }) => roles.includes(role));

const checkRoles = ({ panel: members }: Model): readonly Finding[] =>
  (['lead', 'moderator', 'assessor'] as const)
    .filter((role) => holding(members, role).length === 0)
    .map((role) =>
      blocking(panel, `panel-without-${role}`, `The panel has no ${roleNames[role]}.`, `Give somebody the role of ${roleNames[role]}.`),
    );

/** Whether each of the locks can be opened by a different member. */
const canBeOpened = ([first, ...rest]: readonly (readonly Role[])[], members: readonly PanelMember[]): boolean =>
  first === undefined ||
  members.some(
    (member, position) => member.roles.some((role) => first.includes(role)) && canBeOpened(rest, members.toSpliced(position, 1)),
  );

const inWords = (roles: readonly Role[]): string =>
  `the ${listed(
    roles.map((role) => roleNames[role]),
    'or',
  )}`;

/** Freezing, opening, unsealing, locking and opening prices each take two different people. */
const checkKeys = ({ panel: members }: Model): readonly Finding[] => {
  const closed = Object.values(locks).find((needed) => !canBeOpened(needed, members));
  return closed
    ? [
        blocking(
          panel,
          'panel-with-too-few-keys',
          `Some steps take two different people: ${listed(closed.map(inWords))}. This panel has not both.`,
          'Appoint another person, or give somebody one of these roles.',
        ),
      ]
    : [];
};

const checkAssessors = (model: Model): readonly Finding[] =>
  scoredLeaves(model.criteria).flatMap((criterion) => {
    const about = { kind: 'criterion', id: criterion.id } as const;
    const everybody = holding(model.panel, 'assessor').map(({ id }) => id);
    const stranger = criterion.assessors.some((person) => !everybody.includes(person));
    const assessors = criterion.assessors.length === 0 ? everybody : criterion.assessors.filter((person) => everybody.includes(person));
    const found: Finding[] = [];
    if (stranger) {
      found.push(
        blocking(
          about,
          'assessor-not-on-panel',
          `“${criterion.title}” is given to somebody who is not an assessor on the panel.`,
          'Choose its assessors again.',
        ),
      );
    }
    if (assessors.length === 0) {
      found.push(
        blocking(about, 'criterion-without-assessor', `Nobody is there to score “${criterion.title}”.`, 'Appoint an assessor for it.'),
      );
    } else if (assessors.length < usualAssessors) {
      const count = assessors.length === 1 ? 'One person scores' : 'Two people score';
      found.push(
        advisory(
          about,
          'few-assessors',
          `${count} “${criterion.title}”; three is the usual minimum.`,
          'Appoint more assessors, or note why not.',
        ),
      );
    }
    return found;
  });

const clashes: readonly (readonly [role: Role, code: FindingCode, sentence: string])[] = [
  ['moderator', 'moderator-scores', 'is moderator and also scores; the chair should not moderate their own marks'],
  ['price-evaluator', 'price-evaluator-scores', 'evaluates price and also scores quality; the two should not be in one head'],
  ['approver', 'approver-scores', 'approves the award and also scores'],
  ['lead', 'lead-scores', 'leads the procurement and also scores'],
];

const checkClashes = ({ panel: members }: Model): readonly Finding[] =>
  clashes.flatMap(([role, code, sentence]) =>
    holding(members, role)
      .filter(({ roles }) => roles.includes('assessor'))
      .map(({ id, name }) =>
        advisory(
          { kind: 'person', id },
          code,
          `${name} ${sentence}.`,
          'Give one of the two roles to somebody else, or note why it is fine.',
        ),
      ),
  );

/** Findings about people, in the order of the panel's tasks. */
export const checkPanel = (model: Model): readonly Finding[] => [
  ...checkRoles(model),
  ...checkKeys(model),
  ...checkAssessors(model),
  ...checkClashes(model),
];
