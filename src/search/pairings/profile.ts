import { localizedText } from '../../feed/localized-text.js';
import type { Text } from '../../feed/shape.js';
import type { ExchangeLine } from '../../feed/showcase-exchange.js';
import { readWords } from '../words.js';
import { isVagueTheme } from './little-words.js';
import { rootOf } from './root.js';
import { unitsOf, type Lexicon, type Unit } from './units.js';

/** A line as it is compared. */
export interface Profile {
  readonly line: ExchangeLine;
  /** Of its words. */
  readonly lang: string;
  /** What its words say, then its description and its theme, which weigh less. */
  readonly units: readonly ProfileUnit[];
  /** How many of the units its words alone have. */
  readonly said: number;
  readonly themes: readonly Theme[];
  /** The same of the entry itself: a shop's trade says little of what it lends. */
  readonly trades: readonly string[];
}

export interface ProfileUnit extends Unit {
  /** Not of what is said, but of the theme that it is put under. */
  readonly isTheme?: boolean;
}

interface Theme {
  readonly key: string;
  readonly name: Text;
  /** "Matériel" says nothing of what it is. */
  readonly isVague: boolean;
}

export interface Tongue {
  /** The language that lines are compared in, as a tag. */
  readonly lang: string;
  /** The feed's `inLanguage`. */
  readonly languages: readonly string[];
}

const DESCRIPTION = 0.5;
const THEME = 0.4;

export function readProfile(
  line: ExchangeLine,
  { lang, languages }: Tongue,
  lexicon: Lexicon,
): Profile {
  const { entry, exchange } = line;
  const read = (text: Text | undefined, weight: number): readonly Unit[] => {
    const picked = localizedText(text, lang, languages);
    return picked ? unitsOf(picked.value, picked.lang, lexicon, weight) : [];
  };
  const name = read(exchange.name, 1);
  const themes = (exchange.category ?? []).map(themeOf);
  return {
    line,
    lang: localizedText(exchange.name, lang, languages)?.lang ?? '',
    units: [
      ...name,
      ...read(exchange.description, DESCRIPTION),
      ...themes
        .filter(({ isVague }) => !isVague)
        .flatMap((theme) => read(theme.name, THEME))
        .map((unit) => ({ ...unit, isTheme: true })),
    ],
    said: name.length,
    themes,
    trades: (entry.category ?? []).map((text) => rootsOf(text).join(' ')),
  };
}

function themeOf(name: Text): Theme {
  const roots = rootsOf(name);
  return { name, key: roots.join(' '), isVague: isVagueTheme(roots) };
}

/** In the first language that a text has: the same for all readers. */
function rootsOf(text: Text): string[] {
  const words = typeof text === 'string' ? text : (Object.values(text)[0] ?? '');
  return readWords(words).map(({ folded }) => rootOf(folded));
}
