import type { PollStatusStrings } from '../poll-status.js';

export const pollStatus: PollStatusStrings = {
  change: 'Change my opinion',
  withdraw: 'Withdraw my opinion',
  notSentYet: 'Your opinion is not sent yet.',
  notSentYetMore: 'This device cannot keep it. Leave this page open: it will go by itself.',
  sendNow: 'Send now',
  withdrawing: 'Withdrawing your opinion…',
  withdrawn: 'Your opinion is withdrawn. It is no longer counted.',
  keptWithdrawal: 'Your opinion is not withdrawn yet.',
  keptWithdrawalMore: 'Your request is kept. It will go by itself as soon as possible.',
  yourAnswer: 'Your answer:',
  receipt: 'Receipt number:',
  receiptUse: 'It tells neither who you are nor what you answered.',
  seeResults: 'See the results',
  closedTooLate: 'The consultation is over. This opinion could not be counted.',
  refused: {
    'not-changeable': 'An opinion is already counted for this device. It cannot be changed.',
    outdated: 'A newer opinion is already counted for this device.',
    'unknown-poll': 'This consultation no longer exists. Your opinion was not counted.',
    'not-started': 'The consultation is not open yet. Your opinion was not counted.',
    'unknown-choice': 'The town has changed the answers. Choose again.',
  },
  stillCounted: 'Your answer from before is still counted.',
  hidden: {
    'before-vote': 'Results are shown after your opinion.',
    'before-close': 'Results are shown when the consultation ends.',
    'too-few': 'Results are shown once enough people have answered, so that nobody is recognised.',
    'too-few-at-close':
      'Too few people answered. The results stay hidden, so that nobody is recognised.',
  },
  resultsUnreachable: 'Results cannot be loaded at the moment.',
  closedNow: 'The consultation has just ended.',
  notSent: 'Your opinion was not sent. It is not counted.',
};
