/** The opening: what lies sealed, and the two people who open it together. */

import { Columns, DescriptionList, Notice, Sealed } from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import { asksForPrice, isOpened, present } from '../model.ts';
import type { PartOfReceiving } from '../part.ts';
import styles from '../receive.module.css';
import { Part, Section } from '../Section.tsx';
import { inHandOf, warningsOf, willBeFixed } from './in-hand.ts';
import { keySlots } from './keys.ts';
import { TwoKeys } from './TwoKeys.tsx';

const words = receive.opening;

export const OpeningSection = ({ tender, view, me, state }: PartOfReceiving) => {
  const inHand = inHandOf(view);
  const isSealed = !isOpened(view.stage);
  const slots = keySlots(view.opening);
  const mayTurn = view.opening.candidates.some(({ person }) => person === me);
  const opensWho = slots.map(({ roles }) => words.theRole(words.or(roles)));
  return (
    <Section title={receive.parts.opening} lead={words.lead} state={state}>
      {present(view.bids).length === 0 ? null : (
        <Columns narrowest="22rem" gap="four">
          <Part title={isSealed ? words.atHand : words.wasOpened}>
            {isSealed ? <Sealed what={words.sealedWhat(inHand.bidders)} who={words.whoOpens(opensWho)} when={words.whenOpens} /> : null}
            <DescriptionList
              facts={[
                { term: words.facts.bidders, detail: String(inHand.bidders) },
                {
                  term: words.facts.files,
                  detail: (
                    <ul>
                      {inHand.files.map(({ envelope, files }) => (
                        <li key={envelope}>{words.facts.filesIn(receive.files.envelopes[envelope], files)}</li>
                      ))}
                    </ul>
                  ),
                },
                ...(asksForPrice(view) ? [{ term: words.facts.prices, detail: receive.ofAll(inHand.prices, inHand.bidders) }] : []),
              ]}
            />
            {isSealed
              ? warningsOf(inHand).map((warning) => (
                  <Notice key={warning} kind="warning">
                    {warning}
                  </Notice>
                ))
              : null}
          </Part>
          {isSealed && mayTurn ? (
            <TwoKeys tender={tender} view={view} me={me} willBeFixed={willBeFixed(inHand)} warnings={warningsOf(inHand)} />
          ) : null}
          {isSealed && !mayTurn && me !== null ? <p className={styles.quiet}>{words.notYours}</p> : null}
        </Columns>
      )}
    </Section>
  );
};
