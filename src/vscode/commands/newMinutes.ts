import * as vscode from 'vscode';
import { captureMinutes } from '../../core/capture/newMinutes';
import type { Capture } from '../../core/capture/fileChange';
import { isPrivatePath } from '../../core/files/layout';
import { listMeetingTypes, type MeetingType } from '../../core/journal/meetingTypes';
import { toStartTime } from '../../core/model/day';
import { pickOne } from '../base/prompts';
import { warn } from '../base/tell';
import { applyChanges, refuseReadOnlyJournal } from '../workspace/applyChanges';
import { chooseEngagement, endIfHidden, titleOf } from '../workspace/chooseEngagement';
import { readShippedTemplates } from '../workspace/meetingTemplates';
import type { OpenJournal } from '../workspace/openJournal';
import type { Services, VisibleEngagement } from '../workspace/services';
import { addTabStops, showRecord } from '../workspace/showRecord';
import { listTakenMeetings } from '../workspace/takenMeetings';
import { toRowTarget } from '../workspace/rowTarget';

/** Minutes for a meeting that begins now; two keys from anywhere to the first word typed. */
export async function newMinutes(services: Services, argument: unknown): Promise<void> {
  const shipped = readShippedTemplates(services); // while the engagement is chosen and read
  const row = toRowTarget(services, argument);
  await beginMinutes(services, await chooseEngagement(services, vscode.l10n.t('New Minutes'), row), shipped);
}

/** Asks what kind of meeting it is, and makes its minutes. */
export async function beginMinutes(
  services: Services,
  engagement: VisibleEngagement,
  shipped = readShippedTemplates(services),
): Promise<void> {
  const { journal } = engagement;
  refuseReadOnlyJournal(journal);
  await journal.readTemplates();
  const types = listMeetingTypes(journal.index, await shipped);
  endIfHidden(services, engagement);
  const chosen = await pickOne(
    titleOf(vscode.l10n.t('New Minutes'), engagement),
    vscode.l10n.t('What kind of meeting?'),
    types.map(toChoice),
  );
  const capture = await applyChanges(services.store, journal, async () =>
    captureMinutes(journal.index, engagement, {
      ...chosen,
      date: services.today(),
      start: toStartTime(services.now()),
      takenFiles: await listTakenMeetings(journal, engagement),
    }),
  );
  const editor = await showRecord(services, journal, capture.show);
  await addTabStops(services, editor, findNotes(editor));
  if (services.share.isOn) return; // what follows names files that the client must not see
  tellProblems(chosen);
  tellQuestions(services, journal, capture);
}

function toChoice(value: MeetingType) {
  const { type, title, help, own } = value;
  const description = own ? vscode.l10n.t('{0} · your own template', type) : type;
  return { label: title, description, detail: help, value };
}

/** The end of what the notes begin with: Tab leads there from the purpose. */
function findNotes({ document, selection }: vscode.TextEditor): readonly number[] {
  const start = document.offsetAt(selection.active);
  const notes = /\nnotes: \|(?:\r?\n(?: {2}.*|(?=\r?\n)))*/.exec(document.getText().slice(start));
  return notes ? [start + notes.index + notes[0].length] : [];
}

function tellProblems({ own }: MeetingType): void {
  if (!own?.reading.problems.some(({ severity }) => severity !== 'hint')) return;
  warn(vscode.l10n.t('{0} has a problem: what could be read of it is in the minutes. See Problems.', own.path));
}

/** The questions lie in a file of their own, so that they are not in what is sent; somebody has to say where. */
function tellQuestions({ share }: Services, journal: OpenJournal, { changes }: Capture): void {
  const remarks = changes.find(({ path }) => isPrivatePath(path));
  if (!remarks) return;
  const open = vscode.l10n.t('Open the Questions');
  const message = vscode.l10n.t('The questions for this conversation are in a file of your team alone.');
  void vscode.window.showInformationMessage(message, open).then((choice) => {
    if (!choice || share.isOn) return undefined;
    return vscode.window.showTextDocument(journal.uriOf(remarks.path), { viewColumn: vscode.ViewColumn.Beside });
  });
}
