// npm test: every check there is, one after the other, each as it would be run by itself; then what was skipped and why, and the sum.
// npm run check is the same without the browser; npm test -- --thorough, as in CI, the same with every browser test there is.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './built.mjs';

const reports = path.join(root, 'out/test');
const bin = path.join(root, 'node_modules/.bin');
const unitReport = path.join(reports, 'unit.json');
const browserReport = path.join(reports, 'browser.json');

const withBrowser = !process.argv.includes('--without-browser');
/** Everything that a browser can show takes as long again: always in CI, and for whoever asks. */
const isThorough = process.env.CI !== undefined || process.argv.includes('--thorough');

/** A step without a report counts as one test; without one that is needed nothing after it means anything. */
const steps = [
  { name: 'types', run: ['tsc', '-b'] },
  { name: 'lint', run: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'format', run: ['oxfmt', '--check'] },
  { name: 'build', run: ['node', 'build/build.mjs'], isNeeded: true },
  {
    name: 'unit, store, contract and hosts',
    run: [
      'vitest',
      'run',
      '--config',
      'build/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
    count: () => countUnit(unitReport),
  },
  ...(withBrowser
    ? [
        {
          name: 'browser',
          run: [
            'playwright',
            'test',
            '--config',
            'build/playwright.config.ts',
            '--reporter=list,json',
            ...(isThorough ? [] : ['--grep-invert', '@thorough']),
          ],
          count: () => countBrowser(browserReport),
        },
      ]
    : []),
];

const read = (report) => (existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null);

/** Vitest's JSON. A file that could not even be loaded has no tests, and counts as one that failed. */
const countUnit = (report) => {
  const found = read(report);
  if (!found) return null;
  const tests = found.testResults.flatMap(({ assertionResults }) => assertionResults);
  const unloaded = found.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + unloaded.length,
    skipped: skipped.map(({ fullName }) => fullName.trim()),
  };
};

/** Playwright's JSON: suites within suites. A test that passed at a second try has still failed once. */
const countBrowser = (report) => {
  const found = read(report);
  if (!found) return null;
  const specsIn = (suite) => [...suite.specs, ...(suite.suites ?? []).flatMap(specsIn)];
  const tests = found.suites.flatMap(specsIn).flatMap((spec) => spec.tests.map((test) => ({ ...test, title: spec.title })));
  const reason = ({ annotations }) => annotations.find(({ type }) => type === 'skip')?.description;
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    failed: tests.filter(({ status }) => status === 'unexpected' || status === 'flaky').length + found.errors.length,
    skipped: tests.filter(({ status }) => status === 'skipped').map((test) => [test.title, reason(test)].filter(Boolean).join(': ')),
  };
};

/** Tools find each other, and a Node new enough, in the project itself, however this was started. */
const environment = {
  ...process.env,
  PATH: [bin, process.env.PATH].join(path.delimiter),
  PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport,
};

const run = ([tool, ...args]) =>
  new Promise((resolve) => {
    const child = spawn(tool, args, { cwd: root, env: environment, stdio: 'inherit', shell: process.platform === 'win32' });
    child.once('error', () => resolve(false));
    child.once('exit', (status) => resolve(status === 0));
  });

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** @type {{ passed: number, failed: number, skipped: string[] }} */
const sum = { passed: 0, failed: 0, skipped: [] };
for (const { name, run: command, count, isNeeded } of steps) {
  console.log(`\n── ${name}`);
  const began = performance.now();
  const isGreen = await run(command);
  const counted = count?.() ?? { passed: isGreen ? 1 : 0, failed: isGreen ? 0 : 1, skipped: [] };
  sum.passed += counted.passed;
  // A tool can fail though all of its tests have passed, and then something has failed.
  sum.failed += isGreen ? counted.failed : Math.max(counted.failed, 1);
  sum.skipped.push(...counted.skipped);
  console.log(`${isGreen ? 'green' : 'FAILED'} after ${Math.round((performance.now() - began) / 1000)} s`);
  if (!isGreen && isNeeded) {
    console.log('What comes after it was not run.');
    break;
  }
}

if (sum.skipped.length > 0) console.log(`\n${sum.skipped.length} skipped:\n${sum.skipped.map((title) => `  ${title}`).join('\n')}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 ? 0 : 1;
