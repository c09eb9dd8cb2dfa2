import * as vscode from 'vscode';
import { findEntry, listAnyEntries, type AnyEntry, type EntryName } from '../../core/capture/changeEntry';
import type { FileChange } from '../../core/capture/fileChange';
import { findClientName, findEngagement } from '../../core/journal/clients';
import type { EngagementKey } from '../../core/journal/journalIndex';
import { entryKinds, type EntryKind } from '../../core/model/entryKinds';
import { JournalError } from '../base/journalError';
import { pickOne } from '../base/prompts';
import { applyChanges, refuseReadOnlyJournal } from './applyChanges';
import { chooseEngagement, titleOf, type RowTarget } from './chooseEngagement';
import { findEntryAtCursor } from './entryAtCursor';
import type { OpenJournal } from './openJournal';
import { findVisibleRecords, type Services } from './services';
import { toRowTarget } from './rowTarget';

/** The entry that a command is about. */
export interface ChosenEntry {
  readonly journal: OpenJournal;
  readonly key: EngagementKey;
  readonly name: EntryName;
  /** Its client and engagement, as boxes name them. */
  readonly where: string;
}

/** What is offered where no entry is meant. */
export interface Offer {
  readonly what: string;
  readonly isOffered: (kind: EntryKind, entry: AnyEntry) => boolean;
  /** Said where there is none. */
  readonly none: string;
}

/** The entry of the row or the light bulb that a command was called on, else the one at the cursor; else one is chosen. */
export async function chooseEntry(services: Services, argument: unknown, offer: Offer): Promise<ChosenEntry> {
  await services.store.ready;
  const row = toRowTarget(services, argument);
  const given = argument === undefined ? findEntryAtCursor(services) : row;
  const chosen = await (toChosen(services, given) ?? askEntry(services, row, offer));
  refuseReadOnlyJournal(chosen.journal);
  await chosen.journal.load(chosen.key);
  findVisibleEntry(services, chosen);
  return chosen;
}

/**
 * The entry as it is now; throws where it is gone. What must not be seen any more, because the screen was shared, ends the
 * command without a word.
 */
export function findVisibleEntry(services: Services, { journal, key, name }: ChosenEntry): AnyEntry {
  const found = findEntry(findVisibleRecords(services, journal), key, name);
  if (found) return found;
  if (services.share.isOn) throw new vscode.CancellationError();
  throw new JournalError(vscode.l10n.t('{0} is no longer there, or its file cannot be read.', name.id));
}

function toChosen(services: Services, given: RowTarget | undefined): ChosenEntry | undefined {
  const { journal, client, engagement = '', entryKind: kind, entryId: id, path: minutesPath } = given ?? {};
  if (!journal || client === undefined || kind === undefined || id === undefined) return undefined;
  const key = { client, engagement };
  const records = findVisibleRecords(services, journal);
  const names = [findClientName(records, client), findEngagement(records, key)?.title];
  return {
    journal,
    key,
    name: { kind, id, ...(minutesPath !== undefined && { minutesPath }) },
    where: names.filter(Boolean).join(' · '),
  };
}

async function askEntry(services: Services, row: RowTarget | undefined, offer: Offer): Promise<ChosenEntry> {
  const engagement = await chooseEngagement(services, offer.what, row);
  const { journal, clientName, title } = engagement;
  const records = findVisibleRecords(services, journal);
  const choices = (Object.keys(entryKinds) as EntryKind[]).flatMap((kind) =>
    listAnyEntries(records, engagement, kind)
      .filter((entry) => offer.isOffered(kind, entry))
      .flatMap(({ record: { id, title: name, text, owner } }) =>
        id === undefined
          ? []
          : [
              {
                label: name ?? text ?? '',
                description: [id, owner].filter(Boolean).join(' · '),
                value: { kind, id },
              },
            ],
      ),
  );
  if (choices.length === 0) throw new JournalError(offer.none);
  const name = await pickOne(titleOf(offer.what, engagement), vscode.l10n.t('Which one?'), choices);
  const { client, engagement: folder } = engagement;
  return { journal, key: { client, engagement: folder }, name, where: `${clientName} · ${title}` };
}

/** Makes the changes of an entry; `isNothing` is said where there are none to make by now. */
export async function changeChosen(
  services: Services,
  chosen: ChosenEntry,
  plan: () => readonly FileChange[],
  isNothing: string,
): Promise<void> {
  await applyChanges(services.store, chosen.journal, () => {
    findVisibleEntry(services, chosen); // the screen may be shared since this was begun
    const changes = plan();
    if (changes.length === 0) throw new JournalError(isNothing);
    return { changes };
  });
}
