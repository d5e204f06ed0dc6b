import {
  boolean,
  dateTime,
  integer,
  list,
  record,
  string,
  text,
  url,
  word,
  type Infer,
} from '../shape.js';
import type { Section } from '../section.js';
import { commonFields, image } from './common.js';

const choice = record({ id: string, name: text }, { description: text, image });
export type Choice = Infer<typeof choice>;

export const poll = record(
  { id: string, name: text, choices: list(choice, 2), endTime: dateTime },
  {
    ...commonFields,
    description: text,
    startTime: dateTime,
    questionType: word('single', 'multiple', 'rating', 'ranking'),
    maxChoices: integer(1),
    shuffle: boolean,
    resultsPolicy: word('always', 'after-vote', 'after-close'),
    minBallots: integer(0),
    changeable: boolean,
    purpose: text,
    decisionMaker: text,
    answerBy: dateTime,
    population: integer(1),
    offlineAlternative: text,
    privacyUrl: url,
  },
);
export type Poll = Infer<typeof poll>;

export const polls: Section<Poll> = { name: 'polls', shape: poll };
