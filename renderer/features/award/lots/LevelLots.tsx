/** What the published mechanism leaves open between lots: what is level, in words, and the draw or the decision that is asked for now. */

import { useState } from 'react';
import type { Combination, LotChoice } from '../../../../shared/domain/lot-choice.ts';
import { combinationInWords, decisionInWords, lotName } from '../../../../shared/domain/lot-words.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Part, RadioCards, Stack } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import { awardLots } from '../../../words/award-lots.ts';
import { dayAndTime } from '../../../words/format.ts';
import styles from '../result/result.module.css';
import type { View } from '../result/result.ts';
import { Places } from '../ties/Places.tsx';
import { Witnessed } from '../ties/Witnessed.tsx';
import { type LotsView, namedLots } from './lots-result.ts';

const words = awardLots.level;

export interface LevelLotsProps {
  readonly tender: string;
  readonly lots: LotsView;
  readonly people: View['people'];
  readonly mayDecide: boolean;
}

export const LevelLots = (props: LevelLotsProps) => {
  const { awards } = props.lots;
  const choice = awards?.ok === false ? awards.choice : undefined;
  if (!choice) return null;
  return (
    <Part title={words[choice.kind].title}>
      {choice.kind === 'combination' ? (
        <Combinations key={choice.from.join(' ')} choice={choice} {...props} />
      ) : (
        <Order key={choice.lots.join(' ')} choice={choice} {...props} />
      )}
    </Part>
  );
};

type Of<Kind extends LotChoice['kind']> = LevelLotsProps & { readonly choice: LotChoice & { readonly kind: Kind } };

const Combinations = ({ choice: { asks, from }, tender, lots, people, mayDecide }: Of<'combination'>) => {
  const ask = words.combination[asks];
  const { run, busy } = useCommand('award.decideLots');
  const [chosen, choose] = useState<Combination | null>(null);
  const steps = from.map((each, at) => ({ number: String(at + 1), word: '', text: combinationInWords(namedLots(lots), each) }));
  if (!mayDecide)
    return (
      <Stack>
        <ol>
          {steps.map(({ number, text }) => (
            <li key={number}>{text}</li>
          ))}
        </ol>
        <p>{award.ties.notYours}</p>
      </Stack>
    );
  return (
    <Witnessed
      kept={`level ${from.join(' ')}`}
      asks={asks}
      ask={ask.ask}
      reason={ask.reason}
      reasonHint={asks === 'draw' ? award.ties.draw.reasonHint : words.reasonHint}
      people={people}
      waitsFor={chosen ? undefined : words.waits.combination}
      busy={busy}
      record={async (witnessed) =>
        refusalOf(await run({ tender, decision: { kind: 'combination', by: asks, from, chosen: chosen ?? [] }, ...witnessed }))
      }
    >
      <RadioCards
        label={ask.which}
        steps={steps}
        value={chosen ? String(from.indexOf(chosen) + 1) : null}
        onChange={(number) => choose(from[Number(number) - 1] ?? null)}
      />
    </Witnessed>
  );
};

const Order = ({ choice: { asks, lots: level }, tender, lots, people, mayDecide }: Of<'order'>) => {
  const ask = words.order[asks];
  const { run, busy } = useCommand('award.decideLots');
  const [order, setOrder] = useState<readonly (string | null)[]>(() => level.map(() => null));
  const ids = order.flatMap((id) => level.filter((lot) => lot === id));
  if (!mayDecide) return <p>{award.ties.notYours}</p>;
  return (
    <Witnessed
      kept={`level ${level.join(' ')}`}
      asks={asks}
      ask={ask.ask}
      reason={ask.reason}
      reasonHint={asks === 'draw' ? award.ties.draw.reasonHint : words.reasonHint}
      people={people}
      waitsFor={ids.length < level.length ? words.waits.order : undefined}
      busy={busy}
      record={async (witnessed) => refusalOf(await run({ tender, decision: { kind: 'order', by: asks, order: ids }, ...witnessed }))}
    >
      <Places
        label={ask.which}
        choices={lots.lots.filter(({ lot }) => level.includes(lot.id)).map(({ lot }) => ({ id: lot.id, label: lotName(lot) }))}
        order={order}
        onChange={setOrder}
      />
    </Witnessed>
  );
};

/** What was decided, whether it still counts or not. */
export const DecidedLots = ({ lots }: Pick<LevelLotsProps, 'lots'>) => (
  <Part title={words.decided}>
    <Stack gap="two">
      {lots.decisions.map(({ decision, counts, reason, witness, decided }) => {
        const { chosen, from } = decisionInWords(namedLots(lots), decision);
        return (
          <div key={`${decided.at} ${chosen}`} className={styles.reason}>
            <p>
              <strong>{words.chosen[decision.by]}:</strong> {chosen} {from.length > 0 ? words.from(from.length) : null}
            </p>
            <p>{reason}</p>
            <p className={styles.facts}>
              {award.ties.decided(decided.by, dayAndTime(decided.at), witness)} {counts ? null : words.lapsed}
            </p>
          </div>
        );
      })}
    </Stack>
  </Part>
);
