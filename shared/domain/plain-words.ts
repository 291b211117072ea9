/** Reading published text as a bidder would: its words, without those that only hold a sentence together. For advice only, never for a result. */

const small = new Set(
  (
    'a about above after all also an and any are as at be been before being below between both but by can could did do does doing done down during each either every for from further ' +
    'had has have having her here his how however i if in into is it its itself may might more most must my no nor not of off on once one only or other our out over own per same shall she ' +
    'should so some such than that the their them then there these they this those through to too under until up upon us very was we were what when where which while who whom why will ' +
    'with within without would you your please describe explain set state detail provide give show shown including include includes'
  ).split(' '),
);

/** Without the endings that change nothing here: "plans", "planned" and "planning" are one word. */
const stemOf = (word: string): string => {
  const bare = word.replace(/(?:’s|'s)$/, '');
  const stem = bare.replace(/(?:ations?|atively|ative|ively|ive|ions?|ings?|ies|ied|edly|ed|es|ly|s)$/, '');
  return stem.length >= 4 ? stem.slice(0, 8) : bare;
};

/** Every word as it is written, in lower case. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}[\p{L}\p{N}’'-]*/gu) ?? [];

/** The words that carry the sense, each once, as stems. */
export const senseOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    wordsOf(text)
      .filter((word) => (word.length > 2 || /\d/.test(word)) && !small.has(word))
      .map((word) => [stemOf(word), word]),
  );
