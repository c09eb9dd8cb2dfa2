import * as vscode from 'vscode';
import { ownerOf } from '../../core/files/layout';
import type { EngagementKey } from '../../core/journal/journalIndex';
import type { EntryKind } from '../../core/model/entryKinds';
import type { RowKind } from '../../core/report/treeRow';
import { JournalError } from '../base/journalError';
import { pickOne } from '../base/prompts';
import type { OpenJournal } from './openJournal';
import {
  listVisibleClients,
  listVisibleEngagements,
  type Services,
  type VisibleClient,
  type VisibleEngagement,
} from './services';

/** What a command was called on: a row of the tree. */
export interface RowTarget {
  readonly journal: OpenJournal;
  readonly client?: string;
  readonly engagement?: string;
  readonly entryId?: string;
  readonly entryKind?: EntryKind;
  readonly kind?: RowKind;
  /** The file at whose place the command was called. */
  readonly path?: string;
  /** The minutes that the row stands for. */
  readonly minutesPath?: string;
  /** The file in the inbox that the row stands for. */
  readonly inboxPath?: string;
  /** The file of the team alone that the row leads to. */
  readonly privatePath?: string;
}

const lastUsedKey = 'lastEngagement';

/**
 * The engagement that a command is about: that of the row it was called on, else of the file in the editor, else the
 * only one, else the user is asked, with the one used last on top. Its records are read when it comes back.
 */
export async function chooseEngagement(services: Services, what: string, row?: RowTarget): Promise<VisibleEngagement> {
  await services.store.ready;
  const all = listVisibleEngagements(services);
  const engagement = findGiven(services, all, row) ?? (await askEngagement(services, what, all, row));
  await services.memory.update(lastUsedKey, nameOf(engagement));
  await engagement.journal.load(engagement);
  endIfHidden(services, engagement);
  return engagement;
}

/**
 * Ends a command whose engagement must not be named any more, because the screen was shared while it was reading: a box
 * that is open is closed then, and none may open afterwards.
 */
export function endIfHidden(services: Services, { journal, client, engagement }: VisibleEngagement): void {
  const isVisible = listVisibleEngagements(services).some(
    (each) => each.journal === journal && each.client === client && each.engagement === engagement,
  );
  if (!isVisible) throw new vscode.CancellationError();
}

/** The client that a command is about, chosen like {@link chooseEngagement}. */
export async function chooseClient(services: Services, what: string, row?: RowTarget): Promise<VisibleClient> {
  await services.store.ready;
  const all = listVisibleClients(services);
  const given = row ?? findInEditor(services);
  const found = all.find(({ journal, client }) => journal === given?.journal && client === given.client);
  if (found) return found;
  if (all.length === 0)
    throw nothingToChoose(services, vscode.l10n.t('There is no client yet. Run "Journal: New Client" first.'));
  const choices = all.map((value) => ({
    label: value.name,
    description: severalJournals(services, value.journal),
    value,
  }));
  return all.length === 1 && all[0] ? all[0] : pickOne(what, vscode.l10n.t('Which client?'), choices);
}

/** The client at hand: that of the row, else of the file in the editor, else the one used last, else the only one. */
export function findClientAtHand(services: Services, row?: RowTarget): VisibleClient | undefined {
  const all = listVisibleClients(services);
  const given = row ?? findInEditor(services);
  const last = services.memory.get<string>(lastUsedKey);
  const isUsed = ({ journal, client }: VisibleClient) => last?.startsWith(nameOf({ journal, client, engagement: '' }));
  const found = all.find(({ journal, client }) => journal === given?.journal && client === given.client);
  return found ?? all.find(isUsed) ?? (all.length === 1 ? all[0] : undefined);
}

/** The engagement at hand among `all`: that of the row, else of the file in the editor, else the one used last. */
export function findAtHand<E extends VisibleEngagement>(
  services: Services,
  all: readonly E[],
  row?: RowTarget,
): E | undefined {
  const given = row ?? findInEditor(services);
  const last = services.memory.get<string>(lastUsedKey);
  const isOf = (each: E) => each.journal === given?.journal && each.client === given.client;
  const found = all.filter((each) => isOf(each) && (!given?.engagement || each.engagement === given.engagement));
  return found.length === 1 ? found[0] : found.length > 1 ? undefined : all.find((each) => nameOf(each) === last);
}

/** The file that is being edited, as a place in a journal. */
export function findInEditor({ store }: Services): (RowTarget & { readonly path: string }) | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const located = uri && store.locate(uri);
  return located && { ...located, ...ownerOf(located.path) };
}

/** The file that a new entry may belong to: the minutes of the row that was used, else what is being edited. */
export function findCallingFile(services: Services, row: RowTarget | undefined): string | undefined {
  return row ? row.minutesPath : findInEditor(services)?.path;
}

/** How boxes name what they are about, so that nobody writes into the wrong engagement. */
export function titleOf(what: string, { clientName, title }: VisibleEngagement): string {
  return `${what} · ${clientName} · ${title}`;
}

function findGiven(
  services: Services,
  all: readonly VisibleEngagement[],
  row: RowTarget | undefined,
): VisibleEngagement | undefined {
  const given = row ?? findInEditor(services);
  const isGiven = (each: VisibleEngagement) =>
    each.journal === given?.journal &&
    each.client === given.client &&
    (given.engagement === undefined || each.engagement === given.engagement);
  const found = all.filter(isGiven);
  const [only] = given?.client === undefined ? all : found;
  const isCertain = given?.client === undefined ? all.length === 1 : found.length === 1;
  return isCertain ? only : undefined;
}

async function askEngagement(
  services: Services,
  what: string,
  all: readonly VisibleEngagement[],
  row: RowTarget | undefined,
): Promise<VisibleEngagement> {
  const offered =
    row?.client === undefined
      ? all
      : all.filter(({ journal, client }) => journal === row.journal && client === row.client);
  if (offered.length === 0) {
    const message = vscode.l10n.t('There is no engagement here yet. Run "Journal: New Engagement" first.');
    throw nothingToChoose(services, message);
  }
  const last = services.memory.get<string>(lastUsedKey);
  const choices = [...offered]
    .sort((a, b) => Number(nameOf(b) === last) - Number(nameOf(a) === last))
    .map((value) => ({
      label: value.title,
      description: [value.clientName, severalJournals(services, value.journal)].filter(Boolean).join(' · '),
      value,
    }));
  return pickOne(what, vscode.l10n.t('Which engagement?'), choices);
}

function nothingToChoose({ share }: Services, message: string): JournalError {
  const isHidden = share.isOn && !share.hasClient;
  return new JournalError(isHidden ? vscode.l10n.t('Your screen is shared, and no client is chosen.') : message);
}

function severalJournals({ store }: Services, journal: OpenJournal): string {
  return store.journals.length > 1 ? journal.label : '';
}

function nameOf({ journal, client, engagement }: EngagementKey & { readonly journal: OpenJournal }): string {
  return `${journal.root.toString()} ${client}/${engagement}`;
}
