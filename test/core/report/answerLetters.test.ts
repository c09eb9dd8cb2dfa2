import assert from 'node:assert/strict';
import { addendumOf } from '../../../src/core/capture/addendum';
import { sumSentText } from '../../../src/core/files/fingerprint';
import { listMinutes } from '../../../src/core/journal/entries';
import { listKeptTexts, type KeptText } from '../../../src/core/journal/verifySent';
import type { Day } from '../../../src/core/model/day';
import type { Awaited } from '../../../src/core/practice/chase';
import { renderChaser, renderRequest } from '../../../src/core/report/chaser';
import { renderLetterMarkdown } from '../../../src/core/report/letter';
import { renderVerification } from '../../../src/core/report/verification';
import { renderMarkdown } from '../../../src/core/report/document';
import { applyChanges } from '../capture/applyCapture';
import { readJournal, readSampleFiles } from '../journal/readJournal';

const key = { client: 'kestrel-bay-hospitals', engagement: 'theatre-scheduling' };
const today = '2026-11-23' as Day;
const call = 'clients/kestrel-bay-hospitals/theatre-scheduling/minutes/2026-10-20-call-declan-moore.yaml';
const records = readJournal(readSampleFiles());
const source = { records, key, today, me: 'Nadia Ferrante' };
const until = '2026-11-26' as Day;

const action: Awaited = {
  kind: 'action',
  about: 'A-3',
  title: 'Session rules for orthopaedics.',
  person: 'Fergal Byrne',
  since: '2026-11-13' as Day,
};

describe('A request', () => {
  it('asks one person for one thing by a day, with a gap for what it is', () => {
    const letter = renderRequest(source, 'Fergal Byrne', until);
    assert.deepEqual([letter.to.map(({ name }) => name), letter.cc], [['Fergal Byrne'], []]);
    assert.match(
      renderLetterMarkdown(letter),
      /one thing I need by Thursday, 26 November: \[what\?\]\. Is Thursday possible\? If not, which day is\?/,
    );
    assert.doesNotMatch(renderLetterMarkdown(letter), /waits/);
  });

  it('goes to nobody of the client who is no contact', () => {
    assert.equal(renderRequest(source, 'Nobody Known', until).to[0]?.side, 'nobody');
  });
});

