import type { ServiceSource } from './model.js';
import {
  ASSOCIATIONS,
  BUSINESSES,
  byAppointment,
  desk,
  euros,
  IDENTITY,
  letter,
  LOCAL,
  online,
  phone,
  RESIDENTS,
} from './services-words.js';
import { both, landline, say } from './town.js';

const LOCAL_LIFE = landline('0060');

/** Halls, associations, events, shops. */
export const local: ServiceSource[] = [
  {
    id: 'salle-municipale',
    name: say('Louer une salle', 'Louer une salle pour une fête', 'Hire a hall'),
    alternateName: ['Salle des fêtes', 'Salle polyvalente'],
    keywords: ['anniversaire', 'mariage', 'réunion', 'vin d’honneur', 'location'],
    summary: say(
      'Réserver la salle des Peupliers ou une salle de la Maison commune.',
      'Vous préparez une fête. La ville loue des salles.',
      'Book Les Peupliers hall or a room in the Community house.',
    ),
    category: [LOCAL],
    audience: [RESIDENTS, ASSOCIATIONS],
    availableChannel: [
      phone(LOCAL_LIFE),
      desk('place:mairie'),
      online('/demarches/salles'),
      byAppointment('place:salle-polyvalente', {
        note: both('Visite de la salle.', 'Visit of the hall.'),
      }),
    ],
    requiredDocument: [IDENTITY, both('Assurance responsabilité civile', 'Liability insurance')],
    costOptions: [
      euros(0, both('Associations, deux fois par an', 'Associations, twice a year')),
      euros(190, both('Habitants, la journée', 'Residents, per day')),
      euros(340, both('Habitants, le week-end', 'Residents, weekend')),
    ],
    processingTime: both('Réponse sous une semaine', 'Answer within a week'),
    provider: 'org:vie-locale',
    reviewedDaysAgo: 59,
  },
  {
    id: 'pret-materiel',
    name: 'Prêt de tables, bancs et barnums',
    keywords: ['matériel', 'chaises', 'fête de quartier', 'sono', 'vaisselle'],
    summary: 'Pour une association, une école ou une fête de voisins.',
    category: [LOCAL],
    audience: [ASSOCIATIONS, RESIDENTS],
    availableChannel: [phone(LOCAL_LIFE), desk('place:services-techniques')],
    costOptions: [euros(0, 'Associations'), euros(60, 'Caution pour les habitants')],
    processingTime: 'Demandez trois semaines avant',
    provider: 'org:vie-locale',
    reviewedDaysAgo: 199,
  },
  {
    id: 'subvention-association',
    name: both('Subvention à une association', 'Grant for an association'),
    keywords: ['aide financière', 'dossier', 'budget', 'projet associatif', 'Cerfa'],
    summary: both(
      'Demander une aide de la ville pour l’année ou pour un projet.',
      'Ask the town for a yearly or a project grant.',
    ),
    category: [LOCAL],
    audience: [ASSOCIATIONS],
    availableChannel: [
      phone(LOCAL_LIFE),
      byAppointment('place:maison-commune'),
      online('/demarches/subvention'),
    ],
    eligibility: both(
      'Être déclarée en préfecture et agir dans la commune.',
      'Registered and active in the town.',
    ),
    requiredDocument: [
      both('Budget et comptes de l’année', 'Budget and accounts'),
      both('Statuts et liste du bureau', 'Statutes and list of officers'),
    ],
    isAccessibleForFree: true,
    processingTime: both(
      'Dossier avant le 15 janvier, réponse en avril',
      'File by 15 January, answer in April',
    ),
    provider: 'org:vie-locale',
    reviewedDaysAgo: 98,
  },
  {
    id: 'organiser-evenement',
    name: both('Organiser un événement', 'Organise an event'),
    alternateName: ['Buvette', 'Vide-grenier', 'Débit de boissons'],
    keywords: ['buvette', 'vide-greniers', 'fête', 'course', 'brocante', 'feu d’artifice'],
    summary: both(
      'Un seul dossier pour le lieu, la buvette, la sécurité et l’affichage.',
      'One file for the place, the bar, safety and posters.',
    ),
    category: [LOCAL],
    audience: [ASSOCIATIONS],
    availableChannel: [phone(LOCAL_LIFE), desk('place:mairie'), letter('vie-locale')],
    requiredDocument: [both('Plan, dates et assurance', 'Plan, dates and insurance')],
    isAccessibleForFree: true,
    processingTime: both('Deux mois avant la date', 'Two months before the date'),
    provider: 'org:vie-locale',
    reviewedDaysAgo: 98,
  },
  {
    id: 'place-marche',
    name: both('Avoir une place au marché', 'A stall at the market'),
    alternateName: ['Droit de place'],
    keywords: ['stand', 'étal', 'commerçant ambulant', 'food truck', 'producteur'],
    summary: both(
      'Vendre au marché du samedi, à l’année ou de passage.',
      'Sell at the Saturday market, all year or now and then.',
    ),
    category: [LOCAL],
    audience: [BUSINESSES],
    availableChannel: [
      phone(LOCAL_LIFE),
      desk('place:halle', {
        openingHours: 'Sa 07:00-08:00',
        note: both('De passage : voyez le placier.', 'Now and then: see the market officer.'),
      }),
    ],
    requiredDocument: [
      IDENTITY,
      both(
        'Carte de commerçant ambulant ou attestation agricole',
        'Trader’s card or farm certificate',
      ),
      both('Assurance', 'Insurance'),
    ],
    costOptions: [euros(1.1, both('Le mètre, par marché', 'Per metre and market'))],
    processingTime: both('Une semaine', 'One week'),
    provider: 'org:vie-locale',
    reviewedDaysAgo: 71,
  },
  {
    id: 'terrasse-enseigne',
    name: 'Terrasse, enseigne et vitrine',
    keywords: ['café', 'restaurant', 'chevalet', 'devanture', 'store', 'publicité'],
    summary: 'Demander l’accord de la ville pour installer une terrasse ou changer une enseigne.',
    category: [LOCAL],
    audience: [BUSINESSES],
    availableChannel: [phone(landline('0030')), byAppointment('place:mairie'), letter('urbanisme')],
    requiredDocument: ['Plan et photos', 'Extrait Kbis ou avis de situation'],
    costOptions: [euros(18, 'Terrasse, le mètre carré par an')],
    processingTime: 'Un à deux mois',
    provider: 'org:urbanisme',
    reviewedDaysAgo: 251,
  },
];
