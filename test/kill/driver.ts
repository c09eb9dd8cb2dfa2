import { spawn } from 'node:child_process';
import { closeSync, fsyncSync, openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { captureAction } from '../../src/core/capture/newEntry';
import { applyChanges } from '../../src/vscode/workspace/applyChanges';
import { activate, kestrel, kestrelFolder, openJournal, toFile } from '../vscode/sampleWorkspace';

function read(variable: string): string {
  return process.env[`ENGAGEMENT_JOURNAL_${variable}`] ?? '';
}

/** A file outside the journal, for who looks at it afterwards. */
function noteFile(name: string): string {
  return path.join(read('NOTES'), name);
}

/**
 * Has another process kill this one, and the one that writes its files, without a warning: after that time, and if
 * `emptied` names files not before one of them is empty, which a file is for a fraction of a millisecond when it is saved.
 */
function startKiller(afterMs: number, emptied: readonly string[]): void {
  const script = `
    const { statSync, writeFileSync } = require('node:fs');
    const files = ${JSON.stringify(emptied)};
    setTimeout(() => {
      while (files.length > 0 && files.every((file) => statSync(file).size > 0));
      for (const pid of ${JSON.stringify([process.ppid, process.pid])}) try { process.kill(pid, 'SIGKILL') } catch {}
      writeFileSync(${JSON.stringify(noteFile('killed'))}, '');
    }, ${afterMs})`;
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  spawn(process.execPath, ['-e', script], { env, detached: true, stdio: 'ignore' }).unref();
}

/** What VS Code calls: edits two files at a time until it is killed, and writes down each edit that was confirmed. */
export async function run(): Promise<void> {
  const { services } = await activate();
  const journal = await openJournal(kestrel);
  const minutesPath = `${kestrelFolder}/minutes/2026-11-20-weekly-status.yaml`;
  writeFileSync(noteFile('storage'), services.storageUri.fsPath);
  const confirmed = openSync(noteFile('confirmed'), 'a');
  const edited = [`${kestrelFolder}/actions.yaml`, minutesPath].map(toFile);
  startKiller(Number(read('KILL_AFTER_MS')), read('KILL_IN_SAVE') === 'true' ? edited : []);
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
