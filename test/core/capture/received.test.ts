import assert from 'node:assert/strict';
import { listContents, listMeetings } from '../../../src/core/capture/received';
import type { Day } from '../../../src/core/model/day';
import type { Invitation } from '../../../src/core/model/invitation';
import type { Mail } from '../../../src/core/model/mail';

function event(uid: string, day: string, more: Partial<Invitation> = {}): Invitation {
  const start = { day: day as Day, time: '09:00' };
  return { uid, sequence: 0, isCancelled: false, start, attendees: [], agenda: [], rest: '', remarks: [], ...more };
}

const mail = (newest: string): Mail => ({
  ...{ to: [], cc: [], inReplyTo: [], text: newest, newest, rest: '', attachments: [], remarks: [] },
});

describe('What a file of the inbox holds', () => {
  it('is one meeting for a series with its changed days, and one for every other', () => {
    const all = [
      event('b', '2026-12-03'),
      event('a', '2026-11-26', { occurrence: '2026-11-24' as Day }),
      event('a', '2026-11-17', { repeats: 'every week' }),
      event('a', '2026-11-19', { occurrence: '2026-11-18' as Day }),
      event('c', '2026-12-01', { occurrence: '2026-12-01' as Day }),
    ];
    assert.deepEqual(
      listMeetings(all).map(({ invitation, singles }) => [
        invitation.uid,
        singles?.map(({ occurrence }) => occurrence),
      ]),
      [
        ['a', ['2026-11-18', '2026-11-24']],
        ['c', undefined],
        ['b', undefined],
      ],
    );
  });

  it('is the meeting first where a mail invites or has no words, else the mail; the other one can still be chosen', () => {
    const kinds = (newest: string, method?: string) =>
      listContents(mail(newest), [event('a', '2026-11-17', method === undefined ? {} : { method })]).map(
        ({ kind }) => kind,
      );
    assert.deepEqual(kinds('See you there.', 'REQUEST'), ['invitation', 'mail']);
    assert.deepEqual(kinds('It is off.', 'CANCEL'), ['invitation', 'mail']);
    assert.deepEqual(kinds(''), ['invitation', 'mail']);
    assert.deepEqual(kinds('That is not what we decided.', 'PUBLISH'), ['mail', 'invitation']);
    assert.deepEqual(kinds('That is not what we decided.'), ['mail', 'invitation']);
    assert.deepEqual(
      listContents(mail('x'), []).map(({ kind }) => kind),
      ['mail'],
    );
  });
});
