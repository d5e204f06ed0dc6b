/** French public holidays and the school holidays of zone B (académie de Rennes). */

const DAY = 86_400_000;
const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const MOVABLE = [1, 39, 50];

/** Public holidays of a year as `YYYY-MM-DD` (code du travail, article L3133-1). */
export function publicHolidays(year: number): string[] {
  const easter = easterSunday(year);
  const movable = MOVABLE.map((days) => new Date(easter + days * DAY).toISOString().slice(0, 10));
  return [...FIXED.map((day) => `${year}-${day}`), ...movable].sort();
}

/** The Gregorian computus (Meeus, Jones and Butcher), at midnight UTC. */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1);
}

/** First and last free day (arrêtés of 7 December 2022 and 22 October 2025). */
export const SCHOOL_HOLIDAYS: readonly (readonly [string, string])[] = [
  ['2025-10-18', '2025-11-02'],
  ['2025-12-20', '2026-01-04'],
  ['2026-02-14', '2026-03-01'],
  ['2026-04-11', '2026-04-26'],
  ['2026-05-14', '2026-05-17'],
  ['2026-07-04', '2026-08-31'],
  ['2026-10-17', '2026-11-01'],
  ['2026-12-19', '2027-01-03'],
  ['2027-02-20', '2027-03-07'],
  ['2027-04-17', '2027-05-02'],
  ['2027-05-06', '2027-05-09'],
  ['2027-07-03', '2027-08-31'],
];
