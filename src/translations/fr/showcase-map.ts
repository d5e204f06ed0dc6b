import type { ShowcaseMapStrings } from '../showcase-map.js';

export const showcaseMap: ShowcaseMapStrings = {
  label: 'Carte des adresses',
  keys: 'Les flèches déplacent la carte. Les touches plus et moins l’agrandissent et la réduisent.',
  twoFingers: 'Déplacez la carte avec deux doigts.',
  skip: (count) => (count > 1 ? `Passer les ${count}\u00a0repères` : 'Passer le repère'),
  onMap: (count) =>
    count > 1 ? `${count}\u00a0adresses sur la carte.` : `${count}\u00a0adresse sur la carte.`,
  withoutPosition: (count) =>
    count > 1
      ? `${count}\u00a0autres n’ont pas de position connue\u00a0: elles sont dans la liste.`
      : '1\u00a0autre n’a pas de position connue\u00a0: elle est dans la liste.',
  nothingToShow: 'La position de ces adresses n’est pas connue. Elles sont dans la liste.',
  cluster: (count) => `${count}\u00a0adresses, agrandir`,
  sameSpot: (count) => `${count}\u00a0adresses au même endroit`,
  more: (count) =>
    count > 1 ? `Et ${count}\u00a0autres, dans la liste.` : 'Et une autre, dans la liste.',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  north: 'Aller vers le nord',
  south: 'Aller vers le sud',
  west: 'Aller vers l’ouest',
  east: 'Aller vers l’est',
  fit: 'Tout voir',
  searchHere: 'Chercher dans cette zone',
  inZone: 'La liste ne montre que cette zone.',
  leaveZone: 'Revenir à toutes les adresses',
  openEntry: 'Voir la fiche',
  close: 'Fermer',
  closedMark: 'Fermé maintenant',
  here: 'Vous êtes ici',
  start: (name) => `Départ\u00a0: ${name}`,
  foreignTiles: (host) => `Le fond de carte vient de ${host}. Ce site voit alors votre adresse IP.`,
  showTiles: 'Afficher le fond de carte',
  keepPlain: 'Garder le fond simple',
  tilesFailed: 'Le fond de carte ne se charge pas. Les adresses restent à leur place.',
  credit: 'Fond de carte\u00a0:',
};
