import assert from 'node:assert/strict';
import {
  addAnswer,
  answerFrom,
  findSender,
  isFromElsewhere,
  isOnFile,
  listAnswerers,
  type GivenAnswer,
  type MailAnswer,
} from '../../../src/core/capture/answer';
import { findAnsweredMinutes } from '../../../src/core/capture/filingPlaces';
import { readCopiedMail } from '../../../src/core/exchange/pastedText';
import { checkText } from '../../../src/core/files/decode';
import { readFile } from '../../../src/core/files/read';
import { listMinutes } from '../../../src/core/journal/entries';
import type { Day } from '../../../src/core/model/day';
import { readJournal, readSampleFiles } from '../journal/readJournal';
import { applyChanges, type Files } from './applyCapture';

const key = { client: 'acme', engagement: 'shop' };
const path = 'clients/acme/shop/minutes/2026-11-10-status.yaml';
const files: Files = {
  'journal.yaml': 'journal: 1\nteam:\n  - { name: "Sam Lind", email: sam@us.example }\n',
  'clients/acme/client.yaml':
    'name: "Acme"\ncontacts:\n  - { name: "Ana Ruiz", role: "Sponsor", email: ana@acme.example }\n  - { name: "Zoë Park", aliases: ["Zoe Park"] }\n  - { name: "Ben Sato" }\n  - { name: "Cleo Marsh" }\n',
  'clients/other/client.yaml': 'name: "Other"\ncontacts:\n  - { name: "Olga Petrov", email: olga@other.example }\n',
  'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active\n',
  [path]: `title: "Status"\ntype: status\ndate: 2026-11-10\nattendees: ["Ana Ruiz", "Ben Sato", "Guest Guy", "Sam Lind"]
sent: { date: 2026-11-10, to: ["Ana Ruiz", "Zoë Park"], via: email, ref: "<n1@us>" }   # by hand
answers:
  - by: "Ana Ruiz"   # the sponsor
    says: confirmed
    date: 2026-11-11
`,
};
const today = '2026-11-24' as Day;

function add(answer: Partial<GivenAnswer>, given: Files = files): string {
  const planned = addAnswer(readJournal(given), path, { by: 'Zoë Park', says: 'confirmed', date: today, ...answer });
  assert.ok('changes' in planned, JSON.stringify(planned));
  return applyChanges(given, planned.changes)[path] ?? '';
}

describe('An answer', () => {
  it('goes below those that are there; comments and layout of all the rest stay', () => {
    assert.equal(
      add({ says: 'objected', via: 'email', ref: '<z1@acme>', text: 'It was "blue": not\nred, # and Zoë said so.' }),
      `${files[path]}  - by: "Zoë Park"
    says: objected
    date: 2026-11-24
    via: email
    ref: "<z1@acme>"
    text: |-
      It was "blue": not
      red, # and Zoë said so.
`,
    );
  });

  it('is the first one where nobody has answered, in a file with line endings of Windows', () => {
    const text = (files[path] ?? '').replace(/answers:[^]*/, '').replaceAll('\n', '\r\n');
    const after = add({ text: '' }, { ...files, [path]: text });
    assert.equal(after, `${text}answers:\r\n  - by: "Zoë Park"\r\n    says: confirmed\r\n    date: 2026-11-24\r\n`);
  });

  it('leaves the fingerprint of every frozen minutes of the sample as it is', () => {
    const sample = readSampleFiles();
    const index = readJournal(sample);
    const client = 'kestrel-bay-hospitals';
    const sent = listMinutes(index, { client, engagement: 'theatre-scheduling' }).filter(({ record }) => record.sent);
    assert.ok(sent.length > 4);
    for (const { path: file } of sent) {
      const planned = addAnswer(index, file, { by: 'Sunita Rao', says: 'objected', date: today, text: 'No.' });
      assert.ok('changes' in planned);
      const { record, problems } = readFile('minutes', checkText(applyChanges(sample, planned.changes)[file] ?? ''));
      assert.deepEqual([record.answers.at(-1)?.by, problems.map(({ code }) => code)], ['Sunita Rao', []]);
    }
  });

  it('is refused for minutes that were not sent or are gone, and a mail of one person is on file once', () => {
    const index = readJournal({ ...files, [path]: 'title: "S"\ntype: status\ndate: 2026-11-10\n' });
    const answer = { by: 'Ana Ruiz', says: 'confirmed', date: today, ref: '<z@a>' } as const;
    const twice = readJournal({ ...files, [path]: add({ by: 'Ana Ruiz', ref: '<z@a>' }) });
    assert.deepEqual(
      [
        addAnswer(index, path, answer),
        addAnswer(index, 'clients/acme/shop/minutes/x.yaml', answer),
        addAnswer(twice, path, answer),
      ],
      [{ why: 'not-sent' }, { why: 'gone' }, { why: 'on-file' }],
    );
  });

  it('may come from recipients who have not answered first, then who was there, others, who has answered, and us', () => {
    const index = readJournal(files);
    const [meeting] = listMinutes(index, key);
    assert.ok(meeting);
    assert.deepEqual(
      listAnswerers(index, key, meeting, today).map(({ name, side, standing }) => [name, side, standing?.says ?? '']),
      [
        ['Zoë Park', 'theirs', 'no-objection'],
        ['Guest Guy', 'nobody', ''],
        ['Ben Sato', 'theirs', ''],
        ['Cleo Marsh', 'theirs', ''],
        ['Ana Ruiz', 'theirs', 'confirmed'],
        ['Sam Lind', 'ours', ''],
      ],
    );
  });
});

