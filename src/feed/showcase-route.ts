/** Where somebody wants to go. */
export interface Destination {
  readonly name: string;
  /** In one line. */
  readonly address: string;
  /** WGS 84, degrees. */
  readonly geo?: { readonly latitude: number; readonly longitude: number } | undefined;
}

/** What a browser says of the device: `navigator` qualifies. */
export interface Device {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
}

/**
 * A link that shows the way. On a phone no service is chosen for the person:
 * - Android offers every app that knows `geo:`, whose `q` sets the pin, with a name in brackets
 *   (https://developers.google.com/maps/documentation/urls/android-intents);
 * - iOS does not know `geo:`; `maps:` opens its own app without a page in between. A name
 *   beside the position would be searched for, and led to a town of that name;
 * - elsewhere a page of OpenStreetMap, which asks for the start.
 *
 * @returns `undefined` where neither position nor address is known
 */
export function routeHref(to: Destination, device: Device): string | undefined {
  const { geo } = to;
  const place = geo ? `${geo.latitude},${geo.longitude}` : encoded(to.address);
  const label = encoded(to.name);
  if (!place) return undefined;
  switch (systemOf(device)) {
    case 'android':
      return geo ? `geo:${place}?q=${place}${label && `(${label})`}` : `geo:0,0?q=${place}`;
    case 'ios':
      return `maps://?daddr=${place}`;
    case 'other':
      return `https://www.openstreetmap.org/directions?to=${place.replace(',', '%2C')}`;
  }
}

/** An iPad calls itself a Macintosh; no Macintosh is touched with several fingers. */
function systemOf({ userAgent, maxTouchPoints }: Device): 'android' | 'ios' | 'other' {
  if (/Android/.test(userAgent)) return 'android';
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'ios';
  return /Macintosh/.test(userAgent) && maxTouchPoints > 1 ? 'ios' : 'other';
}

/** Words as maps search for them: brackets would end a name, and half a letter cannot be encoded. */
function encoded(words: string): string {
  return encodeURIComponent(words.replace(/[^\p{L}\p{M}\p{N}.,’'-]+/gu, ' ').trim());
}
