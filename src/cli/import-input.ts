import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../importers/decode-text.js';
import type { Format, ImportInput } from './formats.js';
import { isProblem, readRaw, type Source, type SourceProblem } from './read-source.js';

/** The document for an importer, and the same as a source for the places of its findings. */
export interface OpenedInput extends ImportInput {
  readonly source: Source;
  /** How it was read when it is not UTF-8, and nobody said how. */
  readonly guessedEncoding?: string;
}

/** A whole national table; a hostile archive unpacks to far more. */
const MAX_UNPACKED = 500_000_000;

/** Reads a file, an address, standard input, or for formats of several tables a folder or a zip. */
export async function openInput(
  spec: string,
  { takesFolder, isBinary }: Pick<Format, 'takesFolder' | 'isBinary'>,
  encoding: string | undefined,
): Promise<OpenedInput | SourceProblem> {
  if (takesFolder && (await isFolder(spec))) return openFolder(spec, encoding);
  const raw = await readRaw(spec);
  if (isProblem(raw)) return raw;
  const { bytes, name, baseUrl } = raw;
  if (takesFolder && isZip(bytes)) return openZip(raw, encoding);
  const binary = isBinary && isZip(bytes);
  const decoded = binary ? undefined : decodeText(bytes, encoding);
  const text = decoded?.text ?? '';
  return {
    text,
    bytes,
    source: { name, baseUrl, text },
    ...(decoded?.isGuess && { guessedEncoding: decoded.encoding }),
  };
}

async function isFolder(spec: string): Promise<boolean> {
  return stat(spec).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function isZip([first, second, third]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third === 3;
}

async function openFolder(
  spec: string,
  encoding: string | undefined,
): Promise<OpenedInput | SourceProblem> {
  const files: Record<string, Uint8Array> = {};
  try {
    for (const name of (await readdir(spec)).filter(isTable))
      files[name] = await readFile(path.join(spec, name));
  } catch (error) {
    const { code: reason } = error as NodeJS.ErrnoException;
    return { name: spec, code: 'unreadable-file', args: { reason } };
  }
  return opened(spec, `https://disk.invalid${path.resolve(spec)}/`, files, encoding);
}

async function openZip(
  { name, baseUrl, bytes }: { name: string; baseUrl: string; bytes: Uint8Array },
  encoding: string | undefined,
): Promise<OpenedInput | SourceProblem> {
  const { unzipSync } = await import('fflate');
  let room = MAX_UNPACKED;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name: entry, originalSize }) => {
        room -= originalSize;
        return room > 0 && isTable(entry);
      },
    });
    const flat = Object.entries(files).map(([entry, content]) => [path.basename(entry), content]);
    return opened(name, baseUrl, Object.fromEntries(flat) as typeof files, encoding);
  } catch (error) {
    return { name, code: 'broken-archive', args: { reason: (error as Error).message } };
  }
}

function isTable(name: string): boolean {
  return /\.(?:csv|tsv|json)$/i.test(name);
}

function opened(
  name: string,
  baseUrl: string,
  contents: Readonly<Record<string, Uint8Array>>,
  encoding: string | undefined,
): OpenedInput {
  const decoded = Object.entries(contents).map(
    ([file, bytes]) => [file, decodeText(bytes, encoding)] as const,
  );
  const guess = decoded.find(([, { isGuess }]) => isGuess)?.[1].encoding;
  return {
    text: '',
    bytes: new Uint8Array(),
    files: Object.fromEntries(decoded.map(([file, { text }]) => [file, text])),
    source: { name, baseUrl, text: '' },
    ...(guess && { guessedEncoding: guess }),
  };
}
