import assert from 'node:assert/strict';
import { assignEntry } from '../../../src/core/capture/assignEntry';
import type { Capture, FileChange } from '../../../src/core/capture/fileChange';
import { captureOccurrence } from '../../../src/core/capture/riskOccurred';
import { supersedeDecision } from '../../../src/core/capture/supersedeDecision';
import type { Day } from '../../../src/core/model/day';
import { readJournal } from '../journal/readJournal';
import { listTouched, type Files } from './applyCapture';

const key = { client: 'acme', engagement: 'shop' };
const today = '2026-11-21' as Day;
const folder = 'clients/acme/shop';
const own = 'clients/acme/private/shop';
const [actions, risks, issues, decisions] = ['actions', 'risks', 'issues', 'decisions'].map(
  (name) => `${folder}/${name}.yaml`,
) as [string, string, string, string];

describe('Assigning an entry', () => {
  const assign = (files: Files, id: string, owner: string | undefined, kind: 'action' | 'risk' = 'action'): Files =>
    listTouched(files, assignEntry(readJournal(files), key, { kind, id }, owner));
  const text = 'actions:\n  - id: A-1\n    owner: \'Zoë\' # for now\n    text: "One"\n';

  it('writes another owner in the quotes that are there', () => {
    assert.deepEqual(assign({ [actions]: text }, 'A-1', 'Ana O’Neill'), {
      [actions]: text.replace('Zoë', 'Ana O’Neill'),
    });
  });

  it('that nobody had writes the first one, and to nobody takes the name out but not what is said of it', () => {
    const open = 'risks:\n  - { id: R-1, title: "Late" }\n';
    assert.deepEqual(
      [assign({ [risks]: open }, 'R-1', 'Ana', 'risk'), assign({ [actions]: text }, 'A-1', undefined)],
      [
        { [risks]: open.replace('"Late" }', '"Late", owner: "Ana" }') },
        { [actions]: text.replace("    owner: 'Zoë' # for now\n", '    # for now\n') },
      ],
    );
  });

  it('that stands in minutes only gives it its entry in the register', () => {
    const minutes = `${folder}/minutes/2026-11-20-status.yaml`;
    const files = {
      [minutes]: 'title: "S"\ntype: status\ndate: 2026-11-20\nactions:\n  - id: A-7\n    text: "Sent"\n',
    };
    assert.deepEqual(assign(files, 'A-7', 'Ana'), {
      [actions]: 'actions:\n  - id: A-7\n    text: "Sent"\n    owner: "Ana"\n    from: 2026-11-20-status\n',
    });
  });

  it('that was pointed at in minutes that are being written changes what they say of it, and in no others', () => {
    const draft = `${folder}/minutes/2026-11-20-status.yaml`;
    const minutes =
      'title: "S"\r\ntype: status\r\ndate: 2026-11-20\r\nactions:\r\n  - { id: A-1, text: "One", owner: "Zoë" }\r\n';
    const files = { [draft]: minutes, [actions]: text, [`${folder}/minutes/2026-11-19-call.yaml`]: minutes };
    const pointed = { kind: 'action', id: 'A-1', minutesPath: draft } as const;
    const assignIn = (each: Files) => listTouched(each, assignEntry(readJournal(each), key, pointed, 'Ana'));
    const sent = { ...files, [draft]: `${minutes}sent: { date: 2026-11-20, to: [] }\r\n` };
    assert.deepEqual(
      [assignIn(files), assignIn(sent)],
      [
        { [actions]: text.replace('Zoë', 'Ana'), [draft]: minutes.replace('Zoë', 'Ana') },
        { [actions]: text.replace('Zoë', 'Ana') },
      ],
    );
  });

  it('to whom it is already with, or of one that is not there, changes nothing', () => {
    assert.deepEqual([assign({ [actions]: text }, 'A-1', 'Zoë'), assign({ [actions]: text }, 'A-2', 'Ana')], [{}, {}]);
  });
});

/** What a capture makes of files, and what it shows; undefined where there is none. */
function outcome(files: Files, capture: Capture | undefined): readonly [Files, Capture['show']] | undefined {
  return capture && [listTouched(files, capture.changes), capture.show];
}

