import * as vscode from 'vscode';
import type { Services } from '../workspace/services';
import { listSymbols, placeSymbol, type JournalSymbol } from './journalSymbols.later';

export function registerWorkspaceSymbols(services: Services): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider(makeSymbolProvider(services));
}

/** Offers everything that has a name in *Go to Symbol in Workspace*; nothing while nothing is typed. */
export function makeSymbolProvider(services: Services): Required<vscode.WorkspaceSymbolProvider<JournalSymbol>> {
  return {
    provideWorkspaceSymbols: (query, token) => listSymbols(services, query, token),
    resolveWorkspaceSymbol: (symbol) => placeSymbol(services, symbol),
  };
}
