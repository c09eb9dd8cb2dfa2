import assert from 'node:assert/strict';
import { findLinks } from '../../../src/core/assist/findLinks';
import type { Capture } from '../../../src/core/capture/fileChange';
import { captureInvitation } from '../../../src/core/capture/fileInvitation';
import { captureMail } from '../../../src/core/capture/fileMail';
import { readPasted } from '../../../src/core/exchange/pastedText';
import { readInvitations } from '../../../src/core/exchange/readInvitations.later';
import { readMail } from '../../../src/core/exchange/readMail.later';
import { readOutlookMail } from '../../../src/core/exchange/readOutlookMail.later';
import { meetingId } from '../../../src/core/files/layout';
import { checkText } from '../../../src/core/files/decode';
import type { JournalIndex } from '../../../src/core/journal/journalIndex';
import type { Day } from '../../../src/core/model/day';
import type { MailReading } from '../../../src/core/model/mail';
import { renderChronology } from '../../../src/core/report/chronology';
import { renderConfirmation } from '../../../src/core/report/confirmation';
import { renderMarkdown } from '../../../src/core/report/document';
import { renderHtmlPage } from '../../../src/core/report/htmlPage';
import { renderLetterHtml, renderLetterMarkdown } from '../../../src/core/report/letter';
import { renderAgenda } from '../../../src/core/report/meetingAgenda';
import { writeMinutesLetter } from '../../../src/core/report/minutesLetter';
import { applyChanges, type Files } from '../capture/applyCapture';
import { makeOutlookFile } from '../exchange/outlookFile';
import { readJournal } from '../journal/readJournal';
import { key, makeFiles, me, today } from './letterJournal';

const schemes = ['javascript', 'file', 'data', 'vscode', 'command'];
/** Each address bare, as a link of Markdown, between angle brackets, as a reference, and as a link of HTML. */
const lines = schemes.flatMap((scheme) => {
  const address = `${scheme}://x/${scheme}`;
  return [`Go ${address}`, `[go](${address})`, `<${address}>`, `[go]: ${address}`, `<a href="${address}">go</a>`];
});
const body = lines.join('\n');
const subject = (name: string) => `${name} [go](javascript://x/javascript) <command://x/command>`;

type Filed = (index: JournalIndex) => Promise<Capture>;
const filing = { key, today, takenFiles: [] };

function fileMail(read: () => Promise<MailReading>): Filed {
  return async (index) => {
    const reading = await read();
    assert.ok('mail' in reading, JSON.stringify(reading));
    return captureMail(index, reading.mail, filing);
  };
}

const eml = `From: Maria <maria@acme.example>\r\nTo: Sam <sam@n.example>\r\nSubject: ${subject('Mail')}\r\nDate: Mon, 16 Nov 2026 09:05:00 +0100\r\n\r\n${body.replaceAll('\n', '\r\n')}\r\n`;
const ics = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:REQUEST', 'BEGIN:VEVENT', 'UID:m1@acme.example']
  .concat('DTSTART:20261119T093000Z', 'DTEND:20261119T103000Z', `SUMMARY:${subject('Invitation')}`)
  .concat(`DESCRIPTION:${lines.map((line) => `- ${line}`).join(String.raw`\n`)}`, 'END:VEVENT', 'END:VCALENDAR', '');

const received: Readonly<Record<string, Filed>> = {
  '.eml': fileMail(() => readMail(new TextEncoder().encode(eml))),
  '.msg': fileMail(() =>
    readOutlookMail(
      makeOutlookFile({ properties: { 0x0037: subject('Outlook'), 0x1000: body, 0x0c1a: 'Maria Lopez' } }),
    ),
  ),
  'pasted text': (index) => Promise.resolve(captureMail(index, readPasted(body), filing)),
  '.ics': async (index) => {
    const [invitation] = (await readInvitations(ics.join('\r\n'), 'Europe/Madrid')).invitations;
    assert.ok(invitation?.start);
    return captureInvitation(index, { ...invitation, day: invitation.start.day }, filing);
  },
};

const range = { from: '2020-01-01' as Day, to: '2030-12-31' as Day };

/** The documents that are made of a record, in the two forms in which something could be clicked. */
function listDocuments(records: JournalIndex, path: string): readonly { readonly html: string; readonly md: string }[] {
  const meeting = meetingId(path);
  const source = { records, key, today, me, path, meeting };
  const letters = [renderConfirmation(source), writeMinutesLetter(source)?.letter];
  const documents = [
    renderAgenda(source),
    ...(['client', 'team'] as const).map((audience) => renderChronology({ ...source, ...range, audience })),
  ];
  return [
    ...letters
      .flatMap((each) => each ?? [])
      .map((each) => ({
        html: renderLetterHtml(each),
        md: renderLetterMarkdown(each),
      })),
    ...documents
      .flatMap((each) => each ?? [])
      .map((each) => ({
        html: renderHtmlPage(each),
        md: renderMarkdown(each),
      })),
  ];
}

const scheme = `(?:${schemes.join('|')}):`;
const linkOfHtml = /<a\b(?!\s+href="(?:https?:|mailto:))[^>]*>/gi;
const linkOfMarkdown = new RegExp(
  [
    String.raw`(?<!\\)\]\(\s*${scheme}`,
    `(?<!\\\\)<${scheme}`,
    String.raw`^\[[^\]\\]*\]:`,
    String.raw`(?<!\\)<a\b`,
  ].join('|'),
  'gim',
);

describe('What came from outside', () => {
  for (const [name, file] of Object.entries(received)) {
    it(`is text in everything that is made of it: ${name}`, async () => {
      const before: Files = makeFiles('address: first-name', {});
      const { changes, show } = await file(readJournal(before));
      const made = applyChanges(before, changes);
      const path = show?.path ?? '';
      const text = made[path] ?? '';
      assert.match(text, /javascript:\/\/x/);
      // the same words where they are taken into letters and tables
      const decisions = lines.map((line, at) => `  - id: D-${at + 1}\n    text: ${JSON.stringify(line)}\n`);
      const files = { ...made, [path]: `${text}decisions:\n${decisions.join('')}` };
      const records = readJournal(files);
      const documents = listDocuments(records, path);
      assert.ok(documents.length === 5);
      assert.ok(documents.filter(({ md }) => md.includes('command:')).length >= 4);
      const found = documents.flatMap(({ html, md }) => [
        ...(html.match(linkOfHtml) ?? []),
        ...(md.match(linkOfMarkdown) ?? []),
      ]);
      assert.deepEqual(found, []);
      assert.deepEqual(findLinks({ records, path, file: checkText(files[path] ?? '') }), []);
    });
  }
});
