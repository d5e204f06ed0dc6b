/** Octets of a line without its end (RFC 5545, 3.1; RFC 2426, 2.6). */
const LINE = 75;

/**
 * Lines as calendars and address books exchange them: each ends in CRLF, a long one goes on after a
 * space. Octets are counted, and a character is never cut in two, because old readers join bytes.
 * @param lines names with their values; empty ones are left out
 */
export function contentLines(lines: readonly string[]): string {
  return lines
    .filter(Boolean)
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

/** A text as one value: what would end it or part it is written with a backslash. */
export function textValue(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const letter of line) {
    const octets = octetsOf(letter.codePointAt(0)!);
    if (length + octets > LINE) {
      folded += '\r\n ';
      length = 1;
    }
    folded += letter;
    length += octets;
  }
  return folded;
}

/** In UTF-8. */
function octetsOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}
