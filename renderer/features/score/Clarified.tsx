/** What the bidder has cleared up about this answer, to be read before it is scored (domain.md 2.7). */

import { Happened, Heading, Stack } from '../../kit/index.ts';
import { clarified } from '../../words/clarified.ts';
import { clarify } from '../../words/clarify.ts';
import type { ScoreItem } from './model.ts';

const words = clarify.item;

export const Clarified = ({ clarifications }: { readonly clarifications: ScoreItem['clarifications'] }) =>
  clarifications.length === 0 ? null : (
    <section aria-label={words.title}>
      <Stack gap="one">
        <Heading level={3}>{words.title}</Heading>
        <Happened label={words.title} steps={clarifications.flatMap(clarified)} />
        <p>
          <strong>{words.rule}</strong>
        </p>
      </Stack>
    </section>
  );
