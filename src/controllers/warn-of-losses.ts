import type { Finding } from '../feed/check.js';
import { diagnose } from '../feed/diagnose.js';

/** One line in the console for the webmaster; `parvis validate` tells the rest. */
export function warnOfLosses(url: string, findings: readonly Finding[]): void {
  const errors = findings.map(diagnose).filter(({ severity }) => severity === 'error');
  if (errors.length)
    console.warn(
      `${url}: ${errors[0]!.code} at ${errors[0]!.path.join('.')}; parts left out: ` +
        `${errors.length}. To see all: parvis validate ${url}`,
    );
}
