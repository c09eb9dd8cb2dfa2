import assert from 'node:assert/strict';
import { listMinutes } from '../../../src/core/journal/entries';
import { listUnconfirmed } from '../../../src/core/practice/talkState';
import { readJournal } from '../journal/readJournal';

const folder = 'clients/acme/shop/minutes';

describe('What waits to be confirmed in writing', () => {
  it('is what was said and is in no mail: calls before meetings, the newest first', () => {
    const talk = (day: number, name: string, text: string) => ({
      [`${folder}/2026-11-${day}-${name}.yaml`]: `title: "${name}"\ndate: 2026-11-${day}\n${text}\n`,
    });
    const index = readJournal({
      ...talk(20, 'status', 'type: status\nchannel: video'),
      ...talk(19, 'attempt', 'type: call\nchannel: phone\noutcome: no-answer'),
      ...talk(18, 'call', 'type: call\nchannel: phone\noutcome: reached'),
      ...talk(17, 'chat', 'type: chat\nchannel: chat'),
      ...talk(16, 'written', 'type: call\nchannel: phone\nsent: { date: 2026-11-17 }'),
    });
    const found = listUnconfirmed(listMinutes(index, { client: 'acme', engagement: 'shop' }));
    assert.deepEqual(
      found.map(({ record }) => record.title),
      ['call', 'chat', 'status'],
    );
  });
});
