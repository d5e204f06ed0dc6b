import type { Clock } from './clock.js';
import type { Alert } from './model.js';
import { both, landline, say } from './town.js';

/** Messages that are not shown now: replaced, over, to come, and a drill. */
export function olderAlerts(clock: Clock): Alert[] {
  return [floodBefore(clock), wind(clock), marketMoved(clock), sirenTest(clock)];
}

/** Replaced by `crue-vive-2`. */
function floodBefore(clock: Clock): Alert {
  return {
    id: 'crue-vive-1',
    headline: say(
      'La Vive est haute : soyez prudents sur les berges',
      'La rivière est haute. Attention au bord de l’eau.',
      'The Vive is high: take care on the banks',
    ),
    severity: 'moderate',
    event: both('Crue', 'Flood'),
    category: ['Met'],
    status: 'Actual',
    msgType: 'Alert',
    sent: clock.hours(-20),
    expires: clock.hours(28),
    description: say(
      'Le chemin de halage est fermé entre le vieux pont et le moulin.',
      'Le chemin au bord de l’eau est fermé.',
      'The towpath is closed between the old bridge and the mill.',
    ),
    instruction: [
      say('Restez loin des berges.', 'Restez loin de l’eau.', 'Keep away from the banks.'),
    ],
    contactPoint: [{ telephone: landline('0018') }],
    area: [{ areaDesc: both('Quartier des Rives', 'Les Rives district'), geocode: 'rives' }],
    provider: 'org:prefecture',
  };
}

/** Over. */
function wind(clock: Clock): Alert {
  return {
    id: 'vent-fort',
    headline: say(
      'Vent fort : parcs et cimetière fermés',
      'Il y a beaucoup de vent. Les parcs sont fermés.',
      'Strong wind: parks and cemetery closed',
    ),
    severity: 'severe',
    event: both('Vent fort', 'Strong wind'),
    category: ['Met'],
    status: 'Actual',
    msgType: 'Alert',
    sent: clock.at(-6, '16:00:00'),
    expires: clock.at(-5, '12:00:00'),
    description: say(
      'Rafales jusqu’à 100 km par heure dans la nuit.',
      'Le vent souffle très fort cette nuit.',
      'Gusts up to 100 km per hour overnight.',
    ),
    instruction: [
      say(
        'Rentrez ce qui peut s’envoler.',
        'Rentrez ce qui peut s’envoler.',
        'Bring in anything that could blow away.',
      ),
      say('Ne passez pas sous les arbres.', 'Restez loin des arbres.', 'Keep away from trees.'),
    ],
    contactPoint: [{ telephone: landline('0018') }],
    // The whole town: whatever quarter somebody chose.
    area: [],
    provider: 'org:prefecture',
    affects: ['place:cimetiere'],
  };
}

/** Not yet in effect. */
function marketMoved(clock: Clock): Alert {
  const saturday = clock.next('sa', 2);
  return {
    id: 'marche-deplace',
    headline: say(
      `Le marché du ${clock.words(saturday, 'fr-FR')} se tient rue des Écoles`,
      'Ce samedi-là, le marché est rue des Écoles.',
      `The market on ${clock.words(saturday, 'en-GB')} is in rue des Écoles`,
    ),
    severity: 'info',
    event: both('Marché déplacé', 'Market moved'),
    category: ['Other'],
    status: 'Actual',
    msgType: 'Alert',
    sent: clock.at(-1, '11:00:00'),
    effective: clock.at(saturday - 4, '08:00:00'),
    expires: clock.at(saturday, '14:00:00'),
    description: say(
      'La place des Tilleuls accueille le concert des écoles. Les horaires du marché ne changent pas.',
      'Il y a un concert sur la place. Le marché change de lieu.',
      'Place des Tilleuls hosts the schools’ concert. Market hours are unchanged.',
    ),
    instruction: [
      say(
        'Garez-vous à la gare, à cinq minutes à pied.',
        'Garez-vous à la gare.',
        'Park at the station, a five-minute walk.',
      ),
    ],
    contactPoint: [{ telephone: landline('0060') }],
    area: [{ areaDesc: both('Centre-bourg', 'Town centre'), geocode: 'centre' }],
    provider: 'org:vie-locale',
    affects: ['place-marche', 'place:halle'],
  };
}

/** A drill: never shown to residents. */
function sirenTest(clock: Clock): Alert {
  return {
    id: 'essai-sirene',
    headline: say(
      'Essai : évacuation du quartier de la Gare',
      'Ceci est un essai.',
      'Test: evacuation of the station district',
    ),
    severity: 'extreme',
    event: both('Essai', 'Test'),
    category: ['Safety'],
    status: 'Test',
    msgType: 'Alert',
    sent: clock.hours(-4),
    expires: clock.hours(20),
    description: say(
      'Essai de la chaîne d’alerte. Il n’y a aucun danger.',
      'C’est un essai. Il n’y a pas de danger.',
      'Test of the alert chain. There is no danger.',
    ),
    instruction: [say('Ne faites rien.', 'Ne faites rien.', 'Do nothing.')],
    contactPoint: [{ telephone: landline('0018') }],
    area: [{ areaDesc: both('Quartier de la Gare', 'Station district'), geocode: 'gare' }],
    provider: 'org:prefecture',
  };
}
