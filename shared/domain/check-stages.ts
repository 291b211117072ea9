/** The check of a list of stages before the freeze: named, with a rule for who goes on, and each whole in itself (PA23 s.20; domain.md 3.6). */

import { aboutCriterion, advisory, blocking, type Finding, type FindingSubject } from './finding.ts';
import type { Model } from './model.ts';
import type { ProcedureStage } from './procedure-stages.ts';

const about: FindingSubject = { kind: 'rules', field: 'stages' };

/** What the rule says is looked at with the stage that it ends. */
const checkOnwards = ({ title, onwards }: ProcedureStage): readonly Finding[] =>
  onwards && !onwards.cut
    ? [
        blocking(
          about,
          'stage-without-survivors',
          `Nothing says who goes on from “${title}” to the next stage.`,
          'Choose the rule, and publish it with the criteria.',
        ),
      ]
    : [];

/** Nothing where the procedure has one stage alone. */
export const checkStageList = ({ tender, stages, criteria }: Model): readonly Finding[] => {
  if (stages.length === 0) return [];
  const found: Finding[] = [];
  if (tender.procedure !== 'competitive-flexible')
    found.push(
      blocking(
        about,
        'stages-without-flexible-procedure',
        'The procedure has stages, and only a competitive flexible procedure may have them.',
        'Choose the competitive flexible procedure, or take the stages out.',
      ),
    );
  if (stages.length === 1)
    found.push(advisory(about, 'one-stage', 'There is one stage and no other.', 'Add the next, or take the stages out.'));
  if (stages.some(({ title }) => title.trim() === ''))
    found.push(blocking(about, 'stage-without-title', 'A stage has no title.', 'Enter what it is called in the documents.'));
  for (const [title, same] of Map.groupBy(stages, (stage) => stage.title.trim().toLocaleLowerCase('en-GB')))
    if (title !== '' && same.length > 1)
      found.push(
        blocking(about, 'stage-title-twice', `${same.length} stages are called “${same[0]?.title ?? ''}”.`, 'Give each its own title.'),
      );
  const known = new Set(stages.map(({ id }) => id));
  for (const criterion of criteria)
    if (criterion.stages?.some((stage) => !known.has(stage)))
      found.push(
        blocking(
          aboutCriterion(criterion),
          'criterion-stage-unknown',
          `“${criterion.title}” is to be judged in a stage that is not there.`,
          'Choose its stages again.',
        ),
      );
  return [...found, ...stages.flatMap(checkOnwards)];
};

/** Refining what was published, seen from the record of a later stage. */
export const notRefined: Finding = blocking(
  about,
  'stage-changed-without-refinement',
  'What tenders are judged by in this stage is not what was published with the stage before.',
  'State the refinement and what it rests on, or put back what was published.',
);
