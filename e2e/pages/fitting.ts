/** Whether everything keeps to its place on the page: nothing sideways but what scrolls by itself, and no word outside the box that it belongs to (WCAG 2.2, 1.4.10 and 1.4.12). */

import type { Page } from '@playwright/test';

/** Each fault as one line that says where it is. Asked inside the page, because it needs the place of every line of text. */
const faults = (): readonly string[] => {
  const found = new Set<string>();
  const named = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${(element.getAttribute('class') ?? '').split(' ')[0] ?? ''} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.add(`the page is ${scrollWidth} wide in a window of ${clientWidth}`);

  /** Where it is does not matter: words for screen readers, and the transparent ones over the picture of a page. */
  const isHidden = (element: Element): boolean => {
    const { clipPath, visibility, opacity, color } = getComputedStyle(element);
    return clipPath !== 'none' || visibility === 'hidden' || opacity === '0' || color === 'rgba(0, 0, 0, 0)';
  };
  const scrolls = (element: Element): boolean => element.scrollWidth > element.clientWidth + 1;
  const isReachable = (element: Element): boolean =>
    element instanceof HTMLElement &&
    element.tabIndex >= 0 &&
    (element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby'));

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const holder = text.parentElement;
    if (!holder?.checkVisibility() || (text.nodeValue ?? '').trim() === '' || /^(SCRIPT|STYLE|TITLE)$/.test(holder.tagName)) continue;
    // A space at the end of a line that keeps its spaces hangs out of it.
    const { fontSize, whiteSpaceCollapse } = getComputedStyle(holder);
    const tolerance = whiteSpaceCollapse === 'preserve' ? parseFloat(fontSize) * 0.6 : 1.5;
    range.selectNodeContents(text);
    const { left, right, width } = range.getBoundingClientRect();
    if (width === 0) continue;
    for (let box: Element | null = holder; box && box !== document.documentElement; box = box.parentElement) {
      if (isHidden(box)) break;
      const { display, overflowX, textOverflow, position } = getComputedStyle(box);
      if (display === 'inline' || display === 'contents' || box instanceof SVGGraphicsElement || box.tagName === 'OPTION') continue;
      if (textOverflow === 'ellipsis' && overflowX !== 'visible') break;
      const edges = box.getBoundingClientRect();
      const isOutside = right > edges.right + tolerance || left < edges.left - tolerance;
      if (overflowX === 'auto' || overflowX === 'scroll') {
        if (isOutside && scrolls(box) && !isReachable(box)) found.add(`only a pointer scrolls ${named(box)}`);
        break;
      }
      if (isOutside) {
        found.add(
          `${Math.round(Math.max(right - edges.right, edges.left - left))} out of ${named(box)}: “${(text.nodeValue ?? '').trim().slice(0, 40)}”`,
        );
        break;
      }
      if (overflowX === 'hidden' || overflowX === 'clip' || position === 'fixed') break;
    }
  }
  return [...found];
};

/** The spacing that a reader may ask for (1.4.12). Drawings are left out: their letters lie where they were measured, and all of their figures stand in tables too. */
const spacing = `
  * { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }
  p { margin-bottom: 2em !important; }
  svg, svg * { letter-spacing: normal !important; word-spacing: normal !important; }
`;

export const space = (page: Page, isSpaced: boolean): Promise<void> =>
  page.evaluate(
    (rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    },
    isSpaced ? spacing : '',
  );

/** What sticks out, in the window as it is now. */
export const misfits = (page: Page): Promise<readonly string[]> => page.evaluate(faults);
