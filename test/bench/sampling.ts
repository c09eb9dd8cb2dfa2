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
  /** How often each variant has its turn. */
  readonly rounds: number;
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
  for (let round = 0; round < probing.rounds; round += 1) {
    for (let turn = 0; turn < variants.length; turn += 1) {
      const variant = variants[(round + turn) % variants.length] as VariantName;
      const sample = await takeSample(variant, probing);
      (samples[variant] ??= []).push(sample);
      const rounds = `${round + 1} of ${probing.rounds}`;
      tellProgress(`${path.basename(probing.folder)} files, ${variant}, ${rounds}: ${describe(sample)}`);
    }
  }
  return samples;
}

/** Fills in what is done once, before anything is measured. */
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
