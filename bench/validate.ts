import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { validateFeed } from '../src/cli/validate-feed.js';
import { feedSchema } from '../src/feed/json-schema.js';

/**
 * How long the largest feed takes to be checked, with something to say of each item at its line, beside
 * a JSON Schema validator that only says yes or no.
 */
const BYTES = 4_900_000;
const RUNS = 5;

export async function validateBench(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parvis-bench-'));
  const file = path.join(folder, 'parvis.json');
  const { text, items } = largeFeed();
  writeFileSync(file, text);
  const schema = new Ajv2020({ strict: false, validateFormats: false });
  const ajv = schema.compile(feedSchema());
  const readers: Readonly<Record<string, () => Promise<number> | number>> = {
    'ajv, yes or no': () => Number(ajv(JSON.parse(readFileSync(file, 'utf8')))),
    'parvis validate': async () => (await validateFeed(file, { now: Date.now() })).findings.length,
  };
  const results: Record<string, { ms: number; said: number }> = {};
  for (const [name, read] of Object.entries(readers)) {
    const times: number[] = [];
    let said = 0;
    for (let run = 0; run < RUNS; run++) {
      const started = performance.now();
      said = await read();
      times.push(performance.now() - started);
    }
    results[name] = { ms: times.sort((a, b) => a - b)[RUNS >> 1]!, said };
  }
  rmSync(folder, { recursive: true });
  const peer = results['ajv, yes or no']!;
  console.log(
    `\nA feed of ${(text.length / 1e6).toFixed(1)} MB, ${items} services, median of ${RUNS} runs`,
  );
  console.table(
    Object.fromEntries(
      Object.entries(results).map(([name, { ms, said }]) => [
        name,
        {
          s: Number((ms / 1000).toFixed(2)),
          'ratio of time': Number((ms / peer.ms).toFixed(1)),
          'findings with a place': name.startsWith('ajv') ? 0 : said,
        },
      ]),
    ),
  );
}

/** Each service lacks its review, so that each has a finding. */
function largeFeed(): { text: string; items: number } {
  const services: object[] = [];
  for (let size = 0; size < BYTES;) {
    const service = {
      id: `s-${services.length}`,
      name: `Service ${services.length}`,
      summary: 'Une phrase courte. '.repeat(6),
      description: 'Venez à la mairie avec une photo. '.repeat(8),
      availableChannel: [
        { channelType: 'phone', telephone: '+33299000000' },
        { channelType: 'in-person', openingHours: 'Mo-Fr 09:00-12:00' },
      ],
    };
    size += Buffer.byteLength(JSON.stringify(service)) + 1;
    services.push(service);
  }
  const publisher = { name: 'X', telephone: '3646' };
  const feed = { parvis: '1.0', inLanguage: ['fr'], timezone: 'Europe/Paris', publisher, services };
  return { text: JSON.stringify(feed), items: services.length };
}
