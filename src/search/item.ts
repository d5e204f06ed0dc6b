/** Text for people: a string, or one string per language tag. */
export type Text = string | Readonly<Record<string, string>>;

/** What can be searched: a service, a business, an office… in any number of languages at once. */
export interface SearchItem {
  readonly id: string;
  readonly name: Text;
  readonly alternateName?: Text | readonly Text[];
  readonly keywords?: Text | readonly Text[];
  readonly category?: Text | readonly Text[];
  readonly summary?: Text;
  readonly description?: Text;
}

export type FieldName = Exclude<keyof SearchItem, 'id'>;

/**
 * A field with the weight of each word in it, and what its words share besides: "Piscine" says
 * more about pools than "Bus de la piscine". Together at most 255.
 */
export type Field = readonly [name: FieldName, weight: number, share: number];

/** Heaviest first: a word counts where it is first found. */
export const FIELDS: readonly Field[] = [
  ['name', 195, 60],
  ['alternateName', 155, 40],
  ['keywords', 105, 30],
  ['category', 65, 0],
  ['summary', 65, 0],
  ['description', 45, 0],
];

/** Every variant of a field, the wanted language first. */
export function textsOf(value: Text | readonly Text[] | undefined, lang: string): string[] {
  if (!value) return [];
  if (typeof value === 'string') return [value];
  if (isList(value)) return value.flatMap((text) => textsOf(text, lang));
  return [...new Set([value[lang] ?? '', ...Object.values(value)])];
}

function isList(value: object): value is readonly Text[] {
  return Array.isArray(value);
}
