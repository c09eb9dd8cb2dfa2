import assert from 'node:assert/strict';
import {
  captureFromEntry,
  captureSelection,
  isCapturable,
  type SelectedText,
} from '../../../src/core/capture/captureSelection';
import type { EntryName } from '../../../src/core/capture/changeEntry';
import type { Day } from '../../../src/core/model/day';
import { readJournal } from '../journal/readJournal';
import { listTouched, type Files } from './applyCapture';

const today = '2026-11-21' as Day;
const folder = 'clients/acme/shop';
const own = 'clients/acme/private/shop';
const minutes = `${folder}/minutes/2026-11-20-status.yaml`;
const remarks = `${own}/remarks/2026-11-20-status.yaml`;
const report = `${folder}/reports/2026-11-20-weekly-brief.md`;
const open = 'title: "S"\ntype: status\ndate: 2026-11-20\nchannel: video\nnotes: |\n  Ana: use "one" list #2\n';
const sent = `${open}sent: { date: 2026-11-20, to: [] }\n`;
const text = 'Ana: use "one" list #2';
const quoted = '"Ana: use \\"one\\" list #2"';

function make(files: Files, selected: Omit<SelectedText, 'text'> & { readonly text?: string }): Files | undefined {
  const capture = captureSelection(readJournal(files), { text, ...selected }, today);
  return capture && listTouched(files, capture.changes);
}

const valueOf = (written: string) => {
  const made = make({ [minutes]: sent }, { kind: 'risk', path: minutes, text: written });
  return /title: (.*)\n/.exec(made?.[`${folder}/risks.yaml`] ?? '')?.[1];
};

describe('A text that is selected in minutes', () => {
  it('becomes a risk, an issue or a change of that day, with the way back; the minutes stay as they are', () => {
    const files = { [minutes]: open };
    const brought = `    title: ${quoted}\n    raised:\n      date: 2026-11-20\n    from: 2026-11-20-status\n`;
    assert.deepEqual(
      [
        make(files, { kind: 'risk', path: minutes }),
        make(files, { kind: 'issue', path: minutes }),
        make(files, { kind: 'change', path: minutes }),
      ],
      [
        { [`${folder}/risks.yaml`]: `risks:\n  - id: R-1\n${brought}` },
        { [`${folder}/issues.yaml`]: `issues:\n  - id: I-1\n${brought}` },
        { [`${folder}/changes.yaml`]: `changes:\n  - id: C-1\n${brought.replace('raised', 'requested')}` },
      ],
    );
  });

  it('becomes an action in both while they are written, and in the register alone when they were sent', () => {
    const action = `  - id: A-1\n    text: ${quoted}\n`;
    const register = `actions:\n${action}    from: 2026-11-20-status\n`;
    assert.deepEqual(
      [
        make({ [minutes]: open }, { kind: 'action', path: minutes }),
        make({ [minutes]: sent }, { kind: 'action', path: minutes }),
      ],
      [
        { [minutes]: `${open}actions:\n${action}`, [`${folder}/actions.yaml`]: register },
        { [`${folder}/actions.yaml`]: register },
      ],
    );
  });

  it('that were sent becomes a decision of that day in the register', () => {
    assert.deepEqual(
      [
        make({ [minutes]: open }, { kind: 'decision', path: minutes }),
        make({ [minutes]: sent }, { kind: 'decision', path: minutes }),
      ],
      [
        { [minutes]: `${open}decisions:\n  - id: D-1\n    text: ${quoted}\n` },
        {
          [`${folder}/decisions.yaml`]: `decisions:\n  - id: D-1\n    text: ${quoted}\n    date: 2026-11-20\n    channel: video\n    from: 2026-11-20-status\n`,
        },
      ],
    );
  });

  it('goes without the marks of notes and lists, in one line, and as it was before it was quoted', () => {
    assert.deepEqual(
      [
        '> Ana calls\r\n',
        '  - [ ] Ana\n    calls  ',
        '"Ana: \\"so\\""',
        "'It''s Ana'",
        '2) Zoë 😀',
        '12 days late',
        '“Ana”',
      ].map(valueOf),
      ['"Ana calls"', '"Ana calls"', '"Ana: \\"so\\""', '"It\'s Ana"', '"Zoë 😀"', '"12 days late"', '"“Ana”"'],
    );
  });

  it('and is only marks and spaces becomes nothing', () => {
    assert.deepEqual([' ', '> \n - ', '""'].map(valueOf), [undefined, undefined, undefined]);
  });
});

