/** A bid document for the examples: a small but valid PDF with one page for each answer. */

const escaped = (text: string): string => text.replaceAll(/[^\u0020-\u007e]/g, '?').replaceAll(/[\\()]/g, '\\$&');

/** Lines of at most about ninety characters. */
const wrapped = (text: string): string[] =>
  text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line.length + word.length > 88) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line, ''];
  });

const pageContent = (heading: string, text: string, foot: string): string => {
  const body = wrapped(text)
    .map((line) => `(${escaped(line)}) Tj T*`)
    .join('\n');
  return `BT /F2 16 Tf 56 780 Td (${escaped(heading)}) Tj ET\nBT /F1 11 Tf 15 TL 56 748 Td\n${body}\nET\nBT /F1 9 Tf 56 40 Td (${escaped(foot)}) Tj ET`;
};

/** The file's bytes; the same text always gives the same bytes. */
export const bidDocument = (title: string, pages: readonly { readonly heading: string; readonly text: string }[]): Uint8Array => {
  const first = 5;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>',
    ...pages.flatMap(({ heading, text }, index) => {
      const content = pageContent(heading, text, `${title} - page ${index + 1} of ${pages.length}`);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
};
