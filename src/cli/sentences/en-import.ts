import { closest } from '../../check/closest.js';
import type { ImportCode } from '../../importers/diagnostic.js';
import { countsOf, wordsOf, type Advice, type Arg, type Args } from './sentences.js';

const quote = (words: Arg): string => `“${words}”`;

/** What became of a value that could not be read. */
const fate = (kept: Arg): string => (kept ? 'The text is kept as a note.' : 'It is not taken.');

/** What each format looks like, for who gave something else. */
const LOOKS: Readonly<Record<string, string>> = {
  cap: 'Give a CAP message (XML), an Atom index of messages, or alerts as GeoJSON.',
  vigilance: 'Give the JSON of the Météo-France vigilance (carte vigilance en cours).',
  dila: 'Give the JSON file of the French directory of public offices (DILA), or an answer of its API.',
  hsds: 'Give services as HSDS or Open Referral UK JSON, or the folder or zip of its CSV tables.',
  'cpsv-ap': 'Give JSON-LD with at least one PublicService.',
  table: 'Give a CSV or XLSX table with a line of headers.',
  osm: 'Give an answer of Overpass, GeoJSON, or a uMap export.',
  schemaorg: 'Give JSON-LD of schema.org, or the page that holds it.',
  ics: 'Give an iCalendar file: it begins with BEGIN:VCALENDAR.',
  openagenda: 'Give the JSON of OpenAgenda: an agenda’s export or an answer of its API.',
  rss: 'Give an RSS, Atom or JSON Feed document.',
};

/** The word that was meant, or all that are possible. */
function oneOf(args: Args): string {
  const near = closest(`${args['value'] ?? args['field']}`, wordsOf(args));
  return near ? `Write ${quote(near)}.` : `You can write: ${wordsOf(args).join(', ')}.`;
}

