import type { PollFrameStrings } from '../poll-frame.js';

export const pollFrame: PollFrameStrings = {
  asks: 'Who asks',
  purpose: 'What your opinion is for',
  answer: 'The town’s answer',
  answerBy: (date) => `Published by ${date}`,
  worth: 'What the result is worth',
  notASurvey: 'This is a consultation, not a representative survey.',
  inhabitants: (population) => `The town has ${population} inhabitants.`,
  privacy: 'What becomes of your opinion',
  privacyWords:
    'It is counted without your name and without the address of your device. A code drawn at random stays on this device, so that your opinion counts only once. The town publishes totals only.',
  privacyLink: 'All about your data',
};
