/** Words of the service finder’s results and cards. */
export interface ServiceResultsStrings {
  readonly allThemes: string;
  /** Folds the filters away; `count` is how many are set. */
  readonly filter: (count: number) => string;
  readonly noFilter: string;
  /** Closes the filters. */
  readonly show: (count: number) => string;
  /** There are services, but none with these filters. */
  readonly nothingFiltered: string;
  /** Leads back to the rows before those that are shown. */
  readonly earlier: string;
  readonly printList: string;
  readonly clearList: string;
  readonly undoClear: string;
  readonly recent: string;
  readonly remember: string;
  /** Begins a mail to the town hall. */
  readonly ask: string;
  readonly askSubject: (query: string) => string;
  readonly askBody: (query: string) => string;
  readonly count: (count: number) => string;
  /** Spelt otherwise than typed. */
  readonly corrected: (words: string) => string;
  readonly partial: string;
  readonly foundFor: (words: string) => string;
  readonly nothing: (query: string) => string;
  readonly back: string;
  readonly closed: string;
  readonly doneElsewhere: string;
  /** Of the desk, where a phone stands beside it: « Guichet : fermé, ouvre lundi ». */
  readonly desk: (state: string) => string;
  /** The five answers of a card. */
  readonly who: string;
  readonly bring: string;
  readonly cost: string;
  readonly delay: string;
  readonly how: string;
  /** What stands before a value: « : ». */
  readonly colon: string;
  /** The same answers inside a sentence. */
  readonly missingNames: Readonly<Record<'who' | 'bring' | 'cost' | 'delay' | 'how', string>>;
  /** `answers` reads like « coût, délai ». */
  readonly missing: (answers: string) => string;
  /** Above the list of what to bring. */
  readonly tick: string;
  /** The service is given by somebody else, who follows. */
  readonly elsewhere: string;
  /** Of an alert that affects the service. */
  readonly accessibility: string;
  readonly related: string;
  readonly keep: string;
  readonly unkeep: string;
  readonly wrong: string;
  readonly wrongCall: (phone: string) => string;
  readonly wrongSubject: (name: string) => string;
  readonly wrongBody: (name: string) => string;
  /** On paper, with the town hall's phone after it: only what the index says could be had. */
  readonly incomplete: string;
  readonly free: string;
  readonly contacts: string;
  /** Above the channels as filters. */
  readonly ways: string;
  /** Inside a sentence, and alone. */
  readonly channels: Readonly<Record<string, string>>;
  readonly channelNames: Readonly<Record<string, string>>;
  readonly online: string;
  readonly page: string;
  /** Leads to the site of who does it instead. */
  readonly goThere: string;
  readonly atHome: string;
  readonly appointment: string;
  /** Leads to the page where an appointment is taken. */
  readonly book: string;
  readonly week: string;
  readonly answersFor: (name: string) => string;
  readonly checked: (date: string) => string;
  readonly overdue: (date: string) => string;
  readonly source: string;
  readonly license: string;
}
