import { writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import type { Activated } from '../../src/extension';
import { ClientsTree } from '../../src/vscode/views/clientsTree';
import type { Services } from '../../src/vscode/workspace/services';
import { median } from './benchRow';
import { walk } from './walks';

/** A timer that comes no later than this has had the processor when it wanted it. */
const PROMPT_MS = 10;

/** So many prompt timers in a row, and VS Code has finished starting. */
const PROMPT_TIMERS = 50;

/** A machine that is busy with something else does not get quieter by waiting longer. */
const SETTLE_LIMIT_MS = 15_000;

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits until VS Code has done what it does by itself, which would be measured along otherwise. */
export async function settle(): Promise<void> {
  const start = performance.now();
  for (let prompt = 0; prompt < PROMPT_TIMERS && performance.now() - start < SETTLE_LIMIT_MS;) {
    const since = performance.now();
    await wait(PROMPT_MS);
    prompt = performance.now() - since < 2 * PROMPT_MS ? prompt + 1 : 0;
  }
}

export async function activate(id: string): Promise<{ readonly durationMs: number; readonly api: unknown }> {
  const extension = vscode.extensions.getExtension(id);
  if (!extension || extension.isActive) throw new Error(`${id} is ${extension ? 'active already' : 'not here'}.`);
  const since = performance.now();
  const api: unknown = await extension.activate();
  return { durationMs: performance.now() - since, api };
}

/** Activates our extension, and waits until the rows are there that the tree shows first. */
export async function showFirstLevel(): Promise<{
  readonly activation: number;
  readonly firstLevel: number;
  readonly services: Services;
}> {
  const since = performance.now();
  const { durationMs: activation, api } = await activate('engagement-journal.engagement-journal');
  const { services } = api as Activated;
  const tree = new ClientsTree(services);
  const rows = await tree.getChildren();
  if (rows.length === 0) throw new Error('The tree is empty.');
  for (const row of rows) tree.getTreeItem(row);
  tree.dispose();
  return { activation, firstLevel: performance.now() - since, services };
}

/** How long it takes to look at each file of the journal, and no more; the middle one of three. */
export function measureWalk(): number {
  const walks = [1, 2, 3].map(() => {
    const since = performance.now();
    walk(findFolder());
    return performance.now() - since;
  });
  return median(walks);
}

/** The folder of the journal that VS Code was opened with. */
export function findFolder(): string {
  return vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
}

/** Collects garbage, so that only what is kept is counted. */
export function measureMemory(): { readonly heap: number; readonly rss: number } {
  setFlagsFromString('--expose_gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed, rss };
}

/** Hands the measures to the process that has started VS Code. */
export function report(measures: object): void {
  writeFileSync(process.env['ENGAGEMENT_JOURNAL_REPORT'] ?? '', JSON.stringify(measures));
}
