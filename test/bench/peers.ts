import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { KEPT, VSCODE_CACHE } from '../host/places';
import { tellProgress } from './progress';

/** Public tools that do the same work; each may be missing. */
export interface Peers {
  /** The folder in whose node_modules Foam and yaml-language-server are. */
  readonly folder?: string | undefined;
  readonly ripgrep?: string | undefined;
  /** What is missing, in one sentence each. */
  readonly leftOut: readonly string[];
}

const LISTS = path.join(__dirname, 'peers');
const FOLDER = path.join(KEPT, 'peers');

/** Where a fetched VS Code keeps its packages. */
const PACKAGES = path.join('vscode', 'node_modules', '@vscode');

/** Installs the tools once: they are no dependencies of ours. None of their scripts runs. */
export function preparePeers(): Peers {
  const folder = installPeers();
  const ripgrep = findRipgrep();
  return {
    folder,
    ripgrep,
    leftOut: [
      ...(folder === undefined
        ? ['Foam and yaml-language-server could not be installed: their rows are left out.']
        : []),
      ...(ripgrep === undefined ? ['There is no ripgrep here: its row is left out.'] : []),
    ],
  };
}

function installPeers(): string | undefined {
  const lock = 'package-lock.json';
  const wanted = readFileSync(path.join(LISTS, lock), 'utf8');
  const done = path.join(FOLDER, 'node_modules', '.package-lock.json');
  const isSame = existsSync(path.join(FOLDER, lock)) && readFileSync(path.join(FOLDER, lock), 'utf8') === wanted;
  if (isSame && existsSync(done)) return FOLDER;
  tellProgress('Installing Foam and yaml-language-server to measure beside them (npm ci --ignore-scripts)');
  mkdirSync(FOLDER, { recursive: true });
  for (const name of ['package.json', lock]) cpSync(path.join(LISTS, name), path.join(FOLDER, name));
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', args, {
    cwd: FOLDER,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32', // npm is a .cmd file there, which only a shell starts
  });
  return status === 0 ? FOLDER : undefined;
}

/** The ripgrep of the machine, else the one of a VS Code that the tests have fetched. */
function findRipgrep(): string | undefined {
  if (spawnSync('rg', ['--version'], { stdio: 'ignore' }).status === 0) return 'rg';
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const places = [
    path.join('ripgrep-universal', 'bin', `${process.platform}-${process.arch}`, name),
    path.join('ripgrep', 'bin', name),
  ];
  const versions = existsSync(VSCODE_CACHE) ? readdirSync(VSCODE_CACHE) : [];
  return versions
    .flatMap((version) => places.map((place) => path.join(VSCODE_CACHE, version, PACKAGES, place)))
    .find((file) => existsSync(file));
}
