import assert from 'node:assert/strict';
import { markAgendaSent, markDrafted, markSent, type SentLetter } from '../../../src/core/capture/markSent';
import { checkText } from '../../../src/core/files/decode';
import { fingerprintOf, sumSentText, toFreezeMark } from '../../../src/core/files/fingerprint';
import { readFile } from '../../../src/core/files/read';
import type { Day } from '../../../src/core/model/day';
import { readJournal } from '../journal/readJournal';
import { applyChanges, type Files } from './applyCapture';

const today = '2026-11-20' as Day;
const path = 'clients/acme/erp/minutes/2026-11-19-steering-committee.yaml';
const minutes =
  '# kept\ntitle: "Steering committee"\ntype: steering\ndate: 2026-11-19 # and this\nnotes: |\n  15 January\n';
const sentFile = 'clients/acme/erp/sent/2026-11-20-steering-committee.txt';
const letter = { text: 'To: Ana Ruiz\n\nDear Ana,\n', to: ['Ana Ruiz', 'Zoë "Z" Park'], via: 'email' };
const said = 'Dear Ana,\n';
const written: Files = {
  'clients/acme/private/erp/engagement.yaml':
    'record:\n  - {mode: written, since: 2026-10-09, told: {date: 2026-10-09}}\n',
};

function send(
  text = minutes,
  others: Files = {},
  takenFiles: readonly string[] = [],
  sent: SentLetter = letter,
): Files {
  const files = { ...others, [path]: text };
  const changes = markSent({ index: readJournal(files), path, day: today, letter: sent, said, takenFiles });
  const kept = changes.flatMap((change) => ('create' in change ? [[change.path, change.create]] : []));
  const edited = applyChanges(
    files,
    changes.filter((change) => !('create' in change)),
  );
  return { ...edited, ...(Object.fromEntries(kept) as Files) };
}

