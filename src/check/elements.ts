/**
 * What a webmaster can write into each tag, as data: for the check of a page and the configurator.
 * A test holds it against `custom-elements.json`, so that neither can speak of what is not there.
 */

/** What an attribute holds. */
export type AttributeKind =
  /** Free words. */
  | { readonly is: 'text' }
  /** Present or absent. */
  | { readonly is: 'flag' }
  /** One of these words. */
  | { readonly is: 'choice'; readonly words: readonly string[] };

export interface ElementForm {
  /** The section of the feed that it shows. */
  readonly section: 'alerts' | 'services' | 'polls' | 'showcase';
  /** Its file in the built folder. */
  readonly file: string;
  /** Beside those that all have. */
  readonly attributes: Readonly<Record<string, AttributeKind>>;
}

const text: AttributeKind = { is: 'text' };
const flag: AttributeKind = { is: 'flag' };

export const COMMON_ATTRIBUTES: Readonly<Record<string, AttributeKind>> = {
  feed: text,
  'heading-level': { is: 'choice', words: ['2', '3', '4', '5', '6'] },
};

export const ELEMENTS = {
  'parvis-alert-banner': {
    section: 'alerts',
    file: 'elements/bulletin.js',
    attributes: { area: text, path: text, 'show-exercises': flag, archive: flag },
  },
  'parvis-service-finder': {
    section: 'services',
    file: 'elements/services.js',
    attributes: { category: text, query: text, 'url-state': flag, 'structured-data': flag },
  },
  'parvis-opinion-poll': {
    section: 'polls',
    file: 'elements/opinion.js',
    attributes: { poll: text },
  },
  'parvis-business-showcase': {
    section: 'showcase',
    file: 'elements/showcase.js',
    attributes: {
      type: text,
      category: text,
      layout: { is: 'choice', words: ['list', 'grid'] },
      order: { is: 'choice', words: ['fair', 'name', 'distance'] },
      tiles: text,
      'tiles-attribution': text,
      'url-state': flag,
      'structured-data': flag,
    },
  },
} as const satisfies Readonly<Record<string, ElementForm>>;

export type Tag = keyof typeof ELEMENTS;

export const TAGS = Object.keys(ELEMENTS) as Tag[];

export function isTag(name: string): name is Tag {
  return Object.hasOwn(ELEMENTS, name);
}

/** All attributes of a tag, its own first. */
export function attributesOf(tag: Tag): Readonly<Record<string, AttributeKind>> {
  return { ...ELEMENTS[tag].attributes, ...COMMON_ATTRIBUTES };
}
