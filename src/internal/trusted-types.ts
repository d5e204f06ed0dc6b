/**
 * A page that requires Trusted Types allows one policy of a name, `parvis`, so all copies of Parvis
 * share one, whatever their versions: hence a key of its own beside the page's. Any script of the
 * page can find what is shared, so the policy itself, which signs everything, never leaves this file.
 * What it is good for gives nobody more than the platform's own `setHTML` or what Parvis runs anyway.
 */
interface Trusted {
  /** Makes a template; throws where something in it could run code or fetch it. */
  parse(html: string): HTMLTemplateElement;
  /** The address of Parvis's worker as `new Worker` takes it; throws for any other. */
  workerUrl(url: string): string;
}

interface Policy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}

interface Holder {
  [KEY]?: Trusted | null;
  trustedTypes: { createPolicy(name: string, rules: Policy): Policy };
}

const KEY = Symbol.for('parvis.trusted');
const FORBIDDEN = /^(base|embed|iframe|link|meta|object|script|template)$/;
/** Where this copy of Parvis was loaded from. */
const FOLDER = import.meta.url.replace(/[^/]*$/, '');

const holder = globalThis as unknown as Holder;
if (holder[KEY] === undefined) Object.defineProperty(holder, KEY, { value: makeTrusted() });

/** `null` where the page lets nobody write templates: the fallback stays then. */
export const trusted = holder[KEY]!;

function makeTrusted(): Trusted | null {
  const sign = (text: string): string => text;
  let policy: Policy | undefined;
  try {
    policy = holder.trustedTypes.createPolicy('parvis', {
      createHTML: sign,
      createScriptURL: sign,
    });
  } catch {
    // Unknown to this browser, or refused by a page that may still take plain strings.
  }
  const parse = (html: string): HTMLTemplateElement => {
    const template = document.createElement('template');
    // Only Lit's own templates, inert until they are used; what could act in one is refused below.
    template.innerHTML = policy ? policy.createHTML(html) : html;
    for (const element of template.content.querySelectorAll('*'))
      if (
        FORBIDDEN.test(element.localName) ||
        element.getAttributeNames().some((name) => name.startsWith('on'))
      )
        throw new TypeError(html);
    return template;
  };
  try {
    // A page's default policy may let strings pass, but take the comments that Lit counts on.
    void parse('<p><?>').content.firstChild!.firstChild!.nodeType;
  } catch {
    console.warn(
      'Parvis leaves what stands between its tags: add "trusted-types parvis" to the page’s Content-Security-Policy, and make no policy of that name elsewhere.',
    );
    return null;
  }
  return {
    parse,
    workerUrl: (url) => {
      if (!policy) return url;
      const { href } = new URL(url);
      if (!href.startsWith(FOLDER) || !/^[^?#]+\/solve-challenge[\w.-]*$/.test(href))
        throw new TypeError(url);
      return policy.createScriptURL(href);
    },
  };
}
