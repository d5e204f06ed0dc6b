import type { PollToolsStrings } from '../poll-tools.js';

export const pollTools: PollToolsStrings = {
  alsoIn: (language) => `Afficher aussi en ${language}`,
  noVoice: 'Cet appareil ne sait pas lire à voix haute.',
};
