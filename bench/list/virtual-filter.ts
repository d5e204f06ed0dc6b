import '@lit-labs/virtualizer';
import { html, LitElement, type TemplateResult } from 'lit';
import type { ShowcaseEntry } from '../../src/feed/model/showcase.js';

/** The peer: one box to tick for each filter, and what is left handed to the virtualizer of Lit. */
class VirtualFilter extends LitElement {
  static override properties = { wanted: { state: true } };

  wanted: readonly string[] = [];
  #items: readonly ShowcaseEntry[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void fetch('/feed.json')
      .then((response) => response.json() as Promise<{ showcase: ShowcaseEntry[] }>)
      .then(({ showcase }) => {
        this.#items = showcase;
        this.toggleAttribute('ready', true);
        this.requestUpdate();
      });
  }

  override render(): TemplateResult {
    const values = ['Les Rives', 'Carte', 'Entrée de plain-pied'];
    const has = (item: ShowcaseEntry, value: string): boolean =>
      [item.quarter, ...(item.paymentAccepted ?? []), ...(item.accessibility ?? [])].includes(
        value,
      );
    const items = this.#items.filter((item) => this.wanted.every((value) => has(item, value)));
    return html`${values.map(
        (value) =>
          html`<label class="check"
            ><input
              type="checkbox"
              @change=${() => {
                this.wanted = this.wanted.includes(value)
                  ? this.wanted.filter((one) => one !== value)
                  : [...this.wanted, value];
              }}
            />${value} ${this.#items.filter((item) => has(item, value)).length}</label
          >`,
      )}
      <h3 id="count">${items.length} adresses</h3>
      <lit-virtualizer
        .items=${items}
        .keyFunction=${({ id }: ShowcaseEntry) => id}
        .renderItem=${({ id, name }: ShowcaseEntry) =>
          html`<li>
            <button class="name" data-key=${id}>${name}</button>
            <p>Ouvert, ferme à 17 h</p>
            <p>4, rue du Four, 35099 Saint-Parvis</p>
            <p><a href="tel:+33261910010">02 61 91 00 10</a></p>
          </li>`}
      ></lit-virtualizer>`;
  }
}

customElements.define('virtual-filter', VirtualFilter);
