import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { directionOf, localizedText } from '../../feed/localized-text.js';
import type { Text } from '../../feed/shape.js';
import type { FormWords } from './form-words.js';

/** What may stand in a page: markup of `html`, in which all that came from elsewhere is escaped, or words. */
export type Html = ReturnType<typeof html> | string;

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 38rem; margin: 0 auto; padding: 1.5rem 1rem; }
fieldset { border: 1px solid; border-radius: 8px; padding: 1rem; margin: 1rem 0; }
legend { font-weight: bold; padding: 0 .25rem; }
label { display: flex; gap: .75rem; align-items: baseline; padding: .625rem 0; cursor: pointer; }
input { inline-size: 1.25rem; block-size: 1.25rem; flex: none; }
button, summary { font: inherit; min-block-size: 44px; cursor: pointer; }
button { padding: .5rem 1.25rem; border: 2px solid; border-radius: 8px; font-weight: bold; }
.problem { border-inline-start: 6px solid; padding-inline-start: .75rem; font-weight: bold; }
:focus-visible { outline: 3px solid; outline-offset: 3px; }
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Nothing from elsewhere, no script at all, and in nobody's frame, where a click could be stolen. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface Page {
  readonly words: FormWords;
  readonly status: ContentfulStatusCode;
  /** Without tags, for the browser’s title too. */
  readonly title: Html;
  /** Shown as the heading; the title where it is not given. */
  readonly heading?: Html;
  readonly isError?: boolean;
  /** For the browser's way back. */
  readonly isKept?: boolean;
  readonly content: Html;
  /** On a site of the town. */
  readonly back?: string | undefined;
}

/** A whole page of the collector's own. */
export function answerPage(c: Context, page: Page): Response | Promise<Response> {
  const { words, status, title, heading = title, isError = false, isKept, content, back } = page;
  c.header('Content-Security-Policy', POLICY);
  // With "no-referrer" a browser would send the form with "Origin: null".
  c.header('Referrer-Policy', 'same-origin');
  c.header('Cross-Origin-Opener-Policy', 'same-origin');
  c.header('Content-Language', words.lang);
  c.header('Vary', 'Accept-Language', { append: true });
  // A form that is gone back to has to be the same one, with its key, or it would count again.
  c.header('Cache-Control', isKept ? 'private, no-cache' : 'no-store');
  return c.html(
    html`<!doctype html>
      <html lang="${words.lang}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>${isError ? words.errorPrefix : ''}${title}</title>
          ${raw(`<style>${STYLE}</style>`)}
        </head>
        <body>
          <main>
            <h1>${heading}</h1>
            ${content} ${back === undefined ? '' : html`<p><a href="${back}">${words.back}</a></p>`}
          </main>
        </body>
      </html> `,
    status,
  );
}

interface Speech {
  readonly words: FormWords;
  readonly languages?: readonly string[] | undefined;
  /** Where a tag may not stand. */
  readonly isPlain?: boolean;
}

/** Words of the feed, with their language where it is not the page's. */
export function said(
  text: Text | undefined,
  { words, languages = [], isPlain = false }: Speech,
): Html {
  const picked = localizedText(text, words.lang, languages);
  if (!picked) return '';
  if (isPlain || !picked.lang || picked.lang.split('-', 1)[0]!.toLowerCase() === words.lang)
    return html`${picked.value}`;
  return html`<span lang="${picked.lang}" dir="${directionOf(picked.lang)}">${picked.value}</span>`;
}
