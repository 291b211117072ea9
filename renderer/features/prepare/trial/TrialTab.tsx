/** Trying the model out before the freeze: what to invent, how far it is, and what was found. */

import { useState } from 'react';
import type { Where } from '../../../../shared/contract/words.ts';
import type { Model } from '../../../../shared/domain/model.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useAnswer, useCommand, useWork } from '../../../app/ask.ts';
import { Button, Columns, NumberText, Part, RefusalNotice, Row, Spinner, Stack, WorkProgress } from '../../../kit/index.ts';
import { dayAndTime } from '../../../words/format.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { trial as words } from '../../../words/trial.ts';
import { placeKey } from '../finding-place.ts';
import styles from '../prepare.module.css';
import { orderOf, startingOrder, troubles, type TypedOrder } from './trial-order.ts';
import { TrialReport } from './TrialReport.tsx';

export const TrialTab = ({ place, model }: { readonly place: Where; readonly model: Model }) => {
  const { value, refusal } = useAnswer('prepare.viewTests', place);
  if (refusal) return <RefusalNotice refusal={refusal} />;
  if (!value) return <Spinner label={prepareWords.loading} />;
  const [latest, ...earlier] = value.tests;
  return (
    <Stack gap="four">
      {place.record === undefined ? <TrialForm tender={place.tender} mayTest={value.mayTest} /> : null}
      {latest ? (
        <TrialReport test={latest} model={model} />
      ) : (
        <Part title={words.report}>
          <p>{words.none}</p>
        </Part>
      )}
      {earlier.length === 0 ? null : (
        <Part title={words.earlier}>
          <ul>
            {earlier.map(({ made, report }) => (
              <li key={`${made.at} ${report.seed}`}>{words.earlierLine(made.by, dayAndTime(made.at), report.findings.length)}</li>
            ))}
          </ul>
        </Part>
      )}
    </Stack>
  );
};

const TrialForm = ({ tender, mayTest }: { readonly tender: string; readonly mayTest: Refusal | null }) => {
  const { run, busy } = useCommand('prepare.testModel');
  const { begin, ...work } = useWork();
  const [typed, setTyped] = useState<TypedOrder>(startingOrder);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const wrong = troubles(typed);
  const order = orderOf(typed);
  const field = (name: keyof TypedOrder, label: string, description: string) => ({
    label,
    description,
    value: typed[name],
    onChange: (next: string) => setTyped({ ...typed, [name]: next }),
    refusal: wrong[name],
    isDisabled: busy,
  });
  const start = async (): Promise<void> => {
    if (!order) return;
    setRefusal(null);
    setRefusal(refusalOf(await run({ tender, job: begin(), ...order })));
  };
  return (
    <Part title={words.title}>
      <Stack>
        <p className={styles.quiet}>{words.lead}</p>
        {mayTest ? (
          <p className={styles.quiet}>{words.notYours}</p>
        ) : (
          <div data-about={placeKey({ kind: 'test' })}>
            <Stack>
              <Columns narrowest="15.5rem">
                <NumberText {...field('rounds', words.rounds, words.roundsHint)} />
                <NumberText {...field('bids', words.bids, words.bidsHint)} />
                <NumberText {...field('priceSpread', words.spread, words.spreadHint)} prefix="±" suffix={words.spreadSuffix} />
                <NumberText {...field('seed', words.seed, words.seedHint)} isLong />
              </Columns>
              {refusal ? <RefusalNotice refusal={refusal} onDismiss={() => setRefusal(null)} /> : null}
              {busy ? (
                <WorkProgress {...work} />
              ) : (
                <Row>
                  <Button look="primary" waitsFor={order ? undefined : words.waits} onPress={() => void start()}>
                    {words.button}
                  </Button>
                </Row>
              )}
            </Stack>
          </div>
        )}
      </Stack>
    </Part>
  );
};
