import { isWithdrawal, type NewEntry } from './entries.js';
import { Refusal } from './refusal.js';

/** An entry that cannot be added to its poll's list; the message is for the staff who entered it. */
export class EntryRefusal extends Refusal {
  constructor(fault: 'unknown-entry' | 'withdrawn-already', poll: string, entry: NewEntry) {
    const number = isWithdrawal(entry) ? entry.withdraws : 0;
    const list = `parvis tally entries ${poll}`;
    super(
      fault === 'unknown-entry'
        ? `${poll} has no count with the number ${number}; "${list}" shows what there is.`
        : `The count ${number} of ${poll} was withdrawn before; "${list}" shows when and why.`,
    );
    this.name = 'EntryRefusal';
  }
}
