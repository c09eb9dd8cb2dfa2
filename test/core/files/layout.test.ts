import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as layout from '../../../src/core/files/layout';
import { fileKinds, type FileKind } from '../../../src/core/model/fileKinds';
import { sharedRegisters, teamRegisters } from '../../../src/core/model/registers';

describe('The place of a file', () => {
  it('says what the file is, whose, and whether it is the team’s alone', () => {
    const erp = { client: 'acme', engagement: 'erp' };
    const places = {
      'journal.yaml': { kind: 'journal', isPrivate: false },
      'clients/acme/client.yaml': { kind: 'client', client: 'acme', isPrivate: false },
      'clients/acme/erp/engagement.yaml': { kind: 'engagement', ...erp, isPrivate: false },
      'clients/acme/erp/actions.yaml': { kind: 'actions', ...erp, isPrivate: false },
      'clients/acme/erp/minutes/2026-11-19-steering.yaml': { kind: 'minutes', ...erp, isPrivate: false },
      'clients/acme/minutes/minutes/a.yaml': { kind: 'minutes', ...erp, engagement: 'minutes', isPrivate: false },
      'clients/acme/private/client.yaml': { kind: 'private-client', client: 'acme', isPrivate: true },
      'clients/acme/private/erp/engagement.yaml': { kind: 'private-engagement', ...erp, isPrivate: true },
      'clients/acme/private/erp/risks.yaml': { kind: 'risks', ...erp, isPrivate: true },
      'clients/acme/Private/erp/risks.yaml': { kind: 'risks', ...erp, isPrivate: true },
      'clients/acme/private/erp/incidents.yaml': { kind: 'incidents', ...erp, isPrivate: true },
      'clients/acme/private/erp/remarks/2026-11-19-steering.yaml': { kind: 'remarks', ...erp, isPrivate: true },
    };
    assert.deepEqual(Object.fromEntries(Object.keys(places).map((path) => [path, layout.placeOf(path)])), places);
  });

  it('of every register is the client’s side and the team’s, and the team’s alone for what is never shared', () => {
    const kindAt = (path: string) => layout.placeOf(path)?.kind;
    assert.deepEqual(
      [
        sharedRegisters.map((kind) => [kindAt(`clients/a/b/${kind}.yaml`), kindAt(`clients/a/private/b/${kind}.yaml`)]),
        teamRegisters.map((kind) => [kindAt(`clients/a/b/${kind}.yaml`), kindAt(`clients/a/private/b/${kind}.yaml`)]),
      ],
      [sharedRegisters.map((kind) => [kind, kind]), teamRegisters.map((kind) => [undefined, kind])],
    );
  });

  it('is none for other files, hidden ones and those outside the layout', () => {
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
        'clients/acme/private/engagement.yaml',
        'clients/acme/private/risks.yaml',
        'clients/acme/private/minutes/a.yaml',
        'clients/acme/Private/risks.yaml',
      ],
      ...[
        'clients/acme/private/erp/minutes/a.yaml',
        'clients/acme/private/erp/remarks.yaml',
        'clients/acme/private/erp/remarks/.a.yaml',
        'clients/acme/private/private/erp/risks.yaml',
        'clients/acme/erp/remarks/a.yaml',
        'clients/acme/erp/incidents.yaml',
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

  it('of anything that is made for the team leads back to client and engagement, and is private', () => {
    const name = fc.stringMatching(/^[a-z0-9]{1,8}$/).filter((text) => text !== 'private');
    fc.assert(
      fc.property(name, name, (client, engagement) => {
        const key = { client, engagement };
        const paths = {
          'private-engagement': layout.privateEngagementPath(client, engagement),
          actions: layout.entryPath(key, 'action', true),
          escalations: layout.entryPath(key, 'escalation'),
          remarks: layout.remarksPath(client, engagement, '2026-11-21-status'),
        };
        for (const [kind, path] of Object.entries(paths)) {
          assert.deepEqual(
            [layout.placeOf(path), layout.ownerOf(path), layout.isPrivatePath(path)],
            [{ kind, ...key, isPrivate: true }, key, true],
          );
        }
        const ofClient = { kind: 'private-client', client, isPrivate: true };
        assert.deepEqual(layout.placeOf(layout.privateClientPath(client)), ofClient);
        assert.equal(layout.entryPath(key, 'proposal'), layout.privateClientPath(client));
        assert.equal(layout.entryPath(key, 'milestone', true), layout.engagementPath(client, engagement));
      }),
    );
  });

  it('matches the patterns of its kind, and those of no other', () => {
    const kinds = Object.keys(fileKinds) as FileKind[];
    const paths = kinds.flatMap((kind) => layout.listPatterns(kind).map((pattern) => [kind, pattern] as const));
    assert.deepEqual(
      paths.map(([, pattern]) => layout.placeOf(pattern.replaceAll('*', 'x'))?.kind),
      paths.map(([kind]) => kind),
    );
    assert.equal(new Set(paths.map(([, pattern]) => pattern)).size, paths.length);
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
