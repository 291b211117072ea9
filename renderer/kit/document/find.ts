/** Finding words in the text of a page, wherever its lines happen to break. */

/** A run of text as a page gives it. */
export interface TextRun {
  readonly str: string;
  /** A new line begins after it. */
  readonly hasEOL: boolean;
}

export interface PageText {
  readonly text: string;
  /** Where each run begins in `text`. */
  readonly starts: readonly number[];
}

/** All runs as one text, with a space where a line breaks. */
export const pageText = (runs: readonly TextRun[]): PageText => {
  const starts: number[] = [];
  let text = '';
  for (const { str, hasEOL } of runs) {
    starts.push(text.length);
    text += hasEOL ? `${str} ` : str;
  }
  return { text, starts };
};

/** A stretch of a page's text, the end not included. */
export interface Match {
  readonly from: number;
  readonly to: number;
}

const literally = (words: string): string => words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Every place where the words stand, in whatever case and with whatever spaces between them. Nothing for a blank query. */
export const findIn = (text: string, query: string): readonly Match[] => {
  const parts = query.trim().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return [];
  const pattern = new RegExp(parts.map(literally).join('\\s+'), 'giu');
  return [...text.matchAll(pattern)].map((found) => ({ from: found.index, to: found.index + found[0].length }));
};

export interface RunStretch {
  readonly run: number;
  readonly from: number;
  readonly to: number;
}

/** The parts of the runs that a match covers, so that they can be marked on the page. */
export const runsOf = ({ starts, text }: PageText, match: Match): readonly RunStretch[] =>
  starts.flatMap((start, run) => {
    const end = starts[run + 1] ?? text.length;
    const from = Math.max(start, match.from);
    const to = Math.min(end, match.to);
    return from < to ? [{ run, from: from - start, to: to - start }] : [];
  });
