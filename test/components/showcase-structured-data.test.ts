import { expect, waitUntil } from '@open-wc/testing';
import type { ElementState } from '../helpers/element-state.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { showState } from '../helpers/show-state.js';
import { defineHarness, type ShowcaseHarness } from '../helpers/showcase-harness.js';
import { bakery, feedOf, plumber } from './showcase-exchange.states.js';

const TAG = 'described-harness';
defineHarness(TAG, async (showcase) => {
  const { describeEntries } =
    await import('../../src/components/business-showcase/structured-data.js');
  // What the element has as a property of its own.
  describeEntries(Object.assign(showcase.host, { structuredData: true }), showcase);
  return { render: () => '' };
});

let feed: TestFeed | undefined;

async function show(state: ElementState): Promise<ShowcaseHarness> {
  const shown = await showState<ShowcaseHarness>(TAG, {
    ...state,
    prepare: async (element) => {
      await (element as ShowcaseHarness).loaded;
      await waitUntil(() => written());
    },
  });
  feed = shown.feed;
  return shown.element;
}

const written = (): HTMLScriptElement | null =>
  document.head.querySelector('script[type="application/ld+json"]');
const graph = (): Record<string, unknown>[] =>
  (JSON.parse(written()!.text) as { '@graph': Record<string, unknown>[] })['@graph'];

describe('the showcase told to search engines', () => {
  afterEach(() => feed?.restore());

  it('has its entries in the page’s head, in the page’s language, for as long as it is there', async () => {
    const element = await show({ documents: feedOf(bakery), lang: 'en' });
    expect(graph().map(({ name }) => name)).to.deep.equal(['Tilleuls Bakery']);
    const page = element.parentElement!;
    page.lang = 'fr';
    await waitUntil(() => graph()[0]!['name'] === 'Le Fournil des Tilleuls');
    element.remove();
    expect(written()).to.equal(null);
    page.append(element);
    await waitUntil(() => written());
  });

  it('leaves out people who have not agreed to be shown, trade and all', async () => {
    await show({ documents: feedOf(bakery, plumber) });
    expect(graph()).to.have.length(1);
    expect(written()!.text).to.not.match(/Kermarrec|Plomberie|639980001/);
  });

  it('stops at 200 entries', async () => {
    const many = Array.from({ length: 230 }, (_, at) => ({ ...bakery, id: `e${at}` }));
    await show({ documents: feedOf(...many) });
    expect(graph()).to.have.length(200);
  });

  it('cannot be closed by a name', async () => {
    await show({ documents: feedOf({ ...bakery, name: '</script><b>x' }) });
    expect(written()!.innerHTML).to.not.contain('</script>');
    expect(graph()[0]!['name']).to.equal('</script><b>x');
  });
});
