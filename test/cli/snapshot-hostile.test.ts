import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { link } from '../../src/cli/snapshot/markup.js';
import { SECTION_OF, type ElementName } from '../../src/cli/snapshot/snapshot.js';
import { demoFeed } from '../../demo/feed/index.js';
import { axeViolations, launchBrowser } from '../helpers/browser.js';
import { ALERT, alert, CHOICES, ELEMENTS, make, NOW, type Fields } from './make-snapshot.js';

/** What somebody could write into a field to make a page do more than show it. */
const HOSTILE = [
  '<script>parvisHarm=1</script>',
  '"><img src=x onerror=parvisHarm=1>',
  "' autofocus onfocus=parvisHarm=1 x='",
  '</div></article><style>*{display:none}</style>',
  '<!--#exec cmd="id" --><!--',
  '<?php parvisHarm(); ?>',
  '&lt;b&gt;&#60;i&#62;',
  '\u0000\u001b[31m\u202e\ufffcNAME\ufffc',
];
const ADDRESSES = [
  'javascript:parvisHarm=1',
  'java\nscript:parvisHarm=1',
  ' \u0001javascript:parvisHarm=1',
  'data:text/html,<script>parvisHarm=1</script>',
  'https://town.example@evil.example/',
  'https://a.example/"onmouseover="parvisHarm=1',
];
const ALLOWED = new Set([
  ...['class', 'lang', 'dir', 'href', 'datetime'],
  ...['method', 'action', 'type', 'name', 'value', 'required'],
]);
const TAGS =
  /^(div|article|h\d|p|[ou]l|li|a|span|time|br|form|fieldset|legend|label|input|button)$/;

/** One item for each element with the same text in each field that takes one. */
function hostileItems(text: string, url: string): Record<ElementName, object> {
  const address = { streetAddress: text, postalCode: text, addressLocality: text };
  const place = { id: text, name: text, address, openingHoursText: text };
  const contactPoint = [{ name: text, telephone: `${text} 02`, url }];
  const provider = { name: text, url, telephone: text };
  const all = { description: text, provider, contactPoint, address, web: url, url };
  return {
    'alert-banner': {
      ...{
        ...all,
        ...ALERT,
        id: text,
        headline: { [`x"${text}`]: text },
        severity: text,
        event: text,
      },
      instruction: [text, { [text]: text }],
      area: [{ areaDesc: text }, { areaDesc: { fr: text } }],
    },
    'service-finder': {
      ...{ ...all, id: text, name: text, category: [text], telephone: text },
      availableChannel: [
        { channelType: 'phone', telephone: text },
        { channelType: 'in-person', name: text, place, appointment: text },
        { channelType: 'online', url, name: text },
      ],
    },
    'opinion-poll': {
      ...{ ...all, id: text, name: text, endTime: '2027-01-01', decisionMaker: text },
      ...{ offlineAlternative: text, choices: CHOICES.map(({ id }) => ({ id, name: text })) },
    },
    'business-showcase': {
      ...{ ...all, id: text, name: text, type: text, telephone: text },
      ...{ openingHours: text, openingHoursText: text },
    },
  };
}

let browser: Browser;
before(async () => (browser = await launchBrowser()));
after(() => browser.close());

describe('hostile feeds', () => {
  const inPage = async (html: string) => {
    const page = await browser.newPage();
    await page.setContent(`<!doctype html><html lang="fr"><title>t</title><main>${html}</main>`);
    const found = await page.evaluate(() => {
      const all = [...document.querySelectorAll('main *')];
      return {
        text: document.querySelector('main')!.textContent,
        names: [...new Set(all.map(({ localName }) => localName))],
        attributes: [...new Set(all.flatMap((one) => one.getAttributeNames()))],
        protocols: [...new Set([...document.links].map(({ protocol }) => protocol))],
        isHarmed: 'parvisHarm' in window,
        isWhole: document.querySelector('main')!.children.length === 1,
      };
    });
    await page.close();
    return found;
  };

  for (const element of ELEMENTS)
    it(`come out of ${element} as text`, async () => {
      for (const [at, text] of HOSTILE.entries()) {
        const items = hostileItems(text, ADDRESSES[at % ADDRESSES.length]!);
        const publisher = { name: text, telephone: at % 2 ? text : undefined, url: ADDRESSES[0] };
        const root = { publisher, collector: 'https://votes.example' };
        const html = make(element, [items[element]], { language: 'fr' }, root);
        const found = await inPage(html);
        assert.ok(!found.isHarmed && found.isWhole, html);
        assert.deepEqual(
          found.names.filter((name) => !TAGS.test(name)),
          [],
        );
        assert.deepEqual(
          found.attributes.filter((name) => !ALLOWED.has(name)),
          [],
          html,
        );
        assert.deepEqual(
          found.protocols.filter((protocol) => !/^(https?|tel):$/.test(protocol)),
          [],
        );
        const visible = text
          .replace(/\p{Cc}/gu, '')
          .replace(/\s+/g, ' ')
          .trim();
        assert.ok(found.text.replace(/\s+/g, ' ').includes(visible), html);
        assert.doesNotMatch(html, /<\?|<!--/);
      }
    });

  it('never make a link that runs code, leaves the web or hides where it goes', () => {
    for (const web of ADDRESSES.slice(0, 5)) assert.doesNotMatch(alert({ web }), /En savoir plus/);
    assert.match(alert({ web: ADDRESSES[5] }), /href="https:\/\/a\.example\/%22onmouseover=%22par/);
  });

  it('are checked once more where a link is written', () => {
    for (const url of ADDRESSES.slice(0, 5))
      assert.deepEqual(
        link(url, (same) => same, 'words'),
        ['words'],
      );
  });

  it('fails where a text is not escaped', async () => {
    const broken = alert({ headline: HOSTILE[1] }).replace('&lt;img', '<img').replace('&gt;', '>');
    const { attributes } = await inPage(broken);
    assert.ok(attributes.includes('onerror'));
  });
});

describe('the demo town’s static copies', () => {
  it('leave a page that axe finds nothing wrong with, with each element twice', async () => {
    const { 'parvis.json': root, ...sections } = demoFeed({
      now: new Date(NOW),
      collector: 'https://votes.example',
    });
    const page = await browser.newPage();
    for (const element of ELEMENTS) {
      const section = SECTION_OF[element];
      const { items } = sections[`${section}.json`] as { items: object[] };
      const html = make(element, items, {}, root as Fields);
      await page.setContent(
        `<!doctype html><html lang="fr"><title>t</title><main><h1>T</h1>${html}<hr>${html}</main>`,
      );
      assert.deepEqual(await axeViolations(page), [], element);
    }
    await page.setContent(
      '<!doctype html><html lang="fr"><title>t</title><main><a href="/eau"></a></main>',
    );
    assert.notDeepEqual(await axeViolations(page), []);
    await page.close();
  });
});
