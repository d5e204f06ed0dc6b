/** Languages that the command line speaks. */
export type Language = 'fr' | 'en';

export function isLanguage(value: string): value is Language {
  return value === 'fr' || value === 'en';
}

/**
 * The language of the terminal: the first of LC_ALL, LC_MESSAGES and LANG that is set, as POSIX has
 * it, else the system's (Windows sets none of them). English for all other languages.
 *
 * @param systemLocale such as `Intl.DateTimeFormat().resolvedOptions().locale`
 */
export function languageOf(
  env: Readonly<Record<string, string | undefined>>,
  systemLocale: string,
): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || systemLocale;
  return /^fr(?![a-z])/i.test(locale) ? 'fr' : 'en';
}
