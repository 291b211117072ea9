/** Prices are open: the result in one sentence, its table and drawings, what it rests on, and what is made of it. */

import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Where } from '../../../shared/contract/words.ts';
import type { BidEvaluation, Evaluation } from '../../../shared/domain/evaluation.ts';
import type { TenderDetails } from '../../../shared/domain/model.ts';
import { goOnTo } from '../../../shared/domain/procedure-stages.ts';
import { Notice, Stack, Tabs } from '../../kit/index.ts';
import type { TabSheet } from '../../kit/index.ts';
import { award } from '../../words/award.ts';
import { decisionWords } from '../../words/award-stage.ts';
import { nextStage } from '../../words/next-stage.ts';
import { AssurancePanel } from './assurance/AssurancePanel.tsx';
import { DueDiligencePanel } from './assurance/DueDiligencePanel.tsx';
import { NotOnRecord } from './assurance/NotOnRecord.tsx';
import { CourseAfter } from './course-after/CourseAfter.tsx';
import { RegisterPanel } from './commitments/RegisterPanel.tsx';
import { ThresholdsPanel } from './gates/ThresholdsPanel.tsx';
import { AdmittedPanel } from './lots/AdmittedPanel.tsx';
import { may } from './may.ts';
import { measuresOf } from './offers/offers.ts';
import { NextStagePart } from './NextStagePart.tsx';
import { OffersPanel } from './offers/OffersPanel.tsx';
import { LowPriceTab } from './low-price/LowPriceTab.tsx';
import { SchedulesPanel } from './pipeline/SchedulesPanel.tsx';
import { PipelinePanel } from './pipeline/PipelinePanel.tsx';
import { PricesPanel } from './prices/PricesPanel.tsx';
import { RecommendationPanel, RecommendPanel } from './recommend/RecommendPanel.tsx';
import { ReportPanel } from './report/ReportPanel.tsx';
import { Drawings } from './result/Drawings.tsx';
import type { Headline } from './result/headline.ts';
import { headlineOf } from './result/headline.ts';
import { HeadlineView } from './result/HeadlineView.tsx';
import { MarginPanel } from './result/MarginPanel.tsx';
import { MissingPanel } from './result/MissingPanel.tsx';
import { OrderPanel } from './result/OrderPanel.tsx';
import { inTheRunning } from './result/result.ts';
import type { View } from './result/result.ts';
import { RobustnessTab } from './robustness/RobustnessTab.tsx';
import { TiesPanel } from './ties/TiesPanel.tsx';

type Tab = 'result' | 'prices' | 'low' | 'offers' | 'robustness' | 'decision';

export interface AfterPricesProps {
  readonly place: Where;
  readonly view: View;
  readonly evaluation: Evaluation;
  readonly prices: NonNullable<View['prices']>;
  readonly places: number;
  readonly provenance: TenderDetails['provenance'];
  readonly table: ReactNode;
}

/** Before the last stage of a procedure it is not one bid that leads, but all who go on. */
const goingOnOf = ({ goesOn, admitted, recommendation }: View, bids: readonly BidEvaluation[]): Headline | null => {
  if (goesOn === null || admitted?.ok !== true) return null;
  const sentence = goOnTo(
    bids.map(({ name }) => name),
    goesOn,
  );
  return { kind: 'going-on', sentence: recommendation ? `${sentence}.` : nextStage.byRule(sentence), rule: admitted.value.sentence };
};

