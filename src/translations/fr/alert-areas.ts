import type { AlertAreasStrings } from '../alert-areas.js';

export const alertAreas: AlertAreasStrings = {
  legend: 'Choisissez vos quartiers',
  effect: 'Les messages pour vos quartiers restent en haut. Les autres sont rangés dessous.',
  kept: 'Votre choix reste sur cet appareil. Personne d’autre ne le voit.',
  unnamed: (area) => `${area} (aucun message)`,
  clear: 'Effacer mon choix',
  cleared: 'Choix effacé. Tous les messages sont affichés.',
};
