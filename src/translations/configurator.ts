/** What the configurator says: the page on which a webmaster chooses, sees and copies an element. */

export type ConfiguredTag =
  | 'parvis-alert-banner'
  | 'parvis-service-finder'
  | 'parvis-opinion-poll'
  | 'parvis-business-showcase';

export type ConfiguredAttribute =
  | 'archive'
  | 'area'
  | 'category'
  | 'heading-level'
  | 'layout'
  | 'order'
  | 'path'
  | 'poll'
  | 'query'
  | 'show-exercises'
  | 'structured-data'
  | 'tiles'
  | 'tiles-attribution'
  | 'type'
  | 'url-state';

interface Labelled {
  readonly label: string;
  readonly help?: string;
}

export interface ConfiguratorStrings {
  readonly elements: Readonly<
    Record<ConfiguredTag, { readonly name: string; readonly about: string }>
  >;
  readonly attributes: Readonly<Record<ConfiguredAttribute, Labelled>>;
  /** Words of an attribute that takes only some, and a poll's usual choice. */
  readonly choices: Readonly<Record<string, string>>;

  readonly elementTitle: string;
  readonly feedTitle: string;
  readonly feed: Labelled;
  readonly feedLoading: string;
  /** A link names a feed of another site; nothing of it is shown yet. */
  readonly foreignFeed: (origin: string) => string;
  readonly readForeign: string;
  readonly more: string;
  readonly optionsTitle: string;
  readonly themeTitle: string;
  readonly accent: Labelled;
  readonly accentPicker: string;
  readonly accentNone: string;
  readonly notAColor: string;
  readonly readable: string;
  readonly corrected: (surface: 'light' | 'dark', ratio: string, shade: string) => string;
  readonly radius: string;
  readonly radii: Readonly<Record<'0' | '4' | '8' | '16', string>>;
  readonly font: string;
  readonly fonts: Readonly<Record<'' | 'system' | 'serif' | 'rounded', string>>;
  readonly language: Labelled;
  readonly pageLanguage: string;
  /** A language by its tag, `fr-simple` too. */
  readonly languageName: (tag: string) => string;

  readonly previewTitle: string;
  readonly width: string;
  readonly widths: Readonly<Record<'phone' | 'desktop', string>>;
  readonly scheme: string;
  readonly schemes: Readonly<Record<'light' | 'dark', string>>;
  readonly previewFrame: (element: string, width: string) => string;

  readonly codeTitle: string;
  readonly form: string;
  readonly forms: Readonly<Record<'tag' | 'div' | 'frame', Labelled>>;
  readonly pin: string;
  readonly pins: Readonly<Record<'script' | 'all' | 'none', Labelled>>;
  readonly elsewhere: Labelled;
  readonly link: Labelled;
  readonly pageCode: Labelled;
  readonly sheetCode: Labelled;
  readonly frameFeed: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly then: string;
  readonly reset: string;

  /** Before the links of a fallback, by element. */
  readonly fallbacks: Readonly<Record<ConfiguredTag, string>>;
  readonly townHall: string;
  readonly or: string;
}
