/** Puts text on the clipboard in every host: the desktop host grants pages no permissions, so the newer way is shut there. */

/** False when the browser would not; the text can still be marked and copied by hand. */
export const copyText = (text: string): boolean => {
  let isPut = false;
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isPut = true;
  };
  document.addEventListener('copy', put);
  document.execCommand('copy');
  document.removeEventListener('copy', put);
  return isPut;
};
