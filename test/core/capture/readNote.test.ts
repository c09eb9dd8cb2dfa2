import assert from 'node:assert/strict';
import { makeNameBook } from '../../../src/core/capture/noteOwner';
import { readNote } from '../../../src/core/capture/readNote';
import type { NoteKind } from '../../../src/core/text/markedLines';
import type { KnownPerson } from '../../../src/core/journal/personMentions';
import type { Day } from '../../../src/core/model/day';

const person = (name: string, ...aliases: string[]): KnownPerson => ({
  ...{ name, aliases, side: 'theirs', path: 'clients/acme/client.yaml', field: 'contacts/0' },
});
const all = [
  person('Ana Ruiz'),
  person('Ana Soto'),
  person('Ben Okafor', 'BO'),
  person('Zoë Łukasz'),
  person('Mark Hill'),
  person('Jo Park'),
  person('Jo Lane'),
  person('Jean-Luc Petit'),
  person('Prof. Dr. Klaus Weber'),
];
const names = makeNameBook({ all, near: new Set(['Ana Ruiz', 'Ben Okafor']) });

/** A line of a meeting on Thursday, 19 November 2026. */
function read(text: string, language?: string, kind: NoteKind = 'action') {
  const said = '2026-11-19' as Day;
  const calendar = { weekdays: [], holidays: [] };
  const {
    text: words,
    person: who,
    due,
  } = readNote({ kind, text }, { said, calendar, names, ...(language !== undefined && { language }) });
  return [words, who, due];
}

const whoOf = (text: string) => read(text)[1];
const dueOf = (text: string, language?: string) => read(text, language)[2];
const textOf = (text: string) => read(text)[0];

describe('An action in notes', () => {
  it('says who, what and until when in the words that people use', () => {
    assert.deepEqual(
      [
        read('Ana names one owner 26.11.'),
        read('Ana: names one owner for the article data by 26 November'),
        read('@ben send the plan, by next Thursday'),
        read('Send the plan (Ben, 26.11.)'),
        read('Send the plan by Friday (Ben Okafor)'),
        read('Send the plan – Zoe, in two weeks'),
      ],
      [
        ['Ana names one owner', 'Ana Ruiz', '2026-11-26'],
        ['Names one owner for the article data', 'Ana Ruiz', '2026-11-26'],
        ['Send the plan', 'Ben Okafor', '2026-11-26'],
        ['Send the plan', 'Ben Okafor', '2026-11-26'],
        ['Send the plan', 'Ben Okafor', '2026-11-20'],
        ['Send the plan', 'Zoë Łukasz', '2026-12-03'],
      ],
    );
  });
});

describe('Whoever does it', () => {
  it('is found by name, first name, alias and in any spelling of accents', () => {
    const lines = [
      ...['Ana Ruiz calls', 'Ben calls', 'BO: call', '@zoe call', 'ZOË: call', 'Zoe\u0308 calls', 'Okafor: call'],
      ...[
        'Jean-Luc calls',
        'Call the shops (Ben)',
        'Call the shops – Ben',
        'The plan is sent by Ben',
        'ask, @Ben.Okafor',
        'ben calls',
        'Ben (IT) will call',
        'By Friday, Ben calls',
      ],
      ...['Klaus: call', 'Weber calls'],
    ];
    assert.deepEqual(lines.map(whoOf), [
      ...['Ana Ruiz', 'Ben Okafor', 'Ben Okafor', 'Zoë Łukasz', 'Zoë Łukasz', 'Zoë Łukasz', 'Ben Okafor'],
      ...['Jean-Luc Petit', 'Ben Okafor', 'Ben Okafor', 'Ben Okafor', 'Ben Okafor'],
      ...['Ben Okafor', 'Ben Okafor', 'Ben Okafor'],
      ...['Prof. Dr. Klaus Weber', 'Prof. Dr. Klaus Weber'],
    ]);
  });

  it('is the one at hand where two are called so, and nobody where that does not tell', () => {
    assert.deepEqual(['Ana: call', 'Jo: call', 'Jo Lane: call'].map(whoOf), ['Ana Ruiz', undefined, 'Jo Lane']);
  });

  it('is nobody where it may be several, a stranger, a team, or an ordinary word', () => {
    const lines = [
      ...[
        'Ana and Ben call',
        'Ana, Ben: call',
        'Ana/Ben: call',
        '@ana @ben call',
        'Call (Ana, Ben)',
        'Ana und Ben rufen an',
        'Ana or Ben calls',
        'The plan is sent by Ana and Ben',
      ],
      ...['the plan was not sent by Ben', 'go (Ben abstains)'],
      ...['Carla: call', 'Note: call', 'Ana’s team calls', 'Mark the dates', 'Benchmark the tills', 'call Ana'],
    ];
    assert.deepEqual(
      lines.map(whoOf).filter((who) => who !== undefined),
      [],
    );
  });
});

