import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { VSCODE_CACHE } from './places';
import { makeTemporaryFolder, startProcess } from './processes';
import { QUIET_SETTINGS } from './quietSettings';
import type { TestLaunch, VscodeHost } from './vscodeHost';

/** How long the download may say nothing before it counts as impossible. */
const DOWNLOAD_TIMEOUT_MS = 15_000;

/** Starts a program with a display that nobody sees; part of Debian's and others' X server packages. */
const XVFB_RUN = '/usr/bin/xvfb-run';

/** Whether a window would be seen. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** Why the desktop program cannot run here, or nothing when it can. */
export function findDisplayProblem(): string | undefined {
  if (hasDisplay() || existsSync(XVFB_RUN)) return undefined;
  return 'there is no display (install xvfb, or run under one)';
}

/** Downloads the desktop program into `.vscode-test/` unless it is there, and names its executable. */
export function downloadDesktop(version: string): Promise<string> {
  return downloadAndUnzipVSCode({
    version,
    cachePath: VSCODE_CACHE,
    timeout: DOWNLOAD_TIMEOUT_MS,
    reporter: new SilentReporter(),
  });
}

/** Makes a profile that shows nothing but the extension under test, and says where. */
export function prepareProfile(): string {
  const folder = makeTemporaryFolder();
  mkdirSync(path.join(folder, 'User'), { recursive: true });
  writeFileSync(path.join(folder, 'User', 'settings.json'), JSON.stringify(QUIET_SETTINGS));
  return folder;
}

/** The desktop program at `executable`; each launch gets a profile of its own. */
export function createDesktopHost(executable: string): VscodeHost {
  const version = /\d+\.\d+\.\d+/.exec(executable)?.[0] ?? '';
  const launch = async (wanted: TestLaunch) => {
    const profile = prepareProfile();
    const args = [
      wanted.open,
      `--user-data-dir=${profile}`,
      `--extensions-dir=${path.join(profile, 'extensions')}`,
      `--extensionDevelopmentPath=${wanted.extension}`,
      `--extensionTestsPath=${wanted.tests}`,
      ...['--skip-welcome', '--skip-release-notes', '--disable-updates', '--disable-telemetry', '--disable-gpu'],
      ...(wanted.trust ? ['--disable-workspace-trust'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium refuses to run as root with it
    ];
    const [program, ...before] = hasDisplay() ? [executable] : [XVFB_RUN, '-a', executable];
    const env: NodeJS.ProcessEnv = { ...process.env, ...wanted.env };
    delete env['ELECTRON_RUN_AS_NODE']; // set in VS Code's own terminal, where it would start a bare Node instead
    const running = startProcess(program ?? executable, [...before, ...args], { env });
    return { ended: running.exited, log: () => running.output(), stop: () => running.stop() };
  };
  return { label: `desktop VS Code ${version}`, launch, close: async () => undefined };
}
