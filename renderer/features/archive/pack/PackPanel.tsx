/** The pack as it is on this computer: where it lies, the fingerprint for the minutes, who has signed, and how a stranger checks it. */

import { Columns, DescriptionList, Disclosure, Fingerprint, Heading, Panel, Stack } from '../../../kit/index.ts';
import { archive } from '../../../words/archive.ts';
import { document as documentWords } from '../../../words/document.ts';
import styles from '../archive.module.css';
import type { Pack } from './members.ts';

const words = archive.pack;

export const PackPanel = ({ pack, closed }: { readonly pack: Pack; readonly closed: string }) => (
  <Panel title={words.title} foot={closed}>
    <Stack gap="three">
      <p className={styles.lead}>{words.lead}</p>
      <Columns narrowest="22rem" gap="four">
        <div>
          <DescriptionList
            facts={[
              { term: words.file, detail: <span className={styles.file}>{pack.file}</span> },
              { term: words.size, detail: documentWords.megabytes(pack.size) },
            ]}
          />
        </div>
        <Stack gap="one">
          <Heading level={3}>{words.fingerprint}</Heading>
          <Fingerprint label={words.fingerprint} words={pack.fingerprintWords.split(' ')} hex={pack.fingerprint} />
          <p className={styles.quiet}>{words.fingerprintWhy}</p>
        </Stack>
      </Columns>
      <Disclosure title={archive.stranger.title} level={3}>
        <Stack>
          <p className={styles.lead}>{archive.stranger.lead}</p>
          <ol className={styles.commands}>
            {archive.stranger.steps.map(([what, command]) => (
              <li key={command}>
                {what}
                <pre className={styles.command}>
                  <code>{command}</code>
                </pre>
              </li>
            ))}
          </ol>
          <p className={styles.lead}>{archive.stranger.signatures}</p>
        </Stack>
      </Disclosure>
    </Stack>
  </Panel>
);
