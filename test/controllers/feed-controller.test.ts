import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { FeedController } from '../../src/controllers/feed-controller.js';
import { LocalizeController } from '../../src/controllers/localize-controller.js';
import { alerts } from '../../src/feed/model/alert.js';
import type { ParvisErrorEvent, ParvisReadyEvent } from '../../src/internal/events.js';
import { ParvisElement } from '../../src/internal/parvis-element.js';
import { alertBanner as fr } from '../../src/translations/fr/alert-banner.js';
import { TestFeed } from '../helpers/fake-feed.js';

/** The smallest element there can be: it shows its status, a headline and one word. */
class TestElement extends ParvisElement {
  readonly feedController = new FeedController(this, alerts);
  readonly localize = new LocalizeController(
    this,
    'alertBanner',
    fr,
    () => this.feedController.snapshot.root,
  );
  protected override render(): unknown {
    const { status, items } = this.feedController.snapshot;
    return html`${status} ${this.localize.inline(items[0]?.headline)}
    ${this.localize.strings.whatToDo}`;
  }
}
customElements.define('parvis-test', TestElement);

const root = {
  parvis: '1.0',
  inLanguage: ['fr', 'en'],
  publisher: { name: 'Saint-Parvis' },
  alerts: { url: 'alerts.json' },
};
const flood = {
  id: 'crue',
  headline: { fr: 'Crue', en: 'Flood' },
  severity: 'severe',
  sent: '2026-11-23T10:00:00Z',
  expires: '2036-11-24T10:00:00Z',
};
const documents = { 'parvis.json': root, 'alerts.json': { items: [flood] } };

describe('FeedController', () => {
  let feed: TestFeed;
  let said: string[] = [];
  const { warn } = console;
  const warnings: string[] = [];
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (text: string) => warnings.push(text);
  });
  afterEach(() => {
    console.warn = warn;
    feed.restore();
  });

  async function show(lang = 'fr', url = feed.url): Promise<TestElement> {
    said = [];
    const note = (event: Event): void => {
      const { code = '', count = '' } = event as Partial<ParvisErrorEvent & ParvisReadyEvent>;
      said.push(`${event.type} ${code}${count}`);
    };
    const frame = await fixture<HTMLElement>(
      html`<div lang=${lang} @parvis-ready=${note} @parvis-error=${note}></div>`,
    );
    const element = document.createElement('parvis-test') as TestElement;
    element.feed = url;
    frame.append(element);
    await element.updateComplete;
    return element;
  }
  const text = (element: Element): string =>
    element.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();
  const becomes = (element: Element, words: RegExp): Promise<void> =>
    waitUntil(() => words.test(text(element)), `${words} did not come: ${text(element)}`);

  it('is pending, then ready, and says so once', async () => {
    feed = new TestFeed(documents);
    const element = await show();
    await becomes(element, /^ready Crue/);
    await waitUntil(() => said.length);
    document.dispatchEvent(new Event('visibilitychange'));
    element.requestUpdate();
    await element.updateComplete;
    expect(said).to.deep.equal(['parvis-ready 1']);
  });

  it('stays pending while nothing answers', async () => {
    feed = new TestFeed(documents, { isPending: true });
    expect(text(await show())).to.match(/^pending/);
    expect(said).to.deep.equal([]);
  });

  it('is empty where the town has nothing to say', async () => {
    feed = new TestFeed({ ...documents, 'alerts.json': { items: [] } });
    await becomes(await show(), /^empty/);
    await waitUntil(() => said.includes('parvis-ready 0'));
  });

  it('is an error without feed or copy, said once for each cause', async () => {
    feed = new TestFeed({});
    await becomes(await show(), /^error/);
    await waitUntil(() => said.length);
    expect(said).to.deep.equal(['parvis-error http-status']);
  });

  it('is stale from the last good copy when the network fails', async () => {
    feed = new TestFeed(documents);
    const first = await show();
    await becomes(first, /^ready/);
    feed.goDown();
    const { now } = Date;
    Date.now = () => now() + 60_000;
    dispatchEvent(new Event('online'));
    Date.now = now;
    await becomes(first, /^stale Crue/);
    await waitUntil(() => said.includes('parvis-error unreachable'));
  });

  it('follows another feed attribute, and one request serves all elements', async () => {
    feed = new TestFeed(documents);
    const element = await show();
    const second = document.createElement('parvis-test') as TestElement;
    second.feed = feed.url;
    element.parentElement!.append(second);
    await becomes(element, /^ready/);
    await becomes(second, /^ready/);
    expect(feed.requests.length).to.equal(2);
    feed.set('other.json', { ...root, alerts: [{ ...flood, headline: 'Neige' }] });
    element.feed = feed.urlOf('other.json');
    await becomes(element, /^ready Neige/);
    expect(text(second)).to.match(/^ready Crue/);
  });

  it('tells the webmaster in one line what was left out, and shows the rest', async () => {
    feed = new TestFeed({
      ...documents,
      'alerts.json': { items: [{ id: 'x' }, flood, { ...flood, id: 'y', web: 'javascript:1' }] },
    });
    await becomes(await show(), /^ready Crue/);
    await waitUntil(() => warnings.length > 0);
    expect(warnings.length).to.equal(1);
    expect(warnings[0]).to.match(
      /alerts\.json: missing-field at items\.0; parts left out: \d+\. To see all: parvis validate http/,
    );
  });

  it('speaks English once its words have come, never French first', async () => {
    feed = new TestFeed(documents);
    const element = await show('en-GB');
    expect(text(element)).to.contain('What to do').and.not.contain('Que faire');
    await becomes(element, /^ready Flood/);
    element.parentElement!.lang = 'fr';
    await becomes(element, /^ready Crue Que faire/);
  });

  it('warns once of a heading level that is none', async () => {
    feed = new TestFeed(documents);
    const element = await show();
    element.setAttribute('heading-level', '9');
    await element.updateComplete;
    element.setAttribute('heading-level', '2');
    await element.updateComplete;
    element.setAttribute('heading-level', '9');
    await element.updateComplete;
    expect(warnings).to.deep.equal([
      '<parvis-test> attribute heading-level="9" is not known. Use one of: 2, 3, 4, 5, 6.',
    ]);
  });
});
