/**
 * The files of this machine, read at once: several times as cheap as by promises, where the extension runs beside them.
 * Names are those of the machine. What is gone is nothing; anything else that goes wrong throws an error whose `code` is
 * that of the operating system.
 */
export interface LocalDisk {
  /** The names in a folder, and whether each is a folder; links to folders are none, so that none is a circle. */
  list(folder: string): readonly { readonly name: string; readonly isFolder: boolean }[];
  /**
   * Changes whenever the file is written; undefined when it is gone, and for a moment after it was written, because it may
   * be written once more within what counts as the same time.
   */
  stampOf(file: string): string | undefined;
  read(file: string): Uint8Array | undefined;
  /** The same as UTF-8: cheaper, and with U+FFFD for what is none. */
  readText(file: string): string | undefined;
}
