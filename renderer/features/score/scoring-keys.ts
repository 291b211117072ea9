/** The keys of scoring: the same everywhere, in the palette, in the list that "?" shows, and here. */

import type { ItemKeys } from '../../app/ask.ts';
import { score } from '../../words/score.ts';

const words = score.commands;

export const scoringKeys: ItemKeys<'next' | 'nextBid' | 'previousBid' | 'nextQuestion' | 'previousQuestion' | 'cite' | 'undo' | 'redo'> = {
  title: words.title,
  keys: [
    { id: 'next', label: words.next, shortcut: 'Ctrl+Enter', waitsFor: score.form.nothingNext },
    { id: 'nextBid', label: words.nextBid, shortcut: 'J', waitsFor: words.noMore },
    { id: 'previousBid', label: words.previousBid, shortcut: 'K', waitsFor: words.noMore },
    { id: 'nextQuestion', label: words.nextQuestion, shortcut: ']', waitsFor: words.noMore },
    { id: 'previousQuestion', label: words.previousQuestion, shortcut: '[', waitsFor: words.noMore },
    { id: 'cite', label: words.cite, shortcut: 'E', waitsFor: score.evidence.noDocument },
    { id: 'undo', label: words.undo, shortcut: 'Ctrl+Z', waitsFor: words.nothingToUndo },
    { id: 'redo', label: words.redo, shortcut: 'Ctrl+Y', waitsFor: words.nothingToUndo },
  ],
  value: words.value,
  readOnly: words.readOnly,
};
