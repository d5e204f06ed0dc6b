import type { SectionName } from '../feed/index.js';
import type { ImportOptions, ImportResult } from '../importers/diagnostic.js';
import type { Item } from './merge-items.js';

/** A foreign document in the forms that an importer may ask for. */
export interface ImportInput {
  readonly text: string;
  readonly bytes: Uint8Array;
  /** Of a folder or a zip archive: the text of each file, by its name. */
  readonly files?: Readonly<Record<string, string>>;
}

/** What a person can say on the command line for one format alone. */
export interface FormatOptions extends ImportOptions {
  /** Domains of the vigilance. */
  readonly areas?: readonly string[];
  /** Of a table: which column is which field, as JSON. */
  readonly mapping?: unknown;
  readonly preset?: string;
  readonly sheet?: string;
}

export interface Format {
  /** Of all its items; without it, each item shows where it belongs. */
  readonly section?: SectionName;
  /** A folder or a zip archive of tables is one document. */
  readonly takesFolder?: boolean;
  /** Zip archives are documents of this format, not folders. */
  readonly isBinary?: boolean;
  readonly read: (
    input: ImportInput,
    options: FormatOptions,
  ) => Promise<ImportResult<{ id: string }>>;
}

/** Each importer is loaded when it is asked for: together they are some megabytes. */
export const FORMATS: Readonly<Record<string, Format>> = {
  cap: {
    section: 'alerts',
    read: async ({ text }, options) =>
      (await import('../importers/cap.js')).importCap(text, options),
  },
  vigilance: {
    section: 'alerts',
    read: async ({ text }, options) =>
      (await import('../importers/vigilance.js')).importVigilance(text, options),
  },
  dila: {
    section: 'services',
    read: async ({ text }, options) =>
      (await import('../importers/dila.js')).importDila(text, options),
  },
  hsds: {
    section: 'services',
    takesFolder: true,
    read: async ({ text, files }, options) => {
      const { importHsds, importHsdsTables } = await import('../importers/hsds.js');
      return files ? importHsdsTables(files, options) : importHsds(text, options);
    },
  },
  'cpsv-ap': {
    section: 'services',
    read: async ({ text }, options) =>
      (await import('../importers/cpsv-ap.js')).importCpsvAp(text, options),
  },
  table: {
    isBinary: true,
    read: async ({ text, bytes }, options) => {
      const { importTable, importWorkbook, isWorkbook } = await import('../importers/table.js');
      return isWorkbook(bytes) ? importWorkbook(bytes, options) : importTable(text, options);
    },
  },
  osm: {
    section: 'showcase',
    read: async ({ text }, options) =>
      (await import('../importers/osm.js')).importOsm(text, options),
  },
  ics: {
    section: 'showcase',
    read: async ({ text }, options) =>
      (await import('../importers/ics.js')).importIcs(text, options),
  },
  openagenda: {
    section: 'showcase',
    read: async ({ text }, options) =>
      (await import('../importers/openagenda.js')).importOpenAgenda(text, options),
  },
  rss: {
    section: 'alerts',
    read: async ({ text }, options) =>
      (await import('../importers/rss.js')).importRss(text, options),
  },
  schemaorg: {
    read: async ({ text }, options) =>
      (await import('../importers/schemaorg.js')).importSchemaOrg(text, options),
  },
};

export function sectionsOf(
  items: readonly { id: string }[],
  sectionOf: (item: object) => SectionName,
): Map<SectionName, Item[]> {
  const sections = new Map<SectionName, Item[]>();
  for (const item of items as readonly Item[]) {
    const section = sectionOf(item);
    const list = sections.get(section);
    if (list) list.push(item);
    else sections.set(section, [item]);
  }
  return sections;
}
