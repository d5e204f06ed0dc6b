import { analyse } from 'chardet';

export interface DecodedText {
  readonly text: string;
  /** As the WHATWG Encoding Standard names it. */
  readonly encoding: string;
  /** Nobody said it: it was told from the bytes. */
  readonly isGuess: boolean;
}

/** Below this, the statistics of a few letters say nothing. */
const MIN_CONFIDENCE = 20;
/** é è à ç ê ô of an old Mac, which are punctuation signs in Windows-1252. */
const MAC_LETTERS = new Set([0x88, 0x89, 0x8d, 0x8e, 0x8f, 0x90, 0x94, 0x99, 0x9d, 0x9e]);
const HEAD_BYTES = 1024;
/** Enough for statistics on letters; all of a large file would take seconds. */
const SAMPLE_BYTES = 64_000;

/**
 * The text of a file of which only the bytes are known: by its byte order mark, by what it declares
 * (XML, HTML), as UTF-8 if it is, else as what its bytes look like. Never throws.
 *
 * @param wanted a label of the Encoding Standard, such as `macintosh`; others are passed over
 */
export function decodeText(bytes: Uint8Array, wanted?: string): DecodedText {
  const said = wanted ?? byteOrderMark(bytes) ?? declared(bytes);
  const known = said && decoderOf(said);
  if (known && known.encoding !== 'utf-8')
    return { text: known.decode(bytes), encoding: known.encoding, isGuess: false };
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', isGuess: false };
  const decoder = decoderOf(guess(bytes)) ?? new TextDecoder('windows-1252');
  return { text: decoder.decode(bytes), encoding: decoder.encoding, isGuess: true };
}

function byteOrderMark([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** `<?xml encoding="…"?>`, `<meta charset="…">` */
function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD_BYTES));
  const inXml = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/.exec(head);
  return (inXml ?? /<meta\b[^>]*\bcharset\s*=\s*["']?([\w-]+)/i.exec(head))?.[1];
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function guess(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (isFromMac(sample)) return 'macintosh';
  const [best] = analyse(sample);
  const isWestern =
    !best || best.confidence < MIN_CONFIDENCE || !/^(?:utf|iso|win)/i.test(best.name);
  return isWestern ? 'windows-1252' : best.name;
}

/** Inside words there are letters, so most bytes there tell which of the two it is. */
function isFromMac(bytes: Uint8Array): boolean {
  let [mac, windows] = [0, 0];
  for (let at = 1; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80 || !isLetter(bytes[at - 1]!)) continue;
    if (MAC_LETTERS.has(byte) && isLetter(bytes[at + 1] ?? 0)) mac++;
    else if (byte >= 0xc0) windows++;
  }
  return mac > windows;
}

/** ASCII only: enough on one side of an accent. */
function isLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
