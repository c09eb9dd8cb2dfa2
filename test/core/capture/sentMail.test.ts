import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fingerprintOf, toFreezeMark } from '../../../src/core/files/fingerprint';
import path from 'node:path';
import fc from 'fast-check';
import {
  captureSentMail,
  findSentDraft,
  findWriter,
  listSendable,
  type DraftedMail,
} from '../../../src/core/capture/sentMail';
import { readPasted } from '../../../src/core/exchange/pastedText';
import { sumSentText } from '../../../src/core/files/fingerprint';
import { listMinutes } from '../../../src/core/journal/entries';
import type { JournalRecords } from '../../../src/core/journal/journalIndex';
import type { Day } from '../../../src/core/model/day';
import type { Mail } from '../../../src/core/model/mail';
import { renderLetterText } from '../../../src/core/report/letter';
import { writeMinutesLetter } from '../../../src/core/report/minutesLetter';
import { ROOT } from '../../host/places';
import { readJournal, readSampleFiles } from '../journal/readJournal';
import { listTouched, type Files } from './applyCapture';

const key = { client: 'acme', engagement: 'shop' };
const today = '2026-11-24' as Day;
const folder = 'clients/acme/shop';
const steering = `${folder}/minutes/2026-11-19-steering.yaml`;
const head = 'title: "Steering"\ntype: steering\ndate: 2026-11-19\nattendees: ["Maria Lopez", "Sam Lind"]\n';
const decisions =
  'decisions:\n  - id: D-1\n    text: "The new cut-over date is 15 January 2027"\n    by: "Maria Lopez"\n';
const files: Files = {
  'journal.yaml':
    'journal: 1\nteam:\n  - {name: "Sam Lind", email: sam@us.example}\n  - {name: "Priya Raman", aliases: ["PR"]}\n',
  'clients/acme/client.yaml':
    'name: "Acme"\ncontacts:\n  - {name: "Maria Lopez", email: maria@acme.example}\n  - {name: "Ana Ruiz"}\n',
  [`${folder}/engagement.yaml`]: 'title: "Shop"\nstatus: active\n',
  [steering]: `${head}${decisions}`,
  [`${folder}/minutes/2026-11-12-steering.yaml`]: `${head.replace('11-19', '11-12')}${decisions.replace('15 January 2027', '4 December')}`,
};
const keptAs = 'sent/2026-11-20-steering.eml';

function listDrafts(
  records: JournalRecords = readJournal(files),
  place = key,
  day = '2026-11-20' as Day,
): readonly DraftedMail[] {
  return listSendable(records, place, day).flatMap((minutes) => {
    const source = { records, key: place, meeting: minutes.meeting, me: 'Sam Lind', today: day };
    const { letter } = writeMinutesLetter(source) ?? {};
    return letter ? [{ minutes, subject: letter.subject, text: renderLetterText(letter), to: ['Maria Lopez'] }] : [];
  });
}

function mail(changes: Partial<Mail> = {}): Mail {
  const [draft] = listDrafts();
  return {
    from: { name: 'Sam Lind', address: 'sam@us.example' },
    to: [{ name: 'M. Lopez', address: 'MARIA@acme.example' }],
    cc: [{ name: 'Priya Raman' }, { name: 'Jo New', address: 'jo@acme.example' }],
    date: { day: '2026-11-20' as Day, time: '17:05' },
    messageId: '<s1@us.example>',
    inReplyTo: [],
    subject: draft?.subject ?? '',
    text: draft?.text ?? '',
    newest: draft?.text ?? '',
    rest: '',
    attachments: [],
    remarks: [],
    ...changes,
  };
}

const find = (changes: Partial<Mail>, drafts = listDrafts()) => {
  const found = findSentDraft(mail(changes), drafts);
  return found && [found.draft.minutes.path, found.isChanged];
};

