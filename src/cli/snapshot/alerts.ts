import { severityOf } from '../../feed/alert-life.js';
import type { Alert } from '../../feed/model/alert.js';
import { providerOf } from '../../feed/service-channels.js';
import { formatPhone } from '../../feed/telephone.js';
import { instantOf } from '../../feed/zoned-time.js';
import { classOf, headingName, inLine, phoneLink, type SnapshotContext } from './context.js';
import { time } from './localize.js';
import { element, fill, link, NAME, type Content, type Markup } from './markup.js';

/** The messages, each whole: nothing on a page without JavaScript can be unfolded or hidden. */
export function renderAlerts(alerts: readonly Alert[], context: SnapshotContext): Content {
  return alerts.map((alert) => renderAlert(alert, context));
}

function renderAlert(alert: Alert, context: SnapshotContext): Markup {
  const { localize } = context;
  const severity = severityOf(alert.severity);
  return element(
    'article',
    { class: `${classOf('item')} ${classOf('item')}--${severity}` },
    element('p', { class: classOf('severity') }, localize.words.alertBanner.severity[severity]),
    localize.block(headingName(context), classOf('heading'), alert.headline),
    localize.paragraphs(classOf('text'), alert.description),
    renderInstruction(alert, context),
    renderWays(alert, context),
    renderArea(alert, context),
    renderOrigin(alert, context),
  );
}

function renderInstruction({ instruction }: Alert, { localize }: SnapshotContext): Content {
  if (!instruction) return undefined;
  const title = localize.words.alertBanner.whatToDo;
  const steps = Array.isArray(instruction)
    ? element(
        'ol',
        { class: classOf('steps') },
        instruction.map((step) => localize.block('li', undefined, step)),
      )
    : localize.paragraphs(classOf('text'), instruction);
  return [element('p', { class: classOf('steps-title') }, title), steps];
}

function renderWays({ contactPoint = [], web }: Alert, context: SnapshotContext): Content {
  const { localize, onSite } = context;
  const { alertBanner, common } = localize.words;
  const calls = contactPoint.map(({ telephone, name }) => {
    if (!telephone) return undefined;
    const phone = formatPhone(telephone);
    const words = name
      ? fill(alertBanner.phoneOf(NAME, phone), [NAME, localize.inline(name)])
      : common.call(phone);
    return phoneLink(telephone, context, words);
  });
  const more = web ? link(web, onSite, alertBanner.learnMore) : undefined;
  return inLine(classOf('contact'), [...calls, more]);
}

function renderArea({ area = [] }: Alert, { localize }: SnapshotContext): Content {
  const names = area.flatMap(({ areaDesc }) => (areaDesc ? [localize.inline(areaDesc)] : []));
  if (!names.length) return undefined;
  const list = names.map((name, at) => (at ? [', ', name] : name));
  const sentence = localize.words.alertBanner.area(NAME);
  return element('p', { class: classOf('area') }, fill(sentence, [NAME, list]));
}

/** Who says so, since when, until when. */
function renderOrigin(alert: Alert, context: SnapshotContext): Content {
  const { localize, root } = context;
  const { alertBanner } = localize.words;
  const issuer = providerOf(alert, root)?.name ?? root.publisher.name;
  const sent = instantOf(alert.sent, root.timezone);
  const expires = instantOf(alert.expires, root.timezone);
  const [since, until] = [localize.moment(sent), localize.moment(expires)];
  return inLine(classOf('origin'), [
    fill(
      alertBanner.issued(NAME, since),
      [NAME, localize.inline(issuer)],
      [since, time(sent, since)],
    ),
    fill(alertBanner.validUntil(until), [until, time(expires, until)]),
  ]);
}
