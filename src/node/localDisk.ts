import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { LocalDisk } from '../core/files/localDisk';

/** The disk of this machine. */
export const localDisk: LocalDisk = {
  list: (folder) =>
    unlessGone(() => readdirSync(folder, { withFileTypes: true }))?.map((entry) => ({
      name: entry.name,
      isFolder: entry.isDirectory(),
    })) ?? [],
  stampOf: (file) => {
    const stat = unlessGone(() => statSync(file));
    return stat && `${stat.size}:${stat.mtimeMs}`;
  },
  read: (file) => unlessGone(() => readFileSync(file)),
};

function unlessGone<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
