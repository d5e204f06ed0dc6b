import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Parser } from 'htmlparser2';
import { attributesOf, TAGS } from '../../src/check/elements.js';
import {
  readSettings,
  USUAL,
  writeSettings,
  type Settings,
} from '../../src/configurator/settings.js';
import { pageSnippet, sheetSnippet, type SnippetContext } from '../../src/configurator/snippet.js';
import type { Root } from '../../src/feed/model/common.js';
import { configurator as en } from '../../src/translations/en/configurator.js';
import { configurator as fr } from '../../src/translations/fr/configurator.js';

const context: SnippetContext = {
  strings: en,
  lang: 'en',
  root: {
    parvis: '1.0',
    publisher: { name: 'Town', telephone: '0299000000', url: 'https://www.example.org/' },
  },
  folder: 'https://www.example.org/parvis/',
  integrity: { 'parvis.js': 'sha384-a', 'core.js': 'sha384-b', 'feed.js': 'sha384-c' },
};
const change = (changes: Partial<Settings>): Settings => ({ ...USUAL, ...changes });

describe('the state in the address', () => {
  it('is empty for what is usual', () => {
    assert.equal(writeSettings(USUAL), '');
    assert.deepEqual(readSettings(''), USUAL);
  });

  it('comes back as it was', () => {
    const chosen = change({
      element: 'parvis-business-showcase',
      feed: 'https://a.example/b.json?c=d&e=f',
      attributes: { type: 'Market NGO', layout: 'grid', 'url-state': '' },
      accent: '#1f5750',
      radius: '16',
      form: 'div',
      elsewhere: true,
      width: 'desktop',
    });
    assert.deepEqual(readSettings(`#${writeSettings(chosen)}`), chosen);
  });

  it('passes over what nobody could have chosen', () => {
    const hash =
      '#element=script&radius=9999&form=x&set-onclick=alert(1)&set-layout=x&set-heading-level=7&width=huge';
    assert.deepEqual(readSettings(hash), USUAL);
  });
});

describe('the snippet', () => {
  it('is the script with its integrity, and the element with its fallback', () => {
    assert.equal(
      pageSnippet(
        change({ attributes: { category: 'Papers', 'url-state': '' }, lang: 'en' }),
        context,
      ),
      `<script type="module" src="/parvis/parvis.js" integrity="sha384-a" crossorigin="anonymous" data-feed="/parvis.json"></script>

<parvis-service-finder lang="en" category="Papers" url-state>
  <p>To find a service: <a href="https://www.example.org/">Town</a>, or <a href="tel:+33299000000">02&nbsp;99&nbsp;00&nbsp;00&nbsp;00</a>.</p>
</parvis-service-finder>`,
    );
  });

  it('pins only what pages ask for, and nothing when told so', () => {
    const all = pageSnippet(change({ pin: 'all' }), context);
    assert.match(
      all,
      /^<script type="importmap">\n\{ "integrity": \{\n {2}"\/parvis\/core\.js": "sha384-b"\n\} \}\n/,
    );
    assert.doesNotMatch(pageSnippet(change({ pin: 'none' }), context), /integrity|crossorigin/);
  });

  it('lets no value out of its place, and none is lost', () => {
    const hostile = `"'><script>alert(1)</script>&amp;`;
    const root = { publisher: { name: hostile, telephone: hostile } } as unknown as Root;
    for (const form of ['tag', 'div', 'frame'] as const) {
      const html = pageSnippet(
        change({
          form,
          feed: hostile,
          link: 'javascript:alert(1)',
          attributes: { query: hostile },
        }),
        { ...context, root },
      );
      const tags: [string, Record<string, string>][] = [];
      const parser = new Parser({ onopentag: (name, attributes) => tags.push([name, attributes]) });
      parser.end(html);
      const names = form === 'frame' ? ['iframe', 'script'] : ['script', tags[1]![0], 'p', 'a'];
      assert.deepEqual(
        tags.map(([name]) => name),
        names,
        html,
      );
      const [, { query, 'data-query': asData, src }] = tags[form === 'frame' ? 0 : 1]!;
      const given =
        form === 'frame'
          ? new URL(src!, context.folder).searchParams.get('query')
          : (query ?? asData);
      assert.equal(given, hostile);
      assert.doesNotMatch(html, /javascript:/);
    }
  });

  it('says whom to ask before any feed is read', () => {
    const html = pageSnippet(USUAL, { ...context, root: undefined });
    assert.match(html, /<p>To find a service: the town hall\.<\/p>/);
  });

  it('writes a sheet only for what was chosen, and no colour that is none', () => {
    assert.equal(sheetSnippet(change({ accent: 'red;}body{display:none' })), '');
    assert.equal(
      sheetSnippet(change({ accent: '1f5750' })),
      ':root {\n  --parvis-color-accent: #1f5750;\n}',
    );
  });
});

describe('the words of the configurator', () => {
  it('have a label for each attribute of each element', () => {
    for (const { attributes } of [fr, en])
      for (const tag of TAGS)
        for (const name of Object.keys(attributesOf(tag)))
          assert.ok(name === 'feed' || name in attributes, `${tag} ${name}`);
  });
});
