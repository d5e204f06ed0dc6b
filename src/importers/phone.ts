/** What a field with phone numbers says. */
export interface PhoneReading {
  /** As a phone dials them: E.164, or a short number such as 3646 as it is. */
  readonly numbers: readonly string[];
  /** Words beside the numbers ("0,06 €/min", "le matin"); empty when there are none. */
  readonly rest: string;
}

const RUN = /(?:\+\s?\d|\d)(?:[\s.\-\u00a0\u202f\u2011]*\d)*/g;
/** Beside a number these say nothing. */
const CONNECTOR = /^(?:[,;:/|.–-]+|ou|et|tél\.?|tel\.?|téléphone|standard)$/i;
/** Overseas departments and territories have country codes of their own behind the same 0. */
const OVERSEAS: readonly (readonly [RegExp, string])[] = [
  [/^0(?:590|69[01])/, '+590'],
  [/^0[56]94/, '+594'],
  [/^0(?:596|69[67])/, '+596'],
  [/^0(?:262|263|269|639|69[23])/, '+262'],
  [/^0(?:508|708)/, '+508'],
];
/** 3646, 39 49, 1013, 116 117, 118 218 (Arcep, plan national de numérotation). */
const SHORT = /^(?:10\d\d|3\d{3}|116\d{3}|118\d{3})$/;
/** 15, 112: only where they stand alone, since hours look alike ("8h-17h"). */
const EMERGENCY = /^\s*(?:1[578]|11[0-9]|19[16])\s*$/;

/**
 * Reads French phone numbers as people write them: "02 99 00 00 00", "+33 (0)2 99…", "0 810 25 35 10",
 * "3646", several in one field. What is no number is left in `rest`. Never throws.
 */
export function readPhones(text: string): PhoneReading {
  if (EMERGENCY.test(text)) return { numbers: [text.trim()], rest: '' };
  const numbers: string[] = [];
  let rest = '';
  let at = 0;
  const source = text
    .replace(/\(\s*0\s*\)/g, ' ')
    .replace(/\(\s*(\+\s?\d{1,3})\s*\)/g, '$1 ')
    // An area code: "+93 (202) 105 293".
    .replace(/(\+\s?\d{1,3}[\s.-]?)\(([\d ]{1,7})\)/g, '$1$2 ');
  for (const { 0: run, index } of source.matchAll(RUN)) {
    const end = index + run.length;
    const isMeasure = /^\s?[\p{L}€%°]/u.test(source.slice(end)) && run.length < 6;
    const found = isMeasure ? undefined : numbersIn(run);
    if (!found) continue;
    numbers.push(...found.filter((number) => !numbers.includes(number)));
    rest += `${source.slice(at, index)} `;
    at = end;
  }
  return { numbers, rest: numbers.length ? tidy(rest + source.slice(at)) : text.trim() };
}

/** The numbers of one run of digits; `undefined` when any part of it is none. */
function numbersIn(run: string): string[] | undefined {
  const digits = run.replace(/[^\d+]/g, '');
  const whole = numberOf(digits);
  if (whole) return [whole];
  // Numbers side by side with nothing but a space between them.
  if (digits.length % 10 || digits.length > 50 || digits[0] !== '0') return undefined;
  const parts = digits.match(/\d{10}/g)?.map(numberOf) ?? [];
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

function numberOf(digits: string): string | undefined {
  const international = /^(?:\+|00)(\d+)$/.exec(digits)?.[1];
  if (international?.startsWith('33')) {
    const national = /^330?([1-9]\d{8})$/.exec(international)?.[1];
    return national && fromNational(`0${national}`);
  }
  if (international) return /^[1-9]\d{6,14}$/.test(international) ? `+${international}` : undefined;
  if (/^0[1-9]\d{8}$/.test(digits)) return fromNational(digits);
  // Spreadsheets take the plus sign for a sum and drop it.
  if (/^33[1-9]\d{8}$/.test(digits)) return fromNational(`0${digits.slice(2)}`);
  return SHORT.test(digits) ? digits : undefined;
}

function fromNational(national: string): string {
  const prefix = OVERSEAS.find(([pattern]) => pattern.test(national))?.[1] ?? '+33';
  return prefix + national.slice(1);
}

/** The words without what only held the numbers together. */
function tidy(rest: string): string {
  const words = rest
    .replace(/\([\s,;/–-]*\)/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  while (words.length && CONNECTOR.test(words[0]!)) words.shift();
  while (words.length && CONNECTOR.test(words.at(-1)!)) words.pop();
  const text = words
    .join(' ')
    .replace(/^[,;:/|–-]\s*/, '')
    .replace(/\s*[,;:/|–-]$/, '');
  return /[\p{L}\p{N}]/u.test(text) ? text : '';
}
