import * as vscode from 'vscode';
import { captureLine } from '../../core/capture/captureLine';
import type { Capture } from '../../core/capture/fileChange';
import { isPrivatePath } from '../../core/files/layout';
import { toStartTime } from '../../core/model/day';
import { JournalError } from '../base/journalError';
import { runSafely } from '../base/runSafely';
import { applyChanges, refuseReadOnlyJournal } from '../workspace/applyChanges';
import { askLine, type CaptureHome } from '../workspace/captureBox';
import { endIfHidden, findAtHand, findCallingFile, findInEditor } from '../workspace/chooseEngagement';
import { toRowTarget } from '../workspace/rowTarget';
import { findVisibleRecords, listVisibleEngagements, type Services } from '../workspace/services';
import { showRecord } from '../workspace/showRecord';
import { listTakenMeetings } from '../workspace/takenMeetings';

/**
 * Takes one line, and files it where its names say, or at the engagement at hand: on the side of the team alone where the
 * row or the file at hand is the team’s.
 */
export async function capture(services: Services, argument: unknown): Promise<void> {
  await services.store.ready;
  const row = toRowTarget(services, argument);
  const homes = listVisibleEngagements(services).map((engagement): CaptureHome => {
    return { ...engagement, records: findVisibleRecords(services, engagement.journal) };
  });
  if (homes.length === 0) {
    throw new JournalError(vscode.l10n.t('There is no engagement here yet. Run "Journal: New Engagement" first.'));
  }
  const selected = findInEditor(services) ? undefined : toRowTarget(services, services.selection.get());
  const minutesPath = (row ?? selected)?.privatePath ?? findCallingFile(services, row);
  const atHand = findAtHand(services, homes, row ?? selected);
  if (atHand) await atHand.journal.load(atHand);
  const { line, home } = await askLine({
    ...{ homes, atHand, minutesPath, today: services.today() },
    onHidden: services.share.onDidChange,
  });
  const { journal } = home;
  refuseReadOnlyJournal(journal);
  await journal.load(home);
  const takenFiles = await listTakenMeetings(journal, home);
  const { show } = await applyChanges(services.store, journal, () => {
    endIfHidden(services, home);
    return captureLine(journal.index, line, {
      ...{ key: home, today: services.today(), now: toStartTime(services.now()), takenFiles },
      ...(minutesPath !== undefined && { minutesPath }),
    });
  });
  endIfHidden(services, home); // it may be since this was filed
  tellFiled(services, home, show);
}

/** Says where it is, and leads there. */
function tellFiled(services: Services, { journal, clientName, title }: CaptureHome, show: Capture['show']): void {
  const what = show.entryId ?? vscode.l10n.t('The note');
  const team = isPrivatePath(show.path) ? [vscode.l10n.t('team only')] : [];
  const open = vscode.l10n.t('Open');
  void vscode.window
    .showInformationMessage(
      [vscode.l10n.t('{0} is on file: {1} · {2}', what, clientName, title), ...team].join(' · '),
      open,
    )
    .then((choice) => {
      if (choice) return runSafely(services.log, vscode.l10n.t('Capture'), () => showRecord(services, journal, show));
      return undefined;
    });
}
