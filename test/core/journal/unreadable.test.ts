import assert from 'node:assert/strict';
import { findUnreadable } from '../../../src/core/journal/unreadable';
import type { Files } from '../capture/applyCapture';
import { readJournal } from './readJournal';

const key = { client: 'acme', engagement: 'erp' };
const folder = 'clients/acme/erp';
const team = 'clients/acme/private/erp';

const whole: Files = {
  'journal.yaml': 'journal: 1\n',
  'clients/acme/client.yaml': 'name: "Acme"\n',
  [`${folder}/engagement.yaml`]: 'title: "ERP"\n',
  [`${team}/engagement.yaml`]: 'fingerprints: none\n',
  [`${folder}/actions.yaml`]: 'actions:\n  - {id: A-1, text: "Size grid"}\n',
  [`${team}/actions.yaml`]: 'actions:\n  - {id: pA-1, text: "Ask Helen"}\n',
};
const besides: Files = {
  [`${folder}/risks.yaml`]: 'risks: []\n',
  [`${folder}/minutes/2026-11-19-status.yaml`]: 'title: "Status"\n',
  'clients/acme/other/actions.yaml': 'actions: []\n',
  'clients/globex/client.yaml': 'name: "Globex"\n',
};
const halfTyped = 'half: "typed\n';

describe('What letters are made from', () => {
  it('can all be read, or is not there', () => {
    assert.deepEqual(
      [findUnreadable(readJournal(whole), key), findUnreadable(readJournal({}), key)],
      [undefined, undefined],
    );
  });

  for (const path of Object.keys(whole)) {
    it(`cannot be read where ${path} is half typed`, () => {
      assert.equal(findUnreadable(readJournal({ ...whole, [path]: `${whole[path]}${halfTyped}` }), key)?.path, path);
    });
  }

  it('is not stopped by a file that it does not go by', () => {
    const broken = Object.fromEntries(Object.entries(besides).map(([path, text]) => [path, `${text}${halfTyped}`]));
    assert.equal(findUnreadable(readJournal({ ...whole, ...broken }), key), undefined);
  });
});
