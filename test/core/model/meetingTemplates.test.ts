import assert from 'node:assert/strict';
import { checkText } from '../../../src/core/files/decode';
import { listPatterns, placeOf } from '../../../src/core/files/layout';
import { readFile } from '../../../src/core/files/read';
import { meetingTemplateFile } from '../../../src/core/model/meetingTemplate';
import { minutesFile, minutesTypeWords } from '../../../src/core/model/minutes';
import { readJournal } from '../journal/readJournal';
import { listShippedTexts, readShippedTemplates, readTemplate } from './shippedTemplates';

const shipped = readShippedTemplates();

describe('The templates that come with the extension', () => {
  it('are one for each known type of minutes, and no other', () => {
    assert.deepEqual([...shipped.keys()].sort(), Object.keys(minutesTypeWords).sort());
  });

  for (const [name, text] of listShippedTexts()) {
    it(`are read without a problem, with a title and a channel (${name})`, () => {
      const { record, problems } = readFile('template', checkText(text));
      assert.deepEqual([problems, Boolean(record.title), Boolean(record.channel)], [[], true, true]);
    });

    it(`never write the author’s sentence (${name})`, () => {
      assert.equal(readTemplate(text).purpose, undefined);
    });
  }

  it('ask privately in a conversation between two, and nowhere else', () => {
    const asking = [...shipped].flatMap(([type, { remarks }]) => (remarks ? [[type, remarks.answers.length]] : []));
    assert.deepEqual(asking, [
      ['frank-discussion', 4],
      ['one-to-one', 4],
    ]);
  });
});

describe('A template', () => {
  it('holds fields of minutes, and what the team keeps to itself', () => {
    const others = Object.keys(meetingTemplateFile).filter((key) => !Object.hasOwn(minutesFile, key));
    assert.deepEqual(others, ['remarks']);
  });

  it('takes every item as a text or with its parts', () => {
    const text = `title: "Board review"
channel: board-room
purpose: "To look ahead"
agenda: ["Money", {topic: "Dates", minutes: 10}]
topics: ["Meetings", {topic: "Decisions"}]
questions: ["Who decides?"]
notes: "Ask for the figures."
remarks:
  answers: ["How did it go?", {question: "And then?"}]
`;
    const { record, problems } = readFile('template', checkText(text));
    assert.deepEqual(
      { record, problems },
      {
        record: {
          title: 'Board review',
          channel: 'board-room',
          purpose: 'To look ahead',
          agenda: [{ topic: 'Money' }, { topic: 'Dates', minutes: 10 }],
          topics: [{ topic: 'Meetings' }, { topic: 'Decisions' }],
          questions: ['Who decides?'],
          notes: 'Ask for the figures.',
          remarks: { answers: [{ question: 'How did it go?' }, { question: 'And then?' }] },
        },
        problems: [],
      },
    );
  });

  it('has a hint at what minutes are not begun with, and needs a title', () => {
    const { problems } = readFile(
      'template',
      checkText('date: 2026-11-21\nagenda:\n  - topic: "A"\n    lead: "Sam"\n'),
    );
    assert.deepEqual(
      problems.map(({ code, severity, args }) => `${severity} ${code} ${args.join()}`),
      ['hint unknown-key date', 'warning missing-field title', 'hint unknown-key lead'],
    );
  });

  it('lies directly in the folder of templates', () => {
    const paths = ['templates/a.yaml', 'templates/.a.yaml', 'templates/a.md', 'templates/a/b.yaml', 'templates'];
    assert.deepEqual(
      paths.map((each) => placeOf(each)?.kind),
      ['template', undefined, undefined, undefined, undefined],
    );
    assert.deepEqual(listPatterns('template'), ['templates/*.yaml']);
  });

  it('is forgotten when its file or its folder is gone, and nothing else is', () => {
    const index = readJournal({
      'journal.yaml': 'journal: 1\n',
      'templates/a.yaml': 'title: "A"\n',
      'templates/b.yaml': 'title: "B"\n',
      'clients/b.yaml/client.yaml': 'name: "B"\n',
    });
    assert.deepEqual(
      [index.remove('templates/b.yaml'), index.listBelow('templates')],
      [['templates/b.yaml'], ['templates/a.yaml']],
    );
    assert.deepEqual(index.remove('templates'), ['templates/a.yaml']);
    assert.deepEqual([index.journal?.path, index.listClientFolders()], ['journal.yaml', ['b.yaml']]);
  });
});
