/** Letters of a number such as "1.1.1.1" that a row shows; of a longer one its end, which tells it from those beside it. */
const longest = 14;

/** "1.4.2", and "…1.1.1.1.1.2" fifty levels down. */
export const shortClause = (clause: string): string => {
  if (clause.length <= longest) return clause;
  const end = clause.slice(1 - longest);
  // Not in the middle of a number, where there is an end to one.
  return `…${end.slice(end.indexOf('.') + 1)}`;
};
