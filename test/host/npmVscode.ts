import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeStandIns } from './nativeStandIns';
import { VSCODE_CACHE } from './places';
import { listFiles } from './sourceFiles';
import { VSCODE_PINS, type VscodeAge, type VscodePin } from './vscodePins';

/** A VS Code server and the Node to start it with. */
export interface InstalledVscode {
  readonly server: string;
  readonly node: string;
  readonly version: string;
}

/** Raise when the steps below change, so that what an older recipe made is made again. */
const RECIPE = 1;

/** What the server, the extension host and the workbench really load; versions and hashes come from their own lock file. */
const KEPT_PACKAGES: readonly string[] = [
  ...['ws', 'cookie', 'minimist', 'yauzl', 'yazl', 'undici', 'http-proxy-agent', 'https-proxy-agent', 'jschardet'],
  ...['@vscode/proxy-agent', '@vscode/iconv-lite-umd', '@vscode/ripgrep-universal', '@vscode/ripgrep'],
  ...['@vscode/fs-copyfile', '@vscode/deviceid', '@parcel/watcher', 'vscode-regexpp', 'vscode-textmate'],
  ...['vscode-oniguruma', 'tas-client', 'tas-client-umd', '@microsoft/1ds-core-js', '@microsoft/1ds-post-js'],
  ...['@xterm/headless', '@xterm/xterm', '@xterm/addon-serialize', '@xterm/addon-unicode11'],
];

/** Built-in extensions that no test needs: large, or eager to talk to the network. */
const DROPPED_EXTENSIONS: readonly string[] = [
  ...['copilot', 'mermaid-markdown-features', 'mermaid-chat-features', 'microsoft-authentication', 'github', 'ipynb'],
  ...['ms-vscode.js-debug', 'ms-vscode.js-debug-companion', 'ms-vscode.vscode-js-profile-table', 'tunnel-forwarding'],
  ...['simple-browser', 'debug-auto-launch', 'debug-server-ready', 'php-language-features', 'notebook-renderers'],
  ...['terminal-suggest'],
];

/** The ripgrep of versions whose own package would fetch it by an install script. */
const RIPGREP = {
  spec: '@vscode/ripgrep-universal@1.18.0',
  integrity: 'sha512-kgrAVy1L/v/8erAjo+I720ifTf7o4rvYUwgsuEu97XAEBtPT9sk3HhcSgFpxMydvNmwdJtXo9/AVee7JjocTrg==',
};

const PLATFORM = `${process.platform}-${process.arch}`;

function run(command: string, args: readonly string[], cwd?: string): void {
  const result = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (result.status === 0) return;
  const output = `${result.error ?? ''}${result.stdout ?? ''}${result.stderr ?? ''}`;
  throw new Error(`${command} ${args.join(' ')} failed: ${output.slice(-2000)}`);
}

/** Fetches a package through npm's own client and cache, checks it against the pinned hash, and unpacks one path of it. */
function unpack(spec: string, integrity: string | undefined, inside: string, into: string): string {
  const folder = path.join(into, spec.replaceAll('/', '-'));
  mkdirSync(folder, { recursive: true });
  run('npm', ['pack', spec, '--ignore-scripts', '--silent', '--prefer-offline'], folder);
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new Error(`npm pack ${spec} left no archive`);
  const found = `sha512-${createHash('sha512')
    .update(readFileSync(path.join(folder, archive)))
    .digest('base64')}`;
  if (found !== integrity)
    throw new Error(`${spec} has the hash ${found}, which is not the pinned ${integrity ?? '(none)'}`);
  run('tar', ['xzf', archive, inside], folder);
  return path.join(folder, inside);
}

function trimServer(server: string): void {
  for (const name of DROPPED_EXTENSIONS)
    rmSync(path.join(server, 'extensions', name), { recursive: true, force: true });
  for (const map of listFiles(path.join(server, 'out'), '.map')) rmSync(map);
}

