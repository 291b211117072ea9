/** The one table of the result: bids by rank, points by section and by part, total. The same for every bid; only the order says who is ahead. */

import type { Where } from '../../../../shared/contract/words.ts';
import type { Evaluation } from '../../../../shared/domain/evaluation.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import { classes, Icon, SealedMark, StateBadge, useMedia, VisuallyHidden } from '../../../kit/index.ts';
import { useOverflow } from '../../../kit/overflow.ts';
import type { RankingFormula } from '../../../../shared/domain/price-formula.ts';
import { award } from '../../../words/award.ts';
import { figureWords } from '../../../words/award-figure.ts';
import { Why } from '../why/Why.tsx';
import type { ResultCell, ResultColumn, ResultRow } from './result.ts';
import styles from './result.module.css';

const words = award.table;

export interface ResultTableProps {
  readonly caption: string;
  readonly place: Where;
  readonly evaluation: Evaluation;
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly ResultRow[];
  /** All points that can be had. */
  readonly available: string;
  readonly open: ReadonlySet<CriterionId>;
  /** Without it the parts cannot be opened here; they follow another table. */
  readonly onToggle?: (section: CriterionId) => void;
  readonly recommended?: readonly string[];
  /** What the badge of those says. */
  readonly recommendedAs?: string;
  /** No totals before prices are open. */
  readonly hasTotal: boolean;
  /** What ranks instead of the total: one more column, before all others where there is little room. */
  readonly ranked: RankingFormula['kind'] | null;
}

export const ResultTable = ({
  caption,
  place,
  evaluation,
  columns,
  rows,
  available,
  open,
  onToggle,
  recommended = [],
  recommendedAs = words.recommended,
  hasTotal,
  ranked,
}: ResultTableProps) => {
  const [scroller, overflows] = useOverflow<HTMLDivElement>();
  // What a narrow window shows without being moved sideways is the total.
  const isNarrow = useMedia('(width < 48rem)');
  const isRanked = rows.some(({ rank }) => rank !== null);
  const head = columns.map((column) => (
    <Head key={column.criterion} column={column} isOpen={open.has(column.criterion)} onToggle={onToggle} />
  ));
  const totalHead = hasTotal ? (
    <th key="total" scope="col" className={classes(styles.figureHead, styles.total)}>
      {ranked === null ? words.total : figureWords.total} <span className={styles.of}>{words.of(available)}</span>
    </th>
  ) : null;
  const figureHead =
    hasTotal && ranked !== null ? (
      <th key="figure" scope="col" className={classes(styles.figureHead, styles.total)}>
        {figureWords.columns[ranked]} <span className={styles.of}>{figureWords.lowest}</span>
      </th>
    ) : null;
  const cellsOf = ({ bid, cells, total, figure }: ResultRow) => {
    const parts = cells.map((cell, index) => {
      const column = columns[index];
      if (!column) return null;
      return (
        <td key={column.criterion} className={classes(styles.figure, !column.isSection && styles.part)}>
          <Cell cell={cell} of={column.title} bid={bid.name} place={place} evaluation={evaluation} />
        </td>
      );
    });
    const whole = hasTotal ? (
      <td key="total" className={classes(styles.figure, styles.total)}>
        <Cell cell={total} of={words.total} bid={bid.name} place={place} evaluation={evaluation} />
      </td>
    ) : null;
    const ranking =
      hasTotal && ranked !== null && figure !== null ? (
        <td key="figure" className={classes(styles.figure, styles.total)}>
          <Cell cell={figure} of={figureWords.columns[ranked]} bid={bid.name} place={place} evaluation={evaluation} />
        </td>
      ) : null;
    return isNarrow ? [ranking, whole, ...parts] : [...parts, whole, ranking];
  };
  return (
    <div ref={scroller} className={styles.scroller} {...(overflows ? { tabIndex: 0, role: 'region', 'aria-label': caption } : {})}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.nameHead}>
              {isRanked ? words.rankAndBidder : words.bidder}
            </th>
            {isNarrow ? [figureHead, totalHead, ...head] : [...head, totalHead, figureHead]}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.bid.bid}>
              <Name row={row} badge={recommended.includes(row.bid.bid) ? recommendedAs : null} />
              {cellsOf(row)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Name = ({ row: { bid, rank }, badge }: { readonly row: ResultRow; readonly badge: string | null }) => (
  <th scope="row" className={styles.name}>
    <span className={styles.nameLine}>
      {rank === null ? null : (
        <span className={styles.rank}>
          <VisuallyHidden>{words.rank(rank)}</VisuallyHidden>
          <span aria-hidden="true">{rank}</span>
        </span>
      )}
      <span>{bid.name}</span>
    </span>
    {badge === null ? null : (
      <StateBadge icon="done" tone="accent">
        {badge}
      </StateBadge>
    )}
    {bid.standing === 'awaiting-decision' ? (
      <StateBadge icon="open" tone="warn">
        {words.undecided}
      </StateBadge>
    ) : null}
  </th>
);

interface HeadProps {
  readonly onToggle: ResultTableProps['onToggle'];
  readonly column: ResultColumn;
  readonly isOpen: boolean;
}

const Head = ({ column: { criterion, number, title, available, isSection, hasParts }, isOpen, onToggle }: HeadProps) => (
  <th scope="col" className={classes(styles.figureHead, !isSection && styles.partHead)}>
    {hasParts && onToggle ? (
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-label={words.parts(title)}
        onClick={() => onToggle(criterion)}
      >
        <span className={styles.arrow}>
          <Icon name="right" />
        </span>
        <span>{title}</span>
      </button>
    ) : (
      <span>
        {isSection ? null : <span className={styles.number}>{number} </span>}
        {title}
      </span>
    )}
    <span className={styles.of}>{words.of(available)}</span>
  </th>
);

interface CellProps extends Pick<ResultTableProps, 'place' | 'evaluation'> {
  readonly cell: ResultCell;
  readonly of: string;
  readonly bid: string;
}

const Cell = ({ cell, of, bid, ...record }: CellProps) => {
  switch (cell.kind) {
    case 'points':
    case 'pounds':
      return <Why label={words.figure(of, bid, cell.shown)} shown={cell.shown} derivation={cell.derivation} unit={cell.kind} {...record} />;
    case 'sealed':
      return <SealedMark />;
    case 'missing':
      return <span className={styles.absent}>{words.missing}</span>;
    case 'unused':
      return <span className={styles.absent}>{words.unused}</span>;
    default:
      return cell satisfies never;
  }
};
