import { Parser } from 'htmlparser2';

/** What is not for reading. */
const HIDDEN = new Set(['script', 'style', 'template', 'noscript', 'head']);
/** What stands apart as a paragraph does. */
const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(
    ' ',
  ),
);
/** Where these are, a line break in the source is only white space. */
const MARKUP = /<(?:p|br|div|li|h[1-6]|tr)\b[^<>]*>/i;
/** A sign and no tag: nothing closes it before the next one opens. */
const LONE = /<(?![^<>]*>)/g;
/** All but line breaks and tabs, and what stands for a character that cannot be. */
const CONTROLS = /(?![\n\t])[\p{Cc}\ufeff\u200b\u00ad\ufffd]/gu;
/** Most texts need none of all this. */
const UNTIDY = /[<&\p{Cc}\ufeff\u200b\u00ad\ufffd]|\s\s|^\s|\s$/u;
/** Text that was escaped twice comes out of the second round as its author wrote it. */
const ROUNDS = 3;

/**
 * The words of a text that may hold HTML: paragraphs separated by a blank line, no tag, no entity.
 * Without HTML it only tidies white space. Never throws.
 */
export function plainText(source: string): string {
  if (!UNTIDY.test(source)) return source;
  let text = source.replace(/\r\n?/g, '\n');
  for (let round = 0; round < ROUNDS && /[<&]/.test(text); round++) {
    const before = text;
    text = wordsOf(text);
    if (text === before) break;
  }
  return text
    .replace(CONTROLS, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function wordsOf(html: string): string {
  const words: string[] = [];
  const isMarkup = MARKUP.test(html);
  let hidden = 0;
  const parser = new Parser(
    {
      ontext: (text) => {
        if (!hidden) words.push(isMarkup ? text.replace(/\s*\n\s*/g, ' ') : text);
      },
      onopentag: (name) => {
        if (HIDDEN.has(name)) hidden++;
        else words.push(gapBefore(name));
      },
      onclosetag: (name) => {
        if (HIDDEN.has(name)) hidden--;
        else if (BLOCKS.has(name)) words.push('\n\n');
        else if (name === 'tr') words.push('\n');
        else if (name === 'td' || name === 'th') words.push(' ');
      },
    },
    { decodeEntities: true },
  );
  parser.end(html.replace(LONE, '&lt;'));
  return words.join('');
}

function gapBefore(name: string): string {
  if (name === 'li') return '\n- ';
  if (name === 'br') return '\n';
  return BLOCKS.has(name) ? '\n\n' : '';
}
