import type { ImportPlace } from '../diagnostic.js';
import type { Geometry } from './geometry.js';

/** A CAP message as its author wrote it, out of XML or JSON; blank where it says nothing. */
export interface Message {
  readonly place: ImportPlace;
  readonly identifier: string;
  readonly sender: string;
  readonly sent: string;
  readonly status: string;
  readonly msgType: string;
  readonly scope: string;
  /** Identifiers of earlier messages. */
  readonly references: readonly string[];
  readonly infos: readonly Info[];
  /** Where the whole message can be read, if this is only its entry in an index. */
  readonly link: string;
  /** Names of the fields that no item has a place for. */
  readonly untaken: readonly string[];
}

/** What a message says in one language. */
export interface Info {
  readonly place: ImportPlace;
  readonly language: string;
  readonly headline: string;
  readonly event: string;
  readonly category: readonly string[];
  readonly severity: string;
  readonly effective: string;
  readonly onset: string;
  readonly expires: string;
  readonly senderName: string;
  readonly description: string;
  readonly instruction: string;
  readonly web: string;
  readonly contact: string;
  readonly areas: readonly Area[];
  readonly images: readonly { readonly url: string; readonly alt: string }[];
}

export interface Area {
  readonly areaDesc: string;
  /** Codes by the list that they are of: `{ "SAME": ["006109"] }`. */
  readonly geocode: Readonly<Record<string, readonly string[]>>;
  readonly geometry: Geometry | undefined;
  /** A polygon or circle of which no shape could be made, as it was written. */
  readonly unreadable: readonly string[];
}
