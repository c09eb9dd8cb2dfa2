import assert from 'node:assert/strict';
import { addendumOf } from '../../../src/core/capture/addendum';
import { listMinutes } from '../../../src/core/journal/entries';
import type { Day } from '../../../src/core/model/day';
import type { Awaited } from '../../../src/core/practice/chase';
import { renderChaser } from '../../../src/core/report/chaser';
import { renderLetterMarkdown } from '../../../src/core/report/letter';
import { renderObjectionLetter } from '../../../src/core/report/objectionLetter';
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

describe('The first reminder', () => {
  it('asks that person alone for one thing by a date, and says nothing of how long or how often', () => {
    assert.equal(
      renderLetterMarkdown(renderChaser(source, action, until)),
      `**To**: Fergal Byrne \\<fergal.byrne@kestrelbay.example>  
**Subject**: Session rules for orthopaedics

Dear Fergal,

one thing I need by Thursday, 26 November: Session rules for orthopaedics. Is Thursday possible? If not, which day is?

Nadia
`,
    );
  });

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

  it('of minutes asks whether they are right, and which part to change', () => {
    const minutes: Awaited = {
      kind: 'minutes',
      about: '2026-11-05-steering-committee',
      title: 'Steering committee',
      person: 'Sunita Rao',
      since: '2026-11-06' as Day,
      date: '2026-11-05' as Day,
    };
    assert.equal(
      renderLetterMarkdown(renderChaser(source, minutes, until)),
      `**To**: Sunita Rao \\<sunita.rao@kestrelbay.example>  
**Subject**: Our notes of 5 November: are they right?

Dear Sunita,

one thing I need by Thursday, 26 November: your word on our notes of 5 November (Steering committee), which I sent on 6 November. Are they right as they stand? If not, which part would you change?

Nadia
`,
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
  it('thanks in their own words, has gaps where its author must think, and asks for a call', () => {
    const { record } = listMinutes(records, key).find(({ path }) => path === call) ?? {};
    assert.ok(record);
    const text = record.answers[0]?.text ?? '';
    assert.equal(
      renderLetterMarkdown(renderObjectionLetter(source, record, { by: 'Declan Moore', text })),
      `**To**: Declan Moore \\<declan.moore@kestrelbay.example>  
**Subject**: Our notes of 20 October

Dear Declan,

thank you for your answer to our notes of 20 October: “There was a second half: two theatres on 30 November, and the other four after Christmas”. I have corrected [what? Take this sentence out where nothing is]. On [what?] we remember it differently; may I call you [when?]? I leave both versions in the notes until then.

Nadia
`,
    );
  });

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
    const text = renderMarkdown(renderVerification(changed, key, today));
    assert.match(text, /^# TEAM ONLY: fingerprints, Theatre scheduling\n\nCompared on 23 November 2026: /);
    assert.deepEqual(
      text
        .split('\n')
        .filter((line) => /^(## (?!What)|- \*\*)/.test(line))
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
  });
});
