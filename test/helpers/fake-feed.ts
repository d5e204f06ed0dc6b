/**
 * A feed as a town would serve it, for component tests: documents by path, answered by a `fetch`
 * that stands in for the network alone. The store, the reading and the elements are the real ones.
 */
export class TestFeed {
  readonly requests: string[] = [];
  #documents = new Map<string, string>();
  #isDown = false;
  readonly #fetch = globalThis.fetch;
  readonly #folder: string;

  constructor(
    documents: Record<string, unknown>,
    private readonly options: { readonly isPending?: boolean } = {},
  ) {
    // Each test has its own addresses, since the page's store and the device's copies outlive it.
    this.#folder = `/feed-${crypto.randomUUID()}/`;
    for (const [name, document] of Object.entries(documents)) this.set(name, document);
    globalThis.fetch = (input, init) => this.#answer(input as string, init);
  }

  /** Address of the root document. */
  get url(): string {
    return this.urlOf('parvis.json');
  }

  urlOf(name: string): string {
    return new URL(this.#folder + name, location.href).href;
  }

  /** A string is served as it is, anything else as JSON. */
  set(name: string, document: unknown): void {
    const text = typeof document === 'string' ? document : JSON.stringify(document);
    this.#documents.set(this.urlOf(name), text);
  }

  goDown(): void {
    this.#isDown = true;
  }

  comeBack(): void {
    this.#isDown = false;
  }

  restore(): void {
    globalThis.fetch = this.#fetch;
    for (const key of Object.keys(localStorage))
      if (key.includes(this.#folder)) localStorage.removeItem(key);
  }

  async #answer(url: string, init?: RequestInit): Promise<Response> {
    if (!url.includes(this.#folder)) return this.#fetch(url, init);
    this.requests.push(url);
    if (this.options.isPending) return new Promise(() => {});
    await Promise.resolve();
    init?.signal?.throwIfAborted();
    if (this.#isDown) throw new TypeError('Failed to fetch');
    const text = this.#documents.get(url);
    return text === undefined
      ? new Response('not found', { status: 404 })
      : new Response(text, { headers: { date: new Date().toUTCString() } });
  }
}
