import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeTemporaryFolder } from '../host/processes';
import { copySample } from '../host/workspaces';
import { exactDisk } from '../vscode/workspace/exactDisk';
import { checkCache, isBegun, program } from './cacheSurvivors';
import { engagement, type Kill } from './killEdits';
import { checkSurvivors } from './survivors';

/** A kill falls into the first second of writing: hundreds of writes. */
const longestMs = 1_000;

const roundLimitMs = 20_000;

/** So many minutes with long notes, so that writing what is kept of them takes a while. */
const longMinutes = 40;
const longNotes = 3_000;

/** Makes a journal of which much is kept. */
function makeLargeJournal(): string {
  const folder = copySample();
  for (let each = 0; each < longMinutes; each++) {
    const day = new Date(Date.UTC(2025, 0, 1 + each)).toISOString().slice(0, 'YYYY-MM-DD'.length);
    const text = `title: "Workshop"\ntype: workshop\ndate: ${day}\nnotes: "${randomBytes(longNotes).toString('hex')}"\n`;
    writeFileSync(path.join(folder, engagement, 'minutes', `${day}-workshop.yaml`), text);
  }
  return folder;
}

/**
 * Has a program edit a fresh journal and keep what it knows, by the modules of the extension, and kills it: at any time,
 * or while a file of the cache is written. All files have exact times, so that the next session trusts what was kept.
 */
export async function killWriting(driver: string, isInWrite: boolean): Promise<Kill> {
  const afterMs = Math.round(Math.random() * longestMs);
  const [folder, storage] = [makeLargeJournal(), makeTemporaryFolder()];
  const confirmedFile = path.join(makeTemporaryFolder(), 'confirmed');
  const child = spawn(process.execPath, [driver, folder, storage, program, confirmedFile], { stdio: 'inherit' });
  const exited = once(child, 'exit');
  const hasBegun = await waitFor(() => existsSync(confirmedFile));
  await pause(afterMs);
  const isCaught = !isInWrite || (await stopInWrite(child, makeProbe(storage)));
  const isKilled = child.kill('SIGKILL');
  await exited;
  const confirmed = hasBegun ? readFileSync(confirmedFile, 'utf8').split('\n').filter(Boolean) : [];
  const { wrong: inCache, begun, taken } = checkCache(folder, storage, exactDisk);
  const notKilled = isKilled && isCaught && hasBegun ? [] : ['it was not killed when it was to be'];
  const wrong = [...notKilled, ...inCache, ...checkSurvivors(folder, engagement, confirmed)];
  return { afterMs, confirmed: confirmed.length, restored: 0, begun, taken, wrong };
}

async function waitFor(isSo: () => boolean): Promise<boolean> {
  for (const since = Date.now(); Date.now() - since < roundLimitMs; await pause()) if (isSo()) return true;
  return false;
}

/** Whether a file of the only cache is being written, asked as quickly as can be. */
function makeProbe(storage: string): () => boolean {
  const caches = path.join(storage, 'index');
  const [cache = ''] = readdirSync(caches).map((name) => path.join(caches, name));
  return () => readdirSync(cache).some(isBegun);
}

/** A write is over in a fraction of a millisecond: who is stopped in one can be killed there. */
async function stopInWrite(child: ChildProcess, isWriting: () => boolean): Promise<boolean> {
  for (const since = Date.now(); Date.now() - since < roundLimitMs;) {
    if (!isWriting()) continue;
    child.kill('SIGSTOP');
    await pause();
    if (isWriting()) return true;
    child.kill('SIGCONT');
  }
  return false;
}

function pause(ms = 10): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
