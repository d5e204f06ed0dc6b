/** What is said of a page with Parvis on it, by `parvis check` and by the panel `?parvis-check`. */

export type CheckSeverity = 'error' | 'warning' | 'hint' | 'good';

type PageCode =
  | 'page-unreachable'
  | 'page-status'
  | 'page-not-html'
  | 'page-too-large'
  | 'page-read'
  | 'page-redirected'
  | 'page-insecure'
  | 'page-from-cache'
  | 'no-lang'
  | 'lang-other'
  | 'lang-known';

type ScriptCode =
  | 'no-script'
  | 'script-joined'
  | 'script-injected'
  | 'script-as-text'
  | 'script-curly'
  | 'script-not-module'
  | 'script-delayed'
  | 'script-needs-consent'
  | 'script-unreachable'
  | 'script-status'
  | 'script-type'
  | 'script-cors'
  | 'script-integrity'
  | 'script-insecure'
  | 'script-foreign'
  | 'script-blocked'
  | 'parts-blocked'
  | 'part-missing'
  | 'parts-mixed'
  | 'import-map-stale'
  | 'preload-gone'
  | 'script-loads'
  | 'two-copies'
  | 'two-versions'
  | 'loader-and-all'
  | 'trusted-types';

type TagCode =
  | 'no-element'
  | 'tag-as-text'
  | 'tag-unknown'
  | 'tag-self-closed'
  | 'tag-swallows'
  | 'attribute-unknown'
  | 'attribute-value'
  | 'attribute-curly'
  | 'attribute-encoded'
  | 'fallback-missing'
  | 'fallback-no-link'
  | 'fallback-empty-link'
  | 'fallback-dead-link'
  | 'element-whole';

type FeedCode =
  | 'no-feed'
  | 'feed-insecure'
  | 'feed-upgraded'
  | 'feed-blocked'
  | 'feed-unreachable'
  | 'feed-status'
  | 'feed-cors'
  | 'feed-page'
  | 'feed-broken'
  | 'feed-type'
  | 'feed-redirected'
  | 'feed-cache-long'
  | 'feed-cache-old'
  | 'feed-not-compressed'
  | 'feed-losses'
  | 'feed-advice'
  | 'feed-loads'
  | 'feed-fresh'
  | 'feed-old'
  | 'feed-undated'
  | 'alerts-ended'
  | 'reviews-overdue'
  | 'section-missing'
  | 'poll-unknown'
  | 'images-blocked'
  | 'collector-insecure'
  | 'collector-blocked'
  | 'collector-unreachable'
  | 'collector-origin'
  | 'collector-answers';

/** What only a browser sees. */
type BrowserCode =
  | 'element-ready'
  | 'element-empty'
  | 'element-missing'
  | 'element-fallback'
  | 'element-hidden'
  | 'feed-from-copy'
  | 'no-storage'
  | 'policy-violated';

export type CheckCode = PageCode | ScriptCode | TagCode | FeedCode | BrowserCode;

/** What a sentence is filled with. */
export type CheckArgs = Readonly<Record<string, string | number | undefined>>;

/** What is so, and what to change; what is good needs no change. */
export type CheckSentences = readonly [what: string, remedy?: string];

export interface CheckStrings {
  readonly sentences: Readonly<Record<CheckCode, (args: CheckArgs) => CheckSentences>>;
  readonly severity: Readonly<Record<CheckSeverity, string>>;
  /** The whole in one line, by how many there are of each. */
  readonly verdict: (count: Readonly<Record<CheckSeverity, number>>) => string;
  readonly line: (line: number) => string;
  /** Of the command line: what it could not see, and where to see it. */
  readonly browserSees: (url: string) => string;

  readonly panelTitle: string;
  readonly panelIntro: string;
  readonly working: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly again: string;
  readonly close: string;
  readonly checkedAt: (hour: number, minute: number) => string;
  readonly group: Readonly<Record<CheckSeverity, string>>;
}
