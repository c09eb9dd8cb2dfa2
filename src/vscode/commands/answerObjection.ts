import * as vscode from 'vscode';
import { addendumOf } from '../../core/capture/addendum';
import { listMinutes, type FoundMinutes } from '../../core/journal/entries';
import { findNameOf } from '../../core/journal/people';
import { findUnreadable } from '../../core/journal/unreadable';
import { listObjectors } from '../../core/practice/minutesState';
import { listHearers } from '../../core/practice/oneToOne';
import { renderObjectionLetter, type Objection } from '../../core/report/objectionLetter';
import { JournalError, NothingToDo } from '../base/journalError';
import { pickOne, tellDone } from '../base/prompts';
import { readMe } from '../base/settings';
import { applyChanges } from '../workspace/applyChanges';
import { endIfHidden } from '../workspace/chooseEngagement';
import { handOutLetter } from '../workspace/handOut';
import { findJournalNow } from '../workspace/journalNow';
import { refuseRecipients } from '../workspace/letterOfMinutes';
import { refuseHalfRead } from '../workspace/refuseHalfRead';
import { chooseSentMinutes, type ChosenMinutes } from '../workspace/sentMinutes';
import { refuseWhileShared, type Services, type VisibleEngagement } from '../workspace/services';
import { showRecord } from '../workspace/showRecord';
import { listTakenMeetings } from '../workspace/takenMeetings';

/** Answers somebody who remembers minutes differently: with a letter that asks for a call, or an addendum. */
export async function answerObjection(services: Services, argument: unknown): Promise<void> {
  refuseWhileShared(services);
  const none = vscode.l10n.t('Nobody has objected here.');
  const chosen = await chooseSentMinutes(services, argument, {
    what: vscode.l10n.t('Answer an Objection'),
    isOffered: (meeting, engagement) => listObjections(meeting, engagement).length > 0,
    describe: (meeting, engagement) =>
      listObjections(meeting, engagement)
        .map(({ by }) => by)
        .join(', '),
    none,
  });
  const choices = listObjections(chosen.meeting, chosen.engagement).map((value) => ({
    label: value.by,
    description: value.text,
    value,
  }));
  const [only, ...others] = choices;
  if (!only) throw new NothingToDo(none);
  const title = vscode.l10n.t('Answer an Objection');
  const objection = others.length > 0 ? await pickOne(title, vscode.l10n.t('Whose?'), choices) : only.value;
  await offerAnswers(services, chosen, objection);
}

/** An objection has a next step: a letter that asks for a call, and an addendum in which both versions stand. */
export async function offerAnswers(services: Services, chosen: ChosenMinutes, objection: Objection): Promise<void> {
  const title = vscode.l10n.t('{0} remembers it differently', objection.by);
  const next = await pickOne(title, vscode.l10n.t('What comes next?'), [
    {
      label: vscode.l10n.t('Write the Answer'),
      description: vscode.l10n.t('a draft that asks for a call'),
      value: writeToObjector,
    },
    {
      label: vscode.l10n.t('Make an Addendum'),
      description: vscode.l10n.t('both versions stay in the notes'),
      value: addendumForObjection,
    },
  ]);
  await next(services, chosen, objection);
}

/** The objections that still stand, each in its last words. */
function listObjections({ record }: FoundMinutes, { journal, client }: VisibleEngagement): readonly Objection[] {
  const nameOf = findNameOf(journal.index, client);
  return listObjectors(record.answers, nameOf).map((by) => {
    const isBy = (written: string | undefined) => (written ? nameOf(written) : 'somebody') === by;
    const said = record.answers.findLast((each) => isBy(each.by) && each.says === 'objected');
    return { by, text: said?.text?.trim() ?? '' };
  });
}

async function writeToObjector(services: Services, chosen: ChosenMinutes, objection: Objection): Promise<void> {
  const { engagement, meeting } = chosen;
  const { journal } = engagement;
  await refuseHalfRead(services, engagement);
  const handedOut = await handOutLetter(services, journal, {
    client: engagement.client,
    path: meeting.path,
    check: (letter) => refuseRecipients({ engagement, minutes: meeting }, letter),
    name: vscode.l10n.t('Answer'),
    fileName: `answer-${meeting.meeting}`,
    render: async () => {
      const now = findJournalNow(services.store, journal);
      await now?.load(engagement);
      if (!now || findUnreadable(now.index, engagement)) return undefined;
      const { record } = listMinutes(now.index, engagement).find(({ path }) => path === meeting.path) ?? {};
      const source = { records: now.index, key: engagement, today: services.today(), me: readMe() };
      return record && renderObjectionLetter(source, record, objection);
    },
  });
  if (handedOut) tellDone(vscode.l10n.t('Fill the gaps, and call {0} before you send it.', objection.by));
}

async function addendumForObjection(services: Services, chosen: ChosenMinutes, objection: Objection): Promise<void> {
  const { engagement, meeting } = chosen;
  const { journal } = engagement;
  const takenFiles = await listTakenMeetings(journal, engagement);
  const { show, isAlone } = await applyChanges(services.store, journal, () => {
    endIfHidden(services, engagement);
    const record = journal.index.get('minutes', meeting.path)?.reading.record;
    if (!record) throw new JournalError(vscode.l10n.t('These minutes are no longer there.'));
    const place = { key: engagement, path: meeting.path, today: services.today(), takenFiles };
    const { index } = journal;
    const attendees = listHearers(index, engagement.client, objection.by, record.attendees);
    const isAlone = attendees.length < record.attendees.length;
    const nameOf = findNameOf(index, engagement.client);
    return { ...addendumOf(place, { ...record, attendees }, objection, nameOf), isAlone };
  });
  await showRecord(services, journal, show);
  tellDone(
    isAlone
      ? vscode.l10n.t('The addendum is there, for {0} alone, to whom you write in the reserved tone.', objection.by)
      : vscode.l10n.t('The addendum is there; the minutes stay as they are.'),
  );
}
