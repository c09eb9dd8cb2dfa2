import assert from 'node:assert/strict';
import fc from 'fast-check';
import { captureMail, captureTeamMail } from '../../../src/core/capture/fileMail';
import { findTeamMail } from '../../../src/core/capture/filingPlaces';
import { findReaders, withoutOthers } from '../../../src/core/capture/mailReaders';
import { findOtherClient } from '../../../src/core/capture/knownSender';
import { readPasted } from '../../../src/core/exchange/pastedText';
import { isPrivatePath } from '../../../src/core/files/layout';
import type { Day } from '../../../src/core/model/day';
import type { Mail } from '../../../src/core/model/mail';
import { renderChronology } from '../../../src/core/report/chronology';
import { renderText } from '../../../src/core/report/document';
import { readJournal } from '../journal/readJournal';
import { applyChanges, listTouched, type Files } from './applyCapture';

const today = '2026-11-20' as Day;
const key = { client: 'acme', engagement: 'erp' };
const filing = { key, today, keptAs: 'received/x.eml', takenFiles: [] };
const base: Files = {
  'journal.yaml':
    'journal: 1\nteam:\n  - {name: "Sam Lindqvist", email: sam@north.example}\n  - {name: "Helen Osei", email: helen@north.example}\n',
  'clients/acme/client.yaml': 'name: "Acme"\ncontacts:\n  - {name: "Ana Ruiz", email: ana@acme.example}\n',
  'clients/acme/erp/engagement.yaml': 'title: "ERP"\nstatus: active\n',
  'clients/globex/client.yaml': 'name: "Globex"\ncontacts:\n  - {name: "Gus Meier", email: gus@globex.example}\n',
  'clients/globex/scope/engagement.yaml': 'title: "Scope"\nstatus: active\n',
};
const internal = readPasted(
  'From: Helen Osei <helen@north.example>\nTo: Sam\nMessage-ID: <i1@north.example>\nDate: Thu, 19 Nov 2026 10:00:00 +0100\nSubject: Ana is out of her depth\n\nWe replace her.\n> Sam calls HR',
);
const ours = ['Sam Lindqvist <sam@north.example>', 'Helen Osei', 'new@north.example'];
const strangers = ['Jo <jo@elsewhere.example>', 'jo@gmail.com'];
const globex = ['Gus Meier <gus@globex.example>', 'G. Meier <gus@globex.example>', 'Lea <lea@globex.example>'];
const acme = ['Ana Ruiz', 'ana@acme.example', 'Bo <bo@acme.example>'];

const write = (from: string, to: readonly string[], subject: string, text: string): Mail =>
  readPasted(`From: ${from}\nTo: ${to.join('; ')}\nSubject: ${subject}\n\n${text}`);

describe('Who reads a mail', () => {
  it('is nobody of the client where all are ours, strangers or of another client', () => {
    const people = fc.array(fc.constantFrom(...ours, ...strangers, ...globex), { minLength: 1 });
    fc.assert(
      fc.property(people, fc.constantFrom(...ours), (to, from) => {
        assert.equal(findReaders(readJournal(base), 'acme', write(from, to, 'x', 'y')).isInternal, true);
      }),
    );
  });

  it('is the client as soon as one of its people is among them; words without a sender are ours to file', () => {
    const people = fc.array(fc.constantFrom(...ours, ...strangers));
    fc.assert(
      fc.property(people, fc.constantFrom(...acme), fc.constantFrom(...ours), (to, theirs, from) => {
        assert.equal(findReaders(readJournal(base), 'acme', write(from, [...to, theirs], 'x', 'y')).isInternal, false);
      }),
    );
    assert.equal(findReaders(readJournal(base), 'acme', readPasted('Call with Ana')).isInternal, false);
  });

  it('tells of people of another client by address and by domain', () => {
    const find = (...to: readonly string[]) =>
      findReaders(readJournal(base), 'acme', write('Ana Ruiz <ana@acme.example>', to, 'x', 'y')).others;
    assert.deepEqual(
      [find('Gus <gus@globex.example>'), find('lea@globex.example'), find(...ours, ...strangers)],
      [['globex'], ['globex'], []],
    );
  });
});

describe('Somebody whom a mail names', () => {
  it('is of another client only where neither this client nor the team has that person', () => {
    const find = (address: string) => findOtherClient(readJournal(base), 'acme', { address });
    const all = [
      'gus@globex.example',
      'lea@globex.example',
      'ana@acme.example',
      'bo@acme.example',
      'sam@north.example',
    ];
    assert.deepEqual(all.map(find), ['globex', 'globex', undefined, undefined, undefined]);
    assert.equal(find('jo@gmail.com'), undefined);
  });
});

describe('A mail that the client has not seen', () => {
  it('is a remark of the team’s, with its words as those of its sender, and is found when it comes again', () => {
    const { changes } = captureTeamMail(readJournal(base), internal, filing);
    const touched = listTouched(base, changes);
    assert.deepEqual(touched, {
      'clients/acme/private/erp/remarks/2026-11-19-ana-is-out-of-her-depth.yaml': [
        'remarks: |',
        '  E-mail of 19 November 2026: Ana is out of her depth',
        '',
        '  Helen Osei wrote:',
        '  > We replace her.',
        '',
        '  Word for word: received/x.eml <i1@north.example>',
        '',
      ].join('\n'),
    });
    const index = readJournal(applyChanges(base, changes));
    assert.equal(findTeamMail(index, key, internal), Object.keys(touched)[0]);
    assert.equal(findTeamMail(index, key, { messageId: '<i2@north.example>' }), undefined);
    const request = { records: index, key, from: '2026-11-01' as Day, to: today, today };
    assert.doesNotMatch(renderText(renderChronology({ ...request, audience: 'client' })), /depth/);
  });

  it('touches nothing outside private, whatever it says', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (subject, newest) => {
        const { changes } = captureTeamMail(readJournal(base), { ...internal, subject, newest }, filing);
        assert.deepEqual(
          changes.map(({ path }) => isPrivatePath(path)),
          [true],
        );
      }),
    );
  });
});

describe('A mail that people of two clients read', () => {
  const shared = { key, today, takenFiles: [] };

  it('becomes a record without the other client’s names, wherever they stand', () => {
    const words = fc.constantFrom('Hello', 'Gus', 'meier', 'GLOBEX', 'gus@globex.example', 'plan', 'x');
    const line = fc.array(words).map((all) => all.join(' '));
    const people = fc.shuffledSubarray([...ours, ...acme, ...globex]);
    fc.assert(
      fc.property(fc.constantFrom(...acme, ...globex, ...ours), people, line, line, (from, to, subject, text) => {
        const records = readJournal(base);
        const mail = write(from, ['Gus Meier <gus@globex.example>', ...to], subject, text);
        const { changes } = captureMail(records, withoutOthers(records, 'acme', mail), shared);
        assert.doesNotMatch(JSON.stringify(changes), /gus|meier|globex|\blea\b/i);
      }),
    );
  });

  it('keeps the words of this client where nobody of the other is named in them', () => {
    const records = readJournal(base);
    const mail = write('Ana Ruiz <ana@acme.example>', ['Sam', ...globex], 'Half sizes', 'We need them.');
    const [text = ''] = Object.values(
      listTouched(base, captureMail(records, withoutOthers(records, 'acme', mail), shared).changes),
    );
    assert.match(text, /attendees: \["Ana Ruiz", "Sam"\]/);
    assert.match(text, / {2}Ana Ruiz wrote:\n {2}> We need them\.\n/);
  });
});
