import assert from 'node:assert/strict';
import { findClientName, findEngagement, listClients, listEngagements } from '../../../src/core/journal/clients';
import { readJournal } from './readJournal';

describe('Clients', () => {
  it('are listed by name; one without a name, without a file or with a broken one goes by its folder', () => {
    const index = readJournal({
      'clients/zeta/client.yaml': 'name: "Aalto"',
      'clients/beta/client.yaml': 'since: 2026-01-01',
      'clients/gamma/shop/engagement.yaml': 'title: "Shop"',
      'clients/delta/client.yaml': '"never closed',
    });
    assert.deepEqual(listClients(index), [
      { client: 'zeta', name: 'Aalto', path: 'clients/zeta/client.yaml' },
      { client: 'beta', name: 'beta', path: 'clients/beta/client.yaml' },
      { client: 'delta', name: 'delta', path: 'clients/delta/client.yaml' },
      { client: 'gamma', name: 'gamma', path: 'clients/gamma/client.yaml' },
    ]);
  });

  it('have the name in their file, else that of their folder', () => {
    const index = readJournal({ 'clients/acme/client.yaml': 'name: "Acme Inc."' });
    assert.deepEqual([findClientName(index, 'acme'), findClientName(index, 'beta')], ['Acme Inc.', 'beta']);
  });
});

describe('Engagements', () => {
  const index = readJournal({
    'clients/acme/client.yaml': 'name: "Acme"',
    'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active',
    'clients/acme/old/engagement.yaml': 'title: "Archive"\nstatus: closed',
    'clients/acme/given/engagement.yaml': 'title: "Given"\nstatus: handed-over',
    'clients/acme/ended/engagement.yaml': 'title: "Ended"\nstatus: retired',
    'clients/acme/bare/engagement.yaml': '',
    'clients/acme/no-file/risks.yaml': 'risks: []',
    'clients/beta/shop/engagement.yaml': 'title: "Other"\nstatus: on-hold',
  });

  it('of a client are listed by title, the closed ones last; a folder without engagement.yaml is none', () => {
    const titles = (client: string) => listEngagements(index, client).map(({ title, isClosed }) => [title, isClosed]);
    assert.deepEqual(
      [titles('acme'), titles('beta'), titles('none')],
      [
        [
          ['bare', false],
          ['Shop', false],
          ['Archive', true],
          ['Ended', true],
          ['Given', true],
        ],
        [['Other', false]],
        [],
      ],
    );
  });

  it('are found by their folders, with the name of the client', () => {
    assert.deepEqual(
      [
        findEngagement(index, { client: 'acme', engagement: 'shop' }),
        findEngagement(index, { client: 'acme', engagement: 'bare' }),
        findEngagement(index, { client: 'acme', engagement: 'none' }),
      ],
      [
        {
          client: 'acme',
          engagement: 'shop',
          path: 'clients/acme/shop/engagement.yaml',
          title: 'Shop',
          clientName: 'Acme',
          status: 'active',
          isClosed: false,
        },
        {
          client: 'acme',
          engagement: 'bare',
          path: 'clients/acme/bare/engagement.yaml',
          title: 'bare',
          clientName: 'Acme',
          isClosed: false,
        },
        undefined,
      ],
    );
  });
});
