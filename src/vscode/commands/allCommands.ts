import type { EntryKind } from '../../core/model/entryKinds';
import type { CommandName } from '../base/ids';
import type { Services } from '../workspace/services';
import { addToContacts } from './addToContacts';
import { allowWording } from './allowWording';
import { answerObjection } from './answerObjection';
import { briefMyBoss } from './briefMyBoss';
import { capture } from './capture';
import { chase } from './chase';
import { closeTheDay } from './closeTheDay';
import { confirmInWriting } from './confirmInWriting';
import { copyAgenda } from './copyAgenda';
import { draftLetter } from './draftLetter';
import { entryCommands } from './entryCommands';
import { exportChronology } from './exportChronology';
import { fileFromInbox } from './fileFromInbox';
import { fileNotes } from './fileNotes';
import { clearTimelineFilter, filterTimeline } from './filterTimeline';
import { findAgreement } from './findAgreement';
import { goToAnything } from './goToAnything';
import { helpMeSayIt } from './helpMeSayIt';
import { keepBothEntries } from './keepBothEntries';
import { logContact } from './logContact';
import { makeAddendum } from './makeAddendum';
import { makeInvitation } from './makeInvitation';
import { markSent } from './markSent';
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
import { pasteIntoInbox } from './pasteIntoInbox';
import { prepareSteering } from './prepareSteering';
import { previewAsClient } from './previewAsClient';
import { recordAnswer } from './recordAnswer';
import { refresh } from './refresh';
import { send } from './send';
import { shareScreen } from './shareScreen';
import { startJournal } from './startJournal';
import { stopReading } from './stopReading';
import { trySampleJournal } from './trySampleJournal';
import { verifyFingerprints } from './verifyFingerprints';
import { whichChannel } from './whichChannel';

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
  prepareSteering,
  copyAgenda,
  send,
  markSent,
  capture,
  fileNotes,
  keepBothEntries,
  shareScreen,
  openGuide,
  refresh,
  ...entryCommands,
  openRow,
  stopReading,
  addToContacts,
  makeAddendum,
  recordAnswer,
  answerObjection,
  chase,
  verifyFingerprints,
  allowWording,
  findAgreement,
  goToAnything,
  fileFromInbox,
  pasteIntoInbox,
  makeInvitation,
  logContact,
  confirmInWriting,
  whichChannel,
  draftLetter,
  helpMeSayIt,
  filterTimeline,
  clearTimelineFilter,
  exportChronology,
  briefMyBoss,
  closeTheDay,
  previewAsClient,
};

function newOf(kind: EntryKind): Command {
  return (services, argument) => newEntry(services, argument, kind);
}
