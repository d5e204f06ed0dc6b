import { stem } from '../stem.js';

/** What a family must have in common: with fewer letters "livreur" would be of the family of "livre". */
const LEAST = 5;
const TRADES = /(?:abilit|abl|ag|eu|er|eri|i)$/;
/** "Chantier" is no "chant". */
const LONERS = new Set(['chanti']);

/**
 * What the forms of a folded word share. Of a short word a stem leaves too little to tell "cave" from
 * "café": only its plural is taken off.
 */
export function rootOf(folded: string): string {
  const root = stem(folded);
  return root.length > 3 ? root : folded.replace(/[sx]$/, '');
}

/** What a trade, its work and its place share: "plombier" and "plomberie", "bricoleur" and "bricolage". */
export function familyOf(root: string): string {
  const family = root.replace(TRADES, '');
  return family.length >= LEAST && !LONERS.has(root) ? family : root;
}
