import assert from 'node:assert/strict';
import type { EntryName } from '../../../src/core/capture/changeEntry';
import { postponeEntry } from '../../../src/core/capture/postponeEntry';
import { suggestTerms } from '../../../src/core/capture/suggestTerms';
import type { Day } from '../../../src/core/model/day';
import { readJournal } from '../journal/readJournal';
import { listTouched, type Files } from './applyCapture';

const key = { client: 'acme', engagement: 'shop' };
const today = '2026-11-21' as Day;
const folder = 'clients/acme/shop';
const actions = `${folder}/actions.yaml`;

function postpone(files: Files, name: EntryName, to: string, reason?: string): Files {
  const term = { to: to as Day, today, ...(reason && { reason }) };
  return listTouched(files, postponeEntry(readJournal(files), key, name, term));
}

const move = `    moved:
      - date: 2026-11-21
        from: 2026-11-20
        to: 2026-11-27
`;

describe('Postponing an action', () => {
  const text = 'actions:\n  - id: A-1\n    text: "One"\n    due: "2026-11-20" # promised\n';

  it('writes the new date, and keeps the old one with the reason', () => {
    const after = text.replace('"2026-11-20"', '"2026-11-27"');
    assert.deepEqual(
      [
        postpone({ [actions]: text }, { kind: 'action', id: 'A-1' }, '2026-11-27'),
        postpone({ [actions]: text }, { kind: 'action', id: 'A-1' }, '2026-11-27', 'Ana: "not yet" #2'),
      ],
      [{ [actions]: after + move }, { [actions]: `${after + move}        reason: "Ana: \\"not yet\\" #2"\n` }],
    );
  });

  it('again puts the second move below the first, in files with CRLF as well', () => {
    const crlf = (each: string) => each.replaceAll('\n', '\r\n');
    const first = postpone({ [actions]: crlf(text) }, { kind: 'action', id: 'A-1' }, '2026-11-27');
    const second = postpone(first, { kind: 'action', id: 'A-1' }, '2026-12-04');
    const expected = `${text.replace('"2026-11-20"', '"2026-12-04"')}${move}      - date: 2026-11-21
        from: 2026-11-27
        to: 2026-12-04
`;
    assert.deepEqual(second, { [actions]: crlf(expected) });
  });

  it('on one line keeps it there', () => {
    const flow = 'actions:\n  - { id: A-1, text: "One", due: 2026-11-20 } # so\n  - { id: A-2, text: "Two" }\n';
    assert.equal(
      postpone({ [actions]: flow }, { kind: 'action', id: 'A-1' }, '2026-11-27')[actions],
      flow.replace(
        'due: 2026-11-20 }',
        'due: 2026-11-27, moved: [{date: 2026-11-21, from: 2026-11-20, to: 2026-11-27}] }',
      ),
    );
  });

  it('without a date gives it one, and there is nothing to keep', () => {
    const open = text.replace(/ {4}due.*\n/, '');
    assert.deepEqual(postpone({ [actions]: open }, { kind: 'action', id: 'A-1' }, '2026-11-27'), {
      [actions]: `${open}    due: 2026-11-27\n`,
    });
  });

  it('that stands in sent minutes only changes the register, never the minutes', () => {
    const minutes = `${folder}/minutes/2026-11-18-call.yaml`;
    const sent =
      'title: "C"\ntype: call\ndate: 2026-11-18\nactions:\n  - id: A-7\n    text: "Sent"\n    due: 2026-11-20\nsent: { date: 2026-11-18, to: [] }\n';
    assert.deepEqual(postpone({ [minutes]: sent }, { kind: 'action', id: 'A-7' }, '2026-11-27'), {
      [actions]: `actions:\n  - id: A-7\n    text: "Sent"\n    due: 2026-11-27\n    from: 2026-11-18-call\n${move}`,
    });
  });

  it('that is done, waits for that day already, or is not there changes nothing', () => {
    const done = { [actions]: `${text}    done: 2026-11-20\n` };
    assert.deepEqual(
      [
        postpone(done, { kind: 'action', id: 'A-1' }, '2026-11-27'),
        postpone({ [actions]: text }, { kind: 'action', id: 'A-1' }, '2026-11-20'),
        postpone({ [actions]: text }, { kind: 'action', id: 'A-2' }, '2026-11-27'),
      ],
      [{}, {}, {}],
    );
  });
});

