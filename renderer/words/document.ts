/** What the document viewer says. */

import { count } from './format.ts';

export const document = {
  none: 'No documents',
  noneSentence: 'No file of this bid belongs here.',
  choose: 'Document',
  opening: 'Opening the document',
  tools: 'Document',

  pageOf: (title: string, page: number): string => `${title}, page ${count(page)}`,
  page: 'Page',
  ofPages: (pages: number): string => `of ${count(pages)}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  pages: (title: string): string => `Pages of ${title}`,
  pageDamaged: (page: number): string => `Page ${count(page)} cannot be drawn. Save a copy and open it in another program.`,

  zoom: 'Size',
  larger: 'Larger',
  smaller: 'Smaller',
  fit: 'Fit the width',
  percent: (percent: number): string => `${percent} %`,

  find: 'Find in this document',
  nextMatch: 'Next match',
  previousMatch: 'Previous match',
  searching: (pages: number, all: number): string => `Searched ${count(pages)} of ${count(all)} pages`,
  matches: (at: number, all: number): string => `${count(at)} of ${count(all)}`,
  noMatches: 'Not found',
  noText: 'This document is only pictures of pages, so there is no text to search.',

  saveCopy: 'Save a copy',
  saving: 'Saving a copy',
  saved: (done: string, all: string): string => `${done} of ${all}`,
  megabytes: (bytes: number): string =>
    bytes < 100_000 ? `${count(Math.ceil(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`,
  cannotShow: 'This file cannot be shown here',
  cannotShowSentence: (title: string, size: string): string =>
    `“${title}” (${size}) is neither a PDF nor plain text. Save a copy and open it with the program that it was made for.`,
  damaged: 'This PDF cannot be read. It may have been damaged before it was received.',
  locked: 'This PDF is locked with a password that is not known here.',
  unreadable: 'A part of this document could not be read.',
  wayOut: 'Save a copy and open it in another program.',
  cutText: (shown: string): string => `Only the first ${shown} are shown here. Save a copy to read all of it.`,
  plainText: (title: string): string => `Text of ${title}`,
} as const;
