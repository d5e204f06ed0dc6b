export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The document, or the parser's words on why it is none. */
export function readJson(text: string): { readonly json: unknown } | { readonly message: string } {
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    return { message: error instanceof Error ? error.message : `${error}` };
  }
}

/** A field of what may be an object; its own, not one that it inherits. */
export function field(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Zero or more of what may be a list, one value, or nothing. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

/** A text, or a number or truth value written out; blank for everything else. */
export function wordsOf(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? `${value as string}`.trim() : '';
}
