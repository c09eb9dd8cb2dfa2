import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { walk } from './walks';

/** The part of Foam's core that its command line starts with too. */
interface FoamCore {
  readonly URI: { file(name: string): unknown };
  readonly AlwaysIncludeMatcher: new () => unknown;
  readonly GenericDataStore: new (
    list: () => Promise<readonly unknown[]>,
    read: (uri: { toFsPath(): string }) => Promise<string>,
  ) => unknown;
  readonly MarkdownResourceProvider: new (store: unknown, parser: unknown) => unknown;
  createMarkdownParser(): unknown;
  bootstrap(...what: readonly unknown[]): Promise<{ readonly workspace: { list(): readonly unknown[] } }>;
}

/** Loads Foam; comes back with what walks, reads and indexes all notes of a folder. */
export async function loadFoam(peers: string, folder: string): Promise<() => Promise<void>> {
  const foam = createRequire(path.join(peers, 'package.json'))('foam-core') as FoamCore;
  const parser = foam.createMarkdownParser();
  return async () => {
    const files = walk(folder);
    const store = new foam.GenericDataStore(
      () => Promise.resolve(files.map((file) => foam.URI.file(path.join(folder, file.path)))),
      (uri) => Promise.resolve(readFileSync(uri.toFsPath(), 'utf8')), // the fastest way, as we do it
    );
    const provider = new foam.MarkdownResourceProvider(store, parser);
    const matcher = new foam.AlwaysIncludeMatcher();
    const roots = [foam.URI.file(folder)];
    const { workspace } = await foam.bootstrap(roots, matcher, undefined, store, parser, [provider], '.md', 'off');
    if (workspace.list().length !== files.length) throw new Error('Foam has not read all notes.');
  };
}
