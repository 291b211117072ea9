/** The first screen: what waits for me, the tenders here, the examples. */

import { z } from '../zod.ts';
import { command, query } from './define.ts';
import { refusal, stage, uuid } from './words.ts';

/** The six jobs of the shell's left side. */
export const jobName = z.enum(['prepare', 'receive', 'score', 'moderate', 'award', 'archive']);

export type JobName = z.infer<typeof jobName>;

export const waiting = z.strictObject({ job: jobName, sentence: z.string(), urgent: z.boolean() });

export const tenderCard = z.strictObject({
  tender: uuid,
  reference: z.string(),
  title: z.string(),
  /** "Stage 1 of 2, Initial tenders"; null where the procedure has one stage alone. */
  procedureStage: z.string().nullable(),
  authority: z.string(),
  stage,
  stageWords: z.string(),
  deadline: z.string(),
  myRoles: z.array(z.string()),
  /** What waits for the person signed in; empty when nothing does. */
  waiting: z.array(waiting),
  /** The job in which the tender is now. */
  job: jobName,
});

/** Where one job of a tender stands, for the steps on the left. */
export const step = z.strictObject({ job: jobName, state: z.enum(['done', 'now', 'waiting']), words: z.string() });

export const home = {
  'home.view': query(
    z.strictObject({}),
    z.strictObject({
      tenders: z.array(tenderCard),
      examples: z.array(
        z.strictObject({
          example: z.string(),
          title: z.string(),
          sentence: z.string(),
          stages: z.array(z.strictObject({ stage: jobName, words: z.string() })),
        }),
      ),
      /** Where everything is kept, and where copies for other people are put. */
      folder: z.string(),
      exchange: z.string(),
    }),
  ),
  /** The shell of one tender: its name, its steps and what waits for me in it. */
  'home.tender': query(
    z.strictObject({ tender: uuid, record: z.string().max(80).optional(), upTo: z.int().min(1).optional() }),
    z.strictObject({
      reference: z.string(),
      title: z.string(),
      /** Where this record stands among the stages of the procedure; null where it has one alone. */
      procedureStage: z.string().nullable(),
      /** The record that this one comes from, where it is on this computer. */
      comesFrom: z.strictObject({ tender: uuid, as: z.enum(['stage-before', 'whole-tender']) }).nullable(),
      /** The stage that follows; null where this one ends in an award. */
      next: z
        .strictObject({
          title: z.string(),
          /** Names of those who go on, once that is decided. */
          goOn: z.array(z.string()),
          /** What becomes of what the panel agreed here, as published. */
          scores: z.enum(['carried-forward', 'reset']),
          /** Why it cannot be begun now. */
          refusal: refusal.nullable(),
          /** Its record, once it is on this computer. */
          record: uuid.nullable(),
        })
        .nullable(),
      stage,
      stageWords: z.string(),
      steps: z.array(step),
      waiting: z.array(waiting),
      myRoles: z.array(z.string()),
      freezeHash: z.string().nullable(),
      freezeWords: z.string().nullable(),
      keptAt: z.string().nullable(),
      acts: z.int(),
    }),
  ),
  /** How windows on this computer are arranged, by place, as the page wrote it down; read before the first paint, so nobody needs to be signed in. */
  'home.preferences': query(z.strictObject({}), z.strictObject({ preferences: z.record(z.string(), z.string()) })),
  /** Looks and arrangements only: never what somebody wrote, which belongs into the record. */
  'home.setPreference': command(z.strictObject({ place: z.string().min(1).max(160), value: z.string().max(4_000) }), z.strictObject({})),
  /** Plays an example into this store up to the given job and signs in its procurement lead. */
  'home.openExample': command(z.strictObject({ example: z.string().max(40), stage: jobName }), z.strictObject({ tender: uuid }), [
    'no-such-example',
  ]),
} as const;
