/** Answers to advisory findings: why something stays as it is. An answer stands for what was found and what it was found about, and lapses when either changes (domain.md 2.2, state 3; 4.2). */

import type { Finding, FindingSubject } from './finding.ts';
import type { Sha256, Time } from './ids.ts';
import type { Model } from './model.ts';
import { testedPart } from './tested-model.ts';
import { allowed, type Outcome, refuse, refused } from './result.ts';

/** As it stands in the record. */
export interface FindingAnswer {
  readonly reason: string;
  readonly by: string;
  readonly at: Time;
}

/** A finding with its digest, and the answer that stands for it. */
export interface CheckedFinding extends Finding {
  readonly digest: Sha256;
  /** null for what is not answered, or was answered before it changed. */
  readonly answer: FindingAnswer | null;
}

/** What a finding is about, as it now reads. Where it stands in the tree is no part of that; what concerns the whole tree or panel is in the finding's own sentence. */
const contentOf = (model: Model, about: FindingSubject): unknown => {
  switch (about.kind) {
    case 'tender':
      return model.tender[about.field];
    case 'criterion': {
      const { number: _, parent: __, ...content } = model.criteria.find(({ id }) => id === about.id) ?? { number: '', parent: null };
      return content;
    }
    case 'scale':
      return model.scales.find(({ id }) => id === about.id) ?? null;
    case 'rules':
      return model[about.field];
    case 'person':
      return model.panel.find(({ id }) => id === about.id)?.roles ?? null;
    case 'test':
      return testedPart(model);
    case 'policy':
      return model.policy;
    case 'criteria':
    case 'panel':
      return null;
    default:
      return about satisfies never;
  }
};

/** What an answer stands for: its canonical form is what the digest covers. */
export const basisOf = (model: Model, { code, sentence, about, beside }: Finding): object => ({
  code,
  sentence,
  about,
  content: contentOf(model, about),
  beside: beside && contentOf(model, beside),
});

export const byDigest = (findings: readonly CheckedFinding[]): ReadonlyMap<string, CheckedFinding> =>
  new Map(findings.map((finding) => [finding.digest, finding]));

/** The finding that an answer with this digest would stand for. Refuses `finding-changed` and `finding-blocks`. */
export const answerable = (findings: ReadonlyMap<string, CheckedFinding>, digest: string): Outcome<CheckedFinding> => {
  const finding = findings.get(digest);
  if (!finding)
    return refused(
      refuse('finding-changed', 'What was found is gone, or reads differently now, so this answer would stand for nothing.', {
        wayOut: 'Read the findings again.',
      }),
    );
  return finding.severity === 'blocking'
    ? refused(
        refuse('finding-blocks', 'This has to be put right before the freeze; a reason does not help.', {
          wayOut: finding.wayOut,
        }),
      )
    : allowed(finding);
};
