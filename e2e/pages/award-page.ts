/** The award screen as a person uses it, and tenders played up to it: close ones, tied ones, ones with thresholds. */

import { randomUUID } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import { client, valueOf } from '../../shared/contract/client.ts';
import type { Answer } from '../../shared/contract/define.ts';
import type { Threshold } from '../../shared/domain/criteria.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { type Played, play, type Until } from '../../electron/seeds/play.ts';
import type { Script } from '../../electron/seeds/script.ts';
import { tram } from '../../electron/seeds/tram.ts';
import { inventedPassphrase } from '../../electron/services/examples.ts';

const named = (example: string, title: string, more: Partial<Script>): Script => ({
  ...tram,
  example,
  ...more,
  details: { ...tram.details, reference: example.toUpperCase(), title },
});

const thresholds: Readonly<Record<string, Threshold>> = {
  '1.1': { comparison: 'at-least', value: '4', modality: 'must' },
  '1.4': { comparison: 'at-least', value: '4', modality: 'may' },
};

/** The tram example with two thresholds: Bidder D misses the one that disqualifies, Bidder C the one that leaves a choice. */
export const withThresholds = named('thresholds', 'Tram network upgrade with thresholds', {
  criteria: tram.criteria.map((criterion) =>
    criterion.kind === 'scored' ? { ...criterion, threshold: thresholds[criterion.number] ?? null } : criterion,
  ),
});

const [, second] = tram.bids;
if (!second) throw new Error('the tram example has fewer than two bids');

/** Two bids alike in everything, and a published tie-break that ends in drawing lots. */
export const tied = named('tied', 'Tram network upgrade with a tie', {
  bids: [
    { ...second, key: 'A', name: 'Alder Ltd (invented)' },
    { ...second, key: 'B', name: 'Birch Ltd (invented)' },
  ],
  mark: (person, criterion) => tram.mark(person, criterion, 'B'),
  consensus: (criterion) => tram.consensus(criterion, 'B'),
  recommendations: [{ bid: 'C', reason: tram.recommendations[0]?.reason ?? '' }],
});

/** One bid, which promises nothing in numbers. */
export const promisesNothing = named('promises-nothing', 'Tram network upgrade without promises', {
  bids: [{ ...second, offers: Object.fromEntries(Object.keys(second.offers).map((code) => [code, '0'])), details: {} }],
  recommendations: [{ bid: second.key, reason: 'The only tender, and every threshold is met.' }],
});

/** Plays a script through the running host, as its people would; or goes on with a tender that stands at `from`. */
export const playOn = async (
  address: string,
  script: Script,
  until: Until,
  goOn?: { readonly from: Until; readonly played: Played },
): Promise<Played> => {
  const { origin, hash } = new URL(address);
  const token = hash.replace('#token=', '');
  const invoke = async (operation: string, payload: unknown, { window }: { readonly window: string }): Promise<Answer<unknown>> => {
    const response = await fetch(`${origin}/invoke`, {
      method: 'POST',
      headers: {
        origin,
        'content-type': 'application/json',
        'x-tender-panel-token': token,
        'x-tender-panel-window': window.replaceAll(' ', '-'),
      },
      body: JSON.stringify({ operation, payload }),
    });
    return (await response.json()) as Answer<unknown>;
  };
  const ask = client({ invoke: (operation, payload) => invoke(operation, payload, { window: `playing-${script.example}` }) });
  // Brings the invented people with it, whose keys cost less to open than those of real ones.
  if (!goOn) valueOf(await ask('home.openExample', { example: 'tram', stage: 'prepare' }));
  const invented = async (name: string, position: string): Promise<PersonId> => {
    const { profiles } = valueOf(await ask('people.list', {}));
    const known = profiles.find((profile) => profile.name === name);
    if (known) return known.person as PersonId;
    return valueOf(await ask('people.createProfile', { name, position, passphrase: inventedPassphrase })).person as PersonId;
  };
  return play(script, until, { invoke, clock: () => new Date().toISOString(), ids: randomUUID, invented }, goOn);
};

/** The table of the result, row by row as a reader sees it: "1 Bidder C Ltd (invented) | 46.00 | …". */
export const readResult = async (page: Page): Promise<readonly string[]> => {
  const rows = page.getByRole('table', { name: /^(Bids by rank|Points of the agreed scores)/ }).getByRole('row');
  await expect(rows.first()).toBeVisible();
  const texts = await rows.evaluateAll((all) =>
    all.map((row) =>
      [...row.querySelectorAll<HTMLElement>('th, td')]
        .map((cell) =>
          cell.innerText
            .replace(/^Rank \d+:/, '')
            .replaceAll(/\s+/g, ' ')
            .trim(),
        )
        .join(' | '),
    ),
  );
  return texts.slice(1);
};

export const openTab = (page: Page, name: RegExp | string): Promise<void> => page.getByRole('tab', { name }).click();

/** Opens a figure to its reason and answers the sheet that holds it. */
export const openFigure = async (page: Page, name: RegExp): Promise<Locator> => {
  await page.getByRole('button', { name }).first().click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toBeVisible();
  return sheet;
};

/** Goes one level down inside a reason: to the number with this label. */
export const follow = async (sheet: Locator, label: string): Promise<void> => {
  await sheet.locator('summary').filter({ hasText: label }).last().click();
};

/** Gives the passphrases of everybody who is asked for one, and acts. */
export const sign = async (page: Page, act: string): Promise<void> => {
  const dialog = page.getByRole('dialog');
  for (const field of await dialog.getByLabel(/^Passphrase of/).all()) await field.fill(inventedPassphrase);
  await dialog.getByRole('button', { name: act, exact: true }).click();
  await expect(dialog).toBeHidden();
};
