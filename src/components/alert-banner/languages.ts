import type { Alert } from '../../feed/model/alert.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Text } from '../../feed/shape.js';

/** The reader's language, named in the interface's, where a text of the message is not in it. */
export function missingLanguage(
  { headline, description, instruction }: Alert,
  localize: LocalizeController,
): string {
  const { lang, interfaceLang } = localize;
  const isOther = (text: Text | undefined): boolean => {
    const shown = localize.pick(text)?.lang;
    return Boolean(shown) && primaryOf(shown!) !== primaryOf(lang);
  };
  return [headline, description, instruction].flat().some(isOther)
    ? nameOfLanguage(lang, interfaceLang)
    : '';
}

/** « anglais » for `en`; nothing for a tag that names no language. */
export function nameOfLanguage(tag: string, into: string): string {
  try {
    return new Intl.DisplayNames(into, { type: 'language', fallback: 'none' }).of(tag) ?? '';
  } catch {
    return '';
  }
}

export function primaryOf(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase();
}
