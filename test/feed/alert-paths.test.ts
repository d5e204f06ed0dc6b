import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { currentAlerts } from '../../src/feed/alert-life.js';
import type { Alert } from '../../src/feed/index.js';

function isShown(paths: string[] | undefined, path: string | undefined): boolean {
  const alert: Alert = {
    id: 'a',
    headline: 'Crue',
    severity: 'severe',
    sent: '2026-11-23T10:00:00Z',
    expires: '2026-11-23T14:00:00Z',
    ...(paths ? { paths } : {}),
  };
  const now = Date.parse('2026-11-23T12:00:00Z');
  return currentAlerts([alert], { now, timeZone: 'Europe/Paris', path }).alerts.length > 0;
}

describe('paths of an alert', () => {
  const table: [string, string, boolean][] = [
    ['/eau', '/eau', true],
    ['/eau', '/eau-chaude', false],
    ['/eau', '/Eau', false],
    ['/eau', '/fr/eau', false],
    // A slash at the end.
    ['/eau', '/eau/', true],
    ['/eau/', '/eau', true],
    ['/eau/', '/eau/', true],
    ['/', '/', true],
    ['/', '/eau', false],
    ['*/eau', '/fr/eau/', true],
    ['/eau/*', '/eau', false],
    ['/eau/*', '/eau/', true],
    ['/eau/*', '/eau/compteur/', true],
    // Globs.
    ['*', '/', true],
    ['*', '/a/b/c', true],
    ['/*', '/', true],
    ['**', '/eau', true],
    ['/a/*/c', '/a/b/c', true],
    ['/a/*/c', '/a/c', false],
    ['/a*a', '/a', false],
    ['/*.html', '/eau.html', true],
    ['/*.html', '/eau.htm', false],
    // Nothing else is special.
    ['/e.u', '/eau', false],
    ['/e?u', '/eau', false],
    ['/(eau|gaz)', '/eau', false],
    ['/[eau', '/[eau', true],
    // A query or an anchor says nothing of the page.
    ['/eau', '/eau?print=1', true],
    ['/eau', '/eau/?print=1#haut', true],
    ['/eau', '/eau#haut', true],
    ['/eau/*', '/gaz?from=/eau/x', false],
    // As an editor writes it, as a browser writes it, as a Mac writes it.
    ['/déchets', '/d%C3%A9chets', true],
    ['/d%C3%A9chets', '/déchets', true],
    ['/d%c3%a9chets/*', '/d%C3%A9chets/verre', true],
    ['/de\u0301chets', '/d%C3%A9chets', true],
    ['/rue du four', '/rue%20du%20four', true],
    ['/水/*', '/%E6%B0%B4/1', true],
    // An encoded slash is none, and what cannot be decoded is taken as it is.
    ['/a/b', '/a%2Fb', false],
    ['/%E0%A4%A', '/%E0%A4%A', true],
    ['/100%', '/100%', true],
    ['', '/eau', false],
  ];
  for (const [glob, path, expected] of table)
    it(`${expected ? 'show' : 'do not show'} ["${glob}"] on ${path}`, () =>
      assert.equal(isShown([glob], path), expected));

  it('need one match of several; none, an empty list, or no page at all mean everywhere', () => {
    assert.ok(isShown(['/gaz', '/eau'], '/eau'));
    assert.ok(isShown(undefined, '/eau'));
    assert.ok(isShown([], '/eau'));
    assert.ok(isShown(['/gaz'], undefined));
  });

  it('show any page whose parts are replaced by a star', () => {
    const part = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), fc.nat(), (parts, seed) => {
        const at = seed % parts.length;
        const glob = parts.map((one, index) => (index === at ? '*' : one));
        return isShown([`/${glob.join('/')}`], `/${parts.join('/')}`);
      }),
    );
  });

  // A regular expression made of such globs would need years.
  for (const [name, glob, path] of [
    ['many stars', '*a'.repeat(20_000) + 'b', `/${'a'.repeat(40_000)}`],
    ['stars alone', '*'.repeat(50_000), `/${'a'.repeat(40_000)}`],
    ['a long part that nearly fits', `/*${'a'.repeat(3_000)}b*`, `/${'a'.repeat(20_000)}`],
    ['per cent signs', '%'.repeat(50_000), '%'.repeat(50_000)],
  ] as const)
    it(`answer at once for a hostile glob of ${name}`, () => {
      const start = performance.now();
      isShown([glob], path);
      assert.ok(performance.now() - start < 500);
    });
});
