import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { OUT } from '../host/places';
import type { ProbeOptions, Sample, VariantName } from './indexProbe';
import { tellProgress } from './progress';

const PROBE = path.join(OUT, 'bench', 'indexProbe.js');

/** What is measured where. */
export interface Probing {
  readonly folder: string;
  readonly options: ProbeOptions;
  /** How often a variant has its turn. */
  readonly roundsOf: (variant: VariantName) => number;
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
 * Takes the samples of some variants in turn, so that a slow minute of the machine hits all of them, each in a fresh
 * process, because warming up is part of what a start costs. Every round begins with another variant.
 */
export async function sampleInTurn(variants: readonly VariantName[], probing: Probing): Promise<Samples> {
  const samples: Partial<Record<VariantName, Sample[]>> = {};
  const rounds = Math.max(...variants.map(probing.roundsOf));
  for (let round = 0; round < rounds; round += 1) {
    const taking = variants.filter((variant) => probing.roundsOf(variant) > round);
    for (let turn = 0; turn < taking.length; turn += 1) {
      const variant = taking[(round + turn) % taking.length] as VariantName;
      const sample = await takeSample(variant, probing);
      (samples[variant] ??= []).push(sample);
      tellProgress(`${path.basename(probing.folder)} files, ${variant}, round ${round + 1}: ${describe(sample)}`);
    }
  }
  return samples;
}

/** One sample of one variant. */
export async function takeSample(variant: VariantName, { folder, options }: Probing): Promise<Sample> {
  const args = ['--expose-gc', PROBE, variant, folder, JSON.stringify(options)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${variant} ended with exit code ${String(code)}`);
  return JSON.parse(output) as Sample;
}

function describe({ ms, otherMs, bytes }: Sample): string {
  if (bytes !== undefined) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${ms.toFixed(2)} ms${otherMs === undefined ? '' : ` against ${otherMs.toFixed(2)} ms`}`;
}
