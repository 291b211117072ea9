/** The last trial on invented bids, as it is printed with the model: its sentences, and what it takes to make it again. */

import type { Where } from '../../../../shared/contract/words.ts';
import type { Model } from '../../../../shared/domain/model.ts';
import { useAnswer } from '../../../app/ask.ts';
import { dayAndTime } from '../../../words/format.ts';
import { trial as words } from '../../../words/trial.ts';
import { ofLot } from '../trial/TrialReport.tsx';

export const PrintedTrial = ({ place, model }: { readonly place: Where; readonly model: Model }) => {
  const latest = useAnswer('prepare.viewTests', place).value?.tests[0];
  if (!latest) return null;
  const { report, made, isCurrent } = latest;
  return (
    <section>
      <h2>{words.printed}</h2>
      <p>
        {words.facts(report.rounds, report.bids, report.priceSpread, made.by, dayAndTime(made.at))}{' '}
        {words.replay(report.seed, report.generator)}
        {isCurrent ? null : ` ${words.changed}.`}
      </p>
      {report.findings.length === 0 ? <p>{words.nothing}</p> : null}
      <ol>
        {report.findings.map(({ lot, sentence, fields }) => (
          <li key={`${lot ?? ''} ${sentence}`}>
            {ofLot(model, lot)}
            {sentence} {words.fields(fields, report.rounds)}
          </li>
        ))}
      </ol>
      <ul>
        {report.weights.map(({ lot, criterion, sentence }) => (
          <li key={`${lot ?? ''} ${criterion}`}>
            {ofLot(model, lot)}
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
};
