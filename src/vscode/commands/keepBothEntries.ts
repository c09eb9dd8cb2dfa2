import * as vscode from 'vscode';
import { keepBoth, type KeptBoth } from '../../core/capture/keepBoth';
import { ownerOf, placeOf } from '../../core/files/layout';
import type { MergeAnswer, MergeQuestion } from '../../core/files/mergeBlocks';
import { joinWords } from '../../core/text/words';
import { JournalError } from '../base/journalError';
import { pickOne } from '../base/prompts';
import { tell } from '../base/tell';
import { applyChanges } from '../workspace/applyChanges';
import { refusal } from '../workspace/openForEdit';
import { readMergeStages } from '../workspace/mergeStages';
import type { OpenJournal } from '../workspace/openJournal';
import { isHiddenFile, refuseWhileShared, type Services } from '../workspace/services';

interface ConflictFile {
  readonly journal: OpenJournal;
  readonly path: string;
  readonly uri: vscode.Uri;
}

/** Resolves the merge conflict of a file entry by entry; asks only about what both sides changed. */
export async function keepBothEntries(services: Services, argument: unknown): Promise<void> {
  await services.store.ready;
  const { journal, path, uri } = findFile(services, argument);
  const { client = '', engagement = '' } = ownerOf(path) ?? {};
  const key = { client, engagement };
  if (engagement !== '') await journal.load(key); // so that no number is given twice
  const stages = await readMergeStages(uri);
  const answers = new Map<string, MergeAnswer>();
  const merge = async () => {
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    if (isHiddenFile(services, uri)) refuseWhileShared(services); // it may be since this was begun
    const merged = keepBoth({ index: journal.index, path, key, text, stages }, answers);
    if (!merged) throw new JournalError(vscode.l10n.t('There is no merge conflict in this file.'));
    if ('code' in merged) throw refusal(uri, merged);
    return merged;
  };
  for (let merged = await merge(); 'questions' in merged; merged = await merge())
    await askAll(merged.questions, answers);
  const kept = await applyChanges(services.store, journal, async () => {
    const merged = await merge();
    if (!('questions' in merged)) return merged;
    throw new JournalError(vscode.l10n.t('The file was changed in the meantime. Nothing was changed; try again.'));
  });
  const elsewhere = kept.elsewhere.filter((each) => !isHiddenFile(services, journal.uriOf(each)));
  tell(describe({ ...kept, elsewhere }));
}

/** The file that the quick fix is for, else the one in the editor. */
function findFile(services: Services, argument: unknown): ConflictFile {
  const uri = argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri;
  const located = uri && services.store.locate(uri);
  if (!uri || !located || !placeOf(located.path)) {
    throw new JournalError(vscode.l10n.t('Open the file of the journal that has the merge conflict.'));
  }
  return { ...located, uri };
}

async function askAll(questions: readonly MergeQuestion[], answers: Map<string, MergeAnswer>): Promise<void> {
  for (const [at, question] of questions.entries()) {
    const of = questions.length > 1 ? vscode.l10n.t(' ({0} of {1})', at + 1, questions.length) : '';
    answers.set(question.key, await ask(question, of));
  }
}

function ask({ asks, entry, field, ours, theirs }: MergeQuestion, of: string): Promise<MergeAnswer> {
  const sides = [
    { label: ours || vscode.l10n.t('Nothing'), description: vscode.l10n.t('ours') },
    { label: theirs || vscode.l10n.t('Nothing'), description: vscode.l10n.t('theirs') },
  ] as const;
  if (asks === 'side') {
    return pickOne<MergeAnswer>(
      [entry, field].filter(Boolean).join(' · ') + of,
      vscode.l10n.t('Both sides changed this. Which one stays?'),
      [
        { ...sides[0], value: 'ours' },
        { ...sides[1], value: 'theirs' },
      ],
    );
  }
  return pickOne<MergeAnswer>(entry + of, vscode.l10n.t('{0} is not the same on both sides.', entry), [
    { label: vscode.l10n.t('Two Entries: Keep Both'), detail: `${ours} | ${theirs}`, value: 'two' },
    { label: vscode.l10n.t('One Entry: Choose Field by Field'), value: 'one' },
  ]);
}

/** What was done, in a sentence; then what its user should look at. */
function describe({ kept, renumbered, elsewhere, doubled }: KeptBoth): string {
  const entries = kept === 1 ? vscode.l10n.t('1 entry kept') : vscode.l10n.t('{0} entries kept from both sides', kept);
  const numbers = joinWords(renumbered.map(([from, to]) => vscode.l10n.t('{0} of theirs is now {1}', from, to)));
  const done = [kept > 0 ? entries : vscode.l10n.t('The conflict is resolved'), numbers].filter(Boolean).join('; ');
  const old = joinWords(renumbered.map(([from]) => from));
  const names = joinWords(elsewhere.map((path) => path.split('/').at(-1) ?? path));
  return [
    `${done}.`,
    ...(doubled.length > 0
      ? [vscode.l10n.t('Both versions are kept in {0}: read it once more.', joinWords(doubled))]
      : []),
    ...(elsewhere.length > 0 ? [vscode.l10n.t('{0} also stands in {1}: is that of theirs meant?', old, names)] : []),
  ].join(' ');
}
