import assert from 'node:assert/strict';
import fc from 'fast-check';
import { captureLine, parseLine, planLine } from '../../../src/core/capture/captureLine';
import { findLineHome, type LineHome } from '../../../src/core/capture/lineHome';
import type { Day } from '../../../src/core/model/day';
import { readJournal } from '../journal/readJournal';
import { listTouched, type Files } from './applyCapture';

const today = '2026-11-21' as Day;
const key = { client: 'acme', engagement: 'shop' };
const folder = 'clients/acme/shop';
const minutes = `${folder}/minutes/2026-11-21-status.yaml`;
const head = 'title: "Status"\ntype: status\ndate: 2026-11-21\n';
const files: Files = {
  'journal.yaml': 'journal: 1\nteam:\n  - name: "Ada Berg"\n',
  'clients/acme/client.yaml': 'name: "Acme Retail"\ncontacts:\n  - name: "Ana Ruiz"\n  - name: "Jo Park"\n',
  [`${folder}/engagement.yaml`]: 'title: "Shop"\nstatus: active\nstakeholders: [{name: "Jo Park"}]\n',
  'clients/acme/tills/engagement.yaml': 'title: "Till interface"\nstatus: active\n',
  'clients/birch/client.yaml': 'name: "Birch"\ncontacts:\n  - name: "Ana Soto"\n  - name: "Lea Horn"\n',
  'clients/birch/scope/engagement.yaml': 'title: "Scope"\nstatus: active\n',
};

function capture(typed: string, given: Files = files, minutesPath?: string): Files {
  const context = { key, today, now: '10:05', takenFiles: [], ...(minutesPath !== undefined && { minutesPath }) };
  const index = readJournal(given);
  return listTouched(given, captureLine(index, parseLine(typed), context).changes);
}

function plan(typed: string, given: Files = files, minutesPath?: string) {
  const { note, ...rest } = planLine(readJournal(given), parseLine(typed), {
    ...{ key, today },
    ...(minutesPath !== undefined && { minutesPath }),
  });
  return { ...rest, ...(note?.person !== undefined && { person: note.person }), ...(note?.due && { due: note.due }) };
}

