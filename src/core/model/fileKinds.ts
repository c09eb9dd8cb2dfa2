import { actionsFile } from './action';
import { clientFile } from './client';
import { decisionsFile } from './decision';
import { engagementFile } from './engagement';
import type { RecordOf } from './fields';
import { journalFile } from './journal';
import { minutesFile } from './minutes';
import { risksFile } from './risk';

/** The fields of every kind of file in a journal. */
export const fileKinds = {
  journal: journalFile,
  client: clientFile,
  engagement: engagementFile,
  minutes: minutesFile,
  actions: actionsFile,
  decisions: decisionsFile,
  risks: risksFile,
} as const;

export type FileKind = keyof typeof fileKinds;

/** What is read of a file of the kind `K`. */
export type FileRecord<K extends FileKind> = RecordOf<(typeof fileKinds)[K]>;

/** The files that hold one list of entries, with the name of that list and the prefix of its entries' IDs. */
export const registers = {
  actions: { list: 'actions', prefix: 'A' },
  decisions: { list: 'decisions', prefix: 'D' },
  risks: { list: 'risks', prefix: 'R' },
} as const;

export type RegisterKind = keyof typeof registers;
