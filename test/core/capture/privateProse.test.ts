import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { captureMinutes } from '../../../src/core/capture/newMinutes';
import { captureResetKickoff } from '../../../src/core/capture/resetKickoff';
import { checkText } from '../../../src/core/files/decode';
import { meetingId, placeOf } from '../../../src/core/files/layout';
import { readFile } from '../../../src/core/files/read';
import type { Day } from '../../../src/core/model/day';
import type { Field, Fields } from '../../../src/core/model/fields';
import { fileKinds, type FileKind } from '../../../src/core/model/fileKinds';
import { renderMarkdown } from '../../../src/core/report/document';
import { renderAgenda } from '../../../src/core/report/meetingAgenda';
import { readJournal } from '../journal/readJournal';
import { listTouched, type Files } from './applyCapture';
import { folder, key, strained } from './resetJournal';

const today = '2026-11-21' as Day;
const template = `channel: video
purpose: "What it is for"
agenda: ["One", { topic: "Two", minutes: 5 }]
topics: ["Meetings"]
questions: ["How?"]
notes: |
  First line
`;
const kickoff = `title: "Reset"
type: reset-point
date: 2026-12-03
attendees: ["Ana Ruiz"]
purpose: "Agree"
topics:
  - topic: "Financials"
    was: "Two changes so far."
    now: "One list"
agenda:
  - topic: "What each of us needs"
    minutes: 20
`;
const files: Files = { ...strained, [`${folder}/minutes/2026-12-03-reset.yaml`]: kickoff };

/** Another text for every sentence of a record, as `write` has it. */
function rewrite(field: Field | undefined, value: unknown, write: (text: string) => string): unknown {
  if (field?.type === 'text' && field.holds === 'prose' && typeof value === 'string') return write(value);
  if (field?.type === 'list') return (value as readonly unknown[]).map((item) => rewrite(field.of, item, write));
  if (field?.type !== 'group' || typeof value !== 'object' || value === null) return value;
  return rewriteFields(field.fields, value, write);
}

function rewriteFields(fields: Fields, record: object, write: (text: string) => string): object {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, rewrite(fields[name], value, write)]));
}

function rewriteText(kind: FileKind, text: string, write: (text: string) => string): string {
  return stringify(rewriteFields(fileKinds[kind], parse(text) as object, write), { lineWidth: 0 });
}

/** Everything that is made for the client from these files. */
function makeAll(all: Files, templateText: string): string {
  const records = readJournal(all);
  const minutes = {
    ...{ type: 'status', title: 'Weekly status', date: today, start: '09:30', takenFiles: [] },
    template: readFile('template', checkText(templateText)).record,
  };
  const reset = { date: '2026-12-03' as Day, people: ['Ana Ruiz'], today, takenFiles: ['2026-12-03-reset.yaml'] };
  const written = [captureMinutes(records, key, minutes), captureResetKickoff(records, key, reset)].flatMap(
    ({ changes }) => Object.values(listTouched(all, changes)),
  );
  const agendas = Object.keys(all)
    .filter((path) => placeOf(path)?.kind === 'minutes')
    .map((path) => renderAgenda({ records, key, meeting: meetingId(path), today }))
    .map((document) => (document ? renderMarkdown(document) : ''));
  return [...written, ...agendas].join('\n');
}

/** What only the team has, said in its own words here, so that nothing of the code is taken for granted. */
const secret = /p(?:R|I|C|A|D|M|WA|ASM|DEP|DEL|RES)-\d|(?:ESC|FB|CLM|LES|BND|INC|PRO)-\d|private[\\/]/i;

const anySecret = fc.constantFrom(
  ...['pR-1', 'pA-007', 'pWA-3', 'ESC-2', 'FB-1', 'CLM-12', 'LES-4', 'BND-5', 'INC-06', 'PRO-7', 'erp/pD-1'],
  ...['private/erp/risks.yaml', 'clients/acme-retail/private/erp', 'private\\erp', '../private/erp', 'Private/erp/'],
);
const around = fc.constantFrom('', ' ', '(', ') ', '“', '”. ', '\n', '- ', '-', ': ', ' in ', ', ', '/', '. ', '" ');
const anyLeak = fc.record({ before: around, named: anySecret, after: around, isFirst: fc.boolean() });

describe('Whatever the sentences of shared files name', () => {
  it('nothing of the team’s own is in new minutes, a kickoff or an agenda', () => {
    const leaks = fc.array(fc.option(anyLeak, { nil: undefined, freq: 2 }), { minLength: 3, maxLength: 20 });
    const property = fc.property(leaks, (chosen) => {
      let count = 0;
      const write = (text: string): string => {
        const leak = chosen[count++ % chosen.length];
        if (!leak) return text;
        const said = `${leak.before}${leak.named}${leak.after}`;
        return leak.isFirst ? `${said} ${text}` : `${text} ${said}`;
      };
      const written = Object.entries(files).map(([path, text]) => {
        const kind = placeOf(path)?.kind;
        return [path, kind ? rewriteText(kind, text, write) : text] as const;
      });
      const made = makeAll(Object.fromEntries(written), rewriteText('template', template, write));
      assert.equal(secret.exec(made)?.[0], undefined, made);
    });
    fc.assert(property, { numRuns: 150 });
  }).timeout(60_000);

  it('what names nothing of the kind is in them', () => {
    const made = makeAll(files, template);
    for (const words of ['A-36 Size grid of the shoe range', 'First line', 'Printed labels', 'Two changes so far.']) {
      assert.ok(made.includes(words), words);
    }
  });

  it('actions are carried by their ID alone', () => {
    const named = { [`${folder}/actions.yaml`]: 'actions:\n  - id: A-1\n    text: "Ask about ESC-2"\n' };
    assert.equal(makeAll(named, template).split('carried:\n  - A-1\n').length, 3);
  });
});
