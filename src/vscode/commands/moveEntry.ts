import * as vscode from 'vscode';
import { moveEntry, type MoveRefusal, type PlannedMove } from '../../core/capture/moveEntry';
import { clientPath } from '../../core/files/layout';
import { entryFieldsOf } from '../../core/model/entryFields';
import { listFacts } from '../../core/report/facts';
import type { Range } from '../../core/text/position';
import { JournalError } from '../base/journalError';
import { tellDone } from '../base/prompts';
import { applyChanges, refuseReadOnlyJournal } from '../workspace/applyChanges';
import { findMovableEntry, readMoveSource, type MovableEntry } from '../workspace/movableEntry';
import { refusal } from '../workspace/openForEdit';
import { refuseWhileShared, type Services } from '../workspace/services';
import { showRecord } from '../workspace/showRecord';

/** Moves an entry of the team’s into the shared register, after its user has seen what the client will see. */
export function shareEntry(services: Services, argument: unknown): Promise<void> {
  return moveToSide(services, argument, false);
}

/** Moves an entry of a shared register into the team’s, where nothing that the client has refers to it. */
export function keepPrivate(services: Services, argument: unknown): Promise<void> {
  return moveToSide(services, argument, true);
}

async function moveToSide(services: Services, argument: unknown, toPrivate: boolean): Promise<void> {
  refuseWhileShared(services);
  await services.store.ready;
  const entry = findMovableEntry(services, argument);
  const { journal, key, kind, id } = entry;
  if (entry.isPrivate === toPrivate) {
    const message = toPrivate
      ? vscode.l10n.t('{0} is the team’s alone already.', id)
      : vscode.l10n.t('{0} is shared already.', id);
    throw new JournalError(message);
  }
  refuseReadOnlyJournal(journal);
  await journal.load(key);
  const plan = async (): Promise<PlannedMove> => {
    const source = await readMoveSource(journal, key, toPrivate);
    const planned = moveEntry(source, { kind, id, toPrivate });
    refuseWhileShared(services); // it may be since this was begun
    if ('why' in planned) throw describeRefusal(entry, planned);
    return planned;
  };
  const confirmed = describeMove(entry, await plan());
  await confirm(confirmed);
  const { show, newId } = await applyChanges(services.store, journal, async () => {
    const planned = await plan();
    if (describeMove(entry, planned)?.detail === confirmed?.detail) return planned;
    throw new JournalError(vscode.l10n.t('{0} was changed in the meantime. It stays where it is; look again.', id));
  });
  await showRecord(services, journal, show);
  tellDone(vscode.l10n.t('{0} is now {1}.', id, newId));
}

/** What its user is asked before an entry is moved. */
interface Question {
  readonly message: string;
  readonly detail: string;
  readonly button: string;
}

/** All that the client will see; or where the client has the old ID. Undefined where there is nothing to ask. */
function describeMove(
  { journal, key, kind, id, isPrivate }: MovableEntry,
  { newId, record, comments, stillNamedIn }: PlannedMove,
): Question | undefined {
  const client = journal.index.get('client', clientPath(key.client))?.reading.record.name ?? key.client;
  if (isPrivate) {
    const facts = listFacts(entryFieldsOf(kind), record).map(([name, value]) => `${name}: ${value}`);
    return {
      message: vscode.l10n.t('Share {0} with {1}, as {2}?', id, client, newId),
      detail: [vscode.l10n.t('This is what they will see:'), '', ...facts, ...comments].join('\n'),
      button: vscode.l10n.t('Share'),
    };
  }
  if (stillNamedIn.length === 0) return undefined;
  return {
    message: vscode.l10n.t('Keep {0} private, as {1}?', id, newId),
    detail: [
      vscode.l10n.t('{0} may have seen it. The number {1} goes on standing in:', client, id),
      '',
      ...stillNamedIn,
    ].join('\n'),
    button: vscode.l10n.t('Keep Private'),
  };
}

async function confirm(question: Question | undefined): Promise<void> {
  if (!question) return;
  const { message, detail, button } = question;
  const answer = await vscode.window.showInformationMessage(message, { modal: true, detail }, button);
  if (answer !== button) throw new vscode.CancellationError();
}

/** The reason in a sentence, with the place. */
function describeRefusal({ journal, id }: MovableEntry, reason: MoveRefusal): JournalError {
  const nameOf = ({ path, range }: { readonly path: string; readonly range: Range }) =>
    `${path.slice(path.lastIndexOf('/') + 1)}:${range.start.line + 1}`;
  switch (reason.why) {
    case 'gone':
      return new JournalError(vscode.l10n.t('{0} is in no register: it stands in minutes, or is no longer there.', id));
    case 'problem':
      return refusal(journal.uriOf(reason.path), reason.problem);
    case 'names-private': {
      const message = vscode.l10n.t('{0} names {1}, which is the team’s own. Take that out first.', id, reason.named);
      const place = { uri: journal.uriOf(reason.path), range: reason.range };
      return new JournalError(vscode.l10n.t('{0} was not changed. {1}', nameOf(reason), message), place);
    }
    case 'in-use': {
      const [first] = reason.places;
      const places = reason.places.map(nameOf).join(', ');
      const message = reason.isSent
        ? vscode.l10n.t('{0} stays shared: the client has it in writing, in {1}.', id, places)
        : vscode.l10n.t('{0} stays shared: the client’s files name it, in {1}. Take it out there first.', id, places);
      return new JournalError(message, first && { uri: journal.uriOf(first.path), range: first.range });
    }
  }
}
