import * as vscode from 'vscode';
import { findHitRange } from '../../core/assist/findHitRange';
import { ownerOf } from '../../core/files/layout';
import { findClientName, findEngagement } from '../../core/journal/clients';
import { formatUnitName } from '../../core/journal/digestUnits';
import { findNames } from '../../core/journal/findWords';
import type { Hit } from '../../core/journal/hits';
import type { EngagementKey, JournalRecords } from '../../core/journal/journalIndex';
import { toRange } from '../base/convert';
import { digestsOf } from '../workspace/digestsOf';
import type { OpenJournal } from '../workspace/openJournal';
import { prepareDigests } from '../workspace/prepareDigests.later';
import { findVisibleRecords, isHiddenFile, type Services } from '../workspace/services';

/** More than anybody reads. */
const mostSymbols = 200;

/** An entry, minutes, an engagement or a person in *Go to Symbol in Workspace*; its place is looked up when it is chosen. */
class OfferedSymbol extends vscode.SymbolInformation {
  constructor(
    readonly journal: OpenJournal,
    readonly hit: Hit,
    container: string,
  ) {
    const nowhereYet = undefined as unknown as vscode.Range;
    const location = new vscode.Location(journal.uriOf(hit.path), nowhereYet);
    super(formatUnitName(hit), kindOf(hit), container, location);
  }
}

export type JournalSymbol = OfferedSymbol;

/** What the journals have for what was typed; nothing while that is nothing. */
export async function listSymbols(
  services: Services,
  query: string,
  token: vscode.CancellationToken,
): Promise<JournalSymbol[]> {
  const { store } = services;
  if (query.trim() === '') return [];
  await store.ready;
  for (const journal of store.journals) await prepareDigests(journal, () => !token.isCancellationRequested);
  if (token.isCancellationRequested) return [];
  return store.journals
    .filter((journal) => services.share.shows(journal))
    .flatMap((journal) => listInJournal(services, journal, query))
    .slice(0, mostSymbols);
}

function listInJournal(services: Services, journal: OpenJournal, query: string): readonly JournalSymbol[] {
  const question = {
    digests: digestsOf(journal),
    onlyClient: services.share.onlyClientOf(journal),
    limit: mostSymbols,
  };
  const records = findVisibleRecords(services, journal);
  const containers = new Map<string, string>();
  const containerOf = (hit: Hit) => {
    const name = `${hit.client}/${hit.engagement}`;
    const container = containers.get(name) ?? describeOwner(journal, records, hit);
    containers.set(name, container);
    return hit.isPrivate ? `${container} · ${vscode.l10n.t('private')}` : container;
  };
  const { hits } = findNames(question, query, findActive(services, journal));
  return hits.map((hit) => new OfferedSymbol(journal, hit, containerOf(hit)));
}

/** The client and the engagement; what belongs to neither, to the journal. */
function describeOwner(journal: OpenJournal, records: JournalRecords, { client, engagement }: EngagementKey): string {
  if (client === '') return journal.label;
  const title = findEngagement(records, { client, engagement })?.title ?? engagement;
  return [findClientName(records, client), title].filter(Boolean).join(' · ');
}

/** Whose file is open. */
function findActive({ store }: Services, journal: OpenJournal): EngagementKey | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const located = uri && store.locate(uri);
  const owner = located?.journal === journal ? ownerOf(located.path) : undefined;
  return owner && { client: owner.client, engagement: owner.engagement ?? '' };
}

/** What was chosen may have been hidden meanwhile, because the screen was shared: then nothing is opened. */
export async function placeSymbol(services: Services, symbol: JournalSymbol): Promise<JournalSymbol> {
  const { journal, hit } = symbol;
  const file = await journal.folder.read(hit.path);
  if (isHiddenFile(services, symbol.location.uri)) throw new vscode.CancellationError();
  const range = file && findHitRange(file, hit);
  symbol.location = new vscode.Location(symbol.location.uri, range ? toRange(range) : new vscode.Position(0, 0));
  return symbol;
}

/** The pictures that VS Code has for such lists are those of programs: the nearest. */
function kindOf({ kind, file }: Hit): vscode.SymbolKind {
  if (kind === 'person') return vscode.SymbolKind.Object;
  if (kind !== 'document') return vscode.SymbolKind.Field;
  if (file === 'client' || file === 'engagement') return vscode.SymbolKind.Package;
  return vscode.SymbolKind.File;
}
