import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { decodeText } from '../src/importers/decode-text.js';
import { importTable } from '../src/importers/table.js';

/**
 * How fast a large table becomes checked items, and how much memory that takes, beside papaparse
 * alone over the same bytes. Each in a process of its own: the peak of memory never goes down.
 */
const ROWS = 100_000;
const RUNS = 3;

interface Run {
  readonly rows: number;
  readonly ms: number;
  readonly megabytes: number;
}

const READERS: Readonly<Record<string, (text: string) => number>> = {
  'papaparse alone': (text) => {
    let rows = -1;
    Papa.parse(text, { step: () => rows++ });
    return rows;
  },
  'parvis import table': (text) => {
    const { items, leftOut } = importTable(text);
    if (leftOut) throw new Error(`${leftOut} rows left out`);
    return items.length;
  },
};

export function importBench(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parvis-bench-'));
  const file = path.join(folder, 'equipements.csv');
  writeFileSync(file, equipment(ROWS));
  const results = Object.fromEntries(
    Object.keys(READERS).map((name) => [name, median(() => runAlone(name, file))]),
  );
  rmSync(folder, { recursive: true });
  const alone = results['papaparse alone']!;
  console.log(`\nImport of ${ROWS} rows of CSV, median of ${RUNS} runs`);
  console.table(
    Object.fromEntries(
      Object.entries(results).map(([name, { rows, ms, megabytes }]) => [
        name,
        {
          'rows/s': Math.round((rows / ms) * 1000),
          'ratio of time': Number((ms / alone.ms).toFixed(1)),
          'peak, MB': Math.round(megabytes),
        },
      ]),
    ),
  );
  return Promise.resolve();
}

function median(run: () => Run): Run {
  const runs = Array.from({ length: RUNS }, run).sort((a, b) => a.ms - b.ms);
  return runs[Math.floor(RUNS / 2)]!;
}

function runAlone(name: string, file: string): Run {
  const self = fileURLToPath(import.meta.url);
  const args = ['--import', 'tsx', self, name, file];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Run;
}

/** `import.ts <reader> <file>` measures once. */
function measure(name: string, file: string): Run {
  const started = performance.now();
  const rows = READERS[name]!(decodeText(readFileSync(file)).text);
  const ms = performance.now() - started;
  return { rows, ms, megabytes: process.resourceUsage().maxRSS / 1024 };
}

/** Public facilities as towns publish them (SCDL), each time the same. */
function equipment(rows: number): string {
  const header =
    'COLL_NOM,COLL_SIRET,EQUIP_UID,EQUIP_THEME,EQUIP_CODE,EQUIP_TYPE,EQUIP_NOM,ADR_NUMERO,ADR_NOMVOIE,ADR_CODEPOSTAL,ADR_COMMUNE,ADR_CLE_INTEROP,ERP_ID,ERP_TYPE,ERP_CATEGORIE,EQUIP_LAT,EQUIP_LONG,EQUIP_OUVERTURE,EQUIP_TEL,EQUIP_EMAIL,EQUIP_WEB';
  const types = ['Mairie', 'Médiathèque', 'École maternelle', 'Gymnase', 'Salle des fêtes'];
  const hours = [
    'Mo-Fr 08:30-12:00,13:30-17:30; Sa 08:30-12:00',
    'Tu,Th 14:00-18:00; We 10:00-12:30,14:00-18:00; PH off',
    '',
  ];
  const lines = Array.from({ length: rows }, (_, index) => {
    const number = `${index}`.padStart(6, '0');
    const type = types[index % types.length]!;
    const code = `0101${number.slice(0, 4)}-${number.slice(3)}`;
    return [
      'Ville de Saint-Parvis',
      '22940028800010',
      `35999-${code}-${number}`,
      'Equipement administratif',
      code,
      type,
      `"${type} n° ${index}, ""Les Tilleuls"""`,
      index % 90,
      `Rue de l'Été ${index % 700}`,
      35000 + (index % 900),
      'Saint-Parvis',
      `35999_0040_${number}`,
      '',
      'W',
      (index % 5) + 1,
      (48 + (index % 1000) / 1000).toFixed(6),
      (-1.6 + (index % 777) / 1000).toFixed(6),
      `"${hours[index % hours.length]!}"`,
      `02 99 ${number.slice(0, 2)} ${number.slice(2, 4)} ${number.slice(4)}`,
      `contact${index}@saint-parvis.example`,
      `https://www.saint-parvis.example/equipements/${index}`,
    ].join(',');
  });
  return `\uFEFF${header}\r\n${lines.join('\r\n')}\r\n`;
}

const [, self, name, file] = process.argv;
if (self === fileURLToPath(import.meta.url) && name && file)
  process.stdout.write(JSON.stringify(measure(name, file)));
