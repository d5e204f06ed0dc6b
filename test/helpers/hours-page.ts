import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { LocalizeController } from '../../src/controllers/localize-controller.js';
import type { OpeningContext } from '../../src/controllers/opening-words.js';
import type { Root } from '../../src/feed/index.js';
import { ParvisElement } from '../../src/internal/parvis-element.js';
import { businessShowcase as fr } from '../../src/translations/fr/business-showcase.js';

type Show = (context: OpeningContext) => unknown;

/** Shows what is to be said of hours, with the words, dates and languages of a real element. */
class TestHours extends ParvisElement {
  root: Root = { parvis: '1.0', publisher: { name: 'Mairie' } };
  instant = 0;
  show: Show = () => '';
  readonly #localize = new LocalizeController(this, 'businessShowcase', fr, () => this.root);

  protected override render(): unknown {
    const { instant, root } = this;
    return this.show({ instant, root, localize: this.#localize });
  }
}
customElements.define('parvis-test-hours', TestHours);

export interface HoursPage {
  readonly lang?: 'fr' | 'en';
  /** ms */
  readonly instant: number;
  /** Beside the town's name and Paris. */
  readonly root?: Partial<Root>;
}

/** The page's shadow root once its words have come. */
export async function hoursPage(
  show: Show,
  { lang = 'fr', instant, root }: HoursPage,
): Promise<ShadowRoot> {
  const whole = {
    parvis: '1.0',
    publisher: { name: 'Mairie' },
    timezone: 'Europe/Paris',
    inLanguage: ['fr'],
    ...root,
  };
  const page: TemplateResult = html`<parvis-test-hours
    lang=${lang}
    .root=${whole}
    .instant=${instant}
    .show=${show}
  ></parvis-test-hours>`;
  const element = await fixture<TestHours>(page);
  return element.shadowRoot!;
}

/** Words as they are read, with ordinary spaces. */
export const wordsOf = (part: Element | null | undefined): string =>
  (part instanceof HTMLElement ? part.innerText : '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
