import { mix, type Rgb } from './contrast.js';
import { readHex } from './on-surface.js';

/** What stands behind the accent where a page sets no other colour: surface, raised, the tones. */
const USUAL = {
  light: ['#fff', '#f4f5f7', '#14468c', '#14663a', '#8a4600', '#b3161f'],
  dark: ['#14161a', '#1f2228', '#9cc2ff', '#7fd6a4', '#ffb86b', '#ff9a94'],
} as const;
/** An alert is tinted with so much of its tone. */
const TINTS = [0.05, 0.12];

/** All that an accent has to be read on, in one scheme, where a page sets the accent alone. */
export function surfacesOfAccent(scheme: 'light' | 'dark'): readonly Rgb[] {
  const [surface, raised, ...tones] = USUAL[scheme].map((color) => readHex(color)!) as [
    Rgb,
    Rgb,
    ...Rgb[],
  ];
  return [
    surface,
    raised,
    ...tones.flatMap((tone) => TINTS.map((share) => mix(tone, surface, share))),
  ];
}
