/** A paper as a plain value: blocks one after the other, all text already in words. How they look is the template's to say. */

/** A cell of a table. Only text: what is typed by people can never become layout. */
export type Cell =
  | string
  | {
      readonly text: string;
      readonly strong?: boolean;
      /** A second line in a quieter voice. */
      readonly note?: string;
      /** Steps to the right, for outlines. */
      readonly indent?: number;
    };

export interface Column {
  readonly title: string;
  readonly align: 'start' | 'centre' | 'end';
  /** Millimetres, or a share of what the other columns leave. */
  readonly width: { readonly mm: number } | { readonly share: number };
  /** A fine line before it. */
  readonly parted?: boolean;
}

/** A first line of headings over several columns; an empty title spans what needs none. */
export interface Span {
  readonly title: string;
  readonly columns: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** `heading` has one cell, over the whole width, and heads the rows down to the next one; `total` closes what stands above it. */
  readonly voice?: 'heading' | 'total' | 'strong' | 'quiet';
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly spans?: readonly Span[];
  readonly rows: readonly Row[];
  /** Said under the caption, in small print. */
  readonly note?: string;
}

/** A figure and its reason: a large number and short notes in the margin, the words beside them. */
export interface Entry {
  readonly kind: 'entry';
  readonly figure: string;
  readonly notes: readonly string[];
  /** Who stands behind it. */
  readonly byline: string;
  readonly parts: readonly { readonly label: string; readonly text: string }[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** Blank lines part paragraphs. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  /** What the whole paper says. */
  | { readonly kind: 'statement'; readonly label: string; readonly text: string }
  /** What a reader has to know before trusting anything. */
  | { readonly kind: 'caution'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly term: string; readonly text: string }[] }
  | Table
  | Entry
  /** A drawing: SVG as text, with words that say the same. */
  | { readonly kind: 'drawing'; readonly svg: string; readonly alt: string; readonly caption: string }
  | { readonly kind: 'contents'; readonly title: string }
  | { readonly kind: 'landscape'; readonly blocks: readonly Block[] };

export interface Paper {
  /** Of the file, as readers and screen readers announce it. */
  readonly title: string;
  readonly description: string;
  /** The body that the paper is of. */
  readonly author: string;
  /** Date of the file, UTC. */
  readonly made: {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
  };
  /** The head of the first page. */
  readonly masthead: { readonly over: string; readonly title: string; readonly under: string };
  /** Running heads and feet. */
  readonly head: string;
  readonly foot: string;
  /** A word across every page and in its head, such as "Draft"; empty for none. */
  readonly mark: string;
  /** Every page turned, for a paper that is all wide tables. */
  readonly isLandscape: boolean;
  readonly blocks: readonly Block[];
}
