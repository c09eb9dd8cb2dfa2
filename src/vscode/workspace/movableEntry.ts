import * as vscode from 'vscode';
import type { MoveSource } from '../../core/capture/moveEntry';
import type { DecodedFile } from '../../core/files/decode';
import { engagementFolderPath, placeOf, privateEngagementFolderPath } from '../../core/files/layout';
import type { EngagementKey } from '../../core/journal/journalIndex';
import { entryKinds, sideOf, type EntryKind } from '../../core/model/entryKinds';
import { JournalError } from '../base/journalError';
import { findInEditor, type RowTarget } from './chooseEngagement';
import { mapLimited, readText } from './journalFiles';
import type { OpenJournal } from './openJournal';
import type { Services } from './services';
import { findEntryAt } from './showRecord';
import { toRowTarget } from './treeElement';

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
  const target = row ?? findAtCursor(services);
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
  if (target?.kind === 'fixed-entry' || target?.kind === 'minutes') {
    throw new JournalError(vscode.l10n.t('What stands in minutes stays there.'));
  }
}

function findAtCursor(services: Services): RowTarget | undefined {
  const place = findInEditor(services);
  const editor = vscode.window.activeTextEditor;
  const file = place && placeOf(place.path);
  if (!editor || !place || !file) return undefined;
  const { document, selection } = editor;
  if (file.kind === 'minutes') {
    const kinds = ['action', 'decision'] as const;
    const kind = kinds.find((each) => findEntryAt(document, file, entryKinds[each].list, selection.active));
    return kind && { ...place, kind: 'minutes', entryKind: kind };
  }
  const kinds = (Object.keys(entryKinds) as EntryKind[]).filter((kind) => entryKinds[kind].file === file.kind);
  for (const entryKind of kinds) {
    const entryId = findEntryAt(document, file, entryKinds[entryKind].list, selection.active);
    if (entryId !== undefined) return { ...place, entryKind, entryId };
  }
  return undefined;
}
