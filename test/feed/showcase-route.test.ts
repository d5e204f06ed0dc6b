import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { routeHref, type Destination } from '../../src/feed/showcase-route.js';
import { hostileTexts } from '../helpers/hostile-texts.js';

const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.4 Safari/605.1.15';
const devices = {
  pixel: {
    userAgent: 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/142.0.0.0 Mobile',
    maxTouchPoints: 5,
  },
  fairphone: {
    userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0',
    maxTouchPoints: 5,
  },
  iphone: {
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148',
    maxTouchPoints: 5,
  },
  ipad: { userAgent: MAC, maxTouchPoints: 5 },
  mac: { userAgent: MAC, maxTouchPoints: 0 },
  touchscreen: {
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0',
    maxTouchPoints: 10,
  },
};
const market: Destination = {
  name: 'Halles (centre)',
  address: '1, place de l’Église, 35099 Saint-Parvis',
  geo: { latitude: 48.1, longitude: -1.5 },
};
const OSM = 'https://www.openstreetmap.org/directions?to=48.1%2C-1.5';
const GEO = 'geo:48.1,-1.5?q=48.1,-1.5(Halles%20centre)';
const APPLE = 'maps://?daddr=48.1,-1.5';

describe('the way to a place', () => {
  for (const [name, href] of Object.entries({
    pixel: GEO,
    fairphone: GEO,
    iphone: APPLE,
    ipad: APPLE,
    mac: OSM,
    touchscreen: OSM,
  }))
    it(`is shown on a ${name} by ${href.split('?')[0]}`, () => {
      assert.equal(routeHref(market, devices[name as keyof typeof devices]), href);
    });

  it('is searched for by its address where nobody knows the position', () => {
    const unknown = { ...market, geo: undefined };
    const place = '1%2C%20place%20de%20l%E2%80%99%C3%89glise%2C%2035099%20Saint-Parvis';
    assert.equal(routeHref(unknown, devices.pixel), `geo:0,0?q=${place}`);
    assert.equal(routeHref(unknown, devices.iphone), `maps://?daddr=${place}`);
    assert.equal(
      routeHref(unknown, devices.mac),
      `https://www.openstreetmap.org/directions?to=${place}`,
    );
  });

  it('is not offered to nowhere', () => {
    assert.equal(routeHref({ name: 'Chorale', address: '' }, devices.pixel), undefined);
  });

  it('stays one address whatever the name and the street are', () => {
    for (const text of hostileTexts())
      for (const device of Object.values(devices))
        for (const geo of [market.geo, undefined]) {
          const href = routeHref({ name: text, address: text, geo }, device);
          if (href === undefined) continue;
          assert.match(href, /^(geo:|maps:\/\/|https:\/\/www\.openstreetmap\.org\/directions)/);
          assert.match(href, /^[\w:/?=&.,()%’'~*-]+$/);
          assert.equal([...href.matchAll(/[?(&#]/g)].length <= 2, true, href);
        }
  });
});
