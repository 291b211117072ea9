/** How far assessors agreed, with one another and with the panel: only after the lock, and without adjectives. */

import { useState } from 'react';
import type { Where } from '../../../shared/contract/words.ts';
import type { Agreement } from '../../../shared/domain/agreement.ts';
import { display, displayShort } from '../../../shared/domain/display.ts';
import type { Derivation } from '../../../shared/domain/derivation.ts';
import { exact } from '../../../shared/domain/exact.ts';
import type { Statistic } from '../../../shared/domain/reliability.ts';
import { useAnswer } from '../../app/ask.ts';
import { Button, DataTable, Dialog, Part, RefusalNotice, Spinner, Stack, WhyButton } from '../../kit/index.ts';
import { agreement as words } from '../../words/agreement.ts';
import styles from './moderate.module.css';
import type { Names } from './names.ts';

export interface AgreementButtonProps {
  readonly place: Where;
  readonly names: Names;
}

export const AgreementButton = ({ place, names }: AgreementButtonProps) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{words.button}</Button>
      <Dialog title={words.title} width="wide" isOpen={isOpen} onClose={() => setOpen(false)}>
        {isOpen ? <Shown place={place} names={names} /> : null}
      </Dialog>
    </>
  );
};

const Shown = ({ place, names }: AgreementButtonProps) => {
  const { value, refusal } = useAnswer('moderate.viewAgreement', place);
  if (refusal) return <RefusalNotice refusal={refusal} />;
  if (!value) return <Spinner label={words.loading} />;
  return (
    <Stack gap="four">
      <p className={styles.quiet}>{words.lead}</p>
      <Assessors agreement={value} names={names} />
      <Questions agreement={value} names={names} />
      <Items agreement={value} names={names} />
    </Stack>
  );
};

interface Shows {
  readonly agreement: Agreement;
  readonly names: Names;
}

const Assessors = ({ agreement, names }: Shows) => (
  <Part title={words.assessors}>
    <Stack>
      <DataTable
        caption={words.assessorsCaption}
        rows={agreement.assessors}
        rowKey={({ person }) => person}
        columns={[
          { id: 'person', title: words.assessor, isRowHeader: true, render: ({ person }) => names.person(person) },
          {
            id: 'severity',
            title: words.severity,
            isNumeric: true,
            render: ({ person, severity }) => <Figure derivation={severity} label={words.severityOf(names.person(person))} />,
          },
          { id: 'net', title: words.net, isNumeric: true, render: ({ netDifference }) => displayShort(exact(netDifference)) },
          { id: 'matches', title: words.matches, isNumeric: true, render: ({ matches, of }) => words.of(matches, of) },
        ]}
      />
      <ul>
        {agreement.assessors.map(({ person, sentence }) => (
          <li key={person}>
            {names.person(person)}: {sentence}
          </li>
        ))}
      </ul>
    </Stack>
  </Part>
);

const statistics = ['icc21', 'icc31', 'icc2k', 'kendallsW'] as const;

const Questions = ({ agreement, names }: Shows) => (
  <Part title={words.questions} foot={words.small}>
    <DataTable
      caption={words.questionsCaption}
      rows={agreement.criteria}
      rowKey={({ criterion }) => criterion}
      columns={[
        {
          id: 'question',
          title: words.question,
          isRowHeader: true,
          render: ({ criterion }) => `${names.number(criterion)} ${names.title(criterion)}`,
        },
        { id: 'n', title: words.n, isNumeric: true, render: ({ icc21 }) => icc21.n },
        { id: 'k', title: words.k, isNumeric: true, render: ({ icc21 }) => icc21.k },
        ...statistics.map((id) => ({
          id,
          title: words.statistics[id],
          isNumeric: true,
          render: (row: Agreement['criteria'][number]) => (
            <Known statistic={row[id]} label={`${words.statistics[id]}, ${names.title(row.criterion)}`} />
          ),
        })),
      ]}
    />
  </Part>
);

const Known = ({ statistic, label }: { readonly statistic: Statistic; readonly label: string }) =>
  statistic.kind === 'known' ? (
    <Figure derivation={statistic.working} label={label} />
  ) : (
    <WhyButton label={words.why(label, words.notEnough)} title={label} reason={<p>{statistic.sentence}</p>}>
      {words.notEnough}
    </WhyButton>
  );

const Figure = ({ derivation, label }: { readonly derivation: Derivation; readonly label: string }) => {
  const shown = display(exact(derivation.value), 4);
  return (
    <WhyButton label={words.why(label, shown)} title={derivation.title} reason={<Working derivation={derivation} />}>
      {shown}
    </WhyButton>
  );
};

const Working = ({ derivation }: { readonly derivation: Derivation }) => (
  <Stack gap="one">
    <p>{derivation.formula}</p>
    <p>
      {derivation.substituted} = {display(exact(derivation.value), 4)}
    </p>
    {(derivation.steps ?? []).map((step) => (
      <p key={step.title}>
        {step.title}: {step.substituted} = {display(exact(step.value), 4)}
      </p>
    ))}
  </Stack>
);

/** Beyond these nobody reads on; the widest come first. */
const most = 100;

const Items = ({ agreement, names }: Shows) => {
  const widest = agreement.items
    .toSorted((a, b) => Number(display(exact(b.variance ?? '0'), 6)) - Number(display(exact(a.variance ?? '0'), 6)))
    .slice(0, most);
  return (
    <Part title={words.items} {...(agreement.items.length > most ? { foot: words.widest(most, agreement.items.length) } : {})}>
      <DataTable
        caption={words.itemsCaption}
        isDense
        rows={widest}
        rowKey={({ criterion, bid }) => `${criterion} ${bid}`}
        columns={[
          {
            id: 'item',
            title: words.item,
            isRowHeader: true,
            render: ({ criterion, bid }) => `${names.number(criterion)} ${names.bid(bid)}`,
          },
          { id: 'marks', title: words.marks, isNumeric: true, render: ({ marks }) => marks },
          { id: 'mean', title: words.mean, isNumeric: true, render: ({ mean }) => display(exact(mean), 3) },
          { id: 'range', title: words.range, isNumeric: true, render: ({ range }) => displayShort(exact(range)) },
          { id: 'deviation', title: words.deviation, isNumeric: true, render: ({ deviation }) => deviation ?? words.oneMark },
        ]}
      />
    </Part>
  );
};
