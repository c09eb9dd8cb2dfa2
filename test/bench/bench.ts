import os from 'node:os';
import { parseArgs } from 'node:util';
import { isBeyondLimit, type BenchRow, type Measured } from './benchRow';
import { measureBundles } from './measureBundles';
import { measureHost } from './measureHost';
import { measureJournals } from './measureJournals';
import { tellProgress } from './progress';
import { renderJson, renderMarkdown, renderTable } from './renderRows';

interface Options {
  readonly quick: boolean;
  readonly json: boolean;
  readonly markdown: boolean;
  /** Parts to measure, separated by commas. */
  readonly only?: string | undefined;
}

type Part = 'bundles' | 'journals' | 'host';

/** All measurements, one after the other: two at a time would disturb each other. */
const PARTS: Readonly<Record<Part, (isQuick: boolean) => Promise<Measured>>> = {
  bundles: async () => ({ rows: await measureBundles(), leftOut: [] }),
  journals: (isQuick) => measureJournals({ isQuick }),
  host: (isQuick) => measureHost({ isQuick }),
};

function readOptions(): Options {
  const flag = { type: 'boolean', default: false } as const;
  return parseArgs({ options: { quick: flag, json: flag, markdown: flag, only: { type: 'string' } } }).values;
}

function chooseParts({ quick, only }: Options): readonly Part[] {
  const all = Object.keys(PARTS) as readonly Part[];
  const wanted = only?.split(',') ?? all.filter((part) => !quick || part !== 'host');
  const unknown = wanted.filter((name) => !(name in PARTS));
  if (unknown.length > 0) throw new Error(`--only knows ${all.join(', ')}; not ${unknown.join(', ')}.`);
  return all.filter((part) => wanted.includes(part));
}

function render(rows: readonly BenchRow[], { json, markdown }: Options): string {
  if (json) return renderJson(rows);
  return markdown ? renderMarkdown(rows, { day: toIsoDay(new Date()), machine: describeMachine() }) : renderTable(rows);
}

function toIsoDay(now: Date): string {
  return now.toISOString().slice(0, 10);
}

function describeMachine(): string {
  const cores = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const model = cores[0]?.model.trim() ?? 'unknown processor';
  return `${os.type()} ${os.arch()}, ${cores.length} cores (${model}), ${memory} GB, Node ${process.version}`;
}

/** `npm run bench -- [--quick] [--json | --markdown] [--only bundles,journals,host]`: fails where a row is beyond its limit. */
async function main(): Promise<void> {
  const options = readOptions();
  const log = console.log;
  console.log = console.error; // so that only the result is on standard output
  const rows: BenchRow[] = [];
  for (const part of chooseParts(options)) {
    const measured = await PARTS[part](options.quick);
    rows.push(...measured.rows);
    for (const sentence of measured.leftOut) tellProgress(sentence);
  }
  log(render(rows, options));
  const beyond = rows.filter(isBeyondLimit);
  for (const { name, ratio, limit, against } of beyond)
    tellProgress(`${name}: ${ratio} x ${against}; ${limit} is the limit.`);
  process.exitCode = beyond.length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
