import type { ShowcaseEntry } from './model.js';
import { JOBS, LEARNING, network, SOLIDARITY, STEP_FREE } from './showcase-words.js';
import { both, landline, mailbox, mobile, say } from './town.js';

/** Who goes along with people and projects: with a computer, a first firm, a bad month. */
export const helpers: ShowcaseEntry[] = [
  network({
    id: 'compagnons-numeriques',
    name: both('Les Compagnons du numérique', 'Digital companions'),
    category: [LEARNING, SOLIDARITY],
    description: say(
      'Deux conseillères aident à faire une démarche, régler un téléphone ou trier des photos.',
      'On vous aide avec le téléphone et l’ordinateur. C’est gratuit.',
      'Two advisers help with online forms, your phone or your photos.',
    ),
    keywords: ['numérique', 'ordinateur', 'téléphone', 'internet', 'aide'],
    audience: [
      both('Personnes peu à l’aise avec les écrans', 'People who are not at ease with screens'),
      both('Aidants et aidantes', 'Carers'),
    ],
    telephone: landline('2401'),
    contactPoint: [
      {
        name: both('Nadia, conseillère', 'Nadia, adviser'),
        telephone: landline('2401'),
        availableLanguage: ['fr', 'ar'],
      },
      {
        name: both('Rozenn, conseillère', 'Rozenn, adviser'),
        email: mailbox('rozenn.numerique'),
        availableLanguage: ['fr', 'en', 'br'],
      },
    ],
    knowsLanguage: ['fr', 'en', 'ar', 'br'],
    openingHours: 'Tu,Th 14:00-17:30; Sa[1] 09:00-12:00; PH off',
    accessibility: [
      STEP_FREE,
      both('Clavier à gros caractères et loupe d’écran.', 'Large-print keyboard and magnifier.'),
    ],
    isAccessibleForFree: true,
    isRelatedTo: ['cours-ordinateur', 'octets-et-puces'],
    place: 'place:france-services',
    provider: 'org:france-services',
  }),
  network({
    id: 'parrains-de-la-vive',
    name: both('Parrains et marraines de la Vive', 'Mentors of the Vive'),
    category: [JOBS],
    description: say(
      'Une personne qui dirige une entreprise accompagne la vôtre pendant un an.',
      'Vous lancez votre entreprise ? Une personne vous conseille pendant un an.',
      'Somebody who runs a firm goes along with yours for a year.',
    ),
    keywords: ['mentor', 'parrainage', 'jeune', 'entreprise', 'projet'],
    audience: [
      both('De 18 à 30 ans, avec un projet', 'Ages 18 to 30, with a project'),
      both('Entreprises de moins de trois ans', 'Firms less than three years old'),
    ],
    telephone: mobile('2402'),
    contactPoint: [
      {
        name: both('Accueil des projets', 'Project desk'),
        telephone: mobile('2402'),
        email: mailbox('parrains'),
        availableLanguage: ['fr', 'en', 'es'],
      },
    ],
    knowsLanguage: ['fr', 'en', 'es'],
    openingHours: 'We 17:30-19:30; SH off; PH off',
    accessibility: [STEP_FREE],
    isAccessibleForFree: true,
    registration: {
      description: both(
        'Racontez votre projet en dix lignes. On vous rappelle sous une semaine.',
        'Tell us your project in ten lines. We call you back within a week.',
      ),
      email: mailbox('parrains'),
    },
    isRelatedTo: ['initiative-vive', 'club-entreprises', 'quai-12'],
    place: 'place:point-jeunes',
  }),
  network({
    id: 'fonds-des-tilleuls',
    name: both('Fonds solidaire des Tilleuls', 'Les Tilleuls solidarity fund'),
    category: [SOLIDARITY],
    description: say(
      'Une aide de 50 à 400 € pour une facture, un permis ou une réparation. Réponse en dix jours.',
      'Une facture trop chère ? On peut vous aider. Réponse en dix jours.',
      '€50 to €400 for a bill, driving lessons or a repair. An answer in ten days.',
    ),
    keywords: ['aide', 'argent', 'facture', 'urgence', 'solidarité'],
    audience: [
      both('Toute personne qui habite Saint-Parvis', 'Anybody who lives in Saint-Parvis'),
      both('Associations de moins de cinq ans', 'Associations less than five years old'),
    ],
    telephone: landline('2403'),
    contactPoint: [
      {
        name: both('Permanence au CCAS', 'Desk at the CCAS'),
        telephone: landline('2403'),
        email: mailbox('fonds-solidaire'),
        availableLanguage: ['fr', 'en', 'uk'],
      },
    ],
    knowsLanguage: ['fr', 'en', 'uk'],
    openingHours: 'Mo 14:00-17:00; Th 09:00-12:00; PH off',
    registration: {
      description: both(
        'Venez avec la facture ou le devis. Un bureau fermé vous attend.',
        'Bring the bill or the estimate. A closed office is waiting for you.',
      ),
      telephone: landline('2403'),
    },
    isRelatedTo: ['entraide-des-rives'],
    place: 'place:ccas',
    provider: 'org:ccas',
  }),
];
