import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A program that runs for a while, in a process group of its own. */
export interface RunningProcess {
  /** Resolves with the exit code once it has ended, for whatever reason. */
  readonly exited: Promise<number>;
  /** All it has printed so far. */
  output(): string;
  /** Calls back with all it has printed so far, each time there is more. */
  onOutput(listener: (output: string) => void): void;
  /** Ends it and everything it started; resolves when it is gone. */
  stop(): Promise<void>;
}

/** How long a program may take to end politely before it is killed. */
const POLITE_STOP_MS = 3000;

const leftToDo = new Set<() => void>();

/** Has something done when this process ends, for whatever reason but a kill: the latest first, so that a program ends before its folder goes. */
export function atEnd(task: () => void): void {
  leftToDo.add(task);
}

process.on('exit', () => {
  for (const task of [...leftToDo].reverse()) task();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => process.exit(130)); // 130 is what a shell reports for a run that was interrupted
}

/** Windows knows no process groups: there the guard ends what it started when its standard input closes. */
const HAS_GROUPS = process.platform !== 'win32';

function killGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    if (HAS_GROUPS) process.kill(-pid, signal);
  } catch {
    // it has ended by itself
  }
}

/** Starts a program that ends at the latest when this process does. Fails by ending at once, not by throwing. */
export function startProcess(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv },
): RunningProcess {
  const guarded = [path.join(__dirname, 'guard.mjs'), program, ...args];
  const child = spawn(process.execPath, guarded, {
    ...options,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: HAS_GROUPS,
    windowsHide: true,
  });
  const { pid } = child;
  const killNow = (): void => killGroup(pid ?? 0, 'SIGKILL');
  if (pid) atEnd(killNow);
  let output = '';
  const listeners: ((output: string) => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      for (const listener of listeners) listener(output);
    });
  }
  const exited = new Promise<number>((resolve) => {
    child.on('exit', (code) => resolve(code ?? 1));
    child.on('error', () => resolve(1));
  });
  return {
    exited,
    output: () => output,
    onOutput: (listener) => listeners.push(listener),
    async stop() {
      if (!pid) return;
      killGroup(pid, 'SIGTERM');
      if (!HAS_GROUPS) child.stdin.end();
      await withTimeout(exited, POLITE_STOP_MS);
      killNow();
      leftToDo.delete(killNow);
    },
  };
}

/** Resolves as `promise` does, or with `undefined` after `timeoutMs`. */
export async function withTimeout<T>(promise: Promise<T>, timeoutMs: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), timeoutMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Makes an empty folder that is removed when this process ends. */
export function makeTemporaryFolder(): string {
  const folder = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'engagement-journal-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