describe('A text that is selected elsewhere', () => {
  it('in remarks of the team becomes an entry of the team', () => {
    const files = { [minutes]: open, [remarks]: 'remarks: "x"\n' };
    assert.deepEqual(
      [make(files, { kind: 'action', path: remarks }), make(files, { kind: 'decision', path: remarks, text: 'So' })],
      [
        {
          [`${own}/actions.yaml`]: `actions:\n  - id: pA-1\n    text: ${quoted}\n    from: 2026-11-20-status\n`,
        },
        {
          [`${own}/decisions.yaml`]:
            'decisions:\n  - id: pD-1\n    text: "So"\n    date: 2026-11-21\n    from: 2026-11-20-status\n',
        },
      ],
    );
  });

  it('in a report names its file', () => {
    assert.deepEqual(make({ [report]: text }, { kind: 'issue', path: report, text: '* Late' }), {
      [`${folder}/issues.yaml`]:
        'issues:\n  - id: I-1\n    title: "Late"\n    raised:\n      date: 2026-11-21\n    from: "reports/2026-11-20-weekly-brief.md"\n',
    });
  });

  it('is offered in minutes, remarks and texts of an engagement, and nowhere else', () => {
    const paths = [minutes, remarks, report, `${own}/plan.md`, `${folder}/sent/a.eml`];
    const others = [`${folder}/risks.yaml`, 'clients/acme/client.yaml', 'journal.yaml', 'README.md', `${folder}/a.pdf`];
    assert.deepEqual([paths.filter((path) => !isCapturable(path)), others.filter(isCapturable)], [[], []]);
  });
});

describe('An entry', () => {
  const key = { client: 'acme', engagement: 'shop' };
  const register = (name: string) => `${folder}/${name}.yaml`;
  const makeOf = (files: Files, name: EntryName, kind: SelectedText['kind']) => {
    const capture = captureFromEntry(readJournal(files), key, { name, kind }, today);
    return capture && listTouched(files, capture.changes);
  };

  it('becomes one of any other kind that names it, for the same person, and stays as it is itself', () => {
    const files = {
      [register('assumptions')]:
        'assumptions:\n  - id: ASM-2\n    text: "Data: \\"clean\\""\n    owner: "Ana"\n    failed: 2026-11-20\n',
    };
    const make = (kind: SelectedText['kind']) => makeOf(files, { kind: 'assumption', id: 'ASM-2' }, kind);
    const words = '"Data: \\"clean\\""';
    const raised = `    title: ${words}\n    owner: "Ana"\n    raised:\n      date: 2026-11-21\n`;
    const from = '    from: "ASM-2 Data: \\"clean\\""\n';
    assert.deepEqual((['risk', 'issue', 'change', 'action', 'decision'] as const).map(make), [
      { [register('risks')]: `risks:\n  - id: R-1\n${raised}${from}` },
      { [register('issues')]: `issues:\n  - id: I-1\n${raised}${from}` },
      {
        [register('changes')]:
          `changes:\n  - id: C-1\n    title: ${words}\n    requested:\n      date: 2026-11-21\n    owner: "Ana"\n${from}`,
      },
      { [register('actions')]: `actions:\n  - id: A-1\n    text: ${words}\n    owner: "Ana"\n${from}` },
      {
        [register('decisions')]: `decisions:\n  - id: D-1\n    text: ${words}\n    date: 2026-11-21\n${from}`,
      },
    ]);
  });

  it('of the team becomes an entry of the team, in CRLF, and one that stands in sent minutes leaves them alone', () => {
    const ours = 'feedback:\r\n  - id: FB-1\r\n    text: "Slow"\r\n    kind: complaint\r\n';
    const actions = 'actions:\r\n  - id: pA-4\r\n    text: "Old"\r\n';
    const decided = `${sent}decisions:\n  - id: D-3\n    text: "Half sizes"\n`;
    assert.deepEqual(
      [
        makeOf(
          { [`${own}/feedback.yaml`]: ours, [`${own}/actions.yaml`]: actions },
          { kind: 'feedback', id: 'FB-1' },
          'action',
        ),
        makeOf({ [minutes]: decided }, { kind: 'decision', id: 'D-3' }, 'change'),
      ],
      [
        {
          [`${own}/actions.yaml`]: `${actions}  - id: pA-5\r\n    text: "Slow"\r\n    from: "FB-1 Slow"\r\n`,
        },
        {
          [register('changes')]:
            'changes:\n  - id: C-1\n    title: "Half sizes"\n    requested:\n      date: 2026-11-21\n    from: "D-3 Half sizes"\n',
        },
      ],
    );
  });

  it('without words, or that is not there, becomes nothing', () => {
    const files = { [register('risks')]: 'risks:\n  - id: R-1\n    title: ""\n' };
    assert.deepEqual(
      ['R-1', 'R-2'].map((id) => makeOf(files, { kind: 'risk', id }, 'issue')),
      [undefined, undefined],
    );
  });
});
