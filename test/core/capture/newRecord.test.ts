import assert from 'node:assert/strict';
import { captureRecord } from '../../../src/core/capture/newRecord';
import { questionnaires, type Question } from '../../../src/core/capture/questions';
import { listEntries } from '../../../src/core/journal/entries';
import type { Day } from '../../../src/core/model/day';
import { entryKinds, prefixOf, sideOf, type EntryKind } from '../../../src/core/model/entryKinds';
import { entryFieldsOf } from '../../../src/core/model/entryFields';
import type { Field, Fields } from '../../../src/core/model/fields';
import { readJournal } from '../journal/readJournal';
import { applyChanges, listTouched, type Files } from './applyCapture';

const key = { client: 'acme', engagement: 'shop' };
const today = '2026-11-21' as Day;
const folder = 'clients/acme/shop';
const head = 'title: "Shop"\nstatus: active\n';
const kinds = Object.keys(entryKinds) as EntryKind[];

function capture(files: Files, kind: EntryKind, answers: Readonly<Record<string, string | number>>, isPrivate = false) {
  return captureRecord(readJournal(files), key, { kind, isPrivate, answers: new Map(Object.entries(answers)) }, today);
}

function findField(fields: Fields, path: string): Field | undefined {
  const [name = '', ...rest] = path.split('/');
  const field = fields[name];
  return rest.length > 0 && field?.type === 'group' ? findField(field.fields, rest.join('/')) : field;
}

/** An answer that fits a question: people type what needs quotes. */
function answer(kind: EntryKind, { field, as }: Question): string | number {
  const word = findField(entryFieldsOf(kind), field);
  switch (as) {
    case 'text':
    case 'person':
      return 'Plan #47: "yes", no';
    case 'term':
      return '2026-12-04';
    case 'word':
      return word?.type === 'word' ? (Object.keys(word.words)[0] ?? '') : '';
    case 'score':
      return 4;
    case 'money':
      return 26_000;
    case 'reference':
      return 'WA-1 Minutes go out within one working day: always';
  }
}

function answerAll(kind: EntryKind): Readonly<Record<string, string | number>> {
  return Object.fromEntries(questionnaires[kind].questions.map((each) => [each.field, answer(kind, each)]));
}

describe('A new entry', () => {
  it('makes the register when it is the first, raised today', () => {
    const answers = { title: 'Staff "on loan" leave: 2 of 5', probability: 4, impact: 5, owner: 'Ana Ruiz' };
    const { changes, show } = capture({}, 'risk', answers);
    assert.deepEqual(
      [listTouched({}, changes), show],
      [
        {
          [`${folder}/risks.yaml`]: `risks:
  - id: R-1
    title: "Staff \\"on loan\\" leave: 2 of 5"
    probability: 4
    impact: 5
    owner: "Ana Ruiz"
    raised:
      date: 2026-11-21
`,
        },
        { path: `${folder}/risks.yaml`, entryId: 'R-1' },
      ],
    );
  });

  it('goes to the end, and leaves out what nobody said', () => {
    const files = { [`${folder}/risks.yaml`]: '# ours\nrisks:\n  - id: R-4   # old\n    title: "Old"\n' };
    assert.deepEqual(listTouched(files, capture(files, 'risk', { title: 'New', owner: '' }).changes), {
      [`${folder}/risks.yaml`]:
        '# ours\nrisks:\n  - id: R-4   # old\n    title: "Old"\n  - id: R-5\n    title: "New"\n    raised:\n      date: 2026-11-21\n',
    });
  });

  it('that is kept private stands below private/, with a number of its own', () => {
    const files = { [`${folder}/risks.yaml`]: 'risks:\n  - id: R-4\n    title: "pR-7 is not ours"\n' };
    assert.deepEqual(listTouched(files, capture(files, 'risk', { title: 'New' }, true).changes), {
      'clients/acme/private/shop/risks.yaml':
        'risks:\n  - id: pR-8\n    title: "New"\n    raised:\n      date: 2026-11-21\n',
    });
  });

  it('of a milestone or a working agreement goes into engagement.yaml, and never to the team’s side', () => {
    const path = `${folder}/engagement.yaml`;
    const files = { [path]: head };
    const { changes } = capture(files, 'milestone', { title: 'Dry run', baseline: '2026-12-04' }, true);
    assert.deepEqual(listTouched(files, changes), {
      [path]: `${head}milestones:\n  - id: M-1\n    title: "Dry run"\n    baseline: 2026-12-04\n`,
    });
  });

  it('of a proposal is numbered within the client', () => {
    const files = {
      'clients/acme/private/client.yaml': 'proposals:\n  - id: PRO-3\n    title: "Old"\n',
      'clients/acme/private/erp/claims.yaml': 'claims:\n  - id: CLM-1\n    text: "As in PRO-5"\n',
      'clients/globex/private/client.yaml': 'proposals:\n  - id: PRO-8\n    title: "Theirs"\n',
    };
    const { show } = capture(files, 'proposal', { title: 'New', value: 26_000 });
    assert.deepEqual(show, { path: 'clients/acme/private/client.yaml', entryId: 'PRO-6' });
  });

  for (const kind of kinds) {
    const fieldsOfQuestions = questionnaires[kind].questions.map(({ field }) => field);

    it(`says everything that was asked, and reads without a problem (${kind})`, () => {
      for (const isPrivate of sideOf(kind) === 'either' ? [false, true] : [false]) {
        const files = { [`${folder}/engagement.yaml`]: head };
        const { changes, show } = capture(files, kind, answerAll(kind), isPrivate);
        const after = applyChanges(files, changes);
        const [entry, ...others] = listEntries(readJournal(after), key, kind).map(
          ({ record }) => record as { readonly id?: string },
        );
        const isKept = isPrivate && sideOf(kind) === 'either';
        assert.deepEqual(
          [others, show.entryId, entry?.id],
          [[], ...Array(2).fill(prefixOf(kind) && `${isKept ? 'p' : ''}${prefixOf(kind)}-1`)],
        );
        const text = changes.map((change) => after[change.path]).join();
        const dated = questionnaires[kind].today === undefined ? [] : [today];
        const missing = [...Object.values(answerAll(kind)).map(String), ...dated].filter(
          (value) => !text.includes(value.replaceAll('"', '\\"')),
        );
        assert.deepEqual(missing, []);
      }
    });

    it(`asks little, the needed fields among it, in words that fit its fields (${kind})`, () => {
      const { questions, today: stamped } = questionnaires[kind];
      const fields = entryFieldsOf(kind);
      const needed = Object.keys(fields).filter((field) => fields[field]?.required && field !== 'id');
      const types = { text: 'text', person: 'text', term: 'day', word: 'word', score: 'number', money: 'number' };
      assert.deepEqual(
        [
          needed.filter((field) => !fieldsOfQuestions.includes(field) && field !== stamped),
          questions.filter(
            ({ field, as }) => findField(fields, field)?.type !== (as === 'reference' ? 'text' : types[as]),
          ),
          stamped === undefined || findField(fields, stamped)?.type === 'day',
          questions.length <= 4,
        ],
        [[], [], true, true],
      );
    });
  }
});
