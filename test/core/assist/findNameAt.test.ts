import assert from 'node:assert/strict';
import { findNameAt } from '../../../src/core/assist/findNameAt';
import { readAtCursor, textAt } from './placeCursor';
import { actions, around, meeting, privateRisks, report, risks } from './placeExamples';

/** What stands at the cursor, and the text that it covers. */
function find(path: string, text: string, onlyClient?: string): string {
  const { source, position } = readAtCursor({ ...around, [path]: text }, onlyClient);
  const found = findNameAt(source, position);
  if (!found) return 'nothing';
  const covered = textAt(source.file.text, found.range);
  switch (found.kind) {
    case 'id':
      return `${found.mention.key.client}/${found.mention.key.engagement} ${found.mention.id}: ${covered}`;
    case 'person':
      return `${found.mention.person.side} ${found.mention.person.name}: ${covered}`;
    case 'meeting':
      return `${found.path}: ${covered}`;
    case 'day':
      return `day ${found.day}`;
    default:
      return `${found.kind} of ${found.found.name}: ${covered}`;
  }
}

const note = (text: string) => find(risks, `risks:\n  - id: R-2\n    title: "x"\n    note: "${text}"\n`);

describe('What stands at the cursor', () => {
  it('is the number of an entry, wherever it is written: in a record, a sentence, a comment, a report', () => {
    assert.deepEqual(
      [
        find(actions, 'actions:\n  - id: ¦A-1\n'),
        find(actions, 'actions:\n  - id: A-1¦\n'),
        find(actions, 'actions: # like R-0¦07\n'),
        note('see till/R-¦1, acme'),
        note('globex/shop/R-¦1'),
        note('R-7/R-¦8'),
        note('a line\\nR-¦8'),
        note('proposal PR¦O-2'),
        find(report, '**R-¦1** is late\r\n'),
        find('clients/acme/private/client.yaml', 'proposals:\n  - id: PRO-¦1\n'),
      ],
      [
        'acme/shop A-1: A-1',
        'acme/shop A-1: A-1',
        'acme/shop R-7: R-007',
        'acme/till R-1: R-1',
        'globex/shop R-1: R-1',
        'acme/shop R-8: R-8',
        'acme/shop R-8: R-8',
        'acme/ PRO-2: PRO-2',
        'acme/shop R-1: R-1',
        'acme/ PRO-1: PRO-1',
      ],
    );
  });

  it('is no number where it only looks like one', () => {
    const lookalikes = [
      'https://x.example/R-¦1',
      'https://x.example/?id=R-¦1',
      'https://x.example/a;R-¦1',
      '<a!R-¦1!b@mail.example>',
      '<R-¦1@mail.example>',
      'R-¦1@mail.example',
      'XR-¦1',
      'R-¦1a',
      'R-¦1-2',
      'R-¦1.yaml',
      'R-¦1.2',
      'minutes/old/x/R-¦1',
      'R-¦1234567',
      'a/b/c/R-¦1',
      'R-¦1/x',
    ];
    assert.deepEqual(
      lookalikes.map(note).filter((found) => !found.startsWith('value of note')),
      [],
    );
  });

  it('is a person, by name or alias, of this client or of our team; the longest name counts', () => {
    const owner = (text: string) => find(risks, `risks:\n  - id: R-2\n    owner: ${text}\n`);
    assert.deepEqual(
      [
        owner('"Ana ¦Ruiz"'),
        owner('Ana ¦Ruiz Soto'),
        owner('"S¦L"'),
        owner("'Seán O''N¦eil'"),
        owner('"Se¦a\u0301n"'),
        note('we met Ana R¦uiz, and'),
        find(report, 'With Ana¦ Ruiz.\n'),
        find('journal.yaml', around['journal.yaml'].replace('Sam', 'S¦am')),
        find('journal.yaml', around['journal.yaml'].replace('Consultant', 'Ana¦ Ruiz')),
      ],
      [
        'theirs Ana Ruiz: Ana Ruiz',
        'theirs Ana Ruiz Soto: Ana Ruiz Soto',
        'ours Sam Lindqvist: SL',
        "theirs Seán O'Neil: Seán O''Neil",
        "theirs Seán O'Neil: Sea\u0301n",
        'theirs Ana Ruiz: Ana Ruiz',
        'theirs Ana Ruiz: Ana Ruiz',
        'ours Sam Lindqvist: Sam Lindqvist',
        'value of role: "Ana Ruiz"',
      ],
    );
    assert.deepEqual(
      ['Mariana R¦uiz', 'Ana R¦uiz-Soto', 'ana ruiz', 'x.Ana R¦uiz', 'Ana R¦uiz@x']
        .map(note)
        .filter((each) => /^theirs/.test(each)),
      [],
    );
  });

  it('is a meeting, a date, the name of a field, or its value', () => {
    assert.deepEqual(
      [
        find(actions, 'actions:\n  - id: A-2\n    from: 2026-11-¦19-steering\n'),
        find(report, 'as on 2026-11-19-steer¦ing.\n'),
        find(actions, 'actions:\n  - id: A-2\n    due: 2026-1¦1-19\n'),
        find(actions, 'actions:\n  - id: A-2\n    due: 2026-13-¦19\n'),
        find(risks, 'risks:\n  - id: R-2\n    prob¦ability: 3\n'),
        find(risks, 'risks:\r\n  - id: R-2\r\n    probability: ¦3\r\n'),
        find(risks, 'risks:\n  - id: R-2\n    raised: {via: ema¦il, date: 2026-11-19}\n'),
        find(risks, 'ris¦ks:\n  - id: R-2\n'),
        find(risks, 'risks:\n  - id: R-2\n    colour: r¦ed\n'),
        find(risks, '# a com¦ment\nrisks:\n'),
        find(report, '# a re¦port\n'),
      ],
      [
        `${meeting}: 2026-11-19-steering`,
        `${meeting}: 2026-11-19-steering`,
        'day 2026-11-19',
        'value of due: 2026-13-19',
        'key of probability: probability',
        'value of probability: 3',
        'value of via: email',
        'key of risks: risks',
        'nothing',
        'nothing',
        'nothing',
      ],
    );
  });

  it('is found in a file in which somebody is just typing', () => {
    const broken = 'risks:\n  - id: R-2\n    titl\n    own¦er: "Ana Ruiz"\n    note: "see R-1\n';
    assert.deepEqual(
      [
        find(risks, broken),
        find(risks, broken.replace('¦', '').replace('see R', 'see ¦R')),
        find(risks, broken.replace('¦', '').replace('Ana', '¦Ana')),
      ],
      ['key of owner: owner', 'acme/shop R-1: R-1', 'theirs Ana Ruiz: Ana Ruiz'],
    );
  });

  it('is nobody of another client, and nobody at all while only that one may be seen', () => {
    const other = { path: 'clients/globex/shop/risks.yaml', text: 'risks:\n  - id: R-1\n    owner: "Seán¦ O\'Neil"\n' };
    const own = 'risks:\n  - id: pR-1\n    owner: "Ana ¦Ruiz"\n';
    assert.deepEqual(
      [find(other.path, other.text), find(privateRisks, own, 'globex')],
      ['value of owner: "Seán O\'Neil"', 'value of owner: "Ana Ruiz"'],
    );
  });
});
