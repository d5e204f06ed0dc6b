import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { paginate } from '../src/cli/paginate.js';
import { importDila } from '../src/importers/dila.js';
import type { Item } from '../src/cli/merge-items.js';
import { makeCorpus } from './search/corpus.js';

const SERVICES = 4_000;
const PAGE_BYTES = 250_000;
const OFFICES = path.join(
  process.env.PARVIS_CORPUS ?? '../shared',
  'data/load/dila2016_dept35_669.ndjson.gz',
);

/**
 * What a phone loads before its first answer in a town of 4,000 services: root and index as `parvis
 * import --split` writes them, beside the same services as one document.
 */
export function largeTown(): Promise<void> {
  const towns: Record<string, readonly Item[]> = {
    'drawn words, summaries of 10 to 17 words': drawn(),
    ...(existsSync(OFFICES) && { '669 real public offices, over and over': offices() }),
  };
  console.log(`\nBefore the first answer, ${SERVICES.toLocaleString('en')} services, gzip`);
  console.log('| town | root + index KB | × one document | entry of the index, bytes |');
  console.log('| --- | ---: | ---: | ---: |');
  for (const [name, items] of Object.entries(towns)) {
    const { pages, indexPieces } = paginate(items, PAGE_BYTES, (at) => `services-${at + 1}.json`);
    const index = [...indexPieces()].join('');
    const root = JSON.stringify({
      parvis: '1.0',
      publisher: { name: 'Ville de Saint-Parvis', telephone: '+33261910000' },
      inLanguage: ['fr'],
      timezone: 'Europe/Paris',
      services: {
        index: 'services-index.json',
        pages: pages.map((_, at) => `services-${at + 1}.json`),
        count: items.length,
      },
    });
    const loaded = gzipSync(root).length + gzipSync(index).length;
    const whole = gzipSync(JSON.stringify({ parvis: '1.0', items })).length;
    const entry = Math.round(Buffer.byteLength(index) / items.length);
    console.log(
      `| ${name} | ${Math.round(loaded / 1024)} | ${(loaded / whole).toFixed(2)} | ${entry} |`,
    );
  }
  return Promise.resolve();
}

function drawn(): Item[] {
  return makeCorpus(SERVICES).map((item) => ({
    ...item,
    audience: ['Habitants'],
    availableChannel: [{ channelType: 'phone', telephone: '+33261910010' }],
  }));
}

/** Further apart than gzip looks back: a copy does not make the next one smaller. */
function offices(): Item[] {
  const { items } = importDila(gunzipSync(readFileSync(OFFICES)).toString());
  return Array.from({ length: SERVICES }, (_, at) => {
    const item = items[at % items.length]!;
    return { ...item, id: `${item.id}-${Math.floor(at / items.length)}` };
  });
}
