/** An element shows what the feed says for the first time. */
export class ParvisReadyEvent extends Event {
  static readonly eventName = 'parvis-ready';

  constructor(
    /** How many items the element has. */
    readonly count: number,
  ) {
    super(ParvisReadyEvent.eventName, { bubbles: true, composed: true });
  }
}

/** An element cannot do its work; sent once for each cause. */
export class ParvisErrorEvent extends Event {
  static readonly eventName = 'parvis-error';

  constructor(
    /** Machine-readable cause, such as `unreachable` or `json-syntax`. */
    readonly code: string,
    /** The document or attribute at fault. */
    readonly source: string,
    /** One English sentence for the webmaster. */
    readonly message: string,
  ) {
    super(ParvisErrorEvent.eventName, { bubbles: true, composed: true });
  }
}

/** A resident searched: sent once typing pauses. */
export class ParvisSearchEvent extends Event {
  static readonly eventName = 'parvis-search';

  constructor(
    /** What was typed. */
    readonly query: string,
    /** How many were found. */
    readonly count: number,
  ) {
    super(ParvisSearchEvent.eventName, { bubbles: true, composed: true });
  }
}

/** A resident opened a service or an entry. */
export class ParvisSelectEvent extends Event {
  static readonly eventName = 'parvis-select';

  constructor(
    /** Its id in the feed. */
    readonly id: string,
  ) {
    super(ParvisSelectEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'parvis-ready': ParvisReadyEvent;
    'parvis-error': ParvisErrorEvent;
    'parvis-search': ParvisSearchEvent;
    'parvis-select': ParvisSelectEvent;
  }
}
