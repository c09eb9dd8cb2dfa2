import assert from 'node:assert/strict';
import fc from 'fast-check';
import ical from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';
import {
  isSameMeeting,
  listLost,
  planInvitation,
  type MeetingInvitation,
} from '../../../src/core/exchange/meetingInvitation';
import { readInvitations } from '../../../src/core/exchange/readInvitations.later';
import { writeInvitation } from '../../../src/core/exchange/writeInvitation.later';
import type { Day } from '../../../src/core/model/day';
import { readJournal } from '../journal/readJournal';
import { meeting, now } from './oneMeeting';

/** Read by another library. */
async function readElsewhere(invitation: MeetingInvitation) {
  const all = Object.values(ical.sync.parseICS(await writeInvitation(invitation, now)));
  const events = all.filter((each) => each?.type === 'VEVENT');
  assert.equal(events.length, 1);
  const [event] = events;
  assert.ok(event?.type === 'VEVENT');
  return event;
}

describe('An invitation that we write', () => {
  const moments: readonly (readonly [string, string, string, string])[] = [
    ['2026-11-19', '09:30', 'Europe/Madrid', '2026-11-19T08:30:00.000Z'],
    ['2027-07-01', '09:30', 'Europe/Madrid', '2027-07-01T07:30:00.000Z'],
    ['2029-10-29', '09:30', 'Europe/Madrid', '2029-10-29T08:30:00.000Z'],
    ['2027-06-15', '14:00', 'America/New_York', '2027-06-15T18:00:00.000Z'],
    ['2028-01-15', '14:00', 'America/New_York', '2028-01-15T19:00:00.000Z'],
    ['2027-01-15', '10:00', 'Australia/Sydney', '2027-01-14T23:00:00.000Z'],
    ['2027-07-15', '10:00', 'Asia/Kolkata', '2027-07-15T04:30:00.000Z'],
  ];
  for (const [day, start, zone, utc] of moments) {
    it(`is at the right moment for another library: ${day} ${start} in ${zone}`, async () => {
      const event = await readElsewhere(meeting({ day: day as Day, start, end: undefined, zone }));
      assert.equal(new Date(event.start).toISOString(), utc);
      assert.equal(new Date(event.end ?? 0).getTime() - new Date(event.start).getTime(), 3_600_000);
    });
  }

  for (const [day, start, zone, utc] of moments) {
    it(`says by its own rules when that is, for a reader who does not know the zone: ${day} in ${zone}`, async () => {
      const text = await writeInvitation(meeting({ day: day as Day, start, end: undefined, zone }), now);
      const { events } = convertIcsCalendar(undefined, text.replaceAll(zone, 'A zone of our own'));
      assert.equal(events?.[0]?.start.date.toISOString(), utc);
    });
  }

  it('says in another library what it says here: title, text and people, in any script', async () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
      .filter((text) => !/[\\\p{Cc}\p{Cs}\p{Z}]/u.test(text));
    const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
    const name = words.map((text) => text.replace(/[;:",]/g, '-'));
    const property = fc.asyncProperty(words, words, name, async (title, description, person) => {
      const attendees = [{ name: person, address: 'maria.lopez@acme.example' }];
      const event = await readElsewhere(meeting({ title, description, attendees }));
      const [attendee] = [event.attendee].flat();
      assert.ok(typeof attendee === 'object');
      assert.deepEqual(
        [event.summary, event.description, attendee.params.CN, attendee.val],
        [title, description, person, 'MAILTO:maria.lopez@acme.example'],
      );
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it('brings the whole rules of its zone: both clock changes, each year', async () => {
    const text = await writeInvitation(meeting(), now);
    const zone = /BEGIN:VTIMEZONE[^]*END:VTIMEZONE/.exec(text)?.[0] ?? '';
    assert.equal(zone.match(/RRULE:FREQ=YEARLY/g)?.length, 2);
    assert.match(zone, /BEGIN:DAYLIGHT\r\n[^]*TZOFFSETTO:\+0200/);
    assert.match(zone, /BEGIN:STANDARD\r\n[^]*TZOFFSETTO:\+0100/);
  });

  for (const zone of ['Asia/Calcutta', 'Europe/Kiev', 'America/Buenos_Aires', 'UTC']) {
    it(`has its rules under the name by which its times call the zone, where it goes by two: ${zone}`, async () => {
      const lines = (await writeInvitation(meeting({ zone }), now)).split('\r\n');
      assert.ok(lines.includes(`TZID:${zone}`));
      assert.ok(lines.includes(`DTSTART;VALUE=DATE-TIME;TZID=${zone}:20261119T093000`));
    });
  }

  it('refuses a zone that nobody knows', async () => {
    await assert.rejects(writeInvitation(meeting({ zone: 'Nowhere/At-all' }), now), { cause: 'zone' });
    await assert.rejects(writeInvitation(meeting({ start: '9:30' }), now), /^Error: start: 9:30 is no time/);
    await assert.rejects(writeInvitation(meeting({ end: '24:00' }), now), /^Error: end: 24:00 is no time/);
  });

  it('a cancellation carries the same identifier and the next count', async () => {
    const text = await writeInvitation(meeting({ isCancelled: true, sequence: 3 }), now);
    assert.match(text, /^METHOD:CANCEL\r$/m);
    assert.match(text, /^UID:m1@engagement-journal\r$/m);
    assert.match(text, /^SEQUENCE:3\r$/m);
    assert.match(text, /^STATUS:CANCELLED\r$/m);
  });

  it('read back by ourselves is the meeting that we wrote', async () => {
    const { invitations } = await readInvitations(await writeInvitation(meeting(), now));
    assert.deepEqual(invitations, [
      {
        uid: 'm1@engagement-journal',
        sequence: 0,
        method: 'REQUEST',
        isCancelled: false,
        title: 'Steering committee',
        start: { day: '2026-11-19', time: '09:30' },
        end: { day: '2026-11-19', time: '11:00' },
        zone: 'Europe/Madrid',
        organizer: { name: 'Sam Lindqvist', address: 'sam@northlight.example', role: 'chair' },
        attendees: [{ name: 'María López', address: 'maria.lopez@acme.example', role: 'required' }],
        description: 'Agenda:\n1. Cut-over; date, and who\n2. Half sizes',
        agenda: ['Cut-over; date, and who', 'Half sizes'],
        rest: '',
        remarks: [],
      },
    ]);
  });

  it('no identifier can carry a line of its own, received or written', async () => {
    const given = 'abc\\nATTENDEE:mailto:evil@x\\nX-Y:1@engagement-journal';
    const received = (await writeInvitation(meeting(), now)).replace(/^UID:.*(?=\r$)/m, `UID:${given}`);
    const [event] = (await readInvitations(received)).invitations;
    assert.equal(event?.uid, 'abcATTENDEE:mailto:evil@xX-Y:1@engagement-journal');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 20 }), async (end) => {
        const written = await writeInvitation(meeting({ uid: `a\r\nATTENDEE:mailto:evil@x\n${end}` }), now);
        const lines = written.replace(/\r\n /g, '').split(/\r\n|\r|\n|\u2028|\u2029|\u0085/);
        assert.equal(lines.filter((line) => line.startsWith('ATTENDEE')).length, 1);
      }),
      { numRuns: 30 },
    );
  });

  it('no title, name or text can carry a line of its own, and no line is longer than 75 bytes', async () => {
    const attack = '\r\nATTENDEE:mailto:evil@x\r\n END:VEVENT"; CN=";:,\\n\u2028ß';
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constant(attack),
      fc.constant('é'.repeat(120)),
    );
    await fc.assert(
      fc.asyncProperty(text, text, text, async (title, name, description) => {
        const odd = meeting({ title, description, attendees: [{ name, address: 'maria.lopez@acme.example' }] });
        const written = await writeInvitation(odd, now);
        const lines = written.split('\r\n');
        assert.ok(lines.every((line) => new TextEncoder().encode(line).length <= 75 && !/[\r\n]/.test(line)));
        const unfolded = written.replace(/\r\n /g, '').split('\r\n');
        assert.equal(unfolded.filter((line) => line.startsWith('ATTENDEE')).length, 1);
        assert.equal(unfolded.filter((line) => line.startsWith('END:VEVENT')).length, 1);
        const { invitations } = await readInvitations(written);
        assert.equal(invitations.length, 1);
        assert.deepEqual(
          invitations[0]?.attendees.map(({ address }) => address),
          ['maria.lopez@acme.example'],
        );
        const event = await readElsewhere(odd);
        assert.deepEqual([event.uid, event.method], ['m1@engagement-journal', 'REQUEST']);
      }),
      { numRuns: 30 },
    );
  });
});

const key = { client: 'acme', engagement: 'shop' };
const ownUid = '0f8fad5b-d9cb-469f-a165-70867728950e@engagement-journal';
const path = 'clients/acme/shop/minutes/2026-11-19-steering.yaml';
const head = 'title: "Steering"\ntype: steering\ndate: 2026-11-19\nstart: "09:30"\nattendees: ["Maria", "Pablo Gil"]\n';

function plan(record: string, organizer = 'Sam Lindqvist', email = 'maria@acme.example') {
  const records = readJournal({
    'journal.yaml': 'journal: 1\nteam:\n  - {name: "Sam Lindqvist", email: "sam@northlight.example"}\n',
    'clients/acme/client.yaml': `name: "Acme"\ncontacts:\n  - {name: "Maria Lopez", email: "${email}", aliases: ["Maria"]}\n`,
    'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active\n',
    'clients/acme/private/shop/remarks/2026-11-19-steering.yaml': 'remarks: "MARKER"\n',
    [path]: record,
  });
  const source = {
    records,
    key,
    meeting: '2026-11-19-steering',
    organizer,
    localZone: 'Europe/Madrid',
  };
  return planInvitation({ ...source, newUid: 'new@engagement-journal' });
}

describe('Whom an invitation leaves out', () => {
  it('is who was invited before, by address, in the name that the last one had', async () => {
    const ana = { name: 'Ana Ruiz', address: 'ana.ruiz@acme.example' };
    const maria = { name: 'María López', address: 'Maria.Lopez@acme.example' };
    const read = async (attendees: MeetingInvitation['attendees']) =>
      readInvitations(await writeInvitation(meeting({ attendees }), now));
    const [both, one, renamed] = await Promise.all(
      [[ana, maria], [ana], [{ ...ana, name: 'A. Ruiz' }, maria]].map(read),
    );
    assert.ok(both && one && renamed);
    assert.deepEqual([listLost(both, one), listLost(both, renamed), listLost(one, both)], [['María López'], [], []]);
  });
});

describe('Two invitations to a meeting', () => {
  const isSame = async (changes: Partial<MeetingInvitation>) => {
    const read = async (each: MeetingInvitation, at: Date) => readInvitations(await writeInvitation(each, at));
    const before = await read(meeting(), now);
    return isSameMeeting(before, await read(meeting({ sequence: 1, ...changes }), new Date('2026-11-18T09:00:00Z')));
  };

  it('tell the same where only the count and the moment of writing differ', async () => {
    assert.equal(await isSame({}), true);
  });

  const ana = { name: 'Ana Ruiz', address: 'ana.ruiz@acme.example' };
  const differences: Readonly<Record<string, Partial<MeetingInvitation>>> = {
    day: { day: '2026-11-20' as Day },
    start: { start: '09:45' },
    end: { end: '11:30' },
    zone: { zone: 'Europe/Lisbon' },
    title: { title: 'Steering' },
    people: { attendees: [...meeting().attendees, ana] },
    organizer: { organizer: ana },
    agenda: { description: 'Agenda:\n1. Half sizes' },
    cancellation: { isCancelled: true },
  };
  for (const [what, changes] of Object.entries(differences)) {
    it(`do not where the ${what} is another one`, async () => {
      assert.equal(await isSame(changes), false);
    });
  }

  it('of which one cannot be read, or holds several, are not the same', async () => {
    const one = await readInvitations(await writeInvitation(meeting(), now));
    assert.equal(isSameMeeting({ invitations: [] }, { invitations: [] }), false);
    const two = { invitations: [...one.invitations, ...one.invitations] };
    assert.equal(isSameMeeting(two, two), false);
  });
});

describe('The invitation to a meeting', () => {
  it('is made from its minutes: whoever has an address is invited, the others are named', () => {
    const planned = plan(`${head}purpose: "One date"\nagenda:\n  - "Cut-over"\n  - "pR-1 margin"\n`);
    assert.deepEqual(planned, {
      invitation: {
        uid: 'new@engagement-journal',
        sequence: 0,
        isCancelled: false,
        title: 'Steering',
        day: '2026-11-19',
        start: '09:30',
        zone: 'Europe/Madrid',
        organizer: { name: 'Sam Lindqvist', address: 'sam@northlight.example' },
        attendees: [{ name: 'Maria', address: 'maria@acme.example' }],
        description: 'One date\n\nAgenda:\n1. Cut-over',
      },
      unreachable: ['Pablo Gil'],
      hasAgenda: true,
    });
  });

  it('goes to nobody whose address on file is none, rather than to another one', () => {
    const odd = ['Maria <maria@acme.example>', 'maria@acme.example, x@other.example', 'maria'].map((email) =>
      plan(head, 'Sam Lindqvist', email),
    );
    assert.deepEqual(odd, ['nobody', 'nobody', 'nobody']);
  });

  it('keeps its identifier for life, and raises the count of changes', () => {
    const planned = plan(`${head}cancelled: 2026-11-18\ninvitation: {uid: "${ownUid}", sequence: 4}\n`);
    assert.ok(typeof planned === 'object');
    const { uid, sequence, isCancelled } = planned.invitation;
    assert.deepEqual([uid, sequence, isCancelled], [ownUid, 5, true]);
  });

  it('is not ours to write where somebody else has invited, calls nothing off that nobody was invited to, and needs a day, a time and somebody to invite', () => {
    assert.equal(plan(`${head}invitation: {uid: "b@outlook.example", sequence: 0}\n`), 'not-ours');
    assert.equal(plan(`${head}invitation: {uid: "abc\\nX:1@engagement-journal", sequence: 0}\n`), 'not-ours');
    assert.equal(plan(head, 'Nobody'), 'no-organizer');
    assert.equal(plan(`${head}cancelled: 2026-11-18\n`), 'called-off');
    assert.equal(plan('title: "x"\ntype: status\ndate: 2026-11-19\nattendees: ["Maria"]\n'), 'no-time');
    assert.equal(plan('title: "x"\ntype: status\ndate: 2026-11-19\nstart: "09:30"\nattendees: ["Nobody"]\n'), 'nobody');
  });
});
