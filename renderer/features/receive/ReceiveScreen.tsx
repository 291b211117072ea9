/** Receiving: bidders, their files and sealed prices, the panel's declarations, the opening and the gates, until scoring may start. */

import { useMemo, useState } from 'react';
import type { Where } from '../../../shared/contract/words.ts';
import { useAnswer, useCommands, useReadAgainAfter, useSession } from '../../app/ask.ts';
import type { Command } from '../../app/ask.ts';
import { Heading, Page, RefusalNotice, Row, Segments, Spinner, Tabs } from '../../kit/index.ts';
import type { TabSheet } from '../../kit/index.ts';
import { receive } from '../../words/receive.ts';
import { BiddersSection } from './bidders/BiddersSection.tsx';
import { ClarificationsSection } from './clarifications/ClarificationsSection.tsx';
import type { DeclarationDraft } from './declarations/declaration.ts';
import { DeclarationsSection } from './declarations/DeclarationsSection.tsx';
import { FilesSection } from './files/FilesSection.tsx';
import { GatesSection } from './gates/GatesSection.tsx';
import { inOrder, waitsForDeadline } from './model.ts';
import type { Order, View } from './model.ts';
import { OpeningSection } from './opening/OpeningSection.tsx';
import { PricesSection } from './prices/PricesSection.tsx';
import { firstSection, sections, sectionStates } from './sections.ts';
import type { SectionId } from './sections.ts';

export const ReceiveScreen = ({ place }: { readonly place: Where }) => {
  const session = useSession();
  const { value, refusal } = useAnswer('receive.view', place);
  const me = place.record === undefined ? (session?.person ?? null) : null;
  if (value) return <Receiving key={`${place.tender} ${place.record ?? ''} ${me ?? ''}`} place={place} view={value} me={me} />;
  return (
    <Page>
      <Heading level={1}>{receive.title}</Heading>
      {refusal ? <RefusalNotice refusal={refusal} /> : <Spinner label={receive.loading} />}
    </Page>
  );
};

interface ReceivingProps {
  readonly place: Where;
  readonly view: View;
  /** Who looks, where somebody could act; null in an opened pack or a replay. */
  readonly me: string | null;
}

const Receiving = ({ place, view, me }: ReceivingProps) => {
  const { tender } = place;
  const [section, setSection] = useState<SectionId>(() => firstSection(view, me));
  const [order, setOrder] = useState<Order>('registration');
  // What somebody has begun to declare, and whose files they look at, must still be there when they come back to the part.
  const [declaration, setDeclaration] = useState<DeclarationDraft | null>(null);
  const [bidOfFiles, setBidOfFiles] = useState<string | null>(null);
  useSectionCommands(setSection);
  useReadAgainAfter(waitsForDeadline(view) ? view.deadline : null);

  const bids = inOrder(view.bids, order);
  const states = sectionStates(view);
  const part = { place, view, bids, tender, me };
  const tab = (id: SectionId, content: TabSheet['content']): TabSheet<SectionId> => ({
    id,
    title: receive.parts[id],
    content,
    ...(states[id].short === '' ? {} : { count: states[id].short }),
  });

  return (
    <Page>
      <Row gap="two" align="end" isSpread>
        <Heading level={1}>{receive.title}</Heading>
        <Segments
          label={receive.order}
          segments={(['registration', 'name'] as const).map((id) => ({ id, label: receive.orders[id] }))}
          value={order}
          onChange={setOrder}
        />
      </Row>
      <Tabs
        label={receive.partsLabel}
        value={section}
        onChange={setSection}
        tabs={[
          tab('bidders', <BiddersSection {...part} state={states.bidders} />),
          tab(
            'files',
            <FilesSection
              {...part}
              state={states.files}
              chosen={bidOfFiles}
              onChoose={setBidOfFiles}
              onPrices={() => setSection('prices')}
            />,
          ),
          tab('prices', <PricesSection {...part} state={states.prices} />),
          tab('declarations', <DeclarationsSection {...part} state={states.declarations} draft={declaration} onDraft={setDeclaration} />),
          tab('opening', <OpeningSection {...part} state={states.opening} />),
          tab('gates', <GatesSection {...part} state={states.gates} />),
          tab('clarifications', <ClarificationsSection {...part} state={states.clarifications} />),
        ]}
      />
    </Page>
  );
};

/** For the palette: the parts by name. */
const useSectionCommands = (onGo: (section: SectionId) => void): void => {
  const commands = useMemo(
    (): readonly Command[] =>
      sections.map((id) => ({ id: `receive-${id}`, label: receive.commands.go(receive.parts[id]), can: true, run: () => onGo(id) })),
    [onGo],
  );
  useCommands(receive.commands.title, commands);
};
