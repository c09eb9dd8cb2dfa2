import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseAgreementQuery } from '../../../src/core/journal/agreementQuery';
import { listHistory } from '../../../src/core/journal/agreementHistory';
import type { Agreement } from '../../../src/core/journal/agreement';
import { Digests } from '../../../src/core/journal/digests';
import { findAgreements, type AgreementQuestion } from '../../../src/core/journal/findAgreement';
import { JournalIndex } from '../../../src/core/journal/journalIndex';
import type { Day } from '../../../src/core/model/day';
import { isOpenAction } from '../../../src/core/practice/actionState';
import { anyFiles, clients } from './randomJournal';
import { readJournal, readSampleFiles } from './readJournal';

const today = '2026-11-22' as Day;

function ask(
  index: JournalIndex,
  scope: { onlyClient?: string; within?: string; limit?: number } = {},
): AgreementQuestion {
  return { digests: new Digests(index, isOpenAction), limit: 30, today, ...scope };
}

const find = (question: AgreementQuestion, text: string) => findAgreements(question, parseAgreementQuery(text));
const nameOf = ({ hit }: Agreement) => hit.id ?? `${hit.date} ${hit.title}`;
const show = (question: AgreementQuestion, text: string) => find(question, text).found.map(nameOf);
const showSimilar = (question: AgreementQuestion, text: string) => find(question, text).similar.map(nameOf);

const sample = readJournal(readSampleFiles());
const kestrel = ask(sample, { within: 'kestrel-bay-hospitals' });

