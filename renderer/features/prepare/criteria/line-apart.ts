/** In which lots and stages a line of a spreadsheet says that a criterion is judged: read as people write it, and written so that it is read back as the same. */

import type { LotId, ProcedureStageId } from '../../../../shared/domain/ids.ts';
import type { ModelLot } from '../../../../shared/domain/model.ts';
import type { ProcedureStage } from '../../../../shared/domain/procedure-stages.ts';
import type { Outcome } from '../../../../shared/domain/result.ts';
import { allowed, refuse, refused } from '../../../../shared/domain/result.ts';
import { importWords } from '../../../words/prepare-import.ts';
import { chosenOf } from '../apart/chosen.ts';
import { plain } from './sheet-lines.ts';

const words = importWords.faults;

const fault = (sentence: string): Outcome<never> => refused(refuse('row-not-understood', sentence));

/** "1, 3", "Lots 1 and 3", "North" or "all": the lots of this tender that are named, or that every lot is meant. */
export const lotsNamed = (lots: readonly ModelLot[], typed: string): Outcome<readonly LotId[] | undefined> => {
  const names = plain(typed)
    .replace(/^lots? /, '')
    .split(/ *(?:[,;&+]| and ) *(?:lots? )?/)
    .filter((name) => name !== '');
  if (names.length === 0 || (names.length === 1 && names[0] === 'all')) return allowed(undefined);
  if (lots.length === 0) return fault(words.noLots);
  const found = names.map((name) => lots.find((lot) => plain(lot.number) === name || plain(lot.title) === name));
  const missing = names.find((_, index) => found[index] === undefined);
  if (missing !== undefined)
    return fault(
      words.lotUnknown(
        missing,
        lots.map(({ number }) => number),
      ),
    );
  return allowed(chosenOf(lots, [...new Set(found.flatMap((lot) => (lot ? [lot.id] : [])))]));
};

/** By its title as published, or by its place in the list where no title says so. */
const stageNamed = (stages: readonly ProcedureStage[], typed: string): Outcome<ProcedureStageId> => {
  const [one, other] = stages.filter(({ title }) => plain(title) === plain(typed));
  if (one && other) return fault(words.stageTwice(typed));
  const named = one ?? stages.find((_, place) => plain(typed).replace(/^stage /, '') === String(place + 1));
  return named
    ? allowed(named.id)
    : fault(
        words.stageUnknown(
          typed,
          stages.map(({ title }) => title),
        ),
      );
};

/** "Initial tenders; Final tenders", "2" or "all"; titles may hold commas and "and", so that only a semicolon stands between two. */
export const stagesNamed = (stages: readonly ProcedureStage[], typed: string): Outcome<readonly ProcedureStageId[] | undefined> => {
  const names = typed
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0 || (names.length === 1 && plain(typed) === 'all')) return allowed(undefined);
  if (stages.length === 0) return fault(words.noStages);
  const chosen: ProcedureStageId[] = [];
  for (const name of names) {
    const stage = stageNamed(stages, name);
    if (!stage.ok) return stage;
    chosen.push(stage.value);
  }
  return allowed(chosenOf(stages, chosen));
};

export const lotsWritten = (lots: readonly ModelLot[], judgedIn: readonly LotId[] = []): string =>
  lots.flatMap(({ id, number }) => (judgedIn.includes(id) ? [number] : [])).join(', ');

export const stagesWritten = (stages: readonly ProcedureStage[], judgedIn: readonly ProcedureStageId[] = []): string =>
  stages
    .flatMap((stage, place) => {
      if (!judgedIn.includes(stage.id)) return [];
      // A title with a semicolon in it, or that two have, would not be read back.
      const read = stagesNamed(stages, stage.title);
      return [read.ok && read.value?.join() === stage.id ? stage.title : `Stage ${place + 1}`];
    })
    .join('; ');
