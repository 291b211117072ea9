/** Everybody's reasons side by side, with what the consensus does to each score, and a way to copy a comment up into the reason. */

import type { Evidence, Mark } from '../../../shared/acts/score.ts';
import { stepAt } from '../../../shared/domain/scale.ts';
import type { DocumentPlace, ShownDocument } from '../../kit/document/source.ts';
import { Button, Columns, Disclosure, Heading, Icon, Stack } from '../../kit/index.ts';
import { moderate } from '../../words/moderate.ts';
import { nextStage } from '../../words/next-stage.ts';
import { Carried } from './Carried.tsx';
import { Clarified } from './Clarified.tsx';
import { movementsOf } from './consensus.ts';
import type { ModerateItem } from './model.ts';
import styles from './moderate.module.css';
import type { Names } from './names.ts';
import { Strip } from './Wall.tsx';

export interface ReasonsProps {
  readonly item: ModerateItem;
  readonly names: Names;
  readonly me: string | null;
  /** The score in the form; null while none is chosen. */
  readonly value: string | null;
  readonly isRecorded: boolean;
  readonly documents: readonly ShownDocument[];
  readonly onShow: (place: DocumentPlace) => void;
  /** null where nothing can be written. */
  readonly onCopyUp: ((text: string) => void) | null;
}

const words = moderate.item;

export const Reasons = ({ item, names, me, value, isRecorded, documents, onShow, onCopyUp }: ReasonsProps) => {
  const { criterion, scale, spread } = item;
  const marks = names.inOrder(item.marks);
  const movements = movementsOf(marks, value, scale);
  const drawn = marks.flatMap(({ person, mark }) => (mark.value === null ? [] : [{ person, value: mark.value }]));
  return (
    <div className={styles.reasons}>
      <Stack gap="three">
        <div className={styles.spread}>
          <Strip cell={{ marks: drawn, consensus: value }} scale={scale} names={names} me={me} isNumbered />
          <strong>{spread?.sentence ?? (item.carried ? nextStage.notScoredHere : words.noMarks)}</strong>
        </div>
        {item.carried ? <Carried carried={item.carried} considerations={criterion.considerations} /> : null}
        <Clarified clarifications={item.clarifications} />
        <Columns narrowest="11rem" gap="two">
          {marks.map(({ person, mark }) => {
            const step = mark.value === null ? null : stepAt(scale, mark.value);
            const movement = movements.find((one) => one.person === person);
            const who = names.person(person);
            return (
              <article key={person} aria-label={who} className={styles.reason}>
                <Heading level={2}>{who}</Heading>
                <p className={styles.score}>
                  <span className={styles.scoreNumber}>{mark.value ?? words.noScore}</span> {step?.label}
                </p>
                {movement === undefined || value === null ? null : (
                  <p className={styles.movement}>
                    <Icon name={movement.steps > 0 ? 'up' : movement.steps < 0 ? 'down' : 'tick'} />{' '}
                    {movement.steps === 0 ? words.stays : (isRecorded ? words.moved : words.moves)(movement.from, value)}
                  </p>
                )}
                <Part title={words.strengths} text={mark.strengths} who={who} onCopyUp={onCopyUp} />
                <Part title={words.weaknesses} text={mark.weaknesses} who={who} onCopyUp={onCopyUp} />
                <Heading level={3}>{words.evidence}</Heading>
                {mark.notFound ? <p>{words.notFound}</p> : null}
                <ul>
                  {mark.evidence.map((evidence, index) => (
                    <li key={`${index} ${evidence.page ?? ''}`}>
                      <OneEvidence evidence={evidence} documents={documents} onShow={onShow} />
                    </li>
                  ))}
                </ul>
              </article>
            );
          })}
        </Columns>
        {marks.length === 0 && !item.carried ? <p>{words.noMarks}</p> : null}
        {item.setAside.map(({ person, mark }) => (
          <SetAside key={person} who={names.person(person)} mark={mark} />
        ))}
        <div className={styles.asked}>
          <Heading level={2}>{words.question}</Heading>
          <p className={styles.written}>{criterion.text}</p>
        </div>
      </Stack>
    </div>
  );
};

/** The sheet of somebody recused from the bid: there to be read, and counted in nothing. */
const SetAside = ({ who, mark }: { readonly who: string; readonly mark: Mark }) => (
  <Disclosure level={2} title={words.setAside(who)}>
    <p>{words.setAsideMeans}</p>
    <p className={styles.score}>
      <span className={styles.scoreNumber}>{mark.value ?? words.noScore}</span>
    </p>
    <Part title={words.strengths} text={mark.strengths} who={who} onCopyUp={null} />
    <Part title={words.weaknesses} text={mark.weaknesses} who={who} onCopyUp={null} />
  </Disclosure>
);

interface PartProps extends Pick<ReasonsProps, 'onCopyUp'> {
  readonly title: string;
  readonly text: string;
  readonly who: string;
}

const Part = ({ title, text, who, onCopyUp }: PartProps) => (
  <>
    <div className={styles.partHead}>
      <Heading level={3}>{title}</Heading>
      {onCopyUp === null || text.trim() === '' ? null : (
        <Button
          size="small"
          look="quiet"
          icon="right"
          aria-label={words.copyUpOf(title.toLowerCase(), who)}
          onPress={() => onCopyUp(words.credited(text.trim(), who))}
        >
          {words.copyUp}
        </Button>
      )}
    </div>
    <p className={text.trim() === '' ? styles.quiet : styles.written}>{text.trim() === '' ? words.nothing : text}</p>
  </>
);

interface OneEvidenceProps extends Pick<ReasonsProps, 'documents' | 'onShow'> {
  readonly evidence: Evidence;
}

const OneEvidence = ({ evidence: { file, page, quote }, documents, onShow }: OneEvidenceProps) => {
  const title = documents.length > 1 ? documents.find(({ id }) => id === file)?.title : undefined;
  const place = [page === null ? words.whole : words.page(page), title].filter(Boolean).join(', ');
  return (
    <>
      <Button size="small" look="quiet" icon="document" aria-label={words.goTo(place)} onPress={() => onShow({ document: file, page })}>
        {place}
      </Button>
      {quote === '' ? null : <q className={styles.quiet}>{quote}</q>}
    </>
  );
};
