import type { Clock } from './clock.js';
import type { ShowcaseEntry } from './model.js';
import { both, landline, mailbox, mobile } from './town.js';

type Joining = Pick<
  ShowcaseEntry,
  'membership' | 'registration' | 'coursePrerequisites' | 'funding' | 'audience' | 'knowsLanguage'
>;

/** How one joins an association or a course, what one has to know and who helps to pay; by id. */
export function joining(clock: Clock): Readonly<Record<string, Joining>> {
  /** Some days before the first session. */
  const before = (weekday: string, weeks: number, days: number): string =>
    clock.at(clock.next(weekday, weeks) - days, '18:00:00');
  return {
    'football-saint-parvis': {
      membership: both(
        '60 € par an pour les enfants, 95 € pour les adultes. Certificat médical la première année.',
        '€60 a year for children, €95 for adults. A doctor’s certificate in the first year.',
      ),
      registration: {
        description: both(
          'Le mercredi de 17 h à 19 h au stade. Deux essais gratuits.',
          'On Wednesday, 5 to 7 pm, at the ground. Two free trials.',
        ),
        telephone: mobile('2101'),
        email: mailbox('football'),
      },
    },
    'harmonie-municipale': {
      membership: both(
        '30 € par an, instrument prêté. Gratuit avant 18 ans.',
        '€30 a year, instrument lent. Free under 18.',
      ),
      registration: {
        description: both(
          'Venez écouter une répétition, puis essayez un instrument.',
          'Come and listen to a rehearsal, then try an instrument.',
        ),
        telephone: mobile('2110'),
      },
    },
    'jardins-du-gue': {
      membership: both(
        '25 € par an et quatre heures de travail en commun.',
        '€25 a year and four hours of shared work.',
      ),
    },
    'roue-dans-roue': {
      audience: [both('Avec ou sans handicap, dès 8 ans', 'Disabled or not, from age 8')],
      membership: both('20 € par an. Matériel prêté.', '€20 a year. Equipment lent.'),
    },
    'entraide-des-rives': { knowsLanguage: ['fr', 'en', 'ar', 'uk'] },
    'mots-partages': {
      audience: [both('Adultes, à tout niveau', 'Adults, at any level')],
      knowsLanguage: ['fr', 'ar', 'uk', 'en'],
    },
    'initiative-vive': {
      audience: [both('Qui crée ou reprend une entreprise', 'Whoever starts or takes over a firm')],
      knowsLanguage: ['fr', 'en'],
    },
    'cours-ordinateur': {
      coursePrerequisites: both(
        'Aucun. Savoir lire quelques phrases suffit.',
        'None. Reading a few sentences is enough.',
      ),
      funding: both(
        'Gratuit : l’État et la commune paient.',
        'Free: paid by the State and the town.',
      ),
      registration: {
        description: both('Huit places, ordinateur prêté.', 'Eight places, computer lent.'),
        telephone: landline('0052'),
        deadline: before('tu', 1, 1),
      },
    },
    'cours-francais': {
      coursePrerequisites: both('Connaître quelques mots.', 'Knowing a few words.'),
      knowsLanguage: ['fr', 'ar', 'uk', 'en'],
    },
    'cours-couture': {
      coursePrerequisites: both('Savoir enfiler une aiguille.', 'Threading a needle.'),
      funding: both(
        'Le CCAS paie la moitié pour les petits revenus. Demandez avant le début.',
        'The CCAS pays half for people on low incomes. Ask before the start.',
      ),
      registration: {
        description: both('Six places.', 'Six places.'),
        telephone: landline('1514'),
        deadline: before('th', 1, 2),
      },
    },
    'cours-poterie': {
      registration: {
        description: both('Dites l’âge de l’enfant.', 'Tell us the child’s age.'),
        telephone: mobile('1605'),
        deadline: before('sa', 2, 3),
      },
    },
    'cours-secours': {
      coursePrerequisites: both('Avoir 10 ans.', 'Being 10 years old.'),
      funding: both(
        'Compte personnel de formation, ou 30 € pour les moins de 25 ans.',
        'Personal training account, or €30 under 25.',
      ),
      registration: {
        description: both('Dix places. Un chèque réserve.', 'Ten places. A cheque reserves one.'),
        telephone: mobile('2207'),
        deadline: before('sa', 3, 7),
      },
    },
    'cours-natation-adultes': {
      coursePrerequisites: both('Aucun. La peur est permise.', 'None. Fear is allowed.'),
      funding: both(
        'Coupon Sport et Chèques-vacances acceptés.',
        'Sport coupons and holiday vouchers accepted.',
      ),
      registration: { telephone: landline('0075'), deadline: before('fr', 1, 2) },
    },
  };
}
