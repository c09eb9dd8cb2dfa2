import assert from 'node:assert/strict';
import fc from 'fast-check';
import { deserialize, serialize } from 'node:v8';
import { listAbout, listNamed } from '../../../src/core/journal/about';
import { Digests } from '../../../src/core/journal/digests';
import { findNames, findText } from '../../../src/core/journal/findWords';
import type { Answer, Question } from '../../../src/core/journal/hits';
import { JournalIndex, type JournalFile } from '../../../src/core/journal/journalIndex';
import type { KeptDigest } from '../../../src/core/journal/keptDigest';
import { listSince } from '../../../src/core/journal/since';
import type { Day } from '../../../src/core/model/day';
import { isOpenAction } from '../../../src/core/practice/actionState';
import { listOverdue } from '../../../src/core/practice/dueActions';
import { finish } from '../../../src/core/text/steps';
import {
  holdsPlainWord,
  listPlainUnits,
  listPlainValues,
  listPlainWords,
  plainFold,
  type PlainUnit,
} from './plainAnswers';
import { readJournal } from './readJournal';
import { anyFiles, clients, days, people } from './randomJournal';
import { listAll } from './listAll';

const everything = 1_000_000;
const anyScope = fc.constantFrom(undefined, ...clients, 'nobody', '');
const anyWord = fc.constantFrom(
  ...['size', 'siz', 'GRID', 'over', 'cut-over', 'łódź', 'lodz', 'a', 'r', '7', 'R-7', 'r-007', 'R-71', 'pR-7', 'A-1'],
  ...['maria', 'ruiz', "o'hara", '2026-11', '2026-11-19', 'status', 'zebra'],
);
const anyQuery = fc.array(anyWord, { minLength: 1, maxLength: 3 });

function makeIndex(files: readonly JournalFile[]): JournalIndex {
  const index = new JournalIndex();
  for (const { path, reading } of files) index.put(path, reading);
  return index;
}

function ask(index: JournalIndex, onlyClient?: string, limit = everything): Question {
  return { digests: new Digests(index, isOpenAction), onlyClient, limit };
}

function placesOf({ hits }: Answer): readonly string[] {
  return hits.map(({ path, field }) => (field === undefined ? path : `${path} ${field}`)).sort();
}

const sortPlaces = (units: readonly PlainUnit[]) => units.map(({ place }) => place).sort();

/** All units that hold the words, and minutes that do so together with their entries, unless an entry has all. */
function findPlainText(units: readonly PlainUnit[], query: readonly string[]): readonly PlainUnit[] {
  const holds = (records: readonly PlainUnit[]) => {
    const words = records.flatMap(({ record }) => listPlainWords(record));
    return query.every((word) => holdsPlainWord(words, word));
  };
  return units.filter((unit) => {
    if (!unit.isMinutes || !unit.isDocument) return holds([unit]);
    const entries = units.filter(({ path, isDocument }) => path === unit.path && !isDocument);
    return holds([unit, ...entries]) && !entries.some((entry) => holds([entry]));
  });
}

/** Every question about a journal, each with all of its answers. */
function askAll(question: Question): Readonly<Record<string, Answer>> {
  return {
    text: finish(findText(question, 'a')),
    phrase: finish(findText(question, '"maria lopez"')),
    names: findNames(question, 'r-1'),
    about: finish(listAbout(question, 'Maria López')),
    named: listNamed(question, 'Maria López'),
    since: listSince(question, days[0] as Day),
    overdue: listOverdue(question, days[2] as Day),
  };
}

