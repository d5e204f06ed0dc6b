import type { Clock } from './clock.js';
import type { SpecialHours } from './model.js';
import { both } from './town.js';

const HOLIDAYS = both('Congés annuels.', 'Annual holidays.');

/** Closures and other hours of these days, by the id of a place or an entry of the showcase. */
export function closures(clock: Clock): Readonly<Record<string, SpecialHours[]>> {
  const shut = (from: number, to: number, note: SpecialHours['note']): SpecialHours[] => [
    { validFrom: clock.day(from), validThrough: clock.day(to), closed: true, note },
  ];
  const sunday = clock.day(clock.next('su', 1));
  return {
    'place:mediatheque': shut(-1, 4, both('On compte les livres.', 'Stocktaking.')),
    'place:decheterie': shut(0, 0, both('Fuite de gaz dans la zone.', 'Gas leak nearby.')),
    'la-mie-des-rives': shut(-3, 8, HOLIDAYS),
    'la-faisselle': shut(2, 16, HOLIDAYS),
    'ble-noir': shut(-10, 4, HOLIDAYS),
    'barbier-du-quai': shut(
      0,
      1,
      both('Fermé pour un salon professionnel.', 'Away at a trade fair.'),
    ),
    'clair-de-vue': shut(0, 0, both('Inventaire.', 'Stocktaking.')),
    'talons-et-cles': shut(-1, 12, both('Travaux dans la boutique.', 'Works in the shop.')),
    'octets-et-puces': [
      {
        date: clock.day(0),
        opens: '14:00',
        closes: '18:30',
        note: both('Ouvert l’après-midi seulement.', 'Afternoon only.'),
      },
    ],
    'l-encre-des-quais': [
      {
        date: clock.day(clock.next('fr')),
        opens: '09:30',
        closes: '21:30',
        note: both('Club de lecture le soir.', 'Reading club in the evening.'),
      },
    ],
    'super-vive': [
      {
        date: sunday,
        opens: '09:00',
        closes: '18:00',
        note: both('Ouverture exceptionnelle.', 'Special opening.'),
      },
    ],
    'la-toupie': [
      {
        date: sunday,
        opens: '10:00',
        closes: '18:00',
        note: both('Ouverture exceptionnelle.', 'Special opening.'),
      },
    ],
    'judo-de-la-vive': shut(
      1,
      1,
      both('Le dojo accueille une compétition.', 'The dojo hosts a competition.'),
    ),
  };
}
