import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { elementOf, TAGS } from '../helpers/guarded-page.js';
import { OrderHost } from '../helpers/order-host.js';

/**
 * What old libraries and plugins do to a page before Parvis comes: they add to what every script
 * shares, replace it, or wrap it. Parvis works beside them and leaves their work as it is.
 */

const PATCHES: Readonly<Record<string, string>> = {
  'nothing at all': '',
  'additions to every array, as in Prototype and MooTools': `
    for (const name of ['each', 'include', 'without', 'last', 'clone', 'erase', 'contains', 'link'])
      Array.prototype[name] = function () { return this; };
    Array.implement = function () { return this; };
    String.prototype.camelize = function () { return String(this); };
    Function.prototype.bindAsEventListener = function () { return this; };
    Number.prototype.times = function () { return this; };`,
  'other answers of old names, as in Prototype and MooTools': `
    Array.from = function (list) {
      if (list == null) return [];
      if ('toArray' in Object(list)) return list.toArray();
      const found = new Array(list.length || 0);
      for (let at = found.length; at--;) found[at] = list[at];
      return found;
    };
    Array.prototype.find = function (test) {
      for (let at = 0; at < this.length; at++) if (test(this[at], at)) return this[at];
    };
    Array.prototype.flatten = function () { return this.flat(Infinity); };
    Array.prototype.entries = Array.prototype.toArray = function () { return this.slice(); };
    Array.prototype.reverse = function (inPlace) {
      const found = inPlace === false ? this.slice() : this;
      for (let low = 0, high = found.length - 1; low < high; low++, high--)
        [found[low], found[high]] = [found[high], found[low]];
      return found;
    };
    document.getElementsByClassName = (name) => [...document.querySelectorAll('.' + name)];`,
  'toJSON that gives text, as in Prototype 1.6': `
    const write = JSON.stringify;
    Array.prototype.toJSON = function () {
      return '[' + this.map((one) => (Array.isArray(one) ? one.toJSON() : write(one))).join(', ') + ']';
    };
    String.prototype.toJSON = function () { return '"' + this + '"'; };
    Number.prototype.toJSON = function () { return String(this); };
    Date.prototype.toJSON = function () { return '"' + this.toISOString() + '"'; };`,
  'toJSON of every object': `
    Object.prototype.toJSON = function () {
      return '{' + Object.keys(this).map((name) => name + ': ' + this[name]).join(', ') + '}';
    };`,
  'additions to every object': `
    Object.prototype.extend = function (more) { return Object.assign(this, more); };
    Object.prototype.each = function (call) { for (const name in this) call(this[name], name); };
    Object.prototype.length_ = 0;`,
  'JSON of json2.js': `
    const { parse, stringify } = JSON;
    window.JSON = {
      parse(text, revive) { return parse(String(text), revive); },
      stringify(value, replace, space) { return stringify(value, replace, space); },
    };`,
  'fetch that counts and adds to addresses': `
    const { fetch: real } = window;
    window.asked = [];
    window.fetch = async function (input, init) {
      const url = new URL(input instanceof Request ? input.url : input, location.href);
      window.asked.push(url.pathname);
      if (url.pathname.endsWith('.json')) url.searchParams.set('utm_source', 'site');
      const response = await real.call(window, url.href, { ...init });
      return response.clone();
    };`,
  'fetch made of XMLHttpRequest': `
    window.fetch = (input, init = {}) => new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(init.method || 'GET', input instanceof Request ? input.url : String(input));
      for (const [name, value] of Object.entries(init.headers || {})) request.setRequestHeader(name, value);
      request.responseType = 'blob';
      request.onload = () => {
        const headers = new Headers();
        for (const line of request.getAllResponseHeaders().trim().split(/\\r?\\n/)) {
          const [name, ...rest] = line.split(': ');
          headers.append(name, rest.join(': '));
        }
        resolve(new Response(request.response, { status: request.status, headers }));
      };
      request.onerror = () => reject(new TypeError('Network request failed'));
      request.send(init.body || null);
    });`,
  'an old Promise': `
    const Native = Promise;
    function Old(start) {
      const inner = new Native(start);
      this.then = (...calls) => wrap(inner.then(...calls));
      this.catch = (call) => this.then(undefined, call);
    }
    const wrap = (inner) => new Old((resolve, reject) => inner.then(resolve, reject));
    Old.resolve = (value) => wrap(Native.resolve(value));
    Old.reject = (reason) => wrap(Native.reject(reason));
    Old.all = (list) => wrap(Native.all(list));
    Old.race = (list) => wrap(Native.race(list));
    window.Promise = Old;`,
  'then that is watched, as by Zone.js': `
    const { then } = Promise.prototype;
    window.waits = 0;
    Promise.prototype.then = function (...calls) { window.waits++; return then.apply(this, calls); };`,
  'elements with more and other methods': `
    for (const name of ['hide', 'show', 'update', 'visible', 'addClassName', 'getStyle'])
      Element.prototype[name] = function () { return this; };
    Element.prototype.remove = function () { this.parentNode && this.parentNode.removeChild(this); };
    Element.prototype.closest = function (selector) {
      let found = this;
      while (found && !(found.nodeType === 1 && found.matches(selector))) found = found.parentNode;
      return found || null;
    };
    Element.prototype.select = function (selector) { return [...this.querySelectorAll(selector)]; };
    const { appendChild } = Node.prototype;
    Node.prototype.appendChild = function (child) { return appendChild.call(this, child); };
    const { addEventListener: listen } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (...told) { return listen.apply(this, told); };`,
  'createElement and attachShadow that are wrapped': `
    const { createElement } = Document.prototype;
    document.createElement = function (...told) { return createElement.apply(document, told); };
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (init) { return attachShadow.call(this, { ...init }); };`,
  'a MutationObserver that is delayed': `
    const Native = MutationObserver;
    window.MutationObserver = window.WebKitMutationObserver = function (call) {
      return new Native((records, observer) => setTimeout(() => call.call(observer, records, observer)));
    };`,
  'customElements of a polyfill': `
    const { define, get } = CustomElementRegistry.prototype;
    CustomElementRegistry.prototype.define = function (name, made, options) {
      return define.call(this, name.toLowerCase(), made, options);
    };
    CustomElementRegistry.prototype.get = function (name) { return get.call(this, name); };
    const native = window.customElements;
    Object.defineProperty(window, 'customElements', { configurable: true, value: {
      define: (...told) => native.define(...told),
      get: (name) => native.get(name),
      whenDefined: (name) => native.whenDefined(name),
      upgrade: (root) => native.upgrade(root),
    } });
    const Element_ = window.HTMLElement;
    window.HTMLElement = function () { return Reflect.construct(Element_, [], this.constructor); };
    window.HTMLElement.prototype = Element_.prototype;
    Object.setPrototypeOf(window.HTMLElement, Element_);`,
};

