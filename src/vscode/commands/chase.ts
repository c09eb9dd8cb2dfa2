import * as vscode from 'vscode';
import { addReminder } from '../../core/capture/remind';
import { captureMinutes } from '../../core/capture/newMinutes';
import { listMeetingTypes } from '../../core/journal/meetingTypes';
import { findUnreadable } from '../../core/journal/unreadable';
import { formatShortDay, toStartTime, type Day } from '../../core/model/day';
import type { Awaited } from '../../core/practice/chase';
import { renderChaser } from '../../core/report/chaser';
import { pickOne, tellDone } from '../base/prompts';
import { readMe } from '../base/settings';
import { applyChanges } from '../workspace/applyChanges';
import { askUntil } from '../workspace/askUntil';
import { chooseAwaited } from '../workspace/awaitedBox';
import { handOutLetter } from '../workspace/handOut';
import { findJournalNow } from '../workspace/journalNow';
import { readShippedTemplates } from '../workspace/meetingTemplates';
import { refuseHalfRead } from '../workspace/refuseHalfRead';
import { refuseWhileShared, type Services, type VisibleEngagement } from '../workspace/services';
import { showRecord } from '../workspace/showRecord';
import { listTakenMeetings } from '../workspace/takenMeetings';

/** Asks again for what a person of the client owes: once with a letter to that person alone, then with a call (P-29, P-34). */
export async function chase(services: Services, argument: unknown): Promise<void> {
  refuseWhileShared(services);
  const { engagement, awaited, path } = await chooseAwaited(services, argument);
  const isCall = awaited.reminded !== undefined && (await askWhetherToCall(awaited, awaited.reminded));
  await (isCall ? noteCall(services, engagement, awaited) : writeChaser(services, engagement, { awaited, path }));
}

/** Whoever was reminded once is called: a second letter seldom helps. */
function askWhetherToCall({ person, title }: Awaited, reminded: Day): Promise<boolean> {
  const asked = vscode.l10n.t('You asked on {0}. A call helps more than a second letter.', formatShortDay(reminded));
  return pickOne(`${person} · ${title}`, asked, [
    { label: vscode.l10n.t('Call {0}', person), description: vscode.l10n.t('opens notes for the call'), value: true },
    { label: vscode.l10n.t('Write Again'), value: false },
  ]);
}

interface Owed {
  readonly awaited: Awaited;
  /** The file in which it stands. */
  readonly path: string;
}

async function writeChaser(services: Services, engagement: VisibleEngagement, { awaited, path }: Owed): Promise<void> {
  const { journal, client } = engagement;
  await refuseHalfRead(services, engagement);
  const title = `${vscode.l10n.t('Chase')} · ${awaited.person} · ${awaited.title}`;
  const by = await askUntil(services, title, engagement);
  const handedOut = await handOutLetter(services, journal, {
    ...{ client, path, name: vscode.l10n.t('Reminder') },
    fileName: `reminder-${awaited.about}`,
    render: async () => {
      const now = findJournalNow(services.store, journal);
      await now?.load(engagement);
      if (!now || findUnreadable(now.index, engagement)) return undefined;
      const source = { records: now.index, key: engagement, today: services.today(), me: readMe() };
      return renderChaser(source, awaited, by);
    },
  });
  if (!handedOut) return;
  await applyChanges(services.store, journal, () => {
    return {
      changes: [addReminder(journal.index, engagement, awaited, { date: services.today(), until: by, via: 'email' })],
    };
  });
  tellDone(vscode.l10n.t('It is on file that {0} was asked.', awaited.person));
}

/** Notes for a call with that person, about that one thing. */
async function noteCall(services: Services, engagement: VisibleEngagement, awaited: Awaited): Promise<void> {
  const { journal } = engagement;
  const types = listMeetingTypes(journal.index, await readShippedTemplates(services));
  const call = types.find(({ type }) => type === 'call');
  const me = readMe();
  if (!call) return;
  const capture = await applyChanges(services.store, journal, async () =>
    captureMinutes(journal.index, engagement, {
      ...call,
      title: vscode.l10n.t('Call with {0}', awaited.person),
      attendees: [awaited.person, ...(me ? [me] : [])],
      purpose: awaited.title,
      takesUp: awaited.kind === 'action' ? [awaited.about] : [],
      date: services.today(),
      start: toStartTime(services.now()),
      takenFiles: await listTakenMeetings(journal, engagement),
    }),
  );
  await showRecord(services, journal, capture.show, (document) => {
    const [head = ''] = /^[^]*?\nnotes: \|\r?\n {2}/.exec(document.getText()) ?? [];
    return document.positionAt(head.length);
  });
}
