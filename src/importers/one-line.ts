import { plainText } from './plain-text.js';

/** The words of a text that has to do without line breaks, such as a title or an address. */
export function oneLine(text: string, separator = ' '): string {
  return plainText(text)
    .split('\n')
    .map((line) => line.trim().replace(/,$/, ''))
    .filter(Boolean)
    .join(separator);
}
