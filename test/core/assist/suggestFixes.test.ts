import assert from 'node:assert/strict';
import { suggestFixes, type Fix } from '../../../src/core/assist/suggestFixes';
import { checkText } from '../../../src/core/files/decode';
import { ownerOf } from '../../../src/core/files/layout';
import { checkClient, checkEngagement, checkOutside } from '../../../src/core/journal/checkEngagement.later';
import { viewAsClient } from '../../../src/core/journal/clientView';
import { locateProblems } from '../../../src/core/journal/crossProblem';
import type { JournalRecords } from '../../../src/core/journal/journalIndex';
import type { Problem } from '../../../src/core/model/problem';
import { applyEdits } from '../../../src/core/text/textEdit';
import { finish } from '../../../src/core/text/steps';
import { people } from '../journal/problemExamples';
import { readJournal } from '../journal/readJournal';
import { surroundingsOf } from '../journal/surroundings';
import { listAll } from '../journal/listAll';

type Files = Readonly<Record<string, string>>;

const folder = 'clients/acme/shop';
const actions = `${folder}/actions.yaml`;
const decisions = `${folder}/decisions.yaml`;
const minutes = `${folder}/minutes/2026-11-20-status.yaml`;
const head = 'title: "Status"\ntype: status\ndate: 2026-11-20\n';

/** The first problem of a file, whichever way it is found. */
function findProblem(files: Files, path: string): Problem {
  const index = readJournal(files);
  const { client = '', engagement } = ownerOf(path) ?? {};
  const file = listAll(index).find((each) => each.path === path);
  assert.ok(file);
  const { problems: inside, outside } =
    engagement === undefined ? checkClient(index, client) : checkEngagement(index, { client, engagement });
  const cross = [...inside, ...checkOutside(outside, surroundingsOf(index))];
  const [problem] = [
    ...file.reading.problems,
    ...finish(
      locateProblems(
        path,
        checkText(files[path] ?? ''),
        cross.filter((each) => each.path === path),
      ),
    ),
  ];
  assert.ok(problem);
  return problem;
}

/** The remedies for the first problem of a file: the changed part of its line, or what a command is told. */
function fix(files: Files, path: string, records: JournalRecords = readJournal(files)): readonly string[] {
  const text = files[path] ?? '';
  const show = (each: Fix) => {
    if (!('edit' in each)) return `${each.kind}: ${each.word} at ${each.field}`;
    const lines = applyEdits(text, [each.edit]).split('\n');
    const changed = text.split('\n').findIndex((line, at) => line !== lines[at]);
    return `${each.kind}: ${lines[changed]?.trim()}`;
  };
  return suggestFixes({ records, path, file: checkText(text) }, findProblem(files, path)).map(show);
}

