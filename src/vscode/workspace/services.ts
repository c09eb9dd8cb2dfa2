import * as vscode from 'vscode';
import { listClients, listEngagements, type ClientSummary, type EngagementSummary } from '../../core/journal/clients';
import { viewAsClient } from '../../core/journal/clientView';
import type { JournalRecords } from '../../core/journal/journalIndex';
import { isPrivatePath, journalFileName, ownerOf } from '../../core/files/layout';
import type { Day } from '../../core/model/day';
import { JournalError } from '../base/journalError';
import type { Log } from '../base/log';
import type { Turns } from '../base/slices';
import type { BackgroundReading } from './backgroundReading';
import type { JournalStore } from './journalStore';
import type { OpenJournal } from './openJournal';
import type { Pages } from './pages';
import type { ScreenShare } from './screenShare';
import type { TimelineState } from './timelineState';

/** What commands, views and language features are given. */
export interface Services {
  readonly log: Log;
  readonly store: JournalStore;
  /** Reads what nobody has asked for yet. */
  readonly reading: BackgroundReading;
  /** What the editor asks for all at once is answered one by one. */
  readonly turns: Turns;
  readonly share: ScreenShare;
  readonly selection: Selection;
  readonly timeline: TimelineState;
  /** Where documents are shown as their readers will see them. */
  readonly pages: Pages;
  /** Remembers small things of this workspace, such as the engagement used last. */
  readonly memory: vscode.Memento;
  readonly extensionUri: vscode.Uri;
  /** The extension's own folder, for the copy of the sample journal. */
  readonly storageUri: vscode.Uri;
  /** The clock: now, in the user's own zone. */
  readonly now: () => Date;
  readonly today: () => Day;
}

/** The row that is selected in the tree; commands on a key go by it. */
export interface Selection {
  readonly onDidChange: vscode.Event<void>;
  get(): unknown;
  /** Tells where to ask for it from now on: a row that is painted anew is known again later than its selection. */
  set(ask: () => unknown): void;
}

export interface VisibleClient extends ClientSummary {
  readonly journal: OpenJournal;
}

export interface VisibleEngagement extends EngagementSummary {
  readonly journal: OpenJournal;
}

/** All clients that may be named now: while the screen is shared only that one. */
export function listVisibleClients({ store, share }: Services): readonly VisibleClient[] {
  return listAllClients(store).filter(({ journal, client }) => {
    const only = share.onlyClientOf(journal);
    return only === undefined || client === only;
  });
}

/** The records of a journal that may be shown now: while the screen is shared only what that client may see. */
export function findVisibleRecords({ share }: Services, journal: OpenJournal): JournalRecords {
  const only = share.onlyClientOf(journal);
  return only === undefined ? journal.index : viewAsClient(journal.index, only);
}

/** All clients, whatever may be seen: never to be listed for the user. */
export function listAllClients(store: JournalStore): readonly VisibleClient[] {
  return store.journals.flatMap((journal) => listClients(journal.index).map((client) => ({ ...client, journal })));
}

/** All engagements that may be named now, those that are closed last. */
export function listVisibleEngagements(services: Services): readonly VisibleEngagement[] {
  return listVisibleClients(services)
    .flatMap(({ journal, client }) => listEngagements(journal.index, client).map((each) => ({ ...each, journal })))
    .sort((a, b) => Number(a.isClosed) - Number(b.isClosed));
}

/**
 * Whether a file must not be seen now: while the screen is shared everything is hidden but what the client at hand may
 * see, and the marker of that client's journal. An earlier version of a file, in Git for instance, counts as the file.
 */
export function isHiddenFile({ store, share }: Services, uri: vscode.Uri): boolean {
  const located = share.isOn ? store.locatePath(uri) : undefined;
  if (!located) return false;
  const { journal, path } = located;
  if (path === journalFileName) return !share.shows(journal);
  return ownerOf(path)?.client !== share.onlyClientOf(journal) || isPrivatePath(path);
}

/** For commands that would have to name what is hidden. */
export function refuseWhileShared({ share }: Services): void {
  if (share.isOn) throw new JournalError(vscode.l10n.t('Your screen is shared. End that first.'));
}

export function makeSelection(): Selection {
  let asked: () => unknown = () => undefined;
  const changed = new vscode.EventEmitter<void>();
  return {
    onDidChange: changed.event,
    get: () => asked(),
    set: (ask) => {
      asked = ask;
      changed.fire();
    },
  };
}
