/** How a rule says no: a value with a code, one plain sentence and, where there is one, a way out. Faults are thrown; refusals are returned. */

export interface Refusal<Code extends string = string> {
  readonly kind: 'refusal';
  /** kebab-case, stable, one per rule: tests and other programs match on it. */
  readonly code: Code;
  /** What happened and what it means for the work, in words that a head teacher understands. */
  readonly sentence: string;
  /** What to do next. */
  readonly wayOut?: string;
  /** The criterion, bid, person or field that it is about, so that a screen can stand beside it. */
  readonly about?: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const refuse = <Code extends string>(
  code: Code,
  sentence: string,
  more: { wayOut?: string; about?: string } = {},
): Refusal<Code> => ({
  kind: 'refusal',
  code,
  sentence,
  ...more,
});

export const allowed = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refused = (refusal: Refusal): Outcome<never> => ({ ok: false, refusal });
