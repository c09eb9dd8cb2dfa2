import type * as vscode from 'vscode';
import { findNamedAt, type TextSource } from '../../core/assist/findNameAt';
import { isNamed, type Named, type Texts } from '../../core/assist/findPlaces';
import { checkText, type DecodedFile } from '../../core/files/decode';
import { journalFileName, ownerOf, placeOf } from '../../core/files/layout';
import { readText } from '../workspace/journalFiles';
import { readClientTexts } from '../workspace/movableEntry';
import type { OpenJournal } from '../workspace/openJournal';
import { findVisibleRecords, isHiddenFile, type Services } from '../workspace/services';

/** A document of a journal as it is in its editor, with what may be seen now. */
export interface DocumentPlace extends TextSource {
  readonly journal: OpenJournal;
}

/** Undefined for a document that is none of a journal’s, or must not be seen now. */
export function locateDocument(services: Services, document: vscode.TextDocument): DocumentPlace | undefined {
  const located = services.store.locate(document.uri);
  if (!located || isHiddenFile(services, document.uri)) return undefined;
  const { journal, path } = located;
  return { journal, path, records: findVisibleRecords(services, journal), file: checkText(document.getText()) };
}

/** What stands at a place, once everything is read that tells of it. */
export async function findNamed(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<{ readonly place: DocumentPlace; readonly named: Named } | undefined> {
  const before = locateDocument(services, document);
  const found = before && findNamedAt(before, position);
  if (!before || !isNamed(found)) return undefined;
  if (found.kind !== 'person')
    await loadVisible(services, before.journal, found.kind === 'id' ? found.mention.key : found.key);
  const place = locateDocument(services, document); // the screen may be shared since
  const named = place && findNamedAt(place, position);
  return place && isNamed(named) ? { place, named } : undefined;
}

/** Reads an engagement that was not asked for before, if it is there and may be seen. */
export async function loadVisible(
  { share }: Services,
  journal: OpenJournal,
  { client, engagement }: { readonly client: string; readonly engagement: string },
): Promise<void> {
  const only = share.onlyClientOf(journal);
  if (engagement === '' || (only !== undefined && only !== client)) return;
  if (journal.index.listEngagementFolders(client).includes(engagement)) await journal.load({ client, engagement });
}

/** The records and reports of a client as they are now, and journal.yaml; of all clients where none is given. */
export async function readPlaces(
  journal: OpenJournal,
  client: string | undefined,
  token: vscode.CancellationToken,
): Promise<Texts> {
  const texts = new Map<string, DecodedFile>();
  const own = await readText(journal.uriOf(journalFileName));
  if (own) texts.set(journalFileName, own);
  for (const each of client === undefined ? journal.index.listClientFolders() : [client]) {
    if (token.isCancellationRequested) break;
    for (const [path, file] of await readClientTexts(journal, each)) {
      if (placeOf(path) || /\.md$/i.test(path)) texts.set(path, file);
    }
  }
  return texts;
}

/** Whose files may name what was found: those of one client, or of all where the team’s own file names a colleague. */
export function findScope({ path }: DocumentPlace, named: Named): string | undefined {
  return named.kind === 'id' ? named.mention.key.client : ownerOf(path)?.client;
}
