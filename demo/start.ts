import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { seedVotes } from './seed-votes.js';
import { startDemo } from './server.js';

/** `npm start`: the town's website, and beside it the vote collector as a town would run it. */
const port = Number(process.env.PORT ?? 4173);
const collectorPort = Number(process.env.COLLECTOR_PORT ?? 4174);
const collectorUrl = `http://127.0.0.1:${collectorPort}`;
const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const votes = file('votes.db');

await seedVotes(votes);
const demo = await startDemo({ port, collector: collectorUrl });
const collector = spawn(
  process.execPath,
  [
    file('../dist/cli/parvis.js'),
    ...['collect', '--feed', `${demo.url}/parvis.json`, '--db', votes],
    ...['--port', `${collectorPort}`, '--origin', demo.url, '--origin', `http://localhost:${port}`],
  ],
  { stdio: 'inherit' },
);

async function stop(): Promise<void> {
  collector.kill('SIGTERM');
  await demo.close();
}
collector.on('exit', (code) => {
  process.exitCode = code ?? 0;
  void demo.close().catch(() => {});
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

console.log(
  `Town website:    ${demo.url}\nVote collector:  ${collectorUrl}\nConfigurator:    ${demo.url}/parvis/configurator.html\n\nStop both with Ctrl+C.`,
);
