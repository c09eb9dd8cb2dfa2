import * as vscode from 'vscode';
import { captureRisk } from '../../core/capture/newEntry';
import { entryPath } from '../../core/files/layout';
import { listPeople } from '../../core/journal/people';
import { findSettings, type JournalSettings } from '../../core/journal/settings';
import { impactWords, probabilityWords } from '../../core/model/risk';
import { scoreRisk } from '../../core/practice/riskBand';
import { askText, pickOne, pickPerson } from '../base/prompts';
import { applyChanges, refuseUnwritable } from '../workspace/applyChanges';
import { chooseEngagement, titleOf } from '../workspace/chooseEngagement';
import type { Services } from '../workspace/services';
import { showRecord } from '../workspace/showRecord';
import { toRowTarget } from '../workspace/treeElement';

/** A risk: what may happen, how likely, how bad (with the band that follows), and who sees to it. */
export async function newRisk(services: Services, argument: unknown): Promise<void> {
  const what = vscode.l10n.t('New Risk');
  const engagement = await chooseEngagement(services, what, toRowTarget(services, argument));
  const { journal } = engagement;
  const heading = titleOf(what, engagement);
  await refuseUnwritable(journal, 'risks', entryPath(engagement, 'risk'));
  const title = await askText({ title: heading, prompt: vscode.l10n.t('What may happen?') });
  const probability = await pickScore(heading, vscode.l10n.t('How likely is it?'), probabilityWords, () => '');
  const settings = findSettings(journal.index);
  const impact = await pickScore(heading, vscode.l10n.t('How bad would it be?'), impactWords, (value) =>
    describeBand(settings, probability, value),
  );
  const owner = await pickPerson(heading, vscode.l10n.t('Who sees to it?'), listPeople(journal.index, engagement));
  const context = { index: journal.index, key: engagement, today: services.today() };
  const capture = await applyChanges(services.store, journal, () =>
    captureRisk(context, {
      title,
      ...(probability !== undefined && { probability }),
      ...(impact !== undefined && { impact }),
      ...(owner !== undefined && { owner }),
    }),
  );
  await showRecord(journal, capture.show);
}

function pickScore(
  title: string,
  placeHolder: string,
  words: readonly string[],
  describe: (value: number) => string,
): Promise<number | undefined> {
  const values = words.map((word, index) => ({
    label: `${index + 1} ${word}`,
    description: describe(index + 1),
    value: index + 1,
  }));
  return pickOne<number | undefined>(title, placeHolder, [
    ...values,
    { label: vscode.l10n.t('Not known yet'), value: undefined },
  ]);
}

function describeBand(settings: JournalSettings, probability: number | undefined, impact: number): string {
  const result = scoreRisk({ ...(probability !== undefined && { probability }), impact }, settings);
  if (!result) return '';
  return vscode.l10n.t('score {0}: {1}', result.score, result.band);
}
