/** Where in the bid the reasons rest: pages picked from the document that is open, or the word that nothing was found. */

import type { Evidence, Mark } from '../../../shared/acts/score.ts';
import type { DocumentPlace, ShownDocument } from '../../kit/document/source.ts';
import { Button, Checkbox, FieldSet, IconButton, Stack, TextField } from '../../kit/index.ts';
import { score } from '../../words/score.ts';
import styles from './score.module.css';

export interface EvidenceFieldProps {
  readonly mark: Mark;
  readonly documents: readonly ShownDocument[];
  /** Where the reader is in the documents; null before any is shown. */
  readonly reading: DocumentPlace | null;
  readonly isReadOnly: boolean;
  readonly onCite: () => void;
  readonly onPut: (fields: Partial<Mark>) => void;
  readonly onType: (field: string, fields: Partial<Mark>) => void;
  readonly onLeave: () => void;
  readonly onShow: (place: DocumentPlace) => void;
}

const words = score.evidence;

export const EvidenceField = ({ mark, documents, reading, isReadOnly, onCite, onPut, onType, onLeave, onShow }: EvidenceFieldProps) => {
  const replaced = (at: number, evidence: Evidence): readonly Evidence[] =>
    mark.evidence.map((one, index) => (index === at ? evidence : one));
  return (
    <FieldSet legend={words.title} description={words.help}>
      <Stack gap="one">
        {mark.evidence.length === 0 && isReadOnly && !mark.notFound ? <p>{words.none}</p> : null}
        {mark.evidence.length === 0 ? null : (
          <ul className={styles.evidence}>
            {mark.evidence.map((evidence, index) => {
              const place = placeWords(evidence, documents);
              return (
                <li key={`${index} ${evidence.file} ${evidence.page ?? ''}`}>
                  <Button
                    size="small"
                    look="quiet"
                    icon="document"
                    aria-label={words.goTo(place)}
                    onPress={() => onShow({ document: evidence.file, page: evidence.page })}
                  >
                    {place}
                  </Button>
                  {isReadOnly ? (
                    evidence.quote === '' ? null : (
                      <q className={styles.quote}>{evidence.quote}</q>
                    )
                  ) : (
                    <>
                      <TextField
                        label={words.quoteOf(place)}
                        isLabelHidden
                        placeholder={words.quote}
                        maxLength={2_000}
                        value={evidence.quote}
                        onChange={(quote) => onType(`quote ${index}`, { evidence: [...replaced(index, { ...evidence, quote })] })}
                        onBlur={onLeave}
                      />
                      <IconButton
                        label={words.remove(place)}
                        icon="cross"
                        size="small"
                        onPress={() => onPut({ evidence: mark.evidence.filter((_, other) => other !== index) })}
                      />
                    </>
                  )}
                </li>
              );
            })}
          </ul>
        )}
        {isReadOnly ? null : (
          <div>
            <Button size="small" icon="add" keys="E" waitsFor={reading === null ? words.noDocument : undefined} onPress={onCite}>
              {reading?.page == null ? words.addDocument : words.addPage(reading.page)}
            </Button>
          </div>
        )}
        <Checkbox
          isSelected={mark.notFound}
          isReadOnly={isReadOnly}
          description={isReadOnly ? undefined : words.notFoundHelp}
          onChange={(notFound) => onPut({ notFound })}
        >
          {words.notFound}
        </Checkbox>
      </Stack>
    </FieldSet>
  );
};

/** "Page 7", with the document's name where there are several. */
const placeWords = ({ file, page }: Evidence, documents: readonly ShownDocument[]): string => {
  const found = documents.find(({ id }) => id === file);
  const title = found ? (documents.length > 1 ? found.title : '') : words.missingFile;
  return [page === null ? words.whole : words.page(page), title].filter(Boolean).join(', ');
};
