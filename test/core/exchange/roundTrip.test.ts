import assert from 'node:assert/strict';
import { captureInvitation } from '../../../src/core/capture/fileInvitation';
import { captureMailAnswer } from '../../../src/core/capture/fileMail';
import { findAnsweredMinutes, findInvited } from '../../../src/core/capture/filingPlaces';
import { compareInvitation } from '../../../src/core/capture/invitationNews';
import { markSent } from '../../../src/core/capture/markSent';
import { planInvitation } from '../../../src/core/exchange/meetingInvitation';
import { readInvitations } from '../../../src/core/exchange/readInvitations.later';
import { readMail } from '../../../src/core/exchange/readMail.later';
import { writeInvitation } from '../../../src/core/exchange/writeInvitation.later';
import { writeMail } from '../../../src/core/exchange/writeMail';
import { addDays, type Day } from '../../../src/core/model/day';
import type { Mail } from '../../../src/core/model/mail';
import { minutesTypeWords, type MinutesType } from '../../../src/core/model/minutes';
import { renderLetterFile, renderLetterText, type Letter } from '../../../src/core/report/letter';
import { applyChanges, type Files } from '../capture/applyCapture';
import { writeMinutesOf } from '../goldenDocuments';
import { key, makeGoldenFiles, me, meetingOf, pathOf, today } from '../goldenJournal';
import { readJournal } from '../journal/readJournal';

const files = makeGoldenFiles();
const meeting = meetingOf('steering');
const filing = { key, today, keptAs: 'received/steering.ics', takenFiles: [] };
const own = 'invitation: {uid: "5d3c1a52-7e64-4b0f-9a86-2f1f0c9be101@engagement-journal", sequence: 0}\n';

/** What the inbox reads of the invitation that we write to the steering committee. */
async function readOwn(changes: (text: string) => string = (text) => text) {
  const path = pathOf(meeting);
  const records = readJournal({ ...files, [path]: changes(files[path] ?? '') });
  const given = {
    organizer: me,
    localZone: 'Europe/Madrid',
    newUid: '5d3c1a52-7e64-4b0f-9a86-2f1f0c9be101@engagement-journal',
  };
  const planned = planInvitation({ records, key, meeting, ...given });
  assert.ok(typeof planned === 'object');
  const text = await writeInvitation(planned.invitation, new Date('2026-11-12T08:00:00Z'));
  const [invitation] = (await readInvitations(text)).invitations;
  const day = invitation?.start?.day;
  assert.ok(invitation && day);
  return { ...invitation, day };
}

describe('Our own invitation, when it comes back', () => {
  it('is the meeting that we wrote', async () => {
    const { [pathOf(meeting)]: written = '', ...others } = files;
    const { changes, show } = captureInvitation(readJournal(others), await readOwn(), filing);
    const after = readJournal(applyChanges(others, changes));
    const before = readJournal({ [pathOf(meeting)]: written });
    const read = after.get('minutes', show.path)?.reading.record;
    const wrote = before.get('minutes', pathOf(meeting))?.reading.record;
    assert.ok(read && wrote);
    const { title, type, date, start, end, zone } = wrote;
    assert.deepEqual(
      [{ title, type, date, start, end, zone }, [...wrote.attendees].sort(), wrote.agenda.map(({ topic }) => topic)],
      [
        { title: read.title, type: read.type, date: read.date, start: read.start, end: read.end, zone: read.zone },
        [...read.attendees].sort(),
        read.agenda.map(({ topic }) => topic),
      ],
    );
    const uid = '5d3c1a52-7e64-4b0f-9a86-2f1f0c9be101@engagement-journal';
    assert.deepEqual(read.invitation, { uid, sequence: 0, agenda: today });
    assert.match(read.notes ?? '', /^> One date for the cut-over$/m);
  });

  it('is known where the meeting is on file, and tells whether something is new', async () => {
    const records = readJournal({ ...files, [pathOf(meeting)]: `${files[pathOf(meeting)]}${own}` });
    const known = findInvited(records, key, await readOwn());
    assert.ok(known?.record.date);
    const before = addDays(known.record.date, -1);
    const moved = (text: string) => `${text.replace('"14:00"', '"14:30"')}${own}`;
    assert.deepEqual(
      [
        compareInvitation(known, await readOwn(), before),
        compareInvitation(known, await readOwn(moved), before),
        compareInvitation(known, await readOwn((text) => `${text}cancelled: 2026-11-16\n${own}`), before),
      ],
      ['same', 'changed', 'cancelled'],
    );
  });
});

