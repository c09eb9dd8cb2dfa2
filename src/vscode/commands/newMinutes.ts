import * as vscode from 'vscode';
import { captureMinutes, minutesDefaults } from '../../core/capture/newMinutes';
import { minutesFolderPath } from '../../core/files/layout';
import { toStartTime } from '../../core/model/day';
import { minutesTypeWords, type MinutesType } from '../../core/model/minutes';
import { pickOne } from '../base/prompts';
import { applyChanges } from '../workspace/applyChanges';
import { chooseEngagement, titleOf } from '../workspace/chooseEngagement';
import { listFolder } from '../workspace/journalFiles';
import type { Services } from '../workspace/services';
import { showRecord } from '../workspace/showRecord';
import { toRowTarget } from '../workspace/treeElement';

/** Minutes for a meeting that begins now; two keys from anywhere to the first word typed. */
export async function newMinutes(services: Services, argument: unknown): Promise<void> {
  const what = vscode.l10n.t('New Minutes');
  const engagement = await chooseEngagement(services, what, toRowTarget(services, argument));
  const { journal, client } = engagement;
  const type = await pickOne(
    titleOf(what, engagement),
    vscode.l10n.t('What kind of meeting?'),
    (Object.keys(minutesTypeWords) as MinutesType[]).map((value) => ({
      label: minutesDefaults[value].title,
      description: value,
      detail: minutesTypeWords[value],
      value,
    })),
  );
  const folder = journal.uriOf(minutesFolderPath(client, engagement.engagement));
  const takenFiles = (await listFolder(folder)).map(({ name }) => name);
  const capture = await applyChanges(services.store, journal, () =>
    captureMinutes(journal.index, engagement, {
      type,
      title: minutesDefaults[type].title,
      date: services.today(),
      start: toStartTime(services.now()),
      takenFiles,
    }),
  );
  await addTabStops(await showRecord(journal, capture.show));
}

/** Tab leads from the purpose to the notes: the text between them is put in again, as it is, with stops. */
async function addTabStops(editor: vscode.TextEditor): Promise<void> {
  const { document, selection } = editor;
  const text = document.getText();
  const start = document.offsetAt(selection.active);
  const notes = /\nnotes: \|\r?\n {2}/.exec(text.slice(start));
  if (!notes) return;
  const end = start + notes.index + notes[0].length;
  const snippet = new vscode.SnippetString().appendTabstop(1).appendText(text.slice(start, end)).appendTabstop(0);
  await editor.insertSnippet(snippet, new vscode.Range(selection.active, document.positionAt(end)));
  await document.save();
}
