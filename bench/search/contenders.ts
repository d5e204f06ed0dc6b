import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createIndex } from '../../src/search/index.js';
import { frenchSynonyms } from '../../src/search/synonyms/fr.js';
import type { CorpusItem } from './corpus.js';

export type Search = (query: string) => string[];
export type Contender = (items: readonly CorpusItem[]) => Search;

const LIMIT = 10;
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const singular = (word: string): string => (word.length > 3 ? word.replace(/[sx]$/, '') : word);
const allOf = ({
  name,
  alternateName = [],
  keywords,
  category,
  summary,
  description,
}: CorpusItem): string =>
  [name, ...alternateName, ...keywords, ...category, summary, description].join(' ');

/** Each library with the options that its documentation recommends for this task. */
export const CONTENDERS: Readonly<Record<string, Contender>> = {
  Parvis: (items) => {
    const index = createIndex(items, { lang: 'fr', synonyms: frenchSynonyms });
    return (query) => index.search(query, { limit: LIMIT }).map(({ id }) => id);
  },

  /** All words wanted, any of them where no item has all; folded, without plural, typos by length. */
  MiniSearch: (items) => {
    const fields = ['name', 'alternateName', 'keywords', 'category', 'summary', 'description'];
    const index = new MiniSearch<CorpusItem>({
      fields,
      extractField: (item, field) => {
        const value = item[field as keyof CorpusItem] ?? '';
        return typeof value === 'string' ? value : value.join(' ');
      },
      processTerm: (term) => singular(fold(term)),
      searchOptions: {
        boost: { name: 4, alternateName: 3, keywords: 2 },
        prefix: (_, place, terms) => place === terms.length - 1,
        fuzzy: (term) => (term.length < 4 ? 0 : term.length < 8 ? 1 : 2),
        combineWith: 'AND',
      },
    });
    index.addAll(items);
    return (query) => {
      const found = index.search(query);
      const results = found.length ? found : index.search(query, { combineWith: 'OR' });
      return results.slice(0, LIMIT).map(({ id }) => id as string);
    };
  },

  /** One typo in a word, words in any order, best order while it is affordable. */
  uFuzzy: (items) => {
    const haystack = items.map((item) => fold(allOf(item)));
    const engine = new uFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
    return (query) => {
      const [found, info, order] = engine.search(haystack, fold(query), 3, 1_000);
      const places = info && order ? order.map((place) => info.idx[place]!) : (found ?? []);
      return places.slice(0, LIMIT).map((place) => items[place]!.id);
    };
  },

  Fuse: (items) => {
    const keys = [
      { name: 'name', weight: 4 },
      { name: 'alternateName', weight: 3 },
      { name: 'keywords', weight: 2 },
      { name: 'summary', weight: 1 },
      { name: 'description', weight: 1 },
    ];
    const engine = new Fuse(items, { keys, ignoreLocation: true, ignoreDiacritics: true });
    return (query) => engine.search(query, { limit: LIMIT }).map(({ item }) => item.id);
  },

  /** The floor: every word of the query somewhere in the text, names first. */
  'Substring scan': (items) => {
    const texts = items.map((item) => ({
      name: fold(item.name),
      all: fold(allOf(item)),
      id: item.id,
    }));
    return (query) => {
      const words = fold(query).split(/\s+/).filter(Boolean);
      const found: { id: string; score: number }[] = [];
      for (const { name, all, id } of texts) {
        if (!words.every((word) => all.includes(word))) continue;
        found.push({ id, score: words.filter((word) => name.includes(word)).length });
      }
      found.sort((a, b) => b.score - a.score);
      return found.slice(0, LIMIT).map(({ id }) => id);
    };
  },
};
