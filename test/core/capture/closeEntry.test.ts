import assert from 'node:assert/strict';
import { closeEntry } from '../../../src/core/capture/closeEntry';
import type { EntryName } from '../../../src/core/capture/changeEntry';
import { closings } from '../../../src/core/model/closing';
import type { Day } from '../../../src/core/model/day';
import { entryKinds, type EntryKind } from '../../../src/core/model/entryKinds';
import { entryFieldsOf } from '../../../src/core/model/entryFields';
import type { EngagementKey } from '../../../src/core/journal/journalIndex';
import { readJournal } from '../journal/readJournal';
import { listTouched, type Files } from './applyCapture';

const shop: EngagementKey = { client: 'acme', engagement: 'shop' };
const day = '2026-11-21' as Day;
const folder = 'clients/acme/shop';
const own = 'clients/acme/private';

function close(files: Files, name: EntryName, field: string, key = shop): Files {
  return listTouched(files, closeEntry(readJournal(files), key, name, { field, day }));
}

/** The text of an entry of one kind in its file, what closes it, and the line that is written. */
const examples: readonly (readonly [EntryKind, file: string, id: string, field: string, lines: string])[] = [
  ['action', `${folder}/actions.yaml`, 'A-1', 'dropped', '    dropped: 2026-11-21\n'],
  ['risk', `${folder}/risks.yaml`, 'R-1', 'closed', '    closed: 2026-11-21\n'],
  ['issue', `${folder}/issues.yaml`, 'I-1', 'resolved', '    resolved: 2026-11-21\n'],
  ['change', `${folder}/changes.yaml`, 'C-1', 'withdrawn', '    withdrawn: 2026-11-21\n'],
  ['result', `${folder}/results.yaml`, 'RES-1', 'accepted/date', '    accepted:\n      date: 2026-11-21\n'],
  ['assumption', `${folder}/assumptions.yaml`, 'ASM-1', 'confirmed', '    confirmed: 2026-11-21\n'],
  ['assumption', `${folder}/assumptions.yaml`, 'ASM-1', 'failed', '    failed: 2026-11-21\n'],
  ['dependency', `${folder}/dependencies.yaml`, 'DEP-1', 'met', '    met: 2026-11-21\n'],
  ['deliverable', `${folder}/deliverables.yaml`, 'DEL-1', 'delivered', '    delivered: 2026-11-21\n'],
  ['feedback', `${own}/shop/feedback.yaml`, 'FB-1', 'answered', '    answered: 2026-11-21\n'],
  ['risk', `${own}/shop/risks.yaml`, 'pR-1', 'closed', '    closed: 2026-11-21\n'],
];

function writeList(kind: EntryKind, id: string): string {
  const { list } = entryKinds[kind];
  const name = 'title' in entryFieldsOf(kind) ? 'title' : 'text';
  const date = entryFieldsOf(kind)['date']?.required ? '    date: 2026-11-01\n' : '';
  return `${list}:   # looked at on Fridays\n  - id: ${id}\n    ${name}: 'It''s "so"' # as said\n${date}`;
}

describe('Closing an entry', () => {
  for (const [kind, file, id, field, lines] of examples) {
    it(`${id} writes its ${field} and leaves all the rest as it is`, () => {
      const before = writeList(kind, id);
      const crlf = (text: string) => text.replaceAll('\n', '\r\n');
      const edited = [before, crlf(before)].map((text) => close({ [file]: text }, { kind, id }, field)[file]);
      assert.deepEqual(edited, [before + lines, crlf(before + lines)]);
    });
  }

  it('of the engagement’s own file writes when a milestone was reached', () => {
    const file = `${folder}/engagement.yaml`;
    const text =
      'title: "Shop"\nstatus: active\nmilestones:\n- { id: M-1, title: "Live" }\n- id: M-2\n  title: "End"\n';
    assert.deepEqual(
      [
        close({ [file]: text }, { kind: 'milestone', id: 'M-1' }, 'actual')[file],
        close({ [file]: text }, { kind: 'milestone', id: 'M-2' }, 'actual')[file],
      ],
      [text.replace('"Live" }', '"Live", actual: 2026-11-21 }'), `${text}  actual: 2026-11-21\n`],
    );
  });

  it('of a client writes when a proposal was won', () => {
    const file = `${own}/client.yaml`;
    const text = 'proposals:\n  - id: PRO-1\n    title: "Next phase"\n';
    const key = { client: 'acme', engagement: '' };
    const closed = close({ [file]: text }, { kind: 'proposal', id: 'PRO-1' }, 'won', key);
    assert.deepEqual(closed, { [file]: `${text}    won: 2026-11-21\n` });
  });

  it('writes the day of a sign-off into the group that is there, with its comments', () => {
    const file = `${folder}/deliverables.yaml`;
    const block =
      'deliverables:\n  - id: DEL-1\n    title: "Plan"\n    delivered: 2026-11-01\n    signoff:\n      owner: Ana   # she\n    note: "x"\n';
    const flow = 'deliverables:\n  - id: DEL-1\n    title: "Plan"\n    signoff: { owner: Ana } # she\n';
    const sign = (text: string) => close({ [file]: text }, { kind: 'deliverable', id: 'DEL-1' }, 'signoff/date')[file];
    assert.deepEqual(
      [sign(block), sign(flow)],
      [
        block.replace('# she\n', '# she\n      date: 2026-11-21\n'),
        flow.replace('owner: Ana }', 'owner: Ana, date: 2026-11-21 }'),
      ],
    );
  });

  it('that is over, has no such end, or is not there changes nothing', () => {
    const file = `${folder}/risks.yaml`;
    const files = {
      [file]: 'risks:\n  - id: R-1\n    title: "a"\n    occurred: 2026-11-01\n  - id: R-2\n    title: "b"\n',
      [`${folder}/assumptions.yaml`]: 'assumptions:\n  - id: ASM-1\n    text: "a"\n    failed: 2026-11-01\n',
      [`${folder}/decisions.yaml`]: 'decisions:\n  - id: D-1\n    text: "a"\n    date: 2026-11-01\n',
    };
    assert.deepEqual(
      [
        close(files, { kind: 'risk', id: 'R-1' }, 'closed'),
        close(files, { kind: 'risk', id: 'R-2' }, 'title'),
        close(files, { kind: 'risk', id: 'R-3' }, 'closed'),
        close(files, { kind: 'assumption', id: 'ASM-1' }, 'confirmed'),
        close(files, { kind: 'decision', id: 'D-1' }, 'date'),
      ],
      [{}, {}, {}, {}, {}],
    );
  });

  it('knows for every fact a day in the model', () => {
    const types = Object.entries(closings).flatMap(([kind, facts]) =>
      facts.map(({ field }) => {
        const [outer = '', inner] = field.split('/');
        const found = entryFieldsOf(kind as EntryKind)[outer];
        return inner !== undefined && found?.type === 'group' ? found.fields[inner]?.type : found?.type;
      }),
    );
    assert.deepEqual([...new Set(types)], ['day']);
  });
});
