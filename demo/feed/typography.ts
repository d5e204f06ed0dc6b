/**
 * French spacing, so that editors type ordinary spaces: a narrow no-break space before ; ? ! and in
 * numbers, a no-break space before a colon, inside « » and between a figure and its unit (Lexique
 * des règles typographiques en usage à l’Imprimerie nationale). English words are left alone.
 */
export function withFrenchSpaces<T>(value: T): T {
  return spaced(value) as T;
}

function spaced(value: unknown): unknown {
  if (typeof value === 'string') return spacedString(value);
  if (Array.isArray(value)) return value.map(spaced);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [
      key,
      isForMachines(key, part) ? part : spaced(part),
    ]),
  );
}

const isForMachines = (key: string, part: unknown): boolean =>
  key === 'en' || (key === 'openingHours' && typeof part === 'string');

const UNITS = 'h|€|%|km|m|m²|kg|ans?|min|cm|litres';

function spacedString(text: string): string {
  return text
    .replace(/ (?=[;?!])/g, '\u202f')
    .replace(/ (?=[:»])/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/(\d) (?=\d{3}\b)/g, '$1\u202f')
    .replace(/(\d) (?=\d\d\b)/g, '$1\u00a0')
    .replace(new RegExp(`(\\d) (?=(?:${UNITS})(?![\\p{L}\\p{N}]))`, 'gu'), '$1\u00a0')
    .replace(/(\d\u00a0h) (?=\d)/g, '$1\u00a0');
}
