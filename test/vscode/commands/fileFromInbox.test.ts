import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import * as vscode from 'vscode';
import { inboxFolder } from '../../../src/core/files/layout';
import { checkEngagement } from '../../../src/core/journal/checkEngagement.later';
import { renderLetterText } from '../../../src/core/report/letter';
import { writeMinutesLetter } from '../../../src/core/report/minutesLetter';
import {
  activate,
  kestrel,
  kestrelFolder,
  kestrelPrivate,
  listLabels,
  listRows,
  openJournal,
  readDisk,
  restoreSample,
  toFile,
  writeDisk,
} from '../sampleWorkspace';
import { runAccepting, runEscaping, waitFor } from '../waiting';

const command = 'engagementJournal.fileFromInbox';

const invitation = (sequence: number, start: string, method = 'REQUEST') =>
  [
    'BEGIN:VCALENDAR',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    'UID:inbox-1@kestrel.example',
    `SEQUENCE:${sequence}`,
    'SUMMARY:Theatre list workshop',
    `DTSTART;TZID=GMT Standard Time:${start}`,
    'ORGANIZER;CN=Declan Moore:mailto:someone@kestrel.example',
    'ATTENDEE;CN=Nobody Known:mailto:nobody.known@kestrel.example',
    'DESCRIPTION:Agenda:\\n1. Lists\\n________________\\nMicrosoft Teams meeting\\n________________',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const mail = [
  'From: Declan Moore <someone@kestrel.example>',
  'Subject: Theatre lists',
  'Date: Mon, 16 Nov 2026 09:00:00 +0000',
  'Message-ID: <inbox-1@kestrel.example>',
  '',
  'The lists come on Friday.',
  '',
].join('\r\n');

async function drop(name: string, text: string): Promise<void> {
  const { services } = await activate();
  writeDisk(`${inboxFolder}/${name}`, text);
  await services.store.refresh();
}

const listReceived = () => {
  const folder = toFile(`${kestrelFolder}/received`);
  return existsSync(folder) ? readdirSync(folder) : [];
};

const listMinutesNamed = (word: string) =>
  readdirSync(toFile(`${kestrelFolder}/minutes`)).filter((name) => name.includes(word));

describe('The inbox', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(restoreSample);

  it('shows at the top of the Clients view only while something waits in it', async () => {
    assert.equal((await listLabels()).includes('Inbox'), false);
    await drop('mail.eml', mail);
    assert.equal((await listLabels())[0], 'Inbox');
    assert.deepEqual(
      (await listRows('Inbox')).map(({ row }) => [row.label, row.description]),
      [['mail.eml', 'mail']],
    );
  });

  it('is unseen while the screen is shared, and files nothing', async () => {
    const { services } = await activate();
    await drop('mail.eml', mail);
    await services.share.start({ journal: await openJournal(), client: kestrel.client });
    assert.equal((await listLabels()).includes('Inbox'), false);
    await vscode.commands.executeCommand(command);
    assert.deepEqual(readdirSync(toFile(inboxFolder)), ['mail.eml']);
    assert.deepEqual(listReceived(), []);
  });

  it('files a mail with Enter to the engagement of its sender, and keeps it word for word', async () => {
    await drop('mail.eml', mail);
    await runAccepting(command);
    const [name = ''] = listMinutesNamed('theatre-lists');
    assert.match(readDisk(`${kestrelFolder}/minutes/${name}`), /Declan Moore wrote:\n {2}> The lists come on Friday\./);
    assert.deepEqual(listReceived(), ['2026-11-16-mail.eml']);
    assert.equal(readDisk(`${kestrelFolder}/received/2026-11-16-mail.eml`), mail);
    await waitFor('the inbox to be gone', async () => !(await listLabels()).includes('Inbox'));
  });

  it('keeps a mail and a meeting between us, and a mail that another client reads too, below private', async () => {
    const before = readdirSync(toFile(`${kestrelFolder}/minutes`));
    const write = (from: string, to: string, subject: string) =>
      `From: ${from}\nTo: ${to}\nDate: Mon, 16 Nov 2026 09:00:00 +0000\nSubject: ${subject}\n\nOnly for us.\n`;
    await drop('ours.eml', write('nadia.ferrante@larkhill.example', 'tomasz.wilk@larkhill.example', 'Between us'));
    await runAccepting(command);
    const among = invitation(0, '20261116T140000')
      .replace(/^ORGANIZER.*$/m, 'ORGANIZER;CN=Nadia:mailto:nadia.ferrante@larkhill.example')
      .replace(/^ATTENDEE.*$/m, 'ATTENDEE;CN=Tomasz:mailto:tomasz.wilk@larkhill.example')
      .replace('Theatre list workshop', 'Among us');
    await drop('among.ics', among);
    await runAccepting(command);
    await drop('two.eml', write('declan.moore@kestrelbay.example', 'marijke@dewaard.example', 'Of two clients'));
    await runAccepting(command);
    assert.deepEqual([readdirSync(toFile(`${kestrelFolder}/minutes`)), listReceived()], [before, []]);
    const kept = readdirSync(toFile('clients'), { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /(?:ours|two)\.eml$|among\.ics$|between-us|among-us|of-two-clients/.test(file))
      .map((file) => file.replace(/^[^/]+\/private\/[^/]+\//, 'private: '));
    assert.deepEqual(kept.sort(), [
      'private: received/2026-11-16-among.ics',
      'private: received/2026-11-16-ours.eml',
      'private: received/2026-11-16-two.eml',
      'private: remarks/2026-11-16-among-us.yaml',
      'private: remarks/2026-11-16-between-us.yaml',
      'private: remarks/2026-11-16-of-two-clients.yaml',
    ]);
  });

  it('files a mail with a calendar in it as its sender’s words where these are an answer, and else as the meeting', async () => {
    const carry = (subject: string, words: string, method: string) =>
      [
        'From: Declan Moore <declan.moore@kestrelbay.example>',
        'To: Nadia Ferrante <nadia.ferrante@larkhill.example>',
        `Subject: ${subject}`,
        'Date: Mon, 23 Nov 2026 09:00:00 +0000',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        `--b\nContent-Type: text/plain\n\n${words}\n--b`,
        `Content-Type: text/calendar; name=x.ics\nContent-Disposition: attachment; filename=x.ics\n\n${invitation(0, '20261126T090000', method)}\n--b--`,
      ].join('\n');
    await drop('words.eml', carry('Holidays', 'I am away, and we never decided that.', 'PUBLISH'));
    await runAccepting(command);
    const [words = ''] = listMinutesNamed('holidays');
    assert.match(readDisk(`${kestrelFolder}/minutes/${words}`), /we never decided that[^]*Attached: x\.ics/);
    assert.deepEqual(listMinutesNamed('theatre-list-workshop'), []);
    await drop('invitation.eml', carry('Workshop', 'See you there.', 'REQUEST'));
    await runAccepting(command);
    assert.equal(listMinutesNamed('theatre-list-workshop').length, 1);
  });

  it('leaves no trace after Escape', async () => {
    await drop('mail.eml', mail);
    await runEscaping(command);
    assert.deepEqual([readdirSync(toFile(inboxFolder)), listReceived()], [['mail.eml'], []]);
  });

  it('an invitation, its change and its cancellation are one meeting, and nothing that was kept is written over', async () => {
    await drop('invite.ics', invitation(0, '20261126T090000'));
    await runAccepting(command);
    const [name = '', ...others] = listMinutesNamed('theatre-list-workshop');
    assert.deepEqual(others, []);
    const file = `${kestrelFolder}/minutes/${name}`;
    assert.match(readDisk(file), /^date: 2026-11-26\nstart: "09:00"\nzone: "Europe\/London"$/m);
    assert.match(readDisk(file), /^agenda:\n {2}- "Lists"\n/m);
    await drop('invite.ics', invitation(1, '20261127T100000'));
    await runAccepting(command);
    assert.match(readDisk(file), /^date: 2026-11-27\nstart: "10:00"$/m);
    await drop('invite.ics', invitation(2, '20261127T100000', 'CANCEL'));
    await runAccepting(command);
    assert.match(readDisk(file), /^cancelled: \d{4}-\d\d-\d\d$/m);
    assert.equal(listMinutesNamed('theatre-list-workshop').length, 1);
    assert.equal(listReceived().length, 3);
  });

  it('a series and the days of it that were changed are filed together', async () => {
    const series = invitation(0, '20261126T090000').replace('END:VEVENT', 'RRULE:FREQ=WEEKLY\r\nEND:VEVENT');
    const day = /BEGIN:VEVENT[^]*?END:VEVENT\r\n/.exec(invitation(1, '20261204T100000'))?.[0] ?? '';
    const single = day.replace('SUMMARY', 'RECURRENCE-ID;TZID=GMT Standard Time:20261203T090000\r\nSUMMARY');
    await drop('series.ics', series.replace('END:VCALENDAR', `${single}END:VCALENDAR`));
    await runAccepting(command);
    const names = listMinutesNamed('theatre-list-workshop');
    assert.deepEqual(names, ['2026-11-26-theatre-list-workshop.yaml', '2026-12-04-theatre-list-workshop.yaml']);
    const files = names.map((name) => readDisk(`${kestrelFolder}/minutes/${name}`));
    for (const text of files) assert.match(text, /Invitation: received\/2026-11-26-series\.ics/);
    assert.match(files[1] ?? '', /occurrence: 2026-12-03/);
    assert.deepEqual(listReceived(), ['2026-11-26-series.ics']);
  });

  it('of a calendar with several meetings each is asked about, and the file is the team’s, since others may be in it', async () => {
    const other = /BEGIN:VEVENT[^]*?END:VEVENT\r\n/.exec(invitation(0, '20261204T100000'))?.[0] ?? '';
    const second = other.replace('UID:inbox-1', 'UID:inbox-2').replace('Theatre list workshop', 'Something else');
    const both = invitation(0, '20261126T090000').replace('END:VCALENDAR', `${second}END:VCALENDAR`);
    const { services } = await activate();
    await drop('calendar.ics', both);
    await runAccepting(command);
    const shared = [readdirSync(toFile(inboxFolder)), listReceived(), listMinutesNamed('something-else')];
    assert.deepEqual(shared, [[], [], []]);
    assert.equal(readDisk(`${kestrelPrivate}/received/${services.today()}-calendar.ics`), both);
    const [name = ''] = listMinutesNamed('theatre-list-workshop');
    assert.doesNotMatch(readDisk(`${kestrelFolder}/minutes/${name}`), /received|private/);
  });

  for (const to of ['To: Declan Moore <declan.moore@kestrelbay.example>', 'X-Copies: all of them blind']) {
    it(`the mail with which we sent minutes marks them as sent, and is what is kept of it (${to})`, async () => {
      const { services } = await activate();
      const journal = await openJournal(kestrel);
      const meeting = '2026-11-20-weekly-status';
      const file = `${kestrelFolder}/minutes/${meeting}.yaml`;
      const source = { records: journal.index, key: kestrel, meeting, me: 'Nadia Ferrante', today: services.today() };
      const { letter } = writeMinutesLetter(source) ?? {};
      assert.ok(letter);
      const own = [
        'From: Nadia Ferrante <nadia.ferrante@larkhill.example>',
        to,
        'Date: Mon, 23 Nov 2026 15:00:00 +0000',
        'Message-ID: <own-1@larkhill.example>',
        `Subject: ${letter.subject}`,
        'Content-Type: text/plain; charset=utf-8',
        '',
        `${renderLetterText(letter)}\nThe results are attached.\n`,
      ].join('\n');
      await drop('copy of mine.eml', own);
      await runAccepting(command);
      assert.match(
        readDisk(file),
        /\nsent:\n {2}date: 2026-11-23\n {2}to: \[.*\]\n {2}via: email\n {2}ref: "<own-1@larkhill\.example>"\n {2}text: "sent\/2026-11-23-weekly-status\.eml"\n {2}sha256: "?[0-9a-f]{64}"?\nfingerprint: /,
      );
      assert.equal(readDisk(`${kestrelFolder}/sent/2026-11-23-weekly-status.eml`), own);
      assert.deepEqual(listReceived(), []);
      const codes = checkEngagement(journal.index, kestrel).problems.map(({ code }) => code);
      assert.equal(codes.includes('sent-text-missing'), false);
    });
  }

  it('what cannot be read stays in the inbox', async () => {
    await drop('broken.ics', 'nothing of a calendar');
    await vscode.commands.executeCommand(command);
    assert.deepEqual([readdirSync(toFile(inboxFolder)), listReceived()], [['broken.ics'], []]);
  });

  it('takes what was copied', async () => {
    await vscode.env.clipboard.writeText('From: Declan Moore\nTo: Us\nSubject: Copied words\n\nYes, Friday.\n');
    await runAccepting('engagementJournal.pasteIntoInbox');
    const [name = ''] = listMinutesNamed('copied-words');
    assert.match(readDisk(`${kestrelFolder}/minutes/${name}`), /> Yes, Friday\./);
    assert.equal(listReceived().length, 1);
  });
});
