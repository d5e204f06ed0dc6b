import {
  loadSynonyms,
  STARTER_PACKS,
  type SynonymPacks,
} from '../../../controllers/synonym-packs.js';
import { timeSlices } from '../../../controllers/time-slices.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { exchangeLines, type ExchangeLine } from '../../../feed/showcase-exchange.js';
import type { SearchItem } from '../../../search/index.js';
import { pairingSteps, type Pairing } from '../../../search/pairings/pairings.js';
import { keyOf } from '../directory.js';
import { distanceBetween } from '../distance.js';
import type { Showcase } from '../showcase.js';

/** Words that go together on a board of offers and needs. */
const EXCHANGE_PACKS: SynonymPacks = {
  fr: async () => (await import('../../../search/pairings/words-fr.js')).frenchExchange,
  en: async () => (await import('../../../search/pairings/words-en.js')).englishExchange,
};
/** Metres that people walk to each other. */
const NEAR = 1_000;

/** The lines of the showcase and their pairs, kept as long as nothing is said anew. */
export class ExchangeBoard {
  lines: readonly ExchangeLine[] = [];
  /** `undefined` until they have been worked out. */
  pairings: readonly Pairing[] | undefined;
  readonly #showcase: Showcase;
  #said = '';
  #items: readonly LineItem[] | undefined;

  constructor(showcase: Showcase) {
    this.#showcase = showcase;
  }

  /** What is offered and sought now. */
  read(): readonly ExchangeLine[] {
    const { localize } = this.#showcase;
    const lines = exchangeLines(
      this.#showcase.entries(),
      this.#showcase.now(),
      this.#showcase.root()?.timezone,
    );
    // Entries come as new objects each time; their words tell whether anything is new.
    const said = JSON.stringify([localize.lang, lines.map(({ id, exchange }) => [id, exchange])]);
    if (said === this.#said) return this.lines;
    this.#said = said;
    this.lines = lines;
    this.#items = undefined;
    this.pairings = undefined;
    void this.#pair(lines, said);
    return lines;
  }

  /** As the search reads them. */
  items(): readonly LineItem[] {
    this.#items ??= this.lines.map((line) => {
      const { name, description, category } = line.exchange;
      return { id: line.id, name, description, category, keywords: [line.entry.name], line };
    });
    return this.#items;
  }

  /** In slices, so that no key waits for it. */
  async #pair(lines: readonly ExchangeLine[], said: string): Promise<void> {
    const { localize, host } = this.#showcase;
    const { synonyms = [], inLanguage: languages = [] } = this.#showcase.root() ?? {};
    const packs = new Set([localize.interfaceLang, ...languages.slice(0, 1)]);
    const groups = await loadSynonyms([...packs], STARTER_PACKS, EXCHANGE_PACKS);
    const steps = pairingSteps(lines, {
      lang: localize.lang,
      languages,
      synonyms: [...groups, ...synonyms],
      isNear: (one, other) => isNear(one, other),
    });
    const yieldNow = timeSlices();
    for (;;) {
      const step = steps.next();
      if (said !== this.#said) return;
      if (step.done) {
        this.pairings = step.value;
        return host.requestUpdate();
      }
      const pause = yieldNow();
      if (pause) await pause;
    }
  }
}

type LineItem = SearchItem & { readonly line: ExchangeLine };

function isNear(one: ShowcaseEntry, other: ShowcaseEntry): boolean {
  if (sharedQuarter(one, other) !== undefined) return true;
  return !!one.geo && !!other.geo && distanceBetween(one.geo, other.geo) <= NEAR;
}

export function sharedQuarter(
  { quarter }: ShowcaseEntry,
  other: ShowcaseEntry,
): ShowcaseEntry['quarter'] {
  const isSame = quarter !== undefined && other.quarter !== undefined;
  return isSame && keyOf(quarter) === keyOf(other.quarter!) ? quarter : undefined;
}
