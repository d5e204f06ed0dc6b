import { FORMATS } from '../formats.js';
import type { Words } from './words.js';

const quote = (words: string): string => `“${words}”`;
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
const entries = (count: number): string => plural(count, 'entry', 'entries');

export const en: Words = {
  titles: {},
  about: {
    parvis: 'Tools for the Parvis feed, your town’s JSON file.',
    validate: 'Checks a feed, and says where and how to correct it.',
    check: 'Checks a page of the site, and says what residents will get there and what to change.',
    snapshot: 'Prints an element as static HTML, for pages without JavaScript.',
    import: 'Takes data that exists into a feed.',
    init: 'Makes a first feed, by six questions or by options.',
    calendar: 'Fills in public holidays, and school holidays from a calendar file.',
    collect: 'Starts the vote collector.',
    tally: 'Gives the results of a poll, as open data.',
    tallyAdd: 'Adds counts of ballots on paper or by phone.',
    tallyWithdraw: 'Takes such a count back; the list keeps both.',
    tallyEntries: 'Lists what was added and taken back, small counts too: for the staff.',
    backup: 'Copies the votes while they are collected.',
    help: 'Shows this help.',
    version: 'Shows the version number.',
    lang: 'Language of messages, fr or en (else the system’s), and of a static copy (else the feed’s).',
  },
  argument: {
    source: 'A file, an address, or - for standard input.',
    page: 'The address of a page that has Parvis on it.',
    format: `The format: ${Object.keys(FORMATS).join(', ')}.`,
    file: 'The feed to make.',
    country: 'The country by its two letters, such as FR.',
    poll: 'The id of the poll.',
    feed: 'The feed: a file, an address, or - for standard input.',
    entry: 'The number of the count, from the list.',
    backup: 'The file to make. An older one of this name is replaced.',
    element: 'alert-banner, service-finder, opinion-poll or business-showcase.',
  },
  option: {
    json: 'One JSON object instead of sentences.',
    all: 'Shows all findings, without shortening the list.',
    into: 'Puts the entries into this feed, by id. What you added to it stays.',
    publisher: 'Name of the town, for a new feed.',
    expiring: 'Lists what ends or falls due within this time: 30d.',
    color: 'Checks that text in this accent colour of your site can be read: #0b5.',
    as: 'Name before the colon of each id, to tell two sources of one format apart.',
    area: 'Of the vigilance, only these domains: 35, 3510 (its coast).',
    defaultTtl: 'How long a message holds that does not say when it ends: 24h, 7d.',
    encoding: 'Encoding of the file, when the accents are wrong: windows-1252, macintosh.',
    keepContacts: 'Takes contact data of named persons as well. Ask them first.',
    license: 'Address of the licence of the data.',
    mapping: 'Of a table: the file that says which column is which field.',
    preset: 'Of a table: a ready mapping.',
    removeGone: 'Removes what an earlier import brought and this one does not.',
    sheet: 'Of a workbook: the name of the sheet.',
    sourceName: 'Who has made the data.',
    sourceUrl: 'Where the data can be found.',
    split: 'Writes a section larger than this as an index and pages: 250k.',
    timezone: 'Time zone of times that have none: Europe/Paris.',
    watch: 'Imports again after each pause of this length, until stopped: 5m.',
    url: 'Address of the town’s site.',
    telephone: 'Phone of the town hall.',
    hours: 'Opening hours of the town hall.',
    languages: 'Languages of the texts, the first one first: fr,en.',
    force: 'Writes over a file that exists.',
    years: 'The years: 2026-2028.',
    zone: 'For holidays of its own: alsace-moselle, guadeloupe, la-reunion…',
    school: 'A calendar file (ICS) with the school holidays.',
    feed: 'The feed that holds the polls.',
    db: 'The votes: an SQLite file, or postgres://user@host/votes. The password goes into PGPASSWORD.',
    migrate: 'Moves all votes of this SQLite file to the PostgreSQL database of --db, and ends.',
    port: 'The port.',
    host: 'The address to listen on.',
    origin: 'Sites that may send votes. Repeat it if need be.',
    trustProxy: 'How many servers of yours stand before the collector.',
    metricsPort: 'Port of the figures for Prometheus, for this machine alone.',
    tallyFormat: 'json or csv.',
    periods: 'With csv: ballots by time, those of bursts apart, instead of votes by choice.',
    published: 'Only what everybody is shown while the poll is open.',
    readme: 'Explains the columns instead, to be published beside the file.',
    paper: 'Votes on paper by choice: gare=12 mairie=3.',
    phone: 'Votes by phone by choice.',
    ballots: 'How many ballots these are, where each may hold several choices.',
    reason: 'Why, or where from: “urn of the library”. No names.',
    feedOfChoices: 'The feed, to check the names of poll and choices.',
    alertArea: 'Of the alerts, only those of this area, by its name or code.',
    path: 'Path of the page, for alerts that are limited to some pages.',
    category: 'Of services and the showcase, only this category.',
    poll: 'The id of the poll (else the first open one).',
    type: 'Of the showcase, only these types: "LocalBusiness Market".',
    at: 'The moment to show (else now): 2026-11-28T10:15.',
    headingLevel: 'Level of the headings.',
    out: 'Writes this file in one step, and leaves it as it is when something is wrong.',
  },
  byDefault: 'by default:',
  examples: `
Examples:
  parvis init parvis.json
  parvis validate parvis.json
  parvis validate https://www.saint-parvis.fr/parvis.json --expiring 30d
  parvis check https://www.saint-parvis.fr/
  parvis snapshot parvis.json alert-banner --out alerts.html
  parvis import dila annuaire.json --into parvis.json
  parvis import table salles.xlsx --mapping salles.json --into parvis.json
  parvis import cap https://alertes.example/cap.xml --into parvis.json --as prefecture --remove-gone
  parvis calendar FR --years 2026-2028 --into parvis.json
  parvis collect --feed parvis.json --origin https://www.saint-parvis.fr
  parvis tally velos --format csv
  parvis tally add velos --paper gare=12 mairie=3 --reason "urn of the library"`,
  usage: {
    'commander.unknownCommand': (subject) => `There is no command ${quote(subject)}.`,
    'commander.unknownOption': (subject) => `There is no option ${quote(subject)}.`,
    'commander.missingArgument': (subject) => `${quote(subject)} is missing.`,
    'commander.optionMissingArgument': (subject) => `A value is missing after ${quote(subject)}.`,
    'commander.missingMandatoryOptionValue': (subject) =>
      `The option ${quote(subject)} is missing.`,
    'commander.excessArguments': () => 'There are too many words.',
    'unknown-format': (subject) =>
      `The format ${quote(subject)} is not known. Formats: ${Object.keys(FORMATS).join(', ')}.`,
    'needs-into': (subject) => `${quote(subject)} needs --into with the feed to change.`,
    'needs-as': (subject) =>
      `${quote(subject)} needs --as with a name of this source, so that nothing of another one is removed.`,
    'not-a-duration': (subject) =>
      `${quote(subject)} is not a length of time. Write 5m, 24h or 30d.`,
    'not-a-size': (subject) => `${quote(subject)} is not a size. Write 250k or 1m.`,
    'not-a-color': (subject) => `${quote(subject)} is not a colour. Write #0b5 or #00bb55.`,
    'not-a-page': (subject) =>
      `${quote(subject)} is not the address of a page. Write https://www.saint-parvis.fr/page.`,
    'not-years': (subject) => `${quote(subject)} are not years. Write 2026 or 2026-2028.`,
    'unknown-country': (subject) => `No holidays are known of ${quote(subject)}. Write FR, BE, CH…`,
    'unknown-zone': (subject) => `The zone ${quote(subject)} is not known.`,
    'file-exists': (subject) => `${quote(subject)} exists. Add --force to write over it.`,
    'unusable-answer': (subject) => `${quote(subject)} cannot be used here. Look at the example.`,
    'needs-answers': (subject) =>
      `There is nobody to ask here. Give the answers as options: ${subject}.`,
    'unknown-language': (subject) => `The language ${quote(subject)} is not known. Write fr or en.`,
    'unknown-element': (subject) =>
      `There is no element ${quote(subject)}. Write alert-banner, service-finder, opinion-poll or business-showcase.`,
    'not-for-element': (subject) => `This element does not take ${quote(subject)}.`,
    'not-a-heading-level': (subject) =>
      `${quote(subject)} is not a level of headings. Write 2, 3, 4, 5 or 6.`,
    'not-a-moment': (subject) =>
      `${quote(subject)} is not a moment. Write 2026-11-28T10:15 or 2026-11-28T10:15:00+01:00.`,
    'not-a-number': (subject) => `${quote(subject)} is not a possible number here.`,
    'needs-counts': () => 'Counts are missing. Write --paper gare=12 mairie=3, or --phone.',
    'not-a-count': (subject) =>
      `${quote(subject)} is not a count of a choice. Write each choice once, as gare=12.`,
    'one-channel': () => 'With --ballots, add --paper and --phone one after the other.',
    'too-few-ballots': (subject) =>
      `${quote(subject)} ballots cannot hold these votes: a choice has more.`,
    'needs-reason': (subject) =>
      `Say why the count ${subject} is taken back, with --reason and some words.`,
    'unknown-tally-format': (subject) =>
      `The format ${quote(subject)} is not known. Write json or csv.`,
  },
  seeHelp: (command) => `Help: ${command} --help`,
  unexpected: (message) => `Unexpected error: ${message}`,
  section: (name, count) => {
    const lost = count.in - count.out;
    return `${name}: ${entries(count.in)}, ${count.out} kept${lost ? `, ${lost} left out` : ''}`;
  },
  totals: ({ error, warning, hint }) =>
    error + warning + hint === 0
      ? 'Nothing to report.'
      : [plural(error, 'error'), plural(warning, 'warning'), plural(hint, 'hint')].join(', ') + '.',
  more: (count, code) => `  … and ${plural(count, 'other')} [${code}]. --all shows them.`,
  imported: (count) =>
    `${entries(count.in)} read, ${count.out} taken, ${count.in - count.out} left out.`,
  merged: (file, { added, changed, gone }) =>
    `${file}: ${entries(added)} added, ${changed} changed, ${gone} not in this import.`,
  gone: (ids, isRemoved) =>
    isRemoved ? `Removed: ${ids}` : `Not in this import, kept in the feed: ${ids}`,
  progress: (count) => `${count} entries read…`,
  due: ({ what, day, name, section }) =>
    `${day}  ${what === 'ends' ? 'ends' : 'to be checked'}: ${quote(name)} (${section})`,
  nothingDue: 'Nothing ends or falls due within this time.',
  question: {
    publisher: 'Name of the town, as residents know it',
    url: 'Address of its site (https://…)',
    telephone: 'Phone of the town hall (02 99 00 00 00)',
    hours: 'Opening hours of the town hall (Mo-Fr 09:00-12:00,14:00-17:00)',
    languages: 'Languages of the texts (fr,en)',
    timezone: 'Time zone',
  },
  colon: ':',
  created: (file) => `${file} is ready. Check it with: parvis validate ${file}`,
  days: (file, { PH, SH }) =>
    `${file}: ${plural(PH, 'public holiday')}, ${plural(SH, 'period')} of school holidays.`,
  placeholder: 'Name of your town',
  noSnapshot: (file) =>
    file ? `Nothing was written: ${file} stays as it was.` : 'No static copy was made.',
  listening: (url) => `The collector takes votes at ${url}`,
  movedPoll: (poll, count) => `${poll}: ${plural(count, 'ballot')}`,
  moved: (file, to) =>
    `All votes of ${file} are at ${to} now, counted there anew, and the totals are the same. Collectors no longer count in ${file}; delete it once ${to} is backed up.`,
  backedUp: (file) => `The backup ${file} is whole, and on disk.`,
  measured: (url) => `Figures for Prometheus: ${url}`,
};
