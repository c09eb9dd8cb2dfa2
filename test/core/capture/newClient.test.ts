import assert from 'node:assert/strict';
import { captureClient, captureEngagement } from '../../../src/core/capture/newClient';
import { captureJournal } from '../../../src/core/capture/startJournal';
import type { Day } from '../../../src/core/model/day';
import { listTouched } from './applyCapture';

describe('A new client', () => {
  it('has its name, and the contact that was named, with room for role and address', () => {
    const { changes, show } = captureClient('Müller & Söhne: "Bau"', 'Ana Ruiz', []);
    const path = 'clients/müller-söhne-bau/client.yaml';
    assert.deepEqual(
      [listTouched({}, changes), show],
      [
        {
          [path]: `name: "Müller & Söhne: \\"Bau\\""
contacts:
  - name: "Ana Ruiz"
    role: ""
    email: ""
`,
        },
        { path },
      ],
    );
  });

  it('needs no contact', () => {
    const { changes } = captureClient('Acme', undefined, []);
    assert.deepEqual(listTouched({}, changes), { 'clients/acme/client.yaml': 'name: "Acme"\n' });
  });

  it('takes a folder of its own, whatever is there already, and never our own names', () => {
    const folderOf = (name: string, taken: readonly string[]) => captureClient(name, undefined, taken).show.path;
    assert.deepEqual(
      [folderOf('Acme', ['ACME', 'acme-2']), folderOf('Private', []), folderOf('???', []), folderOf('???', ['client'])],
      [
        'clients/acme-3/client.yaml',
        'clients/private-1/client.yaml',
        'clients/client/client.yaml',
        'clients/client-2/client.yaml',
      ],
    );
  });
});

describe('A new engagement', () => {
  const usual = { client: 'acme', title: 'ERP rollout', status: 'active', start: '2026-11-21' as Day } as const;

  it('has who leads it and who decides, and puts the cursor into its purpose', () => {
    const engagement = { ...usual, lead: 'Sam Lindqvist', accountable: 'Maria Lopez', takenFolders: ['private'] };
    const { changes, show } = captureEngagement(engagement);
    const path = 'clients/acme/erp-rollout/engagement.yaml';
    assert.deepEqual(
      [listTouched({}, changes), show],
      [
        {
          [path]: `title: "ERP rollout"
status: active
start: 2026-11-21
purpose: ""
lead: "Sam Lindqvist"
team: ["Sam Lindqvist"]
stakeholders:
  - name: "Maria Lopez"
    accountable: true
`,
        },
        { path, field: 'purpose' },
      ],
    );
  });

  it('needs neither, and takes a folder that is free', () => {
    const { changes } = captureEngagement({ ...usual, takenFolders: ['erp-rollout', 'client.yaml'] });
    assert.deepEqual(listTouched({}, changes), {
      'clients/acme/erp-rollout-2/engagement.yaml':
        'title: "ERP rollout"\nstatus: active\nstart: 2026-11-21\npurpose: ""\n',
    });
  });

  it('is never put into the private folder', () => {
    const { show } = captureEngagement({ ...usual, title: 'PRIVATE', takenFolders: [] });
    assert.equal(show.path, 'clients/acme/private-1/engagement.yaml');
  });
});

describe('A new journal', () => {
  const usual = { me: 'Sam Lindqvist', organisation: 'Larkhill', purpose: 'Record', controller: 'Larkhill' };

  it('says who keeps it, why, and how long', () => {
    const { changes, show } = captureJournal({ ...usual, retention: 'Two years', note: 'The council knows.' });
    assert.deepEqual(
      [listTouched({}, changes), show],
      [
        {
          'journal.yaml': `# This folder is an engagement journal.
journal: 1
organisation: "Larkhill"
team:
  - name: "Sam Lindqvist"
weekdays: [mon, tue, wed, thu, fri]
data:
  purpose: "Record"
  controller: "Larkhill"
  retention: "Two years"
  note: "The council knows."
`,
        },
        { path: 'journal.yaml' },
      ],
    );
  });

  it('has no note where there is nothing to note', () => {
    const text = Object.values(listTouched({}, captureJournal({ ...usual, retention: 'x' }).changes))[0] ?? '';
    assert.ok(text.endsWith('  retention: "x"\n'));
  });
});
