import * as vscode from 'vscode';

interface Entry {
  /** Missing for a folder. */
  readonly bytes?: Uint8Array;
  readonly mtime: number;
}

/** A file system that lives in memory, as a virtual workspace would: tests may write to it, and nothing lasts. */
export class MemoryFiles implements vscode.FileSystemProvider {
  private readonly entries = new Map<string, Entry>([['/', { mtime: 0 }]]);
  private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  private clock = 0;

  readonly onDidChangeFile = this.changes.event;

  /** Puts files in place without telling anyone, folders included. */
  seed(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      const parts = path.split('/');
      parts.forEach((_, index) => this.put(parts.slice(0, index).join('/') || '/', {}));
      this.put(path, { bytes: new TextEncoder().encode(text) });
    }
  }

  /** Paths of all files. */
  listFiles(): readonly string[] {
    return [...this.entries].filter(([, { bytes }]) => bytes).map(([path]) => path);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined); // every change is told to everyone
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const { bytes, mtime } = this.find(uri);
    const type = bytes ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime, size: bytes?.length ?? 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    this.find(uri);
    const folder = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
    return [...this.entries]
      .filter(([path]) => path !== '/' && path.startsWith(folder) && !path.slice(folder.length).includes('/'))
      .map(([path, { bytes }]) => [
        path.slice(folder.length),
        bytes ? vscode.FileType.File : vscode.FileType.Directory,
      ]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const { bytes } = this.find(uri);
    if (!bytes) throw vscode.FileSystemError.FileIsADirectory(uri);
    return bytes;
  }

  writeFile(
    uri: vscode.Uri,
    bytes: Uint8Array,
    options: { readonly create: boolean; readonly overwrite: boolean },
  ): void {
    const exists = this.entries.has(uri.path);
    if (!exists && !options.create) throw vscode.FileSystemError.FileNotFound(uri);
    if (exists && options.create && !options.overwrite) throw vscode.FileSystemError.FileExists(uri);
    this.findParent(uri);
    this.put(uri.path, { bytes: bytes.slice() });
    this.tell(exists ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri);
  }

  createDirectory(uri: vscode.Uri): void {
    this.findParent(uri);
    if (this.entries.has(uri.path)) throw vscode.FileSystemError.FileExists(uri);
    this.put(uri.path, {});
    this.tell(vscode.FileChangeType.Created, uri);
  }

  delete(uri: vscode.Uri): void {
    this.find(uri);
    for (const path of this.listBelow(uri.path)) this.entries.delete(path);
    this.tell(vscode.FileChangeType.Deleted, uri);
  }

  rename(from: vscode.Uri, to: vscode.Uri, options: { readonly overwrite: boolean }): void {
    this.find(from);
    this.findParent(to);
    if (this.entries.has(to.path) && !options.overwrite) throw vscode.FileSystemError.FileExists(to);
    for (const path of this.listBelow(from.path)) {
      const entry = this.entries.get(path);
      this.entries.delete(path);
      if (entry) this.entries.set(to.path + path.slice(from.path.length), entry);
    }
    this.tell(vscode.FileChangeType.Deleted, from);
    this.tell(vscode.FileChangeType.Created, to);
  }

  private find(uri: vscode.Uri): Entry {
    const entry = this.entries.get(uri.path);
    if (!entry) throw vscode.FileSystemError.FileNotFound(uri);
    return entry;
  }

  private findParent(uri: vscode.Uri): void {
    this.find(vscode.Uri.joinPath(uri, '..'));
  }

  private listBelow(path: string): readonly string[] {
    return [...this.entries.keys()].filter((other) => other === path || other.startsWith(`${path}/`));
  }

  private put(path: string, entry: Pick<Entry, 'bytes'>): void {
    this.clock += 1; // a count, not the time: two writes in one millisecond must differ
    this.entries.set(path, { ...entry, mtime: this.clock });
  }

  private tell(type: vscode.FileChangeType, uri: vscode.Uri): void {
    this.changes.fire([{ type, uri }]);
  }
}
