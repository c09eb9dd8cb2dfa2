import assert from 'node:assert/strict';
import fc from 'fast-check';
import { writeMail } from '../../../src/core/exchange/writeMail';
import { writeMailto } from '../../../src/core/exchange/writeMailto';
import { markSent } from '../../../src/core/capture/markSent';
import type { Day } from '../../../src/core/model/day';
import { renderLetterFile, renderLetterHtml, renderLetterMarkdown, type Letter } from '../../../src/core/report/letter';
import { writeMinutesLetter } from '../../../src/core/report/minutesLetter';
import type { Files } from '../capture/applyCapture';
import { readJournal } from '../journal/readJournal';

const today = '2026-11-20' as Day;
const key = { client: 'acme', engagement: 'erp' };
const meeting = '2026-11-19-steering';
const folder = 'clients/acme/erp';
const path = `${folder}/minutes/${meeting}.yaml`;
const secret = 'XQZSECRET';

/** Every place where the team keeps something to itself, another client, and keys that the model does not know. */
const hidden: Files = {
  'clients/acme/private/client.yaml': `contacts: [{name: "Ana Ruiz", remarks: "${secret}", salutation: "${secret}"}]\n`,
  'clients/acme/private/erp/engagement.yaml': `record: [{mode: written, since: 2026-01-01, reason: "${secret}", told: {date: 2026-01-01, by: "${secret}"}}]\n`,
  'clients/acme/private/erp/actions.yaml': `actions: [{id: pA-1, text: "${secret}", owner: "Ana Ruiz", from: ${meeting}}, {id: A-1, text: "${secret}"}]\n`,
  'clients/acme/private/erp/decisions.yaml': `decisions: [{id: pD-1, text: "${secret}", date: 2026-11-19}]\n`,
  [`clients/acme/private/erp/remarks/${meeting}.yaml`]: `remarks: "${secret}"\nmood: 1\n`,
  'clients/acme/private/erp/escalations.yaml': `escalations: [{id: ESC-1, title: "${secret}"}]\n`,
  'clients/other/client.yaml': `name: "${secret}"\nlanguage: en\ncontacts: [{name: "${secret}", aliases: ["Ana Ruiz"], email: ${secret}@x.example}]\n`,
  [`clients/other/${secret}/actions.yaml`]: `actions: [{id: A-2, text: "${secret}", from: ${meeting}}]\n`,
};

const word = fc.stringMatching(/^[A-Z][a-z<&*_]{1,8}$/);
const day = fc.constantFrom('2026-11-01', '2026-11-20', '2026-12-24');
const owner = fc.constantFrom('Ana Ruiz', 'Maria Lopez', 'Sam Lind');

const meetings = fc.record({
  title: word,
  decisions: fc.uniqueArray(word, { maxLength: 3 }),
  actions: fc.uniqueArray(fc.record({ text: word, owner, due: day }), { maxLength: 3, selector: ({ text }) => text }),
  questions: fc.uniqueArray(word, { maxLength: 2 }),
  topics: fc.uniqueArray(fc.record({ topic: word, now: word }), { maxLength: 2, selector: ({ topic }) => topic }),
  attendees: fc.subarray(['Ana Ruiz', 'Maria Lopez', 'Sam Lind', 'Priya Nair'], { minLength: 2 }),
  names: fc.subarray(Object.keys(hidden)),
});

type Meeting = typeof meetings extends fc.Arbitrary<infer M> ? M : never;

function writeFiles({ title, decisions, actions, questions, topics, attendees, names }: Meeting): Files {
  const list = (items: readonly object[]) => JSON.stringify(items.map((item) => ({ ...item, unknown: secret })));
  return {
    ...Object.fromEntries(names.map((name) => [name, hidden[name] ?? ''])),
    'journal.yaml': `journal: 1\nunknown: "${secret}"\nteam: [{name: "Sam Lind", unknown: "${secret}"}, {name: "Priya Nair", email: p@o.example}]\n`,
    'clients/acme/client.yaml': `name: "Acme"\nunknown: "${secret}"\ncontacts: [{name: "Ana Ruiz", email: ana@acme.example, note: "${secret}"}, {name: "Maria Lopez", email: m@acme.example}]\n`,
    [path]: `title: ${JSON.stringify(title)}
type: steering
date: 2026-11-19
attendees: ${JSON.stringify(attendees)}
carried: ["pA-1 ${secret}", "ESC-1 ${secret}"]
decisions: ${list([...decisions, `pR-1 ${secret}`].map((text, at) => ({ id: `D-${at + 1}`, text, by: 'Ana Ruiz' })))}
actions: ${list(actions.map((action, at) => ({ id: `A-${at + 10}`, ...action })))}
questions: ${JSON.stringify([...questions, `see private/erp/claims.yaml ${secret}`])}
topics: ${list(topics)}
unknown: "${secret}"
`,
  };
}

/** Everything that leaves, in every way. */
function listOutputs(letter: Letter): readonly string[] {
  const mail = writeMail(letter, { boundary: '_1_' });
  const parts = mail.split('\r\n').filter((line) => /^[A-Za-z0-9+/=]{4,}$/.test(line));
  const words = [...mail.matchAll(/=\?utf-8\?B\?([^?]*)\?=/g)].map(([, base64 = '']) => base64);
  return [
    renderLetterFile(letter),
    renderLetterHtml(letter),
    renderLetterMarkdown(letter),
    decodeURIComponent(writeMailto(letter).url),
    mail,
    ...[parts.join(''), ...words].map((base64) => Buffer.from(base64, 'base64').toString()),
  ];
}

describe('A letter made of any journal', () => {
  it('holds nothing that is not for its readers, and everything of the meeting that is', () => {
    const property = fc.property(meetings, (made) => {
      const files = writeFiles(made);
      const index = readJournal(files);
      const { letter } = writeMinutesLetter({ records: index, key, meeting, today, me: 'Sam Lind' }) ?? assert.fail();
      for (const output of listOutputs(letter)) assert.doesNotMatch(output, /XQZSECRET|\bp?[A-Z]{1,3}-\d|private\//);
      const text = renderLetterFile(letter);
      const sent = { text, to: letter.to.map(({ name }) => name), via: 'email' };
      const kept = markSent({ index, path, day: today, letter: sent, said: '', takenFiles: [] });
      assert.ok(!JSON.stringify(kept).includes(secret));
      const owed = made.actions.map(({ text: task }) => task.slice(1));
      const shared = [
        ...made.decisions,
        ...owed,
        ...made.questions,
        ...made.topics.flatMap(({ topic, now }) => [topic, now]),
      ];
      for (const each of [made.title, ...shared]) assert.ok(text.includes(each), `${each} is missing in\n${text}`);
      const others = made.attendees.filter((name) => name !== 'Sam Lind');
      assert.deepEqual([...letter.to, ...letter.cc].map(({ name }) => name).sort(), [...others].sort());
    });
    fc.assert(property, { numRuns: 60 });
  });
});