describe('Full text', () => {
  it('finds what a look at every record finds, whatever the journal, and says how many', () => {
    const property = fc.property(anyFiles, anyScope, anyQuery, (files, onlyClient, query) => {
      const index = makeIndex(files);
      const answer = finish(findText(ask(index, onlyClient), query.join(' ')));
      const expected = findPlainText(listPlainUnits(index, onlyClient), query);
      assert.deepEqual([placesOf(answer), answer.total], [sortPlaces(expected), expected.length]);
    });
    fc.assert(property, { numRuns: 600 });
  });

  it('finds an ID however many zeros are written in it, also where it is written in several ways', () => {
    const index = readJournal({
      'clients/acme/shop/risks.yaml': 'risks:\n  - id: R-07\n    title: "Late"\n',
      'clients/acme/shop/minutes/2026-11-20-status.yaml': 'title: "Status"\nnotes: "See R-7."\n',
      'clients/acme/shop/actions.yaml': 'actions:\n  - id: A-1\n    text: "Close R-007"\n',
    });
    for (const query of ['R-7', 'r-07', 'R-007']) assert.equal(finish(findText(ask(index), query)).total, 3, query);
  });

  it('finds words in quotes only where they stand beside one another', () => {
    const property = fc.property(anyFiles, anyScope, (files, onlyClient) => {
      const index = makeIndex(files);
      const answer = finish(findText(ask(index, onlyClient), '"SIZE grid" '));
      const units = listPlainUnits(index, onlyClient);
      const isBeside = ({ record }: PlainUnit) =>
        listPlainValues(record).some(([, value]) => plainFold(value).includes('size grid'));
      const expected = findPlainText(units, ['size', 'grid']).filter(
        (unit) =>
          isBeside(unit) ||
          (unit.isMinutes && unit.isDocument && units.some((each) => each.path === unit.path && isBeside(each))),
      );
      assert.deepEqual([placesOf(answer), answer.total], [sortPlaces(expected), expected.length]);
    });
    fc.assert(property, { numRuns: 300 });
  });
});

describe('A look for names', () => {
  it('finds what has all words in its number, its title or the name of its owner', () => {
    const nameOf = ({ record, path, isDocument }: PlainUnit): object => {
      const { id, title, text, name, owner, by, date } = record as Readonly<Record<string, unknown>>;
      const meeting = path.replace(/^.*\/|\.yaml$/g, '');
      if (path.includes('/remarks/')) return { meeting };
      if (!isDocument) return { id, title: title ?? text ?? name, person: owner ?? by };
      return {
        title: title ?? text ?? name,
        ...(path.includes('/minutes/') && { date: date ?? meeting.slice(0, 10) }),
      };
    };
    const property = fc.property(anyFiles, anyQuery, (files, query) => {
      const index = makeIndex(files.filter(({ reading }) => reading.kind !== 'actions')); // so that there is no echo
      const expected = listPlainUnits(index).filter((unit) =>
        query.every((word) => holdsPlainWord(listPlainWords(nameOf(unit)), word)),
      );
      const [found, places] = [placesOf(findNames(ask(index), query.join(' '))), sortPlaces(expected)];
      const isAround = query.length > 1 && query.some((word) => /^p?[a-z]+-\d+$/i.test(word)); // see below
      assert.deepEqual(isAround ? found.filter((place) => places.includes(place)) : found, places);
    });
    fc.assert(property, { numRuns: 300 });
  });
});

describe('What questions are answered from', () => {
  it('answers the same in the next session, however its words are numbered there', () => {
    const property = fc.property(anyFiles, anyScope, fc.array(anyWord), (files, onlyClient, wordsBefore) => {
      const index = makeIndex(files);
      const question = ask(index, onlyClient);
      const { digests } = question;
      const kept = digests.listKeys().map((key) => [key, deserialize(serialize(digests.keep(key)))] as const);
      const next = ask(index, onlyClient);
      for (const word of wordsBefore) next.digests.vocabulary.numberOf(plainFold(word));
      for (const word of wordsBefore.toReversed()) next.digests.spellings.numberOf(` ${word}`);
      for (const [key, each] of kept.toReversed()) {
        next.digests.take(key, each as KeptDigest);
        assert.ok(next.digests.has(key));
      }
      assert.deepEqual(askAll(next), askAll(question));
    });
    fc.assert(property, { numRuns: 300 });
  });
});

