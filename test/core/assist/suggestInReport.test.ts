import assert from 'node:assert/strict';
import { isReport, suggestInReport, type ReportOffers } from '../../../src/core/assist/suggestInReport';
import { readCursor } from './cursor';

const offers: ReportOffers = {
  blocks: [
    { label: 'open risks', detail: '2', text: '*Watch*:\n\n- One.\n- Two.', inline: 'One; Two' },
    { label: 'results since the last report', detail: 'none', text: '', inline: '' },
  ],
  references: [
    {
      id: 'D-3',
      label: 'D-3 Start in May',
      detail: '',
      text: 'our note has “Start in May”',
      start: 'Our note has “Start in May”',
    },
    { id: 'DEP-3', label: 'DEP-3 Shifts', detail: '', text: '“Shifts”', start: '“Shifts”' },
    { id: '', label: 'Steering', detail: '', text: 'our notes', start: 'Our notes' },
  ],
  people: [{ name: 'Zoë Park', detail: 'CIO · Acme' }],
};

function suggest(marked: string, isAsked?: boolean) {
  const { lines, at } = readCursor(marked);
  const around = { above: lines.lineAt(at.line - 1), line: lines.lineAt(at.line), below: lines.lineAt(at.line + 1) };
  return suggestInReport(offers, around, at, isAsked);
}

const labels = (marked: string, isAsked?: boolean) => suggest(marked, isAsked).map(({ label }) => label);

/** The text after a suggestion was taken. */
function take(marked: string, label: string): string {
  const { text } = readCursor(marked);
  const found = suggest(marked).find((each) => each.label === label);
  assert.ok(found, label);
  const all = text.split('\n');
  const { start, end } = found.range;
  const line = all[start.line] ?? '';
  all[start.line] = line.slice(0, start.character) + found.text + line.slice(end.character);
  return all.join('\n');
}

describe('In a report', () => {
  it('entries are offered behind a square bracket, and by the letters of their number', () => {
    assert.deepEqual(
      [labels('As [¦'), labels('As [start in¦]'), labels('See D-¦'), labels('See D-3¦'), labels('See DEP-¦')],
      [
        ['D-3 Start in May', 'DEP-3 Shifts', 'Steering'],
        ['D-3 Start in May', 'DEP-3 Shifts', 'Steering'],
        ['D-3 Start in May'],
        ['D-3 Start in May'],
        ['DEP-3 Shifts'],
      ],
    );
  });

  it('a citation takes the place of the bracket or the number, and begins a sentence where one begins', () => {
    assert.deepEqual(
      [
        take('As [sta¦] it is', 'D-3 Start in May'),
        take('[¦', 'D-3 Start in May'),
        take('So it is. D-3¦', 'D-3 Start in May'),
        take('- [¦]', 'Steering'),
        take('*Decided*: [¦].', 'D-3 Start in May'),
      ],
      [
        'As our note has “Start in May” it is',
        'Our note has “Start in May”',
        'So it is. Our note has “Start in May”',
        '- Our notes',
        '*Decided*: our note has “Start in May”.',
      ],
    );
  });

  it('parts are offered at the beginning of a line, as paragraphs of their own', () => {
    assert.deepEqual(
      [
        take('¦', 'open risks'),
        take('Before.\nopen ri¦\nAfter.', 'open risks'),
        take('Before.\n\nrisks¦\n\nAfter.', 'open risks'),
      ],
      [
        '*Watch*:\n\n- One.\n- Two.',
        'Before.\n\n*Watch*:\n\n- One.\n- Two.\n\nAfter.',
        'Before.\n\n*Watch*:\n\n- One.\n- Two.\n\nAfter.',
      ],
    );
  });

  it('parts go behind a heading without one of their own, with one full stop', () => {
    assert.deepEqual(
      [take('*Watch*: open¦', 'open risks'), take('**Watch:** ¦.', 'open risks'), take('_Watch_: ris¦', 'open risks')],
      ['*Watch*: One; Two.', '**Watch:** One; Two.', '_Watch_: One; Two.'],
    );
  });

  it('a part takes the place of a gap that a heading has been left with', () => {
    assert.equal(take('*Watch*: [what may happen]¦; more.', 'open risks'), '*Watch*: One; Two; more.');
    assert.ok(suggest('*Watch*: [what may happen]¦').every(({ filter }) => filter.startsWith('[what may happen] ')));
  });

  it('a part without anything to tell says so, and leaves no empty section', () => {
    const [found] = suggest('res¦').filter(({ label }) => label.startsWith('results'));
    assert.deepEqual([found?.detail, take('Before.\nres¦', 'results since the last report')], ['none', 'Before.\n']);
  });

  it('in a sentence only people are offered, and nothing at all where a hyphen or a list was typed', () => {
    assert.deepEqual(
      [
        labels('We hope that Zo¦'),
        labels('- ¦', false),
        labels('half-¦', false),
        labels('2026-¦', false),
        labels('[¦', false),
      ],
      [['Zoë Park'], [], [], [], ['D-3 Start in May', 'DEP-3 Shifts', 'Steering']],
    );
    assert.equal(take('We hope that Zo¦ knows', 'Zoë Park'), 'We hope that Zoë Park knows');
  });

  it('is a Markdown file in the folder of the reports, or in that of the team', () => {
    const paths = [
      'clients/acme/shop/reports/2026-11-20-brief.md',
      'clients/acme/private/shop/reports/TEAM ONLY.md',
      'clients/acme/shop/notes.md',
      'clients/acme/shop/reports/old/brief.md',
      'clients/acme/reports/brief.md',
      'clients/acme/shop/reports/brief.yaml',
    ];
    assert.deepEqual(paths.map(isReport), [true, true, false, false, false, false]);
  });
});
