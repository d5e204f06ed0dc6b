const MAX_LENGTH = 200;

/** What names a thing as a part of its id: « Café de l’Église », 2026 → `cafe-de-l-eglise-2026`. */
export function slug(...words: readonly (string | undefined)[]): string {
  return words
    .filter(Boolean)
    .join(' ')
    .slice(0, MAX_LENGTH)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join('-');
}
