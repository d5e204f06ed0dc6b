import { startDraft } from './draft.js';
import { FIELDS, textsOf, type Field, type SearchItem } from './item.js';
import { isPhraseAt, type Phrase } from './phrases.js';
import { startPostings, type Postings } from './postings.js';
import { sharedLetters, sortTerms } from './sort-terms.js';

export interface IndexOptions {
  /** The reader's language: its texts are read first and explain a result. */
  readonly lang?: string;
  /** Groups of words and phrases that mean the same: `[["carte d’identité", "CNI"]]`. */
  readonly synonyms?: readonly (readonly string[])[];
}

/**
 * An inverted index over sorted terms. The first terms are not words but the groups of synonyms:
 * term `g` is found in every item that says one of the phrases of group `g`.
 */
export interface IndexData extends Postings {
  readonly items: readonly SearchItem[];
  readonly lang: string;
  /** The phrases of all groups. */
  readonly phrases: readonly Phrase[];
  readonly terms: readonly string[];
  /** Of each term the hash of its stem, and how many letters it shares with the term before. */
  readonly stems: Uint32Array;
  readonly shared: Uint8Array;
}

/** Terms handled between two pauses. */
const SLICE = 2048;
/** The first words of a name say what a thing is: each that stands before costs one, up to these. */
const MAX_BEFORE = 5;
const NONE: readonly Phrase[] = [];

/**
 * Builds the index in steps of at most a few milliseconds on a slow phone; the caller decides
 * after each one whether to let the page breathe.
 */
export function* buildSteps(
  items: readonly SearchItem[],
  { lang = '', synonyms = [] }: IndexOptions = {},
): Generator<undefined, IndexData> {
  const draft = yield* startDraft(synonyms, items.length);
  const log = startPostings();

  const { telling, soft, joined, begun } = draft;
  const stemAt = (place: number): number | undefined =>
    place < telling.count ? draft.stems[telling.ids[place]!] : undefined;

  const addText = (text: string, [, weight, share]: Field): void => {
    draft.read(text);
    const best = weight + Math.floor(share / (telling.count || 1));
    for (let i = 0; i < telling.count; i++) {
      log.add(telling.ids[i]!, best - Math.min(i, MAX_BEFORE));
      for (const phrase of begun[telling.ids[i]!] ?? NONE) {
        if (isPhraseAt(phrase, i, stemAt)) log.add(phrase.group, best);
      }
    }
    for (let i = 0; i < joined.count; i++) log.add(joined.ids[i]!, weight);
    for (let i = 0; share > 0 && i < soft.count; i++) log.add(soft.ids[i]!, weight);
  };

  for (const item of items) {
    for (const field of FIELDS) {
      for (const text of textsOf(item[field[0]], lang)) addText(text, field);
    }
    log.closeItem();
    yield;
  }
  const order = yield* sortTerms(draft.terms);
  const rank = new Uint32Array(order.length);
  const terms: string[] = [];
  const stems = new Uint32Array(order.length);
  const shared = new Uint8Array(order.length);
  for (let place = 0; place < order.length; place++) {
    const id = order[place]!;
    rank[id] = place;
    terms.push(draft.terms[id]!);
    stems[place] = draft.stems[id]!;
    shared[place] = sharedLetters(terms[place - 1] ?? '', terms[place]!);
    if (place % SLICE === 0) yield;
  }
  return {
    items,
    lang,
    phrases: draft.phrases.map((phrase) => ({
      ...phrase,
      ids: phrase.ids.map((id) => rank[id]!),
    })),
    terms,
    stems,
    shared,
    ...(yield* log.sorted(rank)),
  };
}
