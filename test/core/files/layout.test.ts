import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as layout from '../../../src/core/files/layout';

describe('The place of a file', () => {
  it('says what the file is and whose', () => {
    const places = {
      'journal.yaml': { kind: 'journal' },
      'clients/acme/client.yaml': { kind: 'client', client: 'acme' },
      'clients/acme/erp/engagement.yaml': { kind: 'engagement', client: 'acme', engagement: 'erp' },
      'clients/acme/erp/actions.yaml': { kind: 'actions', client: 'acme', engagement: 'erp' },
      'clients/acme/erp/decisions.yaml': { kind: 'decisions', client: 'acme', engagement: 'erp' },
      'clients/acme/erp/risks.yaml': { kind: 'risks', client: 'acme', engagement: 'erp' },
      'clients/acme/erp/minutes/2026-11-19-steering.yaml': { kind: 'minutes', client: 'acme', engagement: 'erp' },
      'clients/acme/minutes/minutes/a.yaml': { kind: 'minutes', client: 'acme', engagement: 'minutes' },
    };
    assert.deepEqual(Object.fromEntries(Object.keys(places).map((path) => [path, layout.placeOf(path)])), places);
  });

  it('is none for other files, hidden ones, private ones and those outside the layout', () => {
    const others = [
      ...['', '/', 'clients', 'clients/', 'clients/acme', 'clients//client.yaml', 'clients/acme/', 'client.yaml'],
      ...[
        'Journal.yaml',
        'sub/journal.yaml',
        'journal.yaml/',
        'journal.yml',
        'inbox/client.yaml',
        'clients/client.yaml',
      ],
      ...['clients/acme/erp/unknown.yaml', 'clients/acme/erp/constructor', 'clients/acme/erp/__proto__'],
      ...['clients/acme/erp/minutes', 'clients/acme/erp/minutes/', 'clients/acme/erp/minutes/a.md'],
      ...[
        'clients/acme/erp/minutes/.yaml',
        'clients/acme/erp/minutes/._a.yaml',
        'clients/acme/erp/minutes/2026/a.yaml',
      ],
      ...['clients/acme/erp/sent/a.yaml', 'clients/acme/erp/risks.yaml/x', 'clients/acme/engagement.yaml'],
      ...[
        'clients/acme/private/client.yaml',
        'clients/acme/private/engagement.yaml',
        'clients/acme/private/risks.yaml',
      ],
      ...[
        'clients/acme/private/erp/risks.yaml',
        'clients/acme/private/minutes/a.yaml',
        'clients/acme/Private/risks.yaml',
      ],
    ];
    assert.deepEqual(
      others.filter((path) => layout.placeOf(path) !== undefined),
      [],
    );
  });

  it('of anything that is made for a client and an engagement leads back to them', () => {
    const name = fc.stringMatching(/^[a-z0-9]{1,8}$/).filter((text) => text !== 'private');
    fc.assert(
      fc.property(name, name, (client, engagement) => {
        const paths = {
          engagement: layout.engagementPath(client, engagement),
          actions: layout.entryPath({ client, engagement }, 'action'),
          minutes: `${layout.minutesFolderPath(client, engagement)}/2026-11-21-status.yaml`,
        };
        for (const [kind, path] of Object.entries(paths)) {
          assert.deepEqual(
            [layout.placeOf(path), layout.ownerOf(path), layout.isPrivatePath(path)],
            [{ kind, client, engagement, isPrivate: false }, { client, engagement }, false],
          );
        }
        assert.deepEqual(layout.placeOf(layout.clientPath(client)), { kind: 'client', client, isPrivate: false });
      }),
    );
  });
});

describe('The owner of a path', () => {
  it('is the client and the engagement in whose folder it lies, private or not', () => {
    const owners = {
      'clients/acme/client.yaml': { client: 'acme' },
      'clients/acme/erp': { client: 'acme' },
      'clients/acme/erp/reports/2026-11-20.md': { client: 'acme', engagement: 'erp' },
      'clients/acme/private/client.yaml': { client: 'acme' },
      'clients/acme/private/erp/risks.yaml': { client: 'acme', engagement: 'erp' },
      'clients/acme/PRIVATE/erp/risks.yaml': { client: 'acme', engagement: 'erp' },
      'clients/acme': undefined,
      'journal.yaml': undefined,
      'inbox/acme/erp/x': undefined,
    };
    assert.deepEqual(Object.fromEntries(Object.keys(owners).map((path) => [path, layout.ownerOf(path)])), owners);
  });

  it('is told from what may leave: everything below private may not, in any spelling', () => {
    const paths = ['clients/acme/private/x', 'clients/acme/Private/erp/risks.yaml', 'clients/acme/private'];
    const others = [
      'clients/acme/erp/private/x',
      'clients/private/client.yaml',
      'private/x',
      'clients/acme/privates/x',
    ];
    assert.deepEqual(
      [paths.map(layout.isPrivatePath), others.map(layout.isPrivatePath)],
      [
        [true, true, true],
        [false, false, false, false],
      ],
    );
  });
});

describe('The ID of a meeting', () => {
  it('is the name of its file', () => {
    const paths = ['clients/a/b/minutes/2026-11-19-x.yaml', '2026-11-19-x.yaml', 'a.yaml.yaml', 'no-extension'];
    assert.deepEqual(paths.map(layout.meetingId), ['2026-11-19-x', '2026-11-19-x', 'a.yaml', 'no-extension']);
  });
});
