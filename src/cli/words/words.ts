import type { Language } from '../language.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** All that the commands say beside findings: help, counts, mistakes on the command line. */
export interface Words {
  /** Titles of the help, by commander's own. */
  readonly titles: Readonly<Record<string, string>>;
  readonly about: Readonly<
    Record<
      'parvis' | 'validate' | 'import' | 'collect' | 'tally' | 'help' | 'version' | 'lang',
      string
    >
  >;
  readonly argument: Readonly<Record<'source' | 'format' | 'poll', string>>;
  readonly option: Readonly<
    Record<
      | 'json'
      | 'all'
      | 'into'
      | 'publisher'
      | 'feed'
      | 'db'
      | 'port'
      | 'host'
      | 'origin'
      | 'trustProxy'
      | 'tallyFormat',
      string
    >
  >;
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
  readonly gone: (ids: string) => string;
  readonly placeholder: string;
  readonly listening: (url: string) => string;
}

const WORDS: Readonly<Record<Language, Words>> = { fr, en };

export function wordsIn(language: Language): Words {
  return WORDS[language];
}
