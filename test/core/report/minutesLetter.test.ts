import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { checkText } from '../../../src/core/files/decode';
import { fingerprintOf, sumSentText } from '../../../src/core/files/fingerprint';
import { listNoteLines } from '../../../src/core/files/noteLines';
import { readFile } from '../../../src/core/files/read';
import { minutesTypeWords } from '../../../src/core/model/minutes';
import type { Day } from '../../../src/core/model/day';
import { readLetterFile, renderLetterFile, renderLetterHtml, renderLetterText } from '../../../src/core/report/letter';
import { writeMinutesLetter } from '../../../src/core/report/minutesLetter';
import type { Files } from '../capture/applyCapture';
import { readJournal } from '../journal/readJournal';

const today = '2026-11-20' as Day;
const key = { client: 'acme', engagement: 'erp' };
const folder = 'clients/acme/erp';
const meeting = '2026-11-19-steering-committee';
const path = `${folder}/minutes/${meeting}.yaml`;

const minutes = `title: "Steering committee"
type: steering
date: 2026-11-19
channel: video
attendees: ["Ana Ruiz", "Maria Lopez", "Helen Osei", "Sam Lindqvist"]
purpose: "Not in the letter."
notes: |
  Maria asked twice (not in the letter).
  ! Ana: 15 January
decisions:
  - id: D-19
    text: "The new cut-over date is 15 January 2027; the shops' freeze starts on 8 January."
    by: "Ana Ruiz"
  - id: D-20
    text: "Half sizes are part of the size grid: about 20 working days and EUR 26,000 (C-5)"
    by: "Ana Ruiz"
actions:
  - {id: A-41, text: "Name one owner for the article data.", owner: "Ana Ruiz", due: 2026-11-26}
  - {id: A-42, text: "Send the revised dry-run plan.", owner: "Priya Raman", due: 2026-11-24}
carried: ["A-36 Size grid of the shoe range"]
`;

const around: Files = {
  'journal.yaml': `journal: 1
team:
  - {name: "Sam Lindqvist", email: sam@northlight.example}
  - {name: "Priya Raman", email: priya@northlight.example}
  - {name: "Helen Osei"}
`,
  'clients/acme/client.yaml': `name: "Acme"
language: en
contacts:
  - {name: "Maria Lopez", email: maria@acme.example, address: first-name}
  - {name: "Ana Ruiz", email: ana@acme.example, address: first-name, aliases: ["AR"]}
`,
  [`${folder}/actions.yaml`]: `actions:
  - {id: A-36, text: "The size grid of the shoe range", owner: "Maria Lopez", due: 2026-11-12}
  - {id: A-41, text: "Name one owner for the article data.", owner: "Ana Ruiz", due: 2026-11-26}
  - {id: A-42, text: "Send the revised dry-run plan.", owner: "Priya Raman", due: 2026-11-24, done: 2026-11-20}
`,
};

const agreements = (who: string, date: string) => `title: "ERP rollout"
status: active
working-agreements:
  - id: WA-1
    text: "Whoever sees something differently says so within three days."
    silence: accepted
    agreed: {date: 2026-10-09}
    acknowledged:
      - {by: "Maria Lopez", date: 2026-10-09}
      - {by: "${who}", date: ${date}}
`;

function write(text = minutes, others: Files = {}, leftOut: readonly string[] = []): string {
  const records = readJournal({ ...around, ...others, [path]: text });
  const written = writeMinutesLetter({ records, key, meeting, today, me: 'Sam Lindqvist', leftOut });
  assert.ok(written);
  return renderLetterFile(written.letter);
}

const lineOf = (letter: string, start: string) => letter.split('\n').find((line) => line.startsWith(start));

