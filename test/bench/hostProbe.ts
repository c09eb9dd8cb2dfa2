import { readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Activated } from '../../src/extension';
import { ClientsTree } from '../../src/vscode/views/clientsTree';
import type { Services } from '../../src/vscode/workspace/services';

/** What one fresh VS Code measures, in milliseconds. */
export interface HostMeasures {
  readonly activateOurs: number;
  readonly activateEmpty: number;
  /** From the start of the activation until the top rows of the tree are there to paint. */
  readonly firstLevel: number;
  /** Looking at each file of the same journal, and no more. */
  readonly statWalk: number;
}

/** A timer that comes no later than this has had the processor when it wanted it. */
const PROMPT_MS = 10;

/** So many prompt timers in a row, and VS Code has finished starting. */
const PROMPT_TIMERS = 50;

/** A machine that is busy with something else does not get quieter by waiting longer. */
const SETTLE_LIMIT_MS = 15_000;

/** Waits until VS Code has done what it does at its start, which would be measured along otherwise. */
async function settle(): Promise<void> {
  const start = performance.now();
  for (let prompt = 0; prompt < PROMPT_TIMERS && performance.now() - start < SETTLE_LIMIT_MS;) {
    const since = performance.now();
    await new Promise((resolve) => setTimeout(resolve, PROMPT_MS));
    prompt = performance.now() - since < 2 * PROMPT_MS ? prompt + 1 : 0;
  }
}

async function activate(id: string): Promise<{ readonly durationMs: number; readonly api: unknown }> {
  const extension = vscode.extensions.getExtension(id);
  if (!extension || extension.isActive) throw new Error(`${id} is ${extension ? 'active already' : 'not here'}.`);
  const since = performance.now();
  const api: unknown = await extension.activate();
  return { durationMs: performance.now() - since, api };
}

/** Until the rows are there that the view would show first. */
async function showFirstLevel(services: Services): Promise<void> {
  const tree = new ClientsTree(services);
  const rows = await tree.getChildren();
  if (rows.length === 0) throw new Error('The tree is empty.');
  for (const row of rows) tree.getTreeItem(row);
  tree.dispose();
}

function walk(folder: string): number {
  const since = performance.now();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) statSync(path.join(folder, name));
  return performance.now() - since;
}

/** What VS Code calls. The extensions take turns in who comes first, because the first pays for what both need. */
export async function run(): Promise<void> {
  await settle();
  const [ours, empty] = ['engagement-journal.engagement-journal', 'engagement-journal-tests.empty'];
  const isOursFirst = process.env['ENGAGEMENT_JOURNAL_FIRST'] === 'ours';
  const first = isOursFirst ? undefined : await activate(empty);
  const since = performance.now();
  const { durationMs: activateOurs, api } = await activate(ours);
  await showFirstLevel((api as Activated).services);
  const firstLevel = performance.now() - since;
  const { durationMs: activateEmpty } = first ?? (await activate(empty));
  const statWalk = walk(vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '');
  const measures: HostMeasures = { activateOurs, activateEmpty, firstLevel, statWalk };
  writeFileSync(process.env['ENGAGEMENT_JOURNAL_REPORT'] ?? '', JSON.stringify(measures));
}
