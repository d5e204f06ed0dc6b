export interface MapScale {
  readonly metres: number;
  /** « 200 m », « 5 km ». */
  readonly words: string;
}

/** The longest round length, of 1, 2 or 5 with zeros, that is no longer than `most` metres. */
export function scaleWithin(most: number, lang: string): MapScale {
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * ([5, 2].find((times) => times * power <= most) ?? 1);
  const isFar = metres >= 1000;
  const words = new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: isFar ? 'kilometer' : 'meter',
  }).format(isFar ? metres / 1000 : metres);
  return { metres, words };
}
