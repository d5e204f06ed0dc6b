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
  const excess = exceeds(text);
  if (excess) return excess;
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    return { code: 'json-syntax', message: error instanceof Error ? error.message : `${error}` };
  }
}

/**
 * Counts brackets and commas outside strings: hostile nesting is refused before anything recurses, and
 * a list of too many items (a section in a root, a section's document or a bare list) before objects
 * are made of it, which keeps a cheap phone busy.
 */
function exceeds(text: string): ParsedJson | undefined {
  let depth = 0;
  let isInString = false;
  /** For the document and each value in it: the commas of a list, or NaN. */
  const commas = [NaN, NaN, NaN];
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index);
    if (isInString) {
      if (character === 0x5c /* \ */) index++;
      else if (character === 0x22 /* " */) isInString = false;
    } else if (character === 0x22) isInString = true;
    else if (character === 0x5b /* [ */ || character === 0x7b) {
      if (++depth > MAX_DEPTH) return { code: 'too-deep', message: `${MAX_DEPTH}` };
      if (depth < 3) commas[depth] = character === 0x5b ? 0 : NaN;
    } else if (character === 0x5d || character === 0x7d) depth--;
    else if (character === 0x2c /* , */ && ++commas[depth]! >= MAX_ITEMS)
      return { code: 'too-large', message: `${MAX_ITEMS}` };
  }
  return undefined;
}
