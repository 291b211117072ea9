/** Where the reader is in the documents of the bid, and where they are led: to the evidence of the answer that they open, or back to where they were in this bid. */

import { useCallback, useEffect, useRef, useState } from 'react';
import type { DocumentPlace } from '../../kit/document/source.ts';
import type { ScoreItem } from './model.ts';

export interface Reading {
  readonly at: DocumentPlace | null;
  readonly goTo: DocumentPlace | null;
  /** A place is shown even if the reader has left it since it was last shown. */
  readonly show: (place: DocumentPlace) => void;
  readonly onPlace: (place: DocumentPlace) => void;
}

/** `opened` changes when another answer is opened. */
export const useReading = (opened: string, bid: string, item: ScoreItem | undefined): Reading => {
  const [at, setAt] = useState<DocumentPlace | null>(null);
  const [goTo, setGoTo] = useState<DocumentPlace | null>(null);
  const left = useRef(new Map<string, DocumentPlace>());
  const led = useRef('');
  const ledBid = useRef('');

  useEffect(() => {
    if (!item || led.current === opened) return;
    const isOtherBid = ledBid.current !== bid;
    led.current = opened;
    ledBid.current = bid;
    const [evidence] = (item.draft ?? item.mark)?.evidence ?? [];
    const place = evidence ? { document: evidence.file, page: evidence.page } : isOtherBid ? (left.current.get(bid) ?? null) : undefined;
    if (place !== undefined) setGoTo(place);
  }, [opened, bid, item]);

  const onPlace = useCallback(
    (place: DocumentPlace): void => {
      left.current.set(bid, place);
      setAt(place);
    },
    [bid],
  );
  // While another bid's documents are still being fetched, the viewer shows those of the one before: no place to cite from.
  const isOfThisBid = at !== null && item?.files.some(({ sha256 }) => sha256 === at.document) === true;
  return { at: isOfThisBid ? at : null, goTo, show: useCallback((place: DocumentPlace) => setGoTo({ ...place }), []), onPlace };
};
