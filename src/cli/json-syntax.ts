import { parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';

/** What people do to JSON, as far as it can be told. */
export type SyntaxProblem =
  | 'empty'
  | 'html'
  | 'typographic-quotes'
  | 'single-quotes'
  | 'missing-quotes'
  | 'quotes-in-string'
  | 'wrong-word'
  | 'missing-comma'
  | 'trailing-comma'
  | 'extra-comma'
  | 'missing-colon'
  | 'missing-value'
  | 'unclosed-string'
  | 'line-break-in-string'
  | 'bad-escape'
  | 'comment'
  | 'unclosed'
  | 'extra-text'
  | 'bad-number'
  | 'other';

export interface SyntaxFinding {
  readonly offset: number;
  readonly problem: SyntaxProblem;
  /** The characters at that place. */
  readonly found: string;
}

const BY_CODE: Readonly<Record<string, SyntaxProblem>> = {
  CommaExpected: 'missing-comma',
  ColonExpected: 'missing-colon',
  CloseBraceExpected: 'unclosed',
  CloseBracketExpected: 'unclosed',
  EndOfFileExpected: 'extra-text',
  InvalidCommentToken: 'comment',
  UnexpectedEndOfComment: 'comment',
  UnexpectedEndOfString: 'unclosed-string',
  UnexpectedEndOfNumber: 'bad-number',
  InvalidNumberFormat: 'bad-number',
  InvalidEscapeCharacter: 'bad-escape',
  InvalidUnicode: 'bad-escape',
  InvalidCharacter: 'line-break-in-string',
};

/**
 * Finds the first place where a text stops being JSON, and what was probably meant: a text from a
 * word processor has “ ” for quotes, a copied list a comma too few or too many.
 */
export function explainSyntax(text: string): SyntaxFinding {
  const start = text.search(/[^\s\uFEFF]/);
  if (start < 0) return { offset: 0, problem: 'empty', found: '' };
  if (text[start] === '<') return { offset: start, problem: 'html', found: excerpt(text, start) };
  const errors: ParseError[] = [];
  // Blanked, not cut, so that the offsets stay those of the file.
  parseTree(text.replace(/^\uFEFF/, ' '), errors, {
    disallowComments: true,
    allowTrailingComma: false,
  });
  if (!errors.length) return { offset: start, problem: 'other', found: excerpt(text, start) };
  const offset = Math.min(...errors.map((error) => error.offset));
  const codes = errors
    .filter((error) => error.offset === offset)
    .map(({ error }) => printParseErrorCode(error));
  return explain(text, offset, codes);
}

function explain(text: string, offset: number, codes: readonly string[]): SyntaxFinding {
  const found = excerpt(text, offset);
  const before = text.slice(0, offset).trimEnd();
  const after = text.slice(offset).trimStart();
  const at = (problem: SyntaxProblem, place = offset): SyntaxFinding => ({
    offset: place,
    problem,
    found: excerpt(text, place),
  });
  if (codes.includes('EndOfFileExpected') || isWhole(before)) return at('extra-text');
  if (/^[“”„«»]/.test(found)) return at('typographic-quotes');
  if (/^['‘’]/.test(found)) return at('single-quotes');
  if (before.endsWith(',') && /^[\]}]/.test(after)) return at('trailing-comma', before.length - 1);
  if (/[[{,]$/.test(before) && after.startsWith(',')) return at('extra-comma');
  if (!after) return at('unclosed', before.length);
  if (/"$/.test(text.slice(0, offset)) && /^[\p{L}\p{N}]/u.test(found))
    return at('quotes-in-string');
  if (/^[+.]\d/.test(after) || (/\b0$/.test(before) && /^\d/.test(found))) return at('bad-number');
  if (/^(?:True|False|None|NULL|undefined|NaN)\b/.test(after)) return at('wrong-word');
  if (codes.includes('CommaExpected'))
    return /^[\]}]/.test(after) ? at('unclosed') : at('missing-comma', before.length);
  if (codes.includes('ValueExpected') && /^[,\]}]/.test(after)) return at('missing-value');
  if (/^[\p{L}_$]/u.test(after)) return at('missing-quotes');
  return at(codes.map((code) => BY_CODE[code]).find(Boolean) ?? 'other');
}

function isWhole(text: string): boolean {
  if (!/[\]}]$/.test(text)) return false;
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}

/** A few characters to recognise the place by. */
function excerpt(text: string, offset: number): string {
  return /^[^\n]{0,20}/.exec(text.slice(offset))![0].trim();
}
