/** Puts text on the clipboard. What came of it is said in the button itself, which is read out again when it changes. */

import { useState } from 'react';
import { kitWords } from '../../words/kit.ts';
import { VisuallyHidden } from '../text/VisuallyHidden.tsx';
import { Button } from './Button.tsx';
import { copyText } from './copy-text.ts';

export interface CopyButtonProps {
  readonly text: string;
  readonly label?: string;
  /** What is copied, where several such buttons stand on one screen; it is heard, not seen. */
  readonly what?: string;
  readonly look?: 'plain' | 'quiet';
}

export function CopyButton({ text, label = kitWords.copy, what, look = 'plain' }: CopyButtonProps) {
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const said = isCopied === null ? label : isCopied ? kitWords.copied : kitWords.notCopied;
  return (
    <>
      <Button
        size="small"
        look={look}
        onPress={() => setCopied(copyText(text))}
        {...(what === undefined ? {} : { 'aria-label': `${said}: ${what}` })}
      >
        {said}
      </Button>
      <VisuallyHidden>
        <span role="status">{isCopied === null ? '' : said}</span>
      </VisuallyHidden>
    </>
  );
}
