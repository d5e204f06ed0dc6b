import type { HoursText } from '../hours/index.js';
import type { LocalizeController } from './localize-controller.js';

/** Whether an editor's words are those that stand beside them already. */
export function saysNoMore(
  note: HoursText | undefined,
  words: string,
  localize: Pick<LocalizeController, 'plain' | 'interfaceLang'>,
): boolean {
  const [a, b] = [localize.plain(note), words].map((one) =>
    one.toLocaleLowerCase(localize.interfaceLang),
  );
  return !a || a === b;
}
