import * as vscode from 'vscode';
import { markSent, sentFolder, type SentLetter } from '../../core/capture/markSent';
import { engagementFolderPath } from '../../core/files/layout';
import { formatShortDay } from '../../core/model/day';
import { readLetterFile, renderLetterFile, type Letter } from '../../core/report/letter';
import { JournalError } from '../base/journalError';
import { pickOne, tellDone } from '../base/prompts';
import { applyChanges } from './applyChanges';
import { askMe } from './askMe';
import { endIfHidden, titleOf } from './chooseEngagement';
import type { MinutesAtHand } from './chooseMinutes';
import { findDraft, keepDraft, type DraftedLetter } from './draftedLetters';
import { listFolder } from './journalFiles';
import { refuseRecipients, renderNow } from './letterOfMinutes';
import { refuseHalfRead } from './refuseHalfRead';
import type { Services } from './services';

/** Marks minutes as sent today, with the letter that is known to be sent, else with the text of the draft of them. */
export async function writeSent(
  services: Services,
  what: string,
  atHand: MinutesAtHand,
  known?: Letter,
): Promise<void> {
  const { engagement, minutes } = atHand;
  const { journal, client } = engagement;
  if (known) await refuseRecipients(atHand, known);
  const letter = known ? toSentLetter(known) : await chooseText(services, what, atHand);
  endIfHidden(services, engagement);
  const folder = journal.uriOf(`${engagementFolderPath(client, engagement.engagement)}/${sentFolder}`);
  await applyChanges(services.store, journal, async () => {
    const takenFiles = (await listFolder(folder)).map(({ name }) => name);
    const source = { index: journal.index, path: minutes.path, today: services.today(), letter, takenFiles };
    const changes = markSent({ ...source, said: readLetterFile(letter.text).text });
    if (changes.length === 0) throw new JournalError(vscode.l10n.t('These minutes are marked as sent already.'));
    return { changes };
  });
  await keepDraft(services, journal, minutes.path, undefined);
  tellDone(vscode.l10n.t('Marked as sent; what was sent is kept, and the minutes are frozen.'));
}

/** What is kept of a letter; it was sent to the client’s people, who may answer, else to everybody it went to. */
export function toSentLetter(letter: Letter): SentLetter {
  const { to, cc, fingerprint } = letter;
  const theirs = [...to, ...cc].filter(({ side }) => side === 'theirs');
  const names = (theirs.length > 0 ? theirs : to).map(({ name }) => name);
  return { text: renderLetterFile(letter), to: names, via: 'email', ...(fingerprint && { fingerprint }) };
}

/** Remembers a letter that is taken along, until it is marked as sent. */
export async function keepTaken(
  services: Services,
  { engagement: { journal }, minutes: { path } }: MinutesAtHand,
  letter: Letter,
  draft: Omit<DraftedLetter, keyof SentLetter>,
): Promise<void> {
  if (journal.index.get('minutes', path)?.reading.record.sent) return;
  await keepDraft(services, journal, path, { ...toSentLetter(letter), ...draft });
}

/** The letter shown; where another text was taken along from its page, the user says which of the two was sent. */
export async function chooseSent(title: string, shown: Letter, taken: Letter | undefined): Promise<Letter> {
  if (!taken || renderLetterFile(taken) === renderLetterFile(shown)) return shown;
  return pickOne(title, vscode.l10n.t('The text was changed since you took it along. Which one was sent?'), [
    { label: vscode.l10n.t('The text that you took along'), value: taken },
    { label: vscode.l10n.t('The text as it is now'), value: shown },
  ]);
}

/** The text that was taken along; where the minutes were changed since, the user says which of the two was sent. */
async function chooseText(services: Services, what: string, atHand: MinutesAtHand): Promise<SentLetter> {
  const { engagement, minutes } = atHand;
  const draft = findDraft(services, engagement.journal, minutes.path);
  if (draft?.isConfirmation) return draft;
  await refuseHalfRead(services, engagement);
  const wish = draft?.wish ?? { me: await askMe(titleOf(what, engagement), engagement.journal), leftOut: [] };
  const written = await renderNow({ ...services, today: () => draft?.day ?? services.today() }, atHand, wish);
  if (!written) throw new JournalError(vscode.l10n.t('The minutes cannot be read just now.'));
  await refuseRecipients(atHand, written.letter);
  const now = toSentLetter(written.letter);
  if (!draft || draft.text === now.text) return now;
  return pickOne(titleOf(what, engagement), vscode.l10n.t('The minutes were changed since. Which text was sent?'), [
    { label: vscode.l10n.t('The draft of {0}', formatShortDay(draft.day)), value: draft },
    { label: vscode.l10n.t('The text as it is now'), value: now },
  ]);
}
