import assert from 'node:assert/strict';
import { viewAsClient } from '../../../src/core/journal/clientView';
import { listDatedFacts, type DatedFact } from '../../../src/core/journal/datedFacts';
import { listUnits } from '../../../src/core/journal/digestUnits';
import { filterFacts, type FactFilter } from '../../../src/core/journal/factFilter';
import { findFactWord, listPlacedDays } from '../../../src/core/journal/factWords';
import type { JournalFile } from '../../../src/core/journal/journalIndex';
import type { Day } from '../../../src/core/model/day';
import type { Field, Fields } from '../../../src/core/model/fields';
import { fileKinds, type FileKind } from '../../../src/core/model/fileKinds';
import { readJournal, readSampleFiles } from './readJournal';

const key = { client: 'acme', engagement: 'shop' };
const folder = 'clients/acme/shop';

const files: Readonly<Record<string, string>> = {
  'journal.yaml': 'journal: 1\r\nteam:\r\n  - name: "Sam Ours"\r\n',
  'clients/acme/client.yaml': 'name: "Acme"\ncontacts:\n  - name: "María López"\n    aliases: ["M. López"]\n',
  [`${folder}/engagement.yaml`]: 'title: "Shop"\nstatus: active\nstart: 2026-01-05\nend: 2026-12-31\n',
  [`${folder}/minutes/2026-03-02-call.yaml`]: `title: "Call about the grid"
type: call
date: 2026-03-02
start: "09:00"
channel: phone
attendees: ["Sam Ours", "M. López"]
decisions:
  - id: D-1
    text: "Half sizes are in"
    by: "María López"
actions:
  - id: A-1
    text: "Name an owner"
    owner: "María López"
    due: 2026-03-09
sent:
  date: 2026-03-03
  to: ["María López"]
  via: email
  ref: <1@ours>
answers:
  - by: "María López"
    says: confirmed
    date: 2026-03-04
    via: email
`,
  [`${folder}/actions.yaml`]: `actions:
  - id: A-1
    text: "Name an owner"
    owner: "María López"
    raised: { date: 2026-03-02, by: "Sam Ours" }
    due: 2026-03-11
    done: 2026-03-10
    moved:
      - date: 2026-03-05
        from: 2026-03-09
        to: 2026-03-11
        reason: "she is away"
`,
  'clients/acme/private/shop/feedback.yaml': `feedback:
  - id: FB-1
    text: "You are slow"
    date: 2026-03-06
    kind: complaint
    raised: { date: 2026-03-06, by: "M. López", via: phone }
`,
};

const tell = ({ day, kind, what, title, by, channel, id, field }: DatedFact) =>
  [day, kind, what, title, by, channel, id, field].map((part) => part ?? '').join(' | ');

describe('A meeting that did not take place', () => {
  it('is told as attempted where nobody was reached, and as planned where it was called off', () => {
    const say = (rest: string) => {
      const path = 'clients/acme/shop/minutes/2026-11-19-call.yaml';
      const records = readJournal({ [path]: `title: "Call"\ntype: call\ndate: 2026-11-19\n${rest}` });
      return listDatedFacts(records, { client: 'acme', engagement: 'shop' }).map(({ what }) => what);
    };
    assert.deepEqual(
      [
        say('channel: phone\noutcome: no-answer\n'),
        say('channel: phone\noutcome: voicemail\n'),
        say('channel: voicemail\noutcome: voicemail\n'),
        say('cancelled: 2026-11-18\n'),
        say('outcome: reached\n'),
      ],
      [['attempted'], ['attempted'], ['held'], ['planned', 'called off'], ['held']],
    );
  });
});

