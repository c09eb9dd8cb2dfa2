import fc from 'fast-check';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { LocalDisk } from '../../../src/core/files/localDisk';
import { openJournalCache } from '../../../src/node/journalCache';
import { zlibPacking } from '../../../src/node/packing';
import { Slices } from '../../../src/vscode/base/slices';
import { JournalFolder } from '../../../src/vscode/workspace/journalFolder';
import { OpenJournal } from '../../../src/vscode/workspace/openJournal';
import { listAll } from '../../core/journal/listAll';
import { exactDisk } from './exactDisk';

export const shop = { client: 'acme', engagement: 'shop' };
export const till = { client: 'acme', engagement: 'till' };

/** A journal as one session of the editor has it; nobody tells it of changes. */
export function openAt(root: string, disk: LocalDisk = exactDisk, caches?: string): OpenJournal {
  const memory = caches === undefined ? {} : { packing: zlibPacking, cache: openJournalCache(caches, 'test') };
  return new OpenJournal(new JournalFolder(vscode.Uri.file(root), disk), new Slices(), undefined, memory);
}

export async function readAll(journal: OpenJournal, keys = [shop, till]): Promise<void> {
  journal.takeHeads();
  await journal.readHeads();
  for (const key of keys) await journal.load(key);
}

export function outline({ index }: OpenJournal, keys = [shop, till]): unknown {
  const files = [...listAll(index)].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    files: JSON.parse(JSON.stringify(files)) as unknown,
    numbers: keys.map((key) =>
      index
        .mentionsIn(key)
        .map((each) => JSON.stringify(each))
        .toSorted(),
    ),
    problems: index
      .listTroubled()
      .toSorted()
      .map((file) => [file, index.problemsOf(file)]),
  };
}

const texts = [
  'risks:\n  - id: R-1\n    title: "A"\n',
  'risks:\n  - id: R-2\n    title: "B"\n    from: 2026-11-20-a\n',
  'risks:\n  - "x',
  'title: "C"\n',
];
const minutesNames = ['a', 'b'].map((name) => `clients/acme/shop/minutes/2026-11-20-${name}.yaml`) as [string, string];
const names = [
  'clients/acme/client.yaml',
  'clients/acme/shop/engagement.yaml',
  'clients/acme/shop/risks.yaml',
  'clients/acme/shop/sent/a.txt',
  'clients/acme/private/shop/risks.yaml',
  'clients/acme/till/risks.yaml',
  minutesNames[0],
];
const folders = ['clients/acme/shop', 'clients/acme/till', 'clients/acme/private', 'clients/acme'];

/** What another program may do to the files of a journal. */
export const fileChange = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('write' as const),
      name: fc.constantFrom(...names),
      text: fc.constantFrom(...texts),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('delete' as const), name: fc.constantFrom(...names, ...folders) }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constantFrom('swap' as const, 'rename' as const) }) },
);

export type FileChange = typeof fileChange extends fc.Arbitrary<infer S> ? S : never;

/** Does it, and says which paths a watcher tells of: a folder that comes or goes is one. */
export function changeFiles(root: string, change: FileChange): readonly string[] {
  const at = (name: string) => path.join(root, name);
  switch (change.act) {
    case 'write': {
      const isNew = (name: string) => !existsSync(at(name));
      const first = listFolders(change.name).find(isNew) ?? change.name;
      mkdirSync(path.dirname(at(change.name)), { recursive: true });
      writeFileSync(at(change.name), change.text);
      return [first];
    }
    case 'delete':
      rmSync(at(change.name), { recursive: true, force: true });
      return [change.name];
    case 'swap':
      return move(at, 'clients/acme/shop', 'clients/acme/till');
    case 'rename':
      return move(at, ...minutesNames);
  }
}

/** The folders that a file lies in, from the journal down. */
function listFolders(name: string): readonly string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, last) => parts.slice(0, last + 1).join('/'));
}

/** What was at the other place is gone. */
function move(at: (name: string) => string, from: string, to: string): readonly string[] {
  if (!existsSync(at(from))) return [];
  rmSync(at(to), { recursive: true, force: true });
  renameSync(at(from), at(to));
  return [from, to];
}
