/**
 * The names that a loop over an object goes through, those that it inherits too, but not what a
 * page's scripts have added to all objects. The build puts it into the loops of Leaflet.
 */
export function* namesOf(object: Readonly<Record<string, unknown>>): Generator<string> {
  const all = Object.prototype as unknown as typeof object;
  for (const name in object) if (!(name in all) || object[name] !== all[name]) yield name;
}
