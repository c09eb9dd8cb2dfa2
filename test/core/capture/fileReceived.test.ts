import assert from 'node:assert/strict';
import fc from 'fast-check';
import { captureInvitation } from '../../../src/core/capture/fileInvitation';
import { compareInvitation } from '../../../src/core/capture/invitationNews';
import { captureMail, captureMailAnswer } from '../../../src/core/capture/fileMail';
import {
  findAnsweredMinutes,
  findFiledMail,
  findInvited,
  listFilingPlaces,
} from '../../../src/core/capture/filingPlaces';
import type { Received } from '../../../src/core/capture/received';
import { updateInvited } from '../../../src/core/capture/updateInvited';
import { listMinutes } from '../../../src/core/journal/entries';
import { listNoteLines } from '../../../src/core/files/noteLines';
import { readPasted } from '../../../src/core/exchange/pastedText';
import type { Day } from '../../../src/core/model/day';
import type { Invitation } from '../../../src/core/model/invitation';
import type { Mail } from '../../../src/core/model/mail';
import { readJournal } from '../journal/readJournal';
import { applyChanges, listTouched, type Files } from './applyCapture';

const today = '2026-11-17' as Day;
const key = { client: 'acme', engagement: 'shop' };
const folder = 'clients/acme/shop';
const sentPath = `${folder}/minutes/2026-11-12-steering.yaml`;
const base: Files = {
  'journal.yaml': 'journal: 1\nteam:\n  - name: "Sam Lindqvist"\n    email: sam@northlight.example\n',
  'clients/acme/client.yaml':
    'name: "Acme"\ncontacts:\n  - name: "Maria Lopez"\n    email: maria.lopez@acme.example\n    aliases: ["M. Lopez"]\n  - name: "Ana Ruiz"\n',
  [`${folder}/engagement.yaml`]: 'title: "Shop"\nstatus: active\nstakeholders:\n  - name: "Maria Lopez"\n',
  'clients/acme/depot/engagement.yaml': 'title: "Depot"\nstatus: active\n',
  'clients/acme/old/engagement.yaml': 'title: "Archive"\nstatus: closed\n',
  'clients/birch/client.yaml': 'name: "Birch"\ncontacts:\n  - name: "Lea Horn"\n    email: lea@birch.example\n',
  'clients/birch/scope/engagement.yaml': 'title: "Scope"\nstatus: active\n',
  [sentPath]:
    'title: "Steering"\ntype: steering\ndate: 2026-11-12\nattendees: ["Maria Lopez"]\nsent:\n  date: 2026-11-12\n  to: ["Maria Lopez"]\n  ref: "<s1@northlight.example>"\n',
};
const filing = { key, today, keptAs: 'received/2026-11-16-half-sizes.eml', takenFiles: [] };

function mail(changes: Partial<Mail> = {}): Mail {
  return {
    from: { name: 'M. Lopez', address: 'MARIA.LOPEZ@acme.example' },
    to: [{ name: 'Sam', address: 'sam@northlight.example' }],
    cc: [],
    date: { day: '2026-11-16' as Day, time: '09:05' },
    messageId: '<a1@acme.example>',
    inReplyTo: [],
    subject: 'AW: Half sizes',
    text: '',
    newest: 'We need them.\n! Decided: yes\n> Sam pays\n? Who',
    rest: '',
    attachments: ['sizes.xlsx'],
    remarks: [],
    ...changes,
  };
}

function invitation(changes: Partial<Invitation> = {}): Invitation & { readonly day: Day } {
  return {
    uid: 'm1@acme.example',
    sequence: 0,
    isCancelled: false,
    title: 'Steering committee',
    start: { day: '2026-11-19' as Day, time: '09:30' },
    end: { day: '2026-11-19' as Day, time: '11:00' },
    zone: 'Europe/Madrid',
    organizer: { name: 'Lopez, Maria', address: 'maria.lopez@acme.example', role: 'chair' },
    attendees: [
      { name: 'Ana Ruiz', role: 'required' },
      { name: 'Pablo Gil', address: 'pablo.gil@acme.example', role: 'optional' },
    ],
    location: 'Microsoft Teams Meeting',
    agenda: ['Cut-over date', 'Half sizes'],
    rest: 'Bring the plan.',
    remarks: [],
    day: '2026-11-19' as Day,
    ...changes,
  };
}

