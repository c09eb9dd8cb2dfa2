import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DatedInvitation } from '../../../src/core/capture/fileInvitation';
import { findInvited } from '../../../src/core/capture/filingPlaces';
import { compareInvitation } from '../../../src/core/capture/invitationNews';
import { fileMeeting, updateInvited } from '../../../src/core/capture/updateInvited';
import type { Day } from '../../../src/core/model/day';
import { readJournal } from '../journal/readJournal';
import { applyChanges, listTouched, type Files } from './applyCapture';

const today = '2026-11-17' as Day;
const key = { client: 'acme', engagement: 'shop' };
const folder = 'clients/acme/shop/minutes';
const path = `${folder}/2026-09-01-status.yaml`;
const base: Files = {
  'journal.yaml': 'journal: 1\nteam:\n  - name: "Sam Lindqvist"\n',
  'clients/acme/client.yaml': 'name: "Acme"\ncontacts:\n  - name: "Maria Lopez"\n    email: maria@acme.example\n',
  'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active\n',
};
const at = (day: string, time?: string) => ({ day: day as Day, ...(time !== undefined && { time }) });

function invite(changes: Partial<DatedInvitation> = {}): DatedInvitation {
  const start = changes.start ?? at('2026-09-01', '09:30');
  return {
    uid: 's1@acme.example',
    sequence: 0,
    isCancelled: false,
    title: 'Status',
    zone: 'Europe/Madrid',
    organizer: { name: 'Maria Lopez', address: 'maria@acme.example', role: 'chair' },
    attendees: [],
    agenda: [],
    rest: '',
    remarks: [],
    ...changes,
    start,
    day: start.day,
  };
}

/** The journal with that meeting in it, and what else its minutes say. */
function meetingOn(day: string, more = '', notes = 'Where: Room 5'): Files {
  const head = `title: "Status"\ntype: status\ndate: ${day}\nstart: "09:30"\nend: "10:30"\nzone: Europe/Madrid\n`;
  const rest = `attendees: ["Maria Lopez"]\nnotes: |\n  ${notes}\n${more}invitation:\n  uid: "s1@acme.example"\n  sequence: 3\n`;
  return { ...base, [path]: `${head}${rest}` };
}

function update(files: Files, told: DatedInvitation) {
  const index = readJournal(files);
  const known = findInvited(index, key, told);
  assert.ok(known);
  const { changes } = updateInvited(index, known, told, { key, today, keptAs: 'received/x.ics' });
  const touched = listTouched(files, changes);
  return {
    news: compareInvitation(known, told, today),
    text: touched[path] ?? '',
    touched,
    files: applyChanges(files, changes),
  };
}

const moved = { sequence: 4, start: at('2026-09-02', '14:00'), end: at('2026-09-02', '15:00') };

