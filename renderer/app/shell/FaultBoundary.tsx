/** Where a fault of the page stops: it says what happened in plain words, gives back what was typed, and lets the screen be shown again. */

import { Component } from 'react';
import type { ReactNode } from 'react';
import { app } from '../../words/app.ts';
import { Button, Disclosure, Heading, Notice, Page, Panel, Stack, TextArea } from '../../kit/index.ts';
import { typedTexts } from './typed.ts';
import type { TypedText } from './typed.ts';
import styles from './shell.module.css';

export interface FaultBoundaryProps {
  readonly children: ReactNode;
}

interface Fault {
  readonly reference: string;
  readonly details: string;
  readonly typed: readonly TypedText[];
}

interface State {
  readonly fault: Fault | null;
}

const detailsOf = (thrown: unknown): string => (thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));

export class FaultBoundary extends Component<FaultBoundaryProps, State> {
  override state: State = { fault: null };

  /** Called while the fields still stand in the page, those of open dialogs among them. */
  static getDerivedStateFromError(thrown: unknown): State {
    return {
      fault: {
        reference: crypto.randomUUID().slice(0, 8),
        details: detailsOf(thrown),
        typed: typedTexts(document.body, app.fault.untitled),
      },
    };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    return fault ? <FaultPage fault={fault} onAgain={() => this.setState({ fault: null })} /> : this.props.children;
  }
}

interface FaultPageProps {
  readonly fault: Fault;
  readonly onAgain: () => void;
}

const FaultPage = ({ fault, onAgain }: FaultPageProps) => (
  <Page width="reading">
    <Heading level={1}>{app.fault.title}</Heading>
    <Notice kind="refused" title={app.fault.sentence} actions={<Button onPress={onAgain}>{app.fault.again}</Button>}>
      {app.fault.wayOut(fault.reference)}
    </Notice>
    {fault.typed.length === 0 ? null : (
      <Panel title={app.fault.typed}>
        <Stack>
          <p>{app.fault.typedWhy}</p>
          {fault.typed.map(({ label, text }, index) => (
            <TextArea key={`${index + 1} ${label}`} label={label} value={text} rows={1} isReadOnly />
          ))}
        </Stack>
      </Panel>
    )}
    <Disclosure title={app.fault.details} level={2}>
      <pre className={styles.details}>{fault.details}</pre>
    </Disclosure>
  </Page>
);
