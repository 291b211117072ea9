/** The outline itself: titles with what has to be known about each, and both weights side by side. */

import { useMemo } from 'react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { CriteriaTree, Criterion, WeightMode } from '../../../../shared/domain/criteria.ts';
import { branch, isWeighed } from '../../../../shared/domain/criteria.ts';
import type { Finding } from '../../../../shared/domain/check.ts';
import { displayShort } from '../../../../shared/domain/display.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import type { GridCell, OutlineColumn, OutlinePlace, OutlineRow } from '../../../kit/index.ts';
import { Icon, Outline, VisuallyHidden } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { methodWords } from '../../../words/prepare-method.ts';
import { apartMarks } from '../apart/chosen.ts';
import { type Apart, weightsApart } from '../apart/weights-apart.ts';
import styles from './criteria.module.css';
import { copyCriteria } from './paste.ts';
import { rowsOf } from './rows.ts';
import type { Column, Unkept } from './unkept.ts';
import type { OutlineActs } from './use-outline-acts.ts';
import type { SectionSum, WeightColumn, WeightsSoFar } from './weights-so-far.ts';
import { shortened, showPoints, showShare, writePoints, writeShare } from './weight-text.ts';

const words = prepareWords.outline;

export interface CriteriaOutlineProps {
  readonly tree: CriteriaTree;
  readonly mode: WeightMode;
  readonly apart: Apart;
  /** Where the order of the criteria decides: whose turn it is when. Null where points do. */
  readonly turns: ReadonlyMap<CriterionId, number> | null;
  readonly sums: ReadonlyMap<CriterionId | null, SectionSum>;
  readonly findings: readonly Finding[];
  readonly folded: ReadonlySet<CriterionId>;
  readonly place: OutlinePlace | null;
  readonly isReadOnly: boolean;
  readonly acts: OutlineActs;
  /** To the details of the row. */
  readonly onDetails: () => void;
}

const columns: readonly OutlineColumn[] = [
  { id: 'title', title: words.columns.title, width: 'minmax(12rem, 1fr)' },
  { id: 'relative', title: words.columns.relative, width: '7.25rem', isNumeric: true },
  { id: 'absolute', title: words.columns.absolute, width: '7.25rem', isNumeric: true },
];

const inTurnColumns: readonly OutlineColumn[] = [
  { id: 'title', title: words.columns.title, width: 'minmax(12rem, 1fr)' },
  { id: 'relative', title: methodWords.turn, width: '7.25rem', isNumeric: true },
];

export const CriteriaOutline = ({
  tree,
  mode,
  apart,
  turns,
  sums,
  findings,
  folded,
  place,
  isReadOnly,
  acts,
  onDetails,
}: CriteriaOutlineProps) => {
  const rows = useMemo(() => rowsOf(tree, folded), [tree, folded]);
  const weights = useMemo(() => weightsApart(tree, mode, apart), [tree, mode, apart]);
  const criterionOf = useMemo(() => new Map(rows.map(({ id, criterion }) => [id as string, criterion])), [rows]);
  const missing = new Set(
    findings.flatMap(({ severity, code, about }) =>
      severity === 'blocking' && about.kind === 'criterion' && !saidInTheRow.has(code) ? [about.id] : [],
    ),
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    const isOnCell = event.target instanceof HTMLElement && event.target.matches('[role="gridcell"], [role="rowheader"]');
    if (!isOnCell) return;
    const done = (): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.key === 'Enter' && event.ctrlKey) {
      done();
      onDetails();
    } else if (event.key === '=' && place !== null && place.column !== 'title' && !isReadOnly) {
      done();
      acts.shareHere();
    }
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (document.getSelection()?.isCollapsed === false || acts.here === null) return;
    event.preventDefault();
    const written = (criterion: Criterion): string => weightText(weights, criterion, mode);
    event.clipboardData.setData('text/plain', copyCriteria(branch(tree, acts.here), written, apart));
  };

  return (
    <div onKeyDownCapture={onKeyDown} onCopy={onCopy}>
      <Outline
        label={words.label}
        columns={turns === null ? columns : inTurnColumns}
        rows={rows}
        active={place}
        onActive={acts.goTo}
        {...(isReadOnly ? {} : { onAct: acts.act })}
        twistWords={[words.fold, words.unfold]}
        cell={(row: OutlineRow, { id: column }) => {
          const criterion = criterionOf.get(row.id);
          if (!criterion) return { text: '' };
          const unkept = isReadOnly ? null : acts.unkept.at(criterion, column as Column);
          if (column === 'title')
            return {
              text: unkept?.text ?? criterion.title,
              isEditable: !isReadOnly,
              ...refusedAs(unkept),
              shown: (
                <RowWords
                  title={unkept?.text ?? criterion.title}
                  unkept={isReadOnly ? [] : unkeptIn(acts, criterion)}
                  criterion={criterion}
                  sum={criterion.kind === 'group' ? (sums.get(criterion.id) ?? null) : null}
                  apart={apart}
                  isMissing={missing.has(criterion.id)}
                  onShare={isReadOnly ? null : () => acts.share(criterion.id)}
                />
              ),
            };
          if (turns !== null) {
            const turn = turns.get(criterion.id);
            return { text: turn === undefined ? '' : methodWords.turnShown(turn) };
          }
          if (unkept !== null)
            return {
              text: unkept.text,
              isEditable: true,
              ...refusedAs(unkept),
              shown: <span className={styles.typed}>{unkept.text}</span>,
            };
          return {
            text: weightText(weights, criterion, column as WeightColumn),
            isEditable: !isReadOnly && isWeighed(criterion),
            shown: <WeightShown weights={weights} criterion={criterion} column={column as WeightColumn} isEntered={column === mode} />,
          };
        }}
      />
    </div>
  );
};

