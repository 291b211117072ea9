/** What somebody had typed on a part of the page, gathered before a fault takes it off the screen. */

export interface TypedText {
  readonly label: string;
  readonly text: string;
}

const typedIn = 'textarea, input:not([type]), input[type="text"], input[type="search"], input[type="email"], [contenteditable="true"]';

/** Passphrases are not among them: those are typed again. */
export const typedTexts = (part: Element, untitled: string): readonly TypedText[] =>
  [...part.querySelectorAll(typedIn)].flatMap((field) => {
    const isBox = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
    const text = isBox ? field.value : (field.textContent ?? '');
    if (text.trim() === '') return [];
    const label = (isBox ? field.labels?.[0]?.textContent : null) ?? field.getAttribute('aria-label') ?? '';
    return [{ label: label.trim() || untitled, text }];
  });
