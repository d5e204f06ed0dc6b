import { pageStore } from '../../../controllers/page-store.js';
import type { DocumentResource } from '../../../feed/document-resource.js';
import type { Alert } from '../../../feed/model/alert.js';
import { services as section, type Service } from '../../../feed/model/service.js';
import { readPages } from '../../../feed/read-pages.js';
import type { CardContext } from '../card/answers.js';
import { printHandout } from './handout.js';

/** What printing needs of the card and of the finder around it. */
interface PrintHost {
  context(): CardContext;
  /** When the feed was last confirmed, ms. */
  confirmedAt(): number | undefined;
  pagesOf(services: readonly Service[]): readonly DocumentResource[];
  alertsOf(service: Service): readonly Alert[];
  /** Resolves when the alerts have come, or cannot. */
  readonly alertsSettled: Promise<void>;
  linkTo(service: Service): string;
}

/** Prints services, or what the index of a large town says of them, once all that can come has. */
export async function printServices(
  entries: readonly Service[],
  { context, confirmedAt, pagesOf, alertsOf, alertsSettled, linkTo }: PrintHost,
): Promise<void> {
  const reading = readPages(pageStore(), section, pagesOf(entries));
  const [{ details, pages }] = await Promise.all([reading, alertsSettled]);
  const ofPages = [...pages.values()].map((page) => page.confirmedAt);
  const moments = [confirmedAt(), ...ofPages].filter((moment) => moment !== undefined);
  await printHandout({
    context: context(),
    confirmedAt: moments.length ? Math.min(...moments) : undefined,
    sheets: entries.map((entry) => {
      const service = details.get(entry.id) ?? entry;
      return {
        service,
        isWhole: service !== entry || !pages.has(entry.page ?? ''),
        alerts: alertsOf(service),
        link: linkTo(service),
      };
    }),
  });
}