describe('The order of answers', () => {
  const index = readJournal({
    'journal.yaml': 'journal: 1\nteam:\n  - { name: "Sam Lindqvist", aliases: ["SL"] }\n',
    'clients/acme/client.yaml': 'name: "Acme"\ncontacts:\n  - { name: "Maria Lopez", aliases: ["ML"] }\n',
    'clients/acme/shop/engagement.yaml': 'title: "Size grid"\n',
    'clients/acme/shop/minutes/2026-11-19-status.yaml': `title: "Status"
date: 2026-11-19
attendees: ["ML"]
notes: "The size grid. Sam Lindqvist calls."
sent: { date: 2026-11-21 }
`,
    'clients/acme/shop/actions.yaml': `actions:
  - { id: A-1, text: "Size grid of 2025", owner: "Maria Lopez", done: 2025-01-05 }
  - { id: A-2, text: "Size grid of 2026", owner: "SL", raised: { date: 2026-11-20 }, due: 2027-01-01 }
`,
    'clients/beta/client.yaml': 'name: "Beta"\ncontacts:\n  - { name: "Martin Lund", aliases: ["ML"] }\n',
    'clients/beta/till/risks.yaml': 'risks:\n  - { id: R-1, title: "Size grid", owner: "ML", closed: 2026-12-01 }\n',
  });
  const question = ask(index);
  const show = ({ hits }: Answer) => hits.map(({ id, title, last }) => [id ?? title, last].filter(Boolean).join(' '));

  it('is: what is called so, the newest first; then what only says so', () => {
    assert.deepEqual(show(finish(findText(question, 'size grid'))), [
      ...['R-1 2026-12-01', 'A-2 2026-11-20', 'A-1 2025-01-05', 'Size grid', 'Status 2026-11-21'],
    ]);
  });

  it('is in a look for names: this client, then clients, engagements and people, then the newest', () => {
    assert.deepEqual(show(findNames(question, 'size')), [
      'Size grid',
      'R-1 2026-12-01',
      'A-2 2026-11-20',
      'A-1 2025-01-05',
    ]);
    assert.deepEqual(show(findNames(question, 'size', { client: 'beta', engagement: 'till' }))[0], 'R-1 2026-12-01');
  });

  it('is the newest first since a day, and what is planned is not news', () => {
    assert.deepEqual(show(listSince(question, '2026-11-20' as Day)), [
      'R-1 2026-12-01',
      'Status 2026-11-21',
      'A-2 2026-11-20',
    ]);
  });

  it('is the newest first about a person, whose initials at another client are somebody else', () => {
    assert.deepEqual(show(finish(listAbout(question, 'Maria Lopez'))), [
      'Status 2026-11-21',
      'A-1 2025-01-05',
      'Maria Lopez',
    ]);
    assert.deepEqual(show(finish(listAbout(question, 'Sam Lindqvist'))), [
      'Status 2026-11-21',
      'A-2 2026-11-20',
      'Sam Lindqvist',
    ]);
  });

  it('takes marks in quotes and in names as they are', () => {
    const other = readJournal({
      'clients/acme/shop/risks.yaml': `risks:
  - { id: R-1, title: "Is it (half) done? Declan O'Hara-Moore says so" }
  - { id: R-2, title: "It is half-done, Declan  O'Hara says" }
`,
    });
    assert.deepEqual(
      [finish(findText(ask(other), '"it (half) done?"')), finish(listAbout(ask(other), "Declan O'Hara"))].map(show),
      [['R-1'], ['R-2']],
    );
  });

  it('asks for nothing when nothing is asked', () => {
    assert.deepEqual(
      [finish(findText(question, ' ?! ')), findNames(question, '')],
      [
        { hits: [], total: 0 },
        { hits: [], total: 0 },
      ],
    );
  });
});

