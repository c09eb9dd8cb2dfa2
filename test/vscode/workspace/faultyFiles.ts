import * as vscode from 'vscode';
import { MemoryFiles } from '../../host/memoryFiles/memoryFiles';

export type Call = 'stat' | 'readDirectory' | 'readFile' | 'writeFile' | 'createDirectory' | 'rename' | 'delete';

/**
 * What goes wrong at a call: it throws what is thrown here, and a file is read as what is returned; what returns nothing
 * has only done something at that moment.
 */
export type Fault = (uri: vscode.Uri, bytes?: Uint8Array) => Uint8Array | void;

/** Made at each call, because the error names the file. */
export const faults = {
  noPermissions: (uri) => {
    throw vscode.FileSystemError.NoPermissions(uri);
  },
  unavailable: (uri) => {
    throw vscode.FileSystemError.Unavailable(uri);
  },
  notFound: (uri) => {
    throw vscode.FileSystemError.FileNotFound(uri);
  },
  generic: () => {
    throw new Error('EIO: i/o error');
  },
  diskFull: () => {
    throw new Error('ENOSPC: no space left on device, write');
  },
  circle: () => {
    throw new Error('ELOOP: too many symbolic links encountered');
  },
} satisfies Readonly<Record<string, Fault>>;

interface Planned {
  readonly call: Call;
  readonly path: string;
  readonly fault: Fault;
  count: number;
}

/** A file system that goes wrong at chosen calls: all of one kind for one path, or the first `count` of them. */
export class FaultyFiles extends MemoryFiles {
  #planned: Planned[] = [];
  readonly readOnly = new Set<string>();
  /** Writes to these paths are said to have worked, and are lost. */
  readonly swallowing = new Set<string>();

  fail(call: Call, path: string, fault: Fault, count = Number.POSITIVE_INFINITY): void {
    this.#planned.push({ call, path, fault, count });
  }

  /** Ends all faults: the disk has room again, the folder is there again. */
  mend(): void {
    this.#planned = [];
    this.readOnly.clear();
    this.swallowing.clear();
  }

  text(path: string): string | undefined {
    return this.listFiles().includes(path)
      ? new TextDecoder().decode(super.readFile(vscode.Uri.from({ scheme: 'x', path })))
      : undefined;
  }

  /** As another program writes: nothing of it goes wrong. */
  writeBehind(path: string, text: string): void {
    const bytes = new TextEncoder().encode(text);
    super.writeFile(this.uriOf(path), bytes, { create: true, overwrite: true });
  }

  removeBehind(path: string): void {
    super.delete(this.uriOf(path));
  }

  constructor(readonly uriOf: (path: string) => vscode.Uri) {
    super();
  }

  override stat(uri: vscode.Uri): vscode.FileStat {
    this.#meet('stat', uri);
    const stat = super.stat(uri);
    return this.readOnly.has(uri.path) ? { ...stat, permissions: vscode.FilePermission.Readonly } : stat;
  }

  override readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    this.#meet('readDirectory', uri);
    return super.readDirectory(uri);
  }

  override readFile(uri: vscode.Uri): Uint8Array {
    return this.#meet('readFile', uri) ?? super.readFile(uri);
  }

  override writeFile(
    uri: vscode.Uri,
    bytes: Uint8Array,
    options: { readonly create: boolean; readonly overwrite: boolean },
  ): void {
    this.#meet('writeFile', uri, bytes);
    if (!this.swallowing.has(uri.path)) super.writeFile(uri, bytes, options);
  }

  override createDirectory(uri: vscode.Uri): void {
    this.#meet('createDirectory', uri);
    super.createDirectory(uri);
  }

  override delete(uri: vscode.Uri): void {
    this.#meet('delete', uri);
    super.delete(uri);
  }

  override rename(from: vscode.Uri, to: vscode.Uri, options: { readonly overwrite: boolean }): void {
    this.#meet('rename', from);
    super.rename(from, to, options);
  }

  #meet(call: Call, uri: vscode.Uri, bytes?: Uint8Array): Uint8Array | void {
    const planned = this.#planned.find((each) => each.call === call && each.path === uri.path && each.count > 0);
    if (!planned) return undefined;
    planned.count -= 1;
    return planned.fault(uri, bytes);
  }
}
