import { instantAt, zoneOffset } from '../../hours/index.js';

/** The date-time with the offset of its zone, where it has none of its own. */
export function zoned(date: string, timeZone: string | undefined): string {
  const isLocal = timeZone !== undefined && /T[\d:.]+$/.test(date);
  if (!isLocal) return date;
  try {
    const instant = instantAt(Date.parse(`${date}Z`), timeZone);
    return date + offsetText(Math.round(zoneOffset(instant, timeZone) / 60_000));
  } catch {
    // A zone that does not exist says nothing.
    return date;
  }
}

/** 60 → "+01:00" */
function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const [hours, rest] = [Math.floor(size / 60), size % 60].map((part) =>
    `${part}`.padStart(2, '0'),
  );
  return `${minutes < 0 ? '-' : '+'}${hours}:${rest}`;
}
