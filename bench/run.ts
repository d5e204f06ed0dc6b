import { firstView } from './first-view.js';
import { importBench } from './import.js';
import { largeTown } from './large-town.js';
import { listBench } from './list/list.js';
import { searchBench } from './search/search.js';
import { validateBench } from './validate.js';
import { votesReadBench } from './votes-read.js';

/** Every measured comparison, one after the other; each prints a table with its peer in the same run. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  'first-view': firstView,
  import: importBench,
  'large-town': largeTown,
  list: listBench,
  search: searchBench,
  validate: validateBench,
  'votes-read': votesReadBench,
};

const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(BENCHES))
  if (!wanted.length || wanted.includes(name)) await bench();
