/*
 * What `npm start` and `npm test` call first: plain Node without dependencies, because it runs before they are there.
 * It sees to it that node_modules is what package-lock.json says, then hands over to a TypeScript script beside it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The lowest Node on which mocha 12 and oxlint run. */
const OLDEST_NODE = [20, 19];

/** @type {Readonly<Record<string, readonly [script: string, ...args: string[]]>>} */
const COMMANDS = {
  start: ['test/host/start.ts'],
  test: ['test/host/test.ts'],
  'test:core': ['test/host/test.ts', '--only', 'core'],
  'test:oldest': ['test/host/test.ts', '--oldest'],
  bench: ['test/bench/bench.ts'],
};

/** @param {string} message */
function stop(message) {
  console.error(message);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = OLDEST_NODE;
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
    stop(
      `Node ${process.versions.node} is too old: Node ${OLDEST_NODE.join('.')} or newer is needed (https://nodejs.org).`,
    );
  }
}

/** @param {string} file @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>} */
function readPackages(file) {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).packages ?? {}) : {};
}

/**
 * Compares the two lists npm itself keeps. npm writes the one inside node_modules last, so a half-done installation
 * counts as missing; packages for other platforms are in the first list only and do not count.
 */
function isInstalled() {
  const installed = readPackages(path.join(ROOT, 'node_modules', '.package-lock.json'));
  return Object.entries(readPackages(path.join(ROOT, 'package-lock.json'))).every(([name, wanted]) => {
    const found = installed[name];
    if (name === '' || (wanted.optional && !found)) return true;
    return found?.version === wanted.version && found?.integrity === wanted.integrity;
  });
}

function install() {
  console.log('Installing the packages named in package-lock.json (npm ci --ignore-scripts) ...');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env['npm_execpath'];
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] })
    : spawnSync('npm', args, {
        cwd: ROOT,
        stdio: ['ignore', 'inherit', 'inherit'],
        shell: process.platform === 'win32', // npm is a .cmd file there, which only a shell starts
      });
  if (result.status !== 0) stop('The installation failed: see above.');
}

/** @param {readonly string[]} scriptAndArgs */
function handOver(scriptAndArgs) {
  const child = spawn(process.execPath, ['--import', 'tsx', ...scriptAndArgs], { cwd: ROOT, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

const [command = '', ...args] = process.argv.slice(2);
const script = COMMANDS[command];
if (!script) stop(`Usage: node test/host/setUp.mjs <${Object.keys(COMMANDS).join('|')}> [options]`);
checkNode();
if (!isInstalled()) install();
handOver([...(script ?? []), ...args]);