/** What every script of a page shares, and what it is now. */
const BUILT_INS = `(() => {
  const owners = { window, Object, Array, JSON, Promise, Reflect, Symbol, String, Number, Date, Map, Set };
  for (const name of ['Object', 'Array', 'Function', 'String', 'Number', 'Date', 'Promise', 'RegExp', 'Map', 'Set',
    'Element', 'HTMLElement', 'Node', 'Document', 'EventTarget', 'CustomElementRegistry', 'MutationObserver',
    'Response', 'Request', 'Storage', 'History'])
    owners[name + '.prototype'] = window[name].prototype;
  const found = new Map();
  for (const [owner, object] of Object.entries(owners))
    for (const name of Reflect.ownKeys(object)) {
      if (owner === 'window' && /^(\\d+|event|external)$/.test(String(name))) continue;
      const descriptor = Object.getOwnPropertyDescriptor(object, name);
      found.set(owner + ' ' + String(name), descriptor && [descriptor.value, descriptor.get, descriptor.set]);
    }
  return found;
})()`;

describe('a page whose scripts change what all scripts share', () => {
  let host: OrderHost;
  let browser: Browser;
  before(async () => {
    host = await new OrderHost().start();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await host.stop();
  });

  /** The page, and ballots as the collector gets them. */
  async function open(
    patch: string,
  ): Promise<{ page: Page; complaints: string[]; ballots: unknown[] }> {
    const context = await browser.newContext({ locale: 'fr-FR' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const complaints: string[] = [];
    const ballots: unknown[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.route('**/collector/**', (route) => {
      const body = route.request().postDataJSON() as { choices: string[] };
      ballots.push(body);
      return route.fulfill({ status: 201, json: { poll: 'velos', outcome: 'counted', ...body } });
    });
    const body = TAGS.map((tag) =>
      elementOf(tag).replace(/^<parvis-(service|business)-\w+/, '$& structured-data'),
    ).join('');
    await page.goto(
      host.serve(
        '/page.html',
        `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">
        <script>{${patch}}</script><script>window.before = ${BUILT_INS};</script>
        <script type="module" src="/parvis/parvis.js" data-feed="/parvis.json"></script></head><body>${body}</body></html>`,
      ),
    );
    return { page, complaints, ballots };
  }

  /** A resident reads, searches, opens, votes and comes again. */
  async function use(page: Page): Promise<void> {
    await page.getByRole('heading', { name: 'Eau coupée rue du Lavoir' }).waitFor();
    await page.getByRole('searchbox', { name: 'Trouver un service' }).fill('identite');
    await page.getByRole('button', { name: /Carte d’identité/ }).click();
    await page.getByRole('heading', { name: 'Carte d’identité' }).waitFor();
    await page.getByRole('radio', { name: 'À la gare' }).check();
    await page.getByRole('button', { name: 'Donner mon avis' }).click();
    await page.getByText('Votre avis est compté.').waitFor();
    await page.getByRole('button', { name: /Boulangerie Martin/ }).click();
    await page.getByRole('heading', { name: 'Boulangerie Martin' }).waitFor();
  }

  for (const [name, patch] of Object.entries(PATCHES))
    it(`works with ${name}, and changes nothing`, async () => {
      const { page, complaints, ballots } = await open(patch);
      await use(page).catch((error: Error) =>
        assert.fail([...complaints, error.message].join('\n')),
      );
      assert.deepEqual(
        ballots.map((ballot) => (ballot as { choices: unknown }).choices),
        [['a']],
      );
      const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
      assert.equal(blocks.length, 2);
      for (const block of blocks)
        assert.ok(Array.isArray((JSON.parse(block) as Record<string, unknown>)['@graph']), block);
      const changed = await page.evaluate(`(() => {
        const now = ${BUILT_INS};
        const names = new Set([...before.keys(), ...now.keys()]);
        return [...names].filter((name) => {
          const [was, is] = [before.get(name), now.get(name)];
          return !was || !is || was.some((part, at) => typeof part === 'function' && part !== is[at]);
        });
      })()`);
      assert.deepEqual(changed, [
        'window before',
        'window Symbol(parvis.page.2)',
        'window Symbol(parvis.trusted)',
      ]);
      await page.reload();
      await page.getByText('Votre avis est compté.').waitFor();
      assert.deepEqual(complaints, []);
      await page.context().close();
    });

  it('sees a built-in that was changed, and a ballot that was written wrongly', async () => {
    const { page } = await open('');
    await use(page);
    await page.evaluate('Array.prototype.each = () => {}');
    assert.ok(
      await page.evaluate(
        `!before.has('Array.prototype each') && ${BUILT_INS}.has('Array.prototype each')`,
      ),
    );
    const written = await page.evaluate(
      `(() => { ${PATCHES['toJSON that gives text, as in Prototype 1.6']!} return JSON.stringify({ choices: ['a'] }); })()`,
    );
    assert.equal(written, '{"choices":"[\\"a\\"]"}');
    await page.context().close();
  });
});
