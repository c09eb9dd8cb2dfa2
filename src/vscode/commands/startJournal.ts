import * as vscode from 'vscode';
import { captureJournal, type NewJournal } from '../../core/capture/startJournal';
import { journalFileName } from '../../core/files/layout';
import { viewIds } from '../base/ids';
import { JournalError } from '../base/journalError';
import { askText, pickOne } from '../base/prompts';
import { readMe, writeMe } from '../base/settings';
import { Slices } from '../base/slices';
import { textStart } from '../../core/text/position';
import { applyChanges } from '../workspace/applyChanges';
import { exists } from '../workspace/journalFiles';
import { JournalFolder } from '../workspace/journalFolder';
import { OpenJournal } from '../workspace/openJournal';
import { refuseWhileShared, type Services } from '../workspace/services';
import { showRecord } from '../workspace/showRecord';

/** Makes a folder of the workspace a journal: who keeps it, and why personal data is kept, by whom, how long. */
export async function startJournal(services: Services): Promise<void> {
  const title = vscode.l10n.t('Start a Journal');
  refuseWhileShared(services);
  const journal = new OpenJournal(new JournalFolder(await chooseFolder(title)), new Slices());
  refuseAboveOther(services, journal);
  const marker = journal.uriOf(journalFileName);
  if (await exists(marker)) {
    const message = vscode.l10n.t('This folder is a journal already.');
    throw new JournalError(message, { uri: marker, range: textStart });
  }
  const answers = await askAboutJournal(title);
  await applyChanges(services.store, journal, () => captureJournal(answers));
  await writeMe(answers.me);
  await services.store.refresh();
  await showRecord(services, journal, { path: journalFileName });
  await vscode.commands.executeCommand(`${viewIds.clients}.focus`);
  tellWhoElseReads(services);
}

/** A journal in a folder above others would hide them: only the upper one is found. */
function refuseAboveOther({ store }: Services, journal: OpenJournal): void {
  const other = store.journals.find(({ root }) => journal.pathOf(root) !== undefined);
  if (!other) return;
  throw new JournalError(
    vscode.l10n.t('There is a journal in {0} already. For another one, open a folder of its own.', other.label),
  );
}

async function chooseFolder(title: string): Promise<vscode.Uri> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const [only] = folders;
  if (!only) {
    await vscode.commands.executeCommand('vscode.openFolder');
    throw new vscode.CancellationError();
  }
  if (folders.length === 1) return only.uri;
  return pickOne(
    title,
    vscode.l10n.t('In which folder?'),
    folders.map(({ name, uri }) => ({ label: name, description: uri.fsPath, value: uri })),
  );
}

async function askAboutJournal(title: string): Promise<NewJournal> {
  const ask = (step: number, prompt: string, value: string) =>
    askText({ title: vscode.l10n.t('{0} ({1} of {2})', title, step, steps), prompt, value });
  const me = await ask(1, vscode.l10n.t('Your name, as it is to stand in the records'), readMe());
  const organisation = await ask(2, vscode.l10n.t('Your organisation'), '');
  const purpose = await ask(
    3,
    vscode.l10n.t('The notes will name people. What are they for?'),
    vscode.l10n.t('Written record of what was agreed with our clients.'),
  );
  const controller = await ask(4, vscode.l10n.t('Who answers for this personal data?'), organisation);
  const retention = await ask(
    5,
    vscode.l10n.t('How long is it kept?'),
    vscode.l10n.t('Two years after an engagement ends.'),
  );
  const note = await pickOne(
    vscode.l10n.t('{0} ({1} of {2})', title, steps, steps),
    vscode.l10n.t('Does a works council need to know?'),
    [
      { label: vscode.l10n.t('No, or there is none'), value: undefined },
      {
        label: vscode.l10n.t('Yes, and it knows'),
        value: vscode.l10n.t('The works council knows of this journal.'),
      },
      {
        label: vscode.l10n.t('Not clear yet: note it in the file'),
        value: vscode.l10n.t('To be settled: does the works council need to know?'),
      },
    ],
  );
  return { me, organisation, purpose, controller, retention, ...(note !== undefined && { note }) };
}

const steps = 6;

/** Not a question, so it does not wait for an answer. */
function tellWhoElseReads({ extensionUri }: Services): void {
  const message = vscode.l10n.t(
    'Whoever reads this folder reads the journal: assistants, sync programs, the git host. Keep one repository per client where you can, and no assistant on a private folder.',
  );
  const more = vscode.l10n.t('Read More');
  void vscode.window.showInformationMessage(message, more).then((choice) => {
    if (choice === undefined) return undefined;
    const guide = vscode.Uri.joinPath(extensionUri, 'media', 'guide', 'privacy.md');
    return vscode.commands.executeCommand('markdown.showPreview', guide);
  });
}
