import { spawn } from 'node:child_process';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { captureAction } from '../../src/core/capture/newEntry';
import { applyChanges } from '../../src/vscode/workspace/applyChanges';
import { activate, kestrel, kestrelFolder, openJournal } from '../vscode/sampleWorkspace';

function read(variable: string): string {
  return process.env[`ENGAGEMENT_JOURNAL_${variable}`] ?? '';
}

/** Has another process kill this one, and the one that writes its files, without a warning. */
function startKiller(afterMs: number): void {
  const victims = JSON.stringify([process.ppid, process.pid]);
  const script = `setTimeout(() => { for (const pid of ${victims}) try { process.kill(pid, 'SIGKILL') } catch {} }, ${afterMs})`;
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  spawn(process.execPath, ['-e', script], { env, detached: true, stdio: 'ignore' }).unref();
}

/** What VS Code calls: edits two files at a time until it is killed, and writes down each edit that was confirmed. */
export async function run(): Promise<void> {
  const { services } = await activate();
  const journal = await openJournal(kestrel);
  const minutesPath = `${kestrelFolder}/minutes/2026-11-20-weekly-status.yaml`;
  const confirmed = openSync(read('CONFIRMED'), 'a');
  startKiller(Number(read('KILL_AFTER_MS')));
  try {
    for (let count = 1; ; count++) {
      const text = `Edit ${count}`;
      const context = { index: journal.index, key: kestrel, today: services.today(), minutesPath };
      await applyChanges(services.store, journal, () => captureAction(context, { text }));
      writeSync(confirmed, `${text}\n`);
      fsyncSync(confirmed);
    }
  } finally {
    closeSync(confirmed);
  }
}
