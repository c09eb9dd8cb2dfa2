import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readOutlookIdentity } from '../../../src/core/exchange/outlookIdentity';
import { appointmentSet, meetingSet } from '../../../src/core/exchange/outlookProperties';
import { readInvitations } from '../../../src/core/exchange/readInvitations.later';
import { readOutlookMail } from '../../../src/core/exchange/readOutlookMail.later';
import { littleEndian, makeOutlookFile, wide, type OutlookFile } from './outlookFile';

const zone = 'Europe/Madrid';
const begin = '040000008200E00074C5B7101A82E008';
const rest = `${'00'.repeat(16)}${'10000000'}${'0123456789ABCDEF'.repeat(2)}`;
const identity = (day = '00000000') => Uint8Array.from(Buffer.from(`${begin}${day}${rest}`, 'hex'));

function zoneNamed(name: string): Uint8Array {
  const head = [...littleEndian(2, 2), ...littleEndian(2, name.length), ...wide(name), ...littleEndian(2, 0)];
  return Uint8Array.from([2, 1, ...littleEndian(2, head.length), ...head]);
}

interface Pattern {
  readonly frequency: number;
  readonly period: number;
  readonly days?: number;
  readonly end?: readonly [type: number, count: number, last: number];
}

/** How something repeats, in the bytes of MS-OXOCAL 2.2.1.44. */
function repeating({ frequency, period, days, end = [0x2023, 0, 0] }: Pattern): Uint8Array {
  const [type, count, last] = end;
  const numbers = [0, period, 0, ...(days === undefined ? [] : [days]), type, count, 0, 0, 0, 0, last];
  return Uint8Array.from([
    ...[0x3004, 0x3004, frequency, days === undefined ? 0 : 1, 0].flatMap((each) => littleEndian(2, each)),
    ...numbers.flatMap((each) => littleEndian(4, each)),
    ...[0x3006, 0x3009, 570, 630].flatMap((each) => littleEndian(4, each)),
    ...littleEndian(2, 0),
    ...[0, 0].flatMap((each) => littleEndian(4, each)),
  ]);
}

type Named = NonNullable<OutlookFile['named']>;

const times: Named = [
  [appointmentSet, 0x820d, new Date('2026-11-19T08:30:00Z')],
  [appointmentSet, 0x820e, new Date('2026-11-19T10:00:00Z')],
];
const own: Named = [[meetingSet, 0x0003, identity()]];

function makeRequest(named: Named = [...times, ...own], properties: OutlookFile['properties'] = {}): Uint8Array {
  return makeOutlookFile({
    properties: {
      0x001a: 'IPM.Schedule.Meeting.Request',
      0x0037: 'Steering committee',
      0x0c1a: 'Ruiz, Ana',
      0x5d01: 'ana.ruiz@acme.example',
      0x1000: 'We look at the half sizes.\r\nAgenda:\r\n1. Cut-over date\r\n2. Half sizes\r\n',
      ...properties,
    },
    named,
    recipients: [
      { name: 'Ana Ruiz', address: 'ana.ruiz@acme.example', type: 1 },
      { name: 'Maria Lopez', address: 'maria.lopez@acme.example', type: 1 },
      { name: 'Sam Lind', address: 'sam@us.example', type: 2 },
      { name: 'Room 4', address: 'room4@acme.example', type: 3 },
    ],
  });
}

async function readMeeting(file: Uint8Array) {
  const reading = await readOutlookMail(file, zone);
  assert.ok('meeting' in reading, JSON.stringify(reading));
  return reading.meeting;
}

