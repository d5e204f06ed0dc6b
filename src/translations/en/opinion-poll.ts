import type { OpinionPollStrings } from '../opinion-poll.js';

export const opinionPoll: OpinionPollStrings = {
  region: 'Consultation',
  chooseOne: 'Choose one answer.',
  chooseUpTo: (count) => `Choose up to ${count} answers.`,
  limitReached: (count) => `You have chosen ${count} answers. Untick one to change.`,
  putInOrder: (most) =>
    `Rank ${most ? `up to ${most} answers` : 'the answers'}, the one you like best first. You need not rank them all.`,
  noOpinion: 'I have no opinion',
  submit: 'Give my opinion',
  cancel: 'Keep my opinion',
  nothingChosen: 'Choose at least one answer.',
  sending: 'Sending your opinion…',
  counted: 'Your opinion is counted.',
  kept: 'Your opinion is kept on this device.',
  keptMore: 'It is not sent yet. It will go by itself as soon as possible.',
  closed: (moment) => `This consultation ended ${moment}.`,
  notStarted: (moment) => `This consultation opens ${moment}.`,
  until: (moment) => `Open until ${moment}`,
  refusedOther: 'Your opinion could not be counted. Call the town hall.',
  noCollector: 'Online voting is not available.',
  decides: 'Who decides',
  otherWays: 'Other ways to take part',
  tools: 'Listen or read another way',
  none: 'No consultation is open at the moment.',
  unknown: 'This consultation does not exist, or no longer does.',
};
