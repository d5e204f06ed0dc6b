/**
 * Names that Windows and Outlook give to the zones of Europe and of French territories, which some
 * exports use without describing them (Unicode CLDR, windowsZones).
 */
export const WINDOWS_ZONES: ReadonlyMap<string, string> = new Map([
  ['Romance Standard Time', 'Europe/Paris'],
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['Central Europe Standard Time', 'Europe/Budapest'],
  ['Central European Standard Time', 'Europe/Warsaw'],
  ['GMT Standard Time', 'Europe/London'],
  ['Greenwich Standard Time', 'Atlantic/Reykjavik'],
  ['E. Europe Standard Time', 'Europe/Chisinau'],
  ['FLE Standard Time', 'Europe/Kiev'],
  ['GTB Standard Time', 'Europe/Bucharest'],
  ['Turkey Standard Time', 'Europe/Istanbul'],
  ['Russian Standard Time', 'Europe/Moscow'],
  ['Azores Standard Time', 'Atlantic/Azores'],
  ['Morocco Standard Time', 'Africa/Casablanca'],
  ['W. Central Africa Standard Time', 'Africa/Lagos'],
  ['UTC', 'Etc/UTC'],
  ['Coordinated Universal Time', 'Etc/UTC'],
  ['Saint Pierre Standard Time', 'America/Miquelon'],
  ['SA Western Standard Time', 'America/La_Paz'],
  ['SA Eastern Standard Time', 'America/Cayenne'],
  ['E. Africa Standard Time', 'Africa/Nairobi'],
  ['Mauritius Standard Time', 'Indian/Mauritius'],
  ['Central Pacific Standard Time', 'Pacific/Guadalcanal'],
  ['Hawaiian Standard Time', 'Pacific/Honolulu'],
  ['Eastern Standard Time', 'America/New_York'],
  ['Central Standard Time', 'America/Chicago'],
  ['Mountain Standard Time', 'America/Denver'],
  ['Pacific Standard Time', 'America/Los_Angeles'],
]);
