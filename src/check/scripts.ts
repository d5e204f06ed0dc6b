import { heldBy } from './held.js';
import { finding, type CheckFinding } from './finding.js';
import type { PagePolicy } from './policy.js';

/** A script tag of Parvis, as the page writes it. */
export interface ScriptFact {
  /** The address as it is written, also in an attribute that a plugin made of `src`. */
  readonly written: string;
  /** The same, absolute; `undefined` where it cannot be read. */
  readonly url: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  /** In the page's source, from 1. */
  readonly line?: number;
}

/** A copy of Parvis that came, or would come. */
export interface CopyFact {
  readonly url: string;
  /** As its file says it; `undefined` for one that does not say. */
  readonly version: string | undefined;
  readonly line?: number | undefined;
}

const FILE = /(?:^|\/)parvis(\.all)?(?:\.min)?\.js(?:$|[?#])/i;

/** The address of Parvis in a script tag, wherever a plugin has put it. */
export function parvisAddress(attributes: Readonly<Record<string, string>>): string | undefined {
  const given = Object.values(attributes).find((value) =>
    FILE.test(value.trim().replace(/^[“”"']+|[“”"']+$/g, '')),
  );
  return given ?? ('data-feed' in attributes ? attributes['src'] : undefined);
}

/** The address in an inline script that does nothing but import Parvis. */
export function importedAddress(code: string): string | undefined {
  return /\bimport\s*\(?\s*["'`]([^"'`]*\bparvis(?:\.all)?(?:\.min)?\.js[^"'`]*)["'`]/i.exec(
    code,
  )?.[1];
}

function isWholeFile(url: string): boolean {
  return FILE.exec(url)?.[1] !== undefined;
}

/** Whether the tag as it stands runs as it should. */
export function checkScriptTag({ attributes, written, line }: ScriptFact): CheckFinding[] {
  const curly = Object.entries(attributes).find(
    ([name, value]) => /[“”„«»]/.test(name) || /^\s*[“”„«]|[“”»]\s*$/.test(value),
  );
  if (curly) {
    const [attribute, value] = curly;
    return [finding('script-curly', { attribute, value }, line)];
  }
  const held = heldBy(attributes);
  const file = fileName(written);
  if (held) {
    const code = held.isForConsent ? 'script-needs-consent' : 'script-delayed';
    return [finding(code, { tool: held.tool, file }, line)];
  }
  const { type = '' } = attributes;
  return /^\s*module\s*$/i.test(type) ? [] : [finding('script-not-module', { type, file }, line)];
}

/** Two versions meet, or one is there twice: each element is shown once all the same. */
export function checkCopies(copies: readonly CopyFact[]): CheckFinding[] {
  if (copies.length < 2) return [];
  const [first, second] = copies as readonly [CopyFact, CopyFact];
  const versions = new Set(copies.map(({ version }) => version).filter(Boolean));
  const other = copies.find(({ version }) => version && version !== first.version) ?? second;
  const places = { first: first.url, second: other.url };
  const isBoth =
    copies.some(({ url }) => isWholeFile(url)) && !copies.every(({ url }) => isWholeFile(url));
  return [
    versions.size > 1
      ? finding(
          'two-versions',
          { ...places, a: first.version ?? '?', b: other.version ?? '?' },
          other.line,
        )
      : finding(isBoth ? 'loader-and-all' : 'two-copies', places, second.line),
  ];
}

/** A Trusted Types list must name the one policy of Parvis, or the fallback stays. */
export function checkTrustedTypes(policy: PagePolicy): CheckFinding[] {
  const names = policy.trustedTypes;
  const isAllowed = !names || names.includes('*') || names.includes('parvis');
  return isAllowed
    ? []
    : [finding('trusted-types', { directive: ['trusted-types', ...names].join(' ') })];
}

/** The version that the first line of a built file tells. */
export function versionIn(code: string): string | undefined {
  return /^\/\*!? ?Parvis (\d[\w.+-]*)/.exec(code)?.[1];
}

export function fileName(url: string): string {
  return /([^/?#]+)(?:[?#].*)?$/.exec(url)?.[1] ?? url;
}
