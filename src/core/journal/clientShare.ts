import {
  inboxFolder,
  isPrivatePath,
  journalFileName,
  ownerOf,
  placeOf,
  reportsFolderPath,
  templatesFolder,
  type FilePlace,
} from '../files/layout';
import type { EngagementKey } from './journalIndex';

/** Kinds of files that are shown to the client as lists or as sheets, field by field. */
export type SharedKind = Exclude<FilePlace['kind'], 'journal' | 'template' | 'minutes'>;

/** A file of which a client is shown what it says. */
export interface SharedRecord {
  readonly kind: SharedKind;
  readonly path: string;
  readonly client: string;
  /** Absent where it is the client’s own file. */
  readonly engagement?: string;
}

/** What the client gets of a file. */
export type ClientShare =
  /** Minutes: the letter with them. */
  | { readonly as: 'letter'; readonly key: EngagementKey }
  | { readonly as: 'record'; readonly record: SharedRecord }
  /** A Markdown report, as it is. */
  | { readonly as: 'report'; readonly key: EngagementKey }
  /** Another file among the client’s, such as a mail that was sent: nothing is made of it. */
  | { readonly as: 'file'; readonly client: string }
  | { readonly as: 'nothing'; readonly because: 'private' | 'template' | 'journal' | 'inbox' | 'elsewhere' };

/** What the client gets of the file at `path` (relative to the journal’s folder), whether it is there or not. */
export function findClientShare(path: string): ClientShare {
  if (isPrivatePath(path)) return { as: 'nothing', because: 'private' };
  if (path === journalFileName) return { as: 'nothing', because: 'journal' };
  if (path.startsWith(`${templatesFolder}/`)) return { as: 'nothing', because: 'template' };
  if (path.startsWith(`${inboxFolder}/`)) return { as: 'nothing', because: 'inbox' };
  const owner = ownerOf(path);
  if (!owner) return { as: 'nothing', because: 'elsewhere' };
  const { client, engagement } = owner;
  const place = placeOf(path);
  if (place && place.kind !== 'journal' && place.kind !== 'template') {
    if (place.kind === 'minutes') return { as: 'letter', key: place };
    return {
      as: 'record',
      record: { kind: place.kind, path, client, ...(engagement !== undefined && { engagement }) },
    };
  }
  const isReport = engagement !== undefined && path.startsWith(`${reportsFolderPath(client, engagement)}/`);
  return isReport && path.endsWith('.md') ? { as: 'report', key: { client, engagement } } : { as: 'file', client };
}
