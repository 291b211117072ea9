/** The stacked bars of the result, as SVG: one bar for each bid, a piece for each part of the total, labelled where it stands. It only pictures the table beside it. */

export interface Bar {
  readonly label: string;
  /** At its end. */
  readonly total: string;
  /** Points out of 100, as decimals: drawing needs no more. */
  readonly pieces: readonly { readonly points: number; readonly shown: string }[];
}

/** Told apart by lightness, so that they also read in grey. */
const fills = [
  { fill: '#1c4a7c', ink: '#ffffff' },
  { fill: '#dbe5ef', ink: '#1a1c22' },
  { fill: '#4f7196', ink: '#ffffff' },
  { fill: '#f1e7cf', ink: '#1a1c22' },
  { fill: '#6b675e', ink: '#ffffff' },
  { fill: '#ffffff', ink: '#1a1c22' },
] as const;

/** Millimetres. */
const width = 170;
const labelWidth = 34;
const totalWidth = 20;
const scaleWidth = width - labelWidth - totalWidth;
const head = 9;
const pitch = 9;
const thickness = 6.4;
/** About what a letter takes at the size of the labels. */
const letter = 1.55;
const boldLetter = 1.75;
const edge = 'stroke="#1a1c22" stroke-width="0.2"';

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const lettersIn = (room: number): number => Math.floor(room / letter);

const cut = (text: string, room: number): string => {
  const letters = lettersIn(room);
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
};

const labelRoom = labelWidth - 2;

/** Whether a label stands before its bar uncut. */
export const fitsLabel = (text: string): boolean => text.length <= lettersIn(labelRoom);

const fillOf = (index: number) => fills[index % fills.length] ?? fills[0];

const round = (value: number): string => value.toFixed(2);

const write = (x: number, y: number, text: string, more = ''): string =>
  `<text x="${round(x)}" y="${round(y)}" font-family="Liberation Sans" font-size="2.9" ${more}>${escape(text)}</text>`;

const bold = (anchor: 'start' | 'middle'): string => `font-weight="bold" text-anchor="${anchor}"`;

/** Where each piece begins and how long it is. */
const laid = (pieces: Bar['pieces']) => {
  let x = labelWidth;
  return pieces.map(({ points, shown }) => {
    const piece = { x, long: (points / 100) * scaleWidth, shown };
    x += piece.long;
    return piece;
  });
};

const drawBar = ({ label, total, pieces }: Bar, row: number): string => {
  const top = head + row * pitch;
  const middle = top + thickness / 2 + 1;
  const pieced = laid(pieces);
  const end = pieced.reduce((x, { long }) => x + long, labelWidth);
  return [
    write(0, middle, cut(label, labelRoom)),
    ...pieced.map(({ x, long, shown }, index) => {
      const { fill, ink } = fillOf(index);
      const figure = long > (shown.length + 1) * letter ? write(x + long / 2, middle, shown, `fill="${ink}" text-anchor="middle"`) : '';
      return `<rect x="${round(x)}" y="${round(top)}" width="${round(long)}" height="${thickness}" fill="${fill}" ${edge}/>${figure}`;
    }),
    write(end + 1.5, middle, total, bold('start')),
  ].join('');
};

/** Over the first bar, each name over its piece. Null when one of them has no room there. */
const namesInPlace = (names: readonly string[], first: Bar): string | null => {
  const pieces = laid(first.pieces);
  if (!pieces.every(({ long }, index) => (names[index] ?? '').length * boldLetter < long)) return null;
  return pieces.map(({ x, long }, index) => write(x + long / 2, head - 2, names[index] ?? '', bold('middle'))).join('');
};

const samplesALine = 2;
const samplesHeight = (names: readonly string[]): number => Math.ceil(names.length / samplesALine) * 4.5 + 2;

/** Each beside a sample of its piece, above where the bars begin. */
const namesBesideSamples = (names: readonly string[]): string => {
  const room = scaleWidth / samplesALine;
  const first = head - samplesHeight(names) + 3;
  return names
    .map((name, index) => {
      const [x, y] = [labelWidth + (index % samplesALine) * room, first + Math.floor(index / samplesALine) * 4.5];
      const sample = `<rect x="${round(x)}" y="${round(y - 2.4)}" width="4" height="2.8" fill="${fillOf(index).fill}" ${edge}/>`;
      return sample + write(x + 5.5, y, cut(name, room - 7), bold('start'));
    })
    .join('');
};

/** `names` are those of the pieces, in their order. */
export const drawBars = (names: readonly string[], bars: readonly Bar[]): string => {
  const [first] = bars;
  const inPlace = first ? namesInPlace(names, first) : '';
  const over = inPlace === null ? samplesHeight(names) - head : 0;
  const height = head + bars.length * pitch;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${round(height + over)}mm" viewBox="0 ${round(-over)} ${width} ${round(height + over)}" fill="#1a1c22">`,
    inPlace ?? namesBesideSamples(names),
    ...bars.map(drawBar),
    '</svg>',
  ].join('');
};
