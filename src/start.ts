import * as vscode from 'vscode';
import type { LocalMachine } from './core/journal/localMachine';
import { toDay } from './core/model/day';
import { contextKeys } from './vscode/base/ids';
import { createLog } from './vscode/base/log';
import { runSafely } from './vscode/base/runSafely';
import { keepsIndex } from './vscode/base/settings';
import { Turns } from './vscode/base/slices';
import { greetInSample } from './vscode/commands/greetInSample';
import { registerCommands } from './vscode/commands/registerCommands';
import { registerCompletions } from './vscode/language/completions';
import { registerConflictActions } from './vscode/language/conflictActions';
import { registerDiagnostics } from './vscode/language/diagnostics';
import { registerLenses } from './vscode/language/lenses';
import { registerReportCompletions } from './vscode/language/reportCompletions';
import { registerPlaces } from './vscode/language/places';
import { registerEnterInValue } from './vscode/language/enterInValue';
import { registerEnterRules } from './vscode/language/enterRules';
import { registerQuickFixes } from './vscode/language/quickFixes';
import { registerWorkspaceSymbols } from './vscode/language/workspaceSymbols';
import { ClientsTree, registerClientsTree } from './vscode/views/clientsTree';
import { registerScreenShareItem } from './vscode/views/screenShareItem';
import { registerTimeline } from './vscode/views/timeline';
import { LaterPages } from './vscode/webview/laterPages';
import { BackgroundReading } from './vscode/workspace/backgroundReading';
import { CutOffFiles } from './vscode/workspace/cutOffFiles';
import { registerFileAtHand } from './vscode/workspace/fileAtHand';
import { registerHiddenTabs } from './vscode/workspace/hiddenTabs';
import { JournalStore } from './vscode/workspace/journalStore';
import { SavedCopies } from './vscode/workspace/savedCopies';
import { ScreenShare } from './vscode/workspace/screenShare';
import { makeSelection, type Services } from './vscode/workspace/services';
import { TimelineState } from './vscode/workspace/timelineState';

/** What the tests that run in the editor ask. */
export interface Activated {
  readonly services: Services;
  readonly tree: ClientsTree;
}

/** Builds the pieces and hands them to one another; `machine` where the extension runs beside the files. */
export function start(context: vscode.ExtensionContext, machine?: LocalMachine): Activated {
  const log = createLog();
  if (!keepsIndex()) machine?.deleteCaches();
  const now = () => new Date();
  const copies = new SavedCopies(context.globalStorageUri, log, now);
  const store = new JournalStore(log, copies, machine);
  const share = new ScreenShare(context.workspaceState);
  const pages = new LaterPages({ log, store, share, extensionUri: context.extensionUri });
  const services: Services = {
    log,
    store,
    reading: new BackgroundReading(store),
    turns: new Turns(),
    share,
    selection: makeSelection(),
    timeline: new TimelineState(),
    pages,
    memory: context.workspaceState,
    extensionUri: context.extensionUri,
    storageUri: context.globalStorageUri,
    now,
    today: () => toDay(now()),
  };
  const tree = new ClientsTree(services);
  const tellMenus = () => {
    void vscode.commands.executeCommand('setContext', contextKeys.hasJournal, store.journals.length > 0);
    void vscode.commands.executeCommand('setContext', contextKeys.isReady, true);
  };
  context.subscriptions.push(
    log,
    store,
    copies,
    services.reading,
    share,
    pages,
    store.onDidChange(tellMenus),
    registerCommands(services, context.extension.packageJSON),
    registerClientsTree(services, tree),
    registerTimeline(services),
    registerScreenShareItem(services),
    registerHiddenTabs(services),
    registerFileAtHand(services),
    new CutOffFiles(services),
    registerLanguage(services),
  );
  void runSafely(log, vscode.l10n.t('Try the Sample Journal'), () => greetInSample(services));
  return { services, tree };
}

/** What the editor is told about the files of journals while they are read and written. */
function registerLanguage(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerDiagnostics(services),
    registerQuickFixes(services),
    registerCompletions(services),
    registerReportCompletions(services),
    registerEnterRules(),
    registerEnterInValue(),
    registerConflictActions(),
    registerWorkspaceSymbols(services),
    registerPlaces(services),
    registerLenses(services),
  );
}
