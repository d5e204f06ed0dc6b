import type { Clock } from './clock.js';
import type { ShowcaseEntry } from './model.js';
import { event, HERITAGE, OUTINGS } from './showcase-words.js';
import { both, landline, mailbox, mobile, spotAt } from './town.js';

/** Events on several dates, and those whose date does not hold. */
export function outings(clock: Clock): ShowcaseEntry[] {
  const date = (weekday: string, weeks: number, from: string, to: string) => {
    const day = clock.next(weekday, weeks);
    return { startDate: clock.at(day, from), endDate: clock.at(day, to) };
  };
  return [
    event({
      id: 'bourg-a-la-lanterne',
      name: both('Le vieux bourg à la lanterne', 'The old town by lantern light'),
      category: [OUTINGS, HERITAGE],
      description: both(
        'De la halle au Vieux Pont, une heure avec une conteuse. Lanternes prêtées.',
        'An hour’s walk to the Old Bridge with a storyteller. Lanterns lent.',
      ),
      keywords: ['visite guidée', 'nuit', 'conte', 'patrimoine'],
      telephone: landline('0080'),
      ...date('fr', 1, '20:00:00', '21:15:00'),
      subEvent: [
        date('fr', 2, '20:00:00', '21:15:00'),
        date('sa', 3, '20:30:00', '21:45:00'),
        date('fr', 5, '20:00:00', '21:15:00'),
      ],
      offers: [
        { price: 4, priceCurrency: 'EUR' },
        { name: both('Moins de 12 ans', 'Under 12'), price: 0, priceCurrency: 'EUR' },
      ],
      accessibility: [
        both('Pavés sur cent mètres, joëlette prêtée.', 'A hundred metres of cobbles.'),
      ],
      registration: {
        description: both(
          'Vingt personnes par soirée. Dites la date et combien vous serez.',
          'Twenty people each evening. Tell us the date and how many you will be.',
        ),
        telephone: landline('0080'),
        email: mailbox('tourisme'),
      },
      knowsLanguage: ['fr', 'en', 'br'],
      isRelatedTo: ['memoire-de-la-vive', 'halle-du-marche', 'vieux-pont'],
      place: 'place:halle',
      provider: 'org:tourisme',
    }),
    event({
      id: 'vide-grenier-des-rives',
      name: both('Vide-grenier des Rives', 'Les Rives car boot sale'),
      category: [OUTINGS],
      description: both(
        'Annulé : la Vive monte et le quai n’est pas sûr. Les places payées sont remboursées.',
        'Cancelled: the Vive is rising and the quay is not safe. Paid pitches are refunded.',
      ),
      keywords: ['brocante', 'vide-grenier', 'occasion'],
      telephone: mobile('2212'),
      ...date('su', 1, '08:00:00', '17:00:00'),
      eventStatus: 'EventCancelled',
      isRelatedTo: ['comite-des-fetes', 'ressourcerie'],
      ...spotAt('Quai de la Vive', 120, -208),
    }),
    event({
      id: 'fete-du-pressoir',
      name: both('Fête du pressoir', 'Cider press day'),
      category: [OUTINGS],
      description: both(
        'Reportée : les pommes ne sont pas mûres. La nouvelle date sera affichée ici.',
        'Postponed: the apples are not ripe. The new date will be shown here.',
      ),
      keywords: ['cidre', 'pommes', 'jus', 'pressoir'],
      telephone: landline('1215'),
      ...date('su', 3, '14:00:00', '18:00:00'),
      eventStatus: 'EventPostponed',
      isAccessibleForFree: true,
      isRelatedTo: ['trois-pommiers'],
      ...spotAt('La Pommeraie', -1240, 1310),
    }),
  ];
}
