import { en } from './en.js';
import { fr } from './fr.js';

export type FormLanguage = 'fr' | 'en';

/** A page's title, which is its heading too, and what it says below. */
export interface Notice {
  readonly title: string;
  readonly text: string;
}

/** All that the collector's own pages say; the question and its choices come from the feed. */
export interface FormWords {
  readonly lang: FormLanguage;
  /** Before the title of a page that shows a mistake. */
  readonly errorPrefix: string;
  readonly answer: string;
  /** Of a page with the form, sent by somebody who has chosen already. */
  readonly confirm: Notice;
  readonly submit: string;
  readonly confirmSubmit: string;
  readonly chooseOne: string;
  readonly chooseUpTo: (count: number) => string;
  readonly rankUpTo: (count: number) => string;
  /** @param place from 1 */
  readonly place: (place: number) => string;
  readonly noPlace: string;
  readonly noOpinion: string;
  readonly noChoice: string;
  readonly repeatedChoice: string;
  /** “No opinion” beside another choice. */
  readonly notAlone: string;
  readonly tooManyChoices: (count: number) => string;
  /** A choice that the poll does not have, or has no longer. */
  readonly unknownChoice: string;
  readonly privacy: string;
  readonly counted: Notice;
  readonly changed: Notice;
  readonly already: Notice;
  readonly notChangeable: Notice;
  readonly outdated: Notice;
  readonly receipt: (code: string) => string;
  readonly yourChoice: string;
  readonly change: string;
  readonly closed: Notice;
  readonly notStarted: Notice;
  readonly unknownPoll: Notice;
  /** @param minutes whole, from 1 */
  readonly tooManyRequests: (minutes: number) => Notice;
  readonly unavailable: Notice;
  readonly unknownOrigin: Notice;
  readonly notUnderstood: Notice;
  readonly openForm: string;
  readonly otherWays: string;
  readonly back: string;
}

const WORDS: Readonly<Record<FormLanguage, FormWords>> = { fr, en };

/**
 * The language of a page: the one that the form names, else the first that the browser asks for and
 * we speak, else the feed's.
 */
export function formWords({
  asked,
  acceptLanguage = '',
  feedLanguages = [],
}: {
  readonly asked: string | undefined;
  readonly acceptLanguage: string | undefined;
  readonly feedLanguages: readonly string[] | undefined;
}): FormWords {
  const wanted = [asked ?? '', ...byPreference(acceptLanguage), ...feedLanguages];
  const found = wanted.map((tag) => tag.toLowerCase().split('-', 1)[0]!).find(isKnown);
  return WORDS[found ?? 'fr'];
}

function isKnown(tag: string): tag is FormLanguage {
  return tag === 'fr' || tag === 'en';
}

/** RFC 9110 §12.5.4: `en;q=0.5, fr` → `fr`, `en`. */
function byPreference(header: string): string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((one) => one.trim());
      const quality = parameters.find((one) => one.startsWith('q='))?.slice(2);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}
