/** Exclusive canonical XML (W3C xml-exc-c14n, without comments and without a prefix list): the bytes of an element that signatures cover. */

import type { XmlAttribute, XmlElement } from './xml.ts';

/** The canonical form of the element by itself, in UTF-8. */
export const canonicalXml = (element: XmlElement): Uint8Array => new TextEncoder().encode(write(element, new Map()));

/** `rendered`: the namespaces that the written text around has declared already. */
const write = (element: XmlElement, rendered: ReadonlyMap<string, string>): string => {
  const used = new Set([element, ...element.attributes].map(({ prefix }) => prefix));
  // An attribute without a prefix is in no namespace and uses none.
  if (element.prefix !== '') used.delete('');
  used.delete('xml');
  const declared = [...used]
    .sort()
    .map((prefix) => [prefix, element.inScope.get(prefix) ?? ''] as const)
    .filter(([prefix, namespace]) => namespace !== (rendered.get(prefix) ?? ''));
  const declarations = declared.map(([prefix, namespace]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${inAttribute(namespace)}"`);
  const attributes = element.attributes.toSorted(inCanonicalOrder).map(({ written, value }) => ` ${written}="${inAttribute(value)}"`);
  const now = new Map([...rendered, ...declared]);
  const content = element.children.map((child) => (typeof child === 'string' ? inText(child) : write(child, now)));
  return `<${element.written}${declarations.join('')}${attributes.join('')}>${content.join('')}</${element.written}>`;
};

const inCanonicalOrder = (a: XmlAttribute, b: XmlAttribute): number => compare(a.namespace, b.namespace) || compare(a.local, b.local);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const inText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;');

const inAttribute = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#x9;')
    .replaceAll('\n', '&#xA;')
    .replaceAll('\r', '&#xD;');
