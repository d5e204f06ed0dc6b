import { plainText } from '../plain-text.js';

/** What spreadsheets and databases write where there is nothing. */
const NOTHING = new Set([
  ...['-', '--', '–', '—', 'null', 'nan', 'n/a', 'n/d', 'na'],
  ...['#n/d', '#n/a', '#ref!', '#valeur!', '#value!', '#nom?', '#name?', '#name!'],
  ...['#div/0!', '#nul!', '#null!', '#nombre!', '#num!', '#spill!', '#propagation!', '#calc!'],
]);
const LONGEST_NOTHING = 14;
const YES = new Set(['oui', 'o', 'vrai', 'true', '1', 'x', 'yes', 'y']);
const NO = new Set(['non', 'n', 'faux', 'false', '0', 'no']);
const IGNORED = /[\p{M}\s_'’.-]/gu;

/** The same for « Code Postal », "code_postal" and « CODE-POSTAL ». */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(IGNORED, '').toLowerCase();
}

/** Empty when the cell says nothing. Without markup, unless it is `exact`. */
export function wordsOf(cell: string | undefined, isExact: boolean): string {
  if (!cell) return '';
  const words = isExact ? cell.trim() : plainText(cell);
  return words.length <= LONGEST_NOTHING && NOTHING.has(words.toLowerCase()) ? '' : words;
}

export function readBoolean(words: string): boolean | undefined {
  const word = words.trim().toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

/** `["a", "b"]` as databases write lists, or parts with a separator between them. */
export function splitList(words: string, separator: string | RegExp): readonly string[] {
  const list = words.startsWith('[') ? readJsonList(words) : undefined;
  const parts = list ?? words.split(separator);
  return parts.map((part) => part.trim()).filter(Boolean);
}

function readJsonList(words: string): string[] | undefined {
  try {
    const list: unknown = JSON.parse(words);
    if (!Array.isArray(list)) return undefined;
    return list.filter((part) => part !== null && typeof part !== 'object').map(String);
  } catch {
    return undefined;
  }
}
