import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Services } from '../../src/vscode/workspace/services';
import { findFolder, measureMemory, measureWalk, report, settle, showFirstLevel, wait } from './hostSteps';
import { indexEverything, knowsAction } from './oursInHost';
import { watchThread } from './threadWatch';

/** How a fast typist feels it, in milliseconds. */
export interface Typing {
  /** From the last keystroke until the index knows what was typed. */
  readonly followed: number;
  /** The longest time for which the extension host worked without a break. */
  readonly longestStall: number;
}

/** In bytes. */
export interface Memory {
  readonly heap: number;
  readonly rss: number;
}

/** What one fresh VS Code measures in a journal of a firm, in milliseconds. */
export interface LargeHostMeasures {
  readonly firstLevel: number;
  /** From the first level until every file is in the index, while somebody types. */
  readonly indexing: number;
  readonly statWalk: number;
  readonly memoryBefore: Memory;
  readonly memoryAfter: Memory;
  readonly typingMeanwhile: Typing;
  readonly typingAfter: Typing;
  /** Into a copy that lies in no journal: what VS Code itself costs. */
  readonly typingElsewhere: Typing;
}

/** About ten keystrokes a second, for three seconds. */
const KEYSTROKES = 30;
const PAUSE_MS = 100;

/** An index that does not know by then will not know. */
const FOLLOW_LIMIT_MS = 60_000;

/** Behind the first letters of a text in the middle of the register. */
function findPlace(document: vscode.TextDocument): vscode.Position {
  for (let line = Math.floor(document.lineCount / 2); line < document.lineCount; line += 1) {
    const [start] = /^ *text: ["']?\w\w/.exec(document.lineAt(line).text) ?? [];
    if (start) return new vscode.Position(line, start.length);
  }
  throw new Error(`${document.fileName} has no text to type into.`);
}

/** Types a word of letters into a register, and takes it back. */
async function typeInto(
  uri: vscode.Uri,
  letter: string,
  untilFollowed: (typed: string) => Promise<void>,
): Promise<Typing> {
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const place = findPlace(editor.document);
  const typed = letter.repeat(KEYSTROKES);
  const watch = watchThread();
  for (let stroke = 0; stroke < KEYSTROKES; stroke += 1) {
    if (stroke > 0) await wait(PAUSE_MS);
    await editor.edit((edit) => edit.insert(place, letter), { undoStopBefore: false, undoStopAfter: false });
  }
  const since = performance.now();
  await untilFollowed(typed);
  const followed = performance.now() - since;
  const longestStall = watch.end();
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return { followed, longestStall };
}

function copyOut(uri: vscode.Uri): vscode.Uri {
  const copy = path.join(mkdtempSync(path.join(tmpdir(), 'register-')), 'actions.yaml');
  copyFileSync(uri.fsPath, copy);
  return vscode.Uri.file(copy);
}

/** Asks again with each change that the store tells. */
async function waitUntil({ store }: Services, isSo: () => boolean): Promise<void> {
  if (isSo()) return;
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('What was typed did not reach the index.')), FOLLOW_LIMIT_MS);
    const listening = store.onDidChange(() => {
      if (!isSo()) return;
      clearTimeout(late);
      listening.dispose();
      resolve();
    });
  });
}

/** What VS Code calls. */
export async function run(): Promise<void> {
  await settle();
  const memoryBefore = measureMemory();
  const { firstLevel, services } = await showFirstLevel();
  const register = process.env['ENGAGEMENT_JOURNAL_REGISTER'] ?? '';
  const since = performance.now();
  const isIndexed = indexEverything(services).then(() => performance.now() - since);
  const uri = vscode.Uri.joinPath(vscode.Uri.file(findFolder()), register);
  const untilKnown = (typed: string) => waitUntil(services, () => knowsAction(services, register, typed));
  const typingMeanwhile = await typeInto(uri, 'x', untilKnown);
  const indexing = await isIndexed;
  await settle();
  const typingAfter = await typeInto(uri, 'y', untilKnown);
  const typingElsewhere = await typeInto(copyOut(uri), 'z', settle);
  const memoryAfter = measureMemory();
  const statWalk = measureWalk();
  report({
    ...{ firstLevel, indexing, statWalk, memoryBefore, memoryAfter },
    ...{ typingMeanwhile, typingAfter, typingElsewhere },
  } satisfies LargeHostMeasures);
}
