/** The criteria as a document: nothing of it is seen on the screen, and nothing else is seen on paper. */

import { memo } from 'react';
import { createPortal } from 'react-dom';
import type { Criterion, SocialValueCriterion } from '../../../../shared/domain/criteria.ts';
import { find, isWeighed } from '../../../../shared/domain/criteria.ts';
import { displayPounds } from '../../../../shared/domain/display.ts';
import { exact } from '../../../../shared/domain/exact.ts';
import type { CheckedFinding } from '../../../../shared/domain/finding-answers.ts';
import type { Where } from '../../../../shared/contract/words.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import { factorSentences, groupCapSentence, pointsSentence } from '../../../../shared/domain/measure-words.ts';
import type { Model } from '../../../../shared/domain/model.ts';
import { formulaWords } from '../../../../shared/domain/price-formula.ts';
import { pipelineWords } from '../../../words/award-pipeline.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { methodWords } from '../../../words/prepare-method.ts';
import { thresholdSentence } from '../criteria/GateFields.tsx';
import { rowsOf } from '../criteria/rows.ts';
import type { WeightSoFar } from '../criteria/weights-so-far.ts';
import { showPoints, showShare } from '../criteria/weight-text.ts';
import { apartMarks } from '../apart/chosen.ts';
import { weightsApart } from '../apart/weights-apart.ts';
import { PrintedStages } from './PrintedStages.tsx';
import { PrintedLots } from './PrintedLots.tsx';
import styles from './print.module.css';
import { PrintedExample } from './PrintedExample.tsx';
import { PrintedTrial } from './PrintedTrial.tsx';
import { usePrinting } from './use-printing.ts';

const words = prepareWords.print;

export interface PrintedModelProps {
  readonly model: Model;
  /** What the check advised against, with the reasons why it was left. */
  readonly answered: readonly CheckedFinding[];
  readonly freezeHash: string | null;
  readonly place: Where;
}

