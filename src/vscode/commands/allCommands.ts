import type { EntryKind } from '../../core/model/entryKinds';
import type { CommandName } from '../base/ids';
import type { Services } from '../workspace/services';
import { addToContacts } from './addToContacts';
import { closeAction, reopenAction } from './closeAction';
import { copyAgenda } from './copyAgenda';
import { keepBothEntries } from './keepBothEntries';
import { makeAddendum } from './makeAddendum';
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

/** What each command does. */
export const commands: Readonly<Record<CommandName, Command>> = {
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
  makeAddendum,
};

function newOf(kind: EntryKind): Command {
  return (services, argument) => newEntry(services, argument, kind);
}
