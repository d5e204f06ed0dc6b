import { firstView } from './first-view.js';
import { hostileFeeds } from './hostile-feeds.js';
import { hoursBench } from './hours/hours.js';
import { importBench } from './import.js';
import { kills } from './kills.js';
import { largeTown } from './large-town.js';
import { filtersBench } from './list/filters.js';
import { listBench } from './list/list.js';
import { pairingsBench } from './pairings/pairings.js';
import { proofBench } from './proof.js';
import { searchBench } from './search/search.js';
import { validateBench } from './validate.js';
import { votesReadBench } from './votes-read.js';
import { votesBench } from './votes/votes.js';

/** Every measured comparison, one after the other; each prints a table with its peer in the same run. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  'first-view': firstView,
  filters: filtersBench,
  'hostile-feeds': hostileFeeds,
  hours: hoursBench,
  import: importBench,
  kills,
  'large-town': largeTown,
  list: listBench,
  pairings: pairingsBench,
  proof: proofBench,
  search: searchBench,
  validate: validateBench,
  'votes-read': votesReadBench,
  votes: votesBench,
};

const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(BENCHES))
  if (!wanted.length || wanted.includes(name)) await bench();
