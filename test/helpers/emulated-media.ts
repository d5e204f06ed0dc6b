/**
 * Shows the page as another medium would where the browser itself cannot be told to: the media
 * queries of its style sheets, and `matchMedia`, are answered as in that medium.
 */

interface Media {
  readonly media?: string;
  readonly reducedMotion?: string;
}

const REDUCED = /\(prefers-reduced-motion:\s*reduce\)/g;
const written = new WeakMap<MediaList, string>();
const real = window.matchMedia.bind(window);
const shown = { media: 'screen', reducedMotion: 'no-preference' };

export function emulateMedia({ media, reducedMotion }: Media): void {
  shown.media = media ?? shown.media;
  shown.reducedMotion = reducedMotion ?? shown.reducedMotion;
  window.matchMedia = (query) => real(answered(query));
  for (const sheet of sheetsIn(document)) {
    answer(sheet.media);
    answerRules(sheet.cssRules);
  }
}

function* sheetsIn(root: Document | ShadowRoot): Generator<CSSStyleSheet> {
  yield* root.styleSheets;
  yield* root.adoptedStyleSheets;
  for (const { shadowRoot } of root.querySelectorAll('*'))
    if (shadowRoot) yield* sheetsIn(shadowRoot);
}

function answerRules(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) answer(rule.media);
    if (rule instanceof CSSGroupingRule) answerRules(rule.cssRules);
  }
}

function answer(list: MediaList): void {
  const query = written.get(list) ?? list.mediaText;
  written.set(list, query);
  const wanted = answered(query);
  if (list.mediaText !== wanted) list.mediaText = wanted;
}

function answered(query: string): string {
  return query
    .split(',')
    .map((part) =>
      part
        .trim()
        .replace(/^(print|screen)\b.*/, (all, medium: string) =>
          medium === shown.media ? all.replace(medium, 'all') : 'not all',
        )
        .replace(REDUCED, shown.reducedMotion === 'reduce' ? '(min-width: 0)' : '(max-width: 0)'),
    )
    .join(', ');
}
