import type { CheckStrings } from '../check.js';
import { checkSentences } from './check-sentences.js';

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count > 1 ? many : one}`;

export const check: CheckStrings = {
  sentences: checkSentences,
  severity: { error: 'erreur', warning: 'attention', hint: 'conseil', good: 'bien' },
  verdict: ({ error, warning, hint, good }) =>
    error + warning === 0
      ? `Tout va bien\u00a0: ${plural(good, 'point vérifié', 'points vérifiés')}${hint ? `, ${plural(hint, 'conseil')}` : ''}.`
      : `${[
          error && plural(error, 'erreur'),
          warning && plural(warning, 'point d’attention', 'points d’attention'),
          hint && plural(hint, 'conseil'),
        ]
          .filter(Boolean)
          .join(', ')}. ${plural(good, 'point')} en ordre.`,
  line: (line) => `ligne ${line}`,
  browserSees: (url) =>
    `Ce que seul un navigateur voit (bloqueurs de publicité, scripts lancés plus tard)\u00a0: ouvrez ${url}`,
  panelTitle: 'Parvis sur cette page',
  panelIntro: 'Vous seul voyez ce panneau. Les habitants ouvrent la page sans ?parvis-check.',
  working: 'Vérification de la page…',
  copy: 'Copier le rapport',
  copied: 'Rapport copié.',
  copyFailed: 'Le rapport n’a pas pu être copié. Sélectionnez-le ci-dessous, puis copiez-le.',
  again: 'Vérifier à nouveau',
  close: 'Fermer le panneau',
  checkedAt: (hour, minute) => `Vérifié à ${hour}\u00a0h\u00a0${String(minute).padStart(2, '0')}.`,
  group: {
    error: 'À corriger',
    warning: 'À regarder',
    hint: 'À améliorer',
    good: 'En ordre',
  },
};
