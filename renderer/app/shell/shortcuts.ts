/** Which pressed keys mean a shortcut, and where keys belong to what is being typed or chosen instead. */

/** The part of a KeyboardEvent that decides. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const keyNames: Readonly<Record<string, string>> = {
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
  esc: 'escape',
  space: ' ',
};

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);

/** Whether it works while somebody types: with Ctrl or Alt nothing is typed. */
export const worksWhileTyping = (shortcut: string): boolean => /^(Ctrl|Alt)\+/.test(shortcut);

/** Ctrl is also the Mac's command key. Shift matters for letters only: "?" and "[" need it on some keyboards and not on others. */
export const means = (pressed: Pressed, shortcut: string): boolean => {
  const parts = shortcut.toLowerCase().split(/\+(?=.)/);
  const name = parts.at(-1) ?? '';
  const key = pressed.key.toLowerCase();
  return (
    key === (keyNames[name] ?? name) &&
    (pressed.ctrlKey || pressed.metaKey) === parts.slice(0, -1).includes('ctrl') &&
    pressed.altKey === parts.slice(0, -1).includes('alt') &&
    (!isLetter(key) || pressed.shiftKey === parts.slice(0, -1).includes('shift'))
  );
};

/** Whether plain keys are this element's own: it is typed in, or letters move about in it. */
export const ownsPlainKeys = (element: Element | null): boolean =>
  element !== null &&
  (element.closest('textarea, select, [contenteditable]:not([contenteditable="false"]), [role="listbox"], [role="menu"], [role="grid"]') !==
    null ||
    (element instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(element.type)));

/** Whether a window over the page is open at that element: the page's shortcuts then rest. */
export const isOverPage = (element: Element | null): boolean =>
  element?.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') != null;