/** English, for what importers find. */
export const importAdvice: Readonly<Record<ImportCode, (args: Args) => Advice>> = {
  'not-this-format': ({ format }) => [
    `This document is not in the format ${quote(format)}.`,
    LOOKS[`${format}`] ?? 'Check the file, or choose another format.',
  ],
  'other-syntax': ({ found }) => [
    `This page gives its data as ${found}. Only JSON-LD is read.`,
    'Ask the provider of the site for JSON-LD, or add these data by hand.',
  ],
  'nothing-found': () => ['This document holds no entry.', 'Check the request or the file.'],
  'xml-syntax': ({ message }) => [
    `This is not correct XML${message ? ` (${message})` : ''}.`,
    'Ask for the file again. It may have been cut off.',
  ],
  'dtd-refused': () => [
    'This document declares a document type (DOCTYPE). For safety it is not read.',
    'Remove this declaration if you trust the document.',
  ],
  'encoding-found': ({ encoding }) => [
    `This file is not in UTF-8. It is read as ${encoding}.`,
    'Look at the accents. If they are wrong, add --encoding with the right one.',
  ],
  'delimiter-found': ({ delimiter }) => [
    `The columns are separated by ${delimiter === '\t' ? 'tabs' : quote(delimiter)}.`,
    'Nothing to do if the columns are right.',
  ],
  'header-missing': (args) => [
    `The column ${quote(args['header'])} is missing.`,
    `Correct it in the mapping. Columns of this table: ${wordsOf(args)?.join(', ')}.`,
  ],
  'header-repeated': ({ header }) => [
    `Two columns are called ${quote(header)}. The first one is read.`,
    'Give each column its own name.',
  ],
  'mapping-unusable': (args) => [
    `The mapping cannot be used${args['field'] ? ` at ${quote(args['field'])}` : ''}${args['value'] ? `: ${quote(args['value'])} is not possible` : ''}.`,
    wordsOf(args) ? oneOf(args) : 'Correct the mapping file. The documentation shows each form.',
  ],
  'mapping-missing': (args) => [
    'The columns of this table are not known.',
    `Add a mapping file (--mapping). Columns: ${wordsOf(args).join(', ')}.`,
  ],
  'preset-found': ({ preset }) => [
    `This table is read with the mapping ${quote(preset)}.`,
    'If it is the wrong one, add --mapping with a mapping file.',
  ],
  'sheet-missing': (args) => [
    `This workbook has no sheet ${quote(args['sheet'])}.`,
    `Choose one of these with --sheet: ${wordsOf(args).join(', ')}.`,
  ],
  'sheet-taken': (args) => [
    `Only the sheet ${quote(args['sheet'])} is read. Not read: ${wordsOf(args).join(', ')}.`,
    'For another sheet, add --sheet with its name.',
  ],
  'quotes-open': () => [
    'A quotation mark that opens on this line is never closed. The rest of the table could not be read.',
    'Close or remove it, then import again.',
  ],
  'not-published': () => [
    'Left out. Its author says that it is not to be published.',
    'Nothing to do.',
  ],
  'not-actual': ({ status }) => [
    `Left out. This message is no real alert (status ${quote(status)}).`,
    'Nothing to do.',
  ],
  superseded: ({ by }) => [
    `Left out. A later message of this document replaces or ends it (${by}).`,
    'Nothing to do.',
  ],
  cancelled: () => ['Left out. This event is cancelled.', 'Nothing to do.'],
  'not-taken': ({ kind }) => [
    `Left out. The feed has no place for ${quote(kind)}.`,
    'Add it by hand if you need it.',
  ],
  'empty-record': () => ['Left out. Nothing of it could be read.', 'Look at it in the source.'],
  'unknown-type': ({ value, used }) => [
    `The type ${quote(value)} is not known.`,
    used
      ? `The category will be ${quote(used)}. Correct it if need be.`
      : 'The other types will do.',
  ],
  'value-unreadable': ({ field, value }) => [
    `${quote(value)} cannot be read${field ? ` as ${field}` : ''}. It is not taken.`,
    'Add the right value by hand.',
  ],
  'phone-unreadable': ({ value, kept }) => [
    `${quote(value)} is not a phone number. ${fate(kept)}`,
    'Add the right number by hand.',
  ],
  'url-unreadable': ({ value, kept }) => [
    `${quote(value)} is not a web address. ${fate(kept)}`,
    'Add the right address by hand.',
  ],
  'url-without-scheme': ({ value, used }) => [
    `${quote(value)} has no http://. The address becomes ${used}.`,
    'Check that the site opens.',
  ],
  'email-unreadable': ({ value }) => [
    `${quote(value)} is not a mail address. It is not taken.`,
    'Add the right address by hand.',
  ],
  'misplaced-value': ({ value }) => [
    `A web address (${value}) stands in the place of a mail address.`,
    'It is taken as a contact form. Check it.',
  ],
  'position-disagrees': ({ given, found, km }) => [
    `Two positions ${km} km apart. Kept: ${given}. Left: ${found}.`,
    'Check on a map if you show one.',
  ],
  'position-doubtful': ({ given, found, km }) => [
    `Doubtful position (${given}), ${km} km from ${found ? `that of the address (${found})` : 'its neighbours'}. It is left out, the address stays.`,
    'Add the right position in "geo" if you show a map.',
  ],
  'position-unreadable': ({ given }) => [
    `The position ${quote(given)} cannot be read.`,
    'Add the right position in "geo" if you show a map.',
  ],
  'position-swapped': ({ given, used }) => [
    `Latitude and longitude are swapped (${given}). The position becomes ${used}.`,
    'Correct the order in the table.',
  ],
  'hours-unreadable': ({ value }) => [
    `These hours cannot be computed: ${quote(value)}. They are kept as text.`,
    'Write them in "openingHours" if you know them.',
  ],
  'date-unreadable': ({ value }) => [
    `The date ${quote(value)} cannot be read.`,
    'Add it by hand if it matters.',
  ],
  'zero-restored': ({ field, value, used }) => [
    `Column ${quote(field)}: ${quote(value)} has lost its first zero. It becomes ${quote(used)}.`,
    'In the spreadsheet, format this column as text.',
  ],
  'row-width': ({ found, expected }) => [
    `This row has ${found} cells for ${expected} columns. Values may be shifted.`,
    'Check this row.',
  ],
  'quotes-doubtful': () => [
    'The quotation marks of this row are not regular.',
    'Check that its values are right.',
  ],
  'severity-unknown': ({ value, used }) => [
    `The source does not say how serious it is${value ? ` (${quote(value)})` : ''}.`,
    `It will be ${quote(used)}. Correct "severity" if need be.`,
  ],
  'expires-missing': () => [
    'The end of this message is not given, or it is not after its beginning.',
    'Add for example --default-ttl 24h, so that it ends one day after its beginning.',
  ],
  'expires-added': ({ hours }) => [
    `The end of the message was missing. It ends ${hours} hours after its beginning, as you asked.`,
    'Nothing to do.',
  ],
  repeats: ({ count }) => [
    `This repeats. The next date is taken, with ${count} more.`,
    'Import it again from time to time.',
  ],
  postponed: ({ value }) => [
    `This event is postponed.${value ? ` The old date (${value}) is not taken.` : ''}`,
    'Import it again when the new date is known.',
  ],
  'reference-unknown': ({ id }) => [
    `${quote(id)} is named here and is not in the document.`,
    'Check that the export is whole.',
  ],
  'persons-not-taken': ({ count }) => [
    `The contact data of ${count} named ${Number(count) > 1 ? 'persons is' : 'person is'} not taken.`,
    'If these persons agree, add --keep-contacts.',
  ],
  'fields-not-taken': (args) => [
    `Fields that are not taken, with the number of entries: ${countsOf(args)}.`,
    'Add by hand those that you need.',
  ],
};
