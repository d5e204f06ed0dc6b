import { html, nothing, type TemplateResult } from 'lit';
import { businessShowcaseStyles } from '../../src/components/business-showcase/business-showcase.styles.js';
import { EntryMap } from '../../src/components/business-showcase/map/entry-map.js';
import { renderNear } from '../../src/components/business-showcase/controls.js';
import { NearMe } from '../../src/components/business-showcase/near-me.js';
import { nearMeStyles } from '../../src/components/business-showcase/near-me.styles.js';
import { Pictures } from '../../src/components/business-showcase/pictures.js';
import type { Showcase } from '../../src/components/business-showcase/showcase.js';
import { distanceFrom } from '../../src/components/business-showcase/spots.js';
import { isInZone, type Zone } from '../../src/components/business-showcase/zone.js';
import { LocalizeController } from '../../src/controllers/localize-controller.js';
import type { Root } from '../../src/feed/model/common.js';
import type { ShowcaseEntry } from '../../src/feed/model/showcase.js';
import { addSheet } from '../../src/internal/add-sheet.js';
import { ParvisElement } from '../../src/internal/parvis-element.js';
import { base } from '../../src/styles/base.styles.js';
import { buttons } from '../../src/styles/buttons.styles.js';
import { searchField } from '../../src/styles/search-field.styles.js';
import { tokens } from '../../src/styles/tokens.styles.js';
import { businessShowcase as fr } from '../../src/translations/fr/business-showcase.js';

/** A list with a map beside it, as the showcase has them, without a feed. */
export class MapHost extends ParvisElement {
  static override styles = [
    tokens,
    base,
    buttons,
    searchField,
    businessShowcaseStyles,
    nearMeStyles,
  ];
  static override properties = { tiles: {}, tilesAttribution: {} };

  tiles = '';
  tilesAttribution = '';
  entries: readonly ShowcaseEntry[] = [];
  root: Root = { parvis: '1.0', inLanguage: ['fr', 'en'], publisher: { name: 'Ville' } };
  /** What the reader's choices leave, beside the zone. */
  filter: (entry: ShowcaseEntry) => boolean = () => true;
  zone: Zone | undefined;
  isMapShown = false;
  hasNear = false;
  map: EntryMap | undefined;
  readonly opened: string[] = [];
  readonly localize = new LocalizeController(this, 'businessShowcase', fr, () => this.root);
  readonly near = new NearMe(this, this.localize, () => {});

  listed(): readonly ShowcaseEntry[] {
    const { zone } = this;
    return this.entries.filter(
      (entry) => this.filter(entry) && (!zone || isInZone(zone, entry, this.root)),
    );
  }

  #renderNear(): TemplateResult {
    const { localize, near } = this;
    const start = near.renderStart(this.entries, this.root);
    return renderNear({ localize, near: { isOn: near.isOn, start }, onNear: () => near.press() });
  }

  showMap(): EntryMap {
    this.map ??= this.#makeMap();
    this.isMapShown = true;
    this.requestUpdate();
    return this.map;
  }

  hideMap(): void {
    this.isMapShown = false;
    this.requestUpdate();
  }

  protected override render(): unknown {
    return html`<section part="base" lang=${this.localize.interfaceLang}>
      <form>${this.hasNear ? this.#renderNear() : nothing}</form>
      ${this.isMapShown && this.map ? this.map.render() : nothing}
      <ul part="list">
        ${this.listed()
          .slice(0, 24)
          .map(({ name }) => html`<li part="item">${this.localize.inline(name)}</li>`)}
      </ul>
    </section>`;
  }

  #makeMap(): EntryMap {
    const map = new EntryMap(this.#showcase, {
      tiles: () => ({ url: this.tiles, attribution: this.tilesAttribution }),
      zone: () => this.zone,
      onZone: (zone) => {
        this.zone = zone;
        this.requestUpdate();
      },
      near: () => this.near.position,
    });
    for (const sheet of map.styles) addSheet(this.renderRoot as ShadowRoot, sheet);
    return map;
  }

  get #showcase(): Showcase {
    return {
      host: this,
      localize: this.localize,
      levelOf: (below) => this.levelOf(below),
      now: () => Date.now(),
      root: () => this.root,
      confirmedAt: () => undefined,
      entries: () => this.entries,
      listed: () => this.listed(),
      distanceTo: (entry) => {
        const { position } = this.near.position;
        return position && distanceFrom(position, entry, this.root);
      },
      pictures: new Pictures(() => this.requestUpdate()),
      alertsOf: () => [],
      linkTo: () => '',
      open: (_, id) => void this.opened.push(id),
    };
  }
}

customElements.define('map-host', MapHost);
