import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { ShowcaseEntry } from '../../src/feed/model/showcase.js';
import { exchangeLines, type ExchangeLine } from '../../src/feed/showcase-exchange.js';
import { pairExchanges, pairingSteps } from '../../src/search/pairings/pairings.js';
import { frenchExchange } from '../../src/search/pairings/words-fr.js';
import { frenchSynonyms } from '../../src/search/synonyms/fr.js';
import { isSoft } from '../../src/search/words.js';
import * as tables from '../../test/search/exchange-tables.js';
import type { ExchangeTable, PairOfIds, Quality } from '../../test/search/exchange-tables.js';

/**
 * Offers paired with needs: how many pairs are right and how many of the right ones are found, by
 * tables of offers and needs as towns post them, and how long it takes for 2,000. The libraries get
 * each offer as a query over the needs, and of all thresholds the one that suits them best on the
 * very table: what nobody can know beforehand.
 */
const LINES = 2_000;
const ROUNDS = 5;
const WISH = { lang: 'fr', languages: ['fr'], synonyms: [...frenchSynonyms, ...frenchExchange] };

interface Scored {
  readonly pair: PairOfIds;
  readonly score: number;
}

const PEERS: Readonly<Record<string, (table: ExchangeTable) => Scored[]>> = {
  MiniSearch: (table) => miniSearchOf(table),
  Fuse: ({ offers, needs }) => {
    const documents = needs.map(([id, words]) => ({ id, words }));
    const engine = new Fuse(documents, {
      keys: ['words'],
      includeScore: true,
      ignoreLocation: true,
      ignoreDiacritics: true,
      threshold: 0.4,
    });
    // A sentence is no pattern: each of its words is one.
    return offers.flatMap(([offer, words]) =>
      wordsOf(words).flatMap((word) =>
        engine
          .search(word)
          .map(({ item, score = 1 }) => ({ pair: [offer, item.id] as const, score: 1 - score })),
      ),
    );
  },
};

export function pairingsBench(): Promise<void> {
  console.log('\nOffers paired with needs, French boards');
  console.log('| table | engine | right | wrong | missed | precision | recall | F1 |');
  console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  const { first, second, third, unseen } = tables;
  const rows = {
    'chosen with, 1': first,
    'chosen with, 2': second,
    'chosen with, 3': third,
    unseen,
  };
  for (const [name, table] of Object.entries(rows)) {
    print(name, 'Parvis', tables.judge(pairsOf(table), table));
    for (const [peer, pairs] of Object.entries(PEERS))
      print(name, `${peer}, best threshold`, bestOf(pairs(table), table));
  }
  speed();
  return Promise.resolve();
}

function print(table: string, engine: string, quality: Quality): void {
  const { right, wrong, missed, precision, recall, f1 } = quality;
  const shares = [precision, recall, f1].map((share) => share.toFixed(2)).join(' | ');
  console.log(`| ${table} | ${engine} | ${right} | ${wrong} | ${missed} | ${shares} |`);
}

function pairsOf(table: ExchangeTable): PairOfIds[] {
  const lines = exchangeLines(tables.entriesOf(table), Date.now(), 'Europe/Paris');
  return pairExchanges(lines, WISH).map(({ offer, need }) => [
    offer.entry.id.replace('offer:', ''),
    need.entry.id.replace('need:', ''),
  ]);
}

function bestOf(scored: readonly Scored[], table: ExchangeTable): Quality {
  const thresholds = [...new Set(scored.map(({ score }) => score))];
  const qualities = thresholds.map((threshold) => {
    const kept = scored.filter(({ score }) => score >= threshold).map(({ pair }) => pair.join(' '));
    const pairs = [...new Set(kept)].map((pair) => pair.split(' ') as unknown as PairOfIds);
    return tables.judge(pairs, table);
  });
  return qualities.reduce((best, one) => (one.f1 > best.f1 ? one : best));
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}]+/u).filter((word) => word.length > 2 && !isSoft(word.toLowerCase()));
}

/** Folded, without plural and little words, any word, typos by length. */
function miniSearchOf({ offers, needs }: ExchangeTable): Scored[] {
  const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const engine = new MiniSearch<{ id: string; words: string }>({
    fields: ['words'],
    processTerm: (term) => {
      const folded = fold(term);
      return isSoft(folded) ? null : folded.replace(/(?<=...)[sx]$/, '');
    },
    searchOptions: { combineWith: 'OR', fuzzy: (term) => (term.length < 6 ? 0 : 1), prefix: false },
  });
  engine.addAll(needs.map(([id, words]) => ({ id, words })));
  return offers.flatMap(([offer, words]) =>
    engine.search(words).map(({ id, score }) => ({ pair: [offer, id as string] as const, score })),
  );
}

function speed(): void {
  const { first, second, third, unseen } = tables;
  const all = [first, second, third, unseen];
  const offers = all.flatMap((table) => table.offers);
  const needs = all.flatMap((table) => table.needs);
  // The same wishes again and again, each from somewhere else.
  const many = <T extends readonly [string, string, string?]>(lines: readonly T[]): T[] =>
    Array.from({ length: LINES / 2 }, (_, at) => {
      const [id, words, category] = lines[at % lines.length]!;
      return [`${id}${at}`, `${words} à ${placeName(at)}`, category] as unknown as T;
    });
  const table: ExchangeTable = { offers: many(offers), needs: many(needs), right: {}, unsure: {} };
  const entries: ShowcaseEntry[] = tables.entriesOf(table);
  const lines = exchangeLines(entries, Date.now(), 'Europe/Paris');
  const own = median(() => pairExchanges(lines, WISH).length);
  const peer = median(() => miniSearchOf(table).length);
  const { longest, count } = steps(lines);
  console.log(`\n${LINES.toLocaleString('en')} offers and needs, ${count} pairs`);
  console.log('| engine | ms | × MiniSearch |\n| --- | ---: | ---: |');
  console.log(`| Parvis | ${own.toFixed(0)} | ${(own / peer).toFixed(2)} |`);
  console.log(`| MiniSearch, index and a query for each offer | ${peer.toFixed(0)} | 1 |`);
  console.log(`\nThe longest step without a pause: ${longest.toFixed(1)} ms.`);
}

/** A word of its own for every twentieth line. */
function placeName(at: number): string {
  const start = 'bcdfglmnprst'[at % 12]! + 'aeiou'[at % 5]!;
  return `${start}${'lmnrv'[Math.floor(at / 7) % 5]!}${'aeiou'[Math.floor(at / 3) % 5]!}ville`;
}

function median(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
}

function steps(lines: readonly ExchangeLine[]): { longest: number; count: number } {
  const all = pairingSteps(lines, WISH);
  let longest = 0;
  for (;;) {
    const start = performance.now();
    const step = all.next();
    longest = Math.max(longest, performance.now() - start);
    if (step.done) return { longest, count: step.value.length };
  }
}
