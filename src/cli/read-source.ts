import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { SourceCode } from './finding.js';

/** A document as text, wherever it came from. */
export interface Source {
  /** As people know it: the address, or the path from where the command runs. */
  readonly name: string;
  readonly text: string;
  /** What its links are resolved against. Files get a stand-in that no browser can reach. */
  readonly baseUrl: string;
  /** Where the first byte is that is not UTF-8, if any: the text was read as Windows-1252 then. */
  readonly foreignAt?: number;
  readonly answer?: Answer;
}

/** Why a document could not be read. */
export interface SourceProblem {
  readonly name: string;
  readonly code: SourceCode;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Stands for the root of the disk in the links of a file, since `file:` links are refused. */
const DISK = 'https://disk.invalid';
const PATIENCE_MS = 30_000;
/** Some servers allow other sites only when asked as a page of another site asks. */
const ORIGIN = 'https://www.example.org';
/** A whole national directory has 200 MB; a hostile archive unpacks to far more. */
const MAX_UNPACKED = 500_000_000;

/** A document as bytes, before anybody knows how they are to be read. */
export interface RawSource extends Pick<Source, 'name' | 'baseUrl'> {
  readonly bytes: Uint8Array;
  /** Of an address: what a browser would have seen. */
  readonly answer?: Answer;
}

/** What only an address shows. */
export interface Answer {
  readonly headers: Headers;
  /** Where redirects ended; the address itself when there were none. */
  readonly url: string;
  readonly isRedirected: boolean;
}

/** Reads a file, an address or standard input (`-`); gzip is unpacked. Does not throw. */
export async function readRaw(spec: string): Promise<RawSource | SourceProblem> {
  const name = nameOf(spec);
  const found = isAddress(spec) ? await fetchBytes(spec) : await readBytes(spec);
  if ('code' in found) return { name, ...found };
  const unpacked = isGzip(found.bytes) ? await unpack(found.bytes) : found.bytes;
  if ('code' in unpacked) return { name, ...unpacked };
  const file = spec === '-' ? 'stdin' : spec;
  const baseUrl = isAddress(spec) ? spec : DISK + pathToFileURL(path.resolve(file)).pathname;
  return { ...found, name, baseUrl, bytes: unpacked };
}

/** The same as text. */
export async function readSource(spec: string): Promise<Source | SourceProblem> {
  const raw = await readRaw(spec);
  if (isProblem(raw)) return raw;
  const { bytes, ...rest } = raw;
  return { ...rest, ...decode(bytes) };
}

export function isProblem(source: object): source is SourceProblem {
  return 'code' in source;
}

/**
 * Where to look for a document that another one links to: its address, or the places on disk that
 * it may mean. `/feed/alerts.json` is written for the root of the site, which may be any folder
 * above the feed.
 */
export function linkedSources(url: string, from: Source): readonly string[] {
  if (!url.startsWith(`${DISK}/`)) return [url];
  const target = decodeURIComponent(new URL(url).pathname);
  const candidates = [target];
  const start = decodeURIComponent(new URL(from.baseUrl).pathname);
  for (let folder = path.posix.dirname(start); ; folder = path.posix.dirname(folder)) {
    candidates.push(path.posix.join(folder, target));
    if (folder === path.posix.dirname(folder)) break;
  }
  return [...new Set(candidates)].map(onDisk);
}

/**
 * How a page of the site writes a link of a document on disk: from the root of the site, where the
 * feed lies. Addresses stay as they are.
 */
export function linkOnSite(url: string, from: Source): string {
  if (!url.startsWith(`${DISK}/`)) return url;
  const folder = new URL('.', from.baseUrl).href;
  const rest = url.startsWith(folder) ? url.slice(folder.length) : url.slice(DISK.length);
  // Two slashes would begin the name of another site.
  return `/${rest.replace(/^\/+/, '')}`;
}

function onDisk(pathname: string): string {
  return process.platform === 'win32' ? pathname.replace(/^\/(?=[a-z]:)/i, '') : pathname;
}

function isAddress(spec: string): boolean {
  return /^https?:\/\//i.test(spec);
}

function nameOf(spec: string): string {
  if (isAddress(spec)) return spec;
  if (spec === '-') return 'stdin';
  const fromHere = path.relative(process.cwd(), spec);
  return fromHere && !fromHere.startsWith('..') ? fromHere : spec;
}

type Failure = Pick<SourceProblem, 'code' | 'args'>;

type Found = Pick<RawSource, 'bytes' | 'answer'>;

async function readBytes(spec: string): Promise<Found | Failure> {
  try {
    return { bytes: spec === '-' ? await readInput() : await readFile(spec) };
  } catch (error) {
    const { code: reason } = error as NodeJS.ErrnoException;
    if (reason === 'ENOENT' || reason === 'ENOTDIR') return { code: 'not-found', args: {} };
    return { code: 'unreadable-file', args: { reason } };
  }
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

async function fetchBytes(address: string): Promise<Found | Failure> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(address, { signal, headers: { Origin: ORIGIN } });
    const { ok, status, headers, url, redirected: isRedirected } = response;
    const answer = { headers, url, isRedirected };
    if (ok) return { bytes: new Uint8Array(await response.arrayBuffer()), answer };
    return { code: 'http-status', args: { status } };
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string; message?: string } };
    if (name === 'TimeoutError') return { code: 'timeout', args: { seconds: PATIENCE_MS / 1000 } };
    return { code: 'unreachable', args: { reason: cause?.code ?? cause?.message ?? name } };
  }
}

function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

async function unpack(bytes: Uint8Array): Promise<Uint8Array | Failure> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: MAX_UNPACKED });
  } catch (error) {
    return { code: 'broken-archive', args: { reason: (error as NodeJS.ErrnoException).code } };
  }
}

/** Old exports from a spreadsheet are in Windows-1252; a browser would show � for each accent. */
function decode(bytes: Uint8Array): Pick<Source, 'text' | 'foreignAt'> {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const good = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).indexOf('\ufffd');
    return { text: new TextDecoder('windows-1252').decode(bytes), foreignAt: Math.max(good, 0) };
  }
}
