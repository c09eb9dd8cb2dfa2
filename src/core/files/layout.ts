import { entryKinds, type EntryKind } from '../model/entryKinds';
import type { FileKind } from '../model/fileKinds';
import { isTeamKind, sharedRegisters, teamRegisters } from '../model/registers';

/** Where a file of a journal belongs; folders are names as they are on disk. */
export type FilePlace =
  | { readonly kind: 'journal' | 'template'; readonly isPrivate: false }
  | { readonly kind: 'client' | 'private-client'; readonly client: string; readonly isPrivate: boolean }
  | {
      readonly kind: Exclude<FileKind, 'journal' | 'template' | 'client' | 'private-client'>;
      readonly client: string;
      readonly engagement: string;
      /** Whether it is the team’s alone. */
      readonly isPrivate: boolean;
    };

/** The marker: a folder that holds this file is a journal. */
export const journalFileName = 'journal.yaml';
export const clientsFolder = 'clients';
/** What minutes of a type begin with, as this journal wants it: `<type>.yaml`. */
export const templatesFolder = 'templates';
/** What the team alone may see lies below this folder of a client, never beside what the client may see. */
export const privateFolder = 'private';
export const minutesFolder = 'minutes';
export const remarksFolder = 'remarks';
export const reportsFolder = 'reports';
/** Mails and invitations that nobody has filed yet. */
export const inboxFolder = 'inbox';
/** What came from the inbox, word for word, below its engagement. */
export const receivedFolder = 'received';

type EngagementFileKind = Extract<FilePlace, { engagement: string }>['kind'];

const sharedFiles: Readonly<Record<string, EngagementFileKind>> = {
  'engagement.yaml': 'engagement',
  ...Object.fromEntries(sharedRegisters.map((kind) => [`${kind}.yaml`, kind])),
};

const privateFiles: Readonly<Record<string, EngagementFileKind>> = {
  'engagement.yaml': 'private-engagement',
  ...Object.fromEntries([...sharedRegisters, ...teamRegisters].map((kind) => [`${kind}.yaml`, kind])),
};

/**
 * What the file at `path` (relative to the journal's folder, with `/`) is, or undefined when it is none of ours: other
 * files, hidden files, and everything deeper than the layout.
 */
export function placeOf(path: string): FilePlace | undefined {
  if (path === journalFileName) return { kind: 'journal', isPrivate: false };
  const parts = path.split('/');
  const client = parts[1];
  if (parts[0] === templatesFolder && client && parts.length === 2) {
    return isRecordName(client) ? { kind: 'template', isPrivate: false } : undefined;
  }
  if (parts[0] !== clientsFolder || !client) return undefined;
  const isPrivate = isPrivateName(parts[2]) && parts.length > 3;
  const at = isPrivate ? 3 : 2;
  const [first, second, third] = [parts[at], parts[at + 1], parts[at + 2]];
  if (!first || parts.length > at + 3) return undefined;
  if (second === undefined) {
    const kind = isPrivate ? 'private-client' : 'client';
    return first === 'client.yaml' ? { kind, client, isPrivate } : undefined;
  }
  const kind = third === undefined ? kindOfName(second, isPrivate) : kindInFolder(second, third, isPrivate);
  return kind && { kind, client, engagement: first, isPrivate };
}

function kindOfName(name: string, isPrivate: boolean): EngagementFileKind | undefined {
  const kinds = isPrivate ? privateFiles : sharedFiles;
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}

function kindInFolder(folder: string, name: string, isPrivate: boolean): EngagementFileKind | undefined {
  if (!isRecordName(name)) return undefined;
  if (isPrivate) return folder === remarksFolder ? 'remarks' : undefined;
  return folder === minutesFolder ? 'minutes' : undefined;
}

/** Hidden files, such as those that macOS leaves beside others, are none of ours. */
function isRecordName(name: string): boolean {
  return /^[^.].*\.yaml$/s.test(name);
}

