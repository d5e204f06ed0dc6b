import { readHex } from '../contrast/on-surface.js';
import { localizedText } from '../feed/localized-text.js';
import type { Root } from '../feed/model/common.js';
import { safeUrl } from '../feed/safe-url.js';
import { formatPhone, phoneHref } from '../feed/telephone.js';
import type { ConfiguratorStrings } from '../translations/configurator.js';
import { escape, startTag } from './markup.js';
import { USUAL, type Font, type Settings } from './settings.js';

export interface SnippetContext {
  readonly strings: ConfiguratorStrings;
  readonly lang: 'fr' | 'en';
  /** Of the feed, once it is read. */
  readonly root: Root | undefined;
  /** Where the files lie, absolute, with the slash at its end. */
  readonly folder: string;
  /** `sri.json` of that folder. */
  readonly integrity: Readonly<Record<string, string>>;
}

const STACKS: Readonly<Record<Exclude<Font, ''>, string>> = {
  system: 'system-ui, sans-serif',
  serif: "Georgia, 'Times New Roman', serif",
  rounded: "ui-rounded, 'Hiragino Maru Gothic ProN', Quicksand, Nunito, system-ui, sans-serif",
};

/** Files that a page of its own asks for: nothing of the tools, the frame or this configurator. */
const OF_PAGES = /^(?:core\.js|check\.js|elements\/|chunks\/)/;

/** What goes into the page: the script, and the element with its fallback. */
export function pageSnippet(settings: Settings, context: SnippetContext): string {
  if (settings.form === 'frame') return frameSnippet(settings, context);
  return [
    ...importMap(settings, context),
    scriptTag(settings, context),
    '',
    elementMarkup(settings, context),
  ].join('\n');
}

function scriptTag(settings: Settings, { folder, integrity }: SnippetContext): string {
  const hash = settings.pin === 'none' ? undefined : integrity['parvis.js'];
  return `${startTag('script', {
    type: 'module',
    src: placed(`${folder}parvis.js`, settings),
    integrity: hash,
    crossorigin: hash && 'anonymous',
    'data-feed': settings.elsewhere ? absolute(settings.feed, folder) : settings.feed,
  })}</script>`;
}

function importMap(settings: Settings, { folder, integrity }: SnippetContext): string[] {
  if (settings.pin !== 'all') return [];
  const pins = Object.entries(integrity)
    .filter(([file]) => OF_PAGES.test(file))
    .map(([file, hash]) => `  "${placed(folder + file, settings)}": "${hash}"`);
  return ['<script type="importmap">', '{ "integrity": {', pins.join(',\n'), '} }', '</script>'];
}

/** The element with its fallback. */
function elementMarkup(settings: Settings, context: SnippetContext): string {
  const { element, form, attributes, lang } = settings;
  const isTag = form === 'tag';
  const own = Object.entries(attributes).map(([name, value]): [string, string | true] => [
    isTag ? name : `data-${name}`,
    value || true,
  ]);
  const tag = isTag ? element : 'div';
  const start = startTag(tag, {
    ...(!isTag && { 'data-parvis': element.slice('parvis-'.length) }),
    lang: lang || undefined,
    ...Object.fromEntries(own),
  });
  return `${start}\n  ${fallback(settings, context)}\n</${tag}>`;
}

/** One paragraph that any editor keeps: what it is for, whom to call, where to read it. */
export function fallback(
  { element, link }: Settings,
  { strings, lang, root }: SnippetContext,
): string {
  const { name, telephone: own, contactPoint = [], url } = root?.publisher ?? {};
  const telephone = own ?? contactPoint.find((contact) => contact.telephone)?.telephone;
  const town = localizedText(name, lang, root?.inLanguage ?? [])?.value ?? strings.townHall;
  const colon = lang === 'fr' ? '\u00a0:' : ':';
  const site = safeLink(link) ?? url;
  const ways = [
    site && `${startTag('a', { href: site })}${escape(link ? pageName(link, town) : town)}</a>`,
    telephone &&
      `${startTag('a', { href: phoneHref(telephone) })}${escape(formatPhone(telephone))}</a>`,
  ].filter(Boolean);
  const words = escape(`${strings.fallbacks[element]}${colon}`);
  return `<p>${words} ${ways.length ? ways.join(`, ${strings.or} `) : escape(town)}.</p>`;
}

/** A path stays a path: the page is on the town's own site. */
function safeLink(link: string): string | undefined {
  if (!link) return undefined;
  return /^\/(?!\/)/.test(link) ? link : safeUrl(link);
}

function pageName(link: string, town: string): string {
  return /^https?:\/\//i.test(link) && URL.canParse(link) ? new URL(link).hostname : town || link;
}

function frameSnippet(settings: Settings, { folder, strings }: SnippetContext): string {
  const { element, feed, attributes, lang, accent, scheme } = settings;
  const parameters = new URLSearchParams({ element: element.slice('parvis-'.length), feed });
  for (const [name, value] of Object.entries(attributes)) parameters.set(name, value);
  if (lang) parameters.set('lang', lang);
  if (readHex(accent)) parameters.set('accent', accent);
  if (scheme !== USUAL.scheme) parameters.set('scheme', scheme);
  const address = placed(`${folder}embed.html`, settings);
  // Slashes may stand as they are in the parameters of an address, and are read more easily.
  const query = parameters.toString().replaceAll('%2F', '/');
  const frame = startTag('iframe', {
    src: `${address}?${query}`,
    title: strings.elements[element].name,
    width: '100%',
    height: HEIGHTS[element],
    loading: 'lazy',
  });
  const script = startTag('script', { src: placed(`${folder}embed.js`, settings) });
  return `${frame}</iframe>\n${script}</script>`;
}

/** Where no script may give the frame the height of what is in it. */
const HEIGHTS = {
  'parvis-alert-banner': '200',
  'parvis-service-finder': '600',
  'parvis-opinion-poll': '500',
  'parvis-business-showcase': '700',
} as const;

/** What goes into the site's style sheet; empty where nothing was chosen. */
export function sheetSnippet({ accent, radius, font }: Settings): string {
  const lines = [
    readHex(accent) && `--parvis-color-accent: ${hexOf(accent)};`,
    radius !== USUAL.radius && `--parvis-radius: ${radius}px;`,
    font && `--parvis-font-family: ${STACKS[font]};`,
  ].filter(Boolean);
  return lines.length ? `:root {\n  ${lines.join('\n  ')}\n}` : '';
}

function hexOf(color: string): string {
  return color.startsWith('#') ? color : `#${color}`;
}

/** From the root of the site, or whole for a page of another one. */
function placed(url: string, { elsewhere }: Settings): string {
  return elsewhere ? url : new URL(url).pathname;
}

function absolute(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}
