import * as vscode from 'vscode';
import { showBox } from './boxes';
import type { Person } from '../../core/journal/people';
import {
  addDays,
  addWorkingDays,
  toWorkingDay,
  endOfMonth,
  formatDay,
  parseDay,
  type Day,
  type WorkingDays,
} from '../../core/model/day';

/** Long enough to be read, and gone by itself. */
const doneMs = 4_000;

const longerMs = 5_000;

/** Says in the status bar what a command has done. */
export function tellDone(message: string): void {
  vscode.window.setStatusBarMessage(`$(check) ${message}`, doneMs);
}

/** Takes from the status bar what a command has said there: an empty message lies on top of it until it is gone. */
export function hideDone(): void {
  vscode.window.setStatusBarMessage('', longerMs);
}

/** Asks for a text. Boxes stay when another window is looked at; Escape throws a CancellationError. */
export async function askText(options: {
  readonly title: string;
  readonly prompt: string;
  readonly value?: string;
  readonly placeHolder?: string;
  /** Whether Enter on an empty box is an answer. */
  readonly isOptional?: boolean;
  readonly validate?: (text: string) => string | undefined;
}): Promise<string> {
  const { isOptional, validate, title, prompt, value = '', placeHolder: placeholder = '' } = options;
  const needed = vscode.l10n.t('Type something, or press Escape to leave everything as it is.');
  const findWrong = (text: string): string | undefined => {
    if (text.trim() === '') return isOptional || text === '' ? undefined : needed;
    return validate?.(text.trim());
  };
  const box = vscode.window.createInputBox();
  Object.assign(box, { title, prompt, value, placeholder, ignoreFocusOut: true });
  box.validationMessage = findWrong(value);
  const answer = await showBox<string>(box, (end) => [
    box.onDidChangeValue((text) => (box.validationMessage = findWrong(text))),
    box.onDidAccept(() => findWrong(box.value) === undefined && end(box.value.trim())),
  ]);
  if (answer === '' && !isOptional) throw new vscode.CancellationError();
  return answer;
}

export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** Asks for one of several; Escape throws a CancellationError. */
export function pickOne<T>(title: string, placeholder: string, choices: readonly Choice<T>[]): Promise<T> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  Object.assign(pick, { title, placeholder, items: choices, ignoreFocusOut: true, matchOnDescription: true });
  return takeChosen(pick);
}

/** Asks for a person of the client or the team, or for any other name; undefined is nobody yet. */
export async function pickPerson(
  title: string,
  placeHolder: string,
  people: readonly Person[],
): Promise<string | undefined> {
  const nobody: Choice<string | undefined> = { label: vscode.l10n.t('Nobody yet'), value: undefined };
  const known = people.map(({ name, role, side }) => ({
    label: name,
    description: [role, side === 'ours' ? vscode.l10n.t('our team') : ''].filter(Boolean).join(' · '),
    value: name,
  }));
  return pickOrType(title, placeHolder, [...known, nobody], (typed) => ({
    label: typed,
    description: vscode.l10n.t('not among the contacts or the team'),
    value: typed,
  }));
}

/** Asks for a day from today on, in the words people use, or as a date; undefined is no date. */
export async function pickDay(
  title: string,
  placeHolder: string,
  today: Day,
  calendar: WorkingDays,
): Promise<Day | undefined> {
  const day = (label: string, value: Day) => ({ label, description: formatDay(value), value });
  const choices: readonly Choice<Day | undefined>[] = [
    day(vscode.l10n.t('Next working day'), addWorkingDays(today, 1, calendar)),
    day(vscode.l10n.t('In one week'), toWorkingDay(addDays(today, 7), calendar)),
    day(vscode.l10n.t('In two weeks'), toWorkingDay(addDays(today, 14), calendar)),
    day(vscode.l10n.t('End of the month'), endOfMonth(today)),
    { label: vscode.l10n.t('No date yet'), value: undefined },
  ];
  return pickOrType(title, placeHolder, choices, (typed) => toTypedDay(typed));
}

/** What the day of a meeting is asked with: `planned` is offered first, where it is known. */
export interface MeetingDays {
  readonly today: Day;
  readonly calendar: WorkingDays;
  readonly planned?: Day | undefined;
}

