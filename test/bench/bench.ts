import type { BenchRow } from './benchRow';
import { measureBundles } from './measureBundles';
import { measureHost } from './measureHost';

/** All measurements, one after the other: two at a time would disturb each other. */
const MEASUREMENTS: readonly (() => Promise<readonly BenchRow[]>)[] = [measureBundles, measureHost];

function renderTable(rows: readonly BenchRow[]): string {
  const lines = rows.map(({ name, unit, value, ratio, against, gate, ok }) => {
    const judgement = gate === undefined ? '' : `(at most ${gate}: ${ok ? 'ok' : 'MISSED'})`;
    return `${name.padEnd(46)} ${`${value} ${unit}`.padStart(12)}   ${ratio} x ${against} ${judgement}`;
  });
  return lines.join('\n');
}

/** `npm run bench [-- --json]`: fails when a gate is missed. */
async function main(): Promise<void> {
  const isJson = process.argv.includes('--json');
  const log = console.log;
  if (isJson) console.log = console.error; // so that only the result is on standard output
  const rows: BenchRow[] = [];
  for (const measure of MEASUREMENTS) rows.push(...(await measure()));
  log(isJson ? JSON.stringify({ rows }) : renderTable(rows));
  process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
