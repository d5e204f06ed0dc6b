/** What people call a licence, by its address; the version where it is known there. */
const NAMES: readonly (readonly [address: RegExp, nameOf: (version: string) => string])[] = [
  [/opendatacommons\.org\/licenses\/odbl/, (version) => `ODbL ${version || '1.0'}`],
  [/opendatacommons\.org\/licenses\/by/, (version) => `ODC-By ${version || '1.0'}`],
  [/opendatacommons\.org\/licenses\/pddl/, (version) => `PDDL ${version || '1.0'}`],
  [/etalab|licence-ouverte|open-licence/, (version) => `Licence Ouverte ${version}`],
  [/creativecommons\.org\/publicdomain\/zero/, (version) => `CC0 ${version}`],
];

/** « ODbL 1.0 », « Licence Ouverte 2.0 », « CC BY-SA 4.0 »; empty for one that nobody knows. */
export function licenseName(url: string): string {
  const address = url.toLowerCase();
  const version = (/(?:\/|-|v)(\d)[.-](\d)(?!\d)/.exec(address) ?? []).slice(1).join('.');
  const known = NAMES.find(([pattern]) => pattern.test(address))?.[1](version);
  const [, terms] = /creativecommons\.org\/licenses\/([a-z-]+)/.exec(address) ?? [];
  return (known ?? (terms ? `CC ${terms.toUpperCase()} ${version}` : '')).trim();
}
