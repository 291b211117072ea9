/** Reads a PDF back, as a reader of it would: for tests. */

import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { forkTypesetter, type Typesetter } from './typeset.ts';

export const startTypesetter = (): Typesetter => forkTypesetter(new URL('./child.ts', import.meta.url));

export interface ReadPage {
  /** Points, wide and high. */
  readonly size: readonly [width: number, height: number];
  /** Everything, heads, feet and watermark too. */
  readonly all: string;
  /** What a screen reader reads: artifacts left out. */
  readonly body: string;
}

export interface StructureNode {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly StructureNode[];
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly structure: readonly StructureNode[];
  readonly title: string;
  readonly language: string;
  readonly marked: boolean;
  readonly xmp: string;
  readonly bookmarks: readonly string[];
}

/** Lines break anywhere, so what is compared is the text without its spaces. */
export const squeezed = (text: string): string => text.replaceAll(/[\s\u00ad]+/g, '');

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

const readPage = async (page: Page): Promise<ReadPage> => {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open: string[] = [];
  const all: string[] = [];
  const body: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      all.push(item.str);
      if (!open.includes('Artifact')) body.push(item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push((item as { tag?: string }).tag ?? '');
  }
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  return { size: [Math.round(right - left), Math.round(top - bottom)], all: squeezed(all.join('')), body: squeezed(body.join('')) };
};

const nodeOf = (node: object): StructureNode => {
  const { role = '', alt, children = [] } = node as { role?: string; alt?: string; children?: object[] };
  return { role, ...(alt === undefined ? {} : { alt }), children: children.map(nodeOf) };
};

export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const document = await loading.promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map((number) => document.getPage(number)));
  const { info, metadata } = await document.getMetadata();
  const facts = info as { Title?: string; Language?: string };
  const read: ReadPdf = {
    pages: await Promise.all(pages.map(readPage)),
    structure: (await Promise.all(pages.map((page) => page.getStructTree()))).flatMap((tree) => (tree ? [nodeOf(tree)] : [])),
    title: facts.Title ?? '',
    language: facts.Language ?? '',
    marked: ((await document.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null)?.get('Marked') === true,
    xmp: String(metadata?.getRaw() ?? ''),
    bookmarks: (await document.getOutline()).map(({ title }) => title),
  };
  await loading.destroy();
  return read;
};

/** Every node of a structure, depth-first. */
export const allNodes = (nodes: readonly StructureNode[]): readonly StructureNode[] =>
  nodes.flatMap((node) => [node, ...allNodes(node.children)]);
