import * as vscode from 'vscode';
import { kindOfPrefix, findObstacle, renameId, type Rename, type RenameRefusal } from '../../core/capture/renameId';
import { renamePerson } from '../../core/capture/renamePerson';
import type { Named, Texts } from '../../core/assist/findPlaces';
import { clientFolderPath, journalFileName } from '../../core/files/layout';
import { listKnownPeople } from '../../core/journal/personMentions';
import { LineMap } from '../../core/text/lineMap';
import { toRange } from '../base/convert';
import { JournalError } from '../base/journalError';
import { refuseReadOnlyJournal } from '../workspace/applyChanges';
import { refuseWhileShared, type Services } from '../workspace/services';
import { findNamed, findScope, readPlaces, type DocumentPlace } from './documentPlace';

interface Renamed {
  readonly place: DocumentPlace;
  readonly named: Extract<Named, { kind: 'id' | 'person' }>;
  readonly texts: Texts;
}

/** What is to be renamed, with all files that may name it; throws with a sentence where that makes no sense. */
export async function findRenamed(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<Renamed> {
  refuseWhileShared(services); // files of the team are changed as well, and shown in the preview
  const { place, named } = (await findNamed(services, document, position)) ?? {};
  if (!place || !named || named.kind === 'meeting') {
    throw new JournalError(vscode.l10n.t('Put the cursor on the number of an entry, or on the name of a person.'));
  }
  refuseReadOnlyJournal(place.journal);
  const texts = await readPlaces(place.journal, findScope(place, named), token);
  refuseWhileShared(services);
  const refusal = named.kind === 'id' ? findObstacle(texts, named.mention) : findAlias(named);
  if (refusal) throw toError(refusal);
  return { place, named, texts };
}

function findAlias({ mention: { spelling, person } }: Extract<Named, { kind: 'person' }>): RenameRefusal | undefined {
  const isName = spelling.replaceAll("''", "'").normalize('NFC') === person.name.normalize('NFC');
  return isName ? undefined : { why: 'alias', name: person.name };
}

/** All edits of a renaming, to be applied as one. */
export function planRename({ place: { journal, records }, named, texts }: Renamed, name: string): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  const add = (renamed: Rename) => {
    if ('why' in renamed) throw toError(renamed);
    for (const { path, expected, edits } of renamed.changes) {
      const [lines, uri] = [new LineMap(expected), journal.uriOf(path)];
      edit.set(
        uri,
        edits.map(({ start, end, newText }) => new vscode.TextEdit(toRange(lines.rangeOf(start, end)), newText)),
      );
    }
  };
  if (named.kind === 'id') add(renameId(texts, named.mention, name));
  else {
    for (const [client, own] of groupByClient(texts)) {
      add(renamePerson(own, listKnownPeople(records, client), named.mention.person, name));
    }
  }
  return edit;
}

/** Each client’s files, with those that belong to none: who is meant by a name depends on the client. */
function groupByClient(texts: Texts): ReadonlyMap<string | undefined, Texts> {
  const clients = new Set([...texts.keys()].flatMap((path) => /^clients\/([^/]+)\//.exec(path)?.[1] ?? []));
  const isOf = (client: string, path: string) =>
    path === journalFileName || path.startsWith(`${clientFolderPath(client)}/`);
  if (clients.size === 0) return new Map([[undefined, texts]]);
  return new Map([...clients].map((client) => [client, new Map([...texts].filter(([path]) => isOf(client, path)))]));
}

function toError(refusal: RenameRefusal): JournalError {
  return new JournalError(describe(refusal));
}

function describe(refusal: RenameRefusal): string {
  if (refusal.why === 'unwritable') {
    const file = refusal.path.slice(refusal.path.lastIndexOf('/') + 1);
    return vscode.l10n.t('{0} cannot be changed as it is: see its problems. Nothing was renamed.', file);
  }
  const { why, name } = refusal;
  switch (why) {
    case 'frozen':
      return vscode.l10n.t('{0} stands in minutes that were sent, and keeps its number.', name);
    case 'twice':
      return vscode.l10n.t('Two entries have the number {0}. Use Renumber at the light bulb first.', name);
    case 'nothing':
      return vscode.l10n.t('No entry has the number {0}.', name);
    case 'taken':
      return vscode.l10n.t('{0} is taken already.', name);
    case 'other-letters':
      return vscode.l10n.t('The number of this {0} is written {1}-1, {1}-2 and so on.', kindOfPrefix(name), name);
    case 'no-name':
      return vscode.l10n.t('A name consists of letters, with spaces, hyphens or apostrophes between them.');
    case 'alias':
      return vscode.l10n.t('This is another name of {0}. Rename that one, or change the list of aliases.', name);
  }
}
