import { setTimeout as pause } from 'node:timers/promises';

/** Sends one command of the WebDriver protocol; its address is relative to the session. */
export type WebDriverSession = (
  method: 'POST' | 'GET' | 'DELETE',
  address: string,
  body?: unknown,
) => Promise<unknown>;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Code points that WebDriver gives to keys which write nothing. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

const BUTTONS = ['left', 'middle', 'right'];

/** In the page: its elements in their order, those of shadow roots too. */
const SHOWN_ELEMENTS = `(() => {
  const inside = (root) => [...root.children].flatMap((element) => [
    ...(element.checkVisibility() ? [element] : []),
    ...(element.shadowRoot ? inside(element.shadowRoot) : []),
    ...inside(element),
  ]);
  return inside(document.body);
})()`;

/** A page that is driven over WebDriver, with the part of Puppeteer's interface that tests use. */
export class WebDriverPage {
  readonly #send: WebDriverSession;

  constructor(send: WebDriverSession) {
    this.#send = send;
  }

  readonly keyboard = {
    press: (key: string) => this.#keys(...strokes(keyOf(key))),
    down: (key: string) => this.#keys({ type: 'keyDown', value: keyOf(key) }),
    up: (key: string) => this.#keys({ type: 'keyUp', value: keyOf(key) }),
    // Letter by letter: a key that is still held writes nothing a second time.
    type: (text: string) => this.#keys(...[...text].flatMap(strokes)),
  };

  readonly mouse = {
    move: (x: number, y: number) => this.#pointer(moveTo(x, y)),
    down: ({ button = 'left' } = {}) => this.#pointer(press('pointerDown', button)),
    up: ({ button = 'left' } = {}) => this.#pointer(press('pointerUp', button)),
    click: (x: number, y: number, { button = 'left' } = {}) =>
      this.#pointer(moveTo(x, y), press('pointerDown', button), press('pointerUp', button)),
    reset: () => this.#send('DELETE', '/actions'),
  };

  /** As far as the other page's first moment: what is asked of one that goes away is not answered. */
  async goto(url: string): Promise<void> {
    await this.#send('POST', '/url', { url });
    while ((await this.evaluate('location.href').catch(() => undefined)) !== url) await pause(20);
  }

  /**
   * Makes the window as much larger than the page as its own bars are. A window that is still
   * changing tells sizes that do not hold: then once more.
   */
  async setViewport({ width, height }: Size): Promise<void> {
    for (let attempt = 0; attempt < 10; attempt++) {
      const outer = (await this.#send('GET', '/window/rect')) as Size;
      const inner = await this.evaluate<Size>('({ width: innerWidth, height: innerHeight })');
      await this.#send('POST', '/window/rect', {
        width: width + outer.width - inner.width,
        height: height + outer.height - inner.height,
      });
      if (await this.evaluate<boolean>(becomesViewport({ width, height }))) return;
    }
    throw new Error(`The window did not become ${width} × ${height} pixels.`);
  }

  /** The value of an expression in the page, or of the promise that it is. */
  async evaluate<T>(expression: string | (() => T)): Promise<T> {
    const code = typeof expression === 'string' ? expression : `(${expression})()`;
    return (await this.#send('POST', '/execute/sync', {
      script: `return ${code};`,
      args: [],
    })) as T;
  }

  /** The same in the page's first frame. */
  async evaluateInFrame<T>(expression: string): Promise<T> {
    await this.#send('POST', '/frame', { id: 0 });
    try {
      return await this.evaluate<T>(expression);
    } finally {
      await this.#send('POST', '/frame', { id: null });
    }
  }

  readonly accessibility = {
    /** Each element that is shown, by the role and the name that the browser computes for it. */
    snapshot: async (): Promise<object> => {
      const elements = await this.evaluate<Record<string, string>[]>(SHOWN_ELEMENTS);
      const children = [];
      for (const id of elements.flatMap(Object.values<string>)) {
        const role = await this.#send('GET', `/element/${id}/computedrole`);
        const name = await this.#send('GET', `/element/${id}/computedlabel`);
        children.push({ role, name });
      }
      return { role: 'RootWebArea', name: '', children };
    },
  };

  browser(): { userAgent(): Promise<string> } {
    return { userAgent: () => this.evaluate<string>('navigator.userAgent') };
  }

  isClosed(): boolean {
    return false;
  }

  async #keys(...actions: object[]): Promise<void> {
    await this.#send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async #pointer(...actions: object[]): Promise<void> {
    const parameters = { pointerType: 'mouse' };
    await this.#send('POST', '/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters, actions }],
    });
  }
}

/** In the page. Lengths in vh follow the window later than its own size does. */
function becomesViewport({ width, height }: Size): string {
  return `(async () => {
    const probe = document.documentElement.appendChild(document.createElement('i'));
    Object.assign(probe.style, { position: 'fixed', width: '100vw', height: '100vh' });
    const isSo = () => probe.offsetWidth === ${width} && probe.offsetHeight === ${height};
    // Not by frames: a window that nobody sees draws none.
    for (const end = performance.now() + 3_000; !isSo() && performance.now() < end; )
      await new Promise((resolve) => setTimeout(resolve, 20));
    const is = isSo();
    probe.remove();
    return is;
  })()`;
}

function keyOf(name: string): string {
  return KEYS[name] ?? name;
}

function strokes(value: string): object[] {
  return [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];
}

function moveTo(x: number, y: number): object {
  return { type: 'pointerMove', duration: 0, x, y };
}

function press(type: 'pointerDown' | 'pointerUp', button: string): object {
  return { type, button: BUTTONS.indexOf(button) };
}
