import * as vscode from 'vscode';
import { listContents, listMeetings, type Received } from '../../core/capture/received';
import { readPasted } from '../../core/exchange/pastedText';
import { decodeForeign } from '../../core/exchange/plainText';
import { readInvitations } from '../../core/exchange/readInvitations.later';
import { readMail } from '../../core/exchange/readMail.later';
import { readOutlookMail } from '../../core/exchange/readOutlookMail.later';
import {
  engagementFolderPath,
  inboxFolder,
  privateEngagementFolderPath,
  receivedFolder,
} from '../../core/files/layout';
import { makeSlug } from '../../core/files/slug';
import type { EngagementKey } from '../../core/journal/journalIndex';
import type { Day } from '../../core/model/day';
import type { MailReading } from '../../core/model/mail';
import { JournalError } from '../base/journalError';
import { exists, listFolder } from './journalFiles';
import type { JournalStore } from './journalStore';
import type { OpenJournal } from './openJournal';

/** A file in the inbox of a journal. */
export interface InboxFile {
  readonly journal: OpenJournal;
  readonly name: string;
}

/** Larger files are archives; they are not looked into. */
const mostBytes = 40_000_000;

/**
 * What a file holds: one mail, the meetings of a calendar file, or both, the likelier first. Throws a JournalError with the reason where
 * it is neither.
 */
export async function readInboxFile({ journal, name }: InboxFile): Promise<readonly Received[]> {
  const bytes = await readBytes(journal.uriOf(`${inboxFolder}/${name}`), name);
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (ending === 'ics') return readCalendar(decodeForeign(bytes), zone, name);
  if (ending === 'eml') return readLetter(await readMail(bytes, zone), zone, name);
  if (ending === 'msg') return readLetter(await readOutlookMail(bytes, zone), zone, name);
  if (['txt', 'md', ''].includes(ending)) return [{ kind: 'mail', mail: readPasted(decodeForeign(bytes), zone) }];
  throw refuse(name, vscode.l10n.t('Only .eml, .msg, .ics and text are filed.'));
}

async function readBytes(uri: vscode.Uri, name: string): Promise<Uint8Array> {
  const gone = () => refuse(name, vscode.l10n.t('It cannot be read at the moment.'));
  const { size } = await vscode.workspace.fs.stat(uri).then(undefined, () => Promise.reject(gone()));
  if (size > mostBytes) throw refuse(name, vscode.l10n.t('It is too large to be read.'));
  return vscode.workspace.fs.readFile(uri).then(undefined, () => Promise.reject(gone()));
}

async function readCalendar(text: string, zone: string, name: string): Promise<readonly Received[]> {
  const { invitations, refused } = await readInvitations(text, zone);
  if (refused !== undefined) throw refuse(name, refused);
  return listMeetings(invitations);
}

/** A mail that carries a calendar file may be filed as its meeting, or as the mail that it is. */
async function readLetter(reading: MailReading, zone: string, name: string): Promise<readonly Received[]> {
  if ('refused' in reading) throw refuse(name, reading.refused);
  if ('meeting' in reading) return [{ kind: 'invitation', invitation: reading.meeting }];
  const { mail } = reading;
  const { invitations } = mail.calendar ? await readInvitations(mail.calendar, zone) : { invitations: [] };
  return listContents(mail, invitations);
}

function refuse(name: string, reason: string): JournalError {
  return new JournalError(vscode.l10n.t('{0} stays in the inbox. {1}', name, reason));
}

/** Where a file of the inbox is kept below its engagement. */
export interface KeptPlace {
  readonly folder: string;
  /** What it is called there, without an ending. */
  readonly name: string;
  readonly day: Day;
  /** Whether it is the team’s alone. */
  readonly isPrivate?: boolean;
}

/** The folder below which files of an engagement are kept: that of the team’s where nothing of them is for the client. */
export function keptBelow({ client, engagement }: EngagementKey, isPrivate: boolean): string {
  return isPrivate ? privateEngagementFolderPath(client, engagement) : engagementFolderPath(client, engagement);
}

/** The place of what was received: its own name behind its day. */
export function placeReceived({ name }: InboxFile, day: Day): KeptPlace {
  const stem = splitName(name).stem;
  return { folder: receivedFolder, name: stem.startsWith(day) ? stem : `${day} ${stem}`, day };
}

/** The path below an engagement under which a file of the inbox will be kept: a name that nothing there has. */
export async function chooseKept(
  { journal, name }: InboxFile,
  key: EngagementKey,
  { folder, name: wanted, day, isPrivate = false }: KeptPlace,
): Promise<string> {
  const there = await listFolder(journal.uriOf(`${keptBelow(key, isPrivate)}/${folder}`));
  const taken = there.map((entry) => splitName(entry.name).stem);
  return `${folder}/${makeSlug(wanted, taken, day)}${splitName(name).ending}`;
}

function splitName(name: string): { readonly stem: string; readonly ending: string } {
  const at = name.lastIndexOf('.');
  return at > 0 ? { stem: name.slice(0, at), ending: name.slice(at).toLowerCase() } : { stem: name, ending: '.txt' };
}

/** Moves a file out of the inbox to where it is kept, where it is known from then on; nothing there is ever written over. */
export async function moveFromInbox(store: JournalStore, file: InboxFile, target: vscode.Uri): Promise<void> {
  await moveFile(file, target);
  const { journal } = file;
  await journal.inbox.read();
  await store.reread([journal.uriOf(inboxFolder), target]);
}

async function moveFile({ journal, name }: InboxFile, target: vscode.Uri): Promise<void> {
  const source = journal.uriOf(`${inboxFolder}/${name}`);
  try {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(target, '..'));
    await vscode.workspace.fs.rename(source, target, { overwrite: false });
  } catch {
    if ((await exists(target)) && !(await exists(source))) return;
    throw new JournalError(
      vscode.l10n.t(
        '{0} is filed, and could not be moved out of the inbox. Move it to {1} yourself.',
        name,
        target.path,
      ),
    );
  }
}
