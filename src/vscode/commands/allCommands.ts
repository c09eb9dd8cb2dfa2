import * as vscode from 'vscode';
import type { EntryKind } from '../../core/model/entryKinds';
import { commandIds, type CommandName } from '../base/ids';
import { runSafely } from '../base/runSafely';
import type { Services } from '../workspace/services';
import { addToContacts } from './addToContacts';
import { closeAction, reopenAction } from './closeAction';
import { copyAgenda } from './copyAgenda';
import { keepBothEntries } from './keepBothEntries';
import { keepPrivate, shareEntry } from './moveEntry';
import { newAction } from './newAction';
import { newClient } from './newClient';
import { newDecision } from './newDecision';
import { newEngagement } from './newEngagement';
import { newEntry } from './newEntry';
import { newMinutes } from './newMinutes';
import { newRecord } from './newRecord';
import { newReport } from './newReport';
import { newResetKickoff } from './newResetKickoff';
import { openGuide } from './openGuide';
import { openRow } from './openRow';
import { refresh } from './refresh';
import { stopReading } from './stopReading';
import { renumberEntry } from './renumberEntry';
import { shareScreen } from './shareScreen';
import { startJournal } from './startJournal';
import { trySampleJournal } from './trySampleJournal';

type Command = (services: Services, argument: unknown) => Promise<void>;

const commands: Readonly<Record<CommandName, Command>> = {
  startJournal,
  trySampleJournal,
  newClient,
  newEngagement,
  newMinutes,
  newAction,
  newDecision,
  newRisk: newOf('risk'),
  newRecord,
  newIssue: newOf('issue'),
  newChange: newOf('change'),
  newMilestone: newOf('milestone'),
  newWorkingAgreement: newOf('working-agreement'),
  newResult: newOf('result'),
  newReport,
  newResetKickoff,
  copyAgenda,
  closeAction,
  reopenAction,
  shareEntry,
  keepPrivate,
  keepBothEntries,
  shareScreen,
  openGuide,
  refresh,
  openRow,
  stopReading,
  renumberEntry,
  addToContacts,
};

function newOf(kind: EntryKind): Command {
  return (services, argument) => newEntry(services, argument, kind);
}

/** The part of package.json that is needed here; VS Code has put the titles into the editor's language. */
interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string; readonly title: string }[] };
}

/** Registers every command; what one of them throws ends in the one place that tells the user. */
export function registerCommands(services: Services, { contributes }: Manifest): vscode.Disposable {
  const titles = new Map(contributes.commands.map(({ command, title }) => [command, title]));
  return vscode.Disposable.from(
    ...(Object.keys(commands) as CommandName[]).map((name) => {
      const id = commandIds[name];
      return vscode.commands.registerCommand(id, (argument: unknown) =>
        runSafely(services.log, titles.get(id) ?? name, () => commands[name](services, argument)),
      );
    }),
  );
}
