import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { requirePrograms } from './browsers.js';
import { WebDriverPage, type WebDriverSession } from './webdriver-page.js';

/**
 * WebKitGTK's small browser in a screen of its own that nobody sees, and its driver: what a
 * launcher made for Puppeteer asks of a browser, over the wire protocol of WebDriver.
 */

/**
 * Smaller than any window of the tests: without a window manager the window under the pointer has
 * the focus, and the pointer rests in the middle of the screen.
 */
const SCREEN = '500x400x24';

/** Lets the window become as narrow as a phone, which the buttons of its tool bar forbid. */
const NARROW = 'window * { min-width: 0; margin: 0; padding: 0; }';

export interface WebKit {
  /** What the browser itself calls its version. */
  readonly version: string;
  newPage(): WebDriverPage;
  isConnected(): boolean;
  close(): Promise<void>;
}

export async function launchWebKit(): Promise<WebKit> {
  const [browser = '', driver = '', screen = ''] = requirePrograms('webkit');
  const home = mkdtempSync(path.join(tmpdir(), 'parvis-webkit-'));
  const started: ChildProcess[] = [];
  const stop = (): void => {
    // The last one first: a browser whose screen goes says so at length.
    for (const child of started.splice(0).reverse()) child.kill();
    rmSync(home, { recursive: true, force: true });
  };
  const start = (...[program, args, options]: Parameters<typeof spawn>): ChildProcess => {
    const child = spawn(program, args, options);
    started.push(child);
    return child;
  };
  process.once('exit', stop);
  process.once('SIGTERM', () => process.exit(1));
  const display = await displayOf(
    start(screen, ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    }),
  );
  mkdirSync(path.join(home, 'gtk-3.0'));
  writeFileSync(path.join(home, 'gtk-3.0', 'gtk.css'), NARROW);
  const port = await freePort();
  start(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...{ DISPLAY: display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' },
      ...{ LANG: 'C.UTF-8', LANGUAGE: 'en_US', XDG_CONFIG_HOME: home },
    },
  });
  const session = await openSession(`http://127.0.0.1:${port}`, browser);
  let isConnected = true;
  return {
    version: session.version,
    newPage: () => new WebDriverPage(session.send),
    isConnected: () => isConnected,
    async close() {
      isConnected = false;
      await session.send('DELETE', '').catch(() => undefined);
      process.off('exit', stop);
      stop();
    },
  };
}

/** The screen's name, which it writes once somebody may draw on it. */
async function displayOf(screen: ChildProcess): Promise<string> {
  const [written] = (await once(screen.stdio[3]!, 'data')) as [Buffer];
  return `:${written.toString().trim()}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function openSession(
  driver: string,
  browser: string,
): Promise<{ version: string; send: WebDriverSession }> {
  const request = async (method: string, address: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(driver + address, { method, body: JSON.stringify(body) });
    const { value } = (await response.json()) as { value: { message?: string } | null };
    if (!response.ok) throw new Error(`WebDriver ${method} ${address}: ${value?.message}`);
    return value;
  };
  while (!(await request('GET', '/status').catch(() => undefined))) await pause(50);
  const { sessionId, capabilities } = (await request('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        // A test speaks to its page while that is still loading.
        pageLoadStrategy: 'none',
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      },
    },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  return {
    version: capabilities.browserVersion,
    send: (method, address, body) => request(method, `/session/${sessionId}${address}`, body),
  };
}
