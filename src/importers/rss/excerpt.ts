const MAX_TEXT = 600;
const MAX_HEADLINE = 150;
/** Sentences end with these, and then comes a space. */
const SENTENCE_END = /[.!?…]["»”')\]]*(?=\s|$)/g;

/** The first paragraphs of a long text, whole sentences only; what is left out is behind a link. */
export function excerpt(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  const kept: string[] = [];
  let length = 0;
  for (const paragraph of text.split('\n\n')) {
    length += paragraph.length + 2;
    if (length > MAX_TEXT) break;
    kept.push(paragraph);
  }
  return kept.length ? kept.join('\n\n') : cut(text, MAX_TEXT);
}

/** What a text without a title begins with. */
export function firstSentence(text: string): string {
  const line = text.split('\n', 1)[0]!;
  const [end] = sentenceEnds(line.slice(0, MAX_HEADLINE + 1));
  if (end !== undefined && end <= MAX_HEADLINE) return line.slice(0, end);
  return line.length <= MAX_HEADLINE ? line : cut(line, MAX_HEADLINE);
}

/** At the end of a sentence, or else of a word. */
function cut(text: string, length: number): string {
  const head = text.slice(0, length);
  const end = sentenceEnds(head).at(-1);
  if (end !== undefined && end < length) return head.slice(0, end);
  const space = head.search(/\s\S*$/);
  return `${head.slice(0, space > 0 ? space : length).trim()}…`;
}

function sentenceEnds(text: string): number[] {
  return [...text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
}
