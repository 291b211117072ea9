/** Serves the built page to one browser context without a server or a port, under the content security policy that every host sends. */

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';

const folder = fileURLToPath(new URL('../../out/renderer', import.meta.url));
const nonce = 'e2e-nonce';
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'nonce-${nonce}'`,
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types panel-worker',
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Opens a page of out/renderer. `troubles` gathers every fault, console error and refusal of the policy, as they happen. */
export async function openBuiltPage(
  context: BrowserContext,
  name: string,
): Promise<{ readonly page: Page; readonly troubles: readonly string[] }> {
  const troubles: string[] = [];
  await context.route('https://app.invalid/**', (route) => {
    const file = path.join(folder, new URL(route.request().url()).pathname);
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    const extension = path.extname(file);
    const bytes = readFileSync(file);
    return route.fulfill({
      body: extension === '.html' ? bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce) : bytes,
      contentType: contentTypes[extension] ?? 'application/octet-stream',
      headers: { 'content-security-policy': policy },
    });
  });
  const page = await context.newPage();
  page.on('pageerror', (fault) => troubles.push(fault.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.goto(`https://app.invalid/${name}`);
  return { page, troubles };
}
