/** What an award ordinarily rests on and this record does not hold: said beside the recommendation, never left out silently. */

import { Notice } from '../../../kit/index.ts';
import { assurance } from '../../../words/assurance.ts';

export const NotOnRecord = ({ sentences }: { readonly sentences: readonly string[] }) =>
  sentences.length === 0 ? null : (
    <Notice kind="warning" title={assurance.notOnRecord}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {assurance.notOnRecordLead}
    </Notice>
  );
