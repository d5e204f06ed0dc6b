import type { PagesController } from '../../../controllers/pages-controller.js';
import type { Alert } from '../../../feed/model/alert.js';
import type { Service } from '../../../feed/model/service.js';
import type { CardContext } from '../card/answers.js';
import { printHandout } from './handout.js';

/** What printing needs of the card and of the finder around it. */
interface PrintHost {
  context(): CardContext;
  /** When the feed was last confirmed, ms. */
  confirmedAt(): number | undefined;
  readonly pages: PagesController<Service>;
  alertsOf(service: Service): readonly Alert[];
  /** Resolves when the alerts have come, or cannot. */
  readonly alertsSettled: Promise<void>;
  linkTo(service: Service): string;
}

/** Prints services, or what the index of a large town says of them, once all that can come has. */
export async function printServices(
  entries: readonly Service[],
  { context, confirmedAt, pages, alertsOf, alertsSettled, linkTo }: PrintHost,
): Promise<void> {
  const [services] = await Promise.all([pages.readAll(entries), alertsSettled]);
  const moments = [confirmedAt(), ...services.map((one) => one.confirmedAt)].filter(
    (moment) => moment !== undefined,
  );
  await printHandout({
    context: context(),
    confirmedAt: moments.length ? Math.min(...moments) : undefined,
    sheets: services.map(({ item: service, isWhole }) => ({
      service,
      isWhole,
      alerts: alertsOf(service),
      link: linkTo(service),
    })),
  });
}
