import type { PollToolsStrings } from '../poll-tools.js';

export const pollTools: PollToolsStrings = {
  alsoIn: (language) => `Also show in ${language}`,
  noVoice: 'This device cannot read aloud.',
};
