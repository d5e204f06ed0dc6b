import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { jsonText } from '../feed/json-text.js';
import type { Json } from './json-ld.js';

type Host = ReactiveControllerHost & Element & { readonly structuredData: boolean };

/** What an element can tell search engines of. */
export interface Described<T> {
  items(): readonly T[];
  /** The language that they are described in. */
  lang(): string;
  describe(items: readonly T[]): Json;
}

/** Search engines read no further; and a page should not carry its whole feed twice. */
const MOST = 200;

/**
 * Written as a data block into the page's head, since search engines do not look into shadow roots;
 * only where the webmaster asked for it, and made anew when the items are others.
 */
export class StructuredDataController<T> implements ReactiveController {
  #script: HTMLScriptElement | undefined;
  #described: readonly unknown[] = [];

  constructor(
    private readonly host: Host,
    private readonly source: Described<T>,
  ) {
    host.addController(this);
    host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#remove();
    this.#described = [];
  }

  hostUpdated(): void {
    if (!this.host.isConnected) return;
    const items = this.host.structuredData ? this.source.items().slice(0, MOST) : [];
    const described = [this.source.lang(), ...items];
    const isSame = described.length === this.#described.length;
    if (isSame && described.every((part, at) => part === this.#described[at])) return;
    this.#described = described;
    this.#remove();
    if (!items.length) return;
    this.#script = document.createElement('script');
    this.#script.type = 'application/ld+json';
    const data = jsonText(this.source.describe(items));
    this.#script.append(data.replaceAll('<', '\\u003c'));
    document.head.append(this.#script);
  }

  #remove(): void {
    this.#script?.remove();
    this.#script = undefined;
  }
}
