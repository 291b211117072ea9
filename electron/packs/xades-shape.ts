/** Matching XML against an exact shape: each element has just these attributes and just these children, in this order. */

import { namespaces } from './xades.ts';
import type { XmlElement } from './xml.ts';

/** The signature is not one of this format, or it does not hold. The message finishes the sentence "The signature of … does not hold: ". */
export class BrokenSignature extends Error {
  override readonly name = 'BrokenSignature';
}

export const insist: (condition: boolean, why: string) => asserts condition = (condition, why) => {
  if (!condition) throw new BrokenSignature(why);
};

export const wrongShape = 'it does not have the exact form of this format, so different programs could understand it differently';

export type SignatureName = `${keyof typeof namespaces}:${string}`;

/** By namespace; the prefix in the file may be any. */
export const isNamed =
  (name: SignatureName) =>
  (element: XmlElement): boolean => {
    const [prefix, local] = name.split(':');
    return (
      element.local === local && Object.entries(namespaces).some(([key, namespace]) => key === prefix && namespace === element.namespace)
    );
  };

/** The element and all inside it, in document order. */
export function* elementsIn(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsIn(child);
}

/** The elements inside, which may have only white space between them, of an element with exactly these attributes. */
export const inside = (element: XmlElement, attributes: readonly string[]): readonly XmlElement[] => {
  const written = element.attributes.map((one) => one.written);
  insist(written.length === attributes.length && attributes.every((one) => written.includes(one)), wrongShape);
  return element.children.flatMap((child) => {
    if (typeof child !== 'string') return [child];
    insist(/^[ \t\n\r]*$/.test(child), wrongShape);
    return [];
  });
};

/** Exactly the named elements, in this order. */
export const parts = <const Names extends readonly SignatureName[]>(
  element: XmlElement,
  attributes: readonly string[],
  ...names: Names
): { readonly [Index in keyof Names]: XmlElement } => {
  const found = inside(element, attributes);
  insist(
    found.length === names.length && names.every((name, index) => found[index] !== undefined && isNamed(name)(found[index])),
    wrongShape,
  );
  return found as unknown as { readonly [Index in keyof Names]: XmlElement };
};

export const attribute = (element: XmlElement, name: string): string => {
  const value = element.attributes.find(({ written }) => written === name)?.value;
  insist(value !== undefined, wrongShape);
  return value;
};

/** The text of an element that has nothing else. */
export const textOf = (element: XmlElement): string => {
  insist(element.attributes.length === 0 && element.children.every((child) => typeof child === 'string'), wrongShape);
  return element.children.join('');
};

/** Base64 with white space as the writer liked, and no second way to write the same bytes. */
export const bytesOf = (element: XmlElement): Buffer => {
  const text = textOf(element).replaceAll(/[ \t\n\r]/g, '');
  const bytes = Buffer.from(text, 'base64');
  insist(bytes.toString('base64') === text, wrongShape);
  return bytes;
};

/** Whatever bytes can be made of an element: for naming somebody, never for judging. */
export const looseBytes = (element: XmlElement): Buffer =>
  Buffer.from(element.children.filter((child) => typeof child === 'string').join(''), 'base64');
