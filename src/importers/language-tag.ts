/** A tag of BCP 47 as sources write it (`fr`, `fr_FR`); `undefined` for the name of a language. */
export function languageTag(text: string): string | undefined {
  const tag = text.trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag : undefined;
}