const placesOf = (received: Received) =>
  listFilingPlaces(readJournal(base), received).map(({ title, person }) => [title, person]);

function addMeeting(
  changes: Partial<Invitation> = {},
  known: Files = base,
): { readonly files: Files; readonly path: string } {
  const { changes: made, show } = captureInvitation(readJournal(known), invitation(changes), filing);
  return { files: applyChanges(known, made), path: show.path };
}

function update(files: Files, changes: Partial<Invitation & { day: Day }>) {
  const index = readJournal(files);
  const known = findInvited(index, key, invitation());
  assert.ok(known);
  const later = invitation(changes);
  const { changes: made } = updateInvited(index, known, later, { key, today });
  return { news: compareInvitation(known, later, today), text: listTouched(files, made)[known.path] ?? '' };
}

const odd = ['! Ana: 15 January', '> Sam sends plan by 26.11.', '? who pays'];
/** YAML keeps no signs that no program shows. */
const plain = (line: string) => line.replace(/[\0-\x1f\x7f-\x9f\ufeff\u2028\u2029]/g, '').trim();

describe('What comes in', () => {
  it('is proposed where the sender works, by address in any case: the engagement with a part for that person first', () => {
    assert.deepEqual(placesOf({ kind: 'mail', mail: mail() }), [
      ['Shop', 'Maria Lopez'],
      ['Depot', 'Maria Lopez'],
      ['Archive', 'Maria Lopez'],
      ['Scope', undefined],
    ]);
  });

  it('is proposed by alias, by a recipient where we wrote it, and by the domain of somebody new', () => {
    const first = (changes: Partial<Mail>) => placesOf({ kind: 'mail', mail: mail(changes) })[0];
    assert.deepEqual(first({ from: { name: 'M. Lopez' } }), ['Shop', 'Maria Lopez']);
    const ours = { from: { address: 'sam@northlight.example' }, to: [{ address: 'lea@birch.example' }] };
    assert.deepEqual(first(ours), ['Scope', 'Lea Horn']);
    assert.deepEqual(first({ from: { address: 'new@birch.example' }, to: [] }), ['Scope', undefined]);
  });
});

