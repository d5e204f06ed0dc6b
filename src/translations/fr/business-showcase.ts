import type { BusinessShowcaseStrings } from '../business-showcase.js';

export const businessShowcase: BusinessShowcaseStrings = {
  label: 'Trouver un commerce, une association',
  search: 'Chercher',
  types: {
    LocalBusiness: 'Commerces',
    NGO: 'Associations',
    Course: 'Formations',
    Event: 'Événements',
    LandmarksOrHistoricalBuildings: 'Patrimoine',
    TouristAttraction: 'À visiter',
    Market: 'Marchés',
    Organization: 'Partenaires',
    CivicStructure: 'Lieux publics',
  },
  kinds: {
    LocalBusiness: 'Commerce',
    NGO: 'Association',
    Course: 'Formation',
    Event: 'Événement',
    LandmarksOrHistoricalBuildings: 'Patrimoine',
    TouristAttraction: 'À visiter',
    Market: 'Marché',
    Organization: 'Partenaire',
    CivicStructure: 'Lieu public',
  },
  typesLabel: 'Type',
  all: 'Tout',
  category: 'Catégorie',
  anyCategory: 'Toutes les catégories',
  openNow: 'Ouvert maintenant',
  nearMe: 'Près de moi',
  map: 'Carte',
  exchange: 'Qui propose, qui cherche',
  filter: (count) => (count ? `Filtrer et trier (${count})` : 'Filtrer et trier'),
  withoutHours: (count) =>
    count > 1
      ? `${count}\u00a0adresses sans horaires sûrs ne sont pas affichées.`
      : '1\u00a0adresse sans horaires sûrs n’est pas affichée.',
  count: (count) => (count > 1 ? `${count}\u00a0adresses` : `${count}\u00a0adresse`),
  nothing: 'Rien ne correspond à ces choix.',
  searchAll: (count) =>
    count > 1
      ? `Voir ${count}\u00a0résultats dans tout l’annuaire`
      : 'Voir 1\u00a0résultat dans tout l’annuaire',
  corrected: (words) => `Résultats pour «\u00a0${words}\u00a0»`,
  clear: 'Effacer les choix',
  orders: {
    fair: 'Ordre tiré au sort chaque jour',
    date: 'Par date, la plus proche d’abord.',
    name: 'Par ordre alphabétique.',
    distance: 'Du plus près au plus loin.',
  },
  drawRule:
    'Chacun passe en premier à son tour, aussi souvent que les autres. Personne ne peut payer pour être devant.',
  drawNumber: (day) => `Le tirage d’aujourd’hui porte le numéro ${day}. Il est le même pour tous.`,
  picturesHidden: 'Les images ne sont pas chargées, pour économiser vos données.',
  showPictures: 'Afficher les images',
  more: 'Afficher plus',
  earlier: 'Afficher les précédentes',
  back: 'Retour à la liste',
  gone: 'Cette adresse n’est plus dans l’annuaire.',
  from: (moment) => `Le ${moment}`,
  fromTo: (start, end) => `Du ${start} au ${end}`,
  moreDates: (count) => (count > 1 ? `Puis ${count}\u00a0autres dates` : 'Puis une autre date'),
  eventStatus: {
    EventCancelled: 'Annulé',
    EventPostponed: 'Reporté',
    EventRescheduled: 'Nouvelle date',
  },
  empty: 'Aucune adresse n’est publiée pour le moment.',
};