const unkeptIn = ({ unkept }: OutlineActs, criterion: Criterion): readonly Unkept[] =>
  (['title', 'relative', 'absolute'] as const).flatMap((column) => unkept.at(criterion, column) ?? []);

const refusedAs = (unkept: Unkept | null): Partial<GridCell> =>
  unkept === null ? {} : { tone: 'bad', refused: words.unkeptHere(unkept.refusal.sentence, unkept.refusal.wayOut) };

/** Weights that are missing or wrong are said in words beside them already. */
const saidInTheRow: ReadonlySet<string> = new Set(['weight-missing', 'weights-do-not-add-up', 'criterion-without-title']);

const weightText = (weights: WeightsSoFar, { id }: Criterion, column: WeightColumn): string => {
  const value = weights.get(id)?.[column] ?? null;
  if (value === null) return '';
  return column === 'relative' ? writeShare(value) : writePoints(value);
};

interface WeightShownProps {
  readonly weights: WeightsSoFar;
  readonly criterion: Criterion;
  readonly column: WeightColumn;
  /** The column in which the tender writes its weights; the other follows from it. */
  readonly isEntered: boolean;
}

const WeightShown = ({ weights, criterion, column, isEntered }: WeightShownProps) => {
  if (!isWeighed(criterion)) return <VisuallyHidden>{words.notWeighed}</VisuallyHidden>;
  const value = weights.get(criterion.id)?.[column] ?? null;
  if (value === null) return <span className={styles.unknown}>{isEntered ? '–' : ''}</span>;
  const { shown, about } = column === 'relative' ? showShare(value) : showPoints(value);
  return (
    <span className={isEntered ? styles.entered : styles.derived}>
      {shortened(shown)}
      {about === null ? null : <span className={styles.about}> ≈ {about}</span>}
    </span>
  );
};

interface RowWordsProps {
  readonly criterion: Criterion;
  /** As it was typed last. */
  readonly title: string;
  readonly unkept: readonly Unkept[];
  readonly apart: Apart;
  readonly sum: SectionSum | null;
  readonly isMissing: boolean;
  readonly onShare: (() => void) | null;
}

const RowWords = ({ criterion, title, unkept, apart, sum, isMissing, onShare }: RowWordsProps) => (
  <span className={styles.rowWords}>
    <span>
      {title === '' ? <span className={styles.noTitle}>{words.noTitle}</span> : title}
      <KindMark criterion={criterion} />
      <ApartMark criterion={criterion} apart={apart} />
      {sum?.kind === 'whole' ? <Whole sum={sum} /> : null}
      {isMissing ? (
        <span className={styles.missing}>
          <Icon name="warning" />
          <VisuallyHidden>{words.somethingMissing}</VisuallyHidden>
        </span>
      ) : null}
    </span>
    {sum === null || sum.kind === 'whole' ? null : <SumWords sum={sum} onShare={onShare} />}
    {unkept.map(({ text, refusal: { sentence, wayOut } }) => (
      <span key={text} className={styles.wrong}>
        <Icon name="refused" /> {words.unkeptHere(sentence, wayOut)}
      </span>
    ))}
  </span>
);

/** Sections and questions are what one expects, and a price that is called “Price” says so itself. */
const KindMark = ({ criterion: { kind, title } }: { readonly criterion: Criterion }) => {
  const name = prepareWords.kinds[kind];
  return kind === 'group' || kind === 'scored' || title === name ? null : (
    <>
      {' '}
      <span className={styles.kind}>{name}</span>
    </>
  );
};

/** Said only where lots or stages differ. */
const ApartMark = ({ criterion, apart }: Pick<RowWordsProps, 'criterion' | 'apart'>) => {
  const marks = apartMarks(criterion, apart);
  return marks === null ? null : (
    <>
      {' '}
      <span className={styles.kind}>{marks}</span>
    </>
  );
};

const Whole = ({ sum }: { readonly sum: SectionSum & { readonly kind: 'whole' } }) => (
  <span className={styles.whole}>
    <VisuallyHidden>{words.whole('')}</VisuallyHidden>= {displayShort(sum.sum)}
    <Icon name="tick" />
  </span>
);

/** What a section's weights come to, in red words where they are wrong; for the foot of the outline, too. */
export const SumWords = ({ sum, onShare }: { readonly sum: SectionSum; readonly onShare: (() => void) | null }) => {
  if (sum.kind === 'whole') return <Whole sum={sum} />;
  if (sum.kind === 'wrong')
    return (
      <span className={styles.wrong}>
        <Icon name="refused" /> {sum.sentence}
      </span>
    );
  return (
    <span className={styles.open}>
      {words.rest(displayShort(sum.rest), sum.unfilled)}{' '}
      {onShare === null ? null : (
        // Not a stop for Tab of its own: in the outline "=" does the same.
        <button type="button" tabIndex={-1} className={styles.share} onClick={onShare}>
          {words.share}
        </button>
      )}
    </span>
  );
};
