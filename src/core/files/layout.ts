import type { FileKind, RegisterKind } from '../model/fileKinds';

/** Where a file of a journal belongs; folders are names as they are on disk. */
export type FilePlace =
  | { readonly kind: 'journal' }
  | { readonly kind: 'client'; readonly client: string }
  | {
      readonly kind: Exclude<FileKind, 'journal' | 'client'>;
      readonly client: string;
      readonly engagement: string;
    };

/** The marker: a folder that holds this file is a journal. */
export const journalFileName = 'journal.yaml';
export const clientsFolder = 'clients';
/** What the team alone may see lies below this folder of a client, never beside what the client may see. */
export const privateFolder = 'private';
export const minutesFolder = 'minutes';

const inEngagement: Readonly<Record<string, 'engagement' | RegisterKind>> = {
  'engagement.yaml': 'engagement',
  'actions.yaml': 'actions',
  'decisions.yaml': 'decisions',
  'risks.yaml': 'risks',
};

/**
 * What the file at `path` (relative to the journal's folder, with `/`) is, or undefined when it is none of ours: other
 * files, hidden files, everything private, and everything deeper than the layout.
 */
export function placeOf(path: string): FilePlace | undefined {
  if (path === journalFileName) return { kind: 'journal' };
  const [top, client, second, third, fourth, ...deeper] = path.split('/');
  if (top !== clientsFolder || !client || !second || deeper.length > 0) return undefined;
  if (third === undefined) return second === 'client.yaml' ? { kind: 'client', client } : undefined;
  if (isPrivateName(second)) return undefined;
  if (fourth !== undefined) {
    return third === minutesFolder && /^[^.].*\.yaml$/s.test(fourth)
      ? { kind: 'minutes', client, engagement: second }
      : undefined;
  }
  const kind = Object.hasOwn(inEngagement, third) ? inEngagement[third] : undefined;
  return kind && { kind, client, engagement: second };
}

/** The client and, where there is one, the engagement to whose folder `path` belongs, private files included. */
export function ownerOf(path: string): { readonly client: string; readonly engagement?: string } | undefined {
  const [top, client, ...rest] = path.split('/');
  if (top !== clientsFolder || !client || rest.length === 0) return undefined;
  const [first, second] = isPrivateName(rest[0]) ? [rest[1], rest[2]] : rest;
  return first !== undefined && second !== undefined ? { client, engagement: first } : { client };
}

export function isPrivatePath(path: string): boolean {
  const parts = path.split('/');
  return parts[0] === clientsFolder && isPrivateName(parts[2]);
}

/** Windows and macOS open the folder under every spelling. */
function isPrivateName(folder: string | undefined): boolean {
  return folder?.toLowerCase() === privateFolder;
}

export const clientFolderPath = (client: string) => `${clientsFolder}/${client}`;
export const clientPath = (client: string) => `${clientFolderPath(client)}/client.yaml`;
export const engagementFolderPath = (client: string, engagement: string) => `${clientFolderPath(client)}/${engagement}`;
export const privateEngagementPath = (client: string, engagement: string) =>
  `${clientFolderPath(client)}/${privateFolder}/${engagement}`;
export const engagementPath = (client: string, engagement: string) =>
  `${engagementFolderPath(client, engagement)}/engagement.yaml`;
export const registerPath = (client: string, engagement: string, kind: RegisterKind) =>
  `${engagementFolderPath(client, engagement)}/${kind}.yaml`;
export const minutesFolderPath = (client: string, engagement: string) =>
  `${engagementFolderPath(client, engagement)}/${minutesFolder}`;

/** A meeting's ID is the name of its file without the extension. */
export function meetingId(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
}
