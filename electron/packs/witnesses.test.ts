/** Other people's programs must see in a container what we see: unzip and sha256sum, xmlsec1, OpenSSL, and another ZIP reader. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { ashaOnRoster, benOnRoster, freshFolder, golden } from './testing.ts';
import { editedSignature, objectsOf, parts, whole } from './testing-tamper.ts';
import { partsOf } from './testing-zip.ts';

const lacks = (...tools: readonly string[]): string | null => tools.find((tool) => spawnSync(tool, ['--help']).error !== undefined) ?? null;

/** Runs where the tools are installed; skips aloud where they are not. */
const withTools = (tools: readonly string[], name: string, test: () => Promise<void>): void => {
  const missing = lacks(...tools);
  it.skipIf(missing !== null)(missing === null ? name : `${name} (skipped: ${missing} is not installed here)`, test);
};

const goldenFile = async (): Promise<string> => {
  const folder = await freshFolder();
  await writeFile(join(folder, 'pack.asice'), golden('complete.asice'));
  return folder;
};

const auditorsTools = ['bash', 'unzip', 'sha256sum', 'sed', 'base64', 'od', 'openssl', 'xmlsec1'];

const run = (folder: string, commands: string): string =>
  execFileSync('bash', ['-euo', 'pipefail', '-c', commands], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** The files in a folder, as any unpacker leaves them. */
const unpacked = async (container: Buffer): Promise<string> => {
  const folder = await freshFolder();
  for (const { name, data } of partsOf(container)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), data);
  }
  return folder;
};

const xmlsec = (folder: string, person: 'asha' | 'ben', signature: string): { readonly status: number | null; readonly output: string } => {
  const pem = new URL(`golden/${person}.cert.pem`, import.meta.url).pathname;
  const { status, stdout, stderr } = spawnSync(
    'xmlsec1',
    ['--verify', '--trusted-pem', pem, '--id-attr:Id', 'http://uri.etsi.org/01903/v1.3.2#:SignedProperties', signature],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, output: stdout + stderr };
};

describe('an auditor without this program', () => {
  withTools(auditorsTools, 'can run the commands of HOW-TO-VERIFY.txt as they stand', async () => {
    const folder = await goldenFile();
    const text = Buffer.from(parts.find(({ name }) => name === 'data/HOW-TO-VERIFY.txt')?.data ?? []).toString();
    const commands = text.split('\n').filter((line) => line.startsWith('    '));
    const output = run(folder, commands.join('\n'));
    expect(output).toContain('data/report.pdf: OK');
    expect(output).toContain(`${ashaOnRoster.certSha256}  signer.der`);
    expect(output).toContain('Verified OK');
  });

  withTools(auditorsTools, 'can run the commands of docs/pack-format.md as they stand', async () => {
    const document = await readFile(new URL('../../docs/pack-format.md', import.meta.url), 'utf8');
    const commands = Array.from(document.matchAll(/^```sh\n(.*?)^```$/gms), ([, block]) => block);
    const output = run(await goldenFile(), commands.join('\n'));
    expect(output).toContain(`${benOnRoster.certSha256}  signer.der`);
    expect(output).toContain('Verified OK');
  });

  withTools(['unzip', 'sha256sum'], 'can unpack it and check it as a BagIt bag', async () => {
    const folder = await goldenFile();
    expect(execFileSync('unzip', ['-tq', 'pack.asice'], { cwd: folder, encoding: 'utf8' })).toContain('No errors detected');
    execFileSync('unzip', ['-q', 'pack.asice', '-d', 'bag'], { cwd: folder });
    expect(
      execFileSync('sha256sum', ['-c', 'manifest-sha256.txt'], { cwd: join(folder, 'bag'), encoding: 'utf8' })
        .trim()
        .split('\n'),
    ).toHaveLength(7);
  });

  it('finds the same files with another ZIP reader', async () => {
    const zip = await fromBufferPromise(golden('complete.asice'), { strictFileNames: true, validateEntrySizes: true });
    const found = new Map<string, string>();
    for await (const entry of zip.eachEntry()) {
      const pieces: Uint8Array[] = [];
      for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Uint8Array);
      found.set(entry.fileName, Buffer.concat(pieces).toString('latin1'));
    }
    expect(found).toEqual(new Map(parts.map(({ name, data }) => [name, Buffer.from(data).toString('latin1')])));
  });
});

describe('xmlsec1', () => {
  withTools(['xmlsec1'], 'verifies every signature over every file', async () => {
    const folder = await unpacked(whole);
    const covered = objectsOf(parts).length + 1;
    for (const [person, number] of [
      ['asha', 1],
      ['ben', 2],
    ] as const) {
      const { status, output } = xmlsec(folder, person, `META-INF/signatures00${number}.xml`);
      expect({ status, output }).toEqual({
        status: 0,
        output: expect.stringContaining(`SignedInfo References (ok/all): ${covered}/${covered}`) as string,
      });
    }
  });

  withTools(['xmlsec1'], 'rejects a changed file, and the certificate of somebody else', async () => {
    const folder = await unpacked(whole);
    expect(xmlsec(folder, 'ben', 'META-INF/signatures001.xml').status).not.toBe(0);
    await writeFile(join(folder, 'data/report.pdf'), '%PDF-1.7 another report');
    expect(xmlsec(folder, 'asha', 'META-INF/signatures001.xml').status).not.toBe(0);
  });

  withTools(['xmlsec1'], 'agrees that a signature written anew with short tags and other quotation marks holds', async () => {
    const rewritten = editedSignature((xml) =>
      xml
        .replaceAll(/<([\w:]+)([^<>]*)><\/\1>/g, '<$1$2/>')
        .replaceAll(/ Id="([^"]*)" URI="([^"]*)"/g, " URI='$2'\n Id='$1'")
        .replace('Procurement', '&#80;roc&#x75;rement'),
    );
    expect(xmlsec(await unpacked(rewritten), 'asha', 'META-INF/signatures001.xml').status).toBe(0);
  });
});

describe('OpenSSL', () => {
  withTools(['openssl'], 'finds the certificates well formed by its strict rules', () => {
    for (const person of ['asha', 'ben']) {
      const pem = new URL(`golden/${person}.cert.pem`, import.meta.url).pathname;
      expect(execFileSync('openssl', ['verify', '-x509_strict', '-CAfile', pem, pem], { encoding: 'utf8' })).toContain('OK');
    }
    return Promise.resolve();
  });

  withTools(['openssl'], 'reads the name and the fingerprint that the roster has', () => {
    const pem = new URL('golden/ben.cert.pem', import.meta.url).pathname;
    const output = execFileSync('openssl', ['x509', '-in', pem, '-noout', '-subject', '-nameopt', 'utf8', '-fingerprint', '-sha256'], {
      encoding: 'utf8',
    });
    expect(output).toContain('CN=Ben Örtlich');
    expect(output.replaceAll(':', '').toLowerCase()).toContain(benOnRoster.certSha256);
    return Promise.resolve();
  });
});