describe('Find Agreement', () => {
  it('finds by words what was decided, settled, asked for and noted, what is called so and the newest first', () => {
    assert.deepEqual(show(kestrel, 'weekend'), [
      ...['D-4', 'C-1', 'D-2', '2026-11-20 Weekly status', '2026-11-03 Preparation of the steering committee'],
    ]);
    assert.deepEqual(show(kestrel, 'read aloud'), [
      ...['WA-1', '2026-11-10 Conversation with Declan Moore', '2026-11-05 Steering committee'],
    ]);
  });

  it('shows the newest of the client before anything is typed, without meetings to come', () => {
    assert.deepEqual(show(kestrel, '').slice(0, 4), [
      ...[
        '2026-11-20 Weekly status',
        '2026-11-19 Call to Fergal Byrne',
        '2026-11-19 Voicemail for Fergal Byrne',
        'C-3',
      ],
    ]);
    const early = { ...kestrel, today: '2026-10-25' as Day };
    assert.ok(!show(early, '').includes('2026-11-20 Weekly status'));
  });

  it('says when, where and by whom it was said, who has confirmed it, and what took its place', () => {
    const [agreement] = find(kestrel, 'd-1 kind:decision').found;
    assert.ok(agreement);
    const { hit, said, by, meeting, confirmation, replacedBy } = agreement;
    assert.deepEqual(
      [hit.id, said, by, meeting, confirmation.says, confirmation.confirmed, replacedBy],
      [
        ...['D-1', '2026-10-06', 'Declan Moore'],
        { meeting: '2026-10-06-rollout-planning', title: 'Rollout planning', sent: '2026-10-07' },
        ...['confirmed', [{ by: 'Declan Moore', date: '2026-10-08', via: 'email' }], 'D-3'],
      ],
    );
  });

  it('finds what is said beside the name of the meeting, of the client, of the engagement', () => {
    const all = ask(sample);
    assert.deepEqual(show(kestrel, 'steering weekend')[0], 'D-4');
    assert.deepEqual([show(all, 'kestrel d3'), show(all, 'theatre scheduling wa2')], [['D-3'], ['WA-2']]);
    assert.deepEqual(show(all, 'sundholm weekend'), []);
  });

  it('forgives typing errors and takes other forms of a word, after what has the words themselves', () => {
    assert.deepEqual(
      [show(kestrel, 'wekend theatrs'), showSimilar(kestrel, 'wekend theatrs').slice(0, 2)],
      [[], ['D-4', 'C-1']],
    );
    assert.deepEqual(showSimilar(kestrel, 'surgeon reads')[0], 'D-5');
    assert.deepEqual(showSimilar(kestrel, 'who:decln kind:agr'), ['WA-3', 'WA-1', 'WA-2', 'WA-4']);
    assert.deepEqual(find(kestrel, 'zebra'), { found: [], similar: [], total: 0 });
  });

  it('narrows by people, kinds, days, answers and clients', () => {
    const all = ask(sample);
    assert.deepEqual(show(kestrel, 'who:fergal says:confirmed'), ['C-2', '2026-11-05 Steering committee']);
    assert.deepEqual(show(kestrel, 'kind:change'), ['C-3', 'C-1', 'C-2']);
    assert.deepEqual(show(kestrel, 'since:2026-10-21 before:2026-11-05'), [
      ...[
        '2026-11-03 Preparation of the steering committee',
        'WA-1',
        'WA-2',
        'WA-4',
        '2026-10-23 Call on the training dates',
      ],
    ]);
    assert.deepEqual(show(kestrel, 'says:objected'), ['2026-10-20 Call with Declan Moore']);
    assert.deepEqual(show(kestrel, 'says:open kind:agreement'), ['WA-2']);
    assert.deepEqual(show(all, 'client:sundholm kind:change'), ['C-1']);
    assert.deepEqual(show(kestrel, 'client:sundholm'), []);
    assert.ok(find(all, 'client:"de waard"').found.every(({ hit }) => hit.client === 'de-waard-biscuits'));
  });

  it('takes for an acknowledgement, of any kind, what somebody has confirmed and nobody objects to', () => {
    const files = {
      'clients/acme/erp/engagement.yaml':
        'title: "ERP"\nworking-agreements:\n  - { id: WA-1, text: "One list", acknowledged: [{ by: "Ana" }] }\n  - { id: WA-2, text: "Two" }\n',
      'clients/acme/erp/decisions.yaml':
        'decisions:\n  - { id: D-2, text: "Blue", date: 2026-11-02, acknowledged: [{ by: "Ana" }] }\n  - { id: D-3, text: "Red", date: 2026-11-03 }\n',
      'clients/acme/erp/minutes/2026-11-04-status.yaml':
        'title: "Status"\ndate: 2026-11-04\ndecisions:\n  - { id: D-4, text: "Green" }\nanswers:\n  - { by: "Ana", says: confirmed }\n',
      'clients/acme/erp/minutes/2026-11-05-status.yaml':
        'title: "Disputed"\ndate: 2026-11-05\nanswers:\n  - { by: "Ana", says: confirmed }\n  - { by: "Jo", says: objected }\n',
    };
    const question = ask(readJournal(files));
    assert.deepEqual(
      [show(question, 'kind:acknowledgement').sort(), show(question, 'kind:ack kind:change green')],
      [['2026-11-04 Status', 'D-2', 'D-4', 'WA-1'], ['D-4']],
    );
  });

  it('knows a person by aliases and former names, each client’s people for itself', () => {
    const decision = (by: string) => `decisions:\n  - { id: D-1, text: "${by}", date: 2026-11-02, by: "${by}" }\n`;
    const journal = readJournal({
      'journal.yaml': 'journal: 1\nteam:\n  - { name: "Tomasz Wilk", aliases: ["Tomek", "TW"] }\n',
      'clients/acme/client.yaml':
        'name: "Acme"\ncontacts:\n  - { name: "Ána Ruiz", aliases: ["Ana Soto", "Mrs R."] }\n',
      'clients/acme/old/decisions.yaml': decision('ana  soto'),
      'clients/acme/new/decisions.yaml': decision('Ana Ruiz'),
      'clients/acme/ours/decisions.yaml': decision('TW'),
      'clients/brix/other/decisions.yaml': decision('Mrs R.'),
      'clients/brix/ours/decisions.yaml': decision('Tomasz Wilk'),
    });
    const ofWhom = (text: string, scope = {}) =>
      find(ask(journal, scope), text)
        .found.map(({ by = '' }) => by)
        .sort();
    assert.deepEqual(
      ['ruiz', 'soto', '"ana soto"', '"mrs r."', 'tomek', 'tomek who:ana', 'mrs'].map((who) => ofWhom(`who:${who}`)),
      [
        ...[
          ['Ana Ruiz', 'ana  soto'],
          ['Ana Ruiz', 'ana  soto'],
          ['Ana Ruiz', 'ana  soto'],
        ],
        ...[['Ana Ruiz', 'Mrs R.', 'ana  soto'], ['TW', 'Tomasz Wilk'], [], ['Ana Ruiz', 'Mrs R.', 'ana  soto']],
      ],
    );
    assert.deepEqual(ofWhom('who:mrs', { onlyClient: 'acme' }), ['Ana Ruiz', 'ana  soto']);
    assert.deepEqual(ofWhom('who:wilk since:2026-12'), []);
    assert.deepEqual(
      find(ask(journal), 'who:tomeek')
        .similar.map(({ by = '' }) => by)
        .sort(),
      ['TW', 'Tomasz Wilk'],
    );
  });

  it('lifts an objection only by the person’s own confirmation', () => {
    const withAnswers = (answers: string) =>
      ask(
        readJournal({
          'clients/acme/erp/minutes/2026-11-19-status.yaml': `title: "Status"\r\ndate: 2026-11-19\r\ndecisions:\r\n  - { id: D-1, text: "Größe 7" }\r\nanswers:\r\n${answers}`,
        }),
      );
    const [ana, maria] = ['  - { by: "Ana", says: objected }\r\n', '  - { by: "Maria", says: confirmed }\r\n'];
    const later = '  - { by: "Ana", says: confirmed }\r\n';
    assert.deepEqual(
      [ana + maria, ana + later, maria].map(
        (answers) => find(withAnswers(answers), 'grosse').found[0]?.confirmation.says,
      ),
      ['objected', 'confirmed', 'confirmed'],
    );
  });

  it('finds what is certain in a half-typed file', () => {
    const half = readJournal({
      'clients/acme/erp/decisions.yaml':
        'decisions:\n  - id: D-1\n    text: "Go live on 4 Dec"\n  - id: D-2\n    text: "Cut',
    });
    assert.deepEqual(show(ask(half), 'live'), ['D-1']);
  });

  it('shows on a shared screen nothing private and nothing of another client, whatever is typed', () => {
    const texts = ['', 'a', 'who:maria', 'kind:decision', 'says:open', 'client:acme', 'client:beta size', 'szie', 'r7'];
    const property = fc.property(
      anyFiles,
      fc.constantFrom(...clients),
      fc.constantFrom(...texts),
      (files, onlyClient, text) => {
        const index = new JournalIndex();
        for (const { path, reading } of files) index.put(path, reading);
        const { found, similar } = find(ask(index, { onlyClient }), text);
        for (const { hit } of [...found, ...similar]) {
          assert.ok(hit.path.startsWith(`clients/${onlyClient}/`) && !hit.path.toLowerCase().includes('/private/'));
        }
      },
    );
    fc.assert(property, { numRuns: 300 });
  });

  it('finds the same among all as within each client', () => {
    const texts = ['', 'size', 'who:ana', 'kind:minutes', 'says:confirmed', 'since:2026-06'];
    const property = fc.property(anyFiles, fc.constantFrom(...texts), (files, text) => {
      const index = new JournalIndex();
      for (const { path, reading } of files) index.put(path, reading);
      const everywhere = find(ask(index, { limit: 1000 }), text).total;
      const each = clients.map((within) => find(ask(index, { within, limit: 1000 }), text).total);
      assert.equal(
        everywhere,
        each.reduce((sum, one) => sum + one, 0),
      );
    });
    fc.assert(property, { numRuns: 200 });
  });
});

