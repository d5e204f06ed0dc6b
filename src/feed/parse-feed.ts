import type { CheckContext } from './check.js';
import { diagnose } from './diagnose.js';
import type { Diagnostic, Path } from './diagnostic.js';
import { alerts, type Alert } from './model/alert.js';
import type { Root, SectionReference } from './model/common.js';
import { polls, type Poll } from './model/poll.js';
import { services, type Service } from './model/service.js';
import { showcase, type ShowcaseEntry } from './model/showcase.js';
import { parseJson } from './parse-json.js';
import { readItems, readReference, readRoot } from './read-section.js';
import type { Section, SectionName } from './section.js';

/** A whole root document; a section is its items, or where they are. */
export interface Feed extends Root {
  alerts?: Alert[] | SectionReference;
  services?: Service[] | SectionReference;
  polls?: Poll[] | SectionReference;
  showcase?: ShowcaseEntry[] | SectionReference;
}

export const SECTIONS: Readonly<Record<SectionName, Section>> = {
  alerts,
  services,
  polls,
  showcase,
};

export interface ParseOptions {
  /** What relative addresses in the document are resolved against. */
  readonly baseUrl?: string;
}

/**
 * Reads a root document for tools. `feed` is `undefined` when the input is no feed at all;
 * otherwise it holds every good item, and `diagnostics` says what was left out or repaired.
 * Never throws.
 */
export function parseFeed(
  input: string | object,
  { baseUrl }: ParseOptions = {},
): { feed: Feed | undefined; diagnostics: Diagnostic[] } {
  const { json, diagnostics, at } = open(input, baseUrl);
  const root = diagnostics.length ? undefined : readRoot(json, at([]));
  if (!root) return { feed: undefined, diagnostics };
  const feed: Record<string, unknown> = { ...root };
  const raw = json as Record<string, unknown>;
  for (const [name, section] of Object.entries(SECTIONS)) {
    if (raw[name] == null) continue;
    const context = at([name]);
    feed[name] = readReference(raw[name], context) ?? readItems(section, raw[name], context);
  }
  return { feed: feed as unknown as Feed, diagnostics };
}

/** Reads a section document `{ parvis, items }` (or a bare array) for tools. Never throws. */
export function parseSection(
  name: SectionName,
  input: string | object,
  { baseUrl }: ParseOptions = {},
): { items: { id: string }[]; diagnostics: Diagnostic[] } {
  const { json, diagnostics, at } = open(input, baseUrl);
  const items = diagnostics.length ? [] : readItems(SECTIONS[name], json, at([]));
  return { items, diagnostics };
}

interface OpenedInput {
  readonly json: unknown;
  /** Why there is no JSON, to begin with; what is found wrong in it is added. */
  readonly diagnostics: Diagnostic[];
  /** What a part of it at `path` is checked with. */
  at(path: Path): CheckContext;
}

function open(input: string | object, baseUrl: string | undefined): OpenedInput {
  const diagnostics: Diagnostic[] = [];
  const parsed = typeof input === 'string' ? parseJson(input) : { json: input as unknown };
  if (parsed.code)
    diagnostics.push({
      code: parsed.code,
      severity: 'error',
      path: [],
      args: { message: parsed.message },
    });
  return {
    json: parsed.code ? undefined : parsed.json,
    diagnostics,
    at: (path) => ({ report: (finding) => diagnostics.push(diagnose(finding)), path, baseUrl }),
  };
}
