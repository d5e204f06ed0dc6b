import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { moduleFiles } from '../build/module-files.js';

/**
 * What a page downloads of Parvis, in bytes after brotli: the loader, the elements on the page and
 * every file that these import. Ends with an error when a page grows past its ceiling.
 */
interface PageSize {
  readonly page: string;
  readonly elements: readonly string[];
  /** What the project aims at, in bytes. */
  readonly aim: number;
  /** What must not be exceeded, in bytes: lowered with each gain, never raised quietly. */
  readonly ceiling: number;
}

const KB = 1024;
const PAGES: readonly PageSize[] = [
  { page: 'one alert', elements: ['bulletin'], aim: 12 * KB, ceiling: 25.4 * KB },
  { page: 'service finder', elements: ['services'], aim: 18 * KB, ceiling: 23.5 * KB },
  { page: 'opinion poll', elements: ['opinion'], aim: 16 * KB, ceiling: 23.2 * KB },
  { page: 'business showcase', elements: ['showcase'], aim: 22 * KB, ceiling: 35.7 * KB },
  {
    page: 'all four',
    elements: ['bulletin', 'services', 'opinion', 'showcase'],
    aim: 32 * KB,
    ceiling: 53.9 * KB,
  },
];

const sizes = new Map<string, number>();

function brotliSize(file: string): number {
  let size = sizes.get(file);
  if (size === undefined) {
    const text = readFileSync(`dist/${file}`);
    size = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    sizes.set(file, size);
  }
  return size;
}

const rows = PAGES.map(({ page, elements, aim, ceiling }) => {
  const files = new Set(['parvis.js']);
  for (const element of elements) moduleFiles('dist', `elements/${element}.js`, { found: files });
  const bytes = [...files].reduce((sum, file) => sum + brotliSize(file), 0);
  return { page, files: files.size, bytes, aim, ceiling };
});

const kb = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`;
console.log('| page with | files | brotli | aim | ceiling |\n| --- | ---: | ---: | ---: | ---: |');
for (const { page, files, bytes, aim, ceiling } of rows)
  console.log(`| ${page} | ${files} | ${kb(bytes)} | ${kb(aim)} | ${kb(ceiling)} |`);
console.log(`\nEach file: ${[...sizes].map(([file, size]) => `${file} ${size}`).join(', ')}`);

const grown = rows.filter(({ bytes, ceiling }) => bytes > ceiling);
for (const { page, bytes, ceiling } of grown)
  console.error(`A page with ${page} is ${kb(bytes)}, over its ceiling of ${kb(ceiling)}.`);
process.exitCode = grown.length ? 1 : 0;
