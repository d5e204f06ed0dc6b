import type { Organization } from './model.js';
import { both, landline, mailbox, street, TOWN_HALL_PHONE } from './town.js';

const SITE = 'https://www.saint-parvis.example';

/** The municipality itself: it publishes the feed and answers when nobody else is named. */
export const townHall: Organization = {
  id: 'org:mairie',
  name: both('Ville de Saint-Parvis', 'Town of Saint-Parvis'),
  telephone: TOWN_HALL_PHONE,
  email: mailbox('mairie'),
  url: `${SITE}/`,
  address: street('1, place des Tilleuls'),
  openingHours: 'Mo-Fr 09:00-12:00,13:30-17:30; PH off',
};

/** Who answers for the services and the alerts. */
export const organizations: Organization[] = [
  townHall,
  {
    id: 'org:etat-civil',
    name: both('Mairie, état civil et citoyenneté', 'Town hall, civil registry'),
    telephone: landline('0010'),
    email: mailbox('etat-civil'),
    url: `${SITE}/papiers`,
  },
  {
    id: 'org:enfance',
    name: both('Mairie, enfance et écoles', 'Town hall, children and schools'),
    telephone: landline('0020'),
    email: mailbox('enfance'),
    url: `${SITE}/enfance`,
  },
  {
    id: 'org:petite-enfance',
    name: both('Maison de l’enfance', 'Early childhood centre'),
    telephone: landline('0021'),
    email: mailbox('petite-enfance'),
    url: `${SITE}/petite-enfance`,
  },
  {
    id: 'org:urbanisme',
    name: both('Mairie, urbanisme', 'Town hall, planning'),
    telephone: landline('0030'),
    email: mailbox('urbanisme'),
    url: `${SITE}/urbanisme`,
  },
  {
    id: 'org:services-techniques',
    name: both('Mairie, services techniques', 'Town hall, public works'),
    telephone: landline('0040'),
    email: mailbox('services-techniques'),
    url: `${SITE}/rues`,
  },
  {
    id: 'org:police-municipale',
    name: both('Police municipale', 'Municipal police'),
    telephone: landline('0041'),
    email: mailbox('police-municipale'),
    url: `${SITE}/police-municipale`,
  },
  {
    id: 'org:dechets',
    name: both('Pays de la Vive, service des déchets', 'Pays de la Vive, waste service'),
    telephone: landline('0045'),
    email: mailbox('dechets'),
    url: `${SITE}/dechets`,
  },
  {
    id: 'org:eau',
    name: both('Régie des eaux de la Vive', 'Vive water company'),
    telephone: landline('0048'),
    email: mailbox('eau'),
    url: `${SITE}/eau`,
  },
  {
    id: 'org:ccas',
    name: both(
      'Centre communal d’action sociale (CCAS)',
      'Social services of the town hall (CCAS)',
    ),
    telephone: landline('0050'),
    email: mailbox('ccas'),
    url: `${SITE}/aides`,
  },
  {
    id: 'org:france-services',
    name: 'Maison France services',
    telephone: landline('0052'),
    email: mailbox('france-services'),
    url: `${SITE}/france-services`,
  },
  {
    id: 'org:vie-locale',
    name: both('Mairie, vie locale', 'Town hall, local life'),
    telephone: landline('0060'),
    email: mailbox('vie-locale'),
    url: `${SITE}/vie-locale`,
  },
  {
    id: 'org:mobilite',
    name: both('Vive Mobilité, transports', 'Vive Mobilité, public transport'),
    telephone: landline('0065'),
    email: mailbox('transports'),
    url: `${SITE}/transports`,
  },
  {
    id: 'org:mediatheque',
    name: both('Médiathèque', 'Library'),
    telephone: landline('0070'),
    email: mailbox('mediatheque'),
    url: `${SITE}/mediatheque`,
  },
  {
    id: 'org:piscine',
    name: both('Piscine des Rives', 'Les Rives swimming pool'),
    telephone: landline('0075'),
    email: mailbox('piscine'),
    url: `${SITE}/piscine`,
  },
  {
    id: 'org:tourisme',
    name: both('Syndicat d’initiative', 'Visitor centre'),
    telephone: landline('0080'),
    email: mailbox('tourisme'),
    url: `${SITE}/visiter`,
  },
  {
    id: 'org:jeunesse',
    name: both('Point jeunes', 'Youth centre'),
    telephone: landline('0022'),
    email: mailbox('jeunes'),
    url: `${SITE}/jeunes`,
  },
  {
    id: 'org:prefecture',
    name: both('Préfecture', 'Prefecture'),
    telephone: '+33199003500',
    url: `${SITE}/prefecture`,
  },
  {
    id: 'org:pompiers',
    name: both('Pompiers, centre de Saint-Parvis', 'Saint-Parvis fire brigade'),
    telephone: landline('0018'),
    url: `${SITE}/pompiers`,
  },
];
