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
    import: 'Takes data that exists into a feed.',
    collect: 'Starts the vote collector.',
    tally: 'Gives the results of a poll.',
    help: 'Shows this help.',
    version: 'Shows the version number.',
    lang: 'Language of messages, fr or en (else the system’s).',
  },
  argument: {
    source: 'A file, an address, or - for standard input.',
    format: 'The format: dila (French directory of public offices).',
    poll: 'The id of the poll.',
  },
  option: {
    json: 'One JSON object instead of sentences.',
    all: 'Shows all findings, without shortening the list.',
    into: 'Puts the entries into this feed, by id. What you added to it stays.',
    publisher: 'Name of the town, for a new feed.',
    feed: 'The feed that holds the polls.',
    db: 'The file of the votes.',
    port: 'The port.',
    host: 'The address to listen on.',
    origin: 'Sites that may send votes. Repeat it if need be.',
    trustProxy: 'How many servers of yours stand before the collector.',
    tallyFormat: 'json or csv.',
  },
  byDefault: 'by default:',
  examples: `
Examples:
  parvis validate parvis.json
  parvis import dila annuaire.json --publisher "Town of Saint-Parvis" > parvis.json
  parvis import dila annuaire.json --into parvis.json
  parvis collect --feed parvis.json --origin https://www.saint-parvis.fr
  parvis tally velos --format csv`,
  usage: {
    'commander.unknownCommand': (subject) => `There is no command ${quote(subject)}.`,
    'commander.unknownOption': (subject) => `There is no option ${quote(subject)}.`,
    'commander.missingArgument': (subject) => `${quote(subject)} is missing.`,
    'commander.optionMissingArgument': (subject) => `A value is missing after ${quote(subject)}.`,
    'commander.missingMandatoryOptionValue': (subject) =>
      `The option ${quote(subject)} is missing.`,
    'commander.excessArguments': () => 'There are too many words.',
    'unknown-format': (subject) => `The format ${quote(subject)} is not known. Formats: dila.`,
    'unknown-language': (subject) => `The language ${quote(subject)} is not known. Write fr or en.`,
    'not-a-number': (subject) => `${quote(subject)} is not a possible number here.`,
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
  gone: (ids) => `Not in this import, kept in the feed: ${ids}`,
  placeholder: 'Name of your town',
  listening: (url) => `The collector takes votes at ${url}`,
};