function keepNeededPackages(server: string, pin: VscodePin): void {
  const manifestFile = path.join(server, 'package.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as {
    version: string;
    dependencies: Record<string, string>;
  };
  if (manifest.version !== pin.vscode) throw new Error(`expected VS Code ${pin.vscode}, found ${manifest.version}`);
  const wanted = Object.entries(manifest.dependencies).filter(([name]) => KEPT_PACKAGES.includes(name));
  const { version, dependencies } = { version: pin.vscode, dependencies: Object.fromEntries(wanted) };
  writeFileSync(manifestFile, JSON.stringify({ name: 'vscode-server', private: true, version, dependencies }));

  const lockFile = path.join(server, 'npm-shrinkwrap.json');
  const lock = JSON.parse(readFileSync(lockFile, 'utf8')) as { packages: Record<string, object> };
  lock.packages[''] = { version, dependencies };
  writeFileSync(lockFile, JSON.stringify(lock));
}

function installPackages(server: string, scratch: string): void {
  // "install" and not "ci": it drops what is no longer asked for and keeps the lock file's versions and hashes
  const flags = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  run('npm', ['install', ...flags], server);
  const universal = path.join(server, 'node_modules', '@vscode', 'ripgrep-universal', 'bin');
  for (const name of existsSync(universal) ? readdirSync(universal) : []) {
    if (name !== PLATFORM) rmSync(path.join(universal, name), { recursive: true });
  }
  const single = path.join(server, 'node_modules', '@vscode', 'ripgrep', 'bin');
  if (existsSync(path.dirname(single)) && !existsSync(path.join(single, 'rg'))) {
    mkdirSync(single, { recursive: true });
    renameSync(unpack(RIPGREP.spec, RIPGREP.integrity, `package/bin/${PLATFORM}/rg`, scratch), path.join(single, 'rg'));
  }
  writeStandIns(path.join(server, 'node_modules'));
}

function makeVscode(pin: VscodePin, folder: string): void {
  const scratch = path.join(folder, 'scratch');
  const server = path.join(folder, 'vscode');
  mkdirSync(scratch, { recursive: true });
  renameSync(unpack(`code-server@${pin.codeServer}`, pin.integrity, 'package/lib/vscode', scratch), server);
  trimServer(server);
  keepNeededPackages(server, pin);
  installPackages(server, scratch);
  const node = unpack(
    `node-${PLATFORM}@${pin.node}`,
    pin.nodeIntegrity[`node-${PLATFORM}`],
    'package/bin/node',
    scratch,
  );
  renameSync(node, path.join(folder, 'node'));
  rmSync(scratch, { recursive: true });
}

/** The Node that starts the server: the pinned one where the registry has it (Linux), else the one that runs this. */
function findNode(pin: VscodePin, folder: string): string {
  if (pin.nodeIntegrity[`node-${PLATFORM}`]) return path.join(folder, 'node');
  const [wanted, own] = [pin.node, process.versions.node].map((version) => Number(version.split('.')[0]));
  if (own === wanted) return process.execPath;
  throw new Error(
    `VS Code ${pin.vscode} from the npm registry needs Node ${wanted} on ${PLATFORM}; this is Node ${own}.`,
  );
}

/** The Node that the newest VS Code runs extensions with, where the npm registry has it; else the one that runs this. */
export function findExtensionNode(): string {
  const isThere = VSCODE_PINS.current.nodeIntegrity[`node-${PLATFORM}`] !== undefined;
  return isThere ? installNpmVscode('current').node : process.execPath;
}

/** Installs VS Code from the npm registry, once: no install script runs and nothing is compiled. */
export function installNpmVscode(age: VscodeAge): InstalledVscode {
  const pin = VSCODE_PINS[age];
  const folder = path.join(VSCODE_CACHE, `npm-vscode-${pin.vscode}`);
  const result = { server: path.join(folder, 'vscode'), node: findNode(pin, folder), version: pin.vscode };
  const stampFile = path.join(folder, 'complete.json');
  const stamp = JSON.stringify({ RECIPE, pin, KEPT_PACKAGES, DROPPED_EXTENSIONS });
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return result;
  console.log(`Installing VS Code ${pin.vscode} from the npm registry into .vscode-test (about 15 s) ...`);
  const unfinished = `${folder}.${process.pid}`;
  try {
    makeVscode(pin, unfinished);
    writeFileSync(path.join(unfinished, 'complete.json'), stamp);
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder); // in one step: a half-made folder is never used
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return result;
}
