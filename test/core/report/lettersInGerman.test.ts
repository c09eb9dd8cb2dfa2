import assert from 'node:assert/strict';
import type { Day } from '../../../src/core/model/day';
import type { Awaited } from '../../../src/core/practice/chase';
import { renderChaser, renderRequest } from '../../../src/core/report/chaser';
import { renderConfirmation } from '../../../src/core/report/confirmation';
import { renderHotLetter } from '../../../src/core/report/hotLetters';
import { addFingerprints, renderLetterFile, type Letter } from '../../../src/core/report/letter';
import { writeMinutesLetter } from '../../../src/core/report/minutesLetter';
import { readJournal } from '../journal/readJournal';
import { folder, key, me, today } from './letterJournal';

const meeting = '2026-11-19-steering';
const path = `${folder}/minutes/${meeting}.yaml`;
const callPath = `${folder}/minutes/2026-11-20-call.yaml`;

const forms = {
  Sie: 'address: formal, salutation: "Frau Keller"',
  'first name and Sie': 'address: first-name',
  du: 'address: informal',
  'nothing on file': 'role: "Xq"',
} as const;

interface Setting {
  readonly language?: string;
  readonly form?: string;
  readonly tone?: string;
  readonly attendees?: readonly string[];
  readonly minutes?: string;
  readonly call?: string;
}

const full = `decisions:
  - {id: D-1, text: "Qdecision", by: "Petra Keller"}
  - {id: D-2}
topics: [{topic: "Qtopic", now: "Qnow", agreed-by: ["Petra Keller", "Jan Brandt"], from: 2027-01-08}, {topic: "Qlater"}, {now: "Qnow"}]
actions:
  - {id: A-1, text: "Qaction", owner: "Petra Keller", due: 2026-11-26}
  - {id: A-2, text: "Qdone"}
  - {id: A-3}
  - {id: A-4, text: "Qpast", owner: "Jan Brandt", due: 2026-11-10}
carried: ["A-9 Qcarried"]
questions: ["Qquestion"]
`;
const settled = `outcome: evaded
decisions: [{id: D-3, text: "Qdecision", by: "Jan Brandt"}]
actions: [{id: A-5, text: "Qyours", owner: "Petra Keller", due: 2026-11-26}, {id: A-6, text: "Qmine", owner: "${me}", due: 2027-01-08}, {id: A-7, text: "Qnobody"}]
questions: ["Qquestion?"]
`;

function read(setting: Setting) {
  const {
    language = 'de',
    form = forms.Sie,
    tone = 'direct',
    minutes = full,
    call = `channel: phone\n${settled}`,
  } = setting;
  const { attendees = ['Petra Keller', me] } = setting;
  return readJournal({
    'journal.yaml': `journal: 1\nteam: [{name: "${me}"}]\n`,
    'clients/acme/client.yaml': `name: "Acme"\nlanguage: ${language}\ntone: ${tone}\ncontacts:\n  - {name: "Petra Keller", ${form}}\n  - {name: "Jan Brandt", email: jan@acme.example, ${form.replace('Frau Keller', 'Herr Brandt')}}\n`,
    [`${folder}/engagement.yaml`]: `title: "ERP"\nstatus: active\nworking-agreements:\n  - {id: WA-1, text: "Q", silence: accepted, agreed: {date: 2026-10-09}, acknowledged: [{by: "Petra Keller", date: 2026-10-09}]}\n`,
    'clients/acme/private/erp/engagement.yaml':
      'record: [{mode: written, since: 2026-10-01, told: {date: 2026-10-01}}]\n',
    [`${folder}/actions.yaml`]:
      'actions: [{id: A-2, text: "Qdone", owner: "Jan Brandt", done: 2026-11-20}, {id: A-9, text: "Qcarried", owner: "Jan Brandt", due: 2026-11-12}]\n',
    [path]: `title: "Qtitle"\ntype: steering\ndate: 2026-11-19\nattendees: ${JSON.stringify(attendees)}\n${minutes}`,
    [callPath]: `title: "Qtitle"\ntype: call\ndate: 2026-11-20\nstart: "09:12"\nattendees: ${JSON.stringify(attendees)}\n${call}`,
  });
}

const awaited = (kind: Awaited['kind']): Awaited => ({
  ...{ kind, about: 'A-9', title: 'Qthing', person: 'Petra Keller' },
  since: '2026-11-19' as Day,
  date: '2026-11-19' as Day,
});

