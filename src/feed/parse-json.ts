import type { DiagnosticCode } from './diagnostic.js';

/** The largest document that is read, in bytes (UTF-16 units are counted where only text is known). */
export const MAX_BYTES = 5_000_000;
/** The deepest nesting that is read; the model itself needs eight levels. */
export const MAX_DEPTH = 64;
/** The longest list of items that is read in one document; a larger section has an index and pages. */
export const MAX_ITEMS = 20_000;

export type ParsedJson =
  | { readonly json: unknown; readonly code?: undefined }
  | {
      readonly code: DiagnosticCode & ('json-syntax' | 'too-large' | 'too-deep');
      readonly message: string;
    };

/** Reads JSON text within the limits; never throws. A leading byte order mark is passed over. */
export function parseJson(text: string): ParsedJson {
  if (text.length > MAX_BYTES) return { code: 'too-large', message: `${text.length}` };
  if (isDeeperThan(text, MAX_DEPTH)) return { code: 'too-deep', message: `${MAX_DEPTH}` };
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isLong(json) ? { code: 'too-large', message: `${MAX_ITEMS}` } : { json };
  } catch (error) {
    return { code: 'json-syntax', message: error instanceof Error ? error.message : `${error}` };
  }
}

/** Whether a section in a root, a section's document or a bare list has more items than are read. */
function isLong(json: unknown): boolean {
  const lists = typeof json === 'object' ? [json, ...Object.values({ ...json })] : [];
  return lists.some((list) => Array.isArray(list) && list.length > MAX_ITEMS);
}

/** Counts brackets outside strings, so that hostile nesting is refused before anything recurses. */
function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index);
    if (isInString) {
      if (character === 0x5c /* \ */) index++;
      else if (character === 0x22 /* " */) isInString = false;
    } else if (character === 0x22) isInString = true;
    else if (character === 0x5b || character === 0x7b) {
      if (++depth > limit) return true;
    } else if (character === 0x5d || character === 0x7d) depth--;
  }
  return false;
}
