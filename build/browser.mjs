// The test browser, unpacked from its npm package into node_modules/.cache, so that tests need neither a download nor a system package.
// The package's own launcher is not used: it unpacks to a folder shared by all versions and switches web security off.
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const pack = path.join(root, 'node_modules/@sparticuz/chromium');
const { version } = JSON.parse(readFileSync(path.join(pack, 'package.json'), 'utf8'));
const folder = path.join(root, 'node_modules/.cache', `chromium-${version}`);

/** Goes to `use.launchOptions` of Playwright, whose `env` replaces the environment of the process. */
export const browser = {
  executablePath: path.join(folder, 'chrome-headless-shell'),
  env: {
    ...process.env,
    LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, path.join(folder, 'al2023/lib')].filter(Boolean).join(':'),
    FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
  },
};

/** The engine stops at its first paint where there is no font at all, so it gets the ones in its package. */
const fontsConfiguration = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fontcache</cachedir></fontconfig>
`;

/** Unpacks beside its place and renames, so that two runs at once cannot leave half a browser. */
export async function unpack() {
  if (existsSync(folder)) return;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const { extract } = createRequire(path.join(pack, 'package.json'))('tar-fs');
  const unpackTo = (file, target) => pipeline(createReadStream(path.join(pack, 'bin', file)), createBrotliDecompress(), target);
  await unpackTo('chromium.br', createWriteStream(path.join(draft, 'chrome-headless-shell'), { mode: 0o755 }));
  await unpackTo('swiftshader.tar.br', extract(draft));
  await unpackTo('al2023.tar.br', extract(path.join(draft, 'al2023')));
  await unpackTo('fonts.tar.br', extract(path.join(draft, 'fonts')));
  writeFileSync(path.join(draft, 'fonts.conf'), fontsConfiguration);
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await unpack();
