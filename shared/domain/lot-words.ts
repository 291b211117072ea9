/** What a lot is called in sentences. */

/** "Lot 1 (North)". */
export const lotName = ({ number, title }: { readonly number: string; readonly title: string }): string =>
  `Lot ${number}${title.trim() === '' ? '' : ` (${title})`}`;