describe('The dated facts of an engagement', () => {
  it('are one list, the newest first, each with who, how and where', () => {
    assert.deepEqual(listDatedFacts(readJournal(files), key).map(tell), [
      '2026-03-10 | action | done | Name an owner |  |  | A-1 | actions/0/done',
      '2026-03-06 | feedback | said | You are slow | M. López | phone | FB-1 | feedback/0/date',
      '2026-03-05 | action | moved | Name an owner |  |  | A-1 | actions/0/moved/0/date',
      '2026-03-04 | answer | confirmed | Call about the grid | María López | email |  | answers/0/date',
      '2026-03-03 | sent | sent | Call about the grid |  | email |  | sent/date',
      '2026-03-02 | action | agreed | Name an owner |  | phone | A-1 | actions/0',
      '2026-03-02 | decision | decided | Half sizes are in | María López | phone | D-1 | decisions/0',
      '2026-03-02 | meeting | held | Call about the grid |  | phone |  | date',
      '2026-01-05 | engagement | began | Shop |  |  |  | start',
    ]);
  });

  it('say what answered them', () => {
    const answers = listDatedFacts(readJournal(files), key).flatMap((fact) =>
      fact.answers.map(({ what, by, day, via }) => `${fact.what}: ${[what, by, day, via].filter(Boolean).join(' ')}`),
    );
    assert.deepEqual(answers, [
      'sent: confirmed María López 2026-03-04 email',
      'agreed: confirmed María López 2026-03-04 email',
      'agreed: done 2026-03-10',
      'decided: confirmed María López 2026-03-04 email',
      'held: confirmed María López 2026-03-04 email',
    ]);
  });

  it('tell on one day what was decided before who confirmed it', () => {
    const decisions =
      'decisions:\n  - id: D-2\n    acknowledged: [{by: "Ana", date: 2026-03-09}]\n    text: "Go"\n    date: 2026-03-09\n';
    const facts = listDatedFacts(readJournal({ [`${folder}/decisions.yaml`]: decisions }), key);
    assert.deepEqual(
      facts.map(({ what }) => what),
      ['acknowledged', 'decided'], // the newest first
    );
  });

  it('are for the client only those that the client may see', () => {
    const index = readJournal(files);
    const shown = listDatedFacts(viewAsClient(index, 'acme'), key);
    assert.deepEqual(
      [shown.filter(({ isPrivate }) => isPrivate), shown.length, listDatedFacts(viewAsClient(index, 'other'), key)],
      [[], listDatedFacts(index, key).length - 1, []],
    );
  });

  it('stay what they are while a file is half typed', () => {
    const half = { ...files, [`${folder}/actions.yaml`]: 'actions:\n  - id: A-1\n    text: "Name an ow' };
    assert.ok(listDatedFacts(readJournal(half), key).some(({ what }) => what === 'decided'));
  });

  it('are told in words for every day that the model knows, or it is known that the day is only planned', () => {
    const kinds = (Object.keys(fileKinds) as FileKind[]).filter(
      (kind) => !['journal', 'template', 'client', 'private-client', 'remarks'].includes(kind),
    );
    const wordless = kinds.flatMap((kind) =>
      listUnits(fill(kind)).flatMap((unit) =>
        listPlacedDays(unit.fields, unit.record).flatMap(({ name }) =>
          findFactWord(unit.kind, name) === undefined ? [`${kind}: ${unit.kind}/${name}`] : [],
        ),
      ),
    );
    assert.deepEqual(wordless, []);
  });

  it('are filtered by kind, person under any spelling, channel, period and words of the topic', () => {
    const index = readJournal(files);
    const facts = listDatedFacts(index, key);
    const found = (filter: FactFilter) => filterFacts(index, 'acme', facts, filter).map(({ what }) => what);
    assert.deepEqual(
      [
        found({ kinds: ['decision', 'feedback'] }),
        found({ person: 'María López', channel: 'phone' }),
        found({ from: '2026-03-04' as Day, to: '2026-03-06' as Day }),
        found({ topic: 'GRID about' }),
        found({ topic: 'grid', kinds: ['action'] }),
        found({}).length,
      ],
      [
        ['said', 'decided'],
        ['said', 'agreed', 'decided', 'held'],
        ['said', 'moved', 'confirmed'],
        ['confirmed', 'sent', 'held'],
        [],
        facts.length,
      ],
    );
  });

  it('are those of a person who is written by first name, where one person alone is called so', () => {
    const people = (more: string) => ({
      'clients/acme/client.yaml': `contacts: [{name: "Ana Ruiz"}${more}]\n`,
      [`${folder}/minutes/2026-03-09-status.yaml`]: 'title: "S"\ndate: 2026-03-09\nattendees: ["ana"]\n',
    });
    const count = (more = '') => {
      const index = readJournal(people(more));
      return filterFacts(index, 'acme', listDatedFacts(index, key), { person: 'Ana Ruiz' }).length;
    };
    assert.deepEqual([count(), count(', {name: "Ana Gil"}')], [1, 0]);
  });

  it('tell an attempt that reached nobody from a talk', () => {
    const path = `${folder}/minutes/2026-03-09-call.yaml`;
    const tell = (text: string) =>
      listDatedFacts(readJournal({ [path]: `title: "Call"\ndate: 2026-03-09\n${text}\n` }), key).map(
        ({ what }) => what,
      );
    assert.deepEqual(
      [
        ...['outcome: reached', 'outcome: no-answer', 'channel: phone\noutcome: voicemail'],
        'channel: voicemail\noutcome: voicemail',
      ].map(tell),
      [['held'], ['attempted'], ['attempted'], ['held']],
    );
  });

  it('of minutes that say no day know when it began, and when it was sent', () => {
    const index = readJournal({
      [`${folder}/minutes/2026-03-09-call.yaml`]: 'title: "Call"\nstart: "09:30"\nsent: { date: 2026-03-10 }\n',
    });
    assert.deepEqual(
      listDatedFacts(index, key).map(({ day, what, time, sentOn }) => [day, what, time, sentOn]),
      [
        ['2026-03-10', 'sent', undefined, '2026-03-10'],
        ['2026-03-09', 'held', '09:30', '2026-03-10'],
      ],
    );
  });

  it('have the title of the meeting that somebody was asked about again', () => {
    const reminder = 'reminders:\n  - {date: 2026-03-06, to: "M. López", about: 2026-03-02-call, via: email}\n';
    const records = readJournal({ ...files, 'clients/acme/private/shop/engagement.yaml': reminder });
    const found = listDatedFacts(records, key).find(({ what }) => what === 'asked again');
    assert.deepEqual([found?.title, found?.day, found?.isPrivate], ['Call about the grid', '2026-03-06', true]);
  });

  it('cost little: 5,000 of them are listed and filtered at once', () => {
    const risks = Array.from(
      { length: 2_500 },
      (_, at) =>
        `  - id: R-${at + 1}\n    title: "Risk ${at}"\n    raised: { date: 2026-01-${10 + (at % 20)} }\n    closed: 2026-05-01\n`,
    );
    const index = readJournal({ ...files, [`${folder}/risks.yaml`]: `risks:\n${risks.join('')}` });
    const facts = listDatedFacts(index, key);
    assert.equal(filterFacts(index, 'acme', facts, { kinds: ['risk'] }).length, 5_000);
  });

  it('of the sample journal all have a title', () => {
    const index = readJournal(readSampleFiles());
    const keys = index
      .listClientFolders()
      .flatMap((client) => index.listEngagementFolders(client).map((engagement) => ({ client, engagement })));
    const facts = keys.flatMap((each) => listDatedFacts(index, each));
    assert.deepEqual([facts.filter(({ title }) => title === ''), facts.length > 150], [[], true]);
  });
});

/** A file of that kind in which every field has a value. */
function fill(kind: FileKind): JournalFile {
  return { path: `any/${kind}.yaml`, reading: { kind, record: fillAll(fileKinds[kind]) } } as unknown as JournalFile;
}

function fillAll(fields: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fillOne(field)]));
}

function fillOne(field: Field): unknown {
  if (field.type === 'list') return [fillOne(field.of)];
  if (field.type === 'group') return fillAll(field.fields);
  return field.type === 'day' ? '2026-01-05' : 'x';
}
