import type { Tag } from '../check/elements.js';
import type { Feed } from '../feed/index.js';
import { localizedText } from '../feed/localized-text.js';
import type { Text } from '../feed/shape.js';

/** A value that an attribute may take, as the feed has it. */
export interface Offer {
  readonly value: string;
  readonly label: string;
}

interface Described {
  readonly id: string;
  readonly name?: Text;
  readonly type?: string;
  readonly category?: readonly Text[];
  readonly area?: readonly { readonly areaDesc?: Text }[];
}

/** What the feed offers for an attribute; none where anything may be typed. */
export function offersFor(
  tag: Tag,
  attribute: string,
  {
    feed,
    items,
    lang,
  }: {
    readonly feed: Feed | undefined;
    readonly items: readonly { id: string }[];
    readonly lang: string;
  },
): readonly Offer[] {
  const entries = items as readonly Described[];
  const words = (text: Text | undefined): string =>
    localizedText(text, lang, feed?.inLanguage ?? [])?.value ?? '';
  const plain = (values: readonly string[]): Offer[] =>
    [...new Set(values)]
      .filter(Boolean)
      .sort()
      .map((value) => ({ value, label: value }));
  if (attribute === 'poll')
    return entries.map(({ id, name }) => ({ value: id, label: words(name) || id }));
  if (attribute === 'category')
    return plain(entries.flatMap(({ category }) => category?.map(words) ?? []));
  if (attribute === 'area')
    return plain(entries.flatMap(({ area }) => area?.map(({ areaDesc }) => words(areaDesc)) ?? []));
  if (attribute === 'type' && tag === 'parvis-business-showcase')
    return plain(entries.map(({ type }) => type ?? ''));
  return [];
}
