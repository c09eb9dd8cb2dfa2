import assert from 'node:assert/strict';
import { explainDay } from '../../../src/core/assist/explainDay';
import { explainField } from '../../../src/core/assist/explainField';
import { describeDistance } from '../../../src/core/assist/suggestDays';
import { findNameAt } from '../../../src/core/assist/findNameAt';
import { ownerOf } from '../../../src/core/files/layout';
import type { Explanation } from '../../../src/core/journal/explanation';
import type { Day } from '../../../src/core/model/day';
import { explainEntry, explainMeeting } from '../../../src/core/report/explainEntry';
import { explainPerson } from '../../../src/core/report/explainPerson';
import { readAtCursor } from '../assist/placeCursor';
import { actions, around, contacts, meeting, privateRisks, report, risks } from '../assist/placeExamples';

const today = '2026-11-24' as Day;

function explain(path: string, text: string, isShared = false): Explanation | undefined {
  const { source, position } = readAtCursor({ ...around, [path]: text }, isShared ? 'acme' : undefined);
  const { records } = source;
  const view = { records, today, audience: isShared ? ('client' as const) : ('team' as const) };
  const found = findNameAt(source, position);
  switch (found?.kind) {
    case 'id':
      return explainEntry({ ...view, key: found.mention.key }, found.mention.id);
    case 'meeting':
      return explainMeeting({ ...view, key: found.key }, found.path);
    case 'person':
      return explainPerson(view, ownerOf(path)?.client, found.mention.person);
    case 'day':
      return explainDay(records, path, found.day, today);
    case 'key':
    case 'value':
      return explainField(found.written, found.found);
    default:
      return undefined;
  }
}

/** Everything that is told, line by line. */
function tell(path: string, text: string, isShared = false): readonly string[] {
  const told = explain(path, text, isShared);
  if (!told) return [];
  return [
    [told.head, told.state].filter(Boolean).join(' | '),
    ...told.facts.map(([name, value]) => `${name}: ${value}`),
  ];
}

const inReport = (text: string, isShared = false) => tell(report, text, isShared);