describe('A mail that we sent ourselves', () => {
  it('is one whose sender is of the team, or Me, and none that is still a draft', () => {
    const index = readJournal(files);
    const who = (changes: Partial<Mail>, me = '') => findWriter(index, mail(changes), me);
    assert.deepEqual(
      [
        who({ from: { name: 'S.', address: 'SAM@us.example' } }),
        who({ from: { name: 'PR', address: 'priya@home.example' } }),
        who({ from: { name: 'Jo Lee' } }, 'Jo Lee'),
        who({ from: { name: 'Maria Lopez', address: 'maria@acme.example' } }, 'Jo Lee'),
        who({ isDraft: true }),
      ],
      ['Sam Lind', 'Priya Raman', 'Jo Lee', undefined, undefined],
    );
  });

  it('is the letter of the minutes whose draft says the same, however its program breaks and marks the lines', () => {
    const [draft] = listDrafts();
    const newest = (draft?.text ?? '').replace(/ (\w+) (\w+)/g, '\n$1  *$2*').replaceAll('\n', '\r\n');
    assert.deepEqual(find({ newest, subject: 'Our notes' }), [steering, false]);
  });

  it('with the subject of the draft, or most of its lines, is it in other words', () => {
    const [draft] = listDrafts();
    const newest = `${(draft?.text ?? '').replace('15 January', '16 January')}\nAnd greetings to everybody.`;
    assert.deepEqual(find({ newest }), [steering, true]);
    assert.deepEqual(find({ newest: `${draft?.text ?? ''}\nThe plan is attached.`, subject: 'Notes' }), [
      steering,
      true,
    ]);
  });

  it('is the draft with its words rather than what the minutes make by now, and knows how they stood then', () => {
    const [draft] = listDrafts();
    assert.ok(draft);
    const taken = {
      ...draft,
      text: draft.text.replace('15 January', '16 January'),
      fingerprints: { ofMinutes: 'f'.repeat(16) },
    };
    const found = [draft.text, taken.text].map((newest) => findSentDraft(mail({ newest }), [taken, draft]));
    assert.deepEqual(found, [
      { draft, isChanged: false },
      { draft: taken, isChanged: false },
    ]);
    const sent = { draft: taken, isChanged: false };
    const { changes } = captureSentMail(readJournal(files), sent, mail(), { key, today, keptAs });
    assert.match(JSON.stringify(changes), /"frozen":"ffffffff"/);
  });

  it('is not where it only answers, forwards, or says something else', () => {
    assert.equal(find({ subject: `Re: ${mail().subject ?? ''}`, newest: 'Thank you, Maria.' }), undefined);
    assert.equal(find({ subject: 'Lunch', newest: 'Dear Maria,\n\nshall we?\n\nSam' }), undefined);
    const [draft] = listDrafts();
    const other = (draft?.text ?? '').replace(/The new cut-over.*/, 'The shops freeze their stock on 8 January.');
    assert.equal(find({ subject: 'Other', newest: `${other}\n` }, listDrafts().slice(1)), undefined);
  });

  it('sets what minutes say of being sent: its day, everybody it went to, its message ID and the file', () => {
    const index = readJournal(files);
    const found = findSentDraft(mail(), listDrafts());
    assert.ok(found);
    const { changes } = captureSentMail(index, found, mail(), { key, today, keptAs });
    const record = index.get('minutes', steering)?.reading.record;
    assert.ok(record);
    assert.deepEqual(listTouched(files, changes), {
      [steering]: `${head}${decisions}sent:\n  date: 2026-11-20\n  to: ["Maria Lopez", "Jo New"]\n  via: email\n  ref: "<s1@us.example>"\n  text: "sent/2026-11-20-steering.eml"\n  frozen: "${toFreezeMark(fingerprintOf(record))}"\n`,
    });
  });

  it('without recipients that can be read was sent to those of the draft', () => {
    const found = findSentDraft(mail(), listDrafts());
    assert.ok(found);
    const bare = mail({ to: [], cc: [], messageId: undefined, date: undefined });
    const { changes } = captureSentMail(readJournal(files), found, bare, { key, today, keptAs });
    assert.match(
      listTouched(files, changes)[steering] ?? '',
      /sent:\n {2}date: 2026-11-24\n {2}to: \["Maria Lopez"\]\n {2}via: email\n {2}text: /,
    );
  });

  it('gives minutes that were marked by hand its message ID, and everything else of them stays', () => {
    const sent = 'sent:   # by hand\n  date: 2026-11-23\n  to: ["Ana Ruiz"]\n  via: email\n  text: "sent/x.txt"\n';
    const marked = { ...files, [steering]: `${head}${decisions}${sent}` };
    const drafts = listDrafts(readJournal(marked));
    assert.equal(find({ messageId: undefined }, drafts), undefined);
    const found = findSentDraft(mail(), drafts);
    assert.ok(found);
    const { changes } = captureSentMail(readJournal(marked), found, mail(), { key, today, keptAs });
    assert.equal(
      listTouched(marked, changes)[steering],
      `${head}${decisions}sent:   # by hand\n  date: 2026-11-20\n  to: ["Maria Lopez", "Jo New"]\n  via: email\n  text: "sent/2026-11-20-steering.eml"\n  ref: "<s1@us.example>"\n`,
    );
  });

  it('has a fingerprint in the written mode only', () => {
    const written = {
      ...files,
      'clients/acme/private/shop/engagement.yaml':
        'record:\n  - {mode: written, since: 2026-11-01, told: {date: 2026-11-01}}\n',
    };
    const found = findSentDraft(mail(), listDrafts());
    assert.ok(found);
    const [trusting = '', strict = ''] = [files, written].map((given) => {
      const { changes } = captureSentMail(readJournal(given), found, mail(), { key, today, keptAs });
      return listTouched(given, changes)[steering];
    });
    assert.doesNotMatch(trusting, /fingerprint/);
    assert.match(strict, /\nfingerprint: "?[0-9a-f]{16}"?\n$/);
    assert.match(strict, new RegExp(`\\n  sha256: "?${sumSentText(mail().text)}"?\\n`));
  });

  it('takes its own number to minutes that were marked by hand, and none where the mail is kept for the team', () => {
    const old = `sha256: "${'0'.repeat(64)}"`;
    const sent = `sent:\n  date: 2026-11-23\n  to: ["Ana Ruiz"]\n  text: "sent/x.txt"\n  ${old}\n`;
    const marked = { ...files, [steering]: `${head}${decisions}${sent}` };
    const found = findSentDraft(mail(), listDrafts(readJournal(marked)));
    assert.ok(found);
    const [shared = '', forTeam = ''] = [{ keptAs }, {}].map((where) => {
      const { changes } = captureSentMail(readJournal(marked), found, mail(), { key, today, ...where });
      return listTouched(marked, changes)[steering];
    });
    assert.match(shared, new RegExp(`text: "${keptAs}"\n  sha256: "?${sumSentText(mail().text)}"?\n`));
    assert.ok(forTeam.includes(`text: "sent/x.txt"\n  ${old}\n`), forTeam);
  });

  it('is looked for among the minutes that wait to be sent, and those marked without a message ID in these days', () => {
    const marked = (date: string, ref = '') => `${head}sent:\n  date: ${date}\n  to: ["Maria Lopez"]\n${ref}`;
    const given = {
      ...files,
      [`${folder}/minutes/a.yaml`]: marked('2026-11-18'),
      [`${folder}/minutes/b.yaml`]: marked('2026-11-18', '  ref: "<x@us.example>"\n'),
      [`${folder}/minutes/c.yaml`]: marked('2026-10-18'),
      [`${folder}/minutes/d.yaml`]: head.replace('2026-11-19', '2026-12-19'),
      [`${folder}/minutes/e.yaml`]: `${head}cancelled: 2026-11-18\n`,
      [`${folder}/minutes/f.yaml`]: head.replace('steering', 'email'),
    };
    const index = readJournal(given);
    assert.equal(listMinutes(index, key).length, 8);
    assert.deepEqual(
      listSendable(index, key, today).map(({ meeting }) => meeting),
      ['a', '2026-11-19-steering', '2026-11-12-steering'],
    );
  });

  it('as the guide has it is that of the weekly status in the sample journal', () => {
    const page = readFileSync(path.join(ROOT, 'media', 'guide', 'inbox.md'), 'utf8').replaceAll('\r\n', '\n');
    const pasted = readPasted(/\n```\n([^]*?)```\n/.exec(page)?.[1] ?? '');
    const records = readJournal(readSampleFiles());
    const theatre = { client: 'kestrel-bay-hospitals', engagement: 'theatre-scheduling' };
    const drafts = listDrafts(records, theatre, '2026-11-23' as Day);
    assert.equal(findWriter(records, pasted, ''), 'Nadia Ferrante');
    assert.equal(findSentDraft(pasted, drafts)?.draft.minutes.meeting, '2026-11-20-weekly-status');
  });

  it('is found whatever its program adds, and whatever it says', () => {
    const drafts = listDrafts();
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const newest = `${before}\n${drafts[0]?.text ?? ''}\n${after}`;
        assert.equal(findSentDraft(mail({ newest, subject: before }), drafts)?.draft.minutes.path, steering);
        findSentDraft(mail({ newest: before, subject: after }), drafts);
      }),
    );
  });
});