describe('The term', () => {
  it('is read in numbers, in words, and in the language of the journal', () => {
    const lines: [string, string?][] = [
      ...([['x by 2026-12-01'], ['x 1.12.'], ['x by 1.12.26'], ['x +2w'], ['x end of month'], ['x by Friday']] as [
        string,
      ][]),
      ...([
        ['x by end of next week'],
        ['x by EOD Friday'],
        ['x until 3 May'],
        ['x by Thursday'],
        ['x tomorrow'],
        ['x due 26 Nov'],
        ['x by end of November'],
        ['x by Nov 26th'],
      ] as [string][]),
      ...([
        ['x bis Freitag', 'de'],
        ['x bis 26. November', 'de'],
        ['x in zwei Wochen', 'de-AT'],
        ['x spätestens am 3. Dezember', 'de'],
      ] as [string, string][]),
      ...([
        ['x avant vendredi', 'fr'],
        ['x antes del viernes', 'es'],
        ['x entro venerdì', 'it'],
        ['x vóór vrijdag', 'nl'],
      ] as [string, string][]),
      ...([
        ['x até sexta-feira', 'pt'],
        ['x senast fredag', 'sv'],
        ['x by Friday', 'de'],
      ] as [string, string][]),
    ];
    assert.deepEqual(
      lines.map(([text, language]) => dueOf(text, language)),
      [
        ...['2026-12-01', '2026-12-01', '2026-12-01', '2026-12-03', '2026-11-30', '2026-11-20'],
        ...[
          '2026-11-27',
          '2026-11-20',
          '2027-05-03',
          '2026-11-26',
          '2026-11-20',
          '2026-11-26',
          '2026-11-30',
          '2026-11-26',
        ],
        ...['2026-11-20', '2026-11-26', '2026-12-03', '2026-12-03'],
        ...['2026-11-20', '2026-11-20', '2026-11-20', '2026-11-20'],
        ...['2026-11-20', '2026-11-20', '2026-11-20'],
      ],
    );
  });

  it('is next year’s where that day has passed long ago, and none where it has passed lately', () => {
    assert.deepEqual(
      ['x by 15.1.', 'x by 1 July', 'x by 2.11.', 'x by 12 November', 'x by 2026-11-18'].map((text) => dueOf(text)),
      [...['2027-01-15', '2027-07-01', undefined, undefined, undefined]],
    );
  });

  it('goes by the order of the country where two numbers may be either, and is none where that is not known', () => {
    const languages = ['en-US', 'en-GB', 'de', 'en', undefined];
    assert.deepEqual(
      [languages.map((each) => dueOf('x by 03/04', each)), languages.map((each) => dueOf('x by 11/26', each))],
      [
        ['2027-03-04', '2027-04-03', '2027-04-03', undefined, undefined],
        ['2026-11-26', '2026-11-26', '2026-11-26', '2026-11-26', '2026-11-26'],
      ],
    );
  });

  it('is the date with "by" before it, and none where two may be meant', () => {
    assert.deepEqual(
      ['agenda for the meeting on 3 December by 26.11.', 'on Friday or Monday', 'from 24 to 26 November'].map((each) =>
        dueOf(each),
      ),
      ['2026-11-26', undefined, undefined],
    );
  });

  it('is none where the words may be something else', () => {
    const lines = [
      ...[
        'Ana sat with Ben',
        'test takes 5 days',
        'next week',
        'move to version 2.12.',
        'use 3/4 of it',
        'so',
        'in November',
      ],
      ...[
        'answer the mail of 26 November',
        'the plan from 30.11. is sent',
        'Sun is out',
        'now',
        '2 weeks before Christmas',
        'call 10 people',
      ],
    ];
    assert.deepEqual(
      lines.filter((each) => dueOf(each, 'de') !== undefined || dueOf(each) !== undefined),
      [],
    );
  });
});

describe('The words of a line', () => {
  it('stay, where the sentence would not be whole without them', () => {
    const lines = [
      ...[
        'Ana prepares the meeting on Thursday',
        'Workshop with the shops on 26 November',
        'Meet on Friday 10:00 with Ben',
      ],
      ...[
        'The plan is sent by Ben',
        'Friday',
        'Ana: 26.11.',
        '@ana',
        'Ana tells Ben on Monday what is missing',
        'Deadline: 15.12. for all',
        'mark access to the tills',
      ],
    ];
    assert.deepEqual(lines.map(textOf), lines);
  });

  it('lose a label, a bracket and a term, and nothing else', () => {
    assert.deepEqual(
      [
        'Ana: iPads for the shops, by 26 November.',
        'ask the shops @ben',
        'By Friday: Ana calls',
        'Plan (draft) by Friday',
        'Send the plan COB Friday',
      ].map(textOf),
      ['iPads for the shops', 'ask the shops', 'Ana calls', 'Plan (draft)', 'Send the plan'],
    );
  });
});

describe('A decision in notes', () => {
  it('says who decided it, and keeps its dates', () => {
    assert.deepEqual(read('Ana: new cut-over date 15 January, freeze from the 8th', 'en', 'decision'), [
      'New cut-over date 15 January, freeze from the 8th',
      'Ana Ruiz',
      undefined,
    ]);
  });
});

describe('A question in notes', () => {
  it('is kept as it is', () => {
    assert.deepEqual(read('Ana: who pays by Friday?', 'en', 'question'), [
      'Ana: who pays by Friday?',
      undefined,
      undefined,
    ]);
  });
});
