/** The panel: who is on it in which roles, whose signature belongs to whom, and where two roles clash in one person. */

import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Finding } from '../../../../shared/domain/check.ts';
import type { PanelMember } from '../../../../shared/domain/model.ts';
import { Button, EmptyState, Panel, Row, Stack, StateBadge } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { placeKey } from '../finding-place.ts';
import { FindingList } from '../freeze/FindingList.tsx';
import { AppointDialog, RolesDialog } from './RolesDialog.tsx';
import styles from './people.module.css';
import { ReleaseDialog } from './ReleaseDialog.tsx';

const words = prepareWords.people;

export interface Seat {
  readonly member: PanelMember;
  /** Eight words. */
  readonly fingerprint: string;
}

export interface PeopleTabProps {
  readonly tender: string;
  readonly panel: readonly Seat[];
  readonly findings: readonly Finding[];
  readonly isReadOnly: boolean;
  /** The authority's conflicts assessment. */
  readonly assessment: ReactNode;
}

type Open = { readonly kind: 'appoint' } | { readonly kind: 'roles' | 'release'; readonly member: PanelMember } | null;

export const PeopleTab = ({ tender, panel, findings, isReadOnly, assessment }: PeopleTabProps) => {
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  const ofPanel = findings.filter(({ about }) => about.kind === 'panel');
  const appoint = isReadOnly ? null : (
    <Button icon="add" onPress={() => setOpen({ kind: 'appoint' })}>
      {words.appoint}
    </Button>
  );
  return (
    <Stack gap="three">
      <div data-about={placeKey({ kind: 'panel' })}>
        <Panel title={words.panel} actions={panel.length === 0 ? null : appoint} isFlush>
          <FindingsInset findings={ofPanel} />
          {panel.length === 0 ? (
            <EmptyState icon="people" title={words.emptyTitle} actions={appoint}>
              {words.whoHint}
            </EmptyState>
          ) : (
            <ul className={styles.panel}>
              {panel.map(({ member, fingerprint }) => (
                <li key={member.id} data-about={placeKey({ kind: 'person', id: member.id })}>
                  <div className={styles.who}>
                    <span className={styles.name}>{member.name}</span>
                    <span className={styles.quiet}>{member.position || words.noPosition}</span>
                  </div>
                  <div className={styles.roles}>
                    {member.roles.map((role) => (
                      <StateBadge key={role} icon="person">
                        {words.roleNames[role]}
                      </StateBadge>
                    ))}
                  </div>
                  <p className={styles.words}>
                    <span className={styles.quiet}>{words.fingerprint}:</span> {fingerprint}
                  </p>
                  {isReadOnly ? null : (
                    <Row gap="half">
                      <Button
                        look="quiet"
                        size="small"
                        aria-label={words.changeOf(member.name)}
                        onPress={() => setOpen({ kind: 'roles', member })}
                      >
                        {words.change}
                      </Button>
                      <Button
                        look="quiet"
                        size="small"
                        aria-label={words.releaseOf(member.name)}
                        onPress={() => setOpen({ kind: 'release', member })}
                      >
                        {words.release}
                      </Button>
                    </Row>
                  )}
                  <div className={styles.findings}>
                    <FindingList findings={findings.filter(({ about }) => about.kind === 'person' && about.id === member.id)} />
                  </div>
                </li>
              ))}
            </ul>
          )}
        </Panel>
      </div>
      {assessment}
      {open?.kind === 'appoint' ? <AppointDialog tender={tender} onPanel={panel.map(({ member }) => member.id)} onClose={close} /> : null}
      {open?.kind === 'roles' ? <RolesDialog tender={tender} member={open.member} onClose={close} /> : null}
      {open?.kind === 'release' ? <ReleaseDialog tender={tender} member={open.member} onClose={close} /> : null}
    </Stack>
  );
};

const FindingsInset = ({ findings }: { readonly findings: readonly Finding[] }) =>
  findings.length === 0 ? null : (
    <div className={styles.inset}>
      <FindingList findings={findings} />
    </div>
  );
