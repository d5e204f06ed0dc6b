import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a sender brings along that must never be kept. */
export interface Marks {
  /** IPv4 */
  readonly address: string;
  /** A UUID in lower case. */
  readonly key: string;
  readonly words: readonly string[];
}

/** Where a mark is found in `bytes`, in any dress that a database or a log could give it. */
export function tracesIn(bytes: Buffer, { address, key, words }: Marks): string[] {
  const hex = key.replaceAll('-', '');
  const dresses: [string, Buffer][] = [
    ['address', Buffer.from(address)],
    ['address in bytes', Buffer.from(address.split('.').map(Number))],
    ['key in bytes', Buffer.from(hex, 'hex')],
    ...[key, hex, ...words].flatMap((text): [string, Buffer][] => [
      [text, Buffer.from(text)],
      [text.toUpperCase(), Buffer.from(text.toUpperCase())],
      [`${text} in UTF-16`, Buffer.from(text, 'utf16le')],
      // The middle of it: a different beginning shifts Base64 by up to three letters.
      ...[0, 1, 2].map((shift): [string, Buffer] => {
        const coded = Buffer.from(' '.repeat(shift) + text).toString('base64');
        return [`${text} in Base64`, Buffer.from(coded.slice(4, -4))];
      }),
    ]),
  ];
  return dresses.filter(([, needle]) => bytes.includes(needle)).map(([name]) => name);
}

/** The same for every file of a folder: the database, and what it keeps beside itself. */
export function tracesInFolder(folder: string, marks: Marks): string[] {
  return readdirSync(folder).flatMap((name) =>
    tracesIn(readFileSync(path.join(folder, name)), marks).map((trace) => `${name}: ${trace}`),
  );
}