describe('A risk that has occurred', () => {
  const occur = (files: Files, id: string) => outcome(files, captureOccurrence(readJournal(files), key, id, today));
  const risk = 'risks:\n  - id: R-1\n    title: "Data: \\"late\\""\n    owner: "Ana"\n\n  - id: R-2\n    title: "b"\n';

  it('becomes an issue, and the two name each other', () => {
    const files = { [risks]: risk, [issues]: 'issues:\n  - id: I-3\n    title: "Old"\n' };
    const facts = '    occurred: 2026-11-21\n    became: "I-4 Data: \\"late\\""\n';
    const issue = `  - id: I-4
    title: "Data: \\"late\\""
    owner: "Ana"
    raised:
      date: 2026-11-21
    from: "R-1 Data: \\"late\\""
`;
    assert.deepEqual(occur(files, 'R-1'), [
      {
        [risks]: risk.replace('owner: "Ana"\n', `owner: "Ana"\n${facts}`),
        [issues]: files[issues] + issue,
      },
      { path: issues, entryId: 'I-4' },
    ]);
  });

  it('of the team becomes an issue of the team', () => {
    const files = { [`${own}/risks.yaml`]: 'risks:\r\n  - id: pR-1\r\n    title: "Ours"\r\n' };
    const [after] = occur(files, 'pR-1') ?? [];
    assert.deepEqual(after, {
      [`${own}/risks.yaml`]: `${files[`${own}/risks.yaml`]}    occurred: 2026-11-21\r\n    became: "pI-1 Ours"\r\n`,
      [`${own}/issues.yaml`]:
        'issues:\n  - id: pI-1\n    title: "Ours"\n    raised:\n      date: 2026-11-21\n    from: "pR-1 Ours"\n',
    });
  });

  it('opens a register that is there and has no list yet, below what is said in it', () => {
    const made = ['# Looked at on Fridays\r\n', 'issues: # none\n', 'issues: []\n'].map((text) => {
      const [after] = occur({ [risks]: 'risks:\n  - { id: R-1, title: "a" }\n', [issues]: text }, 'R-1') ?? [];
      return after?.[issues]?.replace(/title.*/s, '');
    });
    assert.deepEqual(made, [
      '# Looked at on Fridays\r\nissues:\r\n  - id: I-1\r\n    ',
      'issues: # none\n  - id: I-1\n    ',
      'issues:\n  - id: I-1\n    ',
    ]);
  });

  it('and for which an issue is named already only gets the day', () => {
    const files = { [risks]: 'risks:\n  - { id: R-1, title: "a", became: I-1 }\n' };
    assert.deepEqual(occur(files, 'R-1'), [
      { [risks]: 'risks:\n  - { id: R-1, title: "a", became: I-1, occurred: 2026-11-21 }\n' },
      { path: risks, entryId: 'R-1' },
    ]);
  });

  it('already, is closed, or is not there stays as it is', () => {
    const over = { [risks]: 'risks:\n  - { id: R-1, title: "a", closed: 2026-11-01 }\n' };
    assert.deepEqual([occur(over, 'R-1'), occur(over, 'R-2')], [undefined, undefined]);
  });
});

describe('Superseding a decision', () => {
  const supersede = (files: Files, id: string) => {
    const capture = supersedeDecision(readJournal(files), key, id, today);
    return capture && ('by' in capture ? capture.by : outcome(files, capture));
  };
  const minutes = `${folder}/minutes/2026-11-20-steering.yaml`;
  const sent =
    'title: "S"\ntype: steering\ndate: 2026-11-20\ndecisions:\n  - id: D-4\n    text: "Cut-over on 4 December"\nsent: { date: 2026-11-20, to: [] }\n';
  const entry = (id: string, old: string) =>
    `  - id: ${id}\n    text: ""\n    date: 2026-11-21\n    supersedes: "${old}"\n`;

  it('of sent minutes leaves them alone, and puts the cursor into the empty text of the new one', () => {
    assert.deepEqual(supersede({ [minutes]: sent }, 'D-4'), [
      { [decisions]: `decisions:\n${entry('D-5', 'D-4 Cut-over on 4 December')}` },
      { path: decisions, field: 'decisions/0/text' },
    ]);
  });

  it('of the register goes behind the others', () => {
    const text = 'decisions:\n  - id: D-1\n    text: "a"\n    date: 2026-11-01\n';
    assert.deepEqual(supersede({ [decisions]: text }, 'D-1'), [
      { [decisions]: text + entry('D-2', 'D-1 a') },
      { path: decisions, field: 'decisions/1/text' },
    ]);
  });

  it('of the team stays with the team', () => {
    const file = `${own}/decisions.yaml`;
    const text = 'decisions:\n  - id: pD-1\n    text: "a"\n    date: 2026-11-01\n';
    assert.deepEqual(supersede({ [file]: text, [minutes]: sent }, 'pD-1'), [
      { [file]: text + entry('pD-2', 'pD-1 a') },
      { path: file, field: 'decisions/1/text' },
    ]);
  });

  it('that another has replaced says which', () => {
    const files = { [minutes]: sent, [decisions]: `decisions:\n${entry('D-5', 'D-4 Cut-over')}` };
    assert.deepEqual([supersede(files, 'D-4'), supersede(files, 'D-9')], ['D-5', undefined]);
  });
});

describe('An entry beside a mistake', () => {
  const half = 'risks:\n  - id: R-1\n    title: "Late"\n  - id: R-2\n    title: "half\n';

  it('is not changed, with the reason and its place', () => {
    const change = (changes: readonly FileChange[]) => listTouched({ [risks]: half }, changes);
    const index = readJournal({ [risks]: half });
    assert.throws(() => change(assignEntry(index, key, { kind: 'risk', id: 'R-1' }, 'Ana')), /refused.*"line":4/);
  });
});
