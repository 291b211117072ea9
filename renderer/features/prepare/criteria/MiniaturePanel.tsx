/** The live miniature under the outline: what a middling bidder would get, each figure with its working. */

import { memo, useEffect, useMemo, useState } from 'react';
import type { Model } from '../../../../shared/domain/model.ts';
import { find } from '../../../../shared/domain/criteria.ts';
import type { Derivation } from '../../../../shared/domain/derivation.ts';
import { displayShort } from '../../../../shared/domain/display.ts';
import { compare, divide, exact, multiply, printExact } from '../../../../shared/domain/exact.ts';
import { lotName } from '../../../../shared/domain/lot-words.ts';
import { modelOfLot } from '../../../../shared/domain/lot-model.ts';
import { modelOfStage, stageName } from '../../../../shared/domain/procedure-stages.ts';
import { Icon, WhyButton } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { lotWords } from '../../../words/prepare-lots.ts';
import { stageWords } from '../../../words/prepare-stages.ts';
import styles from './criteria.module.css';
import { miniature } from './miniature.ts';

const words = prepareWords.miniature;
const short = (value: string): string => displayShort(exact(value), 2);

/** Above this many criteria one would feel it at every keystroke, so it waits until the typing rests, in milliseconds. */
const many = 300;
const rest = 700;

const useSettled = (model: Model): Model => {
  const [settled, setSettled] = useState(model);
  const isLarge = model.criteria.length > many;
  useEffect(() => {
    if (!isLarge) return undefined;
    const waiting = setTimeout(() => setSettled(model), rest);
    return () => clearTimeout(waiting);
  }, [model, isLarge]);
  return isLarge ? settled : model;
};

export const MiniaturePanel = memo(({ model: present }: { readonly model: Model }) => {
  const whole = useSettled(present);
  // In lots each is a contract of its own: the first stands for them. Of stages it is the one that the record holds.
  const [lot] = whole.lots;
  const model = useMemo(() => modelOfLot(modelOfStage(whole), whole.lots[0]?.id ?? null), [whole]);
  const stage = stageName(whole);
  const answer = useMemo(() => miniature(model), [model]);
  return (
    <section className={styles.miniature} aria-label={words.title}>
      <h2 className={styles.title}>{words.title}</h2>
      {stage === null ? null : <p className={styles.quiet}>{stageWords.miniatureOf(stage)}</p>}
      {lot ? <p className={styles.quiet}>{lotWords.miniatureOf(lotName(lot))}</p> : null}
      {answer.ok ? <Points {...answer.value} model={model} /> : <p className={styles.quiet}>{words.waiting}</p>}
    </section>
  );
});

type PointsProps = Extract<ReturnType<typeof miniature>, { ok: true }>['value'] & { readonly model: Model };

const Points = ({ bid, failed, sections, model }: PointsProps) => {
  const total = bid.total?.value ?? '0';
  const parts = sections.flatMap((id) => {
    const found = bid.points.find(({ criterion }) => criterion === id);
    return found?.points ? [{ id, title: find(model.criteria, id)?.title ?? '', available: found.available, points: found.points }] : [];
  });
  return (
    <>
      <p className={styles.total}>
        {bid.total === null ? null : (
          <WhyButton label={words.whyTotal(short(total))} title={bid.total.title} reason={<Working of={bid.total} />}>
            {words.sentence(short(total))}
          </WhyButton>
        )}
        <span className={styles.quiet}>{words.assumption}</span>
      </p>
      <ul className={styles.bars} aria-label={words.bar}>
        {parts.map(({ id, title, available, points }) => (
          <li key={id} className={styles.part} style={{ flexGrow: Number(displayShort(exact(available), 4).replaceAll(',', '')) }}>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.fill} style={{ inlineSize: `${percentOf(points.value, available)}%` }} />
            </span>
            <span className={styles.partWords}>
              <span className={styles.partTitle}>{title}</span>
              <WhyButton label={words.why(title, short(points.value))} title={points.title} reason={<Working of={points} />}>
                {short(points.value)}
              </WhyButton>
              <span className={styles.quiet}>/ {short(available)}</span>
            </span>
          </li>
        ))}
      </ul>
      {failed.length === 0 ? null : (
        <ul className={styles.failed}>
          {failed.map(({ criterion, sentence }) => (
            <li key={criterion}>
              <Icon name="warning" /> {sentence}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** For the length of a drawing. */
const percentOf = (points: string, available: string): string => {
  const whole = exact(available);
  if (compare(whole, exact('0')) <= 0) return '0';
  const percent = displayShort(multiply(divide(exact(points), whole), exact('100')), 2);
  return percent.replaceAll(',', '');
};

/** Rule, numbers and exact value of a figure, and of the figures inside it. */
export const Working = ({ of }: { readonly of: Derivation | null }) =>
  of === null ? null : (
    <dl className={styles.working}>
      <div>
        <dt>{prepareWords.working.rule}</dt>
        <dd>{of.formula}</dd>
      </div>
      <div>
        <dt>{prepareWords.working.here}</dt>
        <dd>
          {of.substituted} = <strong>{printExact(exact(of.value))}</strong>
        </dd>
      </div>
      {of.steps?.map((step) => (
        <div key={step.title}>
          <dt>{step.title}</dt>
          <dd>
            {step.substituted} = {step.value}
          </dd>
        </div>
      ))}
    </dl>
  );