/** All letters that are there in German. */
function writeAll(setting: Setting): readonly Letter[] {
  const records = read(setting);
  const source = { records, key, today, me: setting.form === undefined ? '' : me };
  const { letter } = writeMinutesLetter({ ...source, meeting }) ?? assert.fail();
  const confirmation = renderConfirmation({ ...source, path: callPath }) ?? assert.fail();
  const chasers = (['action', 'minutes'] as const).map((kind) =>
    renderChaser(source, awaited(kind), '2026-11-26' as Day),
  );
  const request = renderRequest(source, awaited('action').person, '2026-11-26' as Day);
  const marked = addFingerprints(letter, { ofMinutes: '0123456789012345', ofText: '0'.repeat(64) });
  return [marked, confirmation, ...chasers, request];
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}{2,}/gu) ?? []);
/** Names, months and words of the journal stand in both; "in", "was" and the like are words of both languages. */
const common = new Set(
  'petra keller jan brandt sam lindqvist acme example november oktober workshop chat in was frau herr mail sha'.split(
    ' ',
  ),
);

describe('A letter in German', () => {
  it('is plain and says what the English one says: the minutes', () => {
    const [letter] = writeAll({});
    assert.equal(
      letter && renderLetterFile(letter),
      `An: Petra Keller [keine E-Mail-Adresse]
Kopie: Sam Lindqvist [keine E-Mail-Adresse]
Betreff: Qtitle, 19. November: was wir entschieden haben

Sehr geehrte Frau Keller,

vielen Dank für die Besprechung. Das Wichtigste in Kürze:

Entschieden
Qdecision (Petra Keller).
[was ist entschieden?] [wer entscheidet?].

So arbeiten wir ab jetzt zusammen
Qtopic: Qnow (Petra Keller und Jan Brandt; ab dem 8. Januar 2027).
[was?]: Qnow [wer stimmt zu?].

Zu tun
Frau Keller: Qaction, bis zum 26. November.
Herr Brandt: Qdone: am 20. November erledigt.
[wer?]: [was?], bis [wann?].
Herr Brandt: Qpast, neuer Termin: [wann?].

Wird noch gebraucht
Qcarried (Herr Brandt; neuer Termin: [wann?]).

Noch offen
Qlater.
Qquestion.

Bitte geben Sie mir bis Mittwoch, 25. November, Bescheid, wenn etwas fehlt oder anders war. Danach arbeite ich mit diesen Notizen, wie wir es am 9. Oktober vereinbart haben.

Mit freundlichen Grüßen
[Name]

SHA-256 des Textes darüber:
0000000000000000000000000000000000000000000000000000000000000000
`,
    );
  });

  it('is plain and says what the English one says: after a call, and the reminders', () => {
    const [, confirmation, action, minutes] = writeAll({ form: forms.du });
    assert.deepEqual(
      [confirmation, action, minutes].map((letter) => letter && renderLetterFile(letter)),
      [
        `An: Petra Keller [keine E-Mail-Adresse]
Betreff: Unser Telefonat vom 20. November

Hallo Petra,

vielen Dank für das Telefonat heute Vormittag. Damit wir uns nicht auf unser Gedächtnis verlassen müssen:

- Qdecision (Jan).
- Du: Qyours, bis zum 26. November.
- Ich: Qmine, bis zum 8. Januar 2027.
- Qnobody: [wer?], [bis wann?].

Noch offen:

- Qquestion?

Mein Vorschlag für den nächsten Schritt: [was, wer, bis wann?]

Welchen Teil würdest du ändern?

Viele Grüße
Sam
`,
        `An: Petra Keller [keine E-Mail-Adresse]
Betreff: Qthing

Hallo Petra,

eines brauche ich bis Donnerstag, 26. November: Qthing. Geht das bis Donnerstag? Wenn nicht: bis wann?

Viele Grüße
Sam
`,
        `An: Petra Keller [keine E-Mail-Adresse]
Betreff: Unsere Notizen vom 19. November: stimmen sie?

Hallo Petra,

eines brauche ich bis Donnerstag, 26. November: deine Rückmeldung zu unseren Notizen vom 19. November (Qthing), die ich am selben Tag geschickt habe. Stimmen sie so? Wenn nicht: welchen Teil würdest du ändern?

Viele Grüße
Sam
`,
      ],
    );
  });

  it('speaks to its readers as they are addressed: Sie, first name and Sie, du, ihr', () => {
    const both = ['Petra Keller', 'Jan Brandt', me];
    const opening = (setting: Setting) => {
      const [letter] = writeAll({ ...setting, minutes: 'notes: "Q"\n' });
      const lines = (letter ? renderLetterFile(letter) : '').split('\n');
      return [
        lines.find((line) => line.endsWith(',')),
        lines.find((line) => line.startsWith('Bitte'))?.split(' bis')[0],
        lines.find((line) => line.endsWith('Grüße') || line.endsWith('Grüßen')),
      ];
    };
    assert.deepEqual(
      [
        opening({ form: forms.Sie, attendees: both }),
        opening({ form: forms['first name and Sie'] }),
        opening({ form: forms.du }),
        opening({ form: forms.du, attendees: both }),
        opening({ form: forms['nothing on file'] }),
        opening({ form: 'address: formal, salutation: "Herrn Dr. Keller"' }),
      ],
      [
        ['Sehr geehrte Frau Keller, sehr geehrter Herr Brandt,', 'Bitte geben Sie mir', 'Mit freundlichen Grüßen'],
        ['Guten Tag Petra,', 'Bitte geben Sie mir', 'Viele Grüße'],
        ['Hallo Petra,', 'Bitte gib mir', 'Viele Grüße'],
        ['Hallo Petra, hallo Jan,', 'Bitte gebt mir', 'Viele Grüße'],
        ['Guten Tag Petra Keller,', 'Bitte geben Sie mir', 'Mit freundlichen Grüßen'],
        ['Sehr geehrter Herr Dr. Keller,', 'Bitte geben Sie mir', 'Mit freundlichen Grüßen'],
      ],
    );
  });

  for (const [name, form] of Object.entries(forms)) {
    for (const tone of ['direct', 'reserved']) {
      it(`has no English word in it, and the English one no German word: ${name}, ${tone}`, () => {
        for (const attendees of [['Petra Keller', me], ['Petra Keller', 'Jan Brandt', me], [me]]) {
          for (const minutes of [full, 'notes: "Qnote"\n', '']) {
            for (const channel of ['phone', 'video', 'in-person', 'chat']) {
              const setting = { form, tone, attendees, minutes, call: `channel: ${channel}\n${minutes && settled}` };
              const german = writeAll(setting);
              const english = writeAll({ ...setting, language: 'en' });
              assert.deepEqual([...new Set(german.map(({ language }) => language))], ['de']);
              for (const [at, letter] of german.entries()) {
                const other = english[at];
                const shared = [...wordsOf(renderLetterFile(letter))].filter((each) => {
                  const isOurs = each.startsWith('q') || common.has(each);
                  return !isOurs && other !== undefined && wordsOf(renderLetterFile(other)).has(each);
                });
                assert.deepEqual(shared, [], renderLetterFile(letter));
              }
            }
          }
        }
      });
    }
  }

  it('says on which day and in which part of it people spoke', () => {
    const thanks = (call: string, day = today) => {
      const records = read({ call: `${call}\n` });
      const letter = renderConfirmation({ records, key, path: callPath, me, today: day }) ?? assert.fail();
      return /vielen Dank für (.*?)\. Damit/.exec(renderLetterFile(letter))?.[1];
    };
    assert.deepEqual(
      [
        thanks('channel: video'),
        thanks('channel: in-person'),
        thanks('channel: phone', '2026-11-21' as Day),
        thanks('channel: phone', '2026-11-24' as Day),
        thanks('channel: chat', '2027-01-04' as Day),
      ],
      [
        'das Gespräch heute Vormittag',
        'das Gespräch heute Vormittag',
        'das Telefonat gestern',
        'das Telefonat am Freitag, 20. November',
        'den Chat am Freitag, 20. November 2026',
      ],
    );
  });

  it('is none where a letter has no German yet, or its readers share no language: it is English as a whole', () => {
    const records = read({ form: forms.Sie });
    const hot = renderHotLetter('apology', { records, key, path: callPath, me, today, person: 'Petra Keller' });
    assert.ok(hot);
    assert.match(renderLetterFile(hot), /^To: [^]*Subject: Our call of 20 November\n\nDear Frau Keller,\n\nas I said/);
    assert.deepEqual(hot.otherLanguages, [{ name: 'Petra Keller', language: 'de' }]);
    const attendees = ['Petra Keller', 'Jan Brandt'];
    const [mixed] = writeAll({ form: forms.Sie, attendees, language: 'de' });
    const [dutch] = writeAll({ form: 'address: formal, language: nl', attendees });
    assert.deepEqual(
      [mixed, dutch].map((letter) => [letter?.language, letter?.otherLanguages.length]),
      [
        ['de', 0],
        ['en', 2],
      ],
    );
  });
});
