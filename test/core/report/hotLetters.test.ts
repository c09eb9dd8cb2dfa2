import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderConfirmation } from '../../../src/core/report/confirmation';
import { renderHotLetter, type HotLetter } from '../../../src/core/report/hotLetters';
import { listAttempts, listTalks } from '../../../src/core/journal/talks';
import { anyFiles } from '../journal/randomJournal';
import { JournalIndex } from '../../../src/core/journal/journalIndex';
import { checkText } from '../../../src/core/files/decode';
import { readFile } from '../../../src/core/files/read';
import { isPrivatePath } from '../../../src/core/files/layout';
import { readJournal } from '../journal/readJournal';
import { folder, key, makeFiles, me, show, today } from './letterJournal';

const minutes = `${folder}/minutes`;
const call = (start: string, rest: string) =>
  `title: "Call"\ntype: call\ndate: 2026-11-20\nstart: "${start}"\nchannel: phone\n${rest}`;
const files = {
  [`${minutes}/2026-11-20-call.yaml`]: call('14:05', 'attendees: ["Maria Lopez", "Sam Lindqvist"]\noutcome: reached\n'),
  [`${minutes}/2026-11-20-call-to.yaml`]: call('09:00', 'absent: ["Maria Lopez"]\noutcome: no-answer\n'),
  [`${minutes}/2026-11-20-voicemail.yaml`]: call('11:05', 'absent: ["ML"]\noutcome: voicemail\n'),
  [`${minutes}/2026-10-06-rollout.yaml`]:
    'title: "Rollout planning"\ntype: workshop\ndate: 2026-10-06\nattendees: ["Maria Lopez"]\ndecisions:\n  - id: D-1\n    text: "Harbour starts on 16 November."\n',
  'clients/acme/private/erp/claims.yaml':
    'claims:\n  - id: CLM-1\n    text: "You chose it alone"\n    by: "Maria Lopez"\n',
};
const firstName = 'aliases: ["ML"]\n    address: first-name';

describe('A letter of a hot moment', () => {
  it('goes back to the conversation in the way and on the day on which it was', () => {
    const say = (talk: string, day = today) => {
      const path = `${minutes}/talk.yaml`;
      const records = readJournal(makeFiles(firstName, { [path]: `title: "T"\n${talk}` }));
      const letter = renderHotLetter('apology', { records, key, path, me, today: day, person: 'Maria Lopez' });
      return /\n(as I said .*?):/.exec(show(letter))?.[1];
    };
    assert.deepEqual(
      [
        say('type: call\ndate: 2026-11-20\nchannel: phone\n'),
        say('type: call\ndate: 2026-11-19\nchannel: video\n'),
        say('type: one-to-one\ndate: 2026-11-17\nchannel: in-person\n'),
        say('type: status\ndate: 2026-11-20\n'),
        say('type: status\n'),
      ],
      [
        'as I said on the phone today',
        'as I said in our call yesterday',
        'as I said when we spoke on Tuesday, 17 November',
        'as I said in our meeting today',
        'as I said in our meeting on [which day?\\]',
      ],
    );
  });
});

describe('A claim set right', () => {
  const few = 'type: one-to-one\ndate: 2026-11-09\nattendees: ["ML", "Sam Lindqvist"]\n';
  const decided = 'decisions:\n  - {id: D-9, date: 2026-11-09, text: "Between us", from: 2026-11-09-talk}\n';
  const journal = {
    ...files,
    [`${minutes}/2026-11-09-talk.yaml`]: `title: "Conversation with Maria Lopez"\n${few}`,
    [`${folder}/decisions.yaml`]: decided,
    [`${minutes}/2026-11-20-status.yaml`]:
      'title: "Status"\ntype: status\ndate: 2026-11-20\nattendees: ["ML", "Ana Ruiz"]\n',
  };
  const write = (person: string, evidence: readonly string[]) => {
    const source = { records: readJournal(makeFiles(firstName, journal)), key, me, today, person, evidence };
    return show(renderHotLetter('straight', { ...source, path: `${minutes}/2026-11-20-status.yaml` }));
  };

  it('cites a talk between few to nobody who was not there, and nothing that was agreed in it', () => {
    const evidence = ['2026-11-09-talk', 'D-9', '2026-10-06-rollout'];
    const [toAna, toMaria] = [write('Ana Ruiz', evidence), write('Maria Lopez', evidence)];
    assert.doesNotMatch(toAna, /9 November|Between us|Conversation/);
    assert.match(toAna, /6 October, Rollout planning/);
    assert.match(toMaria, /9 November, Conversation with Maria Lopez[^]*“Between us”/);
  });

  it('finds a meeting however the reference to it is written', () => {
    for (const reference of ['2026-10-06-rollout Rollout planning', 'minutes/2026-10-06-rollout.yaml'])
      assert.match(write('Ana Ruiz', [reference]), /6 October, Rollout planning/);
  });
});

