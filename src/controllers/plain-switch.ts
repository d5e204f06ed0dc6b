import type { Text } from '../feed/shape.js';
import { localized, type LocalizeController } from './localize-controller.js';
import { wantPlain } from './plain-language.js';

type Languages = Pick<LocalizeController, 'lang' | 'plainLang'>;

/** Whether one of the texts can be read in plain language. */
export function hasPlain({ plainLang }: Languages, texts: readonly (Text | undefined)[]): boolean {
  return texts.some(
    (text) => typeof text === 'object' && !!plainLang && Object.hasOwn(text, plainLang),
  );
}

/** Whether plain language is read now. */
export function isPlain({ lang, plainLang }: Languages): boolean {
  return lang === plainLang;
}

/** Reads every element of the page in plain language, or no more. */
export function readPlain(isWanted: boolean): void {
  wantPlain(isWanted);
  for (const { host } of localized) host.requestUpdate();
}
