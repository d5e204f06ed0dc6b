/**
 * Endings that French and English change without changing what is meant, how many letters must
 * stand before, and what takes their place; one after the other. Light on purpose: what a resident
 * types and what a town writes must meet ("déclarer" and "déclaration", "inscrire" and
 * "inscription"), other words of the family need not.
 * After the plural and final-e steps of Savoy's light French stemmer
 * (J. Savoy, "Light stemming approaches for the French…", SAC 2006).
 */
const ENDINGS: readonly (readonly [ending: string, least: number, replacement: string])[] = [
  ['issez', 3, 'ir'], // remplissez: remplir
  ['issent', 3, 'ir'],
  ['tenez', 0, 'tenir'], // obtenez: obtenir
  ['ement', 3, ''], // paiement
  ['er', 3, ''], // déclarer, première
  ['ez', 3, ''], // déclarez
  ['ation', 4, ''], // déclaration
  ['ateur', 4, ''], // administrateur
  ['atric', 4, ''],
  ['atif', 4, ''],
  ['ativ', 4, ''],
  ['atoir', 4, ''],
  ['uction', 0, 'ui'], // construction: construire
  ['iption', 0, 'i'], // inscription: inscrire
  ['rivent', 0, 'riv'],
  ['criv', 0, 'cri'], // inscrivez
  ['ant', 5, ''], // habitant: habiter
  ['ir', 4, 'i'], // inscrire
  ['it', 4, 'i'], // inscrit, conduite
  ['tric', 0, 'teu'], // directrice: directeur
  ['eur', 0, 'eu'],
  ['eus', 0, 'eu'], // coiffeuse: coiffeur
  ['eau', 2, 'el'], // nouveaux: nouvelle
  ['au', 2, 'al'], // municipaux: municipal
  ['ail', 2, 'al'], // travail: travaux
  ['qu', 0, 'c'], // publique: public
  ['blanch', 0, 'blanc'],
  ['sech', 0, 'sec'],
  ['douc', 0, 'dou'], // douce: doux
  ['gross', 0, 'gro'],
  ['longu', 0, 'long'],
  ['v', 0, 'f'], // sportive: sportif
];

/**
 * The part of a folded word that its plural, feminine and common verb forms share. It keeps the
 * first two letters, so that the forms of a word stand close together in a sorted list.
 *
 * - `declarations` → without the plural `declaration` → without its ending `declar`
 * - `declarees` → without plural and final e `declar`
 * - `inscrivez` → without its ending `inscriv` → as in `inscrire` `inscri`
 * - `anciennes` → `ancienn` → without the double letter of a feminine `ancien`
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let root = /[sx]$/.test(word) ? word.slice(0, -1) : word;
  while (root.length > 3 && root.endsWith('e')) root = root.slice(0, -1);
  for (const [ending, least, replacement] of ENDINGS) {
    const place = root.length - ending.length;
    if (place >= least && root.endsWith(ending)) root = root.slice(0, place) + replacement;
  }
  const rest = root.slice(2).replaceAll('y', 'i');
  return root.slice(0, 2) + (/([lnst])\1$/.test(rest) ? rest.slice(0, -1) : rest);
}

/** The stem as a number of 31 bits, the kind that engines keep in place (FNV-1a). */
export function stemHash(word: string): number {
  let hash = 0x811c9dc5;
  const root = stem(word);
  for (let i = 0; i < root.length; i++) hash = Math.imul(hash ^ root.charCodeAt(i), 0x01000193);
  return hash >>> 1;
}
