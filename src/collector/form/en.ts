import type { FormWords } from './form-words.js';

export const en: FormWords = {
  lang: 'en',
  errorPrefix: 'Error: ',
  answer: 'Your answer',
  confirm: {
    title: 'Confirm your answer',
    text: 'Your answer is not counted yet. Read it again, then press the button.',
  },
  submit: 'Send my answer',
  confirmSubmit: 'Confirm my answer',
  chooseOne: 'Choose one answer.',
  chooseUpTo: (count) => `Choose up to ${count} answers.`,
  rankUpTo: (count) => `Choose up to ${count} answers, the one you like best first.`,
  place: (place) => `Choice ${place}`,
  noPlace: 'No answer',
  noOpinion: 'I have no opinion',
  noChoice: 'Choose at least one answer.',
  repeatedChoice: 'You have chosen the same answer twice. Change one of them.',
  notAlone: '“I have no opinion” stands alone. Take away the other answers, or this one.',
  tooManyChoices: (count) =>
    count === 1
      ? 'You have chosen too many answers. Keep one.'
      : `You have chosen too many answers. Keep ${count} at most.`,
  unknownChoice: 'This answer does not exist, or no longer. Choose another one.',
  privacy:
    'Your answer is counted without your name. We keep neither the address of your device nor the exact time. This page uses no cookie.',
  counted: { title: 'Your answer is counted', text: 'Thank you! You can close this page.' },
  changed: {
    title: 'Your new answer is counted',
    text: 'It takes the place of the old one. You can close this page.',
  },
  already: {
    title: 'Your answer is counted already',
    text: 'It counts once. There is nothing more to do.',
  },
  notChangeable: {
    title: 'Your answer is counted already',
    text: 'For this question an answer cannot be changed any more.',
  },
  outdated: {
    title: 'Your answer is counted already',
    text: 'Another answer is counted for this form. It is written below.',
  },
  receipt: (code) => `Receipt number: ${code}`,
  yourChoice: 'Your answer that is counted',
  change: 'Change my answer',
  closed: { title: 'This consultation is over', text: 'Answers can no longer be given.' },
  notStarted: {
    title: 'This consultation is not open yet',
    text: 'Your answer is not counted. Come back once it is open.',
  },
  unknownPoll: {
    title: 'There is no such consultation',
    text: 'The address is wrong, or the consultation was taken away.',
  },
  tooManyRequests: (minutes) => ({
    title: 'Your answer is not counted yet',
    text: `Many answers come from the same place. Wait ${
      minutes === 1 ? 'a minute' : `${minutes} minutes`
    }, then send the form again. You can also take part in another way.`,
  }),
  unavailable: {
    title: 'Your answer is not counted yet',
    text: 'The service is out of order for a moment. Wait a minute, then send the form again: your answer will count once.',
  },
  unknownOrigin: {
    title: 'Your answer is not counted yet',
    text: 'We cannot tell which page this form comes from. Open the form here to give your answer.',
  },
  notUnderstood: {
    title: 'Your answer is not counted',
    text: 'The form arrived damaged. Open it again.',
  },
  openForm: 'Open the form',
  otherWays: 'Other ways to take part',
  back: 'Back to the town’s website',
};
