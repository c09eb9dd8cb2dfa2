import assert from 'node:assert/strict';
import { putText, readJournal } from './readJournal';
import { listAll } from './listAll';

const key = { client: 'acme', engagement: 'shop' };
const folder = 'clients/acme/shop';

describe('The index', () => {
  it('replaces what it knew of a file when the file is read again', () => {
    const index = readJournal({ [`${folder}/risks.yaml`]: 'risks:\n  - id: R-9\n    title: "Old"\n' });
    putText(index, `${folder}/risks.yaml`, 'risks:\n  - id: R-2\n    title: "New"\n');
    const titles = index.get('risks', `${folder}/risks.yaml`)?.reading.record.risks.map(({ title }) => title);
    assert.deepEqual([titles, index.mentionsIn(key)], [['New'], [{ R: 2 }]]);
  });

  it('forgets one file', () => {
    const index = readJournal({ [`${folder}/risks.yaml`]: 'risks: []', [`${folder}/actions.yaml`]: 'actions: []' });
    index.remove(`${folder}/risks.yaml`);
    assert.deepEqual(
      listAll(index).map(({ path }) => path),
      [`${folder}/actions.yaml`],
    );
  });

  it('forgets all below a folder, numbers too, and nothing of a folder whose name only begins alike', () => {
    const index = readJournal({
      'clients/acme/client.yaml': 'name: "Acme"',
      [`${folder}/engagement.yaml`]: 'title: "Shop"',
      [`${folder}/sent/a.eml`]: 'R-7',
      'clients/acme-2/client.yaml': 'name: "Acme 2"',
      'clients/acme-2/shop/risks.yaml': 'risks:\n  - id: R-3\n    title: "x"\n',
    });
    index.remove('clients/acme');
    assert.deepEqual(
      [
        listAll(index).map(({ path }) => path),
        index.mentionsIn(key),
        index.mentionsIn({ client: 'acme-2', engagement: 'shop' }),
      ],
      [['clients/acme-2/client.yaml', 'clients/acme-2/shop/risks.yaml'], [], [{ R: 3 }]],
    );
  });

  it('gives a file only as the kind that it is', () => {
    const index = readJournal({ 'journal.yaml': 'journal: 1', 'clients/acme/client.yaml': 'name: "Acme"' });
    assert.deepEqual(
      [
        index.get('client', 'journal.yaml'),
        index.get('client', 'clients/nobody/client.yaml'),
        index.get('client', 'clients/acme/client.yaml')?.reading.record.name,
        index.journal?.reading.record.journal,
      ],
      [undefined, undefined, 'Acme', 1],
    );
  });

  it('lists the files of a kind in one engagement, and the folders of clients and engagements', () => {
    const index = readJournal({
      'journal.yaml': 'journal: 1',
      'clients/acme/shop/minutes/b.yaml': '',
      'clients/acme/shop/risks.yaml': '',
      'clients/acme/till/minutes/c.yaml': '',
      'clients/beta/shop/minutes/d.yaml': '',
    });
    const paths = (client: string) => index.list('minutes', { client, engagement: 'shop' }).map(({ path }) => path);
    assert.deepEqual(
      [paths('acme'), paths('none'), index.listClientFolders(), index.listEngagementFolders('acme')],
      [['clients/acme/shop/minutes/b.yaml'], [], ['acme', 'beta'], ['shop', 'till']],
    );
    assert.deepEqual(
      [
        listAll(index).length,
        listAll(index, { client: 'acme' }).length,
        listAll(index, { client: 'acme', engagement: 'till' }).length,
      ],
      [5, 3, 1],
    );
  });

  it('lists files in the order of their paths, whichever was read first', () => {
    const index = readJournal({
      'clients/acme/shop/minutes/b.yaml': '',
      'clients/acme/shop/minutes/a.yaml': '',
    });
    assert.deepEqual(
      index.list('minutes', key).map(({ path }) => path),
      ['clients/acme/shop/minutes/a.yaml', 'clients/acme/shop/minutes/b.yaml'],
    );
  });

  it('knows the IDs mentioned in any file of an engagement, private files included, and in no other', () => {
    const index = readJournal({
      'clients/acme/client.yaml': 'name: "A-100"',
      [`${folder}/engagement.yaml`]: 'purpose: "see A-1"',
      [`${folder}/sent/2026-10-15-kickoff.eml`]: 'as agreed in A-12 and D-4',
      'clients/acme/private/shop/lessons.yaml': '- see A-20, and pR-3',
      'clients/acme/private/till/lessons.yaml': '- A-300',
      'clients/acme/till/actions.yaml': 'actions:\n  - id: A-200\n    text: "x"\n',
    });
    assert.deepEqual(index.mentionsIn(key), [{ A: 1 }, { A: 12, D: 4 }, { A: 20, pR: 3 }]);
  });

  it('holds the files of the team beside those that the client may see, as the same engagement', () => {
    const own = 'clients/acme/private/shop/risks.yaml';
    const index = readJournal({
      [own]: 'risks:\n  - id: pR-5\n    title: "Ours"\n',
      [`${folder}/risks.yaml`]: 'risks:\n  - id: R-2\n    title: "Shared"\n',
    });
    assert.deepEqual(
      [
        index.list('risks', key).map(({ path, reading }) => [path, reading.record.risks.map(({ id }) => id)]),
        index.get('risks', own)?.path,
        index.mentionsIn(key),
        index.listEngagementFolders('acme'),
        index.listBelow('clients/acme/private'),
      ],
      [
        [
          [own, ['pR-5']],
          [`${folder}/risks.yaml`, ['R-2']],
        ],
        own,
        [{ pR: 5 }, { R: 2 }],
        ['shop'],
        [own],
      ],
    );
  });
});
