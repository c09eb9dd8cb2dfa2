import * as vscode from 'vscode';
import { readPasted } from '../../core/exchange/pastedText';
import { inboxFolder } from '../../core/files/layout';
import { makeSlug } from '../../core/files/slug';
import { JournalError } from '../base/journalError';
import { pickOne } from '../base/prompts';
import { applyChanges, refuseReadOnlyJournal } from '../workspace/applyChanges';
import { findInEditor } from '../workspace/chooseEngagement';
import type { OpenJournal } from '../workspace/openJournal';
import { refuseWhileShared, type Services } from '../workspace/services';
import { fileOne } from './fileFromInbox';

/** Puts what was copied, a mail or any words, into the inbox, and asks at once where it belongs. */
export async function pasteIntoInbox(services: Services): Promise<void> {
  await services.store.ready;
  refuseWhileShared(services);
  const text = await vscode.env.clipboard.readText();
  if (text.trim() === '') throw new JournalError(vscode.l10n.t('Nothing was copied. Copy a mail or a text first.'));
  const journal = await chooseJournal(services);
  refuseReadOnlyJournal(journal);
  await journal.inbox.read();
  const name = makeName(services, text, journal.inbox.names);
  const create = text.endsWith('\n') ? text : `${text}\n`;
  await applyChanges(services.store, journal, () => ({ changes: [{ path: `${inboxFolder}/${name}`, create }] }));
  await fileOne(services, { journal, name });
}

/** Named after the subject, or the first words. */
function makeName({ today }: Services, text: string, there: readonly string[]): string {
  const isCalendar = /^\s*BEGIN:VCALENDAR/i.test(text);
  const isRawMail = /^(?:message-id|mime-version|received):/im.test(text.slice(0, 4_000).split(/\r?\n\r?\n/)[0] ?? '');
  const ending = isCalendar ? '.ics' : isRawMail ? '.eml' : '.txt';
  const mail = isCalendar ? undefined : readPasted(text);
  const about = isCalendar ? 'invitation' : (mail?.subject ?? mail?.newest.slice(0, 40) ?? '');
  const taken = there.map((name) => name.replace(/\.[^.]*$/, ''));
  return `${makeSlug(`${today()} ${about}`, taken, today())}${ending}`;
}

async function chooseJournal(services: Services): Promise<OpenJournal> {
  const { journals } = services.store;
  const [only] = journals;
  const atHand = findInEditor(services)?.journal;
  if (atHand) return atHand;
  if (only && journals.length === 1) return only;
  if (!only)
    throw new JournalError(vscode.l10n.t('There is no journal here yet. Run "Journal: Start a Journal" first.'));
  const choices = journals.map((value) => ({ label: value.label, value }));
  return pickOne(vscode.l10n.t('Paste Into Inbox'), vscode.l10n.t('Which journal?'), choices);
}
