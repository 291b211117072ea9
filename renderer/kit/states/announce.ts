/** Says something to screen readers that belongs to no place on the page, such as that a press has begun some work. */

import styles from './announce.module.css';

/** Milliseconds that a region must have stood empty for its new words to be noticed, and for which they stay. */
const pause = 100;
const stay = 5_000;

let region: HTMLElement | undefined;
let next: ReturnType<typeof setTimeout> | undefined;

const place = (): HTMLElement => {
  const made = document.createElement('div');
  made.className = styles.region ?? '';
  made.ariaLive = 'polite';
  // React Aria hides everything outside an open dialog, but not what is marked so.
  made.dataset['liveAnnouncer'] = 'true';
  document.body.prepend(made);
  return made;
};

export const announce = (words: string): void => {
  const said = (region ??= place());
  const say = (text: string): void => {
    said.textContent = text;
  };
  say('');
  clearTimeout(next);
  next = setTimeout(() => {
    say(words);
    next = setTimeout(say, stay, '');
  }, pause);
};
