import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const USUAL_PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap((name) => [
    `/usr/bin/${name}`,
    `/snap/bin/${name}`,
  ]),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((program) =>
      path.join(process.env[variable] ?? 'C:\\', program),
    ),
  ),
};

const ADVICE =
  'No Chromium found. Install Chromium, Chrome or Edge (on Debian: apt-get install chromium), or name one in CHROMIUM_PATH.';

/** The quiet ways of a browser that is only a test's window; without its sandbox, because that cannot run as root. */
const FLAGS: readonly string[] = [
  ...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...[
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-features=PreloadTopChromeWebUI,Translate',
  ],
];

function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  return USUAL_PLACES[process.platform]?.find((place) => existsSync(place));
}

function mayInstall(): boolean {
  return Boolean(process.env['CI']) && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function installChromium(): void {
  console.log('Installing Chromium (apt-get install chromium) ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const result = spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    if (result.status !== 0) throw new Error(`apt-get ${args.join(' ')} failed. ${ADVICE}`);
  }
}

/** Finds a browser; installs one only on a build machine that lets us. Throws with advice when there is none. */
export function requireChromium(): string {
  if (!findChromium() && mayInstall()) installChromium();
  const found = findChromium();
  if (!found || !existsSync(found)) throw new Error(ADVICE);
  return found;
}

/** Starts a browser without a window; it ends with this process. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: requireChromium(), args: [...FLAGS] });
}
