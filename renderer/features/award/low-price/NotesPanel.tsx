/** What bids themselves say that their work takes and costs, and the lowest lawful wage: what the last two screens compare with. */

import { useState } from 'react';
import { Button, DescriptionList, Part, Row } from '../../../kit/index.ts';
import type { Fact } from '../../../kit/text/DescriptionList.tsx';
import { dayAndTime } from '../../../words/format.ts';
import { lowPrice } from '../../../words/low-price.ts';
import { pounds, shortly } from '../figures.ts';
import styles from '../result/result.module.css';
import type { LowPriceView } from './low-price.ts';
import { NoteDialog } from './NoteDialog.tsx';
import { WageDialog } from './WageDialog.tsx';

const words = lowPrice.notes;

const wageWords = ({ pounds: hourly, source, noted }: NonNullable<LowPriceView['wage']>): string =>
  noted ? words.wageNoted(pounds(hourly), source, noted.by, dayAndTime(noted.at)) : words.wageOfDay(pounds(hourly), source);

const factsOf = ({ bids, wage }: LowPriceView): readonly Fact[] => [
  ...bids.flatMap(({ name, note }) => {
    if (!note) return [];
    const said = [
      ...(note.labourHours === null ? [] : [words.saysHours(shortly(note.labourHours))]),
      ...(note.ownCost === null ? [] : [words.saysCost(pounds(note.ownCost))]),
    ];
    return [{ term: name, detail: words.noted(said, note.place, note.noted.by, dayAndTime(note.noted.at)) }];
  }),
  ...(wage ? [{ term: words.wageTerm, detail: wageWords(wage) }] : []),
];

export const NotesPanel = ({ tender, view }: { readonly tender: string; readonly view: LowPriceView }) => {
  const [open, setOpen] = useState<'note' | 'wage' | null>(null);
  const facts = factsOf(view);
  if (facts.length === 0 && view.note !== null) return null;
  return (
    <Part
      title={words.heading}
      actions={
        view.note === null ? (
          <Row>
            <Button size="small" onPress={() => setOpen('note')}>
              {words.button}
            </Button>
            <Button size="small" onPress={() => setOpen('wage')}>
              {words.wageButton}
            </Button>
          </Row>
        ) : null
      }
    >
      {facts.length === 0 ? <p className={styles.facts}>{words.none}</p> : <DescriptionList facts={facts} />}
      {open === 'note' ? <NoteDialog tender={tender} view={view} onClose={() => setOpen(null)} /> : null}
      {open === 'wage' ? <WageDialog tender={tender} onClose={() => setOpen(null)} /> : null}
    </Part>
  );
};
