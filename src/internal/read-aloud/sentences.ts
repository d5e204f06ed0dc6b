/** A sentence as it is shown: what is said, in which language, and where it stands. */
export interface Sentence {
  readonly text: string;
  /** The closest `lang` around it. */
  readonly lang: string;
  readonly range: Range;
}

/** What is worked rather than read, or marked as not worth hearing. */
const SILENT =
  'button,input,select,textarea,summary,details:not([open]),svg,style,script,[aria-hidden="true"],[data-silent]';

/** The visible sentences of an element in reading order, shadow roots not entered. */
export function sentencesOf(root: Element, lang: string): Sentence[] {
  const sentences: Sentence[] = [];
  let block = new Block(lang);
  const begin = (next: string): void => {
    block.addTo(sentences);
    block = new Block(next);
  };
  const walk = (element: Element): void => {
    const display = getComputedStyle(element).display;
    if (display === 'none' || element.matches(SILENT)) return;
    const around = block.lang;
    const own = element.getAttribute('lang') ?? around;
    const isInline = /^(inline|contents)$/.test(display) && element.localName !== 'br';
    const isApart = own !== around || !isInline;
    if (isApart) begin(own);
    for (const node of element.childNodes)
      if (node instanceof Text) block.add(node);
      else if (node instanceof Element) walk(node);
    if (isApart) begin(around);
  };
  walk(root);
  begin(lang);
  return sentences;
}

/** Text that flows together: a paragraph, an item, a heading. */
class Block {
  #text = '';
  readonly #pieces: { readonly node: Text; readonly start: number }[] = [];

  constructor(readonly lang: string) {}

  add(node: Text): void {
    this.#pieces.push({ node, start: this.#text.length });
    // A line break of the source is a space on the page, and would end a sentence.
    this.#text += node.data.replace(/\s/g, ' ');
  }

  addTo(sentences: Sentence[]): void {
    for (const { segment, index } of segments(this.#text, this.lang)) {
      const text = segment.trim();
      if (!/[\p{L}\p{N}]/u.test(text)) continue;
      const start = index + segment.indexOf(text);
      const range = document.createRange();
      range.setStart(...this.#placeOf(start));
      const [node, offset] = this.#placeOf(start + text.length - 1);
      range.setEnd(node, offset + 1);
      sentences.push({ text: text.replace(/ +/g, ' '), lang: this.lang, range });
    }
  }

  #placeOf(index: number): [node: Text, offset: number] {
    const { node, start } = this.#pieces.findLast((piece) => piece.start <= index)!;
    return [node, index - start];
  }
}

/** A browser without `Intl.Segmenter` (Firefox before 2024) reads a block in one go. */
function segments(text: string, lang: string): Iterable<{ segment: string; index: number }> {
  if (!('Segmenter' in Intl)) return [{ segment: text, index: 0 }];
  return new Intl.Segmenter(lang.split('-', 1)[0] || 'fr', { granularity: 'sentence' }).segment(
    text,
  );
}