describe('A meeting that was held', () => {
  const written: Readonly<Record<string, string>> = {
    'has a decision': 'decisions:\n  - {id: D-1, text: "Yes"}\n',
    'has an action': 'actions:\n  - {id: A-1, text: "Call"}\n',
    'has a question': 'questions: ["Who?"]\n',
    'has an answer': 'answers:\n  - {by: "Maria Lopez", says: confirmed}\n',
    'has an outcome': 'outcome: agreed\n',
    'was drafted': 'drafted: 2026-09-01\n',
    'was sent': 'sent: {date: 2026-09-01}\n',
  };
  for (const [what, more] of Object.entries(written)) {
    it(`and ${what} keeps its day, and is not called off`, () => {
      for (const changes of [moved, { sequence: 4, isCancelled: true }]) {
        const { news, text } = update(meetingOn('2026-09-01', more), invite(changes));
        assert.equal(news, 'held');
        assert.match(text, /^date: 2026-09-01\nstart: "09:30"\nend: "10:30"$/m);
        assert.doesNotMatch(text, /^cancelled:/m);
        assert.match(text, /^ {2}sequence: 4$/m);
      }
    });
  }

  it('has words of its own in the notes, whichever they are, beside those of invitations', () => {
    const ours = [
      'Where: Room 5',
      'Invitation: received/x.ics',
      '2 September 2026: moved from a to b.',
      'Ana has declined.',
    ];
    const own = ['She agreed.', '! Cut-over in May', '> Ana sends it', '? Who'];
    fc.assert(
      fc.property(fc.subarray(ours), fc.subarray(own), (from, said) => {
        const notes = ['Maria Lopez wrote:', '> Bring the plan.', '', ...from, ...said].join('\n  ');
        const { news } = update(meetingOn('2026-09-01', '', notes), invite({ sequence: 4, isCancelled: true }));
        assert.equal(news, said.length > 0 ? 'held' : 'cancelled');
      }),
    );
  });

  it('says in its notes what was changed, once, and which file told it', () => {
    const files = meetingOn('2026-09-01', 'outcome: agreed\n');
    const first = update(files, invite({ ...moved, title: 'Review' }));
    assert.match(
      first.text,
      / {2}17 November 2026: moved from 1 September 2026 09:30 \(Europe\/Madrid\) to 2 September 2026 14:00 \(Europe\/Madrid\); called “Review” from now on by Maria Lopez; these minutes stay as they are \(received\/x\.ics\)\./,
    );
    const again = update(first.files, invite({ ...moved, title: 'Review', sequence: 5 }));
    assert.equal(again.text.match(/stay as they are/g)?.length, 1);
    const sent = update(meetingOn('2026-09-01', 'sent: {date: 2026-09-01}\n'), invite(moved));
    assert.doesNotMatch(sent.text, /stay as they are/);
  });

  it('as the first day of a series stays while the days to come are called off', () => {
    const day = (date: string, more = '') =>
      `title: "Status"\ntype: status\ndate: ${date}\n${more}invitation:\n  uid: "s1@acme.example"\n  sequence: 1\n  occurrence: ${date}\n`;
    const files: Files = {
      ...meetingOn('2026-09-01'),
      [`${folder}/past.yaml`]: day('2026-11-10'),
      [`${folder}/today.yaml`]: day('2026-11-17'),
      [`${folder}/sent.yaml`]: day('2026-11-17', 'sent: {date: 2026-11-17}\n'),
      [`${folder}/next.yaml`]: day('2026-11-24'),
      [`${folder}/other.yaml`]: day('2026-11-24').replace('s1@', 's2@'),
    };
    const { touched, news } = update(files, invite({ isCancelled: true, sequence: 4, repeats: 'every week' }));
    assert.equal(news, 'held');
    assert.match(touched[path] ?? '', /the series was called off by Maria Lopez; these minutes stay as they are/);
    assert.doesNotMatch(touched[path] ?? '', /^cancelled:/m);
    const [first, ...others] = Object.keys(touched).sort();
    assert.deepEqual([first, ...others], [path, `${folder}/next.yaml`, `${folder}/today.yaml`]);
    for (const other of others) assert.match(touched[other] ?? '', /^cancelled: 2026-11-17$/m);
  });

  it('as a series of which the first day was called off before ends with all days to come', () => {
    const next = `${folder}/next.yaml`;
    const files: Files = {
      ...meetingOn('2026-11-19', 'cancelled: 2026-11-16\n'),
      [next]:
        'title: "Status"\ntype: status\ndate: 2026-11-24\ninvitation:\n  uid: "s1@acme.example"\n  sequence: 1\n  occurrence: 2026-11-24\n',
    };
    const end = invite({ isCancelled: true, sequence: 4, repeats: 'every week' });
    const filing = { key, today, takenFiles: [] };
    const touched = listTouched(files, fileMeeting(readJournal(files), end, filing).changes);
    assert.match(touched[next] ?? '', /^cancelled: 2026-11-17$/m);
    assert.deepEqual(fileMeeting(readJournal({ ...files, ...touched }), end, filing).changes, []);
  });

  it('is not one that is still to come, or of which nothing was written down', () => {
    assert.equal(update(meetingOn('2026-11-16'), invite(moved)).news, 'changed');
    for (const day of ['2026-11-17', '2026-11-18'])
      assert.equal(
        update(meetingOn(day, 'questions: ["Who?"]\n'), invite({ sequence: 4, isCancelled: true })).news,
        'cancelled',
      );
    assert.equal(
      update(meetingOn('2026-11-18', 'sent: {date: 2026-11-16}\n'), invite({ sequence: 4, isCancelled: true })).news,
      'cancelled',
    );
  });
});

describe('A change of a meeting to come', () => {
  const files = meetingOn('2026-11-19');

  it('without an end takes the old one away, and a whole day the begin as well', () => {
    const later = update(files, invite({ sequence: 4, start: at('2026-11-19', '14:00') }));
    assert.match(later.text, /^start: "14:00"\nzone/m);
    const days = update(files, invite({ sequence: 4, start: at('2026-11-23'), end: at('2026-11-26') }));
    assert.match(days.text, /^date: 2026-11-23\nzone/m);
    assert.match(days.text, /moved from 19 November 2026 09:30 \(Europe\/Madrid\) to 23 November 2026 by/);
    assert.match(days.text, / {2}Until: 25 November 2026 \(told on 17 November 2026\)/);
    const same = update(files, invite({ sequence: 4, start: at('2026-11-19', '09:30') }));
    assert.match(same.text, /^end: "10:30"$/m);
  });

  it('that ends on another day says so, once', () => {
    const told = invite({ sequence: 4, start: at('2026-11-19', '18:00'), end: at('2026-11-20', '12:00') });
    const first = update(files, told);
    assert.match(first.text, /^start: "18:00"\nzone/m);
    const again = update(first.files, { ...told, sequence: 5 });
    assert.equal(again.text.match(/Until: 20 November 2026 12:00/g)?.length, 1);
    const filed = fileMeeting(readJournal(base), told, { key, today, takenFiles: [] });
    assert.match(Object.values(listTouched(base, filed.changes))[0] ?? '', / {2}Until: 20 November 2026 12:00\n/);
  });

  it('that brings words has them in the notes with who wrote them and when, once, also where it was not counted', () => {
    const told = invite({
      sequence: 3,
      start: at('2026-11-19', '09:30'),
      end: at('2026-11-19', '10:30'),
      rest: 'Bring the signed contract.',
    });
    const first = update(files, told);
    assert.equal(first.news, 'changed');
    assert.match(first.text, / {2}Maria Lopez wrote \(17 November 2026\):\n {2}> Bring the signed contract\.\n/);
    assert.equal(update(first.files, told).news, 'same');
  });

  it('that calls it off without being counted is none of old', () => {
    assert.equal(update(files, invite({ sequence: 0, isCancelled: true })).news, 'cancelled');
    assert.match(update(files, invite({ sequence: 0, isCancelled: true })).text, /^ {2}sequence: 3$/m);
    assert.equal(update(files, invite({ sequence: 2, isCancelled: true })).news, 'older');
  });
});
