/** The award job of a tender: where it stands. */

import type { Where } from '../../../shared/contract/words.ts';
import { useAnswer } from '../../app/ask.ts';
import { Heading, Page, RefusalNotice, Spinner } from '../../kit/index.ts';
import { app } from '../../words/app.ts';
import { common } from '../../words/common.ts';

export const AwardScreen = ({ place }: { readonly place: Where }) => {
  const { value, refusal } = useAnswer('home.tender', place);
  return (
    <Page>
      <Heading level={1}>{common.jobs.award}</Heading>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {value ? <p>{value.stageWords}</p> : <Spinner label={app.loading} />}
    </Page>
  );
};
