import * as vscode from 'vscode';
import { captureClient } from '../../core/capture/newClient';
import { clientsFolder } from '../../core/files/layout';
import { listClients } from '../../core/journal/clients';
import { askText, pickOne } from '../base/prompts';
import { JournalError } from '../base/journalError';
import { applyChanges, refuseReadOnlyJournal } from '../workspace/applyChanges';
import { findInEditor } from '../workspace/chooseEngagement';
import { listFolder } from '../workspace/journalFiles';
import type { OpenJournal } from '../workspace/openJournal';
import { refuseWhileShared, type Services } from '../workspace/services';
import { showRecord } from '../workspace/showRecord';
import { toRowTarget } from '../workspace/rowTarget';

/** A client, with one person to begin with. */
export async function newClient(services: Services, argument: unknown): Promise<void> {
  const title = vscode.l10n.t('New Client');
  refuseWhileShared(services);
  const journal = await chooseJournal(services, title, argument);
  refuseReadOnlyJournal(journal);
  const known = listClients(journal.index).map(({ name }) => name.toLowerCase());
  const name = await askText({
    title,
    prompt: vscode.l10n.t('What is the client called?'),
    validate: (text) =>
      known.includes(text.toLowerCase()) ? vscode.l10n.t('There is a client of this name already.') : undefined,
  });
  const contact = await askText({
    title: `${title} · ${name}`,
    prompt: vscode.l10n.t('Who is your main contact there? Press Enter to leave it open.'),
    isOptional: true,
  });
  const capture = await applyChanges(services.store, journal, async () => {
    const taken = await listFolder(journal.uriOf(clientsFolder));
    return captureClient(
      name,
      contact || undefined,
      taken.map((entry) => entry.name),
    );
  });
  await showRecord(services, journal, capture.show);
}

async function chooseJournal(services: Services, title: string, argument: unknown): Promise<OpenJournal> {
  await services.store.ready;
  const { journals } = services.store;
  const given = toRowTarget(services, argument)?.journal ?? findInEditor(services)?.journal;
  const [only] = journals;
  if (!only)
    throw new JournalError(vscode.l10n.t('There is no journal here yet. Run "Journal: Start a Journal" first.'));
  if (given) return given;
  if (journals.length === 1) return only;
  return pickOne(
    title,
    vscode.l10n.t('In which journal?'),
    journals.map((value) => ({ label: value.label, value })),
  );
}
