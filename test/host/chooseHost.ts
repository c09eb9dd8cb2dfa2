import { createDesktopHost, downloadDesktop, findDisplayProblem } from './desktopHost';
import { createNpmHost } from './npmHost';
import type { VscodeHost } from './vscodeHost';
import { readOldestPromised, type VscodeAge } from './vscodePins';

/** Set to `desktop` or `npm` to have no other; otherwise the desktop program, or the other where it cannot be had. */
const VARIABLE = 'ENGAGEMENT_JOURNAL_HOST';

/** How a network says no: names not found, connections refused, proxies and certificates in between, silence. */
const NETWORK_ERROR =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|CERT|self.signed|timed? ?out|no data|Failed to get JSON|\b(403|407|50\d)\b/i;

function findWish(): 'desktop' | 'npm' | 'auto' {
  const wish = process.env[VARIABLE];
  if (wish === 'desktop' || wish === 'npm') return wish;
  if (wish) throw new Error(`${VARIABLE} is ${wish}; it may be desktop or npm.`);
  return 'auto';
}

/** The desktop program, or why it cannot be had here. Throws what is no matter of the network or the display. */
async function tryDesktop(age: VscodeAge): Promise<VscodeHost | string> {
  const problem = findDisplayProblem();
  if (problem) return problem;
  try {
    return createDesktopHost(await downloadDesktop(age === 'oldest' ? readOldestPromised() : 'stable'));
  } catch (error) {
    const reason = `${(error as NodeJS.ErrnoException).code ?? ''} ${String(error)}`;
    if (!NETWORK_ERROR.test(reason)) throw error;
    return `it could not be downloaded (${reason.trim()})`;
  }
}

/** Picks the VS Code for this run and says which in one line. */
export async function chooseHost(age: VscodeAge): Promise<VscodeHost> {
  const wish = findWish();
  const desktop = wish === 'npm' ? 'not wanted' : await tryDesktop(age);
  if (typeof desktop === 'string' && wish === 'desktop') throw new Error(`No desktop VS Code: ${desktop}.`);
  const host = typeof desktop === 'string' ? await createNpmHost(age) : desktop;
  const why = typeof desktop === 'string' && wish === 'auto' ? `; no desktop VS Code: ${desktop}` : '';
  console.log(`Host: ${host.label}${why}`);
  return host;
}
