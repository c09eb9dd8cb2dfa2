import * as vscode from 'vscode';
import type { SaveRemains } from '../../core/files/saveRemains';
import { JournalError } from '../base/journalError';
import { tellDone } from '../base/prompts';
import { nameOf } from './openForEdit';
import type { OpenJournal } from './openJournal';
import { restoreCopy } from './restoreCopy';
import { copyScheme, type LeftCopy } from './savedCopies';
import { refuseWhileShared, type Services } from './services';
import { findRemains } from './tornFiles';

/** Shows a sentence with buttons, and comes back with the one that was pressed; what is urgent stays until then. */
export type Ask = (isUrgent: boolean, message: string, ...buttons: readonly string[]) => Thenable<string | undefined>;

/** A copy whose file is not whole, and where that is in this workspace. */
export interface Torn {
  readonly copy: LeftCopy;
  readonly remains: Exclude<SaveRemains, 'whole'> | 'gone';
  readonly journal: OpenJournal;
  readonly path: string;
}

/** What the disk has of the file of a copy; undefined where it cannot be read just now: it is looked at again. */
export async function lookAtCopy(copy: LeftCopy): Promise<SaveRemains | 'gone' | undefined> {
  try {
    return await findRemains(copy);
  } catch (error) {
    if (error instanceof JournalError) return undefined;
    throw error;
  }
}

/** Offers to put the text of a copy back, to compare it, or to remove it, and does what was chosen. */
export async function offerCopy(services: Services, torn: Torn, ask: Ask): Promise<void> {
  const toRestore = vscode.l10n.t('Restore');
  const toCompare = vscode.l10n.t('Compare');
  const toRemove = vscode.l10n.t('Remove the Copy');
  const buttons = { 'cut-off': [toRestore, toCompare], overtaken: [toCompare, toRestore], gone: [toRestore] };
  const isUrgent = torn.remains === 'cut-off';
  let choice = await ask(isUrgent, describe(torn), ...buttons[torn.remains], toRemove);
  if (choice === toCompare) {
    await compare(services, torn);
    const message = vscode.l10n.t('Is the copy of {0} the right one?', torn.path);
    choice = await ask(isUrgent, message, toRestore, toRemove);
  }
  if (choice === toRestore) await restore(services, torn);
  else if (choice === toRemove) await remove(services, torn);
}

async function remove({ store }: Services, { copy }: Torn): Promise<void> {
  await store.copies.remove(copy.name);
  await closeComparison(copy);
}

async function compare(services: Services, { copy: { uri, name } }: Torn): Promise<void> {
  refuseWhileShared(services);
  const title = vscode.l10n.t('{0}: the copy, and the file', nameOf(uri));
  await vscode.commands.executeCommand('vscode.diff', uri.with({ scheme: copyScheme, query: name }), uri, title);
}

async function restore(services: Services, { copy, journal, path }: Torn): Promise<void> {
  refuseWhileShared(services);
  const isWhole = await restoreCopy(services.store, journal, copy);
  if (services.share.isOn) return;
  await vscode.window.showTextDocument(copy.uri, { preview: false });
  if (isWhole) await closeComparison(copy);
  tellDone(isWhole ? vscode.l10n.t('{0} is whole again', path) : vscode.l10n.t('Save {0} if it is right', path));
}

/** There is nothing to compare any more: an empty copy beside the file would say that all of it is new. */
async function closeComparison({ name }: LeftCopy): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const ours = tabs.filter(
    ({ input, isDirty }) =>
      input instanceof vscode.TabInputTextDiff &&
      input.original.scheme === copyScheme &&
      input.original.query === name &&
      !isDirty,
  );
  if (ours.length > 0) await vscode.window.tabGroups.close(ours, true);
}

function describe({ remains, path }: Torn): string {
  switch (remains) {
    case 'cut-off':
      return vscode.l10n.t('{0} was cut off: VS Code ended while it was being saved. A copy has the whole text.', path);
    case 'overtaken':
      return vscode.l10n.t('{0} was being saved when VS Code ended, and is different now. A copy is kept.', path);
    case 'gone':
      return vscode.l10n.t('{0} was being saved when VS Code ended, and is gone now. A copy is kept.', path);
  }
}
