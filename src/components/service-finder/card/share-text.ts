import { sharing as fr } from '../../../translations/fr/sharing.js';
import { formatPhone } from '../../../feed/telephone.js';
import type { Service } from '../../../feed/model/service.js';
import type { CardContext } from './answers.js';
import { addressLine } from '../../../feed/address.js';
import { channelsOf, placeOf } from '../../../feed/service-channels.js';

/** What a friend needs who has no time to look: name, phone, desk, link. */
export function shareText(service: Service, link: string, context: CardContext): string {
  const { localize, root } = context;
  const channels = channelsOf(service, root);
  const telephone = channels.find((channel) => channel.telephone)?.telephone;
  const place = channels.map((channel) => placeOf(channel, root)).find((one) => one?.address);
  return [
    localize.plain(service.name),
    telephone && `${localize.words('sharing', fr).phone} ${formatPhone(telephone)}`,
    place?.address && [localize.plain(place.name), addressLine(place.address)].join(', '),
    link,
  ]
    .filter(Boolean)
    .join('\n');
}