export const AfterPrices = ({ place, view, evaluation, prices, places, provenance, table }: AfterPricesProps) => {
  const [tab, setTab] = useState<Tab>('result');
  const { criteria, recommendation, stage, thresholds, acceptances, register, ties, people } = view;
  const { ranking, missing } = evaluation;
  const words = decisionWords(view.goesOn);
  const isPriced = criteria.some(({ kind }) => kind === 'price');
  const bids = inTheRunning(evaluation);
  const isOpen = place.record === undefined && stage === 'price-open';
  const recommended = evaluation.bids.filter(({ bid }) => recommendation?.bids.includes(bid));
  const led = view.admitted ? (view.admitted.ok ? view.admitted.value.admitted : []) : [ranking?.winner];
  const admitted = bids.filter(({ bid }) => led.includes(bid));
  const unchecked = bids.filter(({ bid }) => !acceptances.some((one) => one.bid === bid)).length;

  const sheet = (id: Tab, content: ReactNode, count?: string): TabSheet<Tab> => ({
    id,
    title: id === 'decision' ? words.tab : award.tabs[id],
    content,
    ...(count === undefined ? {} : { count }),
  });
  const result = (
    <Stack gap="four">
      {missing.length === 0 ? null : <MissingPanel evaluation={evaluation} criteria={criteria} />}
      {table}
      <TiesPanel
        tender={place.tender}
        evaluation={evaluation}
        decided={ties}
        people={people}
        mayDecide={may(place, view, 'price-open', 'lead')}
      />
      {ranking?.order ? <OrderPanel order={ranking.order} /> : null}
      {ranking && !ranking.order ? (
        <Drawings bids={bids} criteria={criteria} evaluation={evaluation} prices={prices} places={places} />
      ) : null}
      {ranking?.margin && view.goesOn === null ? (
        <MarginPanel place={place} evaluation={evaluation} margin={ranking.margin} criteria={criteria} places={places} />
      ) : null}
      <ThresholdsPanel place={place} evaluation={evaluation} criteria={criteria} decisions={thresholds} mayDecide={false} />
    </Stack>
  );
  const offers = (
    <Stack gap="four">
      <OffersPanel
        place={place}
        evaluation={evaluation}
        criteria={criteria}
        bids={bids}
        acceptances={acceptances}
        mayAccept={may(place, view, 'price-open', 'price-evaluator')}
        isOpen={isOpen}
      />
      {view.goesOn === null ? (
        <RegisterPanel place={place} recommended={recommendation?.bids ?? null} criteria={criteria} register={register} bids={bids} />
      ) : null}
    </Stack>
  );
  const decision = (
    <Stack gap="four">
      {view.admitted ? <AdmittedPanel admitted={view.admitted} evaluation={evaluation} words={words.admitted} /> : null}
      <AssurancePanel tender={place.tender} assurance={view.assurance} people={people} isOpen={isOpen} />
      {view.goesOn === null ? (
        <DueDiligencePanel tender={place.tender} dueDiligence={view.dueDiligence} bids={view.bids} criteria={criteria} isOpen={isOpen} />
      ) : null}
      <NotOnRecord sentences={view.notOnRecord} />
      {isOpen && view.lot !== null ? <p>{words.lots.inOverview}</p> : null}
      {isOpen && view.lot === null ? (
        <RecommendPanel
          tender={place.tender}
          bids={admitted}
          isCut={view.admitted !== null}
          words={words.recommend}
          stands={view.recommend}
          myRoles={view.myRoles}
        />
      ) : null}
      {recommendation ? <RecommendationPanel words={words} names={recommended.map(({ name }) => name)} {...recommendation} /> : null}
      {recommendation && view.goesOn === null && view.lot === null ? <CourseAfter place={place} /> : null}
      {recommendation && view.lot === null ? <NextStagePart place={place} /> : null}
      {view.lot === null ? <ReportPanel place={place} words={words.report} isDraft={recommendation === null} /> : null}
    </Stack>
  );
  const mayStep = may(place, view, 'price-open', 'price-evaluator');
  return (
    <>
      <HeadlineView
        headline={goingOnOf(view, admitted) ?? headlineOf(evaluation, criteria, places)}
        by={words.by}
        place={place}
        evaluation={evaluation}
        recommendation={recommendation}
      />
      {provenance === 'implied-prices' ? <Notice kind="warning">{award.prices.implied}</Notice> : null}
      <Tabs
        label={award.tabs.label}
        value={tab}
        onChange={setTab}
        tabs={[
          sheet('result', result),
          ...(isPriced
            ? [
                sheet(
                  'prices',
                  <Stack gap="four">
                    <PricesPanel {...{ place, view, evaluation, bids, prices, places, provenance }} />
                    <SchedulesPanel {...{ place, view, bids, mayStep }} />
                    <PipelinePanel {...{ place, view, evaluation, bids, isOpen, mayStep }} />
                  </Stack>,
                ),
                sheet('low', <LowPriceTab place={place} evaluation={evaluation} places={places} myRoles={view.myRoles} />),
              ]
            : []),
          ...(measuresOf(criteria).length === 0
            ? []
            : [sheet('offers', offers, isOpen && unchecked > 0 ? award.tabs.unchecked(unchecked) : undefined)]),
          sheet('robustness', <RobustnessTab place={place} view={view} evaluation={evaluation} />),
          sheet('decision', decision),
        ]}
      />
    </>
  );
};
