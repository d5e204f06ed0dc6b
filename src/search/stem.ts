/**
 * Endings that French and English change without changing what is meant, each once, first match
 * wins. Light on purpose: what a resident types and what a town writes must meet ("déclarer" and
 * "déclaration", "inscrire" and "inscription"), other words of the family need not.
 * After the plural and final-e steps of Savoy's light French stemmer
 * (J. Savoy, "Light stemming approaches for the French…", SAC 2006).
 */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^(.{3,})(ement|er|ez)$/, '$1'], // paiement, déclarer, déclarez, première
  [/^(.{4,})at(ion|eur|ric|if|iv|oir)$/, '$1'], // déclaration, administratrice
  [/uction$/, 'ui'], // construction: construire
  [/iption$/, 'i'], // inscription: inscrire
  [/^(.{4,})i[rt]$/, '$1i'], // inscrire, inscrit, conduite
  [/tric$/, 'teu'], // directrice: directeur
  [/eu[rs]$/, 'eu'], // coiffeuse: coiffeur
  [/^(..+)eau$/, '$1el'], // nouveaux: nouvelle
  [/^(..+)(au|ail)$/, '$1al'], // travaux: travail, municipaux: municipal
  [/^(.{5,})ant$/, '$1'], // habitant: habiter
  [/qu$/, 'c'], // publique: public
  [/v$/, 'f'], // sportive: sportif
];

/**
 * The part of a folded word that its plural, feminine and common verb forms share. It keeps the
 * first two letters, so that the forms of a word stand close together in a sorted list.
 *
 * - `declarations` → without the plural `declaration` → without its ending `declar`
 * - `declarees` → without plural and final e `declar`
 * - `anciennes` → `ancienn` → without the double letter of a feminine `ancien`
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let root = word.replace(/[sx]$/, '').replace(/^(...+?)e+$/, '$1');
  for (const [ending, replacement] of ENDINGS) {
    const shorter = root.replace(ending, replacement);
    if (shorter !== root) {
      root = shorter;
      break;
    }
  }
  return (
    root.slice(0, 2) +
    root
      .slice(2)
      .replace(/y/g, 'i')
      .replace(/([lnst])\1$/, '$1')
  );
}

/** The stem as a number, to keep one per word of the index in four bytes (FNV-1a). */
export function stemHash(word: string): number {
  let hash = 0x811c9dc5;
  const root = stem(word);
  for (let i = 0; i < root.length; i++) hash = Math.imul(hash ^ root.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
