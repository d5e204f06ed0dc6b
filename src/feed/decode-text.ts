/**
 * Text of a document as its bytes tell it: UTF-8 as JSON should be, the UTF-16 that Windows tools
 * save (by its byte order mark, or the zero beside JSON's first bracket), or the Latin-1 of older
 * systems. What the server says of it is often wrong, so it is not asked.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const read = (encoding?: string): string => new TextDecoder(encoding).decode(bytes);
  if (first === 0xff || second === 0) return read('utf-16le');
  if (first === 0xfe || first === 0) return read('utf-16be');
  const text = read();
  // Accents of another encoding are nearly all errors in UTF-8; a damaged byte is one among many.
  const isOther =
    text.includes('\uFFFD') && text.split('\uFFFD').length > text.split(/[\x80-\uFFFC]/).length;
  return isOther ? read('windows-1252') : text;
}
