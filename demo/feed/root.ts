import type { Clock } from './clock.js';
import { closures } from './closures.js';
import { publicHolidays, SCHOOL_HOLIDAYS } from './holidays.js';
import { organizations, townHall } from './organizations.js';
import { places } from './places.js';
import { areas } from './quarters.js';

/** Words that people of this town use for one another. */
const SYNONYMS = [
  ['poubelle', 'bac', 'conteneur'],
  ['déchèterie', 'déchetterie', 'décharge'],
  ['carte grise', 'certificat d’immatriculation'],
  ['nounou', 'assistante maternelle'],
  ['garderie', 'périscolaire'],
  ['centre aéré', 'centre de loisirs'],
  ['cantine', 'restaurant scolaire'],
  ['bibliothèque', 'médiathèque'],
  ['HLM', 'logement social'],
  ['assistante sociale', 'travailleur social'],
  ['ordinateur', 'internet', 'numérique'],
  ['arceau', 'abri à vélos', 'parking à vélos'],
];

/** The feed's first document: who publishes, in which languages and zone, and where the rest is. */
export function rootDocument(clock: Clock, collector: string): object {
  const special = closures(clock);
  return {
    parvis: '1.0',
    inLanguage: ['fr', 'fr-simple', 'en'],
    timezone: 'Europe/Paris',
    publisher: townHall,
    calendars: {
      PH: [clock.year, clock.year + 1].flatMap(publicHolidays),
      SH: SCHOOL_HOLIDAYS,
    },
    dateModified: clock.hours(0),
    license: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    collector,
    synonyms: SYNONYMS,
    alerts: { url: 'alerts.json' },
    services: { url: 'services.json' },
    polls: { url: 'polls.json' },
    showcase: { url: 'showcase.json' },
    places: places.map((place) => ({
      ...place,
      ...(special[place.id] && { specialOpeningHours: special[place.id] }),
    })),
    organizations,
    area: areas,
  };
}
