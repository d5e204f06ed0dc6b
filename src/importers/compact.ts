type Loose<T> = { [K in keyof T]: T[K] | undefined };

/** The fields that say something: without `undefined`, blank texts, empty lists and objects. */
export function compact<T extends object>(fields: Loose<T>): T {
  const found: Partial<T> = {};
  for (const name in fields) if (!isEmpty(fields[name])) found[name] = fields[name];
  return found as T;
}

/** The same of an object that is a value itself: nothing at all when no field says something. */
export function compactOrNothing<T extends object>(fields: Loose<T>): T | undefined {
  const found = compact<T>(fields);
  return Object.keys(found).length ? found : undefined;
}

export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
