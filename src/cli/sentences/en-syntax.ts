import type { SyntaxProblem } from '../json-syntax.js';
import { EXAMPLES, type Advice } from './sentences.js';

const quote = (words: string): string => `“${words}”`;

/** What is wrong with the JSON itself, in English. `found` is the text at that place. */
export const syntaxAdvice: Readonly<Record<SyntaxProblem, (found: string) => Advice>> = {
  empty: () => ['This file is empty.', `It begins like this: {${EXAMPLES['parvis']}, …}.`],
  html: () => [
    'This is a web page, not JSON.',
    'Give the address of the file itself. Servers often answer a page when a file is missing.',
  ],
  'typographic-quotes': (found) => [
    `Quotation marks of a word processor (${found.slice(0, 1)}).`,
    'Replace them by straight ones ".',
  ],
  'single-quotes': () => [
    'Apostrophes instead of quotation marks.',
    'Write straight quotation marks ".',
  ],
  'missing-quotes': (found) => [
    `Quotation marks are missing before ${quote(found)}.`,
    'Put names and texts in straight quotation marks ".',
  ],
  'quotes-in-string': (found) => [
    `The text ends before ${quote(found)}, because of a quotation mark.`,
    'Within a text, write “ ” or \\".',
  ],
  'wrong-word': (found) => [
    `${quote(/^\w+/.exec(found)?.[0] ?? found)} is not a word of JSON.`,
    'Write true, false or null, without capitals.',
  ],
  'missing-comma': () => ['A comma is missing.', 'Add a comma here.'],
  'trailing-comma': () => [
    'One comma too many, before the end of the list or object.',
    'Remove this comma.',
  ],
  'extra-comma': () => ['One comma too many.', 'Remove this comma.'],
  'missing-colon': () => ['A colon is missing.', 'Write "name": "value".'],
  'missing-value': () => ['A value is missing.', 'Write a value here, or remove this field.'],
  'unclosed-string': () => [
    'This text is not closed.',
    'Add a straight quotation mark " at its end.',
  ],
  'line-break-in-string': () => [
    'This text holds a line break or a tab.',
    'Write \\n for a line break.',
  ],
  'bad-escape': () => [
    'A backslash \\ is misplaced in this text.',
    'Double it (\\\\), or remove it.',
  ],
  comment: () => ['JSON has no comments.', 'Remove this line.'],
  unclosed: (found) => [
    found
      ? `${quote(found.slice(0, 1))} closes something else than what is open.`
      : 'The document ends too early.',
    'Check the braces { } and brackets [ ].',
  ],
  'extra-text': (found) => [
    `There is something after the end of the document: ${quote(found)}.`,
    'Remove it, or check that there is no brace too many.',
  ],
  'bad-number': (found) => [
    `This number is not well written: ${quote(found)}.`,
    'Write 0.5 with a point and without +. A phone number goes in quotation marks.',
  ],
  other: (found) => [
    `${quote(found)} makes no sense here.`,
    'Check the quotation marks, commas and braces around it.',
  ],
};