describe('Every question', () => {
  it('shows the first of all answers when fewer are asked for, and says how many there are', () => {
    const property = fc.property(anyFiles, fc.integer({ min: 1, max: 5 }), (files, limit) => {
      const index = makeIndex(files);
      const all = askAll(ask(index));
      for (const [name, { hits, total }] of Object.entries(askAll(ask(index, undefined, limit)))) {
        assert.deepEqual(hits, all[name]?.hits.slice(0, limit), name);
        if (!['phrase', 'about'].includes(name)) assert.equal(total, all[name]?.total, name);
      }
    });
    fc.assert(property, { numRuns: 200 });
  });

  it('answers the same whichever file was read first', () => {
    const property = fc.property(anyFiles, (files) => {
      const distinct = [...new Map(files.map((file) => [file.path, file])).values()];
      const other = askAll(ask(makeIndex([...distinct].reverse())));
      assert.deepEqual(other, askAll(ask(makeIndex(distinct))));
    });
    fc.assert(property, { numRuns: 200 });
  });

  it('knows what was read, changed or forgotten since it was asked last', () => {
    const property = fc.property(anyFiles, anyFiles, fc.nat(), (before, after, gone) => {
      const index = makeIndex(before);
      const question = ask(index);
      askAll(question);
      for (const { path, reading } of after) index.put(path, reading);
      const paths = listAll(index).map(({ path }) => path);
      index.remove(paths[gone % Math.max(1, paths.length)] ?? '');
      assert.deepEqual(askAll(question), askAll(ask(index)));
    });
    fc.assert(property, { numRuns: 200 });
  });

  it('shows on a shared screen nothing private and nothing of another client, and counts none of it', () => {
    const property = fc.property(anyFiles, fc.constantFrom(...clients), (files, onlyClient) => {
      const isSeen = ({ path }: JournalFile) =>
        path.startsWith(`clients/${onlyClient}/`) && !path.toLowerCase().includes('/private/');
      const seen = askAll(ask(makeIndex(files.filter(isSeen))));
      const shared = askAll(ask(makeIndex(files), onlyClient));
      for (const { hits } of Object.values(shared)) for (const hit of hits) assert.ok(isSeen(hit as never), hit.path);
      const withoutAliases = (answers: object) => ({ ...answers, about: undefined, named: undefined }); // they are in the marker
      assert.deepEqual(withoutAliases(shared), withoutAliases(seen));
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('answers whoever asks for themselves: the team, who sees the shared screen, who looks within one client', () => {
    const anyOne = fc.record({ onlyClient: anyScope, within: anyScope });
    const property = fc.property(anyFiles, fc.array(anyOne, { minLength: 2, maxLength: 6 }), (files, asked) => {
      const index = makeIndex(files);
      const { digests } = ask(index);
      for (const scope of asked) {
        const [one, fresh] = [digests, ask(index).digests].map((each) =>
          askAll({ digests: each, ...scope, limit: everything }),
        );
        assert.deepEqual(one, fresh);
      }
    });
    fc.assert(property, { numRuns: 200 });
  });

  it('finds nothing while no client was chosen, or one who is not there', () => {
    const property = fc.property(anyFiles, fc.constantFrom('', '/', 'nobody'), (files, onlyClient) => {
      for (const answer of Object.values(askAll(ask(makeIndex(files), onlyClient)))) {
        assert.deepEqual(answer, { hits: [], total: 0 });
      }
    });
    fc.assert(property, { numRuns: 50 });
  });
});

describe('Everything since a day', () => {
  const plans = ['due', 'review', 'validate', 'needed', 'baseline', 'forecast', 'end', 'from', 'to', 'holidays'];

  it('is all that has a date of something that happened then or later', () => {
    const property = fc.property(anyFiles, fc.constantFrom(...days), (files, day) => {
      const index = makeIndex(files.filter(({ path }) => !path.includes('/minutes/') && !path.includes('/remarks/')));
      const expected = listPlainUnits(index).filter(({ record }) =>
        listPlainValues(record).some(
          ([key, value]) => !plans.includes(key) && /^\d{4}-\d\d-\d\d$/.test(value) && value >= day,
        ),
      );
      assert.deepEqual(placesOf(listSince(ask(index), day as Day)), sortPlaces(expected));
    });
    fc.assert(property, { numRuns: 300 });
  });
});

describe('Everything about a person', () => {
  it('is where the name stands whole, and not where it is part of another', () => {
    const property = fc.property(anyFiles, fc.constantFrom(...people), (files, person) => {
      const index = makeIndex(files.filter(({ reading }) => reading.kind !== 'client' && reading.kind !== 'journal'));
      const whole = new RegExp(`(^|[ ])${plainFold(person)}($|[ ])`);
      const isShort = !person.includes(' ');
      const expected = listPlainUnits(index).filter(({ record }) =>
        listPlainValues(record).some(([, value]) => (isShort ? value === person : whole.test(plainFold(value)))),
      );
      assert.deepEqual(placesOf(finish(listAbout(ask(index), person))), sortPlaces(expected));
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('is at once where the name stands for the person, and not in a sentence', () => {
    const unsaid = people.filter((person) => !['Maria López', 'Mariana Ruiz'].includes(person));
    const property = fc.property(anyFiles, fc.constantFrom(...unsaid), (files, person) => {
      const index = makeIndex(files.filter(({ reading }) => reading.kind !== 'client' && reading.kind !== 'journal'));
      const expected = listPlainUnits(index).filter(({ record }) =>
        listPlainValues(record).some(([, value]) => value === person),
      );
      assert.deepEqual(placesOf(listNamed(ask(index), person)), sortPlaces(expected));
      const sentence = listNamed(ask(index), 'Maria López').hits;
      const all = new Set(placesOf(finish(listAbout(ask(index), 'Maria López'))));
      assert.ok(sentence.every(({ path, field }) => all.has(field === undefined ? path : `${path} ${field}`)));
    });
    fc.assert(property, { numRuns: 150 });
  });
});

describe('An ID among the words of a look for names', () => {
  const index = readJournal({
    'clients/acme/client.yaml': 'name: "Acme Retail"\n',
    'clients/acme/erp/engagement.yaml': 'title: "ERP rollout"\n',
    'clients/acme/erp/risks.yaml': 'risks:\n  - { id: R-7, title: "Late data" }\n  - { id: R-71, title: "See R-7" }\n',
    'clients/beta/client.yaml': 'name: "Beta"\n',
    'clients/beta/till/engagement.yaml': 'title: "Till"\n',
    'clients/beta/till/risks.yaml': 'risks:\n  - { id: R-7, title: "Acme tills" }\n',
    'clients/beta/private/till/risks.yaml': 'risks:\n  - { id: pR-7, title: "Fee" }\n',
  });
  const show = (query: string, onlyClient?: string) =>
    findNames(ask(index, onlyClient), query).hits.map(({ client, id, title }) => `${client} ${id ?? title}`);

  it('may stand beside the names of its client and engagement, and be written without its hyphen', () => {
    assert.deepEqual(
      ['acme erp r7', 'ERP R-007', 'beta r7', 'till pr7', 'acme r8'].map((query) => show(query)),
      [['acme R-7', 'acme R-71'], ['acme R-7', 'acme R-71'], ['beta R-7'], ['beta pR-7'], []],
    );
  });

  it('finds on a shared screen only what this client may see', () => {
    assert.deepEqual(
      [show('r7', 'acme'), show('pr7', 'beta'), show('acme r7', 'beta')],
      [['acme R-7', 'acme R-71'], [], ['beta R-7']],
    );
  });

  it('leaves other words as they were: they have to stand in the name itself', () => {
    assert.deepEqual(show('acme late'), []);
  });
});
