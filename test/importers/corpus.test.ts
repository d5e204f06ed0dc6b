import assert from 'node:assert/strict';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { FORMATS, type FormatOptions } from '../../src/cli/formats.js';
import { openInput } from '../../src/cli/import-input.js';
import { isProblem } from '../../src/cli/read-source.js';
import { parseSection, sectionOfItem } from '../../src/feed/index.js';

const CORPUS = path.resolve(process.env['PARVIS_CORPUS'] ?? '../shared', 'data');
const DAY = 86_400_000;
const NOW = Date.parse('2026-11-23T12:00:00Z');

/** A table that no preset fits gets a mapping, as a webmaster would write it. */
const BAL = {
  section: 'showcase',
  id: 'cle_interop',
  name: { all: ['numero', 'voie_nom'], join: ' ' },
  type: { value: 'CivicStructure' },
  'address.addressLocality': 'commune_nom',
  'geo.latitude': 'lat',
  'geo.longitude': 'long',
};
const OFFICES_2015 = {
  section: 'services',
  id: 'id',
  name: 'name',
  category: 'parent_name',
  telephone: 'contact_phone',
  email: 'contact_email',
  url: 'website',
  'address.streetAddress': 'streetAddress',
  'address.postalCode': 'postalCode',
  'address.addressLocality': 'addressLocality',
  'geo.latitude': 'latitude',
  'geo.longitude': 'longitude',
};

interface Sample {
  readonly format: string;
  readonly options?: FormatOptions;
}

/** Which importer a file is for; a sentence for those that no importer reads. */
const RULES: readonly (readonly [pattern: RegExp, use: Sample | string])[] = [
  [/(^|\/)spec\//, 'a specification'],
  [/\.(md|tsv)$(?<!first250\.tsv)/, 'about the samples'],
  [/^cap(-json)?\//, { format: 'cap', options: { defaultTtl: DAY } }],
  [/^vigilance\//, { format: 'vigilance' }],
  [/^annuaire-dila\/.*\.tsv$/, { format: 'table', options: { mapping: OFFICES_2015 } }],
  [/^(annuaire-dila\/|load\/dila)/, { format: 'dila' }],
  [/^hsds\/(ohana-)?csv$/, { format: 'hsds' }],
  [/^hsds\//, { format: 'hsds' }],
  [/^cpsv-ap\//, { format: 'cpsv-ap' }],
  [/^(fr-csv|mednum-raw|load\/acceslibre)/, { format: 'table' }],
  [/^ban-bal\//, { format: 'table', options: { mapping: BAL } }],
  [/^osm\/opening_hours.*\.txt$/, 'opening hours alone, read in test/hours'],
  [/^(osm\/|load\/osm)/, { format: 'osm' }],
  [/^schemaorg\//, { format: 'schemaorg', options: { defaultTtl: DAY } }],
  [/^ics\/.*\.json$/, 'the days that parvis calendar is compared with'],
  [/^ics\//, { format: 'ics' }],
  [/^rss-jsonfeed\//, { format: 'rss', options: { defaultTtl: DAY } }],
  [/^associations\//, 'a form in YAML, without an association'],
];

/** Folders of tables are one document. */
const FOLDERS = ['hsds/csv', 'hsds/ohana-csv'];

function samples(): string[] {
  const files = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => statSync(path.join(CORPUS, name)).isFile())
    .filter((name) => !FOLDERS.some((folder) => name.startsWith(`${folder}/`)));
  return [...files, ...FOLDERS].sort();
}

function useOf(name: string): Sample | string {
  const [, use] = RULES.find(([pattern]) => pattern.test(name)) ?? [];
  return use ?? assert.fail(`no rule says what ${name} is for`);
}

const isThere = existsSync(CORPUS);
if (!isThere) console.log(`# Left out: no samples of real data in ${CORPUS} (PARVIS_CORPUS).`);

if (isThere)
  describe('every file of real data', () => {
    const rows: string[] = [];
    after(() => {
      console.log('| file | format | in | out | left out | said |');
      console.log('| --- | --- | ---: | ---: | ---: | --- |');
      for (const row of rows) console.log(row);
    });

    for (const name of samples()) {
      const use = useOf(name);
      if (typeof use === 'string') {
        rows.push(`| ${name} | – | | | | ${use} |`);
        continue;
      }
      it(`${name} becomes items or reports`, async () => {
        const { format: formatName, options } = use;
        const format = FORMATS[formatName]!;
        const input = await openInput(path.join(CORPUS, name), format, undefined);
        assert.ok(!isProblem(input), JSON.stringify(input));
        const result = await format.read(input, { now: NOW, ...options });
        const { items, leftOut, diagnostics } = result;
        const codes: Record<string, number> = {};
        for (const { code } of diagnostics) codes[code] = (codes[code] ?? 0) + 1;
        const said = Object.entries(codes).map(([code, count]) => `${code} ${count}`);
        rows.push(
          `| ${name} | ${formatName} | ${result.in} | ${items.length} | ${leftOut} | ${said.join(', ')} |`,
        );
        assert.equal(result.in, items.length + leftOut);
        assert.equal(diagnostics.filter(({ isLeftOut }) => isLeftOut).length, leftOut);
        assert.ok(result.in || diagnostics.length, 'an empty result says why');
        for (const item of items) {
          const found = parseSection(format.section ?? sectionOfItem(item), [item]).diagnostics;
          const errors = found.filter(({ severity }) => severity === 'error');
          assert.deepEqual(errors, [], item.id);
        }
      });
    }
  });
