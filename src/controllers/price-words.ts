/**
 * « 12 € », « 12,50 € », « Gratuit ».
 * @param currency ISO 4217; the euro without
 * @param free what costs nothing is called
 */
export function priceWords(
  amount: number,
  currency = 'EUR',
  { lang, free }: { readonly lang: string; readonly free: string },
): string {
  if (amount === 0) return free;
  const digits = Number.isInteger(amount) ? 0 : 2;
  try {
    return amount.toLocaleString(lang, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
    });
  } catch {
    return `${amount}\u00a0${currency}`;
  }
}