describe('Minutes that were sent', () => {
  it('say when and to whom, the exact text is kept, and nothing else of them is touched', () => {
    const after = send();
    assert.equal(after[sentFile], letter.text);
    const mark = toFreezeMark(fingerprintOf(readFile('minutes', checkText(minutes)).record));
    assert.equal(
      after[path],
      `${minutes}sent:\n  date: 2026-11-20\n  to: ["Ana Ruiz", "Zoë \\"Z\\" Park"]\n  via: email\n  text: "sent/2026-11-20-steering-committee.txt"\n  frozen: "${mark}"\n`,
    );
  });

  it('never write over a text that is kept already', () => {
    const taken = ['2026-11-20-steering-committee.eml', '2026-11-20-Steering-Committee-2.txt'];
    assert.ok('clients/acme/erp/sent/2026-11-20-steering-committee-3.txt' in send(minutes, {}, taken));
  });

  it('are frozen in every mode; a fingerprint they have in the written one alone', () => {
    const codes = (text = '') => readFile('minutes', checkText(text)).problems.map(({ code }) => code);
    const [after = '', trusted = ''] = [send(minutes, written)[path], send()[path]];
    assert.match(after, /\nfingerprint: "?[0-9a-f]{16}"?\n$/);
    assert.doesNotMatch(after, /frozen/);
    assert.doesNotMatch(trusted, /fingerprint|sha256/);
    const answered = 'answers:\n  - {by: "Ana Ruiz", says: confirmed, date: 2026-11-20}\n';
    assert.deepEqual(
      [after, trusted].map((text) => [text, `${text}${answered}`, text.replace('15 January', '16 January')].map(codes)),
      [
        [[], [], ['sent-minutes-edited']],
        [[], [], ['sent-minutes-edited']],
      ],
    );
  });

  it('have a fingerprint or none as the team has settled for the engagement, whatever the mode', () => {
    const isThere = (fingerprints: string, mode = '') => {
      const team = { 'clients/acme/private/erp/engagement.yaml': `fingerprints: ${fingerprints}\n${mode}` };
      return /\nfingerprint: /.test(send(minutes, team)[path] ?? '');
    };
    const mode = written['clients/acme/private/erp/engagement.yaml'];
    assert.deepEqual(
      [isThere('none'), isThere('file'), isThere('mail'), isThere('none', mode), isThere('mail', mode)],
      [false, true, true, false, true],
    );
  });

  it('have the number of what the mail said where they have a fingerprint, and it makes them no others', () => {
    const after = send(minutes, written)[path] ?? '';
    const { record, problems } = readFile('minutes', checkText(after));
    const bare = after.replace(/^  sha256: .*\n/m, '');
    assert.deepEqual(
      [record.sent?.sha256, problems, after === bare, readFile('minutes', checkText(bare)).problems],
      [sumSentText('Dear Ana,'), [], false, []],
    );
    assert.doesNotMatch(send()[path] ?? 'sha256', /sha256/);
  });

  it('have the fingerprint of the mail that was drafted, so that what was changed since the draft is told', () => {
    const ofMinutes = fingerprintOf(readFile('minutes', checkText(minutes)).record);
    const drafted = { ...letter, fingerprints: { ofMinutes } };
    const edited = minutes.replace('15 January', '16 January');
    const [trusted, strict] = [{}, written].map((others) => {
      const index = readJournal({ ...others, [path]: edited });
      return JSON.stringify(markSent({ index, path, day: today, letter: drafted, said, takenFiles: [] }));
    });
    assert.match(trusted ?? '', new RegExp(`"frozen":"${toFreezeMark(ofMinutes)}"`));
    assert.match(strict ?? '', new RegExp(`"field":"fingerprint","to":{"set":"${ofMinutes}"}`));
  });

  it('have a fingerprint where their mail had the SHA-256 at its foot, whatever is settled by now', () => {
    const ofMinutes = fingerprintOf(readFile('minutes', checkText(minutes)).record);
    const mailed = { ...letter, fingerprints: { ofMinutes, ofText: '0'.repeat(64) } };
    const after = send(minutes, {}, [], mailed)[path] ?? '';
    assert.match(after, new RegExp(`\\n  sha256: [^]*\\nfingerprint: "?${ofMinutes}"?\\n$`));
  });

  it('keep line ends of Windows', () => {
    assert.doesNotMatch(send(minutes.replaceAll('\n', '\r\n'))[path]?.replaceAll('\r\n', '') ?? '\n', /\n/);
  });

  it('are sent once', () => {
    const files = { [path]: `${minutes}sent:\n  date: 2026-11-19\n` };
    const index = readJournal(files);
    assert.deepEqual(
      [markSent({ index, path, day: today, letter, said, takenFiles: [] }), markDrafted(index, path, today)],
      [[], []],
    );
  });
});

describe('An agenda that went out', () => {
  it('is on file with its day, once, and not once the meeting is over or its minutes were sent', () => {
    const mark = (text: string) => markAgendaSent(readJournal({ [path]: text }), path, today);
    const toCome = minutes.replace('date: 2026-11-19', 'date: 2026-11-23');
    const out = applyChanges({ [path]: toCome }, mark(toCome))[path] ?? '';
    assert.equal(out, `${toCome}agenda-sent: 2026-11-20\n`);
    assert.deepEqual([mark(out), mark(minutes), mark(`${toCome}sent: {date: 2026-11-20}\n`)], [[], [], []]);
  });
});

describe('A draft of minutes', () => {
  it('is on file with its day, and again on another day', () => {
    const drafted = (text: string) =>
      applyChanges({ [path]: text }, markDrafted(readJournal({ [path]: text }), path, today));
    assert.equal(drafted(minutes)[path], `${minutes}drafted: 2026-11-20\n`);
    assert.match(drafted(`${minutes}drafted: 2026-11-19\n`)[path] ?? '', /drafted: 2026-11-20\n$/);
    assert.deepEqual(markDrafted(readJournal({ [path]: `${minutes}drafted: 2026-11-20\n` }), path, today), []);
  });
});
