import { plainText } from '../plain-text.js';

const BULLET = /^[ \t]*[*+-][ \t]+/;
const RULE = /^[ \t]*(?:[-*_][ \t]*){3,}$/;

/** The words of a text in Markdown or HTML; of a link also where it leads. */
export function markdownText(source: string): string {
  const lines = source
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .filter((line) => !RULE.test(line))
    .map((line) => line.replace(/^[ \t]*(?:#{1,6}|>)[ \t]+/, '').replace(BULLET, '- '));
  const text = lines
    .join('\n')
    // What the parser of HTML would take for a tag.
    .replace(/<((?:https?:|mailto:)[^<>\s]+)>/g, '$1')
    .replace(/!\[([^\][\n]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\[([^\][\n]*)\]\(([^()\s]*)(?:[ \t]+"[^"\n]*")?\)/g, linkText)
    .replace(/(?<![\w\\])(\*\*|__)(?=\S)([^*_\n]*[^*_\s])\1(?!\w)/g, '$2')
    .replace(/(?<![\w*\\])([*_])(?=\S)([^*_\n]*[^*_\s])\1(?![\w*])/g, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1');
  return plainText(text);
}

function linkText(_: string, words: string, address: string): string {
  if (!words || words === address || !/^https?:/i.test(address)) return words || address;
  return `${words} (${address})`;
}