describe('The history of an agreement', () => {
  const historyOf = (text: string, question = kestrel) => {
    const [agreement] = find(question, text).found;
    assert.ok(agreement);
    return listHistory(question, agreement.hit).map(({ relation, agreement: other }) => `${relation} ${other.hit.id}`);
  };

  it('is what it replaced, what took its place, what asked for it, and who names it', () => {
    assert.deepEqual(
      [historyOf('d-4 kind:decision'), historyOf('d-1 kind:decision'), historyOf('c-1 kind:change')],
      [
        ['earlier D-2', 'asked C-1'],
        ['later D-3', 'names CLM-1'],
        ['earlier D-2', 'decided D-4'],
      ],
    );
  });

  it('names nothing private on a shared screen', () => {
    const shared = { ...kestrel, onlyClient: 'kestrel-bay-hospitals' };
    assert.deepEqual(historyOf('d-1 kind:decision', shared), ['later D-3']);
  });

  it('goes back to the first and on to the last, also where somebody has made a ring of them', () => {
    const ring = (last: string) =>
      ask(
        readJournal({
          'clients/acme/erp/decisions.yaml': `decisions:
  - { id: D-1, text: "One", date: 2026-01-01${last} }
  - { id: D-2, text: "Two", date: 2026-02-01, supersedes: "D-1 One" }
  - { id: D-3, text: "Three", date: 2026-03-01, supersedes: D-02 }
`,
        }),
      );
    assert.deepEqual(historyOf('one', ring('')), ['later D-2', 'later D-3']);
    assert.deepEqual(historyOf('three', ring('')), ['earlier D-1', 'earlier D-2']);
    assert.ok(historyOf('one', ring(', supersedes: D-3')).length >= 2);
  });
});
