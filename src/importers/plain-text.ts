const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
};
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  bull: '•',
  middot: '·',
  euro: '€',
  deg: '°',
  sup2: '²',
  ordm: 'º',
  oelig: 'œ',
  OElig: 'Œ',
  aelig: 'æ',
  shy: '',
};
/** Windows-1252 between 0x80 and 0x9f: `&#146;` is written for ’ as browsers read it. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** What is not for reading, from its beginning to its end. */
const HIDDEN: readonly (readonly [RegExp, RegExp])[] = [
  [/<!--/g, /-->/g],
  [/<script\b/gi, /<\/script\s*>/gi],
  [/<style\b/gi, /<\/style\s*>/gi],
];
const ITEMS = /<li\b[^<>]*>/gi;
const BREAKS = /<(?:br|\/tr)\b[^<>]*>/gi;
const BLOCKS = /<\/?(?:p|div|ul|ol|h[1-6]|table|blockquote|section)\b[^<>]*>/gi;
const TAGS = /<\/?[a-z][^<>]*>/gi;
const ENTITIES = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi;
/** All but line breaks and tabs. */
const CONTROLS = /(?![\n\t])[\p{Cc}\ufeff\u200b]/gu;
/** Text that was escaped twice comes out of the second round as its author wrote it. */
const ROUNDS = 3;

/**
 * The words of a text that may hold HTML: paragraphs separated by a blank line, no tag, no entity.
 * Without HTML it only tidies white space. Never throws.
 */
export function plainText(source: string): string {
  let text = source.replace(/\r\n?/g, '\n');
  for (let round = 0; round < ROUNDS; round++) {
    const before = text;
    text = decodeEntities(stripTags(text));
    if (text === before) break;
  }
  return text
    .replace(CONTROLS, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function stripTags(text: string): string {
  if (!text.includes('<')) return text;
  return HIDDEN.reduce(cut, text)
    .replace(ITEMS, '\n- ')
    .replace(BREAKS, '\n')
    .replace(BLOCKS, '\n\n')
    .replace(TAGS, '');
}

/** By hand, because a lazy regular expression takes forever on many beginnings without an end. */
function cut(text: string, [open, close]: readonly [RegExp, RegExp]): string {
  let kept = '';
  let at = 0;
  for (;;) {
    open.lastIndex = at;
    const start = open.exec(text);
    close.lastIndex = open.lastIndex;
    if (!start || !close.exec(text)) return kept + text.slice(at);
    kept += text.slice(at, start.index);
    at = close.lastIndex;
  }
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITIES, (whole, dec?: string, hex?: string, name?: string) =>
    name === undefined
      ? characterOf(hex === undefined ? Number(dec) : Number.parseInt(hex, 16))
      : (namedCharacter(name) ?? whole),
  );
}

function characterOf(code: number): string {
  if (code >= 0x80 && code < 0xa0) return WINDOWS_1252[code - 0x80]!.trim();
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '';
}

/** `eacute` is an e with an acute accent. */
function namedCharacter(name: string): string | undefined {
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  const accent = Object.hasOwn(ACCENTS, name.slice(1)) ? ACCENTS[name.slice(1)] : undefined;
  return accent && (name[0]! + accent).normalize('NFC');
}
