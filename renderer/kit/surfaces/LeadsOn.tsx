/** What follows from here and lies elsewhere: what it is, the one deed that begins it or what that waits for, and once it is begun the way there. */

import { Button } from '../actions/Button.tsx';
import { Stack } from '../layout/Layout.tsx';
import { Notice, RefusalNotice } from '../states/Notice.tsx';
import type { RefusalWords } from '../states/Notice.tsx';

export interface LeadsOnProps {
  /** What follows, in a sentence or two. */
  readonly sentence: string;
  /** Null once it is begun, and for whoever cannot begin it. */
  readonly deed: { readonly label: string; readonly isPending: boolean; readonly onAct: () => void } | null;
  readonly waits: { readonly title: string; readonly sentence: string } | null;
  readonly way: { readonly label: string; readonly href: string } | null;
  /** What stood in the way when it was tried. */
  readonly refusal: RefusalWords | null;
}

export function LeadsOn({ sentence, deed, waits, way, refusal }: LeadsOnProps) {
  return (
    <Stack>
      <p>{sentence}</p>
      {waits ? (
        <Notice kind="information" title={waits.title}>
          {waits.sentence}
        </Notice>
      ) : null}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {deed ? (
        <div>
          <Button look="primary" icon="arrow" isPending={deed.isPending} onPress={deed.onAct}>
            {deed.label}
          </Button>
        </div>
      ) : null}
      {way ? (
        <p>
          <a href={way.href}>{way.label}</a>
        </p>
      ) : null}
    </Stack>
  );
}
