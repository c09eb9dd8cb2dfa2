import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitNewest } from '../../../src/core/exchange/newestPassage';
import { readCopiedMail, readPasted } from '../../../src/core/exchange/pastedText';
import { readMail } from '../../../src/core/exchange/readMail.later';
import { readOutlookMail } from '../../../src/core/exchange/readOutlookMail.later';
import { makeOutlookFile, type OutlookFile } from './outlookFile';

const zone = 'Europe/Madrid';
const ofOutlook = { 0x0037: 'Größen', 0x0c1a: 'Maria Lopez', 0x001a: 'IPM.Note' };
const asPage = '<html><body><p>We need <b>half</b> sizes.</p></body></html>';
const utf8 = (text: string) => new TextEncoder().encode(text);
const outlookMail = makeOutlookFile({
  properties: { ...ofOutlook, 0x1000: 'We need half sizes.\r\n\r\n-----Original Message-----\r\nOld words.' },
});

async function readText(...lines: readonly string[]) {
  const reading = await readMail(new TextEncoder().encode(lines.join('\r\n')), zone);
  assert.ok('mail' in reading);
  return reading.mail;
}

describe('Reading a mail', () => {
  it('tells who wrote what to whom, when, in answer to what, and the newest passage apart', async () => {
    const mail = await readText(
      'From: =?utf-8?Q?Mar=C3=ADa_L=C3=B3pez?= <maria.lopez@acme.example>',
      'To: Sam Lindqvist <sam@northlight.example>, "Ruiz, Ana" <ana.ruiz@acme.example>',
      'Cc: Priya Raman <priya@northlight.example>',
      'Date: Thu, 19 Nov 2026 16:05:00 +0000',
      'Message-ID: <a1@acme.example>',
      'In-Reply-To: <s1@northlight.example>',
      'References: <s0@northlight.example> <s1@northlight.example>',
      'Subject: Re: Steering committee',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'That is right.',
      '',
      'On Thu, Nov 19, 2026 at 3:00 PM Sam Lindqvist <sam@northlight.example>',
      'wrote:',
      '> Decided: 15 January.',
    );
    assert.deepEqual(mail, {
      from: { name: 'María López', address: 'maria.lopez@acme.example' },
      to: [
        { name: 'Sam Lindqvist', address: 'sam@northlight.example' },
        { name: 'Ana Ruiz', address: 'ana.ruiz@acme.example' },
      ],
      cc: [{ name: 'Priya Raman', address: 'priya@northlight.example' }],
      date: { day: '2026-11-19', time: '17:05' },
      sentDay: '2026-11-19',
      messageId: '<a1@acme.example>',
      inReplyTo: ['<s1@northlight.example>', '<s0@northlight.example>'],
      subject: 'Re: Steering committee',
      text: 'That is right.\n\nOn Thu, Nov 19, 2026 at 3:00 PM Sam Lindqvist <sam@northlight.example>\nwrote:\n> Decided: 15 January.',
      newest: 'That is right.',
      rest: 'On Thu, Nov 19, 2026 at 3:00 PM Sam Lindqvist <sam@northlight.example>\nwrote:\n> Decided: 15 January.',
      attachments: [],
      remarks: [],
    });
  });

  it('names what is attached, and finds the invitation in it', async () => {
    const mail = await readText(
      'From: ana@acme.example',
      'Subject: Invitation',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>See you <b>there</b>.</p><script>alert(1)</script>',
      '--b',
      'Content-Type: text/calendar; name=invite.ics',
      'Content-Disposition: attachment; filename=invite.ics',
      '',
      'BEGIN:VCALENDAR',
      '--b--',
    );
    assert.equal(mail.newest, 'See you there.');
    assert.deepEqual(mail.attachments, ['invite.ics']);
    assert.match(mail.calendar ?? '', /^BEGIN:VCALENDAR/);
  });

  const quoted: Readonly<Record<string, readonly string[]>> = {
    Outlook: ['-----Original Message-----', 'From: Sam', 'Sent: Thursday', 'Old words.'],
    'Outlook in German': ['Von: Sam Lindqvist', 'Gesendet: Donnerstag', 'An: Maria', 'Old words.'],
    'Apple Mail in Spanish': ['El 19 nov 2026, a las 15:00, Sam <sam@northlight.example> escribió:', '> Old words.'],
    'Gmail in German': ['Am Do., 19. Nov. 2026 um 15:00 Uhr schrieb Sam <sam@northlight.example>:', '> Old words.'],
    'Outlook on a telephone': ['Get Outlook for iOS<https://aka.ms/o0ukef>', '', 'From: Sam', 'To: Ana', 'Old words.'],
    'somebody whose address begins as a tag': ['On Thu, Ana Ruiz <a.ruiz@acme.example> wrote:', '> Old words.'],
    'a signature': ['-- ', 'Maria Lopez', 'Old words.'],
  };
  for (const [program, lines] of Object.entries(quoted)) {
    it(`tells the newest passage from what ${program} puts below it`, async () => {
      const mail = await readText('From: m@acme.example', 'Subject: x', '', 'New words.', '', ...lines);
      assert.equal(mail.newest, 'New words.');
      assert.match(mail.rest, /Old words\.$/);
    });
  }

  it('takes what is written between and below quoted lines', async () => {
    const head = ['From: m@acme.example', 'Subject: x', '', 'On Thu, Nov 19, 2026 Sam <s@northlight.example> wrote:'];
    const mail = await readText(...head, '> 15 January?', 'Yes.', '> Half sizes?', 'Yes, too.');
    assert.equal(mail.newest, 'Yes.\nYes, too.');
  });

  it('reads a mail that somebody pasted, and words without a sender', () => {
    const lines = ['From: Maria Lopez <maria.lopez@acme.example>', 'Sent: Thursday, November 19, 2026 9:14 AM'];
    const mail = readPasted([...lines, 'To: Sam', 'Subject: Half sizes', '', 'We need them.'].join('\n'), zone);
    assert.deepEqual(
      [mail.from, mail.date, mail.to, mail.subject, mail.newest],
      [
        { name: 'Maria Lopez', address: 'maria.lopez@acme.example' },
        { day: '2026-11-19', time: '09:14' },
        [{ name: 'Sam' }],
        'Half sizes',
        'We need them.',
      ],
    );
    assert.deepEqual(readPasted('Note: half sizes\nare needed').newest, 'Note: half sizes\nare needed');
    assert.equal(readPasted('Note: half sizes').from, undefined);
  });

  it('lines that continue another one belong to it, whatever stands between', () => {
    const head = [
      'From: Maria Lopez',
      ' <maria.lopez@acme.example>',
      'X-Odd: a',
      '\tb',
      'References: <s0@us>',
      ' <s1@us>',
    ];
    const mail = readPasted([...head, 'Subject: Half', '  sizes', '', 'Yes.'].join('\n'));
    assert.deepEqual(
      [mail.from, mail.inReplyTo, mail.subject, mail.newest],
      [{ name: 'Maria Lopez', address: 'maria.lopez@acme.example' }, ['<s1@us>', '<s0@us>'], 'Half sizes', 'Yes.'],
    );
  });

  it('the day on the sender’s calendar is told beside the time on ours', () => {
    const mail = readPasted('From: a@b.example\nDate: Fri, 13 Nov 2026 23:59:00 -0800\n\nx', zone);
    assert.deepEqual([mail.date, mail.sentDay], [{ day: '2026-11-14', time: '08:59' }, '2026-11-13']);
  });

  it('what was copied is no mail where it is any other text', () => {
    const others = [
      '',
      'a note',
      'From: here to there',
      'title: "S"\ntype: status\n',
      'a name\n-- \nof a program',
      '> quoted\n> only',
      `From: a@b\nTo: c@d\n\n${'x'.repeat(300_000)}`,
    ];
    assert.deepEqual(
      others.map((each) => readCopiedMail(each)),
      others.map(() => undefined),
    );
  });

  it('is cut at what other programs put above a quotation', () => {
    const quotations = [
      'Am 10.11.2026 um 17:02 schrieb Sam Lind <s@us.example>:\n> Liebe',
      'Den tis 10 nov. 2026 kl 17:02 skrev Sam Lind <s@us.example>:\n> Kära',
      '-----Original Message-----\nFrom: Sam',
      '________________________________\nFrom: Sam',
      'From: Sam Lind\nSent: Tuesday, November 10, 2026 5:02 PM\nTo: Zoë\n',
      '10. nov. 2026 kl. 17.02 skrev Sam Lind <s@us.example>:\n> Kære',
      'wt., 10 lis 2026 o 17:02 Sam Lind <\ns@us.example> napisał(a):\n> Droga',
      'Le mar. 10 nov. 2026 à 17:02, Sam <s@us.example> a écrit :\n> Chère',
      '> it is red',
    ];
    assert.deepEqual(
      quotations.map((each) => splitNewest(`Fine.\nOn Monday he said no.\n\n${each}`).newest),
      quotations.map(() => 'Fine.\nOn Monday he said no.'),
    );
    const prose = 'Fine.\n\nDen Rest schrieb ich schon:\n- two';
    assert.equal(splitNewest(prose).newest, prose);
  });

  it('says of a mail that Outlook or Thunderbird keeps among its drafts that nobody has sent it', async () => {
    const read = async (line: string) => (await readText('From: a@b.example', line, 'Subject: x', '', 'y')).isDraft;
    assert.deepEqual(
      [await read('X-Unsent: 1'), await read('X-Mozilla-Draft-Info: internal/draft'), await read('X-Unsent: 0')],
      [true, true, undefined],
    );
  });

  it('tells a mail that a program wrote from one by a person', async () => {
    const read = async (...lines: readonly string[]) =>
      (await readText('From: a@b.example', ...lines, '', 'Away until Monday.')).isAutomatic;
    const readings = await Promise.all([
      read('Subject: Re: Minutes', 'Auto-Submitted: auto-replied (vacation)'),
      read('Subject: Returned', 'Content-Type: multipart/report; boundary=b'),
      read('Subject: Automatische Antwort: Minutes'),
      read('Subject: Re: Automatic reply', 'Auto-Submitted: no'),
    ]);
    const report = makeOutlookFile({ properties: { ...ofOutlook, 0x001a: 'REPORT.IPM.Note.NDR' } });
    const ofAReport = await readOutlookMail(report, zone);
    assert.deepEqual(readings, [true, true, true, undefined]);
    assert.equal('mail' in ofAReport && ofAReport.mail.isAutomatic, true);
  });

  it('header lines cannot carry more lines into the record', async () => {
    const mail = await readText('From: "A\tB" <a@acme.example>', 'Subject: =?utf-8?Q?one=0A!_two?=', '', 'x');
    assert.equal(mail.subject, 'one ! two');
    assert.equal(mail.from?.name, 'A B');
  });

  it('reads a mail as Outlook saves it', async () => {
    const reading = await readOutlookMail(outlookMail, zone);
    assert.ok('mail' in reading);
    const { from, subject, newest } = reading.mail;
    assert.deepEqual([from?.name, subject, newest], ['Maria Lopez', 'Größen', 'We need half sizes.']);
  });

  it('reads a page: letters by their names, a list, and what is answered between what it quotes', async () => {
    const page = [
      '<html><head><style>p {}</style></head><body><p>Gr&uuml;&szlig;e:</p><ul><li>one</ul><blockquote>15 January?</blockquote>',
      '<div>Yes.</div><blockquote><div>Half?</div></blockquote><table><tr><td>Too</td><td>late.</td></tr></table></body></html>',
    ];
    const { newest, rest } = await readText('From: m@acme.example', 'Content-Type: text/html', '', ...page);
    assert.deepEqual([newest, rest], ['Grüße:\n- one\nYes.\nToo late.', '> 15 January?\n> Half?']);
  });

  it('reads a page that is mostly style, and one that stands where a text should', async () => {
    const page = `<html><head><style>${'p {margin: 0}\n'.repeat(20_000)}</style></head><body><p>Agreed.</p></body></html>`;
    const mails = await Promise.all(
      ['html', 'plain'].map((type) => readText('From: m@acme.example', `Content-Type: text/${type}`, '', page)),
    );
    assert.deepEqual(
      mails.map(({ newest, remarks }) => [newest, remarks]),
      [
        ['Agreed.', []],
        ['Agreed.', []],
      ],
    );
  });

  it('an empty text does not hide the page beside it', async () => {
    const page = ['--b', 'Content-Type: text/html', '', asPage, '--b--'];
    const text = ['--b', 'Content-Type: text/plain', '', ' ', ''];
    const head = ['From: m@acme.example', 'MIME-Version: 1.0', 'Content-Type: multipart/alternative; boundary=b', ''];
    const pages: readonly OutlookFile['properties'][] = [{ 0x1000: ' ', 0x1013: asPage }, { 0x1013: utf8(asPage) }];
    const readings = await Promise.all(
      pages.map((page) => readOutlookMail(makeOutlookFile({ properties: { ...ofOutlook, ...page } }), zone)),
    );
    const mails = [
      await readText(...head, ...text, ...page),
      ...readings.flatMap((each) => ('mail' in each ? each.mail : [])),
    ];
    assert.deepEqual(
      mails.map(({ newest }) => newest),
      ['We need half sizes.', 'We need half sizes.', 'We need half sizes.'],
    );
  });

  it('says of a text in a form of Outlook’s own that it could not be read', async () => {
    const remarks = async (properties: OutlookFile['properties']) => {
      const reading = await readOutlookMail(makeOutlookFile({ properties: { ...ofOutlook, ...properties } }), zone);
      return 'mail' in reading && reading.mail.remarks;
    };
    const formatted = { 0x1009: utf8('LZFu') };
    assert.deepEqual(
      [await remarks(formatted), await remarks({ ...formatted, 0x1000: 'Words.' })],
      [['Its text is in a form that only Outlook reads: open the file itself.'], []],
    );
  });

  it('any bytes are read or refused, and never throw', async () => {
    const bytes = fc.uint8Array({ maxLength: 3_000 });
    const heads = fc.constantFrom(
      'From: a@b\n\n',
      'Content-Type: multipart/mixed; boundary=x\n\n--x\n',
      '\xd0\xcf\x11\xe0',
      '',
    );
    await fc.assert(
      fc.asyncProperty(heads, bytes, async (head, tail) => {
        const all = new Uint8Array([...new TextEncoder().encode(head), ...tail]);
        assert.ok(await readMail(all, zone));
        assert.ok(await readOutlookMail(all, zone));
        assert.ok(readPasted(new TextDecoder().decode(all), zone));
      }),
    );
  });

  it('an Outlook file that was cut off or changed anywhere is read or refused', async () => {
    const place = fc.integer({ min: 0, max: outlookMail.length - 1 });
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 0, max: 255 }), place, async (at, byte, end) => {
        const changed = outlookMail.slice(0, end + 1);
        changed[at % changed.length] = byte;
        assert.ok(await readOutlookMail(changed, zone));
      }),
      { numRuns: 60 },
    );
  });
});
