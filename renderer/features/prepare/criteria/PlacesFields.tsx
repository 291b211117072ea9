/** The table of places that measures count by: what it is, and a file read row by row before it is named. */

import { useState } from 'react';
import type { Output } from '../../../../shared/contract/contract.ts';
import type { PlaceSet } from '../../../../shared/domain/places.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { largestSpreadsheet, spreadsheetTooLarge } from '../../../../shared/domain/spreadsheet.ts';
import { refusalOf, useAnswer, useAsk, useCommand } from '../../../app/ask.ts';
import {
  base64Of,
  Button,
  DescriptionList,
  Disclosure,
  DropZone,
  inWords,
  Notice,
  RefusalNotice,
  Row,
  Spinner,
  Stack,
} from '../../../kit/index.ts';
import { socialValueWords } from '../../../words/prepare-social-value.ts';
import styles from './criteria.module.css';

const words = socialValueWords.places;

export interface PlacesFieldsProps {
  readonly tender: string;
  readonly places: PlaceSet | null;
  readonly isReadOnly: boolean;
}

interface Chosen {
  readonly name: string;
  readonly data: string;
  readonly read: Output<'prepare.readPlaces'>;
}

export const PlacesFields = ({ tender, places, isReadOnly }: PlacesFieldsProps) => {
  const ask = useAsk();
  const { value } = useAnswer('prepare.view', { tender });
  const isGone = value?.placesHere === false;
  const set = useCommand('prepare.setPlaces');
  const remove = useCommand('prepare.removePlaces');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [isReading, setReading] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const read = async (file: File): Promise<void> => {
    setRefusal(null);
    if (file.size > largestSpreadsheet) return setRefusal(spreadsheetTooLarge(file.size));
    setReading(true);
    const data = await base64Of(file, 0, file.size);
    const answer = await ask('prepare.readPlaces', { name: file.name, data });
    setReading(false);
    setRefusal(refusalOf(answer));
    setChosen(answer.kind === 'done' ? { name: file.name, data, read: answer.value } : null);
  };
  const name = async ({ name: title, data }: Chosen): Promise<void> => {
    const said = refusalOf(await set.run({ tender, name: title, data }));
    setRefusal(said);
    if (!said) setChosen(null);
  };

  return (
    <Disclosure title={words.title} isInitiallyOpen={places !== null}>
      <Stack gap="two">
        {places === null ? <p className={styles.quiet}>{words.none}</p> : <Named places={places} />}
        {refusal ? <RefusalNotice refusal={refusal} onDismiss={() => setRefusal(null)} /> : null}
        {isReading ? <Spinner label={words.reading} /> : null}
        {isGone ? <Notice kind="warning">{words.gone}</Notice> : null}
        {(isReadOnly && !isGone) || isReading ? null : chosen ? (
          <>
            <Found chosen={chosen} />
            <Row>
              <Button
                isPending={set.busy}
                waitsFor={chosen.read.refusal === null ? undefined : words.waits}
                onPress={() => void name(chosen)}
              >
                {words.name}
              </Button>
              <Button look="quiet" onPress={() => setChosen(null)}>
                {words.leave}
              </Button>
            </Row>
          </>
        ) : (
          <>
            <p className={styles.quiet}>{words.lead}</p>
            <p className={styles.quiet}>{words.columns}</p>
            <DropZone
              invitation={words.drop}
              choose={words.choose}
              accept={['.csv', '.xlsx', '.tsv', '.txt']}
              onFiles={([file]) => {
                if (file) void read(file);
              }}
            />
            {places === null || isReadOnly ? null : (
              <div>
                <Button
                  size="small"
                  look="quiet"
                  isPending={remove.busy}
                  onPress={() => void remove.run({ tender }).then((answer) => setRefusal(refusalOf(answer)))}
                >
                  {words.remove}
                </Button>
              </div>
            )}
          </>
        )}
      </Stack>
    </Disclosure>
  );
};

const Named = ({ places: { title, index, year, boundaries, nation, areas, file } }: { readonly places: PlaceSet }) => (
  <>
    <p>{words.named(title)}</p>
    <DescriptionList
      facts={[
        { term: words.index, detail: `${index} ${year}` },
        { term: words.boundaries, detail: boundaries },
        { term: words.nation, detail: nation },
        { term: words.areas, detail: String(areas) },
        { term: words.fingerprint, detail: file.slice(0, 16) },
      ]}
    />
  </>
);

const Found = ({ chosen: { read } }: { readonly chosen: Chosen }) => (
  <>
    {read.described ? (
      <p>{words.found(read.described.areas, `${read.described.index} ${read.described.year}`, read.described.boundaries)}</p>
    ) : null}
    {read.refusal ? (
      <Notice kind="refused" title={read.refusal.sentence}>
        {read.faults.length === 0 ? null : (
          <ul>
            {read.faults.map(({ line, refusal }) => (
              <li key={line}>{words.row(line, inWords(refusal) ?? '')}</li>
            ))}
          </ul>
        )}
      </Notice>
    ) : null}
  </>
);
