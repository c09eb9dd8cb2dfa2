import * as vscode from 'vscode';
import { findHitRange } from '../../core/assist/findHitRange';
import { formatUnitName } from '../../core/journal/digestUnits';
import type { Hit } from '../../core/journal/hits';
import { toRange } from '../base/convert';
import { listNamedHits } from '../workspace/namedHits';
import type { OpenJournal } from '../workspace/openJournal';
import { isHiddenFile, type Services } from '../workspace/services';

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
  const found = await listNamedHits(services, query, () => !token.isCancellationRequested);
  return found.map(({ journal, hit, container }) => new OfferedSymbol(journal, hit, container));
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
