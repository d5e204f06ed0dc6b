import type { EmbedStrings } from '../embed.js';

export const embed: EmbedStrings = {
  titles: {
    'alert-banner': 'Messages de la ville',
    'service-finder': 'Trouver un service',
    'opinion-poll': 'Donner votre avis',
    'business-showcase': 'Commerces et associations',
  },
  whichElement: (names) =>
    `Cette page ne sait pas quoi montrer. Complétez son adresse avec «\u00a0element=\u00a0» et l’un de ces mots\u00a0: ${names}.`,
  foreignFeed:
    'Cette page ne montre que les informations de son propre site. Corrigez «\u00a0feed=\u00a0» dans son adresse.',
  noMessage: 'Aucun message en ce moment.',
  townSite: 'Aller sur le site de la ville',
};
