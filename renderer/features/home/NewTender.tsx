/** The three facts that a tender starts with. */

import { useState } from 'react';
import { refusalOf, useCommand, useGo } from '../../app/ask.ts';
import { Button, Dialog, RefusalNotice, Select, Stack, TextField } from '../../kit/index.ts';
import { type TreeTemplateId, treeTemplates } from '../../../shared/domain/criteria-templates.ts';
import type { Refusal } from '../../../shared/domain/result.ts';
import { home } from '../../words/home.ts';
import styles from './home.module.css';

const words = home.newTender;

const empty = 'empty';

/** Mounted only while it is open. */
export const NewTender = ({ onClose }: { readonly onClose: () => void }) => {
  const create = useCommand('prepare.createTender');
  const go = useGo();
  const [reference, setReference] = useState('');
  const [title, setTitle] = useState('');
  const [authority, setAuthority] = useState('');
  const [template, setTemplate] = useState<TreeTemplateId | typeof empty>(empty);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const waitsFor = reference.trim() === '' ? words.waits.reference : title.trim() === '' ? words.waits.title : undefined;

  const submit = async (): Promise<void> => {
    if (waitsFor !== undefined) return;
    const answer = await create.run({
      reference: reference.trim(),
      title: title.trim(),
      authority: authority.trim(),
      template: template === empty ? null : template,
    });
    setRefusal(refusalOf(answer));
    if (answer.kind === 'done') go(`/tender/${answer.value.tender}/prepare`);
  };

  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="three">
          <p>{words.lead}</p>
          <TextField
            label={words.reference}
            description={words.referenceHelp}
            autoFocus
            maxLength={80}
            value={reference}
            onChange={setReference}
          />
          <TextField label={words.name} description={words.nameHelp} maxLength={300} value={title} onChange={setTitle} />
          <TextField
            label={words.authority}
            description={words.authorityHelp}
            isOptional
            autoComplete="organization"
            maxLength={300}
            value={authority}
            onChange={setAuthority}
          />
          <Select<TreeTemplateId | typeof empty>
            label={words.template}
            description={words.templateHelp}
            placeholder={words.templateNone}
            value={template}
            choices={[{ id: empty, label: words.templateNone }, ...treeTemplates.map(({ id, title: label }) => ({ id, label }))]}
            onChange={setTemplate}
          />
          {refusal ? <RefusalNotice refusal={refusal} /> : null}
          <div className={styles.ends}>
            <Button onPress={onClose}>{words.cancel}</Button>
            <Button type="submit" look="primary" isPending={create.busy} waitsFor={waitsFor}>
              {words.act}
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
};
