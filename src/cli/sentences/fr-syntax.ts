import type { SyntaxProblem } from '../json-syntax.js';
import { EXAMPLES, type Advice } from './sentences.js';

const NBSP = '\u00a0';

const quote = (words: string): string => `«${NBSP}${words}${NBSP}»`;

/** What is wrong with the JSON itself, in French. `found` is the text at that place. */
export const syntaxAdvice: Readonly<Record<SyntaxProblem, (found: string) => Advice>> = {
  empty: () => ['Ce fichier est vide.', `Il commence ainsi${NBSP}: {${EXAMPLES['parvis']}, …}.`],
  html: () => [
    'C’est une page web, pas du JSON.',
    'Donnez l’adresse du fichier lui-même. Un serveur répond souvent une page quand un fichier manque.',
  ],
  'typographic-quotes': (found) => [
    `Guillemets de traitement de texte (${found.slice(0, 1)}).`,
    'Remplacez-les par des guillemets droits ".',
  ],
  'single-quotes': () => [
    'Apostrophes à la place des guillemets.',
    'Écrivez des guillemets droits ".',
  ],
  'missing-quotes': (found) => [
    `Guillemets manquants devant ${quote(found)}.`,
    'Mettez les noms et les textes entre guillemets droits ".',
  ],
  'quotes-in-string': (found) => [
    `Le texte s’arrête avant ${quote(found)}, à cause d’un guillemet.`,
    'Dans un texte, écrivez « » ou \\".',
  ],
  'wrong-word': (found) => [
    `${quote(/^\w+/.exec(found)?.[0] ?? found)} n’est pas un mot du JSON.`,
    'Écrivez true, false ou null, sans majuscule.',
  ],
  'missing-comma': () => ['Il manque une virgule.', 'Ajoutez une virgule ici.'],
  'trailing-comma': () => [
    'Une virgule de trop, avant la fin de la liste ou de l’objet.',
    'Retirez cette virgule.',
  ],
  'extra-comma': () => ['Une virgule de trop.', 'Retirez cette virgule.'],
  'missing-colon': () => ['Il manque deux points.', 'Écrivez "nom": "valeur".'],
  'missing-value': () => ['Il manque une valeur.', 'Écrivez une valeur ici, ou retirez ce champ.'],
  'unclosed-string': () => ['Ce texte n’est pas fermé.', 'Ajoutez un guillemet droit " à la fin.'],
  'line-break-in-string': () => [
    'Ce texte contient un retour à la ligne ou une tabulation.',
    'Écrivez \\n pour un retour à la ligne.',
  ],
  'bad-escape': () => [
    'Une barre oblique inverse \\ est mal placée dans ce texte.',
    'Doublez-la (\\\\), ou retirez-la.',
  ],
  comment: () => ['Le JSON n’a pas de commentaires.', 'Retirez cette ligne.'],
  unclosed: (found) => [
    found
      ? `${quote(found.slice(0, 1))} ferme autre chose que ce qui est ouvert.`
      : 'Le document s’arrête trop tôt.',
    'Vérifiez les accolades { } et les crochets [ ].',
  ],
  'extra-text': (found) => [
    `Il y a quelque chose après la fin du document${NBSP}: ${quote(found)}.`,
    'Retirez-le, ou vérifiez qu’aucune accolade n’est de trop.',
  ],
  'bad-number': (found) => [
    `Ce nombre est mal écrit${NBSP}: ${quote(found)}.`,
    'Écrivez 0.5 avec un point et sans +. Un numéro de téléphone va entre guillemets.',
  ],
  other: (found) => [
    `${quote(found)} n’a pas de sens ici.`,
    'Vérifiez les guillemets, virgules et accolades autour.',
  ],
};
