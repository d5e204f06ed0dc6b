/**
 * What a page's Content-Security-Policy lets through of what Parvis needs (CSP Level 3, §6.7). Knows
 * directives and source expressions; does not know how a page or a header is read.
 */

/** One policy; a page may have several, and what one of them refuses is refused. */
type Directives = ReadonlyMap<string, readonly string[]>;

export interface ScriptSource {
  readonly url: string;
  readonly nonce?: string | undefined;
  readonly integrity?: string | undefined;
}

/** Why something is refused: the directive, as it is written, and the expression that is missing. */
export interface Refusal {
  readonly directive: string;
  readonly add: string;
}

export class PagePolicy {
  readonly #policies: readonly Directives[];
  readonly #page: URL;

  /**
   * @param policies the values of each header and each `<meta http-equiv>`
   * @param page the page's address, which `'self'` stands for
   */
  constructor(policies: readonly string[], page: string) {
    this.#page = new URL(page);
    this.#policies = policies
      .flatMap((value) => value.split(','))
      .map(readDirectives)
      .filter(({ size }) => size);
  }

  get isThere(): boolean {
    return this.#policies.length > 0;
  }

  /** The tag of a script. */
  script({ url, nonce, integrity }: ScriptSource): Refusal | undefined {
    return this.#first(['script-src-elem', 'script-src', 'default-src'], url, (sources) => {
      if (this.#hasNonce(sources, nonce)) return true;
      const hashes = (integrity ?? '').split(/\s+/).filter(Boolean);
      if (hashes.length && hashes.every((hash) => sources.includes(`'${hash}'`))) return true;
      return !sources.includes("'strict-dynamic'") && this.#matches(sources, url);
    });
  }

  /** A file that a script asks for by `import`, to which its nonce is handed on (HTML, §8.1.4.2). */
  part(url: string, { nonce }: ScriptSource): Refusal | undefined {
    return this.#first(
      ['script-src-elem', 'script-src', 'default-src'],
      url,
      (sources) =>
        sources.includes("'strict-dynamic'") ||
        this.#hasNonce(sources, nonce) ||
        this.#matches(sources, url),
    );
  }

  connect(url: string): Refusal | undefined {
    return this.#first(['connect-src', 'default-src'], url, (sources) =>
      this.#matches(sources, url),
    );
  }

  image(url: string): Refusal | undefined {
    return this.#first(['img-src', 'default-src'], url, (sources) => this.#matches(sources, url));
  }

  /** Names of Trusted Types policies that may be made; `undefined` where nobody limits them. */
  get trustedTypes(): readonly string[] | undefined {
    return this.#policies.map((policy) => policy.get('trusted-types')).find(Boolean);
  }

  #first(
    names: readonly string[],
    url: string,
    allows: (sources: readonly string[]) => boolean,
  ): Refusal | undefined {
    for (const policy of this.#policies) {
      const name = names.find((one) => policy.has(one));
      const sources = name && policy.get(name);
      if (!name || !sources || allows(sources)) continue;
      const { origin } = new URL(url);
      const written = [name, ...sources].join(' ');
      return { directive: written, add: origin === this.#page.origin ? "'self'" : origin };
    }
    return undefined;
  }

  #hasNonce(sources: readonly string[], nonce: string | undefined): boolean {
    return !!nonce && sources.includes(`'nonce-${nonce}'`);
  }

  #matches(sources: readonly string[], address: string): boolean {
    const url = new URL(address);
    return sources.some((source) => {
      if (source === '*') return /^(?:https?|wss?):$/.test(url.protocol);
      if (source.toLowerCase() === "'self'") return isSelf(url, this.#page);
      if (source.startsWith("'")) return false;
      if (/^[a-z][\w+.-]*:$/i.test(source)) return schemeFits(source.toLowerCase(), url.protocol);
      return hostFits(source, url, this.#page);
    });
  }
}

function readDirectives(policy: string): Directives {
  const directives = new Map<string, readonly string[]>();
  for (const written of policy.split(';')) {
    const [name = '', ...values] = written.trim().split(/\s+/);
    // The first of two counts.
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), values);
  }
  return directives;
}

/** The page's own origin, or the same host encrypted. */
function isSelf(url: URL, page: URL): boolean {
  if (url.origin === page.origin) return true;
  return url.hostname === page.hostname && !url.port && !page.port && url.protocol === 'https:';
}

function schemeFits(wanted: string, given: string): boolean {
  return wanted === given || (wanted === 'http:' && given === 'https:');
}

const HOST = /^(?:([a-z][\w+.-]*):\/\/)?(\*|(?:\*\.)?[^/:]+)(?::(\d+|\*))?(\/.*)?$/i;

function hostFits(source: string, url: URL, page: URL): boolean {
  const [, scheme, host = '', port, path] = HOST.exec(source) ?? [];
  if (!host) return false;
  if (!schemeFits(scheme ? `${scheme.toLowerCase()}:` : page.protocol, url.protocol)) return false;
  const name = host.toLowerCase();
  const isHost = name.startsWith('*')
    ? name === '*' || url.hostname.endsWith(name.slice(1))
    : url.hostname === name;
  if (!isHost || !portFits(port, url)) return false;
  if (!path || path === '/') return true;
  return path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path;
}

const USUAL: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

function portFits(port: string | undefined, url: URL): boolean {
  if (port === '*') return true;
  const given = url.port || USUAL[url.protocol];
  return port
    ? port === given || (port === '80' && given === '443')
    : given === USUAL[url.protocol];
}
