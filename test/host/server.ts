import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InstalledVscode } from './npmVscode';
import { makeTemporaryFolder, startProcess, type RunningProcess, withTimeout } from './processes';
import { QUIET_SETTINGS } from './quietSettings';

/** A VS Code that a browser can open. */
export interface VscodeServer {
  /** Host and port, as in an address. */
  readonly authority: string;
  readonly process: RunningProcess;
  /** Where it keeps its settings, logs and installed extensions. */
  readonly dataFolder: string;
}

/** What a server is started with; everything may be left out. */
export interface ServerOptions {
  readonly settings?: Readonly<Record<string, unknown>>;
  /** True opens folders as trusted without asking; false leaves Workspace Trust on. */
  readonly trust?: boolean;
  /** Extensions to install first. */
  readonly vsix?: readonly string[];
  /** A folder of extensions that were installed by {@link installOnce}; several servers may use it at a time. */
  readonly extensionsFolder?: string | undefined;
  /** More environment variables for the extension host. */
  readonly env?: NodeJS.ProcessEnv;
  /** A file that names the day and time which the extension host takes for now, such as `2026-11-23T09:00`. */
  readonly clockFile?: string | undefined;
  /** Where it keeps its data; a folder of its own where nothing is said. */
  readonly dataFolder?: string | undefined;
  /** Needed to run tests inside; it hides notifications, so tests that look at the screen do without. */
  readonly testDriver?: boolean;
}

/** A server starts in less than half a second; a busy machine may take much longer. */
const START_TIMEOUT_MS = 60_000;

const SERVER = ['out/server-main.js', '--accept-server-license-terms'];

function installExtension(vscode: InstalledVscode, vsix: string, dataFolder: string, env: NodeJS.ProcessEnv): void {
  const args = [...SERVER, '--server-data-dir', dataFolder, '--install-extension', path.resolve(vsix), '--force'];
  const result = spawnSync(vscode.node, args, { cwd: vscode.server, encoding: 'utf8', env });
  if (result.status !== 0) throw new Error(`Installing ${vsix} failed: ${result.stdout}${result.stderr}`);
}

/** Installs an extension for several servers, and names the folder. */
export function installOnce(vscode: InstalledVscode, vsix: string): string {
  const dataFolder = makeTemporaryFolder();
  installExtension(vscode, vsix, dataFolder, { ...process.env, EXTENSIONS_GALLERY: '{}' });
  return path.join(dataFolder, 'extensions');
}

/** The extension host is started with what the server itself was started with. */
function setClock(file: string | undefined): readonly string[] {
  return file === undefined ? [] : ['--import', pathToFileURL(path.join(__dirname, 'clock.mjs')).href];
}

async function readPort(server: RunningProcess): Promise<string> {
  const port = new Promise<string>((resolve) => {
    server.onOutput((output) => {
      const found = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (found) resolve(found);
    });
  });
  const ended = server.exited.then(() => undefined);
  const found = await withTimeout(Promise.race([port, ended]), START_TIMEOUT_MS);
  if (found) return found;
  await server.stop();
  throw new Error(`The VS Code server did not start: ${server.output().slice(-2000)}`);
}

/** Starts a server on a free port of this machine only. */
export async function startServer(vscode: InstalledVscode, options: ServerOptions = {}): Promise<VscodeServer> {
  const dataFolder = options.dataFolder ?? makeTemporaryFolder();
  mkdirSync(path.join(dataFolder, 'data', 'User'), { recursive: true });
  const settings = { ...QUIET_SETTINGS, ...options.settings };
  writeFileSync(path.join(dataFolder, 'data', 'User', 'settings.json'), JSON.stringify(settings));
  // an empty gallery asks nobody for extensions; its sockets go into our folder and with it
  const { clockFile } = options;
  const clock = clockFile === undefined ? {} : { ENGAGEMENT_JOURNAL_CLOCK: clockFile };
  const env = { ...process.env, EXTENSIONS_GALLERY: '{}', XDG_RUNTIME_DIR: dataFolder, ...clock, ...options.env };
  for (const vsix of options.vsix ?? []) installExtension(vscode, vsix, dataFolder, env);
  const args = [
    ...[...SERVER, '--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--telemetry-level', 'off'],
    ...['--server-data-dir', dataFolder],
    ...(options.extensionsFolder ? ['--extensions-dir', options.extensionsFolder] : []),
    ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
    ...(options.trust === false ? [] : ['--disable-workspace-trust']),
  ];
  const server = startProcess(vscode.node, [...setClock(clockFile), ...args], { cwd: vscode.server, env });
  return { authority: `127.0.0.1:${await readPort(server)}`, process: server, dataFolder };
}
