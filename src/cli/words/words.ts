import type { Language } from '../language.js';
import { en } from './en.js';
import { fr } from './fr.js';

export type CommandName =
  | 'validate'
  | 'check'
  | 'snapshot'
  | 'import'
  | 'init'
  | 'calendar'
  | 'collect'
  | 'tally'
  | 'backup';

export type OptionName =
  | 'json'
  | 'all'
  | 'expiring'
  | 'color'
  | 'into'
  | 'publisher'
  | 'as'
  | 'area'
  | 'defaultTtl'
  | 'encoding'
  | 'keepContacts'
  | 'license'
  | 'mapping'
  | 'preset'
  | 'removeGone'
  | 'sheet'
  | 'sourceName'
  | 'sourceUrl'
  | 'split'
  | 'timezone'
  | 'watch'
  | 'feed'
  | 'db'
  | 'port'
  | 'host'
  | 'origin'
  | 'trustProxy'
  | 'metricsPort'
  | 'tallyFormat'
  | 'migrate'
  | 'periods'
  | 'published'
  | 'readme'
  | 'paper'
  | 'phone'
  | 'ballots'
  | 'reason'
  | 'feedOfChoices'
  | 'alertArea'
  | 'at'
  | 'category'
  | 'headingLevel'
  | 'out'
  | 'path'
  | 'poll'
  | 'type'
  | 'url'
  | 'telephone'
  | 'hours'
  | 'languages'
  | 'force'
  | 'years'
  | 'zone'
  | 'school';

/** What `parvis init` asks, in this order. */
export type QuestionName = 'publisher' | 'url' | 'telephone' | 'hours' | 'languages' | 'timezone';

/** All that the commands say beside findings: help, counts, mistakes on the command line. */
export interface Words {
  /** Titles of the help, by commander's own. */
  readonly titles: Readonly<Record<string, string>>;
  readonly about: Readonly<
    Record<
      | CommandName
      | 'parvis'
      | 'help'
      | 'version'
      | 'lang'
      | 'tallyAdd'
      | 'tallyWithdraw'
      | 'tallyEntries',
      string
    >
  >;
  readonly argument: Readonly<
    Record<
      | 'source'
      | 'page'
      | 'format'
      | 'poll'
      | 'file'
      | 'country'
      | 'feed'
      | 'element'
      | 'entry'
      | 'backup',
      string
    >
  >;
  readonly option: Readonly<Record<OptionName, string>>;
  readonly byDefault: string;
  readonly examples: string;
  /** Mistakes on the command line, by commander's codes and our own. */
  readonly usage: Readonly<Record<string, (subject: string) => string>>;
  readonly seeHelp: (command: string) => string;
  readonly unexpected: (message: string) => string;
  readonly section: (name: string, count: { readonly in: number; readonly out: number }) => string;
  readonly totals: (counts: Readonly<Record<'error' | 'warning' | 'hint', number>>) => string;
  readonly more: (count: number, code: string) => string;
  readonly imported: (count: { readonly in: number; readonly out: number }) => string;
  readonly merged: (
    file: string,
    counts: Readonly<Record<'added' | 'changed' | 'gone', number>>,
  ) => string;
  readonly gone: (ids: string, isRemoved: boolean) => string;
  /** Records read so far. */
  readonly progress: (count: number) => string;
  /** Something that ends or falls due, for `--expiring`. */
  readonly due: (entry: {
    readonly what: 'ends' | 'review';
    readonly day: string;
    readonly name: string;
    readonly section: string;
  }) => string;
  readonly nothingDue: string;
  readonly question: Readonly<Record<QuestionName, string>>;
  /** Behind a question. */
  readonly colon: string;
  readonly created: (file: string) => string;
  readonly days: (file: string, counts: { readonly PH: number; readonly SH: number }) => string;
  readonly placeholder: string;
  /** Of a snapshot that could not be made; `file` is the one that stays. */
  readonly noSnapshot: (file: string | undefined) => string;
  readonly listening: (url: string) => string;
  readonly movedPoll: (poll: string, ballots: number) => string;
  /** All votes of `file` are at `to` now; said after they were counted there. */
  readonly moved: (file: string, to: string) => string;
  readonly backedUp: (file: string) => string;
  /** How many a backup holds. */
  readonly measured: (url: string) => string;
}

const WORDS: Readonly<Record<Language, Words>> = { fr, en };

export function wordsIn(language: Language): Words {
  return WORDS[language];
}
