/** The criteria editor: the outline, what it adds up to, what a middling bidder would get, and the details of one criterion beside it. */

import type { KeyboardEvent } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { path } from '../../../../shared/domain/criteria.ts';
import type { Finding } from '../../../../shared/domain/check.ts';
import { comparedInTurn } from '../../../../shared/domain/criteria-order.ts';
import { questionTemplates, type TreeTemplateId, treeTemplates } from '../../../../shared/domain/criteria-templates.ts';
import type { CriterionId, ScaleId } from '../../../../shared/domain/ids.ts';
import type { Model } from '../../../../shared/domain/model.ts';
import { Button, DescriptionList, Disclosure, EmptyState, Keys, MenuButton, RefusalNotice, Stack } from '../../../kit/index.ts';
import type { OutlinePlace } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { importWords } from '../../../words/prepare-import.ts';
import { type Apart, sectionSumsApart } from '../apart/weights-apart.ts';
import { CriteriaFind } from './CriteriaFind.tsx';
import { CriteriaOutline, SumWords } from './CriteriaOutline.tsx';
import { CriteriaTools } from './CriteriaTools.tsx';
import styles from './criteria.module.css';
import { ImportDialog } from './ImportDialog.tsx';
import { MiniaturePanel } from './MiniaturePanel.tsx';
import { NodePane } from './NodePane.tsx';
import { takeQuestion } from './take-question.ts';
import { takeTree } from './take-template.ts';
import type { Criteria } from './use-criteria.ts';
import { newCriterionId } from './use-criteria.ts';
import type { Said } from './use-outline-acts.ts';
import { useOutlineActs } from './use-outline-acts.ts';
import { useOutlineCommands } from './use-outline-commands.ts';
import { usePasteInto } from './use-paste-into.ts';

const words = prepareWords.outline;

export interface CriteriaTabProps {
  readonly criteria: Criteria;
  /** With the criteria as they are being edited. */
  readonly model: Model;
  readonly findings: readonly Finding[];
  readonly isReadOnly: boolean;
  readonly place: OutlinePlace | null;
  readonly onPlace: (place: OutlinePlace | null) => void;
  readonly folded: ReadonlySet<CriterionId>;
  readonly onFold: (folded: ReadonlySet<CriterionId>) => void;
  readonly onScales: () => void;
  /** Makes the scale that is used most, where there is none yet. */
  readonly onFirstScale: () => ScaleId;
}

