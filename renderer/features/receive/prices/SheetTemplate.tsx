/** The sheet to fill in, to be copied into a spreadsheet or saved as a file. */

import { Button, CopyButton, Row, saveFile, Stack, TextArea } from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import type { View } from '../model.ts';
import { template } from './template.ts';

const words = receive.sheet;

/** The mark at its head tells spreadsheets that it is UTF-8. */
const csvOf = (text: string): Blob => new Blob(['\ufeff', text], { type: 'text/csv' });

export const SheetTemplate = ({ view }: { readonly view: View }) => {
  const csv = template(view);
  return (
    <Stack gap="one">
      <TextArea label={words.template} description={words.templateWhy} rows={3} isReadOnly value={csv} />
      <Row>
        <CopyButton text={template(view, '\t')} label={words.copy} />
        <Button size="small" icon="tray" onPress={() => saveFile(words.fileName, csvOf(csv))}>
          {words.save}
        </Button>
      </Row>
    </Stack>
  );
};
