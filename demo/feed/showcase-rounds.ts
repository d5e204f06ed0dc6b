import type { ShowcaseEntry } from './model.js';
import {
  association,
  business,
  CARD,
  CASH,
  CHEQUE,
  CULTURE,
  EATING,
  FARM,
  FOOD,
  HOME,
  market,
  SOLIDARITY,
} from './showcase-words.js';
import { both, houseAt, landline, mailbox, mobile, say, spotAt } from './town.js';

const BELLEVUE_SQUARE = {
  name: both('Place de Bellevue', 'Bellevue square'),
  ...spotAt('Place de Bellevue', -150, 540),
};
const STATION = {
  name: both('Parvis de la gare', 'Station forecourt'),
  ...spotAt('Parvis de la gare', 640, 380),
};
const HALL = { place: 'place:halle' };

/** Who comes by: vans, a market that moves, books on wheels; and trades run by one person. */
export const rounds: ShowcaseEntry[] = [
  market({
    id: 'marche-des-fermes',
    name: both('Marché des fermes', 'Farmers’ market'),
    category: [FOOD, FARM],
    description: say(
      'Huit fermes vendent légumes, œufs et fromages. Chaque jour ailleurs.',
      'Huit fermes vendent leurs produits. Le lieu change selon le jour.',
      'Eight farms sell vegetables, eggs and cheese. Each day somewhere else.',
    ),
    keywords: ['marché', 'producteurs', 'légumes', 'œufs', 'fromage'],
    telephone: landline('0060'),
    stops: [
      { ...BELLEVUE_SQUARE, openingHours: 'Tu 16:30-19:00; PH off' },
      { ...STATION, openingHours: 'Th 16:30-19:30; PH off' },
      { place: 'place:ecole-rives', openingHours: 'Fr 16:00-18:30; SH off; PH off' },
    ],
    paymentAccepted: [CASH, CARD, CHEQUE],
    provider: 'org:vie-locale',
    isRelatedTo: ['marche-du-samedi', 'panier-de-la-vive'],
  }),
  business({
    id: 'maree-roulante',
    name: 'La Marée roulante',
    category: [FOOD],
    description: both(
      'Camion de poissonnerie : pêche de la baie, huîtres et moules. Commande par téléphone la veille.',
      'Fish van: catch of the bay, oysters and mussels. Order by phone the day before.',
    ),
    keywords: ['poisson', 'poissonnier', 'huîtres', 'moules', 'camion'],
    telephone: mobile('1701'),
    stops: [
      { ...BELLEVUE_SQUARE, openingHours: 'We 09:00-11:00; PH off' },
      { place: 'place:salle-polyvalente', openingHours: 'We 11:30-13:00; PH off' },
      { ...STATION, openingHours: 'Fr 16:30-18:30; PH off' },
      { ...HALL, openingHours: 'Sa 08:00-13:00' },
    ],
    paymentAccepted: [CASH, CARD],
    knowsLanguage: ['fr', 'br'],
  }),
  business({
    id: 'four-a-roulettes',
    name: 'Le Four à roulettes',
    category: [EATING],
    description: both(
      'Pizzas au feu de bois, pâte au levain. Une pizza végétarienne chaque semaine.',
      'Wood-fired pizzas with sourdough, a vegetarian one each week.',
    ),
    keywords: ['pizza', 'camion', 'à emporter', 'soir'],
    telephone: mobile('1702'),
    stops: [
      { ...BELLEVUE_SQUARE, openingHours: 'We 18:00-21:00' },
      { ...STATION, openingHours: 'Th 18:00-21:00; PH off' },
      { place: 'place:piscine', openingHours: 'Sa 18:00-21:30' },
      {
        name: both('Camping des Peupliers', 'Les Peupliers campsite'),
        openingHours: 'Jul-Aug Su 18:00-21:30; Sep-Jun off',
        ...houseAt('allée des Peupliers', 14),
      },
    ],
    paymentAccepted: [CASH, CARD],
    hasCertification: [both('Agriculture biologique', 'Organic farming')],
  }),
  business({
    id: 'lame-vive',
    name: 'Gwenn Lamefine, rémouleuse',
    category: [HOME],
    description: both(
      'Affûtage de couteaux, de ciseaux et d’outils de jardin, pendant votre marché.',
      'Knives, scissors and garden tools sharpened while you shop.',
    ),
    keywords: ['couteaux', 'affûtage', 'aiguiser', 'ciseaux', 'rémouleur'],
    telephone: mobile('1703'),
    soleTrader: true,
    consent: true,
    stops: [
      { ...HALL, openingHours: 'Sa[1] 09:00-12:30' },
      { ...BELLEVUE_SQUARE, openingHours: 'Tu[2] 16:30-19:00; PH off' },
      { place: 'place:decheterie', openingHours: 'Sa[3] 09:30-12:00' },
    ],
    paymentAccepted: [CASH, CHEQUE],
  }),
  association({
    id: 'livres-en-route',
    name: 'Livres en route',
    category: [CULTURE, SOLIDARITY],
    description: say(
      'Bibliothèque en camion, tenue par des bénévoles. Prêt gratuit, livres audio et jeux.',
      'Un camion plein de livres vient près de chez vous. C’est gratuit.',
      'A library in a van, run by volunteers. Free loans, audiobooks and games.',
    ),
    keywords: ['bibliobus', 'bibliothèque', 'livres', 'lecture', 'camion'],
    telephone: mobile('1704'),
    email: mailbox('livres-en-route'),
    accessibility: [both('Plateforme pour fauteuil à l’arrière.', 'Wheelchair lift at the back.')],
    isAccessibleForFree: true,
    stops: [
      { ...BELLEVUE_SQUARE, openingHours: 'We 14:00-15:30' },
      { place: 'place:maison-enfance', openingHours: 'Th 15:45-17:00; SH off; PH off' },
      {
        name: both('La Touche, cour de la ferme', 'La Touche, farmyard'),
        openingHours: 'Sa[2,4] 10:00-11:30',
        ...spotAt('La Touche', -1850, -720),
      },
      { place: 'place:ecole-rives', openingHours: 'Fr 16:00-17:30; SH off; PH off' },
    ],
    membership: both(
      'La carte de la médiathèque suffit. Pour rouler avec nous : 5 € par an et un sourire.',
      'Your library card is enough. To ride with us: €5 a year and a smile.',
    ),
    isRelatedTo: ['heure-du-conte', 'l-encre-des-quais'],
  }),
  business({
    // A person who has not agreed: Parvis shows the trade, the town and the hours.
    id: 'ramonage',
    name: 'Camille Nom-Inventé',
    category: [both('Ramonage', 'Chimney sweeping'), HOME],
    description: both(
      'Camille Nom-Inventé ramone poêles et cheminées.',
      'Camille Nom-Inventé sweeps stoves and chimneys.',
    ),
    telephone: mobile('1705'),
    soleTrader: true,
    openingHours: 'Mo-Fr 08:30-17:00; PH off',
    paymentAccepted: [CHEQUE],
    ...houseAt('rue des Ajoncs', 12),
  }),
];
