/** « français, arabe » for tags; one that names no language is shown as it is. */
export function languageNames(tags: readonly string[], into: string): string {
  const names = new Intl.DisplayNames(into, { type: 'language' });
  const nameOf = (tag: string): string => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
  return tags.map(nameOf).join(', ');
}