describe('A mail from the inbox', () => {
  it('becomes the record of a contact, with the words as those of its sender', () => {
    const { changes } = captureMail(readJournal(base), mail(), filing);
    assert.deepEqual(listTouched(base, changes), {
      [`${folder}/minutes/2026-11-16-half-sizes.yaml`]: [
        'title: "Half sizes"',
        'type: email',
        'date: 2026-11-16',
        'start: "09:05"',
        'channel: email',
        'attendees: ["Maria Lopez", "Sam Lindqvist"]',
        'notes: |',
        '  Maria Lopez wrote:',
        '  > We need them.',
        '  > ! Decided: yes',
        '  > > Sam pays',
        '  > ? Who',
        '',
        '  Attached: sizes.xlsx.',
        '  Word for word: received/2026-11-16-half-sizes.eml <a1@acme.example>',
        '',
      ].join('\n'),
    });
  });

  it('is found when it comes again', () => {
    const { changes } = captureMail(readJournal(base), mail(), filing);
    const index = readJournal(applyChanges(base, changes));
    assert.equal(findFiledMail(index, key, mail())?.meeting, '2026-11-16-half-sizes');
    assert.equal(findFiledMail(index, key, mail({ messageId: '<a2@acme.example>' })), undefined);
    assert.equal(findFiledMail(index, key, { messageId: '<s1@northlight.example>' })?.path, sentPath);
  });

  it('makes no decision, action or question of ours, whatever it says', () => {
    const words = fc.array(
      fc.oneof(fc.constantFrom('! a', '> b', '? c', '', '> ', '"x"', '- > d', 'notes: |'), fc.string()),
    );
    fc.assert(
      fc.property(words, fc.string(), fc.string(), (lines, subject, name) => {
        const said = mail({ newest: lines.join('\n'), subject, from: { name, address: 'x@y.example' } });
        const { changes } = captureMail(readJournal(base), said, filing);
        const [text] = Object.values(listTouched(base, changes));
        assert.deepEqual(listNoteLines(text ?? '', 'notes'), []);
      }),
    );
  });

  it('that is no more than words keeps every line of them, whatever looks like a quotation or the end of a mail', () => {
    const lines = fc.array(
      fc.oneof(
        fc.constantFrom(...odd, '-- ', 'On the phone she wrote:', '<p>', 'From:', 'To: Sam', '', '_____________'),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(lines, (all) => {
        const pasted = readPasted(all.join('\n'));
        fc.pre(pasted.from === undefined);
        const { changes, show } = captureMail(readJournal(base), pasted, filing);
        const { notes = '' } = readJournal(applyChanges(base, changes)).get('minutes', show.path)?.reading.record ?? {};
        const there = new Set(notes.split('\n').map(plain));
        assert.deepEqual(
          all.map(plain).filter((line) => line !== '' && !there.has(line)),
          [],
        );
      }),
    );
  });

  it('that is no more than words has its actions, decisions and questions', () => {
    const { changes } = captureMail(readJournal(base), readPasted(odd.join('\n')), filing);
    const [text = ''] = Object.values(listTouched(base, changes));
    assert.deepEqual(
      listNoteLines(text, 'notes').map(({ kind }) => kind),
      ['decision', 'action', 'question'],
    );
  });

  it('is an answer by its message ID, or by the subject where its sender was asked', () => {
    const find = (changes: Partial<Mail> & { sender?: string }) =>
      findAnsweredMinutes(readJournal(base), key, { ...mail(), ...changes })?.path;
    assert.equal(find({ inReplyTo: ['<s1@northlight.example>'], subject: 'x' }), sentPath);
    assert.equal(find({ subject: 'Re: Steering, 12 November: what we decided', sender: 'Maria Lopez' }), sentPath);
    assert.equal(find({ subject: 'Steering', sender: 'Maria Lopez' }), undefined);
    assert.equal(find({ subject: 'Re: Steering', sender: 'Ana Ruiz' }), undefined);
    assert.equal(find({ subject: 'Re: Steering', sender: 'Maria Lopez' }), sentPath);
    assert.equal(find({ subject: 'Re: Steering', sender: 'Maria Lopez', isAutomatic: true }), undefined);
    assert.equal(find({ subject: 'Re: Steering wheel outsourcing', sender: 'Maria Lopez' }), undefined);
    assert.equal(find({ subject: 'Re: Steering, and what it costs', sender: 'Maria Lopez' }), undefined);
  });

  it('as an answer stands below the minutes, which stay as they were sent', () => {
    const index = readJournal(base);
    const answered = findAnsweredMinutes(index, key, { inReplyTo: ['<s1@northlight.example>'] });
    assert.ok(answered);
    const given = { mail: mail({ newest: 'It was the 13th.' }), says: 'objected' as const };
    const { changes } = captureMailAnswer(index, answered, given, { key, today });
    const text = listTouched(base, changes)[sentPath] ?? '';
    assert.ok(text.startsWith(base[sentPath] ?? '-'));
    assert.equal(
      text.slice(base[sentPath]?.length),
      'answers:\n  - by: "Maria Lopez"\n    says: objected\n    date: 2026-11-16\n    via: email\n    ref: "<a1@acme.example>"\n    text: "It was the 13th."\n',
    );
  });
});

describe('An invitation from the inbox', () => {
  it('becomes minutes in waiting', () => {
    const { files, path } = addMeeting();
    assert.equal(path, `${folder}/minutes/2026-11-19-steering-committee.yaml`);
    assert.equal(
      files[path],
      [
        'title: "Steering committee"',
        'type: steering',
        'date: 2026-11-19',
        'start: "09:30"',
        'end: "11:00"',
        'zone: "Europe/Madrid"',
        'channel: video',
        'attendees: ["Maria Lopez", "Ana Ruiz", "Pablo Gil"]',
        'purpose: ""',
        'agenda:',
        '  - "Cut-over date"',
        '  - "Half sizes"',
        'notes: |',
        '  Maria Lopez wrote:',
        '  > Bring the plan.',
        '',
        '  Where: Microsoft Teams Meeting',
        '  Invitation: received/2026-11-16-half-sizes.eml',
        'invitation:',
        '  uid: "m1@acme.example"',
        '  sequence: 0',
        '  agenda: 2026-11-17',
        '',
      ].join('\n'),
    );
  });

  it('has on its agenda what the last such meeting left open, as far as it is for all', () => {
    const last = `${folder}/minutes/2026-11-18-steering.yaml`;
    const open =
      'title: "S"\ntype: steering\ndate: 2026-11-18\nquestions: ["Who counts?", "Half sizes", "pR-1 Ours"]\n';
    const { files, path } = addMeeting({}, { ...base, [last]: open });
    assert.match(
      files[path] ?? '',
      /\nagenda:\n {2}- "Cut-over date"\n {2}- "Half sizes"\n {2}- "Who counts\?"\nnotes/,
    );
  });

  it('has whoever declined among the absent; of an attendee who does so later it says so, once', () => {
    const decline = (name: string) => ({ name, role: 'required', hasDeclined: true }) as const;
    const [ana, pablo, jo] = [decline('Ana Ruiz'), decline('Pablo Gil'), decline('Jo Park')];
    const { files, path } = addMeeting({ attendees: [ana, { name: 'Pablo Gil', role: 'required' }] });
    const { text } = update(files, { sequence: 1, attendees: [ana, pablo, jo] });
    const again = update({ ...files, [path]: text }, { sequence: 2, attendees: [ana, pablo, jo] }).text;
    assert.match(files[path] ?? '', /attendees: \["Maria Lopez", "Pablo Gil"\]\nabsent: \["Ana Ruiz"\]/);
    assert.match(text, /attendees: \["Maria Lopez", "Pablo Gil"\]\nabsent: \["Ana Ruiz", "Jo Park"\]/);
    for (const told of [text, again]) assert.deepEqual(told.match(/.* has declined\./g), ['  Pablo Gil has declined.']);
  });

  it('the same one twice is one meeting', () => {
    const { files } = addMeeting();
    const known = findInvited(readJournal(files), key, invitation());
    assert.ok(known);
    assert.equal(compareInvitation(known, invitation(), today), 'same');
  });

  it('changed moves the meeting, and keeps when it was before as a dated fact', () => {
    const { files } = addMeeting();
    const moved = { day: '2026-11-20' as Day, start: { day: '2026-11-20' as Day, time: '10:00' }, end: undefined };
    const { news, text } = update(files, { ...moved, sequence: 1, attendees: [{ name: 'Jo Park', role: 'required' }] });
    assert.equal(news, 'changed');
    assert.match(text, /^date: 2026-11-20\nstart: "10:00"$/m);
    assert.match(text, /attendees: \["Maria Lopez", "Ana Ruiz", "Pablo Gil", "Jo Park"\]/);
    assert.match(
      text,
      / {2}17 November 2026: moved from 19 November 2026 09:30 \(Europe\/Madrid\) to 20 November 2026 10:00/,
    );
    assert.match(text, /sequence: 1\n {2}agenda: 2026-11-17\n$/);
  });

  it('with more on its agenda adds that, also where its program has not counted it, and takes nothing off', () => {
    const { files, path } = addMeeting();
    const agenda = ['cut-over  date.', 'Who counts the stock'];
    const { news, text } = update(files, { agenda });
    assert.equal(news, 'changed');
    assert.match(text, /^agenda:\n {2}- "Cut-over date"\n {2}- "Half sizes"\n {2}- "Who counts the stock"\nnotes/m);
    assert.match(text, / {2}17 November 2026: on the agenda now: “Who counts the stock” by Maria Lopez\.\n/);
    assert.deepEqual(update({ ...files, [path]: text }, { agenda }).news, 'same');
    const sent = { ...files, [path]: `${files[path] ?? ''}sent:\n  date: 2026-11-19\n` };
    assert.equal(update(sent, { agenda }).news, 'same');
  });

  it('somewhere else says where, once, and how one meets there', () => {
    const { files, path } = addMeeting();
    const there = { location: 'Room 5', description: 'Bring the plan.' };
    const { text } = update(files, { ...there, sequence: 1 });
    assert.match(text, /^channel: in-person$/m);
    assert.match(text, / {2}Where: Microsoft Teams Meeting\n[^]* {2}Where: Room 5 \(told on 17 November 2026\)\n/);
    const again = update({ ...files, [path]: text }, { ...there, sequence: 2 });
    assert.match(again.text, /^ {2}sequence: 2$/m);
    assert.equal(again.text.match(/Where: Room 5/g)?.length, 1);
    assert.doesNotMatch(update(files, { ...there, sequence: 1, isCancelled: true }).text, /Room 5/);
  });

  it('changed keeps what was written into the notes since it was found', () => {
    const { files, path } = addMeeting();
    const known = findInvited(readJournal(files), key, invitation());
    assert.ok(known);
    const typed = { ...files, [path]: files[path]?.replace('  Where:', '  Typed since.\n  Where:') ?? '' };
    const { changes } = updateInvited(readJournal(typed), known, invitation({ isCancelled: true }), { key, today });
    assert.match(listTouched(typed, changes)[path] ?? '', /Typed since\.[^]*called off/);
  });

  it('called off says so with the day, and keeps everything else', () => {
    const { files, path } = addMeeting();
    const { news, text } = update(files, { isCancelled: true, sequence: 2 });
    assert.equal(news, 'cancelled');
    assert.match(text, /^cancelled: 2026-11-17$/m);
    assert.match(text, /17 November 2026: called off by Maria Lopez\./);
    assert.match(text, /^agenda:\n {2}- "Cut-over date"/m);
    const again = update({ ...files, [path]: text }, { sequence: 3 });
    assert.match(again.text, /takes place after all/);
    assert.doesNotMatch(again.text, /^cancelled:/m);
  });

  it('that is older than what is on file changes nothing', () => {
    const { files } = addMeeting({ sequence: 4 });
    const known = findInvited(readJournal(files), key, invitation());
    assert.ok(known);
    assert.equal(compareInvitation(known, invitation({ sequence: 3, title: 'Other' }), today), 'older');
  });

  it('does not touch what minutes say that were sent', () => {
    const { files, path } = addMeeting();
    const sent = { ...files, [path]: `${files[path] ?? ''}sent:\n  date: 2026-11-19\n` };
    const { text } = update(sent, { title: 'Other', sequence: 1, isCancelled: true });
    assert.match(text, /title: "Steering committee"/);
    assert.match(text, /cancelled: 2026-11-17/);
    assert.doesNotMatch(text, /called off/);
  });

  it('cannot carry more into the record than its fields', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.array(fc.string()), (title, rest, agenda) => {
        const odd = invitation({ title, rest, agenda, location: rest, attendees: [{ name: title, role: 'required' }] });
        const { changes, show } = captureInvitation(readJournal(base), odd, filing);
        const index = readJournal(applyChanges(base, changes));
        const record = index.get('minutes', show.path)?.reading.record;
        assert.equal(record?.invitation?.uid, 'm1@acme.example');
        assert.deepEqual([record.decisions, record.actions, record.sent], [[], [], undefined]);
      }),
    );
  });
});

