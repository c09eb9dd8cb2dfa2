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
