import assert from 'node:assert/strict';
import { checkText } from '../../../src/core/files/decode';
import { checkClient, checkEngagement } from '../../../src/core/journal/checkEngagement.later';
import { viewAsClient } from '../../../src/core/journal/clientView';
import { locateProblems, type CrossProblem } from '../../../src/core/journal/crossProblem';
import type { JournalRecords } from '../../../src/core/journal/journalIndex';
import { LineMap } from '../../../src/core/text/lineMap';
import type { Range } from '../../../src/core/text/position';
import { contacts, crossExamples, people, team } from './problemExamples';
import { readJournal, readSampleFiles } from './readJournal';

type Files = Readonly<Record<string, string>>;

/** All that is wrong between the files of a journal. */
function checkAll(records: JournalRecords): readonly CrossProblem[] {
  return records
    .listClientFolders()
    .flatMap((client) => [
      ...checkClient(records, client),
      ...records
        .listEngagementFolders(client)
        .flatMap((engagement) => checkEngagement(records, { client, engagement })),
    ]);
}

function show({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

/** What several files say of one another: `path | code | place | arguments`. */
function problemsOf(files: Files): readonly string[] {
  return checkAll(readJournal(files)).flatMap((found) => {
    const problems = locateProblems(found.path, checkText(files[found.path] ?? ''), [found]);
    return problems.map(({ code, args, range }) => [found.path, code, show(range), ...args].join(' | '));
  });
}

describe('Between the files of an engagement', () => {
  for (const [code, examples] of Object.entries(crossExamples)) {
    for (const [number, { path, text, args, beside = {}, near }] of examples.entries()) {
      it(`${code} stands exactly where it is, and not beside it (${number + 1})`, () => {
        const [start, end] = [text.indexOf('«'), text.indexOf('»') - 1];
        const plain = text.replace(/[«»]/g, '');
        const place = show(new LineMap(plain).rangeOf(start, end));
        assert.deepEqual(
          [problemsOf({ ...beside, [path]: plain }), problemsOf({ ...beside, [path]: near })],
          [[[path, code, place, ...args].join(' | ')], []],
        );
      });
    }
  }

  it('the sample journal has no problem', () => {
    assert.deepEqual(problemsOf(readSampleFiles()), []);
  });
});

const changes = 'clients/acme/shop/changes.yaml';
const changesText =
  'changes:\n  - id: C-1\n    title: "One"\n  - id: C-2\n    title: "Two"\n    approved: 2026-11-20\n';

describe('A change that says it is approved', () => {
  const decide = (what: string) => ({
    [changes]: changesText,
    'clients/acme/shop/decisions.yaml': `decisions:\n  - id: D-1\n    text: "Yes"\n    date: 2026-11-20\n    ${what}\n`,
  });

  it('is a problem at that word until a decision names it', () => {
    const told = [`${changes} | approval-missing | 5:4-5:12 | C-2`];
    assert.deepEqual([problemsOf(decide('approves: C-1')), problemsOf(decide('approves: "C-2 Two"'))], [told, []]);
  });

  it('is none where it is only not decided yet', () => {
    assert.deepEqual(problemsOf({ [changes]: changesText.replace(/ *approved.*\n/, '') }), []);
  });
});

describe('What is not certain is no problem', () => {
  const minutes = 'clients/acme/shop/minutes/2026-11-20-status.yaml';
  const head = 'title: "Status"\ntype: status\ndate: 2026-11-20\n';
  const carried = { [minutes]: `${head}carried: [A-1]\n` };
  const unknown = [`${minutes} | unknown-reference | 3:10-3:13 | A-1`];

  it('a number that may stand where nothing can be read', () => {
    const broken = 'actions:\n  - id: A-2\n    text: "Two"\n\t- id: A-1\n';
    const others = { 'clients/acme/shop/risks.yaml': 'risks:\n  - id: R-1\n    title: [\n' };
    assert.deepEqual(problemsOf({ ...carried, ...others }), unknown);
    assert.deepEqual(problemsOf({ ...carried, 'clients/acme/shop/actions.yaml': broken }), []);
  });

  it('a number that may stand in a file to which older entries were moved', () => {
    assert.deepEqual(problemsOf({ ...carried, 'clients/acme/shop/actions-2025.yaml': 'actions: []\n' }), []);
    assert.deepEqual(problemsOf({ ...carried, 'clients/acme/shop/notes.md': 'A-1\n' }), unknown);
  });

  it('a name, as long as no contact is written or one of the lists of people cannot be read', () => {
    const file = { [minutes]: `${head}attendees: ["Pablo"]\n` };
    const told = [`${minutes} | unknown-person | 3:12-3:19 | Pablo`];
    const noContacts = { ...people, 'clients/acme/client.yaml': 'name: "Acme"\n' };
    const broken = { ...people, 'journal.yaml': `${team}  - name: [\n` };
    assert.deepEqual(problemsOf({ ...people, ...file }), told);
    assert.deepEqual(
      [noContacts, broken].map((each) => problemsOf({ ...each, ...file })),
      [[], []],
    );
  });

  it('an old title, or a number that is gone, in minutes that were sent', () => {
    const sent = { [minutes]: `${head}carried: ["A-1 Old", A-9]\nsent:\n  date: 2026-11-20\n` };
    assert.deepEqual(
      problemsOf({ ...sent, 'clients/acme/shop/actions.yaml': 'actions:\n  - id: A-1\n    text: "New"\n' }),
      [],
    );
  });

  it('a title, where two entries have its number', () => {
    const risks = 'risks:\n  - id: R-1\n    title: "One"\n  - id: R-1\n    title: "Another"\n';
    const actions = 'actions:\n  - id: A-1\n    text: "Do"\n    waiting-for: "R-1 Another"\n';
    assert.deepEqual(problemsOf({ 'clients/acme/shop/risks.yaml': risks, 'clients/acme/shop/actions.yaml': actions }), [
      'clients/acme/shop/risks.yaml | duplicate-id | 3:8-3:11 | R-1 | risks.yaml',
    ]);
  });
});

describe('A client view', () => {
  it('tells nothing of private files, and the same of the shared ones as if there were none', () => {
    const shared = {
      ...people,
      'clients/acme/shop/risks.yaml': 'risks:\n  - id: R-1\n    title: "One"\n  - id: R-1\n    title: "Two"\n',
    };
    const files = {
      ...shared,
      'clients/acme/private/client.yaml': 'contacts:\n  - name: "Nobody"\n',
      'clients/acme/private/shop/claims.yaml':
        'claims:\n  - id: CLM-1\n    text: "x"\n    evidence: [R-8]\n    by: "Nobody"\n',
      'clients/other/client.yaml': contacts,
      'clients/other/shop/risks.yaml': 'risks:\n  - id: R-1\n    title: "One"\n    owner: "Nobody"\n',
    };
    const seen = (each: Files) => checkAll(viewAsClient(readJournal(each), 'acme'));
    assert.deepEqual(seen(files), seen(shared));
    assert.deepEqual([seen(files).length, checkAll(readJournal(files)).length], [1, 5]);
  });
});
