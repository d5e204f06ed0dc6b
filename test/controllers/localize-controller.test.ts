import { expect, fixture, html } from '@open-wc/testing';
import { LocalizeController } from '../../src/controllers/localize-controller.js';
import type { Text } from '../../src/feed/index.js';
import { ParvisElement } from '../../src/internal/parvis-element.js';
import { alertBanner as fr } from '../../src/translations/fr/alert-banner.js';

/** Shows one text, as paragraphs and in place. */
class TestText extends ParvisElement {
  text: Text | undefined;
  readonly localize = new LocalizeController(this, 'alertBanner', fr, () => ({
    parvis: '1.0',
    inLanguage: ['fr', 'ar'],
    publisher: { name: 'X' },
  }));
  protected override render(): unknown {
    return html`<div>${this.localize.paragraphs(this.text)}</div>
      <h2>${this.localize.inline(this.text)}</h2>`;
  }
}
customElements.define('parvis-test-text', TestText);

async function show(text: Text): Promise<{ paragraphs: HTMLElement[]; heading: HTMLElement }> {
  const element = await fixture<TestText>(
    html`<parvis-test-text .text=${text}></parvis-test-text>`,
  );
  const root = element.shadowRoot!;
  return { paragraphs: [...root.querySelectorAll('p')], heading: root.querySelector('h2')! };
}

describe('LocalizeController', () => {
  it('makes a paragraph of each part between blank lines, and keeps the lines in it', async () => {
    const { paragraphs } = await show('Ordre du jour\n1. Budget\n2. École\n\nOuvert à tous.');
    expect(paragraphs.map((paragraph) => paragraph.innerText)).to.deep.equal([
      'Ordre du jour\n1. Budget\n2. École',
      'Ouvert à tous.',
    ]);
  });

  it('keeps the lines of a text in place, in its own language', async () => {
    const { heading } = await show({ ar: 'واحد\nاثنان' });
    expect(heading.innerText).to.equal('واحد\nاثنان');
    expect(heading.querySelector('span')!.lang).to.equal('ar');
    expect(heading.querySelector('span')!.dir).to.equal('rtl');
  });

  it('takes markup for words', async () => {
    const { paragraphs } = await show('<b>a</b>\n<br>');
    expect(paragraphs[0]!.innerText).to.equal('<b>a</b>\n<br>');
  });
});
