import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ELEMENTS } from './elements.js';
import { moduleFiles } from './module-files.js';

/**
 * Runs after the compiler has written `types/`: lays a declaration file beside each entry that has
 * none of its own, and takes away what no entry leads to, such as the insides of the command line.
 */
const { outdir } = parseArgs({ options: { outdir: { type: 'string', default: 'dist' } } }).values;

/** What the compiler writes for the entries that `exports` of package.json leads to `types/`. */
const COMPILED = ['parvis', 'feed/index', 'search/index', 'hours/index', 'collector/main'].map(
  (entry) => `types/${entry}.d.ts`,
);

/** Declaration files by their path. */
const BESIDE: Record<string, string> = {
  // The loader exports nothing.
  'parvis.d.ts': 'export {};\n',
  'parvis.all.d.ts': "export * from './types/parvis.js';\n",
};
for (const [entry, source] of Object.entries(ELEMENTS))
  BESIDE[`${entry}.d.ts`] = `export * from '../types/${source.slice(4, -3)}.js';\n`;

for (const [file, text] of Object.entries(BESIDE)) writeFileSync(path.join(outdir, file), text);

const needed = new Set<string>();
for (const entry of [...COMPILED, ...Object.keys(BESIDE)])
  moduleFiles(outdir, entry, { isLazy: true, found: needed });

const types = path.join(outdir, 'types');
for (const entry of readdirSync(types, { recursive: true, withFileTypes: true })) {
  const file = path.join(entry.parentPath, entry.name);
  const isNeeded = needed.has(path.relative(outdir, file).replaceAll(path.sep, '/'));
  if (entry.isFile() && !isNeeded) rmSync(file);
}
removeEmptyFolders(types);

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmptyFolders(path.join(folder, entry.name));
  if (!readdirSync(folder).length) rmSync(folder, { recursive: true });
}
