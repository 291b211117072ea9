/** The fences between floors bite: each forbidden import, planted in a copy of the project, is found by the linter, and by the compiler where it leaves its project. */

import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './built.mjs';

const run = promisify(execFile);

/** A file to plant, what it imports, and what the linter says of it; null where the import is allowed. */
type Plant = readonly [file: string, imports: string, said: string | null];

const pure = 'shared/domain is pure: it imports only itself.';
const below = 'shared/ is below both sides and knows neither Node nor the page.';
const storeAlone = 'The store knows only shared/; the makers do not know each other.';
const packsAlone = 'Packs know only shared/; the makers do not know each other.';
const spreadsheetsAlone = 'What reads spreadsheets knows only shared/; the makers do not know each other.';
const documentsAlone = 'Documents know only shared/; the makers do not know each other.';
const underHosts = 'Services stand below the hosts.';
const onlyElectron = 'Only electron/host/electron may import electron.';
const onlyContract = 'The page talks to the main side only through shared/contract.';
const lowest = 'The kit is the lowest floor of the page.';
const onlyAsk = 'Features see of the app only ask.ts.';
const apart = 'Features never import one another.';

const plants: readonly Plant[] = [
  ['shared/domain/planted-node.ts', 'node:fs', pure],
  ['shared/domain/planted-library.ts', 'zod', pure],
  ['shared/domain/planted-up.ts', '../acts/act.ts', pure],
  ['shared/domain/planted-allowed.ts', './result.ts', null],
  ['shared/acts/planted.ts', '../../electron/store/open.ts', below],
  ['shared/pack/planted.ts', 'node:crypto', below],
  ['shared/contract/planted.ts', '../../renderer/app/ask.ts', below],
  ['shared/contract/planted-allowed.ts', '../domain/result.ts', null],
  ['electron/store/planted-packs.ts', '../packs/age.ts', storeAlone],
  ['electron/store/planted-services.ts', '../services/context.ts', storeAlone],
  ['electron/store/queries/planted-documents.ts', '../../documents/typeset/paper.ts', storeAlone],
  ['electron/store/planted-allowed.ts', '../../shared/acts/act.ts', null],
  ['electron/packs/planted.ts', '../store/open.ts', packsAlone],
  ['electron/packs/planted-database.ts', 'better-sqlite3', packsAlone],
  ['electron/documents/planted.ts', '../packs/age.ts', documentsAlone],
  ['electron/documents/planted-spreadsheets.ts', '../spreadsheets/read-file.ts', documentsAlone],
  ['electron/spreadsheets/planted.ts', '../packs/zip-reader.ts', spreadsheetsAlone],
  ['electron/services/planted.ts', '../host/engine.ts', underHosts],
  ['electron/services/planted-database.ts', 'better-sqlite3', underHosts],
  ['electron/services/planted-allowed.ts', '../store/open.ts', null],
  ['electron/seeds/planted.ts', 'electron', onlyElectron],
  ['electron/host/planted.ts', 'electron', onlyElectron],
  ['electron/host/loopback/planted.ts', 'electron', onlyElectron],
  ['electron/host/cli/planted.ts', 'electron', onlyElectron],
  ['electron/host/electron/planted-allowed.ts', 'electron', null],
  ['renderer/app/planted.ts', '../../electron/services/context.ts', onlyContract],
  ['renderer/app/planted-node.ts', 'node:fs', onlyContract],
  ['renderer/kit/planted.ts', '../features/score/ScoreScreen.tsx', lowest],
  ['renderer/kit/actions/planted.ts', '../../app/ask.ts', lowest],
  ['renderer/kit/planted-query.ts', '@tanstack/react-query', lowest],
  ['renderer/features/score/planted-main-side.ts', '../../../electron/store/open.ts', onlyContract],
  ['renderer/features/score/planted-transport.ts', '../../app/transport.ts', onlyAsk],
  ['renderer/features/score/planted-query.ts', '@tanstack/react-query', onlyAsk],
  ['renderer/features/score/planted-other.ts', '../award/AwardScreen.tsx', apart],
  ['renderer/features/score/deeper/planted-other.ts', '../../award/AwardScreen.tsx', apart],
  ['renderer/features/score/planted-allowed.ts', '../../app/ask.ts', null],
];

/** Leaving a project is an error of its own for the compiler, whatever the linter is told. */
const leavesItsProject = ([, imports]: Plant): boolean => /^(\.\.\/)+(electron|renderer)\//.test(imports);

const copy = realpathSync(mkdtempSync(path.join(tmpdir(), 'tender-panel-fence-')));
const inCopy = (file: string): string => path.join(copy, file);

beforeAll(() => {
  const sources = ['shared', 'electron', 'renderer', '.oxlintrc.json', 'package.json', 'tsconfig.base.json'];
  for (const source of sources)
    cpSync(path.join(root, source), inCopy(source), { recursive: true, filter: (file) => !file.endsWith('.test.ts') });
  symlinkSync(path.join(root, 'node_modules'), inCopy('node_modules'));
  for (const [file, imports] of plants) {
    mkdirSync(path.dirname(inCopy(file)), { recursive: true });
    writeFileSync(inCopy(file), `import * as planted from '${imports}';\nexport const used: unknown = planted;\n`);
  }
});

afterAll(() => rmSync(copy, { recursive: true }));

/** What a tool says, whether it is content or not. */
const output = (file: string, args: readonly string[]): Promise<string> =>
  run(path.join(root, 'node_modules/.bin', file), args, { cwd: copy, maxBuffer: 64 * 1024 * 1024 }).then(
    ({ stdout }) => stdout,
    ({ stdout }: { readonly stdout: string }) => stdout,
  );

describe('the linter', () => {
  let said: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    const report = JSON.parse(await output('oxlint', ['--format', 'json', ...plants.map(([file]) => file)])) as {
      readonly diagnostics: readonly { readonly code: string; readonly filename: string; readonly help: string }[];
    };
    const found = report.diagnostics.filter(({ code }) => code === 'eslint(no-restricted-imports)');
    said = new Map(plants.map(([file]) => [file, found.filter(({ filename }) => filename === file).map(({ help }) => help)]));
  });

  it.each(plants)('%s importing %s: %s', (file, _imports, expected) => {
    expect(said.get(file)).toEqual(expected === null ? [] : [expected]);
  });
});

describe('the compiler', () => {
  it('refuses every file that reaches into another project, and none that stays', { timeout: 120_000 }, async () => {
    const said = await output('tsc', ['-b', 'shared', 'electron', 'renderer']);
    // A file that several reach for is reported once, with all that reach for it.
    const isRefused = ([file]: Plant): boolean => said.includes(`${file}(`) || said.includes(`from file '${inCopy(file)}'`);
    expect(plants.filter(leavesItsProject).filter((plant) => !isRefused(plant))).toEqual([]);
    expect(plants.filter(([, , expected]) => expected === null).filter(isRefused)).toEqual([]);
    expect(said).toContain('error TS6307');
  });
});
