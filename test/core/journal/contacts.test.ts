import assert from 'node:assert/strict';
import { listContacts } from '../../../src/core/journal/contacts';
import { Digests } from '../../../src/core/journal/digests';
import { findLastContacts } from '../../../src/core/journal/lastContact';
import { viewAsClient } from '../../../src/core/journal/clientView';
import type { Day } from '../../../src/core/model/day';
import { isOpenAction } from '../../../src/core/practice/actionState';
import { readJournal } from './readJournal';

const call = (name: string, date: string) => `title: "Call"\ntype: call\ndate: ${date}\nattendees: ["${name}"]\n`;

const files = {
  'journal.yaml': 'journal: 1\nteam:\n  - name: "Ada Berg"\n',
  'clients/acme/client.yaml':
    'name: "Acme"\ncontacts:\n  - name: "Ana Ruiz"\n    aliases: ["AR"]\n  - name: "Jo Park"\n  - name: "Zoë Lang"\n',
  'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active\nstakeholders: [{name: "Jo Park"}]\n',
  'clients/acme/tills/engagement.yaml': 'title: "Tills"\nstatus: active\n',
  'clients/acme/old/engagement.yaml': 'title: "Old"\nstatus: closed\nstakeholders: [{name: "Ana Ruiz"}]\n',
  'clients/birch/client.yaml': 'name: "Birch"\ncontacts:\n  - name: "Lea Horn"\n',
  'clients/birch/scope/engagement.yaml': 'title: "Scope"\nstatus: closed\n',
  'clients/acme/shop/minutes/2026-11-03-call.yaml': call('Jo Park', '2026-11-03'),
  'clients/acme/tills/minutes/2026-11-19-call.yaml': call('AR', '2026-11-19'),
};

function list(given: Readonly<Record<string, string>>, onlyClient?: string): readonly string[] {
  const index = readJournal(given);
  const digests = new Digests(index, isOpenAction);
  const records = onlyClient === undefined ? index : viewAsClient(index, onlyClient);
  return listContacts(records, findLastContacts(digests, '2026-11-20' as Day)).map(({ name, title, last }) =>
    [name, title, last].filter(Boolean).join(' · '),
  );
}

describe('The list of contacts', () => {
  it('has everybody once in each open engagement in which they may be met, those met last first', () => {
    assert.deepEqual(list(files), [
      'Ana Ruiz · Tills · 2026-11-19',
      'Jo Park · Shop · 2026-11-03',
      'Ana Ruiz · Shop',
      'Zoë Lang · Shop',
      'Zoë Lang · Tills',
      'Lea Horn · Scope',
    ]);
  });

  it('counts an attempt as a contact with whom it was meant for', () => {
    const attempt = 'title: "Call"\ntype: call\ndate: 2026-11-20\nabsent: ["Zoë Lang"]\noutcome: no-answer\n';
    assert.equal(
      list({ ...files, 'clients/acme/shop/minutes/2026-11-20-call.yaml': attempt })[0],
      'Zoë Lang · Shop · 2026-11-20',
    );
  });

  it('does not count a meeting that is still to come', () => {
    const planned = { 'clients/acme/shop/minutes/2026-12-03-status.yaml': call('Jo Park', '2026-12-03') };
    assert.deepEqual(list({ ...files, ...planned }), list(files));
  });

  it('does not count that somebody owns an action, or stands in a file of the team', () => {
    const rest = {
      'clients/acme/shop/actions.yaml':
        'actions:\n  - id: A-1\n    text: "x"\n    owner: "Zoë Lang"\n    done: 2026-11-20\n',
      'clients/acme/private/shop/lessons.yaml': 'lessons:\n  - id: LES-1\n    text: "x"\n    owner: "Zoë Lang"\n',
    };
    assert.deepEqual(list({ ...files, ...rest }), list(files));
  });

  it('does not look into more than a few engagements that nobody has looked into yet', () => {
    const more = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].flatMap((name) => [
        [`clients/${name}/client.yaml`, 'name: "A"\ncontacts:\n  - name: "Jo"\n'],
        [`clients/${name}/e/engagement.yaml`, 'title: "E"\nstatus: active\n'],
        [`clients/${name}/e/minutes/2026-11-19-call.yaml`, call('Jo', '2026-11-19')],
      ]),
    );
    assert.equal(list(more).filter((row) => row.endsWith('2026-11-19')).length, 5);
  });

  it('has nobody of another client where only one may be seen', () => {
    assert.deepEqual(list(files, 'birch'), ['Lea Horn · Scope']);
  });

  it('tells of nobody twice, and of nobody who has no name yet', () => {
    const typed = 'name: "Birch"\ncontacts:\n  - role: "Buyer"\n  - name: "  "\n  - name: "Lea Horn"\n';
    assert.deepEqual(
      list({ 'clients/birch/client.yaml': typed, 'clients/birch/scope/engagement.yaml': 'title: "Scope"\n' }),
      ['Lea Horn · Scope'],
    );
  });
});
