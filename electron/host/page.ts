/** The built page as every host serves it: known files only, one policy for what it may do, a fresh nonce in every document. */

import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Served {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface Page {
  /** Answers for the path of an address, such as `/` or `/assets/index.js`. */
  serve(pathname: string): Served;
}

/** Nothing unless it is named, nothing from elsewhere, no markup made of text; styles at run time only with the nonce of this response. */
export const contentSecurityPolicy = (nonce: string): string =>
  [
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

/** On every response, whatever it carries: never stored, never guessed at, never shared with another site. */
export const securityHeaders = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

const mediaTypes: Readonly<Record<string, string>> = {
  '.bcmap': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.icc': 'application/octet-stream',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pfb': 'application/octet-stream',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const placeholder = '__CSP_NONCE__';

/** Paths of all files below, as they stand in an address. */
const addressesIn = (folder: string, prefix = '/'): string[] =>
  readdirSync(path.join(folder, prefix), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? addressesIn(folder, `${prefix}${entry.name}/`) : entry.isFile() ? [`${prefix}${entry.name}`] : [],
  );

/** A page is the files that stood in the folder when it was opened, held in memory: a path that is none of their names is not found, so there is nothing to traverse. */
export const openPage = (folder: string): Page => {
  const files = new Map(addressesIn(folder).map((address) => [address, readFileSync(path.join(folder, address))]));
  const notFound: Served = {
    status: 404,
    headers: { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8' },
    body: new TextEncoder().encode('There is nothing at this address.\n'),
  };
  return {
    serve: (pathname) => {
      const address = pathname === '/' ? '/index.html' : pathname;
      const bytes = files.get(address);
      if (bytes === undefined) return notFound;
      const nonce = randomBytes(16).toString('base64url');
      return {
        status: 200,
        headers: {
          ...securityHeaders,
          'content-security-policy': contentSecurityPolicy(nonce),
          'content-type': mediaTypes[path.extname(address)] ?? 'application/octet-stream',
        },
        body: address.endsWith('.html')
          ? new TextEncoder().encode(bytes.toString('utf8').replaceAll(placeholder, nonce))
          : new Uint8Array(bytes),
      };
    },
  };
};
