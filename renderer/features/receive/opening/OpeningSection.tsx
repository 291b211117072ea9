/** The opening: what lies sealed, and the two people who open it together. */

import { Columns, DescriptionList, Notice, Part, Sealed } from '../../../kit/index.ts';
import { deadlineWords, either } from '../../../words/format.ts';
import { receive } from '../../../words/receive.ts';
import { asksForPrice, isOpened, present, waitsForDeadline } from '../model.ts';
import type { PartOfReceiving } from '../part.ts';
import styles from '../receive.module.css';
import { Section } from '../Section.tsx';
import { inHandOf, warningsOf, willBeFixed } from './in-hand.ts';
import { OpeningKeys } from './OpeningKeys.tsx';
import { PublicationPart } from './PublicationPart.tsx';

const words = receive.opening;

export const OpeningSection = ({ tender, view, me, state }: PartOfReceiving) => {
  const inHand = inHandOf(view);
  const warnings = warningsOf(inHand, view.publication);
  const isSealed = !isOpened(view.stage);
  const mayTurn = view.opening.candidates.some(({ person }) => person === me);
  const opensWho = view.opening.needed.map((roles) => words.theRole(either(roles)));
  return (
    <Section title={receive.parts.opening} lead={words.lead} state={state}>
      <PublicationPart tender={tender} publication={view.publication} me={me} />
      {present(view.bids).length === 0 ? null : (
        <Columns narrowest="22rem" gap="four">
          <Part level={3} title={isSealed ? words.atHand : words.wasOpened}>
            {isSealed ? (
              <Sealed
                what={words.sealedWhat(inHand.bidders)}
                who={words.whoOpens(opensWho)}
                when={waitsForDeadline(view) ? words.whenOpensAfter(deadlineWords(view.deadline)) : words.whenOpens}
              />
            ) : null}
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
              ? warnings.map((warning) => (
                  <Notice key={warning} kind="warning">
                    {warning}
                  </Notice>
                ))
              : null}
          </Part>
          {isSealed && mayTurn ? (
            <Part level={3} title={words.keys}>
              <OpeningKeys tender={tender} view={view} me={me} willBeFixed={willBeFixed(inHand)} warnings={warnings} />
            </Part>
          ) : null}
          {isSealed && !mayTurn && me !== null ? <p className={styles.quiet}>{words.notYours}</p> : null}
        </Columns>
      )}
    </Section>
  );
};