describe('A meeting request of Outlook', () => {
  it('is a meeting: what, when by the clock of its zone, where, who, and which one', async () => {
    const more: Named = [
      [appointmentSet, 0x825e, zoneNamed('Eastern Standard Time')],
      [appointmentSet, 0x8208, 'Room 4'],
      [appointmentSet, 0x8201, 2],
    ];
    assert.deepEqual(await readMeeting(makeRequest([...times, ...own, ...more])), {
      uid: `${begin}00000000${rest}`,
      sequence: 2,
      isCancelled: false,
      title: 'Steering committee',
      start: { day: '2026-11-19', time: '03:30' },
      end: { day: '2026-11-19', time: '05:00' },
      zone: 'America/New_York',
      organizer: { name: 'Ana Ruiz', address: 'ana.ruiz@acme.example', role: 'chair' },
      attendees: [
        { name: 'Maria Lopez', address: 'maria.lopez@acme.example', role: 'required' },
        { name: 'Sam Lind', address: 'sam@us.example', role: 'optional' },
      ],
      location: 'Room 4',
      description: 'We look at the half sizes.\nAgenda:\n1. Cut-over date\n2. Half sizes',
      agenda: ['Cut-over date', 'Half sizes'],
      rest: 'We look at the half sizes.',
      remarks: [],
    });
  });

  it('is the same meeting as the calendar file of it', async () => {
    const { uid } = await readMeeting(makeRequest());
    const lines = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', `UID:${uid ?? ''}`, 'SUMMARY:x', 'END:VEVENT', 'END:VCALENDAR'];
    const { invitations } = await readInvitations(lines.join('\r\n'));
    assert.equal(invitations[0]?.uid, uid);
  });

  it('that names its zone in words, or none, is told in that or in ours; one that nobody knows is said', async () => {
    const read = async (named: Named) => {
      const { start, zone: told, remarks } = await readMeeting(makeRequest([...times, ...own, ...named]));
      return [start?.time, told, ...remarks];
    };
    const words = '(UTC-05:00) Eastern Time (US & Canada)';
    assert.deepEqual(await read([[appointmentSet, 0x8234, words]]), ['03:30', 'America/New_York']);
    assert.deepEqual(await read([]), ['09:30', 'Europe/Madrid']);
    assert.deepEqual(await read([[appointmentSet, 0x8234, 'Our own zone']]), [
      '09:30',
      'Europe/Madrid',
      'The zone (“Our own zone”) is not known: the time is that of Europe/Madrid.',
    ]);
  });

  it('of one day of a series tells which; a series tells how it repeats', async () => {
    const day = await readMeeting(
      makeRequest([...times, [meetingSet, 0x0003, identity('07EA0B13')], [meetingSet, 0x0023, identity()]]),
    );
    assert.deepEqual([day.uid, day.occurrence], [`${begin}00000000${rest}`, '2026-11-19']);
    const repeats = async (pattern: Pattern) =>
      (await readMeeting(makeRequest([...times, ...own, [appointmentSet, 0x8216, repeating(pattern)]]))).repeats;
    const weekly = { frequency: 0x200b, period: 2, days: 0b10010, end: [0x2022, 10, 0] as const };
    const daily = { frequency: 0x200a, period: 1_440, end: [0x2021, 0, 224_030_880] as const };
    assert.deepEqual(
      [await repeats(weekly), await repeats(daily), await repeats({ frequency: 0x200a, period: 1, days: 0b111110 })],
      [
        'every 2 weeks on Monday, Thursday 10 times',
        'every day until 2026-12-16',
        'every week on Monday, Tuesday, Wednesday, Thursday, Friday',
      ],
    );
  });

  it('is the identifier of the program that invited, where it was another one', () => {
    const foreign = `${Buffer.from('vCal-Uid').toString('hex')}01000000${Buffer.from('m1@acme.example\0').toString('hex')}`;
    const written = `${begin}${'00'.repeat(20)}1C000000${foreign}`;
    assert.deepEqual(readOutlookIdentity(written), { uid: 'm1@acme.example' });
    assert.deepEqual([readOutlookIdentity('abcd'), readOutlookIdentity('no hex')], [{ uid: 'ABCD' }, {}]);
  });

  it('that is called off, and an appointment out of a calendar, are meetings; a reply is a mail', async () => {
    const off = await readMeeting(
      makeRequest(undefined, {
        0x001a: 'IPM.Schedule.Meeting.Canceled',
        0x0037: 'Canceled: Steering committee',
        0x0e1d: 'Steering committee',
      }),
    );
    assert.deepEqual([off.isCancelled, off.title], [true, 'Steering committee']);
    const kept = await readMeeting(makeRequest(undefined, { 0x001a: 'IPM.Appointment' }));
    assert.equal(kept.isCancelled, false);
    const reply = await readOutlookMail(makeRequest(undefined, { 0x001a: 'IPM.Schedule.Meeting.Resp.Neg' }), zone);
    assert.ok('mail' in reply);
    assert.deepEqual(reply.mail.remarks, ['It is a reply to an invitation.']);
  });

  it('of a whole day has no time', async () => {
    const midnight = (day: string) => new Date(`${day}T23:00:00Z`);
    const { start, end } = await readMeeting(
      makeRequest([
        [appointmentSet, 0x820d, midnight('2026-11-18')],
        [appointmentSet, 0x820e, midnight('2026-11-19')],
        [appointmentSet, 0x8215, true],
        ...own,
      ]),
    );
    assert.deepEqual([start, end], [{ day: '2026-11-19' }, undefined]);
  });

  it('says what of it could not be read', async () => {
    const { start, uid, repeats, remarks } = await readMeeting(makeRequest([[appointmentSet, 0x8223, true]]));
    assert.deepEqual([start, uid, repeats], [undefined, undefined, undefined]);
    assert.deepEqual(remarks, [
      'When it begins could not be read.',
      'How it repeats could not be read.',
      'It has no identifier that can be read: a change of it becomes a meeting of its own.',
    ]);
    const [begins, ends] = [times[1]?.[2] ?? '', times[0]?.[2] ?? ''];
    const turned = await readMeeting(
      makeRequest([[appointmentSet, 0x820d, begins], [appointmentSet, 0x820e, ends], ...own]),
    );
    assert.deepEqual(turned.remarks, ['Its end (“2026-11-19 09:30”) is before its begin; it is left out.']);
  });

  it('that was cut off or changed anywhere is read or refused', async () => {
    const weekly = repeating({ frequency: 0x200b, period: 1, days: 2 });
    const whole = makeRequest([
      ...times,
      ...own,
      [appointmentSet, 0x825e, zoneNamed('Romance Standard Time')],
      [appointmentSet, 0x8216, weekly],
    ]);
    const place = fc.integer({ min: 0, max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 0, max: 255 }), fc.boolean(), async (at, byte, isCut) => {
        const changed = isCut ? whole.slice(0, at + 1) : whole.slice();
        changed[at] = byte;
        assert.ok(await readOutlookMail(changed, zone));
      }),
      { numRuns: 100 },
    );
  });
});

describe('A mail of Outlook', () => {
  it('among its drafts was not sent', async () => {
    const read = async (flags: number) => {
      const reading = await readOutlookMail(makeRequest([], { 0x001a: 'IPM.Note', 0x0e07: flags }), zone);
      return 'mail' in reading && reading.mail.isDraft;
    };
    assert.deepEqual([await read(8 | 1), await read(1)], [true, undefined]);
  });
});
