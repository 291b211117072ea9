/** The sheet to fill in, to be copied into a spreadsheet or saved as a file. */

import { useState } from 'react';
import { Button, Row, Stack, TextArea, VisuallyHidden } from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import { copyText } from '../copy.ts';
import type { View } from '../model.ts';
import styles from './prices.module.css';
import { template } from './template.ts';

const words = receive.sheet;

const save = (text: string): void => {
  // The mark at its head tells spreadsheets that it is UTF-8.
  const address = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = words.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

export const SheetTemplate = ({ view }: { readonly view: View }) => {
  const csv = template(view);
  const [copied, setCopied] = useState<boolean | null>(null);
  const said = copied === null ? '' : copied ? words.copied : words.notCopied;
  return (
    <Stack gap="one">
      <TextArea label={words.template} description={words.templateWhy} rows={3} isReadOnly value={csv} />
      <Row>
        <Button size="small" onPress={() => setCopied(copyText(template(view, '\t')))}>
          {words.copy}
        </Button>
        <Button size="small" icon="tray" onPress={() => save(csv)}>
          {words.save}
        </Button>
        <span className={styles.quiet} aria-hidden="true">
          {said}
        </span>
        <VisuallyHidden>
          <span role="status">{said}</span>
        </VisuallyHidden>
      </Row>
    </Stack>
  );
};
