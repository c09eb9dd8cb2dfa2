/*
 * Loads bundles in a fresh Node, as an extension host would, and prints how many milliseconds that took.
 * Usage: node loadProbe.mjs <bundle> ...
 */
import Module, { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';

/**
 * Whatever a bundle asks of VS Code while it loads: something that can be read, called and extended. It is its own
 * prototype, because esbuild's bundles read from an object that inherits from the module.
 * @type {any}
 */
const anything = new Proxy(class {}, {
  get: (target, name) => (name === 'prototype' ? target.prototype : anything),
  getPrototypeOf: () => anything,
});

const loader = /** @type {{ _load: (name: string, ...rest: unknown[]) => unknown }} */ (
  /** @type {unknown} */ (Module)
);
const load = loader._load;
loader._load = (name, ...rest) => (name === 'vscode' ? anything : load(name, ...rest));

const since = performance.now();
for (const file of process.argv.slice(2)) createRequire(import.meta.url)(file);
console.log(performance.now() - since);
