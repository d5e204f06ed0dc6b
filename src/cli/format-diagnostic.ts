import type { Path } from '../feed/index.js';
import type { Finding } from './finding.js';
import type { SyntaxProblem } from './json-syntax.js';
import type { Language } from './language.js';
import { en } from './sentences/en.js';
import { fr } from './sentences/fr.js';
import type { Advice, Args, Sentences } from './sentences/sentences.js';

const SENTENCES: Readonly<Record<Language, Sentences>> = { fr, en };

/**
 * A finding as somebody reads it in a terminal: where, what is wrong, what to write instead. The
 * only place where diagnostics become sentences.
 *
 *     feed.json:12:15 error: “Identity card”, availableChannel[0].url
 *       “javascript:alert(1)” cannot be used as a link.
 *       → Write an address that begins with https://… [unsafe-url]
 */
export function formatFinding(finding: Finding, language: Language): string {
  const { severity, quote, arrow } = SENTENCES[language];
  const { code, file, line, column, item, path } = finding;
  const place = [file, line, line && column].filter(Boolean).join(':');
  const subject = [item && quote(shorten(item)), fieldName(path)].filter(Boolean).join(', ');
  const colon = language === 'fr' ? '\u00a0:' : ':';
  const [wrong, remedy] = adviceOn(finding, language);
  return [
    `${place} ${severity[finding.severity]}${subject && `${colon} ${subject}`}`,
    `  ${wrong}`,
    `  ${arrow} ${remedy} [${code}]`,
  ].join('\n');
}

/** What is wrong and what to do about it, without the place. */
export function adviceOn({ code, args }: Finding, language: Language): Advice {
  const { advice, syntax } = SENTENCES[language];
  const { problem, found } = args as { problem?: SyntaxProblem; found?: string };
  const pick =
    code === 'json-syntax' && problem
      ? syntax[problem](shorten(found ?? ''))
      : advice[code](shortened(args));
  return pick;
}

/** Lists whose entries are known by their names. */
const LISTS: ReadonlySet<unknown> = new Set([
  ...['alerts', 'services', 'polls', 'showcase', 'places', 'organizations', 'items'],
  ...['service', 'results', 'records'],
]);

/** `availableChannel[0].url`: without the section and the index, which the item's name replaces. */
function fieldName(path: Path): string {
  const [first, second] = path;
  const isEntry = LISTS.has(first) && typeof second === 'number';
  const rest = typeof first === 'number' ? path.slice(1) : isEntry ? path.slice(2) : path;
  return rest
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index ? `.${step}` : step))
    .join('');
}

const LONG = 200;

function shorten(text: string): string {
  // A value from a foreign file must not write to the terminal more than its words.
  const visible = text.replace(/\p{Cc}+/gu, ' ');
  return visible.length > LONG ? `${visible.slice(0, LONG)}…` : visible;
}

function shortened(args: Finding['args']): Args {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'string' ? shorten(value) : value,
    ]),
  ) as Args;
}