describe('The letter with the minutes', () => {
  it('has a fingerprint at its foot only where the team has settled so, over the text above it', () => {
    const team = (text: string) => ({ 'clients/acme/private/erp/engagement.yaml': text });
    const mode = 'record:\n  - {mode: written, since: 2026-10-09, told: {date: 2026-10-09}}\n';
    const plain = write();
    assert.deepEqual(
      ['fingerprints: none\n', 'fingerprints: file\n', mode].map((text) => write(minutes, team(text))),
      [plain, plain, plain],
    );
    const records = readJournal({ ...around, ...team('fingerprints: mail\n'), [path]: minutes });
    const { letter } = writeMinutesLetter({ records, key, meeting, today, me: 'Sam Lindqvist' }) ?? assert.fail();
    const fingerprint = fingerprintOf(readFile('minutes', checkText(minutes)).record);
    const number = createHash('sha256').update(readLetterFile(plain).text.trimEnd()).digest('hex');
    assert.equal(renderLetterFile(letter), `${plain}\nSHA-256 of the text above:\n${number}\n`);
    assert.match(renderLetterHtml(letter), /<p><i>SHA-256 of the text above:<\/i><br>\n<i>[0-9a-f]{64}<\/i><\/p>$/);
    assert.equal(sumSentText(renderLetterText(letter)), number);
    assert.deepEqual(letter.fingerprints, { ofMinutes: fingerprint, ofText: number });
  });

  it('is formatted where a mail program shows it, and everything in it is escaped', () => {
    const text = minutes.replace('The new cut-over', '<b>The</b> new cut-over');
    const records = readJournal({ ...around, [path]: text });
    const { letter } = writeMinutesLetter({ records, key, meeting, today, me: 'Sam Lindqvist' }) ?? assert.fail();
    const html = renderLetterHtml(letter);
    assert.match(html, /^<p>Dear Ana, dear Maria,<\/p>\n/);
    assert.match(html, /<p><b>Decided<\/b><br>\n&lt;b&gt;The&lt;\/b&gt; new cut-over/);
    assert.doesNotMatch(html, /<h1/);
  });

  it('has a visible gap for everything that is not on file', () => {
    const text = `title: "Weekly status"
type: status
attendees: ["Maria Lopez"]
decisions:
  - {id: D-1, text: "We start in May"}
actions:
  - {id: A-1, text: "Ask the shops"}
  - {id: A-2, text: "SAP access", owner: "Maria Lopez"}
`;
    assert.equal(
      write(text, { 'clients/acme/client.yaml': 'name: "Acme"\ncontacts:\n  - {name: "Maria Lopez"}\n' }),
      `To: Maria Lopez [no e-mail address]
Subject: Weekly status, [which day?]: what we decided

Dear Maria Lopez,

thank you for the meeting. In short:

Decided
We start in May [who decides?].

To do
[who?]: ask the shops, by [when?].
Maria Lopez: SAP access, by [when?].

Please tell me by Wednesday, 25 November, if something is missing or different.

Sam Lindqvist
`,
    );
  });

  it('thanks for what it was, in every type of meeting, and on the telephone', () => {
    const thanks = (type: string, channel = 'video') => {
      const letter = write(minutes.replace('steering', type).replace('video', channel));
      return lineOf(letter, 'thank you for the')?.slice('thank you for the '.length, -'. In short:'.length);
    };
    assert.deepEqual(Object.fromEntries(Object.keys(minutesTypeWords).map((type) => [type, thanks(type)])), {
      status: 'meeting',
      steering: 'meeting',
      'pre-steering': 'meeting',
      kickoff: 'meeting',
      scoping: 'meeting',
      workshop: 'workshop',
      'one-to-one': 'conversation',
      'frank-discussion': 'conversation',
      'senior-management': 'conversation',
      'reset-point': 'meeting',
      retrospective: 'meeting',
      call: 'call',
      email: 'message',
    });
    assert.deepEqual(
      [thanks('status', 'phone'), thanks('jour fixe'), thanks('constructor')],
      ['call', 'meeting', 'meeting'],
    );
  });

  it('thanks for no meeting where it is an addendum, and names the minutes that it adds to', () => {
    const open = (meeting: string) =>
      /\n\n(this adds [^\n]*)\n\nDecided\n/.exec(
        write(`${minutes.replace(/^purpose: .*\n/m, '')}purpose: "Corrections and additions to ${meeting}."\n`),
      )?.[1];
    assert.deepEqual(
      [open('2026-11-05-steering-committee'), open('steering')],
      ['this adds to our notes of 5 November.', 'this adds to our notes.'],
    );
  });

  it('says of a reset point how we work from now on, and what stays open', () => {
    const text = `title: "Reset-point kickoff"
type: reset-point
date: 2026-11-19
attendees: ["Maria Lopez"]
topics:
  - {topic: "Meetings", was: "Not in the letter", now: "Agenda two days before.", agreed-by: ["Ana Ruiz", "Maria Lopez"], from: 2026-12-07}
  - {topic: "Risks", now: "One list"}
  - {topic: "Money", was: "Two changes"}
questions: ["Who covers the training?"]
`;
    assert.deepEqual(write(text).split('\n').slice(1, -5), [
      'Subject: Reset-point kickoff, 19 November: what happens next',
      '',
      'Dear Maria,',
      '',
      'thank you for the meeting. In short:',
      '',
      'How we work from now on',
      'Meetings: Agenda two days before (Ana Ruiz and Maria Lopez; from 7 December on).',
      'Risks: One list [who agrees?].',
      '',
      'Still open',
      'Money.',
      'Who covers the training?',
    ]);
  });

  it('has the notes where there is nothing else, without the lines that are meant to become entries', () => {
    const text =
      'title: "Call"\ntype: call\ndate: 2026-11-19\nattendees: ["Maria Lopez"]\nnotes: |\n  The tills are slow\n  > Ana calls\n';
    assert.match(write(text), /: our notes\n[^]*\n\nNoted\nThe tills are slow\.\n\nPlease tell me/);
  });

  it('names nobody twice where the task begins with whose it is', () => {
    const text = `title: "Status"
type: status
date: 2026-11-19
attendees: ["Ana Ruiz", "Maria Lopez"]
actions:
  - {id: A-60, text: "Maria names one owner for the article data", owner: "Maria Lopez", due: 2026-11-26}
  - {id: A-61, text: "Maria Lopez asks the shops", owner: "Maria Lopez", due: 2026-11-26}
  - {id: A-62, text: "Marian scripts", owner: "Maria Lopez", due: 2026-11-26}
`;
    assert.match(
      write(text),
      /\nTo do\nMaria names one owner for the article data, by 26 November\.\nMaria Lopez asks the shops, by 26 November\.\nMaria: [Mm]arian scripts, by 26 November\.\n/,
    );
  });

  it('goes by the register: what was dropped is left out, and what somebody must hear first', () => {
    const register = {
      [`${folder}/actions.yaml`]: `actions:
  - {id: A-41, text: "Name one owner", owner: "Ana Ruiz", dropped: 2026-11-20}
  - {id: A-50, text: "Ask the tills", owner: "Maria Lopez", due: 2026-12-01, from: ${meeting}}
`,
    };
    const letter = write(minutes, register, ['A-42']);
    assert.match(
      letter,
      /\nTo do\nMaria: ask the tills, by 1 December\.\n\nStill needed\nSize grid of the shoe range \(/,
    );
    assert.doesNotMatch(letter, /Name one owner|dry-run/i);
  });

  it('says what something is still needed for, where a milestone names it as what it waits for', () => {
    const milestone = (id: string, title: string, rest: string) => `  - {id: ${id}, title: "${title}", ${rest}}\n`;
    const waits = (reference: string) => `moved: [{date: 2026-11-02, waiting-for: "${reference}"}]`;
    const engagement = (...milestones: readonly string[]) => ({
      [`${folder}/engagement.yaml`]: `title: "ERP rollout"\nstatus: active\nmilestones:\n${milestones.join('')}`,
    });
    const carried = (...ids: readonly string[]) => minutes.replace(/carried: .*/, `carried: [${ids.join(', ')}]`);
    const register = {
      [`${folder}/actions.yaml`]: `actions:
  - {id: A-36, text: "The size grid", owner: "Maria Lopez", due: 2026-11-12}
  - {id: A-37, text: "The article data", owner: "Ana Ruiz", due: 2026-11-26}
  - {id: A-38, text: "Prices", owner: "Ana Ruiz", due: 2026-11-26}
  - {id: A-39, text: "Check the grid", owner: "Maria Lopez", due: 2026-11-27, waiting-for: A-36}
`,
    };
    const needed = (...milestones: readonly string[]) => {
      const letter = write(carried('A-38', 'A-37', 'A-36'), { ...register, ...engagement(...milestones) });
      return letter.slice(letter.indexOf('Still needed'), letter.indexOf('\n\nPlease'));
    };
    const grid = 'The size grid (Maria; new date: [when?]).';
    const [data, prices] = ['The article data (Ana; by 26 November).', 'Prices (Ana; by 26 November).'];
    assert.deepEqual(
      [
        needed(
          milestone('M-1', 'Shops open in Lyon', `forecast: 2027-01-15, ${waits('A-37')}`),
          milestone('M-2', 'Dry run', `forecast: 2026-12-04, ${waits('A-36 Size grid')}`),
        ),
        needed(milestone('M-1', 'Start at Harbour Hospital', waits('A-37'))),
        needed(milestone('M-1', 'Test the tills', `${waits('A-36')}, actual: 2026-11-18`)),
        needed(milestone('M-1', 'See private/erp/risks.yaml', waits('A-36'))),
        needed(milestone('M-1', 'Test the tills (A-36)', waits('A-36'))),
      ],
      [
        `Still needed for the dry run\n${grid}\n\nStill needed for “Shops open in Lyon”\n${data}\n\nStill needed\n${prices}`,
        `Still needed for the start at Harbour Hospital\n${data}\n\nStill needed\n${prices}\n${grid}`,
        `Still needed\n${prices}\n${data}\n${grid}`,
        `Still needed\n${prices}\n${data}\n${grid}`,
        `Still needed for “Test the tills”\n${grid}\n\nStill needed\n${prices}\n${data}`,
      ],
    );
  });

  it('names each action once, with an ID or without, wherever it stands', () => {
    const where = fc.constantFrom('minutes', 'register', 'both');
    fc.assert(
      fc.property(fc.array(fc.record({ where, hasId: fc.boolean() }), { minLength: 1, maxLength: 6 }), (made) => {
        const all = made.map(({ where: at, hasId }, index) => {
          const text = `{${hasId ? `id: A-${index + 60}, ` : ''}text: "Thing ${index}x", owner: "Maria Lopez"`;
          return { text, at: hasId || at !== 'both' ? at : 'minutes' };
        });
        const given = all.filter(({ at }) => at !== 'register').map(({ text }) => `  - ${text}}\n`);
        const filed = all.filter(({ at }) => at !== 'minutes').map(({ text }) => `  - ${text}, from: "${meeting}"}\n`);
        const letter = write(`title: "S"\nattendees: ["Ana Ruiz"]\nactions:\n${given.join('')}`, {
          [`${folder}/actions.yaml`]: `actions:\n${filed.join('')}`,
        });
        for (const [index] of made.entries()) assert.equal(letter.split(`hing ${index}x`).length, 2, letter);
      }),
    );
  });

  it('says of notes all but the lines that are listed as marked, what is quoted, and where a mail is kept', () => {
    const signs = fc.constantFrom('', '- ', '1. ', '* [ ] ', '  ', '2) ');
    const plain = fc.record({ sign: signs, mark: fc.constantFrom('', '!', '> ', '! ', '? ') });
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 8 }), (made) => {
        const lines = made.map(({ sign, mark }, index) => `${sign}${mark}Word${index}x`);
        const text = `title: "S"\nattendees: ["Ana Ruiz"]\nnotes: |2\n${lines.map((line) => `  ${line}\n`).join('')}`;
        const letter = write(text);
        const listed = listNoteLines(text, 'notes').map((each) => each.text);
        for (const [index, { mark }] of made.entries()) {
          const isListed = listed.some((each) => each.includes(`Word${index}x`));
          if (isListed) assert.ok(!letter.includes(`Word${index}x`), letter);
          else assert.ok(letter.includes(`Word${index}x`) || mark === '> ', letter);
        }
      }),
    );
    const filed = [
      '  What Ana said.',
      '  Maria wrote:',
      '  > hidden',
      '  >',
      '  > words',
      '',
      '  Attached: plan.xlsx.',
      '  Invitation: received/a.ics',
      '  Word for word: received/a.eml <1@a>',
    ];
    const letter = write(`title: "S"\nattendees: ["Ana Ruiz"]\nnotes: |\n${filed.join('\n')}\n`);
    assert.match(letter, /\nNoted\nWhat Ana said\.\n\nPlease/);
  });

  it('names what is carried from another place by its title, and nothing of another client', () => {
    const others = {
      [`${folder}/engagement.yaml`]: 'title: "ERP"\n',
      'clients/acme/crm/engagement.yaml': 'title: "CRM"\n',
      'clients/globex/client.yaml': 'name: "Globex"\n',
      'clients/globex/erp/engagement.yaml': 'title: "G"\n',
    };
    const ways = fc.constantFrom('', 'clients/');
    const place = fc.constantFrom('acme/erp', 'ACME/erp', 'erp', 'acme/crm', 'crm', 'globex/erp', 'globex', 'acme/no');
    fc.assert(
      fc.property(ways, place, fc.constantFrom('A-36', 'A-99', 'A-099'), (way, where, id) => {
        const isWhole = way === '' || where.includes('/');
        const reference = `${isWhole ? way : ''}${where}/${id} Budget freeze`;
        const letter = write(`title: "S"\nattendees: ["Ana Ruiz"]\ncarried: ["${reference}"]\n`, others);
        assert.doesNotMatch(letter, /globex|acme\/|erp\/|crm\/|A-\d/i);
        const isOurs = /^(?:clients\/)?(?:(?:acme\/)?(?:erp|crm))\//i.test(reference);
        const text = id === 'A-36' && where.endsWith('erp') ? 'The size grid of the shoe range' : 'Budget freeze';
        assert.equal(letter.includes(text), isOurs, `${reference}: ${letter}`);
      }),
    );
  });

  it('leaves out an action without an ID by its text', () => {
    const text = minutes.replace('{id: A-41, text', '{text');
    const records = readJournal({ ...around, [path]: text });
    const { shown } = writeMinutesLetter({ records, key, meeting, today, me: 'Sam Lindqvist' }) ?? assert.fail();
    assert.deepEqual(shown, ['Name one owner for the article data.', 'A-42', 'A-36']);
    assert.doesNotMatch(write(text, {}, ['Name one owner for the article data.']), /one owner/);
  });

  it('says in the written mode, to those who had acknowledged that before, what happens then', () => {
    const last = (others: Files) => write(minutes, others).trimEnd().split('\n').at(-3);
    const mode = (text: string) => ({ 'clients/acme/private/erp/engagement.yaml': `record:\n${text}` });
    const written = mode('  - {mode: written, since: 2026-10-09, told: {date: 2026-10-09}}\n');
    const ask = 'Please tell me by Wednesday, 25 November, if something is missing or different.';
    const clause = { [`${folder}/engagement.yaml`]: agreements('AR', '2026-10-12') };
    assert.equal(
      last({ ...clause, ...written }),
      `${ask} After that I work from these notes, as we settled on 9 October.`,
    );
    const without = [
      clause,
      written,
      { ...clause, ...mode('  - {mode: trust, since: 2026-10-09}\n') },
      { ...clause, ...mode('  - {mode: written, since: 2026-10-09}\n') },
      { ...written, [`${folder}/engagement.yaml`]: agreements('Ana Ruiz', '2026-11-20') },
      { ...written, [`${folder}/engagement.yaml`]: agreements('Sam Lindqvist', '2026-10-12') },
    ];
    assert.deepEqual(
      without.map(last),
      without.map(() => ask),
    );
  });

  it('counts the working days of both sides until an answer is asked for', () => {
    const client = { 'clients/acme/client.yaml': `holidays: [2026-11-23]\n${around['clients/acme/client.yaml']}` };
    const journal = { 'journal.yaml': `${around['journal.yaml']}holidays: [2026-11-25]\ncadence: {objection: 2}\n` };
    assert.match(write(minutes, client), /by Thursday, 26 November, if/);
    assert.match(write(minutes, { ...client, ...journal }), /by Thursday, 26 November, if/);
  });

  it('goes to ours where nobody of the client was there, with a copy for those who could not come', () => {
    const text =
      'title: "Review"\ntype: status\ndate: 2026-11-19\nattendees: ["Sam Lindqvist", "Priya Raman"]\nabsent: ["AR"]\nnotes: "x"\n';
    const letter = write(text);
    assert.deepEqual(
      [lineOf(letter, 'To:'), lineOf(letter, 'Copy:'), lineOf(letter, 'Dear')],
      ['To: Priya Raman <priya@northlight.example>', 'Copy: Ana Ruiz <ana@acme.example>', 'Dear Priya,'],
    );
  });

  it('is not there where there is no such meeting', () => {
    const source = { records: readJournal(around), key, meeting: 'no', today, me: '' };
    assert.equal(writeMinutesLetter(source), undefined);
  });
});
