/** The worked example on paper: invented bids, each rule with its numbers, the thresholds, the order and what a tie would lead to. In one ink. */

import type { ReactNode } from 'react';
import type { Criterion, CriteriaTree } from '../../../../shared/domain/criteria.ts';
import { isWeighed } from '../../../../shared/domain/criteria.ts';
import type { Derivation } from '../../../../shared/domain/derivation.ts';
import { displayPounds, displayShort, displayWorking } from '../../../../shared/domain/display.ts';
import type { BidEvaluation } from '../../../../shared/domain/evaluation.ts';
import { exact } from '../../../../shared/domain/exact.ts';
import type { Exact } from '../../../../shared/domain/ids.ts';
import { modelsFromHere } from '../../../../shared/domain/procedure-stages.ts';
import { modelOfLot } from '../../../../shared/domain/lot-model.ts';
import type { Model } from '../../../../shared/domain/model.ts';
import { exampleWords } from '../../../words/prepare-example.ts';
import { stageWords } from '../../../words/prepare-stages.ts';
import { prepareWords } from '../../../words/prepare.ts';
import type { InventedBids } from './invented-bids.ts';
import { inventedBids } from './invented-bids.ts';
import { roundedIn } from '../rules/rounding-example.ts';
import styles from './print.module.css';

const words = exampleWords;
const ruleWords = prepareWords.rules;

const short = (value: Exact): string => displayShort(exact(value), 4);
const named = ({ number, title }: Criterion): string => `${number} ${title}`.trim();

/** One for each stage that is still to come, or one alone. */
export const PrintedExample = ({ model }: { readonly model: Model }) =>
  model.stages.length === 0 ? (
    <Example model={model} stage={null} />
  ) : (
    modelsFromHere(model).map(({ stage, model: held }) => <Example key={stage.id} model={held} stage={stage.title} />)
  );

const Example = ({ model: whole, stage }: { readonly model: Model; readonly stage: string | null }) => {
  const [lot] = whole.lots;
  const model = modelOfLot(whole, lot?.id ?? null);
  const answer = inventedBids(model);
  const title = lot ? words.titleOfLot(lot.number) : words.title;
  return (
    <section className={styles.example}>
      <h2>{stage === null ? title : stageWords.inStage(stage, title)}</h2>
      {answer.ok ? (
        <>
          <p>{words.lead}</p>
          <Given example={answer.value} tree={model.criteria} />
          <Results example={answer.value} tree={model.criteria} />
          <Gates example={answer.value} tree={model.criteria} />
          <Formulas example={answer.value} tree={model.criteria} />
          <Order example={answer.value} model={whole} />
        </>
      ) : (
        <p>
          {words.waiting}
          {answer.refusal.sentence}
        </p>
      )}
    </section>
  );
};

interface PartProps {
  readonly example: InventedBids;
  readonly tree: CriteriaTree;
}

interface TableProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly children: ReactNode;
}

