import type { Channel, Text } from './model.js';
import { both, mailbox, say } from './town.js';

/** The words that many services share, so that the same thing is always called the same. */

export const PAPERS = both('Papiers et citoyenneté', 'Papers and citizenship');
export const FAMILY = both('Famille et état civil', 'Family and civil registry');
export const SCHOOL = both('École et enfance', 'School and children');
export const HOUSING = both('Logement et travaux', 'Housing and building');
export const WASTE = both('Déchets et eau', 'Waste and water');
export const SOLIDARITY = both('Aides et solidarité', 'Help and support');
export const STREETS = both('Rues et cadre de vie', 'Streets and surroundings');
export const LEISURE = both('Culture et sport', 'Culture and sport');
export const LOCAL = both('Associations et commerces', 'Associations and businesses');
export const DIGITAL = both('Internet et emploi', 'Internet and jobs');

export const EVERYONE = both('Tout le monde', 'Everyone');
export const RESIDENTS = both('Habitants de la commune', 'Residents');
export const NEWCOMERS = both('Nouveaux habitants', 'Newcomers');
export const PARENTS = both('Parents', 'Parents');
export const YOUNG = both('Jeunes', 'Young people');
export const SENIORS = both('Personnes âgées', 'Older people');
export const DISABLED = both('Personnes handicapées', 'Disabled people');
export const CARERS = both('Proches aidants', 'Carers');
export const OWNERS = both('Propriétaires', 'Property owners');
export const TENANTS = both('Locataires', 'Tenants');
export const FOREIGNERS = both('Personnes étrangères', 'Foreign nationals');
export const ASSOCIATIONS = both('Associations', 'Associations');
export const BUSINESSES = both('Commerçants et entreprises', 'Shops and businesses');
export const JOBSEEKERS = both('Personnes en recherche d’emploi', 'Jobseekers');

export const IDENTITY = say(
  'Pièce d’identité (carte, passeport ou titre de séjour)',
  'Votre carte d’identité ou votre passeport',
  'Identity document (ID card, passport or residence permit)',
);
export const ADDRESS = say(
  'Justificatif de domicile de moins d’un an',
  'Une facture avec votre adresse, de moins d’un an',
  'Proof of address less than a year old',
);
export const RECENT_ADDRESS = say(
  'Justificatif de domicile de moins de trois mois',
  'Une facture avec votre adresse, de moins de 3 mois',
  'Proof of address less than three months old',
);
export const PHOTO = say(
  'Photo d’identité de moins de six mois',
  'Une photo de votre visage, de moins de 6 mois',
  'Passport photo less than six months old',
);
export const FAMILY_BOOK = say(
  'Livret de famille',
  'Le livret de famille',
  'Family record book (livret de famille)',
);
export const TAX_NOTICE = say(
  'Dernier avis d’imposition',
  'Le dernier papier des impôts',
  'Latest income tax notice',
);
export const INCOME = say(
  'Justificatifs de ressources des trois derniers mois',
  'Les papiers sur votre argent, des 3 derniers mois',
  'Proof of income for the last three months',
);
export const BANK_DETAILS = say(
  'Relevé d’identité bancaire (RIB)',
  'Un RIB : le numéro de votre compte en banque',
  'Bank account details (RIB)',
);
export const FAMILY_QUOTIENT = say(
  'Attestation de quotient familial',
  'Le papier de la CAF avec le quotient familial',
  'Family quotient certificate',
);
export const HEALTH_RECORD = say(
  'Carnet de santé, page des vaccins',
  'Le carnet de santé, à la page des vaccins',
  'Health record, vaccination page',
);

export const AT_ONCE = say('Tout de suite', 'Tout de suite', 'On the spot');

/** A desk: the place's hours hold unless others are given. */
export const desk = (place: string, more: Partial<Channel> = {}): Channel => ({
  channelType: 'in-person',
  place,
  ...more,
});
export const byAppointment = (place: string, more: Partial<Channel> = {}): Channel =>
  desk(place, { appointment: true, ...more });
export const phone = (telephone: string, note?: Text): Channel => ({
  channelType: 'phone',
  telephone,
  ...(note && { note }),
});
export const online = (url: string, note?: Text): Channel => ({
  channelType: 'online',
  url,
  ...(note && { note }),
});
export const letter = (mailboxName: string, note?: Text): Channel => ({
  channelType: 'mail',
  email: mailbox(mailboxName),
  ...(note && { note }),
});
export const atHome = (telephone: string, note: Text): Channel => ({
  channelType: 'home-visit',
  telephone,
  note,
});

export const euros = (
  amount: number,
  option?: Text,
): { option?: Text; amount: number; currency: string } => ({
  ...(option && { option }),
  amount,
  currency: 'EUR',
});
