import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { OrderHost } from './order-host.js';

export const NONCE = 'YS10b3du';
/** Nothing but what scripts with the nonce bring, and no HTML but what Parvis signs. */
export const BARE_POLICY = `default-src 'none'; script-src 'nonce-${NONCE}' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types parvis`;

export const TAGS = ['alert-banner', 'service-finder', 'opinion-poll', 'business-showcase'].map(
  (kind) => `parvis-${kind}`,
);
export const elementOf = (tag: string): string =>
  `<${tag}><p><a href="tel:+33200000000">Appelez la mairie</a></p></${tag}>`;

/** The tag that loads a module of Parvis, or another. */
export const scriptOf = (src: string): string =>
  `<script type="module" nonce="${NONCE}" src="${src}" data-feed="/parvis.json"></script>`;

/** The table of a guide: by element, the rules that are added to the bare policy. */
export function rulesIn(guide: string): Record<string, string> {
  const rows = readFileSync(guide, 'utf8').matchAll(/^\| `<(parvis-[\w-]+)>` +\| `(.+?)`/gm);
  return Object.fromEntries([...rows].map(([, tag, rules]) => [tag!, rules!]));
}

export interface Visit {
  readonly page: Page;
  /** Broken rules of the page's policy, one line for each. */
  readonly violations: string[];
  /** Resolves at the first of them. */
  readonly broken: Promise<void>;
  readonly errors: string[];
  readonly warnings: string[];
}

/** A page under a policy, with what it says; it counts the policies of Trusted Types that are made. */
export async function visitGuarded(
  browser: Browser,
  host: OrderHost,
  policy: string,
  parts: { readonly head?: string; readonly body?: string },
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Visit> {
  const page = await browser.newPage({ locale: 'fr-FR' });
  let onBroken = (): void => {};
  const broken = new Promise<void>((resolve) => (onBroken = resolve));
  const visit: Visit = { page, violations: [], broken, errors: [], warnings: [] };
  page.on('pageerror', (error) => visit.errors.push(error.message));
  page.on('console', (message) => {
    const text = message.text();
    if (text.startsWith('violation: ')) {
      visit.violations.push(text.slice(11));
      onBroken();
    } else if (message.type() === 'warning') visit.warnings.push(text);
  });
  await page.addInitScript(`
    document.addEventListener('securitypolicyviolation', (event) =>
      console.log('violation: ' + event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample));
    window.policies = [];
    const { createPolicy } = TrustedTypePolicyFactory.prototype;
    TrustedTypePolicyFactory.prototype.createPolicy = function (name, rules) {
      const made = createPolicy.call(this, name, rules);
      window.policies.push(name);
      return made;
    };
  `);
  await prepare?.(page);
  host.policy = policy;
  const { head = '', body = '' } = parts;
  await page.goto(
    host.serve(
      '/page.html',
      `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`,
    ),
  );
  return visit;
}

/** Names of the policies that were made on the page, in order. */
export const policiesOf = (page: Page): Promise<string[]> => page.evaluate('window.policies');
