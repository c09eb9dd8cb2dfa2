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

/** The same, which tells of each file before it is read, however that is done. */
export function tellReads(onRead: (file: string) => void): LocalDisk {
  const told =
    <T>(run: (file: string) => T) =>
    (file: string): T => {
      onRead(file);
      return run(file);
    };
  return {
    ...exactDisk,
    read: told((file) => exactDisk.read(file)),
    readText: told((file) => exactDisk.readText(file)),
  };
}
