/** Lines of text in a drawing: how much room one takes, and what of it is written where there is less. */

/** How wide a line of text will be, near enough to know whether it fits. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.56;

/** Both ends of what is too long, because names that begin alike end differently. All of it stands in the table under the drawing. */
export const shortened = (text: string, size: number, room: number): string => {
  if (textWidth(text, size) <= room) return text;
  const kept = Math.max(2, Math.floor(room / textWidth('m', size)) - 1);
  const after = Math.floor(kept / 2);
  return `${text.slice(0, kept - after).trimEnd()}…${text.slice(-after).trimStart()}`;
};