describe('The first reminder', () => {
  it('says what waits for it, by its name', () => {
    const file = 'clients/kestrel-bay-hospitals/theatre-scheduling/actions.yaml';
    const files = readSampleFiles();
    const more = '  - id: A-90\n    text: "Training in the theatres"\n    waiting-for: "A-3"\n';
    const waiting = { ...source, records: readJournal({ ...files, [file]: `${files[file] ?? ''}${more}` }) };
    const letter = renderLetterMarkdown(renderChaser(waiting, action, until));
    assert.match(
      letter,
      /Session rules for orthopaedics\. “Training in the theatres” waits for it\. Is Thursday possible\?/,
    );
  });

  it('names a day once where minutes were sent on it, too', () => {
    const day = '2026-11-05' as Day;
    const minutes: Awaited = { ...action, kind: 'minutes', title: 'Steering committee', since: day, date: day };
    assert.match(
      renderLetterMarkdown(renderChaser(source, minutes, until)),
      /our notes of 5 November \(Steering committee\), which I sent the same day\./,
    );
  });

  it('has gaps for what is not known, names nothing private, and keeps markup of a title as text', () => {
    const odd = { ...action, title: 'See pR-1', person: 'Nobody Known' };
    const { to, subject } = renderChaser({ ...source, me: '' }, odd, until);
    assert.deepEqual([to, subject], [[{ name: 'Nobody Known', side: 'nobody' }], '[what?]']);
    const marked = renderLetterMarkdown(renderChaser(source, { ...action, title: '**a**\n# b' }, until));
    assert.match(marked, /by Thursday, 26 November: \\\*\\\*a\\\*\\\* # b\. Is/);
  });
});

describe('The answer to an objection', () => {
  it('may be an addendum in which both versions stand; what was sent stays as it was', () => {
    const { record } = listMinutes(records, key).find(({ path }) => path === call) ?? {};
    assert.ok(record);
    const place = { key, path: call, today, takenFiles: [] };
    const { changes, show } = addendumOf(place, record, { by: 'Declan Moore', text: 'Two "halves":\n30 November.' });
    assert.equal(
      applyChanges({}, changes)[show.path],
      `title: "Addendum to Call with Declan Moore"
type: call
date: 2026-11-23
attendees: ["Declan Moore", "Nadia Ferrante"]
purpose: "Corrections and additions to 2026-10-20-call-declan-moore."
notes: |
  This adds to our minutes of 20 October 2026, sent on 20 October 2026.
  Declan Moore remembers it differently (21 October 2026, email): "Two "halves": 30 November."
  Our note has: [which sentence?]
  Both versions stay in the notes.
`,
    );
  });
});

describe('Verifying what was sent', () => {
  it('tells which files are as they were sent, which are not, which have no fingerprint, and what that shows', () => {
    const files = readSampleFiles();
    const steering = call.replace('10-20-call-declan-moore', '11-05-steering-committee');
    const training = call.replace('20-call-declan-moore', '23-call-training-dates');
    const half = call.replace('10-20-call-declan-moore', '11-17-meeting-with-orla-kinsella');
    const changed = readJournal({
      ...files,
      [call]: (files[call] ?? '').replace('16 November', '17 November'),
      [steering]: (files[steering] ?? '').replace(/^fingerprint:.*\n/m, ''),
      [training]: `${files[training] ?? ''}notes: [\n`,
      [half]: (files[half] ?? '').replace('answers:', 'answers: # more of them'),
    });
    const text = renderMarkdown(renderVerification(changed, key, { today, kept: new Map() }));
    assert.match(text, /^# TEAM ONLY: fingerprints, Theatre scheduling\n\nCompared on 23 November 2026: /);
    assert.deepEqual(
      text
        .split('\n')
        .filter((line) => /^(## (?!What|Kept)|- \*\*(?!.* sent\/))/.test(line))
        .map((line) => line.replace(/ · mail.*/, '')),
      [
        '## Not as they were sent',
        '- **Call with Declan Moore** 20 October 2026 · sent on 20 October 2026 · fingerprint 535dadef39a3c74b',
        '## Cannot be read to their ends',
        '- **Call on the training dates** 23 October 2026 · sent on 23 October 2026 · fingerprint ca9802b540157aaf',
        '## Without a fingerprint',
        '- **Steering committee** 5 November 2026 · sent on 6 November 2026',
        '## As they were sent',
        '- **Meeting with Orla Kinsella** 17 November 2026 · sent on 17 November 2026 · fingerprint f7b0aa1fb8d93ebc',
        '- **Conversation with Declan Moore** 10 November 2026 · sent on 12 November 2026 · fingerprint ea984ec7298f0085',
        '- **Preparation of the steering committee** 3 November 2026 · sent on 3 November 2026 · fingerprint 35f66c4a7329c560',
        '- **Rollout planning** 6 October 2026 · sent on 7 October 2026 · fingerprint 11378712bf569eea',
      ],
    );
    assert.match(
      text,
      /one is not as it was sent, one cannot be read to its end, one has no fingerprint, four are as they were sent\./,
    );
    assert.match(text, /The evidence is the mail in the other side’s mailbox/);
    assert.match(text, /Of the texts that are kept of them, two are not there\./);
    const team = 'clients/kestrel-bay-hospitals/private/theatre-scheduling/engagement.yaml';
    const mailed = readJournal({ ...files, [team]: `fingerprints: mail\n${files[team] ?? ''}` });
    const foot =
      /The number at the foot of a mail is the SHA-256 of the text above it\..* That line is no part of what was compared\./;
    assert.doesNotMatch(text, foot);
    assert.match(renderMarkdown(renderVerification(mailed, key, { today, kept: new Map() })), foot);
    const none = renderMarkdown(
      renderVerification(readJournal({ 'journal.yaml': 'journal: 1\n' }), key, { today, kept: new Map() }),
    );
    assert.match(none, /no minutes were sent here yet\.[^]*other side’s mailbox\.$/m);
    assert.doesNotMatch(none, /stands above/);
  });

  it('tells which kept texts are as they were sent, which are not, and of none that was sent before there was a number', () => {
    const day = (at: number) => `2026-11-${10 + at}`;
    const place = (at: number) => `clients/kestrel-bay-hospitals/theatre-scheduling/minutes/${day(at)}-call.yaml`;
    const names = ['sent/same.txt', 'sent/other.txt', 'sent/gone.txt', 'sent/damaged.eml', '../../x.txt'];
    const write = (name: string, at: number) =>
      `title: "Call ${at}"\ntype: call\ndate: ${day(at)}\nsent: {date: ${day(at)}, text: "${name}", sha256: "${sumSentText('Dear Declan,')}"}\n`;
    const old = `title: "Old"\ntype: call\ndate: 2026-11-01\nsent: {date: 2026-11-01, text: "sent/old.txt"}\nfingerprint: "0123456789abcdef"\n`;
    const made = Object.fromEntries(names.map((name, at) => [place(at), write(name, at)]));
    const given = readJournal({ ...made, [place(-9)]: old });
    const kept = new Map<string, KeptText>([
      ['sent/same.txt', { says: 'Dear Declan, \r\n' }],
      ['sent/other.txt', { says: 'Dear Declan' }],
      ['sent/damaged.eml', 'unreadable'],
    ]);
    assert.deepEqual(listKeptTexts(given, key).toSorted(), names.slice(0, 4).toSorted());
    const text = renderMarkdown(renderVerification(given, key, { today, kept }));
    assert.match(
      text,
      /Of the texts that are kept of them, one is not what was sent, two are not there, one cannot be read, one is as it was sent\./,
    );
    const lines = text.slice(text.indexOf('## Kept'), text.indexOf('## What')).split('\n').filter(Boolean);
    assert.deepEqual(
      lines.map((line) => line.replace(/ · SHA-256 [0-9a-f]{64}$/, '')),
      [
        ...['## Kept texts that are not what was sent', '- **Call 1** sent/other.txt'],
        ...['## Kept texts that are not there', '- **Call 4** ../../x.txt', '- **Call 2** sent/gone.txt'],
        ...['## Kept texts that cannot be read', '- **Call 3** sent/damaged.eml'],
        ...['## Kept texts as they were sent', '- **Call 0** sent/same.txt'],
      ],
    );
    assert.match(text, /were sent before there was one, [^.]*\. Nothing is wrong with them/);
    const fine = renderMarkdown(
      renderVerification(readJournal({ [place(0)]: write('sent/same.txt', 0) }), key, { today, kept }),
    );
    assert.doesNotMatch(fine, /bring the file back|close other programs|before there was one/);
  });
});
