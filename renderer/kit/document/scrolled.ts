/** A stretch of document that scrolls: named, reachable by keyboard, and known as the place that quotations come from. */

export const scrolled = (label: string) => ({ role: 'region', 'aria-label': label, tabIndex: 0, 'data-document-pages': '' });
