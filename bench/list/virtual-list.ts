import '@lit-labs/virtualizer';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { createIndex, highlight, type SearchIndex } from '../../src/search/index.js';
import { frenchSynonyms } from '../../src/search/synonyms/fr.js';
import type { CorpusItem } from '../search/corpus.js';

/**
 * The peer: the same field, search, words and marks as the finder, and all that was found handed to
 * the virtualizer of Lit, which renders what is in sight.
 */
class VirtualList extends LitElement {
  static override properties = { q: { state: true } };
  static override styles = css`
    :host {
      display: block;
    }
    li {
      inline-size: 100%;
      padding-block: 16px;
      border-block-start: 1px solid #ccc;
    }
    p {
      margin: 2px 0 0;
    }
  `;

  q = '';
  #items: CorpusItem[] = [];
  #byId = new Map<string, CorpusItem>();
  #index: SearchIndex | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void fetch('/feed.json')
      .then((response) => response.json() as Promise<{ services: CorpusItem[] }>)
      .then(({ services }) => {
        this.#items = services;
        this.#byId = new Map(services.map((item) => [item.id, item]));
        this.#index = createIndex(services, { lang: 'fr', synonyms: frenchSynonyms });
        this.toggleAttribute('ready', true);
      });
  }

  override render(): TemplateResult {
    const answer = this.#index?.query(this.q, { limit: this.#items.length });
    const matches = new Map(answer?.results.map((result) => [result.id, result]));
    const marked = (text: string, id: string): unknown =>
      highlight(text, matches.get(id)!.matched).map((part) =>
        part.isMatch ? html`<mark>${part.text}</mark>` : part.text,
      );
    return html`<input
        id="query"
        type="search"
        @input=${(event: Event) => (this.q = (event.target as HTMLInputElement).value)}
      />
      <h3 id="count">${answer?.total ?? 0} services</h3>
      <lit-virtualizer
        .items=${answer?.results.map(({ id }) => this.#byId.get(id)!) ?? []}
        .keyFunction=${({ id }: CorpusItem) => id}
        .renderItem=${({ id, name, summary }: CorpusItem) =>
          html`<li>
            <button class="name" data-key=${id}>${marked(name, id)}</button>
            <p>${marked(summary, id)}</p>
            <p class="nearest"><span>Ouvert, ferme à 17 h</span> <span>02 61 91 00 10</span></p>
          </li>`}
      ></lit-virtualizer>`;
  }
}

customElements.define('virtual-list', VirtualList);
