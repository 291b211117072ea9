/** The keys of an item of the meeting: the same as in scoring wherever they do the same. */

import type { ItemKeys } from '../../app/ask.ts';
import { moderate } from '../../words/moderate.ts';

const words = moderate.commands;

export const itemKeys: ItemKeys<'record' | 'nextBid' | 'previousBid' | 'nextQuestion' | 'previousQuestion' | 'undo' | 'redo' | 'back'> = {
  title: words.title,
  keys: [
    { id: 'record', label: words.record, shortcut: 'Ctrl+Enter', waitsFor: words.nothingOpen },
    { id: 'nextBid', label: words.nextBid, shortcut: 'J', waitsFor: words.noMore },
    { id: 'previousBid', label: words.previousBid, shortcut: 'K', waitsFor: words.noMore },
    { id: 'nextQuestion', label: words.nextQuestion, shortcut: ']', waitsFor: words.noMore },
    { id: 'previousQuestion', label: words.previousQuestion, shortcut: '[', waitsFor: words.noMore },
    { id: 'undo', label: words.undo, shortcut: 'Ctrl+Z', waitsFor: words.nothingToUndo },
    { id: 'redo', label: words.redo, shortcut: 'Ctrl+Y', waitsFor: words.nothingToUndo },
    { id: 'back', label: words.back, shortcut: 'Esc', waitsFor: words.noMore },
  ],
  value: words.value,
  readOnly: words.readOnly,
};
