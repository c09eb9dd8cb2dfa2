import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { OUT } from '../host/places';
import type { ProbeOptions, Sample, VariantName } from './indexProbe';
import { tellProgress } from './progress';

const PROBE = path.join(OUT, 'bench', 'indexProbe.js');

/** A variant that has its turn in each of its rounds, and the samples that it has left so far. */
export interface Turn {
  readonly variant: VariantName;
  readonly folder: string;
  readonly options: ProbeOptions;
  readonly rounds: number;
  /** The Node that runs it. */
  readonly node: string;
  readonly samples: Sample[];
}

/** For each variant its samples, in the order of the rounds. */
export type Samples = Readonly<Partial<Record<VariantName, readonly Sample[]>>>;

export async function buildProbe(): Promise<void> {
  await build({
    entryPoints: [path.join(__dirname, 'indexProbe.ts')],
    outfile: PROBE,
    ...{ bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'error' },
  });
}

/**
 * Takes the samples in turn, so that a slow minute of the machine hits all variants, each in a fresh process, because
 * warming up is part of what a start costs. Every round begins with another variant.
 */
export async function takeTurns(turns: readonly Turn[]): Promise<void> {
  const rounds = Math.max(...turns.map((turn) => turn.rounds));
  for (let round = 0; round < rounds; round += 1) {
    const taking = turns.filter((turn) => turn.rounds > round);
    for (const turn of [...taking.slice(round % taking.length), ...taking.slice(0, round % taking.length)]) {
      const sample = await takeSample(turn);
      turn.samples.push(sample);
      const journal = path.basename(turn.folder);
      const where = turn.node === process.execPath ? '' : ' in the Node of VS Code';
      tellProgress(`${journal} files, ${turn.variant}${where}, round ${round + 1}: ${describe(sample)}`);
    }
  }
}

/** One sample of one variant. */
export async function takeSample({
  variant,
  folder,
  options,
  node,
}: Pick<Turn, 'variant' | 'folder' | 'options' | 'node'>): Promise<Sample> {
  const args = ['--expose-gc', PROBE, variant, folder, JSON.stringify(options)];
  const child = spawn(node, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${variant} ended with exit code ${String(code)}`);
  return JSON.parse(output) as Sample;
}

/** What the turns have left, variant by variant. */
export function toSamples(turns: readonly Turn[]): Samples {
  return Object.fromEntries(turns.map(({ variant, samples }) => [variant, samples]));
}

function describe({ ms, otherMs, bytes }: Sample): string {
  if (bytes !== undefined) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${ms.toFixed(2)} ms${otherMs === undefined ? '' : ` against ${otherMs.toFixed(2)} ms`}`;
}
