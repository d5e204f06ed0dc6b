import assert from 'node:assert/strict';
import { SECTION_OF, snapshotOf, type ElementName } from '../../src/cli/snapshot/snapshot.js';
import { parseFeed } from '../../src/feed/index.js';

export const NOW = Date.parse('2026-11-28T10:15:00+01:00');
export const ELEMENTS = Object.keys(SECTION_OF) as ElementName[];
export const ROOT = {
  parvis: '1.0',
  inLanguage: ['fr', 'fr-simple', 'en'],
  timezone: 'Europe/Paris',
  publisher: { name: 'Ville de Saint-Parvis', telephone: '+33261910000' },
};
export const ALERT = {
  id: 'crue',
  headline: { fr: 'La Vive monte', en: 'The Vive is rising' },
  severity: 'severe',
  sent: '2026-11-28T08:00:00+01:00',
  expires: '2027-01-01T18:30:00+01:00',
};

export type Fields = Readonly<Record<string, unknown>>;
type Options = Partial<Omit<Parameters<typeof snapshotOf>[0], 'element'>>;

/** The HTML of an element for a feed as somebody would write it. */
export function make(
  element: ElementName,
  items: readonly object[],
  options: Options = {},
  root: Fields = {},
): string {
  const section = SECTION_OF[element];
  const { feed, diagnostics } = parseFeed(
    { ...ROOT, ...root, [section]: items },
    { baseUrl: 'https://www.saint-parvis.example/parvis.json' },
  );
  assert.ok(feed, JSON.stringify(diagnostics));
  const request = { element, level: 2, language: undefined, now: NOW, ...options };
  return snapshotOf(request, feed, feed[section] as { id: string }[], (url) => url).html;
}

export const alert = (fields: Fields = {}, options?: Options, root?: Fields): string =>
  make('alert-banner', [{ ...ALERT, ...fields }], options, root);
export const words = (html: string): string =>
  html
    .replace(/<br>/g, ' / ')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;|&#8239;/g, ' ')
    .replace(/\s+/g, ' ');

export const CHOICES = [
  { id: 'a', name: 'Gare' },
  { id: 'b', name: 'Mairie' },
];
