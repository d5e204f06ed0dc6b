import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { launchBrowser } from '../test/helpers/browser.js';

/**
 * How soon a resident on a slow network reads an alert: a page with the documented snippet against
 * one with the smallest Lit widget there can be, which loads its script and then asks for the feed.
 * Fast 3G as in Chromium's developer tools, processor slowed four times, median of several visits.
 */
const VISITS = 7;
const FAST_3G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
};
const HOUR = 3_600_000;

const feed = {
  parvis: '1.0',
  publisher: { name: 'Saint-Parvis', telephone: '+33261910000' },
  inLanguage: ['fr'],
  timezone: 'Europe/Paris',
  alerts: [
    {
      id: 'crue',
      headline: 'La Vive déborde',
      severity: 'severe',
      sent: new Date(Date.now() - HOUR).toISOString(),
      expires: new Date(Date.now() + HOUR).toISOString(),
      instruction: ['Montez à l’étage.', 'Coupez le courant.'],
    },
  ],
};

const MINIMAL = `
import { LitElement, html } from 'lit';
class MinimalAlert extends LitElement {
  static properties = { items: {} };
  async connectedCallback() {
    super.connectedCallback();
    this.items = (await (await fetch('/parvis.json')).json()).alerts;
  }
  render() { return html\`\${(this.items ?? []).map((item) => html\`<h2>\${item.headline}</h2>\`)}\`; }
}
customElements.define('minimal-alert', MinimalAlert);`;

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Saint-Parvis</title><link rel="icon" href="data:,">${head}<body><h1>Saint-Parvis</h1><div class="room">${body}</div><p>Suite de la page</p></body></html>`;
const ROOM = '<style>.room{min-height:480px}</style>';

const PAGES: Readonly<Record<string, { tag: string; html: string }>> = {
  'Parvis, short snippet': {
    tag: 'parvis-alert-banner',
    html: page(
      `${ROOM}<script type="module" src="/parvis/parvis.js" data-feed="/parvis.json"></script>`,
      '<parvis-alert-banner></parvis-alert-banner>',
    ),
  },
  'Parvis, short snippet, no room kept': {
    tag: 'parvis-alert-banner',
    html: page(
      `<script type="module" src="/parvis/parvis.js" data-feed="/parvis.json"></script>`,
      '<parvis-alert-banner></parvis-alert-banner>',
    ),
  },
  'Parvis, full snippet': {
    tag: 'parvis-alert-banner',
    html: page(
      `${ROOM}<link rel="preload" href="/parvis.json" as="fetch" crossorigin><link rel="modulepreload" href="/parvis/core.js"><link rel="modulepreload" href="/parvis/elements/bulletin.js"><link rel="modulepreload" href="/parvis/chunks/warnings.js"><script type="module" src="/parvis/parvis.js" data-feed="/parvis.json"></script>`,
      '<parvis-alert-banner></parvis-alert-banner>',
    ),
  },
  'Minimal Lit widget': {
    tag: 'minimal-alert',
    html: page(
      `${ROOM}<script type="module" src="/minimal.js"></script>`,
      '<minimal-alert></minimal-alert>',
    ),
  },
};

export async function firstView(): Promise<void> {
  const minimal = await bundleMinimal();
  // Compressed once, as a web server does: what is measured is the way and the phone.
  const answers = new Map<string, { type: string; body: Buffer }>();
  const answer = (pathname: string): { type: string; body: Buffer } => {
    const found = PAGES[decodeURIComponent(pathname.slice(1))];
    const [type, text] = found
      ? ['text/html; charset=utf-8', found.html]
      : pathname === '/parvis.json'
        ? ['application/json', JSON.stringify(feed)]
        : ['text/javascript', pathname === '/minimal.js' ? minimal : readBuilt(pathname)];
    return { type, body: brotliCompressSync(text) };
  };
  let isFeedUp = true;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/parvis.json' && !isFeedUp) return void request.socket.destroy();
    if (pathname.endsWith('.js')) response.setHeader('cache-control', 'max-age=600');
    const { type, body } = answers.get(pathname) ?? answer(pathname);
    answers.set(pathname, { type, body });
    response.setHeader('content-type', type);
    response.setHeader('content-encoding', 'br');
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchBrowser();
  const visits = new Map<string, { time: number; shift: number }[]>();
  // In turn, so that whatever else the machine does meets all alike; the first round warms up.
  for (let round = 0; round <= VISITS; round++)
    for (const [name, { tag }] of Object.entries(PAGES)) {
      const visit = await visitPage(browser, `${origin}/${encodeURIComponent(name)}`, tag);
      if (round) visits.set(name, [...(visits.get(name) ?? []), visit]);
    }
  const results = new Map<string, { time: number; shift: number }>();
  for (const [name, all] of visits) {
    all.sort((a, b) => a.time - b.time);
    const shift = Math.max(...all.map((visit) => visit.shift));
    results.set(name, { time: all[Math.floor(VISITS / 2)]!.time, shift });
  }
  const again = await medianAgain(browser, origin, (isUp) => {
    isFeedUp = isUp;
  });
  await browser.close();
  server.close();
  const peer = results.get('Minimal Lit widget')!.time;
  console.log('\nAlert readable on Fast 3G, processor slowed four times');
  console.log(
    '| page | median ms | × minimal Lit widget | layout shift |\n| --- | ---: | ---: | ---: |',
  );
  for (const [name, { time, shift }] of results)
    console.log(
      `| ${name} | ${Math.round(time)} | ${(time / peer).toFixed(2)} | ${shift.toFixed(3)} |`,
    );
  console.log(
    `\nAt the next visit, feed out of reach, processor as it is: the last alerts stand ${Math.round(again)} ms after the script has come, from the device (the minimal Lit widget shows nothing).`,
  );
}

/** From the moment that the script has come to the last alerts, ms; the feed does not answer. */
async function medianAgain(
  browser: Browser,
  origin: string,
  setFeed: (isUp: boolean) => void,
): Promise<number> {
  const name = 'Parvis, short snippet';
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const times: number[] = [];
  for (let visit = 0; visit <= VISITS; visit++) {
    setFeed(visit === 0);
    const tab = await context.newPage();
    await tab.goto(`${origin}/${encodeURIComponent(name)}`, { waitUntil: 'commit' });
    const time = await tab.evaluate(async (tag) => {
      while (!document.querySelector(tag)?.shadowRoot?.querySelector('h2'))
        await new Promise(requestAnimationFrame);
      const shown = performance.now();
      const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return shown - resources.find((one) => one.name.endsWith('/parvis.js'))!.responseEnd;
    }, PAGES[name]!.tag);
    if (visit) times.push(time);
    await tab.close();
  }
  await context.close();
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

async function visitPage(
  browser: Browser,
  url: string,
  tag: string,
): Promise<{ time: number; shift: number }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', FAST_3G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await tab.goto(url, { waitUntil: 'commit' });
  const result = await tab.evaluate(async (name) => {
    let shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    while (
      document.querySelector(name)?.shadowRoot?.querySelector('h2')?.textContent?.trim() !==
      'La Vive déborde'
    )
      await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const time = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return { time, shift };
  }, tag);
  await context.close();
  return result;
}

function readBuilt(pathname: string): string {
  return readFileSync(`dist/${pathname.replace('/parvis/', '')}`, 'utf8');
}

async function bundleMinimal(): Promise<string> {
  const id = 'virtual:minimal';
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'minimal',
        resolveId: (source) => (source === id ? id : undefined),
        load: (source) => (source === id ? MINIMAL : undefined),
      },
    ],
    build: { write: false, modulePreload: false, rolldownOptions: { input: id } },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('The minimal widget was not built.');
  const chunk = output.output.find((part) => part.type === 'chunk');
  return chunk?.type === 'chunk' ? chunk.code : '';
}
