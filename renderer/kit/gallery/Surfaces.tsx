/** What things lie on. */

import { useState } from 'react';
import { Button } from '../actions/Button.tsx';
import { Columns, Row } from '../layout/Layout.tsx';
import { StateBadge } from '../states/StateBadge.tsx';
import { Card } from '../surfaces/Card.tsx';
import { Disclosure } from '../surfaces/Disclosure.tsx';
import { EmptyState } from '../surfaces/EmptyState.tsx';
import { Panel } from '../surfaces/Panel.tsx';
import { Sealed, SealedMark } from '../surfaces/Sealed.tsx';
import { SplitPane } from '../surfaces/SplitPane.tsx';
import { Tabs } from '../surfaces/Tabs.tsx';
import { DescriptionList } from '../text/DescriptionList.tsx';
import { Fingerprint } from '../text/Fingerprint.tsx';
import { Happened } from '../text/Happened.tsx';
import { Prose } from '../text/Prose.tsx';
import { Room, Specimen } from './Specimen.tsx';
import styles from './gallery.module.css';

const words = ['harbour', 'velvet', 'cinder', 'orbit', 'walnut', 'meadow', 'lantern', 'quartz'];

export function Surfaces() {
  const [tab, setTab] = useState<'strengths' | 'weaknesses' | 'evidence'>('strengths');
  return (
    <Room id="surfaces" title="Surfaces">
      <Specimen name="Panel" use="One subject, its heading, and what can be done with it.">
        <Panel
          title="Timetable"
          clause="2"
          level={3}
          actions={<Button size="small">Change</Button>}
          foot="Changed by Grace Okafor, 22 November 2026 at 14:32"
        >
          <DescriptionList
            facts={[
              { term: 'Questions until', detail: '4 December 2026 at 12:00' },
              { term: 'Bids until', detail: '8 January 2027 at 12:00' },
              { term: 'Legal basis', detail: 'Procurement Act 2023, section 20(2)(a)' },
            ]}
          />
        </Panel>
      </Specimen>
      <Specimen name="Card" use="One of a list of things; all of it opens.">
        <Columns>
          <Card title="Grounds maintenance 2027 to 2031" level={4} onOpen={() => undefined}>
            <Row>
              <StateBadge icon="now" tone="accent">
                Scoring
              </StateBadge>
              <span>14 of 20 answered, by 12 December</span>
            </Row>
          </Card>
          <Card title="School meals, lot 2" level={4} onOpen={() => undefined}>
            <Row>
              <StateBadge icon="wax" tone="wax">
                Frozen
              </StateBadge>
              <span>Waits for two declarations</span>
            </Row>
          </Card>
        </Columns>
      </Specimen>
      <Specimen name="Sealed" use="Hidden things are shown as sealed, never as empty.">
        <Sealed
          what="four sheets of scores"
          who="Opens for the moderator, Grace Okafor"
          when="When all five assessors have submitted; Ruth Adeyemi is still writing"
        />
        <Row>
          <SealedMark />
          <SealedMark>Price sealed</SealedMark>
        </Row>
      </Specimen>
      <Specimen name="EmptyState" use="What will stand here and what brings it about.">
        <EmptyState icon="envelope" title="No bids yet" level={4} actions={<Button icon="tray">Receive a bid</Button>}>
          Bids are received until 8 January 2027 at 12:00 and stay sealed until then.
        </EmptyState>
      </Specimen>
      <Specimen name="Tabs">
        <Tabs
          label="Parts of the reason"
          value={tab}
          onChange={setTab}
          tabs={[
            {
              id: 'strengths',
              title: 'Strengths',
              count: '3',
              content: <p>Named leads for each of the first ninety days (page 14).</p>,
            },
            { id: 'weaknesses', title: 'Weaknesses', count: '1', content: <p>Nothing on consulting the outgoing staff.</p> },
            { id: 'evidence', title: 'Evidence', isDisabled: true, content: null },
          ]}
        />
      </Specimen>
      <Specimen name="Disclosure">
        <Disclosure title="What was checked" level={4} isInitiallyOpen>
          <Prose>
            <ul>
              <li>Every file is the one that was signed.</li>
              <li>Every act follows the one before it.</li>
            </ul>
          </Prose>
        </Disclosure>
        <Disclosure title="What was not checked" level={4}>
          Whether the people are who they say they are.
        </Disclosure>
      </Specimen>
      <Specimen name="SplitPane" use="Dividers are remembered; below 48 rem the panes lie under one another.">
        <div className={styles.panes}>
          <SplitPane
            dividerLabel={(left, right) => `Divider between ${left.label} and ${right.label}`}
            panes={[
              {
                id: 'list',
                label: 'Answers',
                share: 25,
                narrowest: '8rem',
                content: <div className={styles.pane}>3.2.1 Thornley Green</div>,
              },
              { id: 'document', label: 'Document', share: 45, content: <div className={styles.pane}>Page 14 of 62</div> },
              { id: 'form', label: 'Form', share: 30, content: <div className={styles.pane}>Mark and reason</div> },
            ]}
          />
        </div>
      </Specimen>
      <Specimen name="Prose">
        <Prose size="large">
          <p>
            The authority must assess tenders against the award criteria that it published, and give each bidder the reasons for its marks.{' '}
            <em>Moderation</em> does not replace what each assessor thought; it records what the panel agreed and why.
          </p>
          <ol>
            <li>Read the answer before the mark of anybody else.</li>
            <li>Write the reason before you change the mark.</li>
          </ol>
          <blockquote>Each mark has a reason, and each reason points to a page.</blockquote>
        </Prose>
      </Specimen>
      <Specimen name="Happened" use="A procedure that goes through several hands: each step with its day, its author and its words.">
        <Happened
          label="What has happened with the letter"
          steps={[
            { id: '1', what: 'Asked the supplier', facts: '2 October 2026, recorded by Anwen Rhydderch', text: 'How are nights paid for?' },
            { id: '2', what: 'The supplier answered', facts: '8 October 2026, recorded by Anwen Rhydderch' },
          ]}
        />
      </Specimen>
      <Specimen name="Fingerprint" use="To read to one another over the telephone.">
        <Fingerprint label="Fingerprint of the frozen criteria" words={words} hex="9f2c41d07be653a8c1440e92b7d65f30" />
      </Specimen>
    </Room>
  );
}
