import type { ImportDiagnostic, ImportPlace } from '../diagnostic.js';
import type { Shape } from './geometry.js';

/** An entry of a feed as its author wrote it, out of XML or JSON; blank where it says nothing. */
export interface Message {
  readonly place: ImportPlace;
  readonly id: string;
  readonly title: string;
  /** Plain text: the summary, or what stands for it. */
  readonly text: string;
  /** Absolute, where the feed tells what it is relative to. */
  readonly link: string;
  readonly date: string;
  /** What the field of the date is called in the format. */
  readonly dateField: string;
  readonly categories: readonly string[];
  readonly language: string;
  readonly areas: readonly { readonly name: string; readonly shape: Shape }[];
  /** Positions of which no shape could be made, as they were written. */
  readonly unreadable: readonly string[];
  readonly images: readonly string[];
  readonly authors: readonly Author[];
  /** Names of the fields that no item has a place for. */
  readonly untaken: readonly string[];
}

export interface Author {
  readonly name: string;
  readonly email: string;
}

/** The feed around the entries. */
export interface Channel {
  readonly title: string;
  readonly link: string;
  readonly license: string;
  readonly messages: readonly Message[];
  /** What stands in a list of entries and is none. */
  readonly strays: readonly Problem[];
}

export interface Problem {
  readonly code: ImportDiagnostic['code'];
  readonly args: ImportDiagnostic['args'];
  readonly place?: ImportPlace;
}

/** An address as the feed means it. */
export function resolved(address: string, base: string): string {
  if (!address || !base || /^[a-z][a-z\d+.-]*:/i.test(address)) return address;
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}
