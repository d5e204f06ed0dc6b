import { isForArea, keysOf, takesOverAt, targetsOf, type AlertContext } from './alert-life.js';
import type { Alert } from './model/alert.js';
import { instantOf } from './zoned-time.js';

/** `over` at its own end, `replaced` by an Update, `cancelled` by a Cancel. */
export type AlertEnding = 'over' | 'replaced' | 'cancelled';

export interface PastAlert {
  readonly alert: Alert;
  readonly ending: AlertEnding;
  /** From when it held, ms. */
  readonly from: number;
  /** Until when it did hold, ms: not after `expires`. */
  readonly until: number;
}

interface End {
  readonly at: number;
  readonly ending: AlertEnding;
}

/**
 * The alerts that held once and do no longer, the one that began last first. Tests, exercises, drafts,
 * and what never came to hold – still to come, or replaced before – are none.
 */
export function pastAlerts(
  all: readonly Alert[],
  { now, timeZone, area }: Omit<AlertContext, 'path'>,
): readonly PastAlert[] {
  const instant = (value: string): number => instantOf(value, timeZone);
  const actual = all.filter(({ status = 'Actual' }) => status === 'Actual');
  const ends = laterWords(actual, timeZone);
  return actual
    .flatMap((alert): PastAlert[] => {
      if (!isMessage(alert) || (area && !isForArea(alert, area))) return [];
      const from = instant(alert.effective ?? alert.sent);
      const own: End = { at: instant(alert.expires), ending: 'over' };
      const later = keysOf(alert).flatMap((key) => ends.get(key) ?? []);
      const { at: until, ending } = [own, ...later].sort((a, b) => a.at - b.at)[0]!;
      return from < until && until <= now ? [{ alert, ending, from, until }] : [];
    })
    .sort((a, b) => b.from - a.from || b.until - a.until);
}

/** The first Update or Cancel that refers to an alert, by the keys that it names. */
function laterWords(
  actual: readonly Alert[],
  timeZone: string | undefined,
): ReadonlyMap<string, End> {
  const ends = new Map<string, End>();
  for (const message of actual) {
    const ending = message.msgType === 'Cancel' ? 'cancelled' : 'replaced';
    const end: End = { at: takesOverAt(message, timeZone), ending };
    for (const key of targetsOf(message)) {
      const known = ends.get(key);
      if (!known || end.at < known.at) ends.set(key, end);
    }
  }
  return ends;
}

/** A Cancel, a receipt and an error report say nothing to residents. */
function isMessage({ msgType = 'Alert' }: Alert): boolean {
  return msgType === 'Alert' || msgType === 'Update';
}
