import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkText } from '../../../src/core/files/decode';
import { ownerOf } from '../../../src/core/files/layout';
import { checkClient, checkEngagement, checkOutside } from '../../../src/core/journal/checkEngagement.later';
import { viewAsClient } from '../../../src/core/journal/clientView';
import { locateProblems, type CrossProblem } from '../../../src/core/journal/crossProblem';
import { JournalIndex, type JournalRecords } from '../../../src/core/journal/journalIndex';
import { LineMap } from '../../../src/core/text/lineMap';
import type { Range } from '../../../src/core/text/position';
import { contacts, crossExamples, people, team } from './problemExamples';
import { readJournal, readSampleFiles } from './readJournal';
import { anyFiles, clients, engagements } from './randomJournal';
import { surroundingsOf } from './surroundings';
import { finish } from '../../../src/core/text/steps';

type Files = Readonly<Record<string, string>>;

/** All that is wrong between the files of a journal. */
function checkAll(records: JournalRecords, only?: string): readonly CrossProblem[] {
  return records
    .listClientFolders()
    .flatMap((client) => [
      checkClient(records, client),
      ...records.listEngagementFolders(client).map((engagement) => checkEngagement(records, { client, engagement })),
    ])
    .flatMap(({ problems, outside }) => [...problems, ...checkOutside(outside, surroundingsOf(records, only))]);
}

function show({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

/** What several files say of one another: `path | code | place | arguments`. */
function problemsOf(files: Files): readonly string[] {
  return checkAll(readJournal(files)).flatMap((found) => {
    const problems = finish(locateProblems(found.path, checkText(files[found.path] ?? ''), [found]));
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

  it('a number of another engagement that may stand where nothing can be read, or of which not all was read', () => {
    const files = { ...people, [minutes]: `${head}carried: [erp/A-9, epr/A-1]\n` };
    const actions = 'clients/acme/erp/actions.yaml';
    const whole = { ...files, [actions]: 'actions:\n  - id: A-1\n    text: "One"\n' };
    const told = [
      `${minutes} | unknown-reference | 3:10-3:17 | erp/A-9`,
      `${minutes} | unknown-reference | 3:19-3:26 | epr/A-1`,
    ];
    const broken = { ...whole, [actions]: `${whole[actions]}\t- id: A-9\n` };
    assert.deepEqual([problemsOf(whole), problemsOf(broken)], [told, told.slice(1)]);
    const inCapitals = { ...whole, [minutes]: whole[minutes].replace('epr/', 'Acme/erp/') };
    const { outside } = checkEngagement(readJournal(inCapitals), { client: 'acme', engagement: 'shop' });
    assert.deepEqual([outside.length, checkOutside(outside, { isClient: () => true, find: () => undefined })], [2, []]);
  });

  it('a path in the folder of the engagement that looks like a number of another one', () => {
    const files = { [minutes]: `${head}carried: [plans/A-9]\n` };
    const plan = { 'clients/acme/shop/plans/A-9': 'The plan' };
    const told = [`${minutes} | unknown-reference | 3:10-3:19 | plans/A-9`];
    assert.deepEqual([problemsOf(files), problemsOf({ ...files, ...plan })], [told, []]);
  });

  it('a proposal, as long as the file of the proposals cannot be read', () => {
    const claims = 'clients/acme/private/shop/claims.yaml';
    const files = {
      [claims]: 'claims:\n  - id: CLM-1\n    text: "x"\n    evidence: [PRO-1, erp/PRO-1, crm/PRO-1]\n',
      'clients/acme/erp/actions.yaml': 'actions: []\n',
    };
    const broken = { ...files, 'clients/acme/private/client.yaml': 'proposals: [\n' };
    const told = [
      `${claims} | unknown-reference | 3:15-3:20 | PRO-1`,
      `${claims} | unknown-reference | 3:22-3:31 | erp/PRO-1`,
    ];
    assert.deepEqual([problemsOf(files), problemsOf(broken)], [told, []]);
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

describe('What is found in an engagement', () => {
  it('depends on its files, those of its client and journal.yaml only, so that it can be kept', () => {
    const property = fc.property(anyFiles, fc.constantFrom(...clients), fc.constantFrom(...engagements), (...given) => {
      const [files, client, engagement] = given;
      const [all, own] = [new JournalIndex(), new JournalIndex()];
      for (const { path, reading } of files) {
        all.put(path, reading);
        const owner = ownerOf(path);
        const isOwn = owner?.client === client && (owner.engagement ?? engagement) === engagement;
        if (!owner || isOwn) own.put(path, reading);
      }
      const key = { client, engagement };
      assert.deepEqual(checkEngagement(all, key), checkEngagement(own, key));
    });
    fc.assert(property, { numRuns: 300 });
  });
});

describe('A client view', () => {
  it('tells nothing of private files, and the same of the shared ones as if there were none', () => {
    const shared = {
      ...people,
      'clients/acme/shop/risks.yaml': 'risks:\n  - id: R-1\n    title: "One"\n  - id: R-1\n    title: "Two"\n',
      'clients/acme/shop/actions.yaml':
        'actions:\n  - id: A-1\n    text: "See other/shop/R-2"\n    waiting-for: other/shop/R-2\n    moved:\n      - waiting-for: secret/R-2\n',
    };
    const files = {
      ...shared,
      'clients/acme/private/client.yaml': 'contacts:\n  - name: "Nobody"\n',
      'clients/acme/private/shop/claims.yaml':
        'claims:\n  - id: CLM-1\n    text: "x"\n    evidence: [R-8]\n    by: "Nobody"\n',
      'clients/acme/private/secret/risks.yaml': 'risks:\n  - id: pR-2\n    title: "One"\n',
      'clients/other/client.yaml': contacts,
      'clients/other/shop/risks.yaml': 'risks:\n  - id: R-1\n    title: "One"\n    owner: "Nobody"\n',
    };
    const seen = (each: Files) => checkAll(viewAsClient(readJournal(each), 'acme'), 'acme');
    assert.deepEqual(seen(files), seen(shared));
    assert.deepEqual([seen(files).length, checkAll(readJournal(files)).length], [2, 8]);
  });
});