export const PrintedModel = memo(({ model, answered, freezeHash, place }: PrintedModelProps) => {
  const isPrinting = usePrinting();
  return createPortal(
    <article className={styles.printed}>
      <h1>{model.tender.title}</h1>
      <p>
        {[model.tender.reference, model.tender.authority].filter(Boolean).join(', ')}
        {freezeHash === null ? `. ${words.draft}` : null}
      </p>
      {freezeHash === null ? null : <p className={styles.hash}>{words.frozen(freezeHash)}</p>}
      {model.policy ? <p>{words.policy(model.policy.title, model.policy.version, model.policy.sha256)}</p> : null}
      {isPrinting ? <PrintedTree model={model} /> : null}
      {model.method === 'points' ? null : <p>{methodWords.sentences[model.method]}</p>}
      <PrintedStages stages={model.stages} />
      <PrintedLots model={model} />
      {model.scales.map((scale) => (
        <section key={scale.id}>
          <h2>{words.scaleNamed(scale.name)}</h2>
          <table>
            <tbody>
              {scale.steps.map(({ value, label, descriptor }) => (
                <tr key={value}>
                  <th scope="row" className={styles.figure}>
                    {value}
                  </th>
                  <td>
                    <strong>{label}</strong> {descriptor}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>{prepareWords.scales.readings[scale.reading]}</p>
        </section>
      ))}
      {model.tender.definitions.length === 0 && model.tender.place === '' ? null : (
        <section>
          <h2>{words.definitions}</h2>
          {model.tender.place === '' ? null : (
            <p>
              {prepareWords.tender.place}: {model.tender.place}
            </p>
          )}
          <ul>
            {model.tender.definitions.map(({ term, meaning }) => (
              <li key={term}>
                <strong>{term}</strong>: {meaning}
              </li>
            ))}
          </ul>
        </section>
      )}
      {answered.length === 0 ? null : (
        <section>
          <h2>{prepareWords.freeze.answersTitle}</h2>
          <ul>
            {answered.map(({ digest, sentence, answer }) => (
              <li key={digest}>
                {sentence} {answer === null ? null : prepareWords.freeze.answered(answer.reason)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {isPrinting ? <PrintedExample model={model} /> : null}
      <PrintedTrial place={place} model={model} />
    </article>,
    document.body,
  );
});

const PrintedTree = ({ model }: { readonly model: Model }) => {
  const weights = weightsApart(model.criteria, model.weightMode, model);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.criterion}</th>
          <th scope="col" className={styles.figure}>
            {words.share}
          </th>
          <th scope="col" className={styles.figure}>
            {words.points}
          </th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(model.criteria, new Set<CriterionId>()).map(({ id, criterion, level }) => (
          <PrintedRow key={id} criterion={criterion} level={level} weight={weights.get(id)} model={model} />
        ))}
      </tbody>
    </table>
  );
};

interface PrintedRowProps {
  readonly criterion: Criterion;
  readonly level: number;
  readonly weight: WeightSoFar | undefined;
  readonly model: Model;
}

const PrintedRow = ({ criterion, level, weight, model }: PrintedRowProps) => (
  <tr className={level === 1 ? styles.section : undefined}>
    <td style={{ paddingInlineStart: `${Math.min((level - 1) * 1.5, 10)}rem` }}>
      <strong>
        {criterion.number} {criterion.title}
      </strong>
      <span className={styles.kind}> {[kindWords(criterion, model), apartMarks(criterion, model)].filter(Boolean).join(', ')}</span>
      {criterion.text === '' ? null : <p className={styles.text}>{criterion.text}</p>}
      {'threshold' in criterion && criterion.threshold ? <p>{thresholdSentence(criterion, criterion.threshold)}</p> : null}
      {criterion.kind === 'scored' && criterion.considerations.length > 0 ? (
        <ul>
          {criterion.considerations.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      ) : null}
      {criterion.kind === 'scored' && criterion.limit ? (
        <p>{prepareWords.node.limitSentence(criterion.limit.most, criterion.limit.kind, criterion.limit.beyond)}</p>
      ) : null}
      {criterion.kind === 'price' ? <p>{formulaWords(criterion.formula)}</p> : null}
      {criterion.kind === 'price' && criterion.rules && Object.values(criterion.rules).some((rule) => rule !== null) ? (
        <p>{pipelineWords.rulesOf(criterion.rules)}</p>
      ) : null}
      {criterion.kind === 'social-value-quantity' ? <Measures criterion={criterion} model={model} /> : null}
    </td>
    <td className={styles.figure}>{isWeighed(criterion) && weight?.relative ? showShare(weight.relative).shown : ''}</td>
    <td className={styles.figure}>{isWeighed(criterion) && weight?.absolute ? showPoints(weight.absolute).shown : ''}</td>
  </tr>
);

const kindWords = (criterion: Criterion, { scales }: Model): string | null => {
  if (criterion.kind === 'scored') return words.onScale(scales.find(({ id }) => id === criterion.scale)?.name ?? prepareWords.node.noScale);
  const name = prepareWords.kinds[criterion.kind];
  return criterion.kind === 'group' || criterion.title === name ? null : name;
};

const Measures = ({ criterion, model }: { readonly criterion: SocialValueCriterion; readonly model: Model }) => {
  const title = (id: CriterionId): string => find(model.criteria, id)?.title ?? '';
  return (
    <>
      <p>{pointsSentence(criterion.points)}</p>
      <ul>
        {criterion.measures.map((measure) => (
          <li key={measure.id}>
            {words.measure(
              `${measure.code} ${measure.title}`.trim(),
              measure.unit,
              criterion.points.kind === 'menu' ? measure.value : displayPounds(exact(measure.value)),
            )}{' '}
            {factorSentences(measure, title).join(' ')}
          </li>
        ))}
      </ul>
      {criterion.caps.map((cap) => (
        <p key={groupCapSentence(cap)}>{groupCapSentence(cap)}</p>
      ))}
      {criterion.verification === '' ? null : <p>{criterion.verification}</p>}
    </>
  );
};
