/**
 * Writes JSON whatever a page's scripts have added to arrays and objects: Prototype's `toJSON` gives
 * text, so that `["a"]` would become `"[\"a\"]"`, which no collector takes for an answer.
 * https://github.com/prototypejs/prototype
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key) {
    return this[key];
  });
}
