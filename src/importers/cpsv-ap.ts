import type { Service } from '../feed/index.js';
import { Graph } from './cpsv-ap/graph.js';
import { serviceItem } from './cpsv-ap/item.js';
import type { ImportOptions, ImportResult } from './diagnostic.js';
import { Intake } from './intake.js';
import { readJson } from './json.js';

/**
 * Reads public services of CPSV-AP, the European vocabulary for them, as JSON-LD into `services`;
 * all languages of a text are kept. Never throws.
 *
 * @see https://semiceu.github.io/CPSV-AP/releases/3.2.0/
 */
export function importCpsvAp(text: string, options: ImportOptions = {}): ImportResult<Service> {
  const intake = new Intake<Service>(options, 'services');
  const reading = readJson(text);
  if ('message' in reading) {
    intake.report('error', 'json-syntax', { message: reading.message });
    return intake.result();
  }
  const { services } = new Graph(reading.json);
  if (!services.length) intake.report('error', 'not-this-format', { format: 'cpsv-ap' });
  for (const { node, path } of services) serviceItem(node, intake, intake.open({ path }));
  return intake.result();
}
