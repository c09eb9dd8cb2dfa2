import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildExtension } from '../host/bundles';
import { findExtensionNode } from '../host/npmVscode';
import { OUT, ROOT } from '../host/places';
import { makeRow, type BenchRow } from './benchRow';

/** A fresh process is noisy; the median of so many is steady to a few percent. */
const LOADS = 15;

/** What an index over YAML files cannot do without: the yaml package and nothing else. */
const YAML_ALONE = path.join(OUT, 'bench', 'yaml.js');

const BYTES_PER_KB = 1024;

/** The goal for the bundle that is loaded first on the desktop. */
const MAIN_BUNDLE_KB = 120;

/** What the desktop loads to start; the package names it. */
const MAIN = 'extension.js';

/** What it loads besides when a file must be read. */
const READER = 'readText.js';

function measureSize(...files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0) / BYTES_PER_KB;
}

function measureLoad(...files: readonly string[]): number {
  const result = spawnSync(findExtensionNode(), [path.join(__dirname, 'loadProbe.mjs'), ...files], {
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`${files.join(' ')} does not load: ${result.stderr.slice(-500)}`);
  return Number(result.stdout);
}

/** Sizes of the bundles, and how long those take that the desktop loads to start. */
export async function measureBundles(): Promise<readonly BenchRow[]> {
  await buildExtension({ minify: true });
  await build({
    stdin: { contents: `import * as yaml from 'yaml'; globalThis.yaml = yaml;`, resolveDir: ROOT },
    outfile: YAML_ALONE,
    ...{ bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node20' },
  });
  const dist = path.join(ROOT, 'dist');
  const main = path.join(dist, MAIN);
  const others = readdirSync(dist).filter((name) => name.endsWith('.js') && name !== MAIN);
  const later = others.map((name) => path.join(dist, name));
  const web = path.join(dist, 'web', 'extension.js');
  const against = 'a bundle of yaml alone';
  const loads = Array.from({ length: LOADS }, () => ({
    main: measureLoad(main),
    toRead: measureLoad(main, path.join(dist, READER)),
    yaml: measureLoad(YAML_ALONE),
  }));
  const yamlSize = [measureSize(YAML_ALONE)];
  const yamlLoads = loads.map(({ yaml }) => yaml);
  const goal = round2(MAIN_BUNDLE_KB / measureSize(YAML_ALONE));
  const size = { unit: 'KB', against } as const;
  const time = { unit: 'ms', against } as const;
  return [
    makeRow({ name: 'desktop bundle', ...size, gate: goal, limit: goal }, [measureSize(main)], yamlSize),
    makeRow({ name: 'desktop, loaded later', ...size }, [measureSize(...later)], yamlSize),
    makeRow({ name: 'web bundle', ...size, gate: 2.5, limit: 2.5 }, [measureSize(web)], yamlSize),
    makeRow(
      { name: 'loading the desktop bundle', ...time, gate: 0.8, limit: 1.2 },
      loads.map((load) => load.main),
      yamlLoads,
    ),
    makeRow(
      { name: 'loading it and what reads files', ...time },
      loads.map((load) => load.toRead),
      yamlLoads,
    ),
  ];
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
