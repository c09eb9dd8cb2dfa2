import * as vscode from 'vscode';
import type { MoveSource } from '../../core/capture/moveEntry';
import type { DecodedFile } from '../../core/files/decode';
import { clientFolderPath, engagementFolderPath, placeOf, privateEngagementFolderPath } from '../../core/files/layout';
import type { EngagementKey } from '../../core/journal/journalIndex';
import { entryKinds, sideOf, type EntryKind } from '../../core/model/entryKinds';
import { JournalError } from '../base/journalError';
import type { RowTarget } from './chooseEngagement';
import { findEntryAtCursor } from './entryAtCursor';
import { mapLimited, readText } from './journalFiles';
import type { OpenJournal } from './openJournal';
import type { Services } from './services';
import { toRowTarget } from './rowTarget';

/** An entry of a register that may stand on either side. */
export interface MovableEntry {
  readonly journal: OpenJournal;
  readonly key: EngagementKey;
  readonly kind: EntryKind;
  readonly id: string;
  readonly isPrivate: boolean;
}

/** The entry of the row that a command was called on, else the one at the cursor; throws where it cannot change sides. */
export function findMovableEntry(services: Services, argument: unknown): MovableEntry {
  const row = toRowTarget(services, argument);
  const target = row ?? findEntryAtCursor(services);
  const { journal, client, engagement, entryKind: kind, entryId: id } = target ?? {};
  if (kind !== undefined) refuseFixed(kind, target);
  if (!journal || client === undefined || engagement === undefined || kind === undefined || id === undefined) {
    throw new JournalError(
      vscode.l10n.t('Use the row of an entry in the Clients view, or put the cursor into an entry of a register.'),
    );
  }
  return { journal, key: { client, engagement }, kind, id, isPrivate: id.startsWith('p') };
}

/** What a move is planned from: for one to the team’s side also what the client may see of its other engagements. */
export async function readMoveSource(
  journal: OpenJournal,
  key: EngagementKey,
  toPrivate: boolean,
): Promise<MoveSource> {
  const { index } = journal;
  const texts = await readEngagementTexts(journal, key);
  if (!toPrivate) return { index, key, texts };
  const others = index.listEngagementFolders(key.client).filter((engagement) => engagement !== key.engagement);
  await mapLimited(others, (engagement) => journal.load({ client: key.client, engagement }));
  const folders = others.map((engagement) => engagementFolderPath(key.client, engagement));
  return { index, key, texts, otherTexts: await readTexts(journal, folders) };
}

/** The files of an engagement as they are now, unsaved text first: the records, and others in which people quote IDs. */
export function readEngagementTexts(
  journal: OpenJournal,
  { client, engagement }: EngagementKey,
): Promise<ReadonlyMap<string, DecodedFile>> {
  return readTexts(journal, [
    engagementFolderPath(client, engagement),
    privateEngagementFolderPath(client, engagement),
  ]);
}

/** The same of everything that belongs to a client, all of whose engagements are read for that. */
export async function readClientTexts(journal: OpenJournal, client: string): Promise<ReadonlyMap<string, DecodedFile>> {
  const engagements = journal.index.listEngagementFolders(client);
  await mapLimited(engagements, (engagement) => journal.load({ client, engagement }));
  return readTexts(journal, [clientFolderPath(client)]);
}

async function readTexts(journal: OpenJournal, folders: readonly string[]): Promise<ReadonlyMap<string, DecodedFile>> {
  const paths = folders
    .flatMap((folder) => journal.index.listBelow(folder))
    .filter((path) => placeOf(path) || /\.(md|txt|eml|ics)$/i.test(path));
  const texts = await mapLimited(paths, async (path) => [path, await readText(journal.uriOf(path))] as const);
  return new Map(texts.filter((pair): pair is readonly [string, DecodedFile] => pair[1] !== undefined));
}

function refuseFixed(kind: EntryKind, target: RowTarget | undefined): void {
  const { plural } = entryKinds[kind];
  const side = sideOf(kind);
  if (side === 'team') throw new JournalError(vscode.l10n.t('{0} are the team’s by nature, and never shared.', plural));
  if (side === 'shared') throw new JournalError(vscode.l10n.t('{0} belong to both sides, and stay shared.', plural));
  if (target?.kind === 'fixed-entry' || target?.kind === 'fixed-decision' || target?.kind === 'minutes') {
    throw new JournalError(vscode.l10n.t('What stands in minutes stays there.'));
  }
}
