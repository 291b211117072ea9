/** The award job of a tender: before the quality lock only what it waits for, then points and keys, then the result down to its last figure. */

import type { Where } from '../../../shared/contract/words.ts';
import { useAnswer } from '../../app/ask.ts';
import { Heading, Notice, Page, RefusalNotice, Sealed, Spinner, useRemembered } from '../../kit/index.ts';
import { award } from '../../words/award.ts';
import { decisionWords, openingWords } from '../../words/award-stage.ts';
import { AfterPrices } from './AfterPrices.tsx';
import { BeforePrices } from './BeforePrices.tsx';
import { LotsScreen } from './lots/LotsScreen.tsx';
import { placesFor } from './result/result.ts';
import type { Digits, View } from './result/result.ts';
import { ResultPanel } from './result/ResultPanel.tsx';

export const AwardScreen = ({ place }: { readonly place: Where }) => {
  const { value: view, refusal } = useAnswer('award.view', place);
  return (
    <Page>
      <Heading level={1}>{decisionWords(view?.goesOn ?? null).title}</Heading>
      {refusal ? <RefusalNotice refusal={refusal} /> : view ? <Awarding place={place} view={view} /> : <Spinner label={award.loading} />}
    </Page>
  );
};

const Awarding = ({ place, view }: { readonly place: Where; readonly view: View }) => {
  const { evaluation, hidden, isAnythingSealed } = view;
  const isReopened = hidden?.code === 'question-reopened';
  if (evaluation && view.lots.length > 0)
    return (
      <LotsScreen
        place={place}
        view={view}
        result={(one) => (one.evaluation ? <Result place={place} view={one} evaluation={one.evaluation} /> : null)}
      />
    );
  if (evaluation) return <Result place={place} view={view} evaluation={evaluation} />;
  return (
    <>
      <Sealed
        what={openingWords(isAnythingSealed).hidden}
        who={isReopened ? award.hidden.reopenedWho : award.hidden.who}
        when={hidden?.wayOut ?? award.hidden.when}
      />
      <p>{isReopened ? hidden.sentence : award.hidden.why}</p>
      {isReopened && place.record === undefined ? (
        <p>
          <a href={`#/tender/${place.tender}/moderate`}>{award.hidden.toQuestion}</a>
        </p>
      ) : null}
    </>
  );
};

const understandDigits = (remembered: unknown): Digits => (remembered === 4 ? 4 : 2);

/** Points that are fixed, and with them the result, as soon as prices are open. */
const Result = ({
  place,
  view,
  evaluation,
}: {
  readonly place: Where;
  readonly view: View;
  readonly evaluation: NonNullable<View['evaluation']>;
}) => {
  const { value: prepared } = useAnswer('prepare.view', place);
  const receiving = useAnswer('receive.view', place);
  const [digits, setDigits] = useRemembered('award.digits', understandDigits);
  if (!prepared || receiving.loading) return <Spinner label={award.loading} />;
  const places = placesFor(evaluation, digits);
  const table = (
    <ResultPanel
      place={place}
      view={view}
      evaluation={evaluation}
      received={receiving.value?.bids ?? []}
      isRounded={prepared.rounding.stage !== 'none'}
      digits={digits}
      onDigits={setDigits}
      places={places}
    />
  );
  // The lock of the prices, where it stands on this screen, says the same.
  const isSaidAtTheLock =
    view.prices === null && place.record === undefined && view.lot === null && view.opening.refusal?.code === view.resting?.code;
  const shared = { place, view, evaluation, table };
  return (
    <>
      {view.resting && !isSaidAtTheLock ? (
        <Notice kind="warning">
          {view.resting.sentence} {view.resting.wayOut}
        </Notice>
      ) : null}
      {view.prices === null ? (
        <BeforePrices {...shared} />
      ) : (
        <AfterPrices {...shared} prices={view.prices} places={places} provenance={prepared.details.provenance} />
      )}
    </>
  );
};