const mail = `From: "Park, Zoe" <zoe@private.example>
To: Sam Lind <sam@us.example>
Subject: Re: Status, 10 November
Date: Fri, 13 Nov 2026 09:12:33 +0100
Message-ID: <z1@acme>
In-Reply-To:
 <n1@us>

Dear Sam,

it was blue, not red.

-- 
Zoë

On Tue, 10 Nov 2026 at 17:02, Sam Lind
<sam@us.example> wrote:
> Dear Zoë,
> it is red.
`;

describe('A mail on the clipboard', () => {
  it('is known again once it is on file, with a message ID or without one', () => {
    const isKnown = (given: Partial<MailAnswer>, answers: string, by = 'Zoë Park') => {
      const index = readJournal({ ...files, [path]: `${files[path]?.split('answers:')[0]}answers:\n${answers}` });
      const [meeting] = listMinutes(index, key);
      return meeting && isOnFile(meeting, by, given);
    };
    const answer = '  - { by: "Zoë Park", says: confirmed, date: 2026-11-13, ref: "<z1@acme>", text: "Yes." }\n';
    const words = { date: '2026-11-13' as Day, text: 'Yes.' };
    assert.deepEqual(
      [
        isKnown({ ref: '<z1@acme>' }, answer),
        isKnown({ ref: '<z2@acme>', ...words }, answer),
        isKnown({ ref: '<z1@acme>' }, answer, 'Ana Ruiz'),
        isKnown(words, answer),
        isKnown({ date: words.date }, answer.replace(', text: "Yes."', '')),
      ],
      [true, false, false, true, false],
    );
  });

  it('gives sender, day, message ID and what stands above the quotation, and finds the minutes that it answers', () => {
    const read = readCopiedMail(mail.replaceAll('\n', '\r\n'), 'Asia/Tokyo');
    assert.ok(read);
    assert.deepEqual(
      [read.from, answerFrom(read)],
      [
        { name: 'Zoe Park', address: 'zoe@private.example' },
        { date: '2026-11-13', ref: '<z1@acme>', text: 'Dear Sam,\n\nit was blue, not red.' },
      ],
    );
    const index = readJournal(files);
    assert.deepEqual(
      [findSender(index, 'acme', read), findAnsweredMinutes(index, key, read)?.path],
      ['Zoë Park', path],
    );
  });

  it('without an identifier finds them by its subject, where its sender was asked', () => {
    const read = readCopiedMail(mail.replace(/In-Reply-To:\n.*\n/, ''));
    assert.ok(read);
    const index = readJournal(files);
    const sender = findSender(index, 'acme', read) ?? '';
    assert.deepEqual(
      [findAnsweredMinutes(index, key, read), findAnsweredMinutes(index, key, { ...read, sender })?.path],
      [undefined, path],
    );
  });

  it('may be no more than an answer above a quotation: then nobody knows who it is from', () => {
    const text = 'Yes, fine.\n\nOn Tue, 10 Nov 2026 at 17:02, Sam Lind <sam@us.example> wrote:\n\n> Dear Zoë,\n';
    const read = readCopiedMail(text);
    assert.ok(read);
    assert.deepEqual([read.from, answerFrom(read), read.inReplyTo], [undefined, { text: 'Yes, fine.' }, []]);
  });

  it('of one of us or of another client is no answer, and of a name that two people have is nobody’s', () => {
    const index = readJournal(files);
    const from = (name: string, address?: string) => ({ from: { name, ...(address !== undefined && { address }) } });
    assert.deepEqual(
      [from('Sam', 'sam@us.example'), from('Olga', 'OLGA@other.example'), from('New', 'new@acme.example')].map((each) =>
        isFromElsewhere(index, 'acme', each),
      ),
      [true, true, false],
    );
    const twins = readJournal({
      'clients/acme/client.yaml':
        'name: "A"\ncontacts:\n  - { name: "Ana", aliases: ["A"] }\n  - { name: "Abe", aliases: ["A"] }\n',
    });
    assert.deepEqual(
      [findSender(index, 'acme', from('Ana', 'ANA@acme.example')), findSender(twins, 'acme', from('A'))],
      ['Ana Ruiz', undefined],
    );
  });
});
