import * as vscode from 'vscode';
import { pickOne } from '../base/prompts';
import { readMe, writeMe } from '../base/settings';
import type { OpenJournal } from './openJournal';

/**
 * Who the user is, as the team has it: asked once, then a setting. Escape throws a CancellationError. Empty where the
 * journal has no team yet.
 */
export async function askMe(what: string, journal: OpenJournal): Promise<string> {
  const known = readMe();
  const team = journal.index.journal?.reading.record.team ?? [];
  const names = team.flatMap(({ name }) => name ?? []);
  if (known || names.length === 0) return known;
  const choices = names.map((name) => ({ label: name, value: name }));
  const me = await pickOne(what, vscode.l10n.t('Which of your colleagues are you? This is asked once.'), choices);
  await writeMe(me);
  return me;
}
