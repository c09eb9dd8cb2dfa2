import * as vscode from 'vscode';
import { captureRecord } from '../../core/capture/newRecord';
import { questionnaires } from '../../core/capture/questions';
import { entryPath } from '../../core/files/layout';
import { listEntries } from '../../core/journal/entries';
import type { EngagementKey } from '../../core/journal/journalIndex';
import { listPeople } from '../../core/journal/people';
import { findSettings } from '../../core/journal/settings';
import { entryKinds, sideOf, type EntryKind } from '../../core/model/entryKinds';
import { entryFieldsOf } from '../../core/model/entryFields';
import { formatReference } from '../../core/model/ids';
import { askQuestion } from '../base/questions';
import { applyChanges, refuseUnwritable } from '../workspace/applyChanges';
import { chooseClient, chooseEngagement, titleOf } from '../workspace/chooseEngagement';
import type { OpenJournal } from '../workspace/openJournal';
import { refuseWhileShared, type Services } from '../workspace/services';
import { showRecord } from '../workspace/showRecord';
import { toRowTarget } from '../workspace/rowTarget';

/** Where a new entry goes, and how the boxes name it. */
interface Place {
  readonly journal: OpenJournal;
  readonly key: EngagementKey;
  readonly heading: string;
}

/** An entry of any kind: a few questions, and it stands in its file with the next ID, at the cursor. */
export async function newEntry(
  services: Services,
  argument: unknown,
  kind: EntryKind,
  isPrivate = sideOf(kind) === 'team',
): Promise<void> {
  if (isPrivate) refuseWhileShared(services);
  const { journal, key, heading } = await choosePlace(services, argument, kind, isPrivate);
  const { index } = journal;
  await refuseUnwritable(services.store, journal, entryKinds[kind].file, entryPath(key, kind, isPrivate));
  if (isPrivate) refuseWhileShared(services); // it may be since it was begun
  if (kind === 'incident' && listEntries(index, key, kind).length === 0) await tellBeforeFirstIncident();
  const answers = new Map<string, string | number>();
  for (const question of questionnaires[kind].questions) {
    const answer = await askQuestion(question, {
      title: heading,
      fields: entryFieldsOf(kind),
      people: listPeople(index, key),
      settings: findSettings(index),
      today: services.today(),
      referable: listAgreements(journal, key),
      answers,
    });
    if (answer !== undefined) answers.set(question.field, answer);
  }
  const capture = await applyChanges(services.store, journal, () =>
    captureRecord(index, key, { kind, isPrivate, answers }, services.today()),
  );
  await showRecord(services, journal, capture.show);
}

/** Proposals belong to a client, everything else to an engagement. */
async function choosePlace(services: Services, argument: unknown, kind: EntryKind, isPrivate: boolean): Promise<Place> {
  const { name } = entryKinds[kind];
  const isMarked = isPrivate && sideOf(kind) === 'either';
  const what = isMarked ? vscode.l10n.t('New {0}, Private', name) : vscode.l10n.t('New {0}', name);
  const row = toRowTarget(services, argument);
  if (kind === 'proposal') {
    const { journal, client, name: clientName } = await chooseClient(services, what, row);
    return { journal, key: { client, engagement: '' }, heading: `${what} · ${clientName}` };
  }
  const engagement = await chooseEngagement(services, what, row);
  return { journal: engagement.journal, key: engagement, heading: titleOf(what, engagement) };
}

function listAgreements({ index }: OpenJournal, key: EngagementKey) {
  return listEntries(index, key, 'working-agreement').flatMap(({ record: { id, text } }) =>
    id === undefined ? [] : [{ label: text ?? id, description: id, value: formatReference(id, text) }],
  );
}

/** Said once per engagement: what such a record is for, and what it is not (P-47). */
async function tellBeforeFirstIncident(): Promise<void> {
  const goOn = vscode.l10n.t('Write It Down');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('An incident holds the date, the people, the words heard, and who was told.'),
    {
      modal: true,
      detail: vscode.l10n.t(
        'Review, fault and advice are for human resources or counsel. The account is in the own words of the person affected, who decides about it. Tell human resources today.',
      ),
    },
    goOn,
  );
  if (answer !== goOn) throw new vscode.CancellationError();
}
