import * as vscode from 'vscode';
import { describeWithGaps } from '../../core/capture/describeNote';
import type { PlacedNote } from '../../core/capture/listNotes';
import { readNote, type NoteReading, type ReadNote } from '../../core/capture/readNote';
import type { NoteKind } from '../../core/text/markedLines';
import type { Person } from '../../core/journal/people';
import { formatDay, type Day } from '../../core/model/day';
import { listSaidDays, parseSaidDay } from '../../core/model/dayWords';
import { showBox } from '../base/boxes';
import { askText, pickNamedDay, pickOne, pickPerson } from '../base/prompts';

/** The lines that are to be filed, and what they can be corrected with. */
export interface NotesReview {
  readonly title: string;
  readonly notes: readonly PlacedNote[];
  readonly reading: NoteReading;
  readonly people: readonly Person[];
  /** Fires when what is shown must not be seen any more. */
  readonly onHidden: vscode.Event<void>;
}

interface Row extends vscode.QuickPickItem {
  /** Which line it stands for; the row that files them all stands for none. */
  readonly at?: number;
}

interface Draft {
  readonly line: PlacedNote;
  readonly note: ReadNote;
  readonly isTaken: boolean;
}

type Correction = 'take' | 'person' | 'due' | 'no-due' | 'text' | NoteKind;

const icons: Readonly<Record<NoteKind, string>> = {
  decision: 'law',
  action: 'circle-large-outline',
  question: 'question',
};

/**
 * Shows all lines in one list, in their order, with what they become: Enter on the first row files them, Enter on a line
 * corrects it or leaves it out. Comes back with what is to be filed; Escape in the list throws a CancellationError.
 */
export async function reviewNotes(review: NotesReview): Promise<readonly ReadNote[]> {
  const drafts = review.notes.map((line): Draft => ({ line, note: line.note, isTaken: !line.filed }));
  for (let active: number | undefined; ;) {
    const chosen = await pickRow(review, drafts, active);
    if (chosen.at === undefined) return drafts.flatMap(({ note, isTaken }) => (isTaken ? [note] : []));
    const draft = drafts[chosen.at];
    if (!draft) continue;
    const corrected = await correct(review, draft, chosen.correction).catch(backTo(draft));
    drafts[chosen.at] = corrected;
    active = isComplete(corrected) && corrected !== draft ? undefined : chosen.at;
  }
}

/** There is nothing more to do here: the next Enter may file all lines. */
function isComplete({ note, isTaken }: Draft): boolean {
  if (!isTaken || note.kind === 'question') return isTaken;
  return note.person !== undefined && (note.kind === 'decision' || note.due !== undefined);
}

/** Escape in a correction leads back to the list. */
function backTo(draft: Draft): (error: unknown) => Draft {
  return (error) => {
    if (error instanceof vscode.CancellationError) return draft;
    throw error;
  };
}

interface Chosen {
  readonly at?: number;
  /** What a button of the row stands for. */
  readonly correction?: Correction;
}

interface RowButton extends vscode.QuickInputButton {
  readonly correction: Correction;
}

function pickRow(
  { title, reading, onHidden }: NotesReview,
  drafts: readonly Draft[],
  active?: number,
): Promise<Chosen> {
  const pick = vscode.window.createQuickPick<Row>();
  const items = listRows(drafts, reading.said);
  const placeholder = drafts.some(({ isTaken }) => isTaken)
    ? vscode.l10n.t('Enter files them all; Enter on a line corrects it or leaves it out')
    : vscode.l10n.t('Nothing is left to be filed; Enter on a line files it all the same');
  const own = { ignoreFocusOut: true, matchOnDetail: true, sortByLabel: false };
  Object.assign(pick, { title, placeholder, items, ...own });
  if (active !== undefined) pick.activeItems = items.filter(({ at }) => at === active);
  return showBox<Chosen>(pick, (end, cancel) => [
    onHidden(cancel),
    pick.onDidAccept(() => {
      const [row] = pick.selectedItems;
      if (row) end(row);
    }),
    pick.onDidTriggerItemButton(({ item, button }) => end({ ...item, ...(button as RowButton) })),
  ]);
}