const FigureTable = ({ title, columns, children }: TableProps) => (
  <>
    <h3>{title}</h3>
    <table>
      <thead>
        <tr>
          {columns.map((column, place) => (
            <th key={column} scope="col" className={place === 0 ? undefined : styles.figure}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </>
);

const Figures = ({ name, figures }: { readonly name: string; readonly figures: readonly string[] }) => (
  <tr>
    <th scope="row" className={styles.named}>
      {name}
    </th>
    {figures.map((figure, place) => (
      <td key={place} className={styles.figure}>
        {figure}
      </td>
    ))}
  </tr>
);

const Given = ({ example: { bids, marks, prices, offers }, tree }: PartProps) => (
  <FigureTable title={words.inputs} columns={[words.criterion, ...bids.map(({ name }) => name)]}>
    {tree.map((criterion) => {
      const given = marks.get(criterion.id);
      return given ? <Figures key={criterion.id} name={named(criterion)} figures={given} /> : null;
    })}
    {prices.length === 0 ? null : <Figures name={words.price} figures={prices.map((pounds) => displayPounds(exact(pounds)))} />}
    {offers.map(({ measure: { id, code, title, unit }, quantities }) => (
      <Figures key={id} name={`${code} ${title} (${unit})`.trim()} figures={quantities.map(short)} />
    ))}
  </FigureTable>
);

const pointsOf = (bid: BidEvaluation, { id }: Criterion): Derivation | null =>
  bid.points.find(({ criterion }) => criterion === id)?.points ?? null;

const Results = ({ example: { bids, evaluation }, tree }: PartProps) => {
  const { weights, ranking } = evaluation;
  const available = new Map(weights.map(({ criterion, absolute }) => [criterion, absolute]));
  const places = new Map(ranking?.places.map(({ bid, rank }) => [bid, rank]));
  const figures = evaluation.bids.map(({ figure }) => figure);
  return (
    <>
      <FigureTable title={words.results} columns={[words.criterion, words.available, ...bids.map(({ name }) => name)]}>
        {tree.filter(isWeighed).map((criterion) => {
          const most = available.get(criterion.id);
          return most === undefined ? null : (
            <Figures
              key={criterion.id}
              name={named(criterion)}
              figures={[
                short(most),
                ...evaluation.bids.map((bid) => {
                  const points = pointsOf(bid, criterion);
                  return points ? short(points.value) : '–';
                }),
              ]}
            />
          );
        })}
        <Figures name={words.total} figures={['', ...evaluation.bids.map(({ total }) => (total ? short(total.value) : '–'))]} />
        {figures.some((figure) => figure !== null) ? (
          <Figures name={words.figure} figures={['', ...figures.map((figure) => (figure ? displayPounds(exact(figure.value)) : '–'))]} />
        ) : null}
        <Figures
          name={words.rank}
          figures={[
            '',
            ...evaluation.bids.map(({ bid, standing }) => (standing === 'standing' ? String(places.get(bid) ?? '–') : words.rejected)),
          ]}
        />
      </FigureTable>
      {ranking?.margin ? <p>{ranking.margin.sentence}</p> : null}
      {ranking?.ties.map(({ sentence }) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
};

const Gates = ({ example: { evaluation }, tree }: PartProps) => {
  const gates = evaluation.bids.flatMap(({ name, gates }) => gates.map((gate) => ({ ...gate, name })));
  return (
    <>
      <h3>{words.gates}</h3>
      {gates.length === 0 ? <p>{words.noGates}</p> : null}
      <ul>
        {gates.map(({ criterion, name, sentence }) => {
          const about = tree.find(({ id }) => id === criterion);
          return <li key={`${name} ${criterion}`}>{words.gateOf(name, about ? named(about) : '', sentence)}</li>;
        })}
      </ul>
    </>
  );
};

/** One criterion of each kind says what happens to all of that kind: the first question, the first section, price, quantities; then the total. */
const exemplary = (tree: CriteriaTree): readonly Criterion[] => {
  const kinds = ['scored', 'group', 'price', 'social-value-quantity'] as const;
  return kinds.flatMap((kind) => {
    const all = tree.filter((criterion) => criterion.kind === kind);
    // Price and quantities are each worked out in a way of their own.
    return kind === 'scored' || kind === 'group' ? all.slice(0, 1) : all;
  });
};

const Formulas = ({ example: { evaluation }, tree }: PartProps) => {
  const workings = (title: string, of: (bid: BidEvaluation) => Derivation | null): ReactNode => {
    const made = evaluation.bids.flatMap((bid) => {
      const working = of(bid);
      return working ? [{ name: bid.name, working }] : [];
    });
    const [first] = made;
    return first ? (
      <div key={title} className={styles.workings}>
        <h4>{title}</h4>
        <p>
          {words.rule}: {first.working.formula}
        </p>
        <ul>
          {made.map(({ name, working }) => (
            <li key={name}>
              {words.of(name)} <Worked of={working} />
            </li>
          ))}
        </ul>
      </div>
    ) : null;
  };
  return (
    <>
      <h3>{words.formulas}</h3>
      {exemplary(tree).map((criterion) => workings(named(criterion), (bid) => pointsOf(bid, criterion)))}
      {workings(words.total, ({ total }) => total)}
      {workings(words.figure, ({ figure }) => figure)}
    </>
  );
};

const Worked = ({ of: { substituted, value, steps = [] } }: { readonly of: Derivation }) => (
  <>
    {words.equals(substituted, displayWorking(exact(value)))}
    {steps.length === 0 ? null : (
      <ul>
        {steps.map((step) => (
          <li key={step.title}>
            {step.title}: {words.equals(step.substituted, displayWorking(exact(step.value)))}
          </li>
        ))}
      </ul>
    )}
  </>
);

const Order = ({
  example: { tie },
  model: { rounding, tieBreak, criteria },
}: {
  readonly example: InventedBids;
  readonly model: Model;
}) => (
  <>
    <h3>{words.rounding}</h3>
    <p>
      {rounding.stage === 'none'
        ? ruleWords.roundingNone
        : words.rounded(roundedIn(rounding.stage, criteria), rounding.places, ruleWords.roundingModes[rounding.mode])}
    </p>
    <h3>{words.tieBreak}</h3>
    <ol>
      {tieBreak.map((step) => {
        const named = step.kind === 'highest-criterion' ? criteria.find(({ id }) => id === step.criterion) : undefined;
        const name = named ? ruleWords.higherFor(named.title || named.number) : ruleWords.steps[step.kind];
        return <li key={name}>{name}</li>;
      })}
    </ol>
    <p>{words.stops}</p>
    {tie === null ? null : (
      <p>
        {words.tieExample}
        {tie}
      </p>
    )}
  </>
);
