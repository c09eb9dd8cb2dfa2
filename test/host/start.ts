import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from './bundles';
import { hasDisplay, prepareProfile } from './desktopHost';
import { installNpmVscode } from './npmVscode';
import { toAddress } from './page';
import { ROOT, VSIX } from './places';
import { atEnd, startProcess } from './processes';
import { startServer } from './server';
import { packageExtension } from './vsix';
import { copySample } from './workspaces';

/** The user's own VS Code, when its command is on the path and a window can be shown. */
function findCode(): readonly string[] | undefined {
  if (process.env['ENGAGEMENT_JOURNAL_HOST'] === 'npm' || !hasDisplay()) return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const found = (process.env['PATH'] ?? '').split(path.delimiter).find((folder) => existsSync(path.join(folder, name)));
  if (found === undefined) return undefined;
  return process.platform === 'win32' ? ['cmd.exe', '/c', name] : [path.join(found, name)];
}

/** `code` starts the program apart from itself; the program leaves its process id in its profile. */
function endProgram(profile: string): void {
  const lock = path.join(profile, 'code.lock');
  try {
    if (existsSync(lock)) process.kill(Number(readFileSync(lock, 'utf8')));
  } catch {
    // the window was closed before
  }
}

async function startDesktop([program = '', ...before]: readonly string[], folder: string): Promise<void> {
  await buildExtension({ minify: false });
  const profile = prepareProfile();
  atEnd(() => endProgram(profile));
  const args = [
    '--wait',
    '--new-window',
    `--user-data-dir=${profile}`,
    `--extensions-dir=${path.join(profile, 'extensions')}`,
    `--extensionDevelopmentPath=${ROOT}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium refuses to run as root with it
    folder,
  ];
  const code = startProcess(program, [...before, ...args], {});
  console.log(`VS Code opens ${folder}. Close its window or press Ctrl-C to end.`);
  if ((await code.exited) !== 0) throw new Error(code.output());
}

function openInBrowser(address: string): void {
  if (!hasDisplay()) return;
  const openers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
    darwin: ['open', address],
    win32: ['rundll32', 'url.dll,FileProtocolHandler', address],
  };
  const [program = '', ...args] = openers[process.platform] ?? ['xdg-open', address];
  // the address is on the terminal for whoever has no such program
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

async function startInBrowser(folder: string): Promise<void> {
  await packageExtension();
  const server = await startServer(installNpmVscode('current'), { vsix: [VSIX] });
  const address = toAddress(server, { open: folder });
  console.log(`\nVS Code with the extension and ${folder} is at\n\n  ${address}\n\nPress Ctrl-C to end.`);
  openInBrowser(address);
  await server.process.exited;
}

/** `npm start [-- --folder <a folder of your own>]` */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { folder: { type: 'string' } } });
  const folder = values.folder ? path.resolve(values.folder) : copySample();
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  if (!values.folder) console.log('This is a copy of the sample journal; it is thrown away at the end.');
  const code = findCode();
  await (code ? startDesktop(code, folder) : startInBrowser(folder));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
