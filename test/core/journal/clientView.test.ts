import assert from 'node:assert/strict';
import fc from 'fast-check';
import { viewAsClient } from '../../../src/core/journal/clientView';
import type { JournalRecords } from '../../../src/core/journal/journalIndex';
import { listRecipients } from '../../../src/core/report/addressing';
import { fileKinds, type FileKind } from '../../../src/core/model/fileKinds';
import { readJournal } from './readJournal';

const kinds = Object.keys(fileKinds) as FileKind[];
const clients = ['aaa', 'aaa-2', 'AAA', 'bbb', 'private'];
const privateNames = ['private', 'Private', 'PRIVATE'];
const engagements = ['shop', 'till', 'private-shop', 'privates', ...privateNames];
const fileNames = [
  ...[...kinds.map((kind) => `${kind}.yaml`), 'client.yaml', 'engagement.yaml', 'notes.txt', 'x.yaml'],
  ...['minutes/a.yaml', 'remarks/a.yaml', 'reports/2026-11-20-brief.md', 'sent/a.eml', 'private/risks.yaml'],
];

/** Any path that a folder may hold, and many that a journal does. */
const anyPath = fc.oneof(
  fc.constantFrom('journal.yaml', 'templates/status.yaml', 'inbox/a.eml', 'clients/client.yaml', 'README.md'),
  fc
    .tuple(
      fc.constantFrom(...clients),
      fc.option(fc.constantFrom(...privateNames), { nil: undefined }),
      fc.option(fc.constantFrom(...engagements), { nil: undefined }),
      fc.constantFrom(...fileNames),
    )
    .map(([client, own, engagement, name]) => ['clients', client, own, engagement, name].filter(Boolean).join('/')),
);
const journals = fc
  .uniqueArray(anyPath, { maxLength: 25 })
  .map((paths) => Object.fromEntries(paths.map((path) => [path, `# R-7, pR-3 of ${path}\n`])));

/** Written down once more, without the code that is tested: what lies in this client's folder, and not in `private`. */
function isForClient(path: string, client: string): boolean {
  const [top, folder, next = '', ...rest] = path.split('/');
  const isOurs = next.toLowerCase() === 'private' && rest.length > 0;
  return path === 'journal.yaml' || (top === 'clients' && folder === client && next !== '' && !isOurs);
}

/** All that can be got out of records, through each of their methods. */
function askEverything(records: JournalRecords, paths: readonly string[]): object {
  const folders = [
    '',
    'clients',
    ...paths.flatMap((path) => path.split('/').map((_, at, all) => all.slice(0, at).join('/'))),
  ];
  const keys = clients.flatMap((client) => ['', ...engagements].map((engagement) => ({ client, engagement })));
  const found = kinds.flatMap((kind) => [
    ...paths.flatMap((path) => records.get(kind, path)?.path ?? []),
    ...keys.flatMap((key) => records.list(kind, key).map(({ path }) => path)),
  ]);
  return {
    journal: records.journal?.path,
    found,
    below: [...new Set(folders)].map((folder) => [folder, [...records.listBelow(folder)].sort()]),
    clients: [...records.listClientFolders()].sort(),
    engagements: clients.map((client) => [client, [...records.listEngagementFolders(client)].sort()]),
  };
}

describe('What one client may see', () => {
  it('is the same as if there were no other client and nothing private, whatever the folder holds', () => {
    const property = fc.property(journals, fc.constantFrom(...clients), (files, client) => {
      const shown = Object.fromEntries(Object.entries(files).filter(([path]) => isForClient(path, client)));
      const view = viewAsClient(readJournal(files), client);
      const paths = Object.keys(files);
      assert.deepEqual(askEverything(view, paths), askEverything(readJournal(shown), paths));
    });
    fc.assert(property, { numRuns: 400 });
  });

  it('is a type of its own: what is written to people cannot be made from other records', () => {
    const records = readJournal({ 'journal.yaml': 'journal: 1\n', 'clients/aaa/client.yaml': 'name: "A"\n' });
    // @ts-expect-error: all records are no client view
    const fromAll = listRecipients(records, 'aaa', []);
    assert.deepEqual(fromAll, listRecipients(viewAsClient(records, 'aaa'), 'aaa', []));
  });

  it('is nothing at all while no client is chosen', () => {
    const nothing = readJournal({});
    const property = fc.property(journals, (files) => {
      const view = viewAsClient(readJournal(files), undefined);
      const paths = Object.keys(files);
      assert.deepEqual(askEverything(view, paths), askEverything(nothing, paths));
    });
    fc.assert(property, { numRuns: 100 });
  });

  it('stays the same however it is asked twice, and through a view of its own', () => {
    const property = fc.property(journals, fc.constantFrom(...clients), (files, client) => {
      const once = viewAsClient(readJournal(files), client);
      const paths = Object.keys(files);
      assert.deepEqual(askEverything(viewAsClient(once, client), paths), askEverything(once, paths));
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('follows the index: what comes later is shown, what is forgotten is not', () => {
    const index = readJournal({ 'clients/aaa/shop/risks.yaml': 'risks: []\n' });
    const view = viewAsClient(index, 'aaa');
    index.remove('clients/aaa/shop');
    const gone = [view.listEngagementFolders('aaa'), view.listClientFolders()];
    const later = readJournal({ 'clients/aaa/till/engagement.yaml': 'title: "Till"\n' }).get(
      'engagement',
      'clients/aaa/till/engagement.yaml',
    );
    assert.ok(later);
    index.put(later.path, later.reading);
    assert.deepEqual(
      [gone, view.listEngagementFolders('aaa'), view.listClientFolders()],
      [[[], []], ['till'], ['aaa']],
    );
  });
});
