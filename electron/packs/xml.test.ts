import { describe, expect, it } from 'vitest';
import { canonicalXml } from './canonical-xml.ts';
import { NotXml, readXml, type XmlElement } from './xml.ts';

const read = (text: string): XmlElement => readXml(Buffer.from(text));
const canonicalOf = (text: string): string => Buffer.from(canonicalXml(read(text))).toString();
const child = (element: XmlElement, index: number): XmlElement => element.children.filter((one) => typeof one !== 'string')[index]!;

describe('the XML reader', () => {
  it('knows elements, attributes, text and namespaces', () => {
    const root = read(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a:b xmlns:a="urn:a" xmlns="urn:d" x="1" a:y=\'2\'>one<c/>&lt;two&#x21;</a:b>\n',
    );
    expect(root).toMatchObject({ written: 'a:b', local: 'b', namespace: 'urn:a' });
    expect(root.attributes.map(({ local, namespace, value }) => ({ local, namespace, value }))).toEqual([
      { local: 'x', namespace: '', value: '1' },
      { local: 'y', namespace: 'urn:a', value: '2' },
    ]);
    expect(root.children.map((one) => (typeof one === 'string' ? one : `${one.namespace} ${one.local}`))).toEqual([
      'one',
      'urn:d c',
      '<two!',
    ]);
  });

  it.each([
    ['a document type', '<!DOCTYPE a><a/>'],
    ['an entity of one’s own', '<a>&b;</a>'],
    ['an entity that is not ended', '<a>&amp</a>'],
    ['a comment', '<a><!-- b --></a>'],
    ['CDATA', '<a><![CDATA[b]]></a>'],
    ['a processing instruction', '<a><?b c?></a>'],
    ['a second declaration', '<?xml version="1.0"?><?xml version="1.0"?><a/>'],
    ['another version', '<?xml version="1.1"?><a/>'],
    ['another encoding', '<?xml version="1.0" encoding="UTF-16"?><a/>'],
    ['a byte order mark', '\ufeff<a/>'],
    ['two roots', '<a/><a/>'],
    ['words after the root', '<a/>b'],
    ['an end without a start', '</a>'],
    ['another end', '<a></b>'],
    ['no end', '<a>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute without quotation marks', '<a b=1/>'],
    ['a bracket in an attribute', '<a b="<"/>'],
    ['a prefix without a meaning', '<a:b/>'],
    ['a character that XML does not have', '<a>\u0001</a>'],
    ['the same, as a number', '<a>&#1;</a>'],
    ['half a character as a number', '<a>&#xD800;</a>'],
    ['a number beyond all characters', '<a>&#x110000;</a>'],
    ['nothing', ''],
    ['more depth than anybody needs', `${'<a>'.repeat(65)}${'</a>'.repeat(65)}`],
  ])('refuses %s', (_, text) => {
    expect(() => read(text)).toThrow(NotXml);
  });

  it('refuses what is not UTF-8', () => {
    expect(() => readXml(Buffer.concat([Buffer.from('<a>'), Buffer.of(0xff), Buffer.from('</a>')]))).toThrow(NotXml);
  });
});

describe('exclusive canonical XML', () => {
  it('gives the published result for the published example', () => {
    // RFC 3741, section 2.2: the same element in two surroundings.
    const content = '<n1:elem2 xmlns:n1="http://example.net" xml:lang="en">\n <n3:stuff xmlns:n3="ftp://example.org"/>\n</n1:elem2>';
    const first = read(`<n0:local xmlns:n0="foo:bar" xmlns:n3="ftp://example.org">${content}</n0:local>`);
    const second = read(
      `<n2:pdu xmlns:n1="http://example.com" xmlns:n2="http://foo.example" xml:lang="fr" xml:space="retain">${content}</n2:pdu>`,
    );
    const expected =
      '<n1:elem2 xmlns:n1="http://example.net" xml:lang="en">\n <n3:stuff xmlns:n3="ftp://example.org"></n3:stuff>\n</n1:elem2>';
    expect(Buffer.from(canonicalXml(child(first, 0))).toString()).toBe(expected);
    expect(Buffer.from(canonicalXml(child(second, 0))).toString()).toBe(expected);
  });

  // W3C Canonical XML 1.0, sections 3.3 and 3.4, as far as documents without a document type go.
  it.each([
    [
      'ends empty elements in full and orders declarations before attributes',
      '<e2   b="1" xmlns:z="urn:z"  z:c="2" a="3"/>',
      '<e2 xmlns:z="urn:z" a="3" b="1" z:c="2"></e2>',
    ],
    ['leaves out what is declared and not used', '<a xmlns:b="urn:b"><c/></a>', '<a><c></c></a>'],
    ['does not repeat what stands around', '<a xmlns="urn:a"><b xmlns="urn:a"/></a>', '<a xmlns="urn:a"><b></b></a>'],
    ['takes a default namespace back', '<a xmlns="urn:a"><b xmlns=""/></a>', '<a xmlns="urn:a"><b xmlns=""></b></a>'],
    [
      'writes characters in one way',
      '<a b="&quot;&#9;&#10;&#13;&gt;&apos;">&#13;&gt;&quot;&#9;</a>',
      '<a b="&quot;&#x9;&#xA;&#xD;>\'">&#xD;&gt;"\t</a>',
    ],
    ['knows one line end', '<a>\r\n\r</a>', '<a>\n\n</a>'],
    ['knows no line ends in attributes', '<a b="1\n2\t3"/>', '<a b="1 2 3"></a>'],
  ])('%s', (_, text, expected) => {
    expect(canonicalOf(text)).toBe(expected);
  });
});
