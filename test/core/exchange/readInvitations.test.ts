import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readInvitations } from '../../../src/core/exchange/readInvitations.later';

const zone = 'Europe/Madrid';

function calendar(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

function event(...lines: readonly string[]): string {
  return calendar('METHOD:REQUEST', 'BEGIN:VEVENT', ...lines, 'END:VEVENT');
}

async function readOne(text: string) {
  const { invitations, refused } = await readInvitations(text, zone);
  assert.equal(refused, undefined);
  assert.equal(invitations.length, 1);
  const [invitation] = invitations;
  assert.ok(invitation);
  return invitation;
}

describe('Reading an invitation', () => {
  it('tells who meets when, where and what about, by the clock of the meeting’s own zone', async () => {
    const text = event(
      'UID:m1@acme.example',
      'SEQUENCE:2',
      'SUMMARY:Steering committee\\, November',
      'DTSTART;TZID=W. Europe Standard Time:20261119T093000',
      'DTEND;TZID=W. Europe Standard Time:20261119T110000',
      'LOCATION:Room 4',
      'ORGANIZER;CN="Ruiz, Ana":mailto:ana.ruiz@acme.example',
      'ATTENDEE;CN=Maria Lopez;ROLE=REQ-PARTICIPANT;RSVP=TRUE:MAILTO:maria.lopez@acme.ex',
      ' ample',
      'ATTENDEE;CN=Sam Lindqvist;ROLE=OPT-PARTICIPANT:mailto:sam@northlight.example',
      'ATTENDEE;PARTSTAT=DECLINED;CN=Pablo Gil:mailto:pablo@acme.example',
      'ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@acme.example',
      'DESCRIPTION:Agenda:\\n1. Cut-over date\\n2. Half sizes',
    );
    assert.deepEqual(await readOne(text), {
      uid: 'm1@acme.example',
      sequence: 2,
      method: 'REQUEST',
      isCancelled: false,
      title: 'Steering committee, November',
      start: { day: '2026-11-19', time: '09:30' },
      end: { day: '2026-11-19', time: '11:00' },
      zone: 'Europe/Berlin',
      organizer: { name: 'Ana Ruiz', address: 'ana.ruiz@acme.example', role: 'chair' },
      attendees: [
        { name: 'Maria Lopez', address: 'maria.lopez@acme.example', role: 'required' },
        { name: 'Sam Lindqvist', address: 'sam@northlight.example', role: 'optional' },
        { name: 'Pablo Gil', address: 'pablo@acme.example', role: 'required', hasDeclined: true },
      ],
      location: 'Room 4',
      description: 'Agenda:\n1. Cut-over date\n2. Half sizes',
      agenda: ['Cut-over date', 'Half sizes'],
      rest: '',
      remarks: [],
    });
  });

  const zones: readonly (readonly [string, string])[] = [
    ['Europe/Lisbon', 'Europe/Lisbon'],
    ['/freeassociation.sourceforge.net/Tzfile/Europe/Paris', 'Europe/Paris'],
    ['Eastern Standard Time', 'America/New_York'],
    ['"(UTC-05:00) Eastern Time (US & Canada)"', 'America/New_York'],
    ['"(GMT+10:00) Canberra, Melbourne, Sydney"', 'Australia/Melbourne'],
    ['"(UTC-03:00) Brasília"', 'America/Sao_Paulo'],
  ];
  for (const [written, known] of zones) {
    it(`knows the zone ${written}`, async () => {
      const read = await readOne(event(`DTSTART;TZID=${written}:20261119T093000`, 'SUMMARY:Call'));
      assert.deepEqual([read.zone, read.start?.time, read.remarks], [known, '09:30', []]);
    });
  }

  it('keeps a time as written where its zone is not known, and says so', async () => {
    const read = await readOne(event('DTSTART;TZID=Customized Time Zone:20261119T093000', 'SUMMARY:Call'));
    assert.equal(read.zone, undefined);
    assert.deepEqual(read.start, { day: '2026-11-19', time: '09:30' });
    assert.deepEqual(read.remarks, ['The zone (“Customized Time Zone”) is not known: the time is as written.']);
  });

  it('a city of the same name on another continent is not taken for the zone', async () => {
    const read = await readOne(event('DTSTART;TZID="(UTC-06:00) Sydney":20261119T093000', 'SUMMARY:Call'));
    assert.equal(read.zone, undefined);
  });

  it('tells a time of UTC in the zone of the calendar, else in that of the reader', async () => {
    const lines = ['BEGIN:VEVENT', 'SUMMARY:Call', 'DTSTART:20261119T083000Z', 'DTEND:20261119T093000Z', 'END:VEVENT'];
    const own = await readOne(calendar('X-WR-TIMEZONE:America/New_York', ...lines));
    const other = await readOne(calendar(...lines));
    assert.deepEqual([own.start?.time, own.zone], ['03:30', 'America/New_York']);
    assert.deepEqual([other.start?.time, other.zone], ['09:30', 'Europe/Madrid']);
  });

  it('a meeting of a whole day has no time, and one that lasts so long has an end', async () => {
    const day = await readOne(event('SUMMARY:Fair', 'DTSTART;VALUE=DATE:20261119'));
    assert.deepEqual(day.start, { day: '2026-11-19' });
    const long = await readOne(event('SUMMARY:Call', 'DTSTART:20261119T233000', 'DURATION:PT1H'));
    assert.deepEqual(long.end, { day: '2026-11-20', time: '00:30' });
  });

  it('a description that is a page is read as one; an address between brackets makes none', async () => {
    const say = async (text: string) =>
      (await readOne(event('SUMMARY:Call', 'DTSTART:20261119T093000', `DESCRIPTION:${text}`))).description;
    assert.deepEqual(
      [await say('<p>Gr&uuml;&szlig;e<br>Ana</p>'), await say('Ask Ana <a.ruiz@acme.example>\\nBring cake')],
      ['Grüße\nAna', 'Ask Ana <a.ruiz@acme.example>\nBring cake'],
    );
  });

  const boilerplates: Readonly<Record<string, readonly string[]>> = {
    Teams: [
      '________________________________________________________________________________',
      'Microsoft Teams meeting',
      'Join on your computer, mobile app or room device',
      'Click here to join the meeting <https://teams.microsoft.com/l/meetup-join/19>',
      'Meeting ID: 312 445 998 12',
      'Passcode: aB3',
      'Or call in (audio only)',
      '+34 911 23 45 67,,1# Spain, Madrid',
      '________________________________________________________________________________',
    ],
    Zoom: [
      'Sam is inviting you to a scheduled Zoom meeting.',
      'Join Zoom Meeting',
      'https://us02web.zoom.us/j/81234?pwd=abc',
      'Meeting ID: 812 3456',
      'One tap mobile',
      '+34911234567,,812345# Spain',
      'Find your local number: https://us02web.zoom.us/u/k',
    ],
    'Zoom in German': [
      'Sam Lindqvist lädt Sie zu einem geplanten Zoom-Meeting ein.',
      'Zoom-Meeting beitreten',
      'https://us02web.zoom.us/j/81234?pwd=abc',
      'Meeting-ID: 812 3456',
      'Kenncode: 123456',
      'Schnelleinwahl mobil',
      '+496971049922,,8123456# Deutschland',
      'Ortseinwahl suchen: https://us02web.zoom.us/u/k',
    ],
    'Zoom in Spanish': [
      'Sam Lindqvist le está invitando a una reunión de Zoom programada.',
      'Unirse a la reunión Zoom',
      'https://us02web.zoom.us/j/81234?pwd=abc',
      'ID de reunión: 812 3456',
      'Código de acceso: 123456',
    ],
    Meet: [
      '-::~:~::~:~:~:~:~:~:~:~:~:~:~:~::~:~::-',
      'Join with Google Meet: https://meet.google.com/abc-defg-hij',
      'Or dial: (ES) +34 911 23 45 67 PIN: 12345#',
      'Please do not edit this section.',
      '-::~:~::~:~:~:~:~:~:~:~:~:~:~:~::~:~::-',
    ],
    Webex: [
      '-- Do not delete or change any of the following text. --',
      'Join Webex meeting',
      'https://acme.webex.com/acme/j.php?MTID=m1',
      'Meeting number: 2555 111',
      'Join by phone',
      'Global call-in numbers',
    ],
  };
  for (const [service, lines] of Object.entries(boilerplates)) {
    it(`leaves out how to connect with ${service}, and keeps what the inviter wrote before and after`, async () => {
      const said = ['We look at the half sizes.', ...lines, 'Bring the price list.'].join('\\n');
      const read = await readOne(event('SUMMARY:Call', 'DTSTART:20261119T093000', `DESCRIPTION:${said}`));
      assert.deepEqual(read.description?.split(/\n+/), ['We look at the half sizes.', 'Bring the price list.']);
    });
  }

  it('keeps an agenda that is about what conference services write of', async () => {
    const agenda = [
      ...['Migration to Microsoft Teams', 'Privacy and security of patient data', 'Call in the auditors'],
      ...['Join the two data models', 'Meeting options for 2027', 'Budget'],
    ];
    const said = ['Agenda:', ...agenda, '', ...(boilerplates['Teams'] ?? [])].join('\\n');
    const read = await readOne(event('SUMMARY:Call', 'DTSTART:20261119T093000', `DESCRIPTION:${said}`));
    assert.deepEqual([read.agenda, read.rest], [agenda, '']);
  });

  it('says how a meeting repeats', async () => {
    const repeats = async (rule: string) =>
      (await readOne(event('SUMMARY:Call', 'DTSTART:20261119T093000', `RRULE:${rule}`))).repeats;
    assert.equal(
      await repeats('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=10'),
      'every 2 weeks on Monday, Thursday 10 times',
    );
    assert.equal(await repeats('FREQ=MONTHLY;BYDAY=2TU'), 'by the rule FREQ=MONTHLY;BYDAY=2TU');
    assert.equal(await repeats('nonsense'), 'by the rule nonsense');
  });

  it('tells the day of a series that was changed, by the clock of the meeting', async () => {
    const lines = ['SUMMARY:Call', 'DTSTART;TZID=America/New_York:20261211T100000'];
    const day = async (id: string) => {
      const { occurrence, remarks } = await readOne(event(...lines, id));
      return [occurrence, ...remarks];
    };
    assert.deepEqual(await day('RECURRENCE-ID;TZID=America/New_York:20261210T093000'), ['2026-12-10']);
    assert.deepEqual(await day('RECURRENCE-ID:20261211T020000Z'), ['2026-12-10']);
    assert.deepEqual(await day('RECURRENCE-ID;VALUE=DATE:20261210'), ['2026-12-10']);
    assert.deepEqual(await day('RECURRENCE-ID:soon'), [
      '2026-12-11',
      'Which day of the series it is could not be read (“soon”).',
    ]);
    assert.deepEqual(await day('RECURRENCE-ID;RANGE=THISANDFUTURE:20261210T143000Z'), [
      '2026-12-10',
      'It changes all days of the series from this one on; only this day was taken over.',
    ]);
  });

  it('knows a cancelled meeting by the file or by the entry', async () => {
    const lines = ['BEGIN:VEVENT', 'UID:m1', 'SUMMARY:Call', 'DTSTART:20261119T093000'];
    assert.equal((await readOne(calendar('METHOD:CANCEL', ...lines, 'END:VEVENT'))).isCancelled, true);
    assert.equal((await readOne(calendar(...lines, 'STATUS:CANCELLED', 'END:VEVENT'))).isCancelled, true);
  });

  it('of several versions of a meeting the one that was changed last counts', async () => {
    const version = (sequence: number, title: string) => [
      'BEGIN:VEVENT',
      'UID:m1',
      `SEQUENCE:${sequence}`,
      `SUMMARY:${title}`,
      'DTSTART:20261119T093000',
      'END:VEVENT',
    ];
    const read = await readOne(calendar(...version(3, 'New'), ...version(1, 'Old')));
    assert.equal(read.title, 'New');
  });

  it('reads what is left of a broken file', async () => {
    const read = await readOne(
      'begin:vcalendar\nBEGIN:vEvent\nnonsense\nSUMMARY:Ca\n ll\nDTSTART;;VALUE=DATE-TIME:2026111',
    );
    assert.equal(read.title, 'Call');
    assert.deepEqual(read.remarks, ['When it begins could not be read (“2026111”).', '1 lines of the file are none.']);
  });

  it('refuses with a reason what holds no meeting', async () => {
    const reason = async (text: string) => (await readInvitations(text)).refused;
    assert.equal(await reason(''), 'This is no calendar file that can be read.');
    assert.match((await reason(calendar('BEGIN:VTODO', 'SUMMARY:Buy', 'END:VTODO'))) ?? '', /^It holds no meeting/);
    assert.match((await reason(calendar('BEGIN:VEVENT', 'END:VEVENT'))) ?? '', /neither what nor when/);
    const reply = calendar('METHOD:REPLY', 'BEGIN:VEVENT', 'UID:m1', 'SUMMARY:Call', 'END:VEVENT');
    assert.match((await reason(reply)) ?? '', /^It is a reply/);
    const proposal = reply.replace('REPLY', 'COUNTER').replace('SUMMARY', 'DTSTART:20261202T140000Z\r\nSUMMARY');
    assert.match(
      (await readInvitations(proposal, zone)).refused ?? '',
      /^It proposes another time \(2 December 2026, 15:00\)\. The meeting stays/,
    );
  });

  it('a length that is none is left out, and said', async () => {
    const read = await readOne(event('DTSTART:20261119T093000', 'DURATION:VCALENDAR', 'SUMMARY:Call'));
    assert.deepEqual([read.end, read.remarks], [undefined, ['How long it takes could not be read (“VCALENDAR”).']]);
  });

  it('any text is read or refused, and never throws', async () => {
    const names = fc.constantFrom(
      'BEGIN',
      'END',
      'DTSTART',
      'DTEND',
      'DURATION',
      'RRULE',
      'ATTENDEE',
      'SUMMARY',
      'UID',
    );
    const values = fc.oneof(
      fc.string(),
      fc.constantFrom('VEVENT', 'VCALENDAR', '20261119T093000', 'PT1H', '__proto__'),
    );
    const line = fc.tuple(names, fc.string(), values).map(([name, params, value]) => `${name};${params}:${value}`);
    const text = fc
      .array(fc.oneof(line, fc.string({ unit: 'binary' }), fc.constant('BEGIN:VEVENT')))
      .map((all) => all.join('\n'));
    await fc.assert(
      fc.asyncProperty(text, async (written) => {
        const { invitations, refused } = await readInvitations(written, zone);
        assert.equal(invitations.length === 0, refused !== undefined);
      }),
    );
  });
});