function listRows(drafts: readonly Draft[], said: Day): readonly Row[] {
  const taken = drafts.filter(({ isTaken }) => isTaken).length;
  const file = taken === 1 ? vscode.l10n.t('File One Line') : vscode.l10n.t('File {0} Lines', taken);
  const toRow = (draft: Draft, at: number) => ({ ...describeRow(draft, said), at, buttons: listButtons(draft) });
  const rows = drafts.map(toRow);
  const isNew = ({ at }: Row) => !drafts[at ?? 0]?.line.filed;
  const filed = rows.filter((row) => !isNew(row));
  return [
    ...(taken > 0 ? [{ label: `$(check) ${file}`, alwaysShow: true }] : []),
    ...rows.filter(isNew),
    ...(filed.length > 0
      ? [{ label: vscode.l10n.t('on file already'), kind: vscode.QuickPickItemKind.Separator }, ...filed]
      : []),
  ];
}

function describeRow({ note, line: { filed }, isTaken }: Draft, said: Day): vscode.QuickPickItem {
  if (isTaken) return { label: `$(${icons[note.kind]}) ${note.text}`, detail: describeWithGaps(note, said) };
  const why = filed ? [note.kind, filed.id].filter(Boolean).join(' · ') : vscode.l10n.t('left out');
  return { label: `$(${filed ? 'pass' : 'circle-slash'}) ${note.text}`, detail: why };
}

function listButtons({ note, isTaken }: Draft): readonly RowButton[] {
  const button = (icon: string, tooltip: string, correction: Correction): RowButton => ({
    iconPath: new vscode.ThemeIcon(icon),
    tooltip,
    correction,
  });
  if (!isTaken) return [button('add', vscode.l10n.t('File It'), 'take')];
  return [
    ...(note.kind === 'question' ? [] : [button('person', askWho(note.kind), 'person')]),
    ...(note.kind === 'action' ? [button('calendar', vscode.l10n.t('Until when?'), 'due')] : []),
    button('close', vscode.l10n.t('Leave It Out'), 'take'),
  ];
}

function askWho(kind: NoteKind): string {
  return kind === 'decision' ? vscode.l10n.t('Who decided it?') : vscode.l10n.t('Who does it?');
}

async function correct(review: NotesReview, draft: Draft, given: Correction | undefined): Promise<Draft> {
  const { title, people, reading } = review;
  const { line, note, isTaken } = draft;
  const correction = given ?? (isTaken ? await askCorrection(title, note) : 'take');
  switch (correction) {
    case 'take':
      return { ...draft, isTaken: !draft.isTaken };
    case 'person': {
      const person = await pickPerson(title, askWho(note.kind), people);
      const { kind, text, due } = note;
      return { ...draft, note: { kind, text, ...(person !== undefined && { person }), ...(due && { due }) } };
    }
    case 'due': {
      return { ...draft, note: { ...note, due: await pickTerm(title, reading) } };
    }
    case 'no-due': {
      const { kind, text, person } = note;
      return { ...draft, note: { kind, text, ...(person !== undefined && { person }) } };
    }
    case 'text':
      return {
        ...draft,
        note: { ...note, text: await askText({ title, prompt: vscode.l10n.t('What does it say?'), value: note.text }) },
      };
    default:
      return { ...draft, note: readNote({ kind: correction, text: line.text }, reading) };
  }
}

function askCorrection(title: string, note: ReadNote): Promise<Correction> {
  const choice = (label: string, value: Correction, description = '') => ({ label, description, value });
  const kinds = {
    decision: vscode.l10n.t('Make It a Decision'),
    action: vscode.l10n.t('Make It an Action'),
    question: vscode.l10n.t('Make It a Question'),
  };
  return pickOne<Correction>(title, note.text, [
    choice(vscode.l10n.t('Leave It Out'), 'take'),
    ...(note.kind === 'question' ? [] : [choice(askWho(note.kind), 'person', note.person)]),
    ...(note.kind === 'action' ? [choice(vscode.l10n.t('Until when?'), 'due', note.due && formatDay(note.due))] : []),
    ...(note.due ? [choice(vscode.l10n.t('No date yet'), 'no-due')] : []),
    choice(vscode.l10n.t('Change the Words'), 'text'),
    ...(Object.keys(kinds) as NoteKind[]).filter((kind) => kind !== note.kind).map((kind) => choice(kinds[kind], kind)),
  ]);
}

/** A day in the words that people use, counted from the day of the meeting. */
function pickTerm(title: string, { said, calendar }: NoteReading): Promise<Day> {
  const days = listSaidDays(said, calendar)
    .filter(({ day }) => day >= said)
    .map(({ words, day }) => ({ label: words, value: day }));
  const ask = vscode.l10n.t('Until when? Choose, or type a date such as 26.11., fri or +2w');
  return pickNamedDay(title, ask, days, (typed) => parseSaidDay(typed, said, calendar));
}
