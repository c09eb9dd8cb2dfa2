import { statSync } from 'node:fs';
import type { LocalDisk } from '../../../src/core/files/localDisk';
import { localDisk } from '../../../src/node/localDisk';

/** The disk of this machine with times in nanoseconds: those of a file that was just written tell it apart, too. */
export const exactDisk: LocalDisk = {
  ...localDisk,
  stampOf(file) {
    const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
    return stat && `${stat.size}:${stat.mtimeNs}:${stat.ctimeNs}:${stat.ino}`;
  },
};
