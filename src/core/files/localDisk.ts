/** A file as the disk lists it. */
export interface ListedFile {
  /** Relative to the folder that was listed, with slashes. */
  readonly path: string;
  /** Changes whenever the file is written: its size and the time of its last change. */
  readonly stamp: string;
}

/**
 * The files of this machine, read at once: several times as cheap as by promises, where the extension runs beside them.
 * Names are those of the machine. What is gone is nothing; anything else that goes wrong throws an error whose `code` is
 * that of the operating system.
 */
export interface LocalDisk {
  /** The names in a folder, and whether each is a folder; links to folders are none, so that none is a circle. */
  list(folder: string): readonly { readonly name: string; readonly isFolder: boolean }[];
  /** The stamp of a file; undefined when it is gone. */
  stampOf(file: string): string | undefined;
  read(file: string): Uint8Array | undefined;
}
