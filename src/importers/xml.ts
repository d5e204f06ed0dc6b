import { DOMParser, type Element } from '@xmldom/xmldom';
import type { ImportDiagnostic, ImportPlace } from './diagnostic.js';
import { plainText } from './plain-text.js';

export type XmlReading =
  | { readonly root: Element; readonly problem?: undefined }
  | {
      readonly root?: undefined;
      readonly problem: Pick<ImportDiagnostic, 'code' | 'args'> & ImportPlace;
    };

/** What the parser throws: its words and where it was. */
interface ParserError {
  readonly message: string;
  readonly locator?: { readonly lineNumber?: number; readonly columnNumber?: number };
}

/** What may stand before the document type or the first element. */
const PROLOG = /^\uFEFF?(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/;

/**
 * Reads XML of any vocabulary. A document type declaration is refused whole: entities of its own can
 * grow without end or read other files (OWASP, XML External Entity Prevention). Never throws.
 */
export function readXml(text: string): XmlReading {
  const prolog = PROLOG.exec(text)![0];
  if (/^<!DOCTYPE/i.test(text.slice(prolog.length, prolog.length + 9)))
    return { problem: { code: 'dtd-refused', args: {}, ...placeAt(text, prolog.length) } };
  try {
    const parser = new DOMParser({ locator: true, onError: () => {} });
    const { documentElement } = parser.parseFromString(text.replace(/^\s+/, ''), 'text/xml');
    if (documentElement) return { root: documentElement };
    return { problem: { code: 'xml-syntax', args: { message: '' } } };
  } catch (error) {
    const { message, locator } = error as ParserError;
    const skipped = (/^\s+/.exec(text)?.[0].match(/\n/g) ?? []).length;
    const line = locator?.lineNumber ? locator.lineNumber + skipped : 1;
    const column = locator?.columnNumber ?? 1;
    return { problem: { code: 'xml-syntax', args: { message }, line, column } };
  }
}

function placeAt(text: string, offset: number): ImportPlace {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** Children of that name, whatever prefix the author wrote; without a name, all. */
export function elements(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let child = parent.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 1 && (!name || localName(child as Element) === name))
      found.push(child as Element);
  return found;
}

/** The plain text of the first child of that name that has any. */
export function childText(parent: Element, ...names: string[]): string {
  for (const name of names)
    for (const child of elements(parent, name)) {
      const text = textOf(child);
      if (text) return text;
    }
  return '';
}

export function textOf(element: Element): string {
  return plainText(element.textContent ?? '');
}

export function localName(element: Element): string {
  return element.localName ?? element.nodeName.replace(/^.*:/, '');
}

export function attribute(element: Element, name: string): string {
  return element.getAttribute(name)?.trim() ?? '';
}

/** Where an element begins. */
export function placeOf({ lineNumber, columnNumber }: Element): ImportPlace {
  return { ...(lineNumber && { line: lineNumber }), ...(columnNumber && { column: columnNumber }) };
}
