import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { LocalDisk } from '../core/files/localDisk';

/** The times of some disks, such as of memory sticks, are counted in steps of two seconds. */
const certainAfterMs = 2_000;

/** The disk of this machine. */
export const localDisk: LocalDisk = {
  list: (folder) =>
    unlessGone(() => readdirSync(folder, { withFileTypes: true }))?.map((entry) => ({
      name: entry.name,
      isFolder: entry.isDirectory(),
    })) ?? [],
  stampOf: (file) => {
    const stat = unlessGone(() => statSync(file));
    // the time of a change can be set back, as programs do that synchronise; that of the inode cannot
    if (!stat || Date.now() - Math.max(stat.mtimeMs, stat.ctimeMs) < certainAfterMs) return undefined;
    return `${stat.size}:${stat.mtimeMs}:${stat.ctimeMs}`;
  },
  read: (file) => unlessGone(() => readFileSync(file)),
  readText: (file) => unlessGone(() => readFileSync(file, 'utf8')),
};

function unlessGone<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