/** Asks for the day of a meeting that people need notice of, or for any other day as a date. */
export async function pickMeetingDay(
  title: string,
  placeHolder: string,
  { today, calendar, planned }: MeetingDays,
): Promise<Day> {
  const inDays = (label: string, days: number) => {
    return { label, value: toWorkingDay(addDays(today, days), calendar) };
  };
  return pickNamedDay(title, placeHolder, [
    ...(planned ? [{ label: vscode.l10n.t('As planned'), value: planned }] : []),
    inDays(vscode.l10n.t('In one week'), 7),
    inDays(vscode.l10n.t('In ten days'), 10),
    inDays(vscode.l10n.t('In two weeks'), 14),
    inDays(vscode.l10n.t('In three weeks'), 21),
  ]);
}

/** Asks for one of these days, or for any other as a date, or in the words that `parse` knows. */
export function pickNamedDay(
  title: string,
  placeHolder: string,
  days: readonly Choice<Day>[],
  parse: (typed: string) => Day | undefined = parseDay,
): Promise<Day> {
  const choices = days.map((each) => ({ ...each, description: formatDay(each.value) }));
  return pickOrType<Day>(title, placeHolder, choices, (typed) => toTypedDay(typed, parse));
}

function toTypedDay(
  typed: string,
  parse: (text: string) => Day | undefined = parseDay,
): Choice<Day> | vscode.QuickPickItem {
  const value = parse(typed);
  return value
    ? { label: typed, description: formatDay(value), value }
    : { label: vscode.l10n.t('Write it like 2026-11-26') };
}

/**
 * Asks for any of several, those `picked` ticked already; Escape throws a CancellationError. The rows are there from the
 * first moment, so that an early Enter takes those that are ticked, and not none.
 */
export function pickSeveral<T>(
  title: string,
  placeholder: string,
  choices: readonly Choice<T>[],
): Promise<readonly T[]> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  const selectedItems = choices.filter(({ picked }) => picked);
  const options = { title, placeholder, ignoreFocusOut: true, matchOnDescription: true };
  Object.assign(pick, { ...options, canSelectMany: true, items: choices, selectedItems });
  return showBox(pick, (end) => [pick.onDidAccept(() => end(pick.selectedItems.map(({ value }) => value)))]);
}

/** A quick pick that also takes what was typed, where `fromTyped` makes a choice of it; an item without a value is a hint. */
export function pickOrType<T>(
  title: string,
  placeholder: string,
  choices: readonly Choice<T>[],
  fromTyped: (typed: string) => Choice<T> | vscode.QuickPickItem,
): Promise<T> {
  const pick = vscode.window.createQuickPick<Choice<T> | vscode.QuickPickItem>();
  Object.assign(pick, { title, placeholder, items: choices, ignoreFocusOut: true, matchOnDescription: true });
  pick.onDidChangeValue((value) => {
    const typed = value.trim().toLowerCase();
    const labels = choices.map(({ label }) => label.toLowerCase());
    const own = typed && !labels.includes(typed) ? fromTyped(value.trim()) : undefined;
    const isNeeded = own && ('value' in own || !labels.some((label) => label.includes(typed)));
    pick.items = isNeeded ? [...choices, { ...own, alwaysShow: true }] : choices;
  });
  return takeChosen(pick);
}

/** Asks for one of several, or for what `fromTyped` makes of the words that were typed; Escape throws a CancellationError. */
export function pickTyped<T>(options: {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly (Choice<T> | vscode.QuickPickItem)[];
  readonly fromTyped: (typed: string) => readonly Choice<T>[];
}): Promise<T> {
  const { title, placeholder, items, fromTyped } = options;
  const pick = vscode.window.createQuickPick<Choice<T> | vscode.QuickPickItem>();
  Object.assign(pick, { title, placeholder, items, ignoreFocusOut: true });
  pick.onDidChangeValue((value) => {
    const typed = value.trim() === '' ? [] : fromTyped(value.trim());
    pick.items = [...items, ...typed.map((each) => ({ ...each, alwaysShow: true }))];
  });
  return takeChosen(pick);
}

/** Shows a box and waits for one of its choices: a row without a value is a hint. Escape throws a CancellationError. */
function takeChosen<T>(
  pick: vscode.QuickPick<Choice<T>> | vscode.QuickPick<Choice<T> | vscode.QuickPickItem>,
): Promise<T> {
  return showBox<T>(pick, (end) => [
    pick.onDidAccept(() => {
      const [choice] = pick.selectedItems;
      if (choice && 'value' in choice) end(choice.value);
    }),
  ]);
}
