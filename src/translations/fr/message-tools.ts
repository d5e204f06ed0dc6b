import type { MessageToolsStrings } from '../message-tools.js';

export const messageTools: MessageToolsStrings = {
  alsoIn: (language) => `Afficher aussi en ${language}`,
  showMap: 'Voir la carte du secteur',
  map: (names) => (names ? `Carte du secteur\u00a0: ${names}` : 'Carte du secteur'),
  northUp: 'Le nord est en haut.',
  notOnMap: (name) => `${name} (pas sur la carte)`,
  summary: (severity, headline) => `${severity}\u00a0: ${headline}`,
  copy: 'Copier le message',
  copied: 'Message copié',
  notCopied: 'Le message n’a pas été copié. Envoyez-le par SMS ou par e-mail.',
  print: 'Imprimer une affiche',
  posted: (date) => `Affiché le ${date}`,
};
