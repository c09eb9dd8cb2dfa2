import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { buildExtension } from '../host/bundles';
import { OUT, ROOT } from '../host/places';
import { makeRow, type BenchRow } from './benchRow';

/** A fresh process is noisy; the median of so many is steady to a few percent. */
const LOADS = 15;

/** What an index over YAML files cannot do without: the yaml package and nothing else. */
const YAML_ALONE = path.join(OUT, 'bench', 'yaml.js');

const BYTES_PER_KB = 1024;

/** The goal for the bundle that is loaded first on the desktop. */
const MAIN_BUNDLE_KB = 120;

function measureSize(file: string): number {
  return statSync(file).size / BYTES_PER_KB;
}

function measureLoad(file: string): number {
  const result = spawnSync(process.execPath, [path.join(__dirname, 'loadProbe.mjs'), file], { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${file} does not load: ${result.stderr.slice(-500)}`);
  return Number(result.stdout);
}

/** Sizes of both bundles, and how long the desktop's takes to load. */
export async function measureBundles(): Promise<readonly BenchRow[]> {
  await buildExtension({ minify: true });
  await build({
    stdin: { contents: `import * as yaml from 'yaml'; globalThis.yaml = yaml;`, resolveDir: ROOT },
    outfile: YAML_ALONE,
    ...{ bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node20' },
  });
  const desktop = path.join(ROOT, 'dist', 'extension.js');
  const web = path.join(ROOT, 'dist', 'web', 'extension.js');
  const against = 'a bundle of yaml alone';
  const loads = Array.from({ length: LOADS }, () => [measureLoad(desktop), measureLoad(YAML_ALONE)] as const);
  const yamlSize = [measureSize(YAML_ALONE)];
  const goal = round2(MAIN_BUNDLE_KB / measureSize(YAML_ALONE));
  return [
    makeRow({ name: 'desktop bundle', unit: 'KB', against, gate: goal, limit: 2.5 }, [measureSize(desktop)], yamlSize),
    makeRow({ name: 'web bundle', unit: 'KB', against, gate: 2.5, limit: 2.5 }, [measureSize(web)], yamlSize),
    makeRow(
      { name: 'loading the desktop bundle', unit: 'ms', against, gate: 0.8, limit: 2 },
      loads.map(([ours]) => ours),
      loads.map(([, yaml]) => yaml),
    ),
  ];
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
