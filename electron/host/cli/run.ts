/** Reads the arguments and runs the command that they name. */

import { parseArgs } from 'node:util';
import { version } from '../version.ts';
import { compute } from './compute/compute.ts';
import { demo } from './demo.ts';
import { misuseOf, standstillCommand } from './standstill.ts';
import { status, type Terminal } from './terminal.ts';
import { verify } from './verify.ts';

export const help = `Tender Panel, for auditors and scripts

  tender-panel verify FILE [--pin CERTIFICATE]… [--json]
      Says whether an evaluation pack is what was signed, by whom, and whether its acts add up to its result.
      --pin   SHA-256 of a certificate whose owner you know; give it once for each signer, from a source other than the pack
      --json  the verdict for programs
      Ends with 0 only for an intact pack; 10 intact, but signers not pinned; 11 incomplete; 12 altered; 13 not a pack; 14 too new.

  tender-panel compute FILE [--formula] [--robustness [--seed N] [--draws N] [--spread POINTS] [--items]] [--agreement]
      Evaluates the model, marks, prices and offers in FILE (JSON; docs/compute.md) as the window does, and prints totals,
      ranks, ties, gates, workings and refusals as JSON. Prices are as submitted, with the steps to what is compared.
      Every number is exact, and so has every number in FILE to be.
      --formula     the same bids under other price formulas
      --robustness  weights, scores and prices that would change who is first, or who goes on or is admitted; each bidder left out; weights drawn from a seed
      --agreement   how far the assessors agreed, where FILE has their own marks

  tender-panel standstill DATE [--regime pa23|pcr15] [--by electronic-means|other-means] [--stated DATE] [--kind KIND] [--holidays FILE]
      Counts the standstill from DATE, on which the notice was published or the letters were sent, and prints every day of it as JSON.
      --stated    the last day that the notice or the letters name
      --kind      why none is owed, such as light-touch or framework
      --holidays  another table of bank holidays than the one that comes with the program

  tender-panel demo [--folder FOLDER]
      Plays the example of a tram network upgrade from an empty store to a signed pack; prints the ranking, and writes
      the pack and its verdict to FOLDER (demo-output unless you say otherwise).

  tender-panel version
  tender-panel help

Every command ends with 1 when it could not be done and with 2 when it was not understood.
`;

/** A certificate's SHA-256, however it was copied: with colons, with spaces, in capitals. */
const pinOf = (given: string): string => given.replaceAll(/[\s:]/g, '').toLowerCase();

const commands: Readonly<Record<string, (given: readonly string[], terminal: Terminal) => Promise<number> | number>> = {
  verify: (given, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, pin: { type: 'string', multiple: true, default: [] } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return misused('verify needs one file.', terminal);
    const pins = values.pin.map(pinOf);
    const odd = pins.findIndex((pin) => !/^[0-9a-f]{64}$/.test(pin));
    if (odd >= 0) return misused(`${values.pin[odd]} is not a SHA-256, which has 64 hexadecimal digits.`, terminal);
    return verify({ file, json: values.json, pins }, terminal);
  },
  compute: (given, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        formula: { type: 'boolean', default: false },
        robustness: { type: 'boolean', default: false },
        agreement: { type: 'boolean', default: false },
        seed: { type: 'string' },
        draws: { type: 'string' },
        spread: { type: 'string' },
        items: { type: 'boolean' },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return misused('compute needs one file.', terminal);
    const { formula, agreement, seed = '1', draws = '10000', spread = '5', items = false } = values;
    const idle = (['seed', 'draws', 'spread', 'items'] as const).find((option) => values[option] !== undefined);
    if (!values.robustness && idle)
      return misused(`--${idle} says how weights are drawn, and they are drawn only with --robustness.`, terminal);
    const order = { seed, draws: Number(draws), spread, level: items ? 'items' : 'sections' } as const;
    return compute({ file, formula, agreement, robustness: values.robustness ? order : null }, terminal);
  },
  standstill: (given, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        regime: { type: 'string', default: 'pa23' },
        by: { type: 'string', default: 'electronic-means' },
        stated: { type: 'string' },
        kind: { type: 'string' },
        holidays: { type: 'string' },
      },
    });
    const [on, ...more] = positionals;
    if (on === undefined || more.length > 0) return misused('standstill needs one date.', terminal);
    const { regime, by, stated = null, kind = null, holidays = null } = values;
    const options = { on, regime, by, stated, kind, holidays };
    const wrong = misuseOf(options);
    return wrong === null ? standstillCommand(options, terminal) : misused(wrong, terminal);
  },
  demo: (given, terminal) => {
    const { values } = parseArgs({ args: [...given], options: { folder: { type: 'string', default: 'demo-output' } } });
    return demo(values.folder, terminal);
  },
  version: (given, terminal) => {
    parseArgs({ args: [...given] });
    terminal.print(version());
    return status.done;
  },
  help: (_given, terminal) => {
    terminal.print(help);
    return status.done;
  },
};

const synonyms: Readonly<Record<string, string>> = { '--help': 'help', '-h': 'help', '--version': 'version' };

const misused = (sentence: string, { complain }: Terminal): number => {
  complain(`${sentence} See “tender-panel help”.`);
  return status.misused;
};

const isMisuse = (fault: unknown): fault is Error =>
  fault instanceof Error && 'code' in fault && String(fault.code).startsWith('ERR_PARSE_ARGS');

/** `given` are the arguments after the program's own name. Answers the status to end with. */
export const run = async ([name = 'help', ...given]: readonly string[], terminal: Terminal): Promise<number> => {
  const known = given.some((one) => one === '--help' || one === '-h') ? 'help' : (synonyms[name] ?? name);
  const command = Object.hasOwn(commands, known) ? commands[known] : undefined;
  if (!command) return misused(`There is no command ${name}.`, terminal);
  try {
    return await command(given, terminal);
  } catch (fault) {
    if (isMisuse(fault)) return misused(fault.message.replace(/\.?$/, '.'), terminal);
    throw fault;
  }
};
