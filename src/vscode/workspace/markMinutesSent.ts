import * as vscode from 'vscode';
import { markSent, sentFolder, type SentLetter } from '../../core/capture/markSent';
import { engagementFolderPath } from '../../core/files/layout';
import { formatShortDay, parseDay, type Day } from '../../core/model/day';
import { isShortTalk } from '../../core/practice/talkState';
import { renderConfirmation } from '../../core/report/confirmation';
import { readLetterFile, renderLetterFile, type Letter } from '../../core/report/letter';
import { JournalError } from '../base/journalError';
import { pickNamedDay, pickOne, tellDone } from '../base/prompts';
import { applyChanges } from './applyChanges';
import { askMe } from './askMe';
import { endIfHidden, titleOf } from './chooseEngagement';
import type { MinutesAtHand } from './chooseMinutes';
import { findDraft, keepDraft, type DraftedLetter } from './draftedLetters';
import { listFolder } from './journalFiles';
import { findReadable, refuseRecipients, renderNow, type LetterWish } from './letterOfMinutes';
import { refuseHalfRead } from './refuseHalfRead';
import type { Services } from './services';

/**
 * Marks minutes as sent, with the letter that is known to be sent, today; else on the day that the user says, with the
 * text of the draft of them.
 */
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
  const day = known ? services.today() : await askSentDay(services, what, atHand);
  endIfHidden(services, engagement);
  const folder = journal.uriOf(`${engagementFolderPath(client, engagement.engagement)}/${sentFolder}`);
  await applyChanges(services.store, journal, async () => {
    const takenFiles = (await listFolder(folder)).map(({ name }) => name);
    const source = { index: journal.index, path: minutes.path, day, letter, takenFiles };
    const changes = markSent({ ...source, said: readLetterFile(letter.text).text });
    if (changes.length === 0) throw new JournalError(vscode.l10n.t('These minutes are marked as sent already.'));
    return { changes };
  });
  await keepDraft(services, journal, minutes.path, undefined);
  tellDone(vscode.l10n.t('Marked as sent; what was sent is kept, and the minutes are frozen.'));
}

/** What is kept of a letter; it was sent to the client’s people, who may answer, else to everybody it went to. */
export function toSentLetter(letter: Letter): SentLetter {
  const { to, cc, fingerprints } = letter;
  const theirs = [...to, ...cc].filter(({ side }) => side === 'theirs');
  const names = (theirs.length > 0 ? theirs : to).map(({ name }) => name);
  return { text: renderLetterFile(letter), to: names, via: 'email', ...(fingerprints && { fingerprints }) };
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

/** When a draft of minutes was made last: here, else on the machine that wrote it into their file. */
export function findDraftedDay(services: Services, { engagement, minutes }: MinutesAtHand): Day | undefined {
  return findDraft(services, engagement.journal, minutes.path)?.day ?? minutes.record.drafted;
}

/** Whether a draft that was made has been sent since; Escape throws a CancellationError. */
export async function isSentAlready(services: Services, what: string, atHand: MinutesAtHand): Promise<boolean> {
  const drafted = findDraftedDay(services, atHand);
  if (!drafted) return false;
  const question = vscode.l10n.t('The draft was made on {0}.', formatShortDay(drafted));
  return pickOne(titleOf(what, atHand.engagement), question, [
    { label: vscode.l10n.t('It is sent: mark the minutes as sent'), value: true },
    { label: vscode.l10n.t('Make the draft anew'), value: false },
  ]);
}

/** Today, unless the draft is of an earlier day: then the user says when it went out. */
async function askSentDay(services: Services, what: string, atHand: MinutesAtHand): Promise<Day> {
  const [drafted, today] = [findDraftedDay(services, atHand), services.today()];
  if (!drafted || drafted >= today) return today;
  const days = [
    { label: vscode.l10n.t('On the day of the draft'), value: drafted },
    { label: vscode.l10n.t('Today'), value: today },
  ];
  const parse = (typed: string) => {
    const day = parseDay(typed);
    return day && day <= today ? day : undefined;
  };
  return pickNamedDay(titleOf(what, atHand.engagement), vscode.l10n.t('When was it sent?'), days, parse);
}

/** The text that was taken along; where the minutes were changed since, the user says which of the two was sent. */
async function chooseText(services: Services, what: string, atHand: MinutesAtHand): Promise<SentLetter> {
  const { engagement, minutes } = atHand;
  const draft = findDraft(services, engagement.journal, minutes.path);
  await refuseHalfRead(services, engagement);
  const wish = draft?.wish ?? { me: await askMe(titleOf(what, engagement), engagement.journal), leftOut: [] };
  const asOf = { ...services, today: () => findDraftedDay(services, atHand) ?? services.today() };
  const isConfirmation = draft ? draft.isConfirmation === true : isShortTalk(minutes.record);
  const letter = isConfirmation ? await confirmNow(asOf, atHand, wish) : (await renderNow(asOf, atHand, wish))?.letter;
  if (!letter) throw new JournalError(vscode.l10n.t('The minutes cannot be read just now.'));
  await refuseRecipients(atHand, letter);
  const now = toSentLetter(letter);
  if (!draft || draft.text === now.text) return now;
  return pickOne(titleOf(what, engagement), vscode.l10n.t('The minutes were changed since. Which text was sent?'), [
    { label: vscode.l10n.t('The draft of {0}', formatShortDay(draft.day)), value: draft },
    { label: vscode.l10n.t('The text as it is now'), value: now },
  ]);
}

/** The letter after a talk, as the records say it now; undefined while they cannot be read. */
async function confirmNow(services: Services, atHand: MinutesAtHand, { me }: LetterWish): Promise<Letter | undefined> {
  const { index: records } = (await findReadable(services, atHand)) ?? {};
  const [key, { path }] = [atHand.engagement, atHand.minutes];
  return records && renderConfirmation({ records, key, path, me, today: services.today() });
}