describe('A remedy', () => {
  it('for minutes that were changed after they were sent is an addendum, and nothing else is offered in them', () => {
    const edited = `${head}channel: vidoe\nsent: {date: 2026-11-20}\nfingerprint: "0123456789abcdef"\n`;
    const word = {
      code: 'unknown-word',
      range: { start: { line: 3, character: 9 }, end: { line: 3, character: 14 } },
    } as const;
    const source = { records: readJournal({}), path: minutes, file: checkText(edited) };
    assert.deepEqual(
      [fix({ [minutes]: edited.replace('vidoe', 'video') }, minutes), suggestFixes(source, word)],
      [['make-addendum:  at sent'], []],
    );
  });

  it('for a word or a field that is not known is the one that is written almost like it', () => {
    const risk = (line: string) => ({ [`${folder}/risks.yaml`]: `risks:\n  - id: R-1\n    title: "A"\n${line}` });
    const path = `${folder}/risks.yaml`;
    assert.deepEqual(
      [
        fix(risk('    response: "redcue"\n'), path),
        fix(risk('    probabilty: 3\n'), path),
        fix(risk("    'onwer': Ana\n"), path),
        fix(risk('    raised: {dat: 2026-11-20}\n'), path),
        fix(risk('    titel: "B"\n'), path),
        fix(risk('    colour: red\n'), path),
      ],
      [
        ['did-you-mean: response: "reduce"'],
        ['did-you-mean: probability: 3'],
        ["did-you-mean: 'owner': Ana"],
        ['did-you-mean: raised: {date: 2026-11-20}'],
        [],
        [],
      ],
    );
  });

  it('for an unknown person is the name that was meant, else to add it to the contacts', () => {
    const file = (name: string) => ({ ...people, [minutes]: `${head}attendees: [${name}]\n` });
    assert.deepEqual(
      [`'Ana Riuz'`, 'Maria', '"Pablo"'].map((name) => fix(file(name), minutes)),
      [
        ["did-you-mean: attendees: ['Ana Ruiz']", 'add-to-contacts: Ana Riuz at attendees/0'],
        ['did-you-mean: attendees: ["Maria Lopez"]', 'add-to-contacts: Maria at attendees/0'],
        ['add-to-contacts: Pablo at attendees/0'],
      ],
    );
  });

  const decided = `decisions:\n  - id: D-12\n    text: "Cut-over on 4 December"\n    date: 2026-11-02\n`;

  it('for a reference to nothing is the entry with that title, else one with almost that number', () => {
    const file = (reference: string) => ({
      [decisions]: `${decided}  - id: D-3\n    text: "Later"\n    date: 2026-11-20\n    supersedes: ${reference}\n`,
    });
    assert.deepEqual(
      ['"D-4 Cut-over on 4 December"', 'D-21', 'D-3', 'D-70'].map((reference) => fix(file(reference), decisions)),
      [['did-you-mean: supersedes: "D-12 Cut-over on 4 December"'], ['did-you-mean: supersedes: D-12'], [], []],
    );
  });

  it('for a meeting that is not there is one with almost that name', () => {
    const files = {
      [minutes]: head,
      [actions]: 'actions:\n  - id: A-1\n    text: "Do"\n    from: 2026-11-19-status\n',
    };
    assert.deepEqual(fix(files, actions), ['did-you-mean: from: 2026-11-20-status']);
  });

  it('for a reference into another engagement is what is there, written with the same name before it', () => {
    const erp = 'clients/acme/erp/decisions.yaml';
    const file = (reference: string) => ({
      [erp]: decided,
      'clients/acme/private/erb/risks.yaml': 'risks: []\n',
      [actions]: `actions:\n  - id: A-1\n    text: "Do"\n    waiting-for: ${reference}\n`,
    });
    const references = ['"erp/D-4 Cut-over"', 'acme/erp/D-21', "'ERPS/D-12 Go live'", 'erq/D-99', "'erp/D-12 Go live'"];
    assert.deepEqual(
      references.map((reference) => fix(file(reference), actions)),
      [
        ['did-you-mean: waiting-for: "erp/D-12 Cut-over on 4 December"'],
        ['did-you-mean: waiting-for: "acme/erp/D-12"'],
        ["did-you-mean: waiting-for: 'erp/D-12 Cut-over on 4 December'"],
        [],
        ["refresh-title: waiting-for: 'erp/D-12 Cut-over on 4 December'"],
      ],
    );
  });

  it('for the name of another client is nobody’s but the author’s', () => {
    const files = {
      'clients/globex/crm/decisions.yaml': decided,
      [actions]: 'actions:\n  - id: A-1\n    text: "Do"\n    waiting-for: globex/crm/D-11\n',
    };
    assert.deepEqual(fix(files, actions), []);
  });

  it('for an old title is the one of today', () => {
    const files = {
      [decisions]: decided,
      [minutes]: `${head}decisions:\n  - id: D-13\n    text: "New"\n    supersedes: 'D-12 Go live'\n`,
    };
    assert.deepEqual(fix(files, minutes), ["refresh-title: supersedes: 'D-12 Cut-over on 4 December'"]);
  });

  it('for a tab at the beginning of a line is spaces', () => {
    const files = { [actions]: 'actions:\n  - id: A-1\n\ttext: "Plan"\n' };
    assert.deepEqual(fix(files, actions), ['use-spaces: text: "Plan"']);
  });

  it('for a text that is cut is to put it in quotes', () => {
    const files = { [actions]: 'actions:\n  - id: A-1\n    text: Send plan #47\n' };
    assert.deepEqual(fix(files, actions), ['quote: text: "Send plan #47"']);
  });

  it('for a number that was given twice is another number', () => {
    const entry = '  - id: A-1\n    text: "Do"\n';
    const proposal = '  - id: PRO-1\n    title: "Do"\n';
    const own = 'clients/acme/private/client.yaml';
    assert.deepEqual(
      [
        fix({ [actions]: `actions:\n${entry}${entry}` }, actions),
        fix({ [own]: `proposals:\n${proposal}${proposal}` }, own),
      ],
      [['renumber: A-1 at actions/1/id'], ['renumber: PRO-1 at proposals/1/id']],
    );
  });

  it('is never offered for what was sent', () => {
    const sent = 'sent:\n  date: 2026-11-20\n';
    const texts = [
      'decisions:\n  - id: D-13\n    text: "New"\n    supersedes: D-99\n',
      'agneda: []\n',
      'notes: Send #1\n',
    ];
    const before = { [decisions]: decided.replace('D-12', 'D-98') };
    assert.deepEqual(
      texts.map((text) => fix({ ...before, [minutes]: `${head}${text}${sent}` }, minutes)),
      [[], [], []],
    );
    assert.equal(fix({ ...before, [minutes]: `${head}${texts[0]}` }, minutes).length, 1);
  });

  it('offers nothing of the team’s to a file that the client may see, and nothing private on a shared screen', () => {
    const own = 'clients/acme/private/shop/claims.yaml';
    const other = 'clients/acme/private/shop/feedback.yaml';
    const files = {
      [own]: 'claims:\n  - id: CLM-12\n    text: "No date"\n',
      [other]: 'feedback:\n  - id: FB-1\n    text: "x"\n    date: 2026-11-20\n    from: CLM-13\n',
      [actions]: 'actions:\n  - id: A-1\n    text: "Do"\n    waiting-for: C-12 No date\n',
    };
    const seen = viewAsClient(readJournal(files), 'acme');
    assert.deepEqual(
      [fix(files, other), fix(files, other, seen), fix(files, actions)],
      [['did-you-mean: from: CLM-12'], [], []],
    );
  });
});