describe('One day of a series', () => {
  const planned = '2026-12-10' as Day;
  const moved = {
    occurrence: planned,
    day: '2026-12-11' as Day,
    start: { day: '2026-12-11' as Day, time: '14:00' },
    end: undefined,
    sequence: 1,
  };
  const series = () => addMeeting({ repeats: 'every week', sequence: 3 });

  function file(files: Files, changes: Partial<Invitation & { day: Day }>) {
    const index = readJournal(files);
    const told = invitation(changes);
    const known = findInvited(index, key, told);
    const news = known && compareInvitation(known, told, today);
    const takenFiles = listMinutes(index, key).map(({ meeting }) => `${meeting}.yaml`);
    const { changes: made } =
      known && news !== 'same' && news !== 'older'
        ? updateInvited(index, known, told, { key, today })
        : known
          ? { changes: [] }
          : captureInvitation(index, told, { ...filing, takenFiles });
    return { news, files: applyChanges(files, made), touched: listTouched(files, made) };
  }

  it('that was changed becomes the minutes of that day, and nothing of the series changes', () => {
    const { files } = series();
    const { touched } = file(files, moved);
    const [path = '', ...others] = Object.keys(touched);
    assert.deepEqual([path, others], [`${folder}/minutes/2026-12-11-steering-committee.yaml`, []]);
    assert.match(touched[path] ?? '', /^date: 2026-12-11\nstart: "14:00"$/m);
    assert.match(touched[path] ?? '', / {2}One day of a series: that of 10 December 2026\./);
    assert.match(
      touched[path] ?? '',
      /invitation:\n {2}uid: "m1@acme\.example"\n {2}sequence: 1\n {2}occurrence: 2026-12-10\n {2}agenda: 2026-11-17\n$/,
    );
  });

  it('that is changed once more, or called off, is the same minutes', () => {
    const first = file(series().files, moved);
    const again = {
      ...moved,
      sequence: 2,
      day: '2026-12-14' as Day,
      start: { day: '2026-12-14' as Day, time: '09:00' },
    };
    const second = file(first.files, again);
    assert.deepEqual([Object.keys(second.touched), second.news], [Object.keys(first.touched), 'changed']);
    assert.match(Object.values(second.touched)[0] ?? '', /^date: 2026-12-14$/m);
    assert.match(Object.values(second.touched)[0] ?? '', /moved from 11 December 2026 14:00/);
    const third = file(second.files, { ...again, sequence: 3, isCancelled: true });
    assert.deepEqual([Object.keys(third.touched), third.news], [Object.keys(first.touched), 'cancelled']);
    assert.equal(file(third.files, moved).news, 'older');
  });

  it('that is the first changes the minutes of that day, whatever the count of the series is', () => {
    const { files, path } = series();
    const first = { ...moved, occurrence: '2026-11-19' as Day };
    const { touched, files: after } = file(files, first);
    assert.deepEqual(Object.keys(touched), [path]);
    assert.match(touched[path] ?? '', /^date: 2026-12-11$/m);
    assert.match(touched[path] ?? '', / {2}sequence: 1\n {2}agenda: 2026-11-17\n {2}occurrence: 2026-11-19\n$/);
    assert.deepEqual(file(after, { repeats: 'every week', sequence: 5 }), { news: 'same', files: after, touched: {} });
    assert.equal(file(after, { sequence: 5, isCancelled: true }).news, 'cancelled');
  });

  it('that is called off before it was on file leaves the series as it is', () => {
    const { files, path } = series();
    const { touched } = file(files, { ...moved, isCancelled: true });
    assert.equal(path in touched, false);
    assert.match(Object.values(touched)[0] ?? '', /^cancelled: 2026-11-17$/m);
  });

  it('says what of a change was not taken over, once', () => {
    const first = file(series().files, moved);
    const remarks = ['It changes all days of the series from this one on; only this day was taken over.'];
    const again = file(first.files, { ...moved, sequence: 2, remarks });
    const text = Object.values(file(again.files, { ...moved, sequence: 3, remarks }).touched)[0] ?? '';
    assert.equal(text.match(/ {2}Invitation: It changes all days/g)?.length, 1);
  });

  it('a change of the series leaves alone what became of its days', () => {
    const first = file(series().files, moved);
    const later = file(first.files, { sequence: 4, title: 'Committee' });
    assert.deepEqual(Object.keys(later.touched), [`${folder}/minutes/2026-11-19-steering-committee.yaml`]);
  });
});
