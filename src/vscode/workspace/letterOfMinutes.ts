import * as vscode from 'vscode';
import { findNotesPlace, listNotes, makeNoteReading } from '../../core/capture/listNotes';
import { checkText } from '../../core/files/decode';
import { readPlaced } from '../../core/files/read';
import type { EngagementKey } from '../../core/journal/journalIndex';
import { findUnreadable } from '../../core/journal/unreadable';
import { listReadTooSoon, type ReadTooSoon } from '../../core/practice/readFirst';
import type { Letter } from '../../core/report/letter';
import { writeMinutesLetter, type MinutesLetter } from '../../core/report/minutesLetter';
import { textStart } from '../../core/text/position';
import { joinWords } from '../../core/text/words';
import { JournalError } from '../base/journalError';
import { pickOne } from '../base/prompts';
import { titleOf } from './chooseEngagement';
import type { MinutesAtHand } from './chooseMinutes';
import { readText } from './journalFiles';
import { findJournalNow } from './journalNow';
import type { OpenJournal } from './openJournal';
import type { Services } from './services';

/** How the letter of minutes is written. */
export interface LetterWish {
  readonly me: string;
  readonly leftOut: readonly string[];
}

/** The journal of minutes as it is now; *Refresh* may have read it anew. Undefined while what they need cannot be read. */
export async function findReadable(
  { store }: Services,
  { engagement, minutes }: MinutesAtHand,
): Promise<OpenJournal | undefined> {
  const journal = findJournalNow(store, engagement.journal);
  await journal?.load(engagement);
  if (!journal || journal.index.get('minutes', minutes.path)?.reading.unreadable) return undefined;
  return findUnreadable(journal.index, engagement) ? undefined : journal;
}

/** The letter as the records say it now; undefined while they cannot be read. */
export async function renderNow(
  services: Services,
  atHand: MinutesAtHand,
  wish: LetterWish,
): Promise<MinutesLetter | undefined> {
  const { index: records } = (await findReadable(services, atHand)) ?? {};
  const [key, { meeting }] = [atHand.engagement, atHand.minutes];
  return records && writeMinutesLetter({ records, key, meeting, today: services.today(), ...wish });
}

/** Refuses a letter to nobody, and one to somebody who is no contact of this client and none of ours. */
export async function refuseRecipients({ engagement, minutes }: MinutesAtHand, { to, cc }: Letter): Promise<void> {
  const { journal, clientName } = engagement;
  const uri = journal.uriOf(minutes.path);
  const text = (await readText(uri))?.text ?? '';
  const { ranges } = readPlaced('minutes', checkText(text));
  const people = (['attendees', 'absent'] as const).flatMap((list) =>
    minutes.record[list].map((name, index) => ({ name, range: ranges.get(`${list}/${index}`) })),
  );
  const stranger = [...to, ...cc].find(({ side }) => side === 'nobody');
  const range = people.find(({ name }) => name === stranger?.name)?.range ?? textStart;
  if (stranger) {
    const message = vscode.l10n.t(
      '{0} is no contact of {1} and not in the team. Put {0} among the contacts, or take the name out.',
      stranger.name,
      clientName,
    );
    throw new JournalError(message, { uri, range });
  }
  if (to.length === 0) throw new JournalError(vscode.l10n.t('Nobody is among the attendees yet.'), { uri, range });
}

/** What a superior would read in the letter of something overdue before the person whose it is (P-06). */
export function findReadTooSoon(
  { today }: Services,
  { index }: OpenJournal,
  key: EngagementKey,
  { letter, shown }: MinutesLetter,
): readonly ReadTooSoon[] {
  const readers = [...letter.to, ...letter.cc].map(({ name }) => name);
  return listReadTooSoon({ records: index, key, today: today(), shown, readers });
}

/** Who would read it, and who has not heard of it; empty where there is nothing. */
export function describeReadTooSoon(found: readonly ReadTooSoon[]): string {
  if (found.length === 0) return '';
  const superiors = joinWords([...new Set(found.flatMap((each) => each.superiors))]);
  return vscode.l10n.t('{0} would read of something overdue before {1} has heard of it.', superiors, listOwners(found));
}

function listOwners(found: readonly ReadTooSoon[]): string {
  return joinWords([...new Set(found.map(({ owner }) => owner))]);
}

/**
 * Stops where a superior would read of something overdue before the person whose it is (P-06): the IDs to leave out, or
 * none where that person knows. Escape, and talking first, throw a CancellationError.
 */
export async function askWhoIsFirst(
  services: Services,
  what: string,
  { engagement }: MinutesAtHand,
  written: MinutesLetter,
): Promise<readonly string[]> {
  const found = findReadTooSoon(services, engagement.journal, engagement, written);
  if (found.length === 0) return [];
  const owners = listOwners(found);
  const describe = ({ owner, text }: ReadTooSoon) => `${owner}: ${text}`;
  const detail = found.map(describe).join(' · ');
  const answer = await pickOne(titleOf(what, engagement), describeReadTooSoon(found), [
    { label: vscode.l10n.t('Talk to {0} first', owners), detail, value: 'talk' },
    { label: vscode.l10n.t('Leave it out of this letter'), value: 'leaveOut' },
    { label: vscode.l10n.t('{0} knows: we have spoken', owners), value: 'known' },
  ]);
  if (answer === 'talk') throw new vscode.CancellationError();
  return answer === 'leaveOut' ? found.map(({ id }) => id) : [];
}

/** What was asked before the page was shown, asked of the letter as it leaves: to strangers, and above somebody’s head. */
export async function checkLater(
  services: Services,
  atHand: MinutesAtHand,
  wish: LetterWish,
): Promise<(letter: Letter) => Promise<void>> {
  const { engagement } = atHand;
  const listNow = async () => {
    const written = await renderNow(services, atHand, wish);
    return written ? findReadTooSoon(services, engagement.journal, engagement, written) : [];
  };
  const nameOf = ({ id, superiors }: ReadTooSoon) => [id, ...superiors].join('\n');
  const known = new Set((await listNow()).map(nameOf));
  return async (letter) => {
    await refuseRecipients(atHand, letter);
    const news = (await listNow()).filter((each) => !known.has(nameOf(each)));
    if (news.length === 0) return;
    throw new JournalError(
      vscode.l10n.t('{0} That is new in it: close the page, and send once more.', describeReadTooSoon(news)),
    );
  };
}

interface InJournal {
  readonly journal: OpenJournal;
}

/** What to know before the letter leaves: marked lines of the notes that are on file nowhere yet. */
export async function describeUnfiled(
  { today }: Services,
  { engagement: { journal }, minutes }: Pick<MinutesAtHand, 'minutes'> & { readonly engagement: InJournal },
): Promise<string> {
  const place = findNotesPlace(minutes.path);
  const text = (await readText(journal.uriOf(minutes.path)))?.text;
  if (!place || text === undefined) return '';
  const reading = makeNoteReading(journal.index, place, today());
  const unfiled = listNotes(journal.index, place, text, { reading }).filter(({ filed }) => !filed);
  if (unfiled.length === 0) return '';
  return vscode.l10n.t('Marked lines of the notes that are not filed, and not in this letter: {0}.', unfiled.length);
}
