/** The foot of the window: what is kept and when, where copies for others go, and what the criteria were frozen as. */

import { useEffect, useState } from 'react';
import { Button, Dialog, Fingerprint, KeptAt, Prose, Stack, Tooltip, VisuallyHidden } from '../../kit/index.ts';
import { app } from '../../words/app.ts';
import { useAsk, useKept } from '../ask.ts';
import { keptWords } from './model.ts';
import styles from './shell.module.css';

export interface FootProps {
  /** Of the tender on the screen: when it was last changed, and its freeze. */
  readonly keptAt: string | null;
  readonly freeze: { readonly hash: string; readonly words: string } | null;
}

export const Foot = ({ keptAt, freeze }: FootProps) => {
  const kept = useKept();
  const folder = useExchangeFolder();
  const words = keptWords(kept.at, keptAt);
  return (
    <footer className={styles.foot} aria-label={app.foot.label}>
      {words === null && kept.underWay === 0 ? null : <KeptAt time={words} isKeeping={kept.underWay > 0} />}
      <KeptAloud words={kept.at === null ? null : words} />
      {freeze === null ? null : <Freeze {...freeze} />}
      {folder === null ? null : (
        <span className={styles.folder}>
          {app.foot.folder}: <span className={styles.path}>{folder}</span>
        </span>
      )}
    </footer>
  );
};

/** Milliseconds without a further change before it is said aloud: nobody wants to hear it at every letter. */
const quiet = 2_000;

const KeptAloud = ({ words }: { readonly words: string | null }) => {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (words === null) return undefined;
    const saying = setTimeout(() => setSaid(app.foot.kept(words)), quiet);
    return () => clearTimeout(saying);
  }, [words]);
  return (
    <VisuallyHidden>
      <span role="status">{said}</span>
    </VisuallyHidden>
  );
};

/** It does not change while the program runs, so it is asked once. */
const useExchangeFolder = (): string | null => {
  const ask = useAsk();
  const [folder, setFolder] = useState<string | null>(null);
  useEffect(() => {
    void ask('home.view', {}).then((answer) => {
      if (answer.kind === 'done') setFolder(answer.value.exchange);
    });
  }, [ask]);
  return folder;
};

/** The words on hover and focus, and on a press with what they are good for. */
const Freeze = ({ hash, words }: { readonly hash: string; readonly words: string }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Tooltip
        trigger={
          <Button look="quiet" size="small" icon="sealed" onPress={() => setOpen(true)}>
            {`${app.foot.freeze} ${hash.slice(0, 8)}`}
          </Button>
        }
      >
        {words}
      </Tooltip>
      <Dialog title={app.foot.freezeTitle} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Stack>
          <Fingerprint label={app.foot.freezeTitle} words={words.split(' ')} hex={hash} />
          <Prose>
            <p>{app.foot.freezeWhy}</p>
          </Prose>
        </Stack>
      </Dialog>
    </>
  );
};