describe('What is told in passing', () => {
  it('of an action is the record as the tree has it, nothing of it twice, its age, where it was noted and how that was confirmed', () => {
    assert.deepEqual(inReport('A-¦1'), [
      'A-1 Call about R-1 | overdue since Fri 20 Nov',
      'Owner: Ana Ruiz',
      'Due: Fri 20 Nov 2026',
      'Waits for: R-1 Late data',
      'Age: three working days, since Thu 19 Nov 2026',
      'Noted in: Steering, Thu 19 Nov 2026 · confirmed',
    ]);
  });

  it('of a decision in minutes is who decided it, and of a risk its score', () => {
    assert.deepEqual(
      [inReport('D-¦1'), inReport('R-¦1'), inReport('pR-¦1'), inReport('R-¦9')],
      [
        [
          'D-1 Start in May',
          'By: Ana Ruiz',
          'Date: Thu 19 Nov 2026',
          'Noted in: Steering, Thu 19 Nov 2026 · confirmed',
        ],
        ['R-1 Late data | 12 amber', 'Probability: 3 possible', 'Impact: 4 major', 'Owner: Ana Ruiz'],
        ['pR-1 Quiet word', 'Note: see R-1', 'Seen by: the team only'],
        [],
      ],
    );
  });

  it('of a person is role and address, what is open, and the last contact', () => {
    assert.deepEqual(
      [inReport('Ana R¦uiz'), inReport('S¦L'), tell('journal.yaml', around['journal.yaml'].replace('Sam', 'S¦am'))],
      [
        [
          'Ana Ruiz | Director · Acme',
          'E-mail: ana@acme.example',
          'Telephone: +34 1',
          'Open items: A-1 Call about R-1 · due Fri 20 Nov',
          'Last contact: Steering, Thu 19 Nov 2026',
        ],
        ['Sam Lindqvist | Consultant · Ours', 'Also written: SL'],
        ['Sam Lindqvist | Consultant · Ours', 'Also written: SL'],
      ],
    );
  });

  it('of a date is the weekday and the distance in working days, over our holidays and the client’s', () => {
    const at = (day: string) => inReport(day.replace('-', '-¦'));
    assert.deepEqual(
      ['2026-11-24', '2026-11-25', '2026-11-28', '2026-11-30', '2026-11-20', '2026-11-23'].map((day) => at(day)[0]),
      [
        'Tuesday, 24 November 2026 | today',
        'Wednesday, 25 November 2026 | not a working day',
        'Saturday, 28 November 2026 | in 1 working day, not a working day',
        'Monday, 30 November 2026 | in 2 working days',
        'Friday, 20 November 2026 | 2 working days ago',
        'Monday, 23 November 2026 | 1 working day ago',
      ],
    );
  });

  it('of today says where nobody works on it', () => {
    const sunday = '2026-11-22' as Day;
    const usual = { weekdays: [], holidays: [] };
    assert.equal(describeDistance(sunday, sunday, usual), 'today, not a working day');
  });

  it('of the name of a field is its help, of a scale its steps, of a word its meaning', () => {
    const risk = (line: string) => tell(risks, `risks:\r\n  - id: R-2\r\n    ${line}\r\n`);
    assert.deepEqual(
      [
        risk('tri¦gger: "x"'),
        risk('probability: ¦3'),
        risk('resp¦onse: reduce')[1],
        risk('response: red¦uce'),
        risk('trigger: "¦x"'),
      ],
      [
        ['trigger | The sign that it is about to happen.'],
        ['probability', '1: rare', '2: unlikely', '→ 3: possible', '4: likely', '5: almost certain'],
        'avoid: Change the plan so that it cannot happen.',
        ['response', 'reduce: Make it less likely, or less bad.'],
        [],
      ],
    );
    assert.deepEqual(risk('imp¦act: 4')[0], 'impact | How much it matters.');
  });

  it('of minutes is what was decided, and where they stand', () => {
    assert.deepEqual(tell(actions, 'actions:\n  - id: A-2\n    from: 2026-11-19-ste¦ering\n').slice(0, 2), [
      'Steering | Thu 19 · confirmed',
      'Type: steering',
    ]);
  });

  it('while the client looks on holds nothing of the team’s, no judgement, and nothing that somebody owes', () => {
    assert.deepEqual(
      [
        inReport('pR-¦1', true),
        inReport('A-¦1', true),
        inReport('Ana R¦uiz', true),
        inReport('globex/shop/R-¦1', true),
      ],
      [
        [],
        [
          'A-1 Call about R-1',
          'Owner: Ana Ruiz',
          'Due: Fri 20 Nov 2026',
          'Waits for: R-1 Late data',
          'Noted in: Steering, Thu 19 Nov 2026 · sent',
        ],
        ['Ana Ruiz | Director · Acme', 'E-mail: ana@acme.example', 'Telephone: +34 1'],
        [],
      ],
    );
  });

  it('is known in a file that is half typed', () => {
    assert.deepEqual(
      [
        tell(risks, `${around[risks]}  - id: R-2\n    titl\n    resp¦onse: `)[0],
        tell(privateRisks, `${around[privateRisks]}  - id: pR-2\n    not\n    note: "with Ana ¦Ruiz`)[0],
        tell(meeting, around[meeting].replace('type:', 'typ\ntype:').replace('2026-11-20', '2026-11-¦20'))[0],
        tell(contacts, around[contacts].replace('holidays:', 'hol¦idays:'))[0],
      ],
      [
        'response | What we do about it.',
        'Ana Ruiz | Director · Acme',
        'Friday, 20 November 2026 | 2 working days ago',
        'holidays | Days on which the client does not work.',
      ],
    );
  });
});
