import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Service } from '../../feed/model/service.js';
import { structuredData, type StructuredDataContext } from './structured-data.js';

/** Written as a data block into the page's head, since search engines do not look into shadow roots. */
export class StructuredDataController implements ReactiveController {
  #script: HTMLScriptElement | undefined;
  #described: readonly unknown[] = [];

  constructor(
    private readonly host: ReactiveControllerHost & Element & { readonly structuredData: boolean },
    private readonly source: StructuredDataContext & { services(): readonly Service[] },
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
    const services = this.host.structuredData ? this.source.services() : [];
    const described = [this.source.localize.lang, ...services];
    const isSame = described.length === this.#described.length;
    if (isSame && described.every((part, at) => part === this.#described[at])) return;
    this.#described = described;
    this.#remove();
    if (!services.length) return;
    this.#script = document.createElement('script');
    this.#script.type = 'application/ld+json';
    const data = structuredData(services, this.source);
    this.#script.append(JSON.stringify(data).replaceAll('<', '\\u003c'));
    document.head.append(this.#script);
  }

  #remove(): void {
    this.#script?.remove();
    this.#script = undefined;
  }
}
