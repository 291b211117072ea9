/** A reader of just enough XML: elements, attributes and text. Document types, comments, CDATA, processing instructions and entities of one's own do not exist. */

/** The text is not XML of this kind. */
export class NotXml extends Error {
  override readonly name = 'NotXml';
}

export interface XmlName {
  /** As written, `prefix:local`. */
  readonly written: string;
  readonly prefix: string;
  readonly local: string;
  readonly namespace: string;
}

export interface XmlAttribute extends XmlName {
  readonly value: string;
}

export interface XmlElement extends XmlName {
  readonly attributes: readonly XmlAttribute[];
  /** Prefix to namespace, for this element and what is inside. */
  readonly inScope: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

const deepest = 64;
const name = String.raw`(?:[A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*`;
const declaration = /^<\?xml version=["']1\.0["'](?: encoding=["']UTF-8["'])?(?: standalone=["'](?:yes|no)["'])? *\?>/i;
const startTag = new RegExp(String.raw`<(${name})((?:\s+${name}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(/?)>`, 'y');
const attribute = new RegExp(String.raw`(${name})\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const endTag = new RegExp(String.raw`</(${name})\s*>`, 'y');
const plainText = /[^<]+/y;
// oxlint-disable-next-line no-control-regex -- these are the characters that XML does not have
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The root element. Throws `NotXml`. */
export const readXml = (bytes: Uint8Array): XmlElement => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new NotXml('not UTF-8', { cause });
  }
  if (impossible.test(text)) throw new NotXml('characters that XML does not have');
  const content = text
    .replaceAll(/\r\n?/g, '\n')
    .replace(declaration, '')
    .replaceAll(/^[ \t\n]+|[ \t\n]+$/g, '');
  const [root, end] = readElement(content, 0, new Map([['xml', xmlNamespace]]), 1);
  if (end !== content.length) throw new NotXml('something after the root element');
  return root;
};

/** The element that starts at `at`, and where it ends. */
const readElement = (text: string, at: number, outer: ReadonlyMap<string, string>, depth: number): [XmlElement, number] => {
  if (depth > deepest) throw new NotXml('too deep');
  const [tag, written = '', attributesText = '', selfClosing] = matchAt(startTag, text, at) ?? missing('a start tag');
  const inScope = new Map(outer);
  const plain: [string, string][] = [];
  for (const [, key = '', double, single] of attributesText.matchAll(attribute)) {
    const value = unescape((double ?? single ?? '').replaceAll(/[\t\n]/g, ' '));
    if (key === 'xmlns') inScope.set('', value);
    else if (key.startsWith('xmlns:')) inScope.set(key.slice('xmlns:'.length), value);
    plain.push([key, value]);
  }
  if (new Set(plain.map(([key]) => key)).size !== plain.length) throw new NotXml('an attribute twice');
  const attributes = plain
    .filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:'))
    .map(([key, value]) => ({ ...resolve(key, inScope, false), value }));
  const children: (XmlElement | string)[] = [];
  let position = at + tag.length;
  if (selfClosing === '') {
    for (let end = matchAt(endTag, text, position); end?.[1] !== written; end = matchAt(endTag, text, position)) {
      const words = matchAt(plainText, text, position);
      if (words === null) {
        const [child, next] = readElement(text, position, inScope, depth + 1);
        children.push(child);
        position = next;
      } else {
        children.push(unescape(words[0]));
        position += words[0].length;
      }
    }
    position = endTag.lastIndex;
  }
  return [{ ...resolve(written, inScope, true), attributes, inScope, children }, position];
};

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const missing = (what: string): never => {
  throw new NotXml(`${what} is missing`);
};

/** Elements without a prefix are in the default namespace, attributes without one in none. */
const resolve = (written: string, inScope: ReadonlyMap<string, string>, isElement: boolean): XmlName => {
  const colon = written.indexOf(':');
  const prefix = colon < 0 ? '' : written.slice(0, colon);
  const namespace = prefix === '' ? ((isElement ? inScope.get('') : undefined) ?? '') : inScope.get(prefix);
  if (namespace === undefined || (prefix !== '' && namespace === '')) throw new NotXml(`the prefix of “${written}” has no meaning`);
  return { written, prefix, local: written.slice(colon + 1), namespace };
};

const unescape = (text: string): string =>
  text.replaceAll(/&([^;]*);?/g, (whole, body: string) => {
    const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(body);
    const code = number === null ? null : Number.parseInt(number[1] ?? number[2] ?? '', number[1] === undefined ? 10 : 16);
    const character = code === null ? entities[body] : code <= 0x10_ffff ? String.fromCodePoint(code) : undefined;
    if (character === undefined || !whole.endsWith(';') || !character.isWellFormed() || impossible.test(character))
      throw new NotXml(`“${whole}” has no meaning`);
    return character;
  });
