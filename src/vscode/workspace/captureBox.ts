import * as vscode from 'vscode';
import { parseLine, planLine, type PlannedLine, type TypedLine } from '../../core/capture/captureLine';
import { describeNote } from '../../core/capture/describeNote';
import { findLineHome, type LineHome } from '../../core/capture/lineHome';
import type { Day } from '../../core/model/day';
import { showBox } from '../base/boxes';
import { pickOne } from '../base/prompts';
import type { VisibleEngagement } from './services';

/** An engagement that a line may go to. */
export type CaptureHome = VisibleEngagement & LineHome;

/** Where a line may go, and what is known before it is typed. */
export interface CaptureQuestion {
  readonly homes: readonly CaptureHome[];
  readonly atHand: CaptureHome | undefined;
  readonly minutesPath: string | undefined;
  readonly today: Day;
  /** Fires when what is shown must not be seen any more. */
  readonly onHidden: vscode.Event<void>;
}

/**
 * Asks for one line, and says while it is typed what it becomes and where it goes; asks for the engagement only where
 * several would do. Escape throws a CancellationError.
 */
export async function askLine(
  question: CaptureQuestion,
): Promise<{ readonly line: TypedLine; readonly home: CaptureHome }> {
  const line = parseLine(await typeLine(question));
  const { homes, atHand } = question;
  const home = findLineHome(line.text, homes, atHand) ?? (await askHome(homes));
  return { line, home };
}

function typeLine(question: CaptureQuestion): Promise<string> {
  const box = vscode.window.createInputBox();
  const placeholder = vscode.l10n.t('> Ana names one owner 26.11.');
  Object.assign(box, { title: vscode.l10n.t('Capture'), placeholder, prompt: help(), ignoreFocusOut: true });
  return showBox(box, (end, cancel) => [
    question.onHidden(cancel),
    box.onDidChangeValue((typed) => {
      box.prompt = typed.trim() === '' ? help() : describe(question, typed);
    }),
    box.onDidAccept(() => box.value.trim() !== '' && end(box.value)),
  ]);
}

function help(): string {
  return vscode.l10n.t(
    '"> " an action, "! " a decision, "? " a question; anything else is a note. Names tell where it goes.',
  );
}

/** What the line would become now, and where. */
function describe({ homes, atHand, minutesPath, today }: CaptureQuestion, typed: string): string {
  const line = parseLine(typed);
  const home = findLineHome(line.text, homes, atHand);
  if (!home) return vscode.l10n.t('{0} → you are asked where it goes', line.kind);
  const planned = planLine(home.records, line, { key: home, today, ...(minutesPath !== undefined && { minutesPath }) });
  const team = planned.isPrivate && vscode.l10n.t('team only');
  const where = [home.clientName, home.title, planned.meeting, team].filter(Boolean).join(' · ');
  return `${describePlan(planned, today)} → ${where}`;
}

function describePlan({ becomes, note }: PlannedLine, today: Day): string {
  if (note) return describeNote(note, today);
  return becomes === 'minutes' ? vscode.l10n.t('new minutes of today') : becomes;
}

function askHome(homes: readonly CaptureHome[]): Promise<CaptureHome> {
  const open = homes.filter(({ isClosed }) => !isClosed);
  const choices = open.map((value) => ({ label: value.title, description: value.clientName, value }));
  return pickOne(vscode.l10n.t('Capture'), vscode.l10n.t('Where does it belong?'), choices);
}
