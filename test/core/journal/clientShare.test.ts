import assert from 'node:assert/strict';
import { findClientShare } from '../../../src/core/journal/clientShare';

const because = (path: string) => {
  const share = findClientShare(path);
  return share.as === 'nothing' ? share.because : share.as;
};

describe('What the client gets of a file', () => {
  it('is a letter of minutes, what a record says, a report, or the file as it is', () => {
    const key = { client: 'acme', engagement: 'shop' };
    assert.deepEqual(
      [
        findClientShare('clients/acme/client.yaml'),
        findClientShare('clients/acme/shop/risks.yaml'),
        findClientShare('clients/acme/shop/reports/2026-11-20-brief.md'),
      ],
      [
        { as: 'record', record: { kind: 'client', path: 'clients/acme/client.yaml', client: 'acme' } },
        { as: 'record', record: { kind: 'risks', path: 'clients/acme/shop/risks.yaml', ...key } },
        { as: 'report', key },
      ],
    );
    assert.deepEqual(
      [
        ...['engagement.yaml', 'minutes/2026-11-20-status.yaml', 'sent/2026-11-20-status.eml', 'notes.md'].map((name) =>
          because(`clients/acme/shop/${name}`),
        ),
        because('clients/acme/notes.md'),
      ],
      ['record', 'letter', 'file', 'file', 'file'],
    );
  });

  it('is nothing of what is the team’s, however the folder is spelt, nor of what belongs to no client', () => {
    const paths = [
      ...[
        'private/client.yaml',
        'private/shop/risks.yaml',
        'Private/shop/reports/x.md',
        'private/shop/minutes/x.yaml',
      ].map((name) => `clients/acme/${name}`),
      ...['journal.yaml', 'templates/status.yaml', 'inbox/mail.eml', 'README.md', 'clients/notes.md'],
    ];
    assert.deepEqual(paths.map(because), [
      ...['private', 'private', 'private', 'private'],
      ...['journal', 'template', 'inbox', 'elsewhere', 'elsewhere'],
    ]);
  });
});
