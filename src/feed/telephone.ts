/** « 02 99 00 00 00 » for French numbers as people read them out; others stay as the town wrote them. */
export function formatPhone(telephone: string): string {
  const compact = telephone.replace(/[\s.\-()]/g, '');
  const national = /^(?:\+33|0033|0)(\d{9})$/.exec(compact)?.[1];
  return national ? `0${national}`.replace(/\d\d(?=\d)/g, '$&\u00a0') : telephone;
}

/** What a phone dials: E.164 where the number is French or international already. */
export function phoneHref(telephone: string): string {
  const compact = telephone.replace(/[^\d+*#]/g, '');
  const national = /^0([1-9]\d{8})$/.exec(compact)?.[1];
  return `tel:${national ? `+33${national}` : compact.replace(/^00/, '+')}`;
}
