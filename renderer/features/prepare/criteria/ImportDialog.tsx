/** Bringing in criteria from a file: chosen, read, shown with everything that is wrong or worth knowing, and only then imported, in one step that can be undone. */

import { useMemo, useState } from 'react';
import type { CriteriaTree } from '../../../../shared/domain/criteria.ts';
import type { CriteriaChange } from '../../../../shared/domain/criteria-changes.ts';
import type { Model } from '../../../../shared/domain/model.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import type { Sheet } from '../../../../shared/domain/spreadsheet.ts';
import { useAsk } from '../../../app/ask.ts';
import {
  Button,
  DescriptionList,
  Dialog,
  Disclosure,
  DropZone,
  Notice,
  RefusalNotice,
  Segments,
  Select,
  Spinner,
  Stack,
} from '../../../kit/index.ts';
import { importWords } from '../../../words/prepare-import.ts';
import type { FoundCriteria, ImportChoice } from './import-criteria.ts';
import { hasWeights, readImport, saysMore } from './import-criteria.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { newCriterionId } from './use-criteria.ts';

const words = importWords;

export interface ImportDialogProps {
  /** As it is being edited. */
  readonly tree: CriteriaTree;
  readonly model: Model;
  readonly onImport: (changes: readonly CriteriaChange[], deed: string) => void;
  readonly onClose: () => void;
}

interface Chosen {
  readonly file: string;
  readonly sheets: readonly Sheet[];
}

const bestFit: ImportChoice = { sheet: null, weightsAre: null, place: 'replace' };

export const ImportDialog = ({ tree, model, onImport, onClose }: ImportDialogProps) => {
  const ask = useAsk();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [isReading, setReading] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [choice, setChoice] = useState(bestFit);

  const read = async (file: File): Promise<void> => {
    setRefusal(null);
    setReading(true);
    const sheets = await readSpreadsheet(ask, file);
    setReading(false);
    setChoice(bestFit);
    if (sheets.ok) setChosen({ file: file.name, sheets: sheets.value });
    else setRefusal(sheets.refusal);
  };

  const { scales, lots, stages, weightMode } = model;
  const reading = useMemo(
    () =>
      chosen === null
        ? null
        : readImport(chosen.sheets, choice, {
            around: { tree, firstScale: scales[0]?.id ?? null },
            scales,
            apart: { lots, stages },
            mode: weightMode,
            newId: newCriterionId,
          }),
    [chosen, choice, tree, scales, lots, stages, weightMode],
  );
  const changes = reading?.kind === 'read' ? reading.changes : null;
  const count = reading?.kind === 'read' ? reading.tree.length : 0;

  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        chosen === null ? undefined : (
          <>
            <Button onPress={() => setChosen(null)}>{words.another}</Button>
            <Button
              look="primary"
              waitsFor={
                changes === null
                  ? reading?.kind === 'read' && reading.faults.length === 0
                    ? words.waitsForSums
                    : words.waitsForRows
                  : undefined
              }
              onPress={() => {
                if (changes) onImport(changes, words.imported(count, chosen.file));
              }}
            >
              {changes === null ? words.importNone : words.import(count)}
            </Button>
          </>
        )
      }
    >
      <Stack gap="two">
        {refusal ? <RefusalNotice refusal={refusal} onDismiss={() => setRefusal(null)} /> : null}
        {isReading ? <Spinner label={words.reading} /> : null}
        {chosen === null && !isReading ? (
          <>
            <DropZone
              invitation={words.drop}
              choose={words.choose}
              accept={['.xlsx', '.csv', '.tsv', '.txt']}
              onFiles={([file]) => {
                if (file) void read(file);
              }}
            >
              {words.kinds}
            </DropZone>
            <Disclosure title={words.columnsTitle}>
              <p>{words.lead}</p>
              <DescriptionList facts={words.columns.map(([term, detail]) => ({ term, detail }))} />
            </Disclosure>
          </>
        ) : null}
        {reading?.kind === 'unreadable' ? (
          <Notice kind="warning" title={reading.sentence}>
            {reading.wayOut}
          </Notice>
        ) : null}
        {reading?.kind === 'read' && chosen ? (
          <Found found={reading} file={chosen.file} choice={choice} onChoice={setChoice} before={tree} model={model} />
        ) : null}
      </Stack>
    </Dialog>
  );
};

interface FoundProps {
  readonly found: FoundCriteria;
  readonly file: string;
  readonly choice: ImportChoice;
  readonly onChoice: (choice: ImportChoice) => void;
  /** The criteria that are here. */
  readonly before: CriteriaTree;
  readonly model: Model;
}

/** More sentences help nobody: one mends the first and reads again. */
const mostSaid = 30;

const Found = ({ found, file, choice, onChoice, before, model }: FoundProps) => {
  const { sheets, sheet, rows, weightsAre, tree, faults, sums, notices } = found;
  return (
    <>
      <p>{words.found(rows, file)}</p>
      {sheets.length < 2 ? null : (
        <Select
          label={words.sheet}
          placeholder={words.sheet}
          value={String(sheet)}
          choices={sheets.map(({ place, name }) => ({ id: String(place), label: name }))}
          onChange={(id) => onChoice({ ...choice, sheet: Number(id) })}
        />
      )}
      {before.length === 0 ? null : (
        <Segments
          label={words.where}
          value={choice.place}
          segments={(['replace', 'behind'] as const).map((id) => ({ id, label: words.places[id] }))}
          onChange={(place) => onChoice({ ...choice, place })}
        />
      )}
      {hasWeights(tree) ? (
        <div>
          <Segments
            label={words.weightsAre}
            value={weightsAre}
            segments={(['relative', 'absolute'] as const).map((id) => ({ id, label: words.modes[id] }))}
            onChange={(mode) => onChoice({ ...choice, weightsAre: mode })}
          />
          {weightsAre === model.weightMode ? null : <p>{words.converted[model.weightMode]}</p>}
        </div>
      ) : null}
      {faults.length === 0 ? null : (
        <Notice kind="refused" title={words.faultsTitle(new Set(faults.map(({ row }) => row)).size)}>
          <Sentences of={faults.map(({ row, sentence }) => words.row(row, sentence))} />
          <p>{words.mend}</p>
        </Notice>
      )}
      {sums.length === 0 ? null : (
        <Notice kind="refused" title={words.sumsTitle}>
          <Sentences of={sums} />
          <p>{words.mend}</p>
        </Notice>
      )}
      {notices.length === 0 ? null : (
        <Notice kind="information">
          <Sentences of={notices} />
        </Notice>
      )}
      {choice.place === 'replace' && saysMore(before) ? <Notice kind="warning">{words.saysMore}</Notice> : null}
      {tree.length === 0 ? null : <ImportPreview found={found} model={model} />}
    </>
  );
};

const Sentences = ({ of }: { readonly of: readonly string[] }) => (
  <>
    <ul>
      {of.slice(0, mostSaid).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
    {of.length > mostSaid ? <p>{words.moreFaults(of.length - mostSaid)}</p> : null}
  </>
);