describe('A line that is captured', () => {
  it('becomes an action or a decision of today in the register', () => {
    assert.deepEqual(
      [capture('> Ana: names one owner 26.11.'), capture('!Jo Park: one list')],
      [
        {
          [`${folder}/actions.yaml`]:
            'actions:\n  - id: A-1\n    text: "Names one owner"\n    owner: "Ana Ruiz"\n    due: 2026-11-26\n',
        },
        {
          [`${folder}/decisions.yaml`]:
            'decisions:\n  - id: D-1\n    date: 2026-11-21\n    text: "One list"\n    by: "Jo Park"\n',
        },
      ],
    );
  });

  it('becomes an issue where it asks something outside a meeting', () => {
    assert.deepEqual(capture('? Who pays'), {
      [`${folder}/issues.yaml`]: 'issues:\n  - id: I-1\n    title: "Who pays"\n    raised:\n      date: 2026-11-21\n',
    });
  });

  it('goes into the minutes that are being written', () => {
    const given = { ...files, [minutes]: `${head}notes: |\n  Talk.\n` };
    const action = '  - id: A-1\n    text: "Jo calls"\n    owner: "Jo Park"\n';
    assert.deepEqual(
      [
        capture('> Jo calls', given, minutes),
        capture('? Who pays', given, minutes),
        capture('Jo is late', given, minutes),
      ],
      [
        {
          [minutes]: `${given[minutes]}actions:\n${action}`,
          [`${folder}/actions.yaml`]: `actions:\n${action}    from: 2026-11-21-status\n`,
        },
        { [minutes]: `${given[minutes]}questions:\n  - "Who pays"\n` },
        { [minutes]: `${given[minutes]}  Jo is late\n` },
      ],
    );
  });

  it('and is only a note goes into today’s minutes, else makes minutes of a call, else of nobody in particular', () => {
    const given = { ...files, [minutes]: `${head}notes: |\n  \n` };
    const sent = { ...files, [minutes]: `${head}notes: "x"\nsent: {date: 2026-11-21}\n` };
    const call =
      'title: "Call with Jo Park"\ntype: call\ndate: 2026-11-21\nstart: "10:05"\nattendees: ["Jo Park"]\nnotes: |\n  Jo Park is content\n';
    assert.deepEqual(
      [capture('Nobody came', given), capture('Jo Park is content', sent), Object.keys(capture('It rains'))],
      [
        { [minutes]: `${head}notes: |\n  Nobody came\n` },
        { [`${folder}/minutes/2026-11-21-call-with-jo-park.yaml`]: call },
        [`${folder}/minutes/2026-11-21-note.yaml`],
      ],
    );
  });

  it('stays with the team where it was typed at a file of the team', () => {
    const remarks = `clients/acme/private/shop/remarks/2026-11-21-status.yaml`;
    const team = 'clients/acme/private/shop';
    const given = { ...files, [minutes]: `${head}notes: |\n  Talk.\n`, [remarks]: 'remarks: |\n  Hm.\n' };
    assert.deepEqual(
      ['Ana is afraid', '> Jo calls', '! So be it', '? Why'].map((line) => capture(line, given, remarks)),
      [
        { [remarks]: 'remarks: |\n  Hm.\n  Ana is afraid\n' },
        {
          [`${team}/actions.yaml`]:
            'actions:\n  - id: pA-1\n    text: "Jo calls"\n    owner: "Jo Park"\n    from: 2026-11-21-status\n',
        },
        {
          [`${team}/decisions.yaml`]:
            'decisions:\n  - id: pD-1\n    date: 2026-11-21\n    text: "So be it"\n    from: 2026-11-21-status\n',
        },
        { [remarks]: 'remarks: |\n  Hm.\nanswers:\n  - question: "Why"\n' },
      ],
    );
    assert.deepEqual(
      [plan('x', given, remarks), plan('> Jo calls', given, remarks), plan('? x', given, `${team}/risks.yaml`)],
      [
        { becomes: 'note', meeting: 'Status', isPrivate: true },
        { becomes: 'action', meeting: 'Status', isPrivate: true, person: 'Jo Park' },
        { becomes: 'issue', isPrivate: true },
      ],
    );
  });

  it('never leaves the files of the team, whatever is at hand there', () => {
    const places = ['client.yaml', 'shop/risks.yaml', 'shop/remarks/x.yaml', 'tills/remarks/y.yaml', 'shop/x.md'];
    const mark = fc.constantFrom('', '> ', '! ', '? ');
    const given = { ...files, [minutes]: head, 'clients/acme/private/shop/remarks/x.yaml': 'remarks: "half\n' };
    fc.assert(
      fc.property(mark, fc.constantFrom(...places), fc.string({ minLength: 1 }), (sign, place, text) => {
        const at = `clients/acme/private/${place}`;
        const context = { key, today, now: '10:05', takenFiles: [], minutesPath: at };
        const { changes } = captureLine(readJournal(given), parseLine(`${sign}x ${text}`), context);
        for (const { path } of changes) assert.match(path, /^clients\/acme\/private\/shop\//);
      }),
    );
  });

  it('says before what it becomes', () => {
    const given = { ...files, [minutes]: head };
    assert.deepEqual(
      [plan('> Jo calls fri'), plan('? x'), plan('x'), plan('x', given), plan('? x', given, minutes)],
      [
        { becomes: 'action', person: 'Jo Park', due: '2026-11-27' },
        { becomes: 'issue' },
        { becomes: 'minutes' },
        { becomes: 'note', meeting: 'Status' },
        { becomes: 'question', meeting: 'Status' },
      ],
    );
  });

  it('is filed whatever it says, and keeps its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (typed) => {
        fc.pre(/[\p{L}\p{N}]/u.test(typed) && !/[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\p{Cs}/u.test(typed));
        const written = Object.values(capture(`? ${typed}`)).join('');
        for (const word of typed.match(/[a-z\d]{2,}/gi) ?? []) assert.ok(written.includes(word), written);
      }),
    );
  });
});

describe('Where a line belongs', () => {
  const records = readJournal(files);
  const home = (client: string, engagement: string, clientName: string, title: string): LineHome => ({
    ...{ client, engagement, clientName, title, isClosed: false, records },
  });
  const shop = home('acme', 'shop', 'Acme Retail', 'Shop');
  const tills = home('acme', 'tills', 'Acme Retail', 'Till interface');
  const scope = home('birch', 'scope', 'Birch', 'Scope');
  const find = (text: string, atHand?: LineHome) => findLineHome(text, [shop, tills, scope], atHand)?.title;

  it('is told by the contact, the client or the engagement that it names', () => {
    assert.deepEqual(
      ['Lea calls', 'Jo Park: call', 'ask Ana Soto', 'birch wants more', 'till interface is late'].map((text) =>
        find(text, tills),
      ),
      ['Scope', 'Till interface', 'Scope', 'Scope', 'Till interface'],
    );
  });

  it('is the engagement at hand where nobody is named, and asked for where several would do', () => {
    assert.deepEqual(
      [find('call them', tills), find('call them'), find('Ana calls', shop), find('Ana calls'), find('Jo calls')],
      ['Till interface', undefined, 'Shop', undefined, 'Shop'],
    );
  });

  it('is the only one where there is one, and never a closed one by itself', () => {
    const closed = { ...tills, isClosed: true };
    assert.deepEqual(
      [
        findLineHome('x', [scope], undefined)?.title,
        findLineHome('x', [closed, scope], undefined)?.title,
        findLineHome('x', [], undefined),
      ],
      ['Scope', 'Scope', undefined],
    );
  });
});
