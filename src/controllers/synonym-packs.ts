type Groups = readonly (readonly string[])[];

/** Groups of words that mean the same, by language; each is fetched once somebody needs it. */
export type SynonymPacks = Readonly<Record<string, () => Promise<Groups>>>;

/** What residents say and what a town hall writes. */
export const STARTER_PACKS: SynonymPacks = {
  fr: async () => (await import('../search/synonyms/fr.js')).frenchSynonyms,
  en: async () => (await import('../search/synonyms/en.js')).englishSynonyms,
};

/** The groups of some languages. A pack that cannot be had leaves the others. */
export async function loadSynonyms(
  languages: readonly string[],
  ...packs: readonly SynonymPacks[]
): Promise<Groups> {
  const loaded = packs.flatMap((pack) =>
    languages.map(async (language) => pack[language]?.().catch(() => [])),
  );
  return (await Promise.all(loaded)).flatMap((groups) => groups ?? []);
}
