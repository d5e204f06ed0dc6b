import { corpusFile } from './corpus.js';

const FILES = ['corrupted', 'emoji', 'naughty-unicode', 'regionalindicators', 'right-to-left'];
const OWN = [
  '\ud83d',
  'a\ud83d;b',
  'x'.repeat(5000),
  'é'.repeat(200),
  '👩‍👩‍👧‍👦'.repeat(40),
  'a\r\nEND:VEVENT',
];

/** Texts that have broken programs: control characters, halves of letters, other directions. */
export function hostileTexts(): string[] {
  const naughty = JSON.parse(corpusFile('hostile/text/blns.json') ?? '[]') as string[];
  const lists = FILES.flatMap((name) => {
    const text = corpusFile(`hostile/text/fuzzdb-${name}.txt`) ?? '';
    return [text, ...text.split('\n')];
  });
  return [...OWN, ...naughty, ...lists];
}
