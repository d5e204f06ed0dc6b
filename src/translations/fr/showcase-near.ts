import type { ShowcaseNearStrings } from '../showcase-near.js';

export const showcaseNear: ShowcaseNearStrings = {
  atHand: 'à deux pas',
  away: (length) => `à ${length}`,
  within: (length) => `à moins de ${length}`,
  walk: (length, time) => `à ${length}, ${time} à pied`,
  states: {
    asking: 'Votre appareil cherche où vous êtes…',
    known: 'Votre position reste sur votre appareil.',
    refused:
      'Votre navigateur ne donne pas votre position. Autorisez-la dans ses réglages, ou choisissez d’où partir.',
    unavailable: 'Votre position n’est pas trouvée. Choisissez d’où partir, ou réessayez.',
  },
  rough: (length) => `Votre position est connue à ${length} près. Elle reste sur votre appareil.`,
  from: (name) => `Distances depuis\u00a0: ${name}.`,
  startFrom: 'Partir de',
  noStart: 'Choisir un endroit',
  quarters: 'Quartiers',
  places: 'Lieux',
  streets: 'Rues',
};