/** The mail as a mail program has sent it: with what is its own above what we wrote. */
async function readBack(letter: Letter): Promise<Mail> {
  const head = 'From: Sam Lindqvist <sam@northlight.example>\r\nDate: Fri, 20 Nov 2026 09:00:00 +0100\r\n';
  const reading = await readMail(new TextEncoder().encode(head + writeMail(letter, { boundary: '_1_' })));
  assert.ok('mail' in reading);
  return reading.mail;
}

/** The answer of somebody, with our mail quoted below it. */
async function readAnswer(from: string, words: string, letter: Letter): Promise<Mail> {
  const quoted = renderLetterText(letter).replace(/^/gm, '> ');
  const lines = [`From: ${from}`, `Subject: Re: ${letter.subject}`, 'Date: Sat, 21 Nov 2026 10:00:00 +0100', '', words];
  const text = [...lines, '', 'On Fri, Nov 20, 2026 at 9:00 AM Sam Lindqvist wrote:', quoted].join('\n');
  const reading = await readMail(new TextEncoder().encode(text));
  assert.ok('mail' in reading);
  return reading.mail;
}

describe('Our own mail, when it comes back', () => {
  for (const type of Object.keys(minutesTypeWords) as MinutesType[]) {
    it(`says the same to the same people: minutes, ${type}`, async () => {
      const letter = writeMinutesOf(type, 'salutation');
      const { to, cc, subject, newest, rest } = await readBack(letter);
      const people = (all: Letter['to']) => all.map(({ name, email }) => ({ name, address: email }));
      assert.deepEqual(
        [to, cc, subject, newest, rest],
        [people(letter.to), people(letter.cc), letter.subject, renderLetterText(letter).trim(), ''],
      );
    });
  }

  it('is answered: the words stand among the answers of the minutes that were sent, and no others of that name', async () => {
    const path = pathOf(meeting);
    const letter = writeMinutesOf('steering', 'first-name');
    const sent = { text: renderLetterFile(letter), to: letter.to.map(({ name }) => name), via: 'email' };
    const changes = markSent({ index: readJournal(files), path, day: today, letter: sent, said: '', takenFiles: [] });
    const later = pathOf('2026-12-17-steering');
    const namesake = `title: "Steering committee"\ntype: steering\ndate: 2026-12-17\nattendees: ["Ana Ruiz"]\nsent: {date: 2026-12-17, to: ["Ana Ruiz"]}\n`;
    const after: Files = { ...files, ...withText(changes), [later]: namesake };
    const mail = await readAnswer('Ana Ruiz <ana@acme.example>', 'That is right.', letter);
    const records = readJournal(after);
    const answered = findAnsweredMinutes(records, key, { ...mail, sender: 'Ana Ruiz' });
    assert.equal(answered?.path, path);
    const { changes: answers } = captureMailAnswer(records, answered, { mail, says: 'confirmed' }, { key, today });
    const answer = readJournal(applyChanges(after, answers)).get('minutes', path)?.reading.record.answers;
    const date = '2026-11-21' as Day;
    assert.deepEqual(answer, [{ by: 'Ana Ruiz', says: 'confirmed', date, via: 'email', text: 'That is right.' }]);
  });
});

/** The minutes as they are once the changes are made; the text that is kept is no record. */
function withText(changes: ReturnType<typeof markSent>): Files {
  const records = changes.filter((change) => !('create' in change));
  const { [pathOf(meeting)]: text = '' } = applyChanges(files, records);
  return { [pathOf(meeting)]: text };
}
