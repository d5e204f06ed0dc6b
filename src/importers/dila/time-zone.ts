/** Overseas departments and territories, by the first three digits of the INSEE code. */
const ZONES: Readonly<Record<string, string>> = {
  971: 'America/Guadeloupe',
  972: 'America/Martinique',
  973: 'America/Cayenne',
  974: 'Indian/Reunion',
  975: 'America/Miquelon',
  976: 'Indian/Mayotte',
  977: 'America/St_Barthelemy',
  978: 'America/Marigot',
  986: 'Pacific/Wallis',
  987: 'Pacific/Tahiti',
  988: 'Pacific/Noumea',
};

/** The zone that a commune's hours are in, where it is not that of Paris. */
export function timeZoneOf(commune: string | undefined): string | undefined {
  return ZONES[commune?.slice(0, 3) ?? ''];
}
