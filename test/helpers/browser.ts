import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, requireChromium } from './browsers.js';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: requireChromium(), args: CHROMIUM_FLAGS });
}

/** What axe looks at again where nothing but the colours has changed. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/** One line for each violation of WCAG 2.2 AA or good practice, empty when there is none. */
export async function axeViolations(
  page: Page,
  context = 'body',
  looksAt: 'everything' | 'colors' = 'everything',
): Promise<string[]> {
  // Storybook runs an axe of its own, and one copy refuses to run twice at a time.
  if (!(await page.evaluate(() => 'parvisAxe' in window)))
    await page.evaluate(
      `{ const theirs = window.axe; ${axeSource}; window.parvisAxe = window.axe; window.axe = theirs; }`,
    );
  return page.evaluate(
    async ({ selector, only }) => {
      const { parvisAxe: axe } = window as unknown as { parvisAxe: typeof Axe };
      // A story or a demo section is a part of a page: rules about whole pages do not apply.
      const rules = Object.fromEntries(
        ['region', 'page-has-heading-one', 'landmark-one-main'].map((id) => [
          id,
          { enabled: false },
        ]),
      );
      const { violations } = await axe.run(selector, {
        resultTypes: ['violations'],
        ...(only ? { runOnly: only } : { rules }),
      });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' · ')}`,
      );
    },
    { selector: context, only: looksAt === 'colors' ? COLOR_RULES : undefined },
  );
}
