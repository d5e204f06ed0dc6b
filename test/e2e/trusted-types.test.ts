import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { bundleModule } from '../helpers/bundle-module.js';
import {
  BARE_POLICY,
  elementOf,
  NONCE,
  policiesOf,
  scriptOf,
  TAGS,
  visitGuarded,
  type Visit,
} from '../helpers/guarded-page.js';
import { OrderHost } from '../helpers/order-host.js';

/** Pages that let HTML be written by the policies of Trusted Types that they name, and by no other. */

const FETCHING = `${BARE_POLICY}; connect-src 'self'; img-src 'self'`;
const ELEMENTS = TAGS.map(elementOf).join('\n');
const LOADER = scriptOf('/parvis/parvis.js');
const META = '<meta name="parvis-feed" content="/parvis.json">';
const REMEDY = /^Parvis .*trusted-types parvis/;
/** A script of the page's own. */
const run = (code: string, type = 'text/javascript'): string =>
  `<script type="${type}" nonce="${NONCE}">${code}</script>`;
const WAYS: Readonly<Record<string, string>> = {
  'the loader': LOADER,
  'one file': META + scriptOf('/parvis/parvis.all.js'),
  'the package': META + run(`import '/parvis/index.js';`, 'module'),
};

describe('a page with Trusted Types', () => {
  let host: OrderHost;
  let browser: Browser;
  before(async () => {
    host = await new OrderHost().start();
    browser = await launchBrowser();
    host.serve('/stock-lit.js', await bundleModule('test/helpers/stock-lit.ts'));
  });
  after(async () => {
    await browser.close();
    await host.stop();
  });

  const visit = (policy: string, head: string, body = ELEMENTS): Promise<Visit> =>
    visitGuarded(browser, host, policy, { head, body });

  /** Each element shows what the town published, in place of its fallback. */
  async function works(page: Page): Promise<void> {
    await page.getByRole('heading', { name: 'Eau coupée rue du Lavoir' }).waitFor();
    await page.getByRole('button', { name: /Papiers/ }).waitFor();
    await page.getByRole('radio', { name: 'À la gare' }).waitFor();
    await page.getByRole('searchbox', { name: /Trouver un commerce/ }).waitFor();
    assert.equal(await page.getByRole('link', { name: 'Appelez la mairie' }).count(), 0);
  }

  /** The fallback of each element is there, and nothing of Parvis. */
  async function keepsFallback(page: Page): Promise<void> {
    await page.waitForLoadState('networkidle');
    const fallback = page.getByRole('link', { name: 'Appelez la mairie' });
    assert.equal(await fallback.count(), TAGS.length);
    for (const link of await fallback.all()) assert.ok(await link.isVisible());
    assert.equal(await page.getByRole('searchbox').count(), 0);
  }

  for (const [way, head] of Object.entries(WAYS)) {
    it(`${way} makes one policy, and breaks no rule`, async () => {
      const { page, violations, errors, warnings } = await visit(FETCHING, head);
      await works(page);
      assert.deepEqual([...violations, ...errors, ...warnings], []);
      assert.deepEqual(await policiesOf(page), ['parvis']);
      await page.close();
    });

    it(`${way} leaves the fallback where no feed can be had`, async () => {
      const { page, violations, errors } = await visit(BARE_POLICY, head);
      await keepsFallback(page);
      assert.ok(violations.length > 0);
      for (const line of violations) assert.match(line, /^connect-src http.*parvis\.json/);
      assert.deepEqual(errors, []);
      await page.close();
    });

    const none = FETCHING.replace('trusted-types parvis', "trusted-types 'none'");
    const taken = run(`trustedTypes.createPolicy('parvis', { createHTML: () => '' });`);
    for (const [refusal, policy, before] of [
      ["under trusted-types 'none'", none, ''],
      ['where the page has taken the name', FETCHING, taken],
    ] as const)
      it(`${way} leaves the fallback ${refusal}, and says once what to write`, async () => {
        const { page, errors, warnings } = await visit(policy, before + head);
        await keepsFallback(page);
        assert.deepEqual(errors, []);
        assert.equal(warnings.length, 1, warnings.join('\n'));
        assert.match(warnings[0]!, REMEDY);
        await page.close();
      });
  }

  describe('shares one policy', () => {
    for (const [name, head, policies] of [
      ['between two versions', LOADER + scriptOf('/other/parvis.js'), ['parvis']],
      [
        'between elements of two versions',
        `${META}${scriptOf('/parvis/elements/bulletin.js')}${scriptOf('/parvis/elements/opinion.js')}` +
          `${scriptOf('/other/elements/services.js')}${scriptOf('/other/elements/showcase.js')}`,
        ['parvis'],
      ],
      [
        'between the loader, one file and the package',
        LOADER + WAYS['one file']! + WAYS['the package']!,
        ['parvis'],
      ],
      [
        'after the town’s own Lit',
        scriptOf('/stock-lit.js') + LOADER + scriptOf('/other/parvis.all.js'),
        ['lit-html', 'parvis'],
      ],
      [
        'before the town’s own Lit',
        scriptOf('/parvis/parvis.all.js') + scriptOf('/stock-lit.js'),
        ['parvis', 'lit-html'],
      ],
    ] as const)
      it(name, async () => {
        const hasLit = policies.length > 1;
        const { page, violations, errors, warnings } = await visit(
          hasLit
            ? FETCHING.replace('trusted-types parvis', 'trusted-types parvis lit-html')
            : FETCHING,
          head,
          `<town-clock></town-clock>${ELEMENTS}`,
        );
        await works(page);
        if (hasLit) await page.getByText('Il est midi.').waitFor();
        assert.deepEqual([...violations, ...errors, ...warnings], []);
        assert.deepEqual(await policiesOf(page), policies);
        await page.close();
      });

    it('or says once for all copies what to write', async () => {
      const { page, errors, warnings } = await visit(
        FETCHING.replace('trusted-types parvis', "trusted-types 'none'"),
        WAYS['one file']! + scriptOf('/other/parvis.all.js') + LOADER,
      );
      await keepsFallback(page);
      assert.deepEqual(errors, []);
      assert.deepEqual(warnings.filter((text) => REMEDY.test(text)).length, 1);
      await page.close();
    });
  });

  it('needs no policy where strings may be written', async () => {
    const { page, errors } = await visit(
      FETCHING.replace(
        "require-trusted-types-for 'script'; trusted-types parvis",
        "trusted-types 'none'",
      ),
      LOADER,
    );
    await works(page);
    assert.deepEqual(errors, []);
    await page.close();
  });

  describe('with a policy for everybody', () => {
    const policy = FETCHING.replace('trusted-types parvis', 'trusted-types default');
    const visitWith = (rule: string): Promise<Visit> =>
      visit(policy, run(`trustedTypes.createPolicy('default', { createHTML: ${rule} });`) + LOADER);

    it('works where strings pass as they are', async () => {
      const { page, errors } = await visitWith('(html) => html');
      await works(page);
      assert.deepEqual(errors, []);
      await page.close();
    });

    it('leaves the fallback where HTML is cleaned', async () => {
      const { page, errors, warnings } = await visitWith(
        `(html) => html.replace(/<[?!].*?>/g, '')`,
      );
      await keepsFallback(page);
      assert.deepEqual(errors, []);
      assert.match(warnings.join('\n'), new RegExp(REMEDY, 'm'));
      await page.close();
    });
  });

  describe('gives a script that finds what copies share', () => {
    /** What comes of each call in the page, as text; of one that throws, the error's name. */
    async function outcomes(calls: readonly string[]): Promise<unknown> {
      const { page, violations } = await visit(FETCHING, LOADER);
      await works(page);
      const found = await page.evaluate(`(() => {
        const shared = window[Symbol.for('parvis.trusted')];
        if (!shared) throw new Error('nothing is shared');
        const tried = (call) => {
          try { return String(call()); } catch (error) { return error.name; }
        };
        return [${calls.map((call) => `() => ${call}`).join(',')}].map(tried);
      })()`);
      assert.deepEqual(violations, []);
      await page.close();
      return found;
    }
    const refused = (calls: readonly string[]): string[] => calls.map(() => 'TypeError');

    it('templates, not the right to write HTML', async () => {
      const calls = [`shared.parse('<p>a</p>').innerHTML`, 'Object.keys(shared).sort()'];
      assert.deepEqual(await outcomes(calls), ['<p>a</p>', 'parse,workerUrl']);
    });

    it('nothing that runs', async () => {
      const calls = [
        '<script>alert(1)</script>',
        '<svg><script>alert(1)</script></svg>',
        '<img src=x onerror=alert(1)>',
        '<svg onload=alert(1)>',
        '<form onfocus=alert(1)><input name=getAttributeNames></form>',
        '<iframe srcdoc="<b>"></iframe>',
        '<object data="data:text/html,a"></object>',
        '<embed src="data:text/html,a">',
        '<template><img src=x onerror=alert(1)></template>',
        '<base href="https://evil.example/">',
      ].map((html) => `shared.parse(${JSON.stringify(html)})`);
      assert.deepEqual(await outcomes(calls), refused(calls));
    });

    it('no other worker than Parvis’s own', async () => {
      const own = '/parvis/chunks/solve-challenge.js';
      assert.deepEqual(
        await outcomes([`new URL(shared.workerUrl(location.origin + '${own}')).pathname`]),
        [own],
      );
      const calls = [
        `'https://evil.example/solve-challenge.js'`,
        `location.origin + '/uploads/solve-challenge.js'`,
        `location.origin + '/parvis/../uploads/solve-challenge.js'`,
        `location.origin + '/parvis/%2e%2e/uploads/solve-challenge.js'`,
        `location.origin + '/parvis/core.js?/solve-challenge.js'`,
        `location.origin + '/parvis/core.js#/solve-challenge.js'`,
        `'data:text/javascript,1'`,
      ].map((url) => `shared.workerUrl(${url})`);
      assert.deepEqual(await outcomes(calls), refused(calls));
    });
  });
});