export const CriteriaTab = ({
  criteria,
  model,
  findings,
  isReadOnly,
  place,
  onPlace,
  folded,
  onFold,
  onScales,
  onFirstScale,
}: CriteriaTabProps) => {
  const { tree } = criteria;
  const mode = model.weightMode;
  const pane = useRef<HTMLElement>(null);
  const outline = useRef<HTMLDivElement>(null);
  const { lots, stages } = model;
  const apart = useMemo((): Apart => ({ lots, stages }), [lots, stages]);
  const acts = useOutlineActs({ criteria, mode, scales: model.scales, apart, place, onPlace, folded, onFold });
  const [isImporting, setImporting] = useState(false);
  const openImport = (): void => setImporting(true);
  const findBox = useRef<HTMLDivElement>(null);
  const toFind = (): void => findBox.current?.querySelector('input')?.focus();
  useOutlineCommands(acts, { openImport, toFind }, isReadOnly);
  const hasStarted = useRef(false);
  const isEmpty = tree.length === 0;
  useEffect(() => {
    if (isEmpty || !hasStarted.current) return undefined;
    // What was pressed is gone, and the outline stands where it was. A long one has drawn its first row one frame later.
    const frame = requestAnimationFrame(() => focusOutline(outline.current));
    return () => cancelAnimationFrame(frame);
  }, [isEmpty]);
  usePasteInto(isEmpty && !isReadOnly, (cells) => {
    hasStarted.current = true;
    acts.act({ kind: 'paste', row: '', column: 'title', cells });
  });

  const toDetails = (): void => pane.current?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  const sections = tree.filter(({ kind }) => kind === 'group').map(({ id }) => id);
  const turns = useMemo(
    () => (model.method === 'lexicographic' ? new Map(comparedInTurn(tree).map(({ id }, place) => [id, place + 1])) : null),
    [model.method, tree],
  );
  const sums = useMemo(() => (turns === null ? sectionSumsApart(tree, mode, apart) : new Map<null, never>()), [tree, mode, apart, turns]);
  const total = sums.get(null) ?? null;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement)) return;
    // What is undone while one types is the typing.
    if (event.target.matches('input, textarea') && event.ctrlKey && /^[zy]$/i.test(event.key)) event.stopPropagation();
    if (event.key === 'Escape' && pane.current?.contains(event.target) === true) focusOutline(outline.current);
  };

  const takeOne = (code: string): void => {
    const question = questionTemplates.find((one) => one.code === code);
    if (question)
      acts.bringIn(takeQuestion(tree, question, newCriterionId(), model.scales[0]?.id ?? null), words.readyMadeTaken(question.title));
  };
  const takeAll = (id: TreeTemplateId): void => {
    hasStarted.current = true;
    const title = treeTemplates.find((one) => one.id === id)?.title ?? '';
    acts.bringIn(takeTree(id, mode, model.scales[0]?.id ?? onFirstScale()), words.templateTaken(title));
  };
  const importing = isImporting ? (
    <ImportDialog
      tree={tree}
      model={model}
      onClose={() => setImporting(false)}
      onImport={(changes, deed) => {
        setImporting(false);
        hasStarted.current = true;
        acts.bringIn(changes, deed);
      }}
    />
  ) : null;

  if (isEmpty)
    return (
      <Stack gap="one">
        <EmptyState
          icon="scales"
          level={2}
          title={words.emptyTitle}
          actions={
            isReadOnly ? undefined : (
              <>
                <Button
                  look="primary"
                  onPress={() => {
                    hasStarted.current = true;
                    acts.start();
                  }}
                >
                  {words.start}
                </Button>
                <MenuButton
                  label={words.template}
                  groups={[{ title: words.templateTitle, entries: treeTemplates.map(({ id, title }) => ({ id, label: title })) }]}
                  onAction={takeAll}
                />
                <Button onPress={() => acts.add('group')}>{prepareWords.kinds.group}</Button>
                <Button onPress={openImport}>{importWords.open}</Button>
              </>
            )
          }
        >
          {isReadOnly ? words.emptyReadOnly : words.empty}
        </EmptyState>
        {isReadOnly ? null : <SaidLine said={acts.said} />}
        {importing}
      </Stack>
    );

  return (
    <div role="presentation" className={styles.editor} onKeyDown={onKeyDown}>
      <div ref={outline} className={styles.left}>
        <CriteriaFind
          tree={tree}
          here={acts.here}
          box={findBox}
          onFound={(id) => {
            const above = path(tree, id).map((one) => one.id);
            onFold(new Set([...folded].filter((one) => one === id || !above.includes(one))));
            acts.goTo({ row: id, column: 'title' });
          }}
          toOutline={() => focusOutline(outline.current)}
        />
        {isReadOnly ? null : (
          <CriteriaTools
            acts={acts}
            undo={criteria.undo}
            redo={criteria.redo}
            onImport={openImport}
            onQuestion={takeOne}
            onFoldAll={(isFolded) => onFold(new Set(isFolded ? sections : []))}
          />
        )}
        <div>
          <CriteriaOutline
            tree={tree}
            mode={mode}
            apart={apart}
            sums={sums}
            turns={turns}
            findings={findings}
            folded={folded}
            place={place}
            isReadOnly={isReadOnly}
            acts={acts}
            onDetails={toDetails}
          />
          {total === null ? null : (
            <p className={styles.foot}>
              <span>{words.total}</span>
              <SumWords sum={total} onShare={isReadOnly ? null : () => acts.share(null)} />
            </p>
          )}
        </div>
        <div className={styles.says}>
          {isReadOnly ? null : <SaidLine said={acts.said} />}
          {criteria.refusal ? (
            <RefusalNotice
              refusal={{ ...criteria.refusal, sentence: `${prepareWords.notKept}: ${criteria.refusal.sentence}` }}
              onDismiss={criteria.draft.dismiss}
            />
          ) : null}
        </div>
        <div className={styles.toDetails}>
          <Button size="small" icon="down" onPress={toDetails}>
            {prepareWords.node.label}
          </Button>
        </div>
        {turns === null ? <MiniaturePanel model={model} /> : null}
        {isReadOnly ? null : (
          <Disclosure title={words.keysTitle}>
            <p className={styles.quiet}>{words.thirds}</p>
            <DescriptionList facts={words.keys.map(([keys, term]) => ({ term, detail: <Keys keys={keys} /> }))} />
          </Disclosure>
        )}
      </div>
      <section ref={pane} className={styles.pane} aria-label={prepareWords.node.label}>
        <NodePane
          criteria={criteria}
          model={model}
          here={acts.here}
          toTitle={acts.toTitle}
          findings={findings}
          isReadOnly={isReadOnly}
          onKind={acts.changeKind}
          onScales={onScales}
        />
      </section>
      {importing}
    </div>
  );
};

/** To the cell that the outline is on. */
const focusOutline = (around: HTMLElement | null): void => around?.querySelector<HTMLElement>('[role="treegrid"] [tabindex="0"]')?.focus();

/** What was done last, or why it was not: in one line that stays, and is read out. */
const SaidLine = ({ said }: { readonly said: Said }) => (
  <div role="status" className={said === null || said.kind === 'done' ? styles.said : styles.saidNo}>
    {said === null ? '' : inWords(said)}
  </div>
);

const inWords = (said: NonNullable<Said>): string => {
  if (said.kind === 'done') return words.done(said.words);
  const { sentence, wayOut } = said.refusal;
  return said.kind === 'unkept' ? words.unkeptSaid(sentence) : [sentence, wayOut].filter(Boolean).join(' ');
};
