/** Names that stand twice in one object of a JSON text: JSON's own readers let the last one win, and nobody would know that the first was there. */

/** Of a text that has been read as JSON already, so that its grammar is known to hold. The first such name; null when there is none. */
export const nameGivenTwice = (json: string): string | null => {
  /** For each object that is open the names in it so far; null for a list. */
  const open: (Set<string> | null)[] = [];
  let isName = false;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:,]/g)) {
    const names = open.at(-1);
    if (token === '{' || token === '[') open.push(token === '{' ? new Set() : null);
    else if (token === '}' || token === ']') open.pop();
    else if (token.startsWith('"') && isName && names) {
      const name = JSON.parse(token) as string;
      if (names.has(name)) return name;
      names.add(name);
    }
    isName = token === '{' || (token === ',' && names instanceof Set);
  }
  return null;
};
