/** A stretch of document that scrolls: named, reachable by keyboard, and known as the place that quotations come from. */

export const scrolled = (label: string) => ({ role: 'region', 'aria-label': label, tabIndex: 0, 'data-document-pages': '' });

/** How far below the top edge the reader looks: the page at that line is the page that is read, and what is sought is brought to it. In pixels. */
export const sightOf = (box: Element): number => box.clientHeight / 3;
