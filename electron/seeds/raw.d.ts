/** Published tables are bundled as text. */
declare module '*.csv?raw' {
  const text: string;
  // oxlint-disable-next-line import/no-default-export -- the bundler's own form
  export default text;
}

/** Policy packs are bundled as the text that they are published as. */
declare module '*.json?raw' {
  const text: string;
  // oxlint-disable-next-line import/no-default-export -- the bundler's own form
  export default text;
}