describe('The conversation that comes first', () => {
  const records = readJournal(
    makeFiles(firstName, {
      ...files,
      [`${minutes}/2026-11-19-mails.yaml`]:
        'title: "Mails"\ntype: email\ndate: 2026-11-19\nattendees: ["Maria Lopez"]\n',
      [`${minutes}/2026-11-19-chat.yaml`]:
        'title: "Chat"\ntype: chat\nchannel: chat\ndate: 2026-11-19\nattendees: ["Maria Lopez"]\n',
      [`${minutes}/2026-11-20-voicemail-from.yaml`]:
        'title: "V"\ntype: call\nchannel: voicemail\ndate: 2026-11-20\nattendees: ["Maria Lopez"]\n',
      [`${minutes}/2026-11-18-status.yaml`]: 'title: "Status"\ntype: status\ndate: 2026-11-18\nattendees: ["ML"]\n',
      [`${minutes}/2026-11-25-status.yaml`]: 'title: "Planned"\ntype: status\ndate: 2026-11-25\nattendees: ["ML"]\n',
    }),
  );

  it('was spoken, reached the person, and is not long ago', () => {
    const talks = listTalks(records, key, 'Maria Lopez', today).map(({ meeting }) => meeting);
    assert.deepEqual(talks, ['2026-11-20-call', '2026-11-18-status']);
  });

  it('is none for somebody who was not there', () => {
    assert.deepEqual(listTalks(records, key, 'Pablo Vega', today), []);
  });

  it('is not needed after attempts of that day, which are told in their order', () => {
    const attempts = listAttempts(records, key, 'Maria Lopez', today).map(({ record }) => record.start);
    assert.deepEqual([attempts, listAttempts(records, key, 'Ana Ruiz', today)], [['09:00', '11:05'], []]);
  });
});

describe('No letter about a talk', () => {
  it('holds anything private, whatever the journal holds', () => {
    const secret = 'zzsecret';
    const kinds: readonly HotLetter[] = ['tried', 'apology', 'straight', 'written', 'trust'];
    const mark = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(mark)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mark(each)]))
          : typeof value === 'string' && !/^\d{4}-\d\d-\d\d$/.test(value)
            ? `${value} ${secret}`
            : value;
    let letters = 0;
    fc.assert(
      fc.property(anyFiles, (all) => {
        const index = new JournalIndex();
        for (const { path, reading } of all) {
          const isSecret = isPrivatePath(path) || path.startsWith('clients/beta/');
          index.put(path, isSecret ? { ...reading, record: mark(reading.record) as typeof reading.record } : reading);
        }
        for (const engagement of ['shop', 'till']) {
          const at = { client: 'acme', engagement };
          // within reach of every reference, so that a letter which looks into the wrong records says so
          const kept = `decisions:\n  - id: pD-9\n    date: 2026-11-19\n    text: "${secret}"\n`;
          index.put(`clients/acme/private/${engagement}/decisions.yaml`, readFile('decisions', checkText(kept), true));
          for (const { path, reading } of index.list('minutes', at)) {
            const source = { records: index, key: at, path, me, today, person: 'Ana Ruiz' };
            const references = index.listBelow('clients').flatMap((each) => [each, 'D-1', 'pD-9', 'pD-2', 'CLM-1']);
            const shown = [
              show(renderConfirmation(source)),
              ...kinds.map((kind) => show(renderHotLetter(kind, { ...source, evidence: references }))),
            ];
            letters += shown.length;
            assert.ok(reading);
            for (const letter of shown) assert.doesNotMatch(letter, new RegExp(secret));
            for (const letter of shown) assert.doesNotMatch(letter, /pR-\d/);
          }
        }
      }),
      { numRuns: 300 },
    );
    assert.ok(letters > 150, `${letters} letters`);
  });
});