/** Where files of a kind lie, as patterns for editors (`*` is one name): the shared place first, then the team’s. */
export function listPatterns(kind: FileKind): readonly string[] {
  if (kind === 'journal') return [journalFileName];
  if (kind === 'template') return [templatePath('*')];
  const everyClient = `${clientsFolder}/*`;
  if (kind === 'client') return [clientPath('*')];
  if (kind === 'private-client') return [privateClientPath('*')];
  if (kind === 'minutes') return [`${minutesFolderPath('*', '*')}/*.yaml`];
  if (kind === 'remarks') return [remarksPath('*', '*', '*')];
  const names = (files: typeof sharedFiles) => Object.keys(files).filter((name) => files[name] === kind);
  return [
    ...names(sharedFiles).map((name) => `${everyClient}/*/${name}`),
    ...names(privateFiles).map((name) => `${everyClient}/${privateFolder}/*/${name}`),
  ];
}

/** The client and, where there is one, the engagement to whose folder `path` belongs, private files included. */
export function ownerOf(path: string): { readonly client: string; readonly engagement?: string } | undefined {
  const parts = path.split('/');
  const client = parts[1];
  if (parts[0] !== clientsFolder || !client || parts.length === 2) return undefined;
  const at = isPrivateName(parts[2]) ? 3 : 2;
  const engagement = parts[at];
  return engagement !== undefined && parts.length > at + 1 ? { client, engagement } : { client };
}

export function isPrivatePath(path: string): boolean {
  const parts = path.split('/');
  return parts[0] === clientsFolder && isPrivateName(parts[2]);
}

/** Windows and macOS open the folder under every spelling. */
function isPrivateName(folder: string | undefined): boolean {
  return folder?.toLowerCase() === privateFolder;
}

/** Folders that differ in case, or in how accents are stored, are one on most machines. */
export function toFolderKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

export const templatePath = (type: string) => `${templatesFolder}/${type}.yaml`;
export const clientFolderPath = (client: string) => `${clientsFolder}/${client}`;
export const clientPath = (client: string) => `${clientFolderPath(client)}/client.yaml`;
export const privateFolderPath = (client: string) => `${clientFolderPath(client)}/${privateFolder}`;
export const privateClientPath = (client: string) => `${privateFolderPath(client)}/client.yaml`;
export const engagementFolderPath = (client: string, engagement: string) => `${clientFolderPath(client)}/${engagement}`;
export const privateEngagementFolderPath = (client: string, engagement: string) =>
  `${privateFolderPath(client)}/${engagement}`;
export const engagementPath = (client: string, engagement: string) =>
  `${engagementFolderPath(client, engagement)}/engagement.yaml`;
export const privateEngagementPath = (client: string, engagement: string) =>
  `${privateEngagementFolderPath(client, engagement)}/engagement.yaml`;
/**
 * The file that holds the entries of a kind: on the shared side, on the team’s where `isPrivate`, and always there where
 * the kind is the team’s by nature.
 */
export function entryPath(
  { client, engagement }: { readonly client: string; readonly engagement: string },
  kind: EntryKind,
  isPrivate = false,
): string {
  const { file } = entryKinds[kind];
  if (file === 'engagement') return engagementPath(client, engagement);
  if (file === 'private-client') return privateClientPath(client);
  const folder =
    isPrivate || isTeamKind(file)
      ? privateEngagementFolderPath(client, engagement)
      : engagementFolderPath(client, engagement);
  return `${folder}/${file}.yaml`;
}
export const minutesFolderPath = (client: string, engagement: string) =>
  `${engagementFolderPath(client, engagement)}/${minutesFolder}`;
export const reportsFolderPath = (client: string, engagement: string) =>
  `${engagementFolderPath(client, engagement)}/${reportsFolder}`;
/** Documents that are the team’s alone: never beside those that may be shared. */
export const privateReportsFolderPath = (client: string, engagement: string) =>
  `${privateEngagementFolderPath(client, engagement)}/${reportsFolder}`;
export const remarksFolderPath = (client: string, engagement: string) =>
  `${privateEngagementFolderPath(client, engagement)}/${remarksFolder}`;
/** The team’s remarks on a meeting, beside its minutes. */
export const remarksPath = (client: string, engagement: string, meeting: string) =>
  `${remarksFolderPath(client, engagement)}/${meeting}.yaml`;

/** A meeting's ID is the name of its file without the extension. */
export function meetingId(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
}
