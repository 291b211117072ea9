/** The documents of a bid: one of them at a time, shown where it can be shown and offered as a copy where it cannot. */

import { useCallback, useEffect, useMemo, useState } from 'react';
import { document as words } from '../../words/document.ts';
import { Select } from '../fields/Select.tsx';
import { Notice } from '../states/Notice.tsx';
import { Spinner } from '../states/Spinner.tsx';
import { EmptyState } from '../surfaces/EmptyState.tsx';
import styles from './document.module.css';
import { PdfView } from './PdfView.tsx';
import { SaveCopy } from './SaveCopy.tsx';
import { kindOf } from './source.ts';
import type { DocumentPlace, ReadPiece, ShownDocument } from './source.ts';
import { TextView } from './TextView.tsx';
import { usePdf } from './use-pdf.ts';

export interface DocumentViewerProps {
  readonly documents: readonly ShownDocument[];
  /** Should stay the same function. */
  readonly read: ReadPiece;
  /** Where to go; a new object goes there again. Without it the first document is shown from its beginning. */
  readonly goTo?: DocumentPlace | null;
  /** Told where the reader is, whenever that changes. */
  readonly onPlace?: (place: DocumentPlace) => void;
}

export const DocumentViewer = ({ documents, read, goTo = null, onPlace }: DocumentViewerProps) => {
  const [chosen, setChosen] = useState<string | null>(goTo?.document ?? null);
  const [led, setLed] = useState(goTo);
  if (goTo !== led) {
    setLed(goTo);
    if (goTo) setChosen(goTo.document);
  }
  const shown = documents.find(({ id }) => id === chosen) ?? documents[0];
  if (!shown)
    return (
      <div className={styles.message}>
        <EmptyState icon="document" title={words.none}>
          {words.noneSentence}
        </EmptyState>
      </div>
    );
  return (
    <div className={styles.viewer}>
      <div className={styles.chooser}>
        {documents.length === 1 ? (
          <p className={styles.title}>{shown.title}</p>
        ) : (
          <Select
            label={words.choose}
            isLabelHidden
            placeholder={words.choose}
            choices={documents.map(({ id, title }) => ({ id, label: title }))}
            value={shown.id}
            onChange={setChosen}
          />
        )}
        {shown.shut === null ? <SaveCopy key={shown.id} isSmall document={shown} read={read} /> : null}
      </div>
      <OneDocument key={shown.id} document={shown} read={read} goTo={goTo?.document === shown.id ? goTo : null} onPlace={onPlace} />
    </div>
  );
};

interface OneDocumentProps extends Pick<DocumentViewerProps, 'read'> {
  readonly document: ShownDocument;
  readonly goTo: DocumentPlace | null;
  readonly onPlace: DocumentViewerProps['onPlace'];
}

const OneDocument = ({ document, read, goTo, onPlace }: OneDocumentProps) => {
  const [lost, setLost] = useState<string | null>(null);
  const { id } = document;
  const kind = kindOf(document);
  const onPage = useCallback((page: number) => onPlace?.({ document: id, page }), [id, onPlace]);
  useEffect(() => {
    if (kind !== 'pdf') onPlace?.({ document: id, page: null });
  }, [kind, id, onPlace]);
  if (document.shut !== null)
    return (
      <div className={styles.message}>
        <EmptyState icon="sealed" title={document.title}>
          {document.shut}
        </EmptyState>
      </div>
    );
  if (lost !== null) return <Lost sentence={lost} document={document} read={read} />;
  if (kind === 'pdf') return <OnePdf document={document} read={read} goTo={goTo} onPage={onPage} onLost={setLost} />;
  if (kind === 'text') return <TextView document={document} read={read} onLost={setLost} />;
  return (
    <div className={styles.message}>
      <EmptyState icon="document" title={words.cannotShow} actions={<SaveCopy document={document} read={read} />}>
        {words.cannotShowSentence(document.title, words.megabytes(document.size))}
      </EmptyState>
    </div>
  );
};

interface OnePdfProps extends Pick<OneDocumentProps, 'document' | 'read' | 'goTo'> {
  readonly onPage: (page: number) => void;
  readonly onLost: (sentence: string) => void;
}

const OnePdf = ({ document, read, goTo, onPage, onLost }: OnePdfProps) => {
  const opened = usePdf(document, read);
  const sentence = opened.kind === 'lost' ? opened.sentence : null;
  useEffect(() => {
    if (sentence !== null) onLost(sentence);
  }, [sentence, onLost]);
  const page = useMemo(() => (goTo && goTo.page !== null ? { page: goTo.page } : null), [goTo]);
  if (opened.kind !== 'open')
    return (
      <div className={styles.message}>
        <Spinner label={words.opening} />
      </div>
    );
  return <PdfView pdf={opened.pdf} first={opened.first} title={document.title} goTo={page} onPage={onPage} />;
};

const Lost = ({ sentence, document, read }: { readonly sentence: string; readonly document: ShownDocument; readonly read: ReadPiece }) => (
  <div className={styles.message}>
    <Notice kind="refused" title={sentence} actions={<SaveCopy document={document} read={read} />}>
      {words.wayOut}
    </Notice>
  </div>
);

/** What the reader has selected in the document, to quote it; nothing when the selection is elsewhere. At most `most` letters. */
export const selectedQuote = (most: number): string => {
  const selection = getSelection();
  if (!selection?.anchorNode?.parentElement?.closest('[data-document-pages]')) return '';
  return selection.toString().replaceAll(/\s+/g, ' ').trim().slice(0, most);
};