describe('Postponing another entry', () => {
  it('of a milestone moves its forecast, never its baseline', () => {
    const file = `${folder}/engagement.yaml`;
    const text = 'title: "S"\nstatus: active\nmilestones:\n  - id: M-1\n    title: "Live"\n    baseline: 2026-11-20\n';
    assert.deepEqual(postpone({ [file]: text }, { kind: 'milestone', id: 'M-1' }, '2026-11-27'), {
      [file]: `${text}    forecast: 2026-11-27\n${move}`,
    });
  });

  it('of a dependency keeps the old date as a sentence', () => {
    const file = `${folder}/dependencies.yaml`;
    const text = 'dependencies:\n  - id: DEP-1\n    text: "Data"\n    needed: 2026-11-20\n';
    const log = '    log:\n      - date: 2026-11-21\n        text: "Expected by 2026-11-20 until then."\n';
    assert.deepEqual(postpone({ [file]: text }, { kind: 'dependency', id: 'DEP-1' }, '2026-11-27'), {
      [file]: `${text.replace('2026-11-20', '2026-11-27')}${log}`,
    });
  });

  it('of a risk moves its review; the former scores have no place for a date', () => {
    const file = 'clients/acme/private/shop/risks.yaml';
    const text = 'risks:\n  - id: pR-1\n    title: "Late"\n    review: 2026-11-20\n';
    assert.deepEqual(postpone({ [file]: text }, { kind: 'risk', id: 'pR-1' }, '2026-11-27'), {
      [file]: text.replace('2026-11-20', '2026-11-27'),
    });
  });

  it('of a kind that waits for nothing changes nothing', () => {
    const file = `${folder}/decisions.yaml`;
    const text = 'decisions:\n  - id: D-1\n    text: "So"\n    date: 2026-11-20\n';
    assert.deepEqual(postpone({ [file]: text }, { kind: 'decision', id: 'D-1' }, '2026-11-27'), {});
  });
});

describe('The days that something may be put off to', () => {
  const list = (day: string, holidays: readonly string[] = [], weekdays: readonly string[] = []) =>
    suggestTerms(day as Day, { weekdays, holidays: holidays as readonly Day[] }).map(
      ({ words, day: on }) => `${words} ${on}`,
    );

  it('are working days, the next first', () => {
    assert.deepEqual(list('2026-11-17'), [
      'next working day 2026-11-18',
      'friday 2026-11-20',
      'in a week 2026-11-24',
      'end of month 2026-11-30',
      'in two weeks 2026-12-01',
      'end of next month 2026-12-31',
    ]);
  });

  it('are later than the day that it waits for, where that is still to come', () => {
    const offer = (term: string) =>
      suggestTerms('2026-11-17' as Day, { weekdays: [], holidays: [] }, term as Day).map(
        ({ words, day }) => `${words} ${day}`,
      );
    assert.deepEqual(offer('2026-11-27'), [
      'the working day after that 2026-11-30',
      'in two weeks 2026-12-01',
      'a week after that 2026-12-04',
      'two weeks after that 2026-12-11',
      'end of next month 2026-12-31',
    ]);
    assert.deepEqual(offer('2026-11-10'), list('2026-11-17'));
  });

  it('leave out holidays and weekends, and name no day twice', () => {
    assert.deepEqual(list('2026-12-23', ['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01']), [
      'next working day 2026-12-28',
      'in a week 2026-12-30',
      'in two weeks 2027-01-06',
      'end of next month 2027-01-29',
    ]);
  });

  it('go by the weekdays of the journal', () => {
    const days = list('2026-11-18', [], ['sun', 'mon', 'tue', 'wed', 'thu']);
    assert.deepEqual(days.slice(0, 2), ['next working day 2026-11-19', 'in a week 2026-11-25']);
  });

  it('are never today: on the last day of a month it is the end of the next one', () => {
    assert.deepEqual(
      list('2026-11-30').filter((each) => each.startsWith('end')),
      ['end of next month 2026-12-31'],
    );
  });
});
