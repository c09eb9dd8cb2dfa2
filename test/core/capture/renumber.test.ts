import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  renumber,
  type Duplicate,
  type PlannedRenumber,
  type RenumberRefusal,
} from '../../../src/core/capture/renumber';
import { checkText } from '../../../src/core/files/decode';
import { ownerOf } from '../../../src/core/files/layout';
import { checkClient, checkEngagement } from '../../../src/core/journal/checkEngagement.later';
import { readJournal } from '../journal/readJournal';
import { listTouched, type Files } from './applyCapture';

const key = { client: 'acme', engagement: 'shop' };
const folder = 'clients/acme/shop';
const risks = `${folder}/risks.yaml`;
const actions = `${folder}/actions.yaml`;
const minutes = `${folder}/minutes/2026-11-20-status.yaml`;
const head = 'title: "Status"\ntype: status\ndate: 2026-11-20\n';

function plan(files: Files, duplicate: Duplicate): PlannedRenumber | RenumberRefusal {
  const texts = new Map(Object.entries(files).map(([path, text]) => [path, checkText(text)]));
  const { client = '', engagement = '' } = ownerOf(duplicate.path) ?? {};
  return renumber({ index: readJournal(files), key: { client, engagement }, texts }, duplicate);
}

/** The files after the renumbering, the new ID, and how many references stay. */
function run(files: Files, duplicate: Duplicate): readonly [Files, string, number] {
  const planned = plan(files, duplicate);
  assert.ok('changes' in planned, JSON.stringify(planned));
  return [{ ...files, ...listTouched(files, planned.changes) }, planned.newId, planned.left];
}

function findDuplicates(files: Files): readonly Duplicate[] {
  return checkEngagement(readJournal(files), key)
    .problems.filter(({ code }) => code === 'duplicate-id')
    .map(({ path, field }) => ({ path, entry: field.replace(/\/id$/, '') }));
}

/** An entry as it is drawn at random: its number and title, and what it refers to. */
interface Drawn {
  readonly number: number;
  readonly title: string;
  readonly isQuoted: boolean;
  readonly named: readonly [number: number, title: string] | null;
}

const twice =
  '# ours\nrisks:\n  - id: R-1 # first\n    title: "Late data"\n  - id: "R-001"\n    title: "Sick tester"\n';

describe('Renumbering an entry', () => {
  it('gives it the number behind all that was ever quoted; references with its title follow, in every file', () => {
    const files = {
      [risks]: twice,
      [actions]: 'actions:\n  - id: A-1\n    text: "Call"\n    waiting-for: "R-1 Sick tester"\n',
      'clients/acme/private/shop/claims.yaml': `claims:\n  - id: CLM-1\n    text: "x"\n    evidence: ['R-01 sick tester.', "R-1 Late data"]\n`,
      [`${folder}/sent/a.eml`]: 'About R-6\n',
    };
    assert.deepEqual(run(files, { path: risks, entry: 'risks/1' }), [
      {
        ...files,
        [risks]: twice.replace('R-001', 'R-7'),
        [actions]: files[actions]?.replace('R-1', 'R-7'),
        'clients/acme/private/shop/claims.yaml': `claims:\n  - id: CLM-1\n    text: "x"\n    evidence: ['R-7 sick tester.', "R-1 Late data"]\n`,
      },
      'R-7',
      0,
    ]);
  });

  it('leaves references of which it is not certain which entry they mean, and counts them', () => {
    const files = {
      [risks]: twice,
      [actions]:
        'actions:\n  - id: A-1\n    text: "Call about R-1"\n    waiting-for: R-1\n    moved:\n      - waiting-for: "R-1 Something else"\n      - waiting-for: "R-1 Late data"\n',
    };
    assert.deepEqual(run(files, { path: risks, entry: 'risks/1' }), [
      { ...files, [risks]: twice.replace('R-001', 'R-2') },
      'R-2',
      2,
    ]);
  });

  it('renumbers an action in the register and in the minutes that it comes from, and leaves what was sent', () => {
    const sent = minutes.replace('20-status', '13-status');
    const files = {
      [sent]: `${head}actions:\n  - id: A-1\n    text: "Size grid"\ncarried: ["A-1 Book the big room"]\nsent:\n  date: 2026-11-13\n`,
      [minutes]: `${head}actions:\n  - id: A-1\n    text: "Book the big room"\n`,
      [actions]: 'actions:\n  - id: A-1\n    text: "Book the big room"\n    done: 2026-11-21\n',
    };
    assert.deepEqual(findDuplicates(files), [
      { path: actions, entry: 'actions/0' },
      { path: minutes, entry: 'actions/0' },
    ]);
    assert.deepEqual(run(files, { path: actions, entry: 'actions/0' }), [
      { ...files, [minutes]: files[minutes]?.replace('A-1', 'A-2'), [actions]: files[actions]?.replace('A-1', 'A-2') },
      'A-2',
      1,
    ]);
  });

  it('has references of other engagements of the client follow, and leaves what has the same number there', () => {
    const erp = 'clients/acme/erp';
    const files = {
      [risks]: twice,
      [actions]: 'actions:\n  - id: A-1\n    text: "Call"\n    waiting-for: "shop/R-1 Sick tester"\n',
      [`${erp}/risks.yaml`]:
        'risks:\n  - id: R-1\n    title: "Sick tester"\n    became: "R-1 Sick tester"\n  - id: R-30\n    title: "x"\n',
      [`${erp}/actions.yaml`]:
        'actions:\n  - id: A-1\n    text: "R-1 Sick tester"\n    waiting-for: "acme/shop/R-001 Sick tester"\n  - id: A-2\n    text: "Do"\n    waiting-for: "shop/R-1"\n  - id: A-3\n    text: "Do"\n    waiting-for: "globex/shop/R-1 Sick tester"\n    moved:\n      - waiting-for: "crm/R-1 Sick tester"\n',
    };
    assert.deepEqual(run(files, { path: risks, entry: 'risks/1' }), [
      {
        ...files,
        [risks]: twice.replace('R-001', 'R-2'),
        [actions]: files[actions]?.replace('R-1', 'R-2'),
        [`${erp}/actions.yaml`]: files[`${erp}/actions.yaml`]?.replace('R-001', 'R-2'),
      },
      'R-2',
      1,
    ]);
  });

  it('renumbers a proposal, which has its number within the client, in all its engagements', () => {
    const own = 'clients/acme/private/client.yaml';
    const claims = (references: string) =>
      `claims:\n  - id: CLM-1 # ours\n    text: "PRO-1 Second phase"\n    evidence: [${references}]\n`;
    const [shop, erp] = ['clients/acme/private/shop/claims.yaml', 'clients/acme/private/erp/claims.yaml'];
    const files = {
      [own]:
        'proposals:\n  - id: PRO-1\n    title: "First phase" # kept\n  - id: "PRO-1"\n    title: "Second phase"\n    value: 3\n',
      [shop]: claims(`"PRO-01 Second phase", PRO-1, 'PRO-1 First phase'`),
      [erp]: claims(`'PRO-1 second phase.', "PRO-1 phase", "shop/PRO-1 Second phase", "globex/crm/PRO-1 Second phase"`),
      'clients/acme/erp/sent/a.eml': 'Our offer PRO-6\n',
    };
    assert.deepEqual(run(files, { path: own, entry: 'proposals/1' }), [
      {
        ...files,
        [own]: files[own]?.replace('"PRO-1"', '"PRO-7"'),
        [shop]: files[shop]?.replace('PRO-01 S', 'PRO-7 S'),
        [erp]: files[erp]?.replace('PRO-1 second', 'PRO-7 second').replace('shop/PRO-1', 'shop/PRO-7'),
      },
      'PRO-7',
      2,
    ]);
    const once = { ...files, [own]: files[own]?.replace('"PRO-1"', 'PRO-2') ?? '' };
    assert.deepEqual(plan(once, { path: own, entry: 'proposals/1' }), { why: 'gone' });
  });

  it('goes by the whole title before it goes by a part of it', () => {
    const refer = (title: string) => `actions:\n  - id: A-1\n    text: "Call"\n    waiting-for: "R-1 ${title}"\n`;
    const register = 'risks:\n  - id: R-1\n    title: "Late data again"\n  - id: R-1\n    title: "Late data"\n';
    const moved = ['Late data', 'Late data again', 'Late'].map((title) => {
      const files = { [risks]: register, [actions]: refer(title) };
      const [after, , left] = run(files, { path: risks, entry: 'risks/1' });
      return [after[actions] !== files[actions], left];
    });
    assert.deepEqual(moved, [
      [true, 0],
      [false, 0],
      [false, 1],
    ]);
  });

  it('takes no number that stands in a text which was not saved yet, or in a file that is no record', () => {
    const texts = new Map([[risks, checkText(`${twice}# see R-8\n`)]]);
    const planned = renumber({ index: readJournal({ [risks]: twice }), key, texts }, { path: risks, entry: 'risks/1' });
    assert.equal('newId' in planned && planned.newId, 'R-9');
    const own = 'clients/acme/private/client.yaml';
    const proposals = 'proposals:\n  - id: PRO-1\n    title: "One"\n  - id: PRO-1\n    title: "Two"\n';
    const index = readJournal({ [own]: proposals, 'clients/acme/erp/old.yaml': 'PRO-8' });
    const source = { index, key: { client: 'acme', engagement: '' }, texts: new Map([[own, checkText(proposals)]]) };
    const next = renumber(source, { path: own, entry: 'proposals/1' });
    assert.equal('newId' in next && next.newId, 'PRO-9');
  });

  it('keeps private numbers private', () => {
    const own = 'clients/acme/private/shop/risks.yaml';
    const files = { [own]: twice.replaceAll('R-', 'pR-'), [risks]: 'risks:\n  - id: R-9\n    title: "Shared"\n' };
    assert.deepEqual(run(files, { path: own, entry: 'risks/1' }), [
      { ...files, [own]: files[own]?.replace('pR-001', 'pR-2') },
      'pR-2',
      0,
    ]);
  });

  it('is refused where the number is given once by now, and in a file that cannot be edited', () => {
    const once = { [risks]: twice.replace('R-001', 'R-2') };
    assert.deepEqual(plan(once, { path: risks, entry: 'risks/1' }), { why: 'gone' });
    const shared = { [risks]: 'risks:\n  - id: &one R-1\n    title: "A"\n  - id: *one\n    title: "B"\n' };
    const broken = { [risks]: `${twice}  - id: R-3\n\ttitle: "C"\n` };
    const codes = [shared, broken].map((files) => {
      const refused = plan(files, { path: risks, entry: 'risks/1' });
      return 'problem' in refused ? refused.problem.code : JSON.stringify(refused);
    });
    assert.deepEqual(codes, ['cannot-place', 'tab-indent']);
  });

  it('leaves no number given twice, and changes nothing but numbers of which it is certain', () => {
    const word = fc.constantFrom('late', 'sick', 'cheap', 'broken', 'missing');
    const title = fc.tuple(word, fc.constantFrom('data', 'tester', 'till', 'plan')).map((words) => words.join(' '));
    const number = fc.integer({ min: 1, max: 3 });
    const entry = fc.record({ number, title, isQuoted: fc.boolean(), named: fc.option(fc.tuple(number, title)) });
    const toText = (list: string, prefix: string, entries: readonly Drawn[]) =>
      `${list}:\n${entries
        .map(({ number: own, title: text, isQuoted, named }) => {
          const id = isQuoted ? `"${prefix}-0${own}"` : `${prefix}-${own} # kept`;
          const waits = named ? `    waiting-for: "R-${named[0]} ${named[1]}"\n` : '';
          return `  - id: ${id}\n    ${prefix === 'A' ? 'text' : 'title'}: "${text}"\n${prefix === 'A' ? waits : ''}`;
        })
        .join('')}`;
    const titlesOf = (files: Files) =>
      checkEngagement(readJournal(files), key)
        .problems.filter(({ code }) => code === 'stale-title')
        .map(({ field }) => field);
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 6 }),
        fc.array(entry, { minLength: 1, maxLength: 5 }),
        (some, others) => {
          const before: Files = { [risks]: toText('risks', 'R', some), [actions]: toText('actions', 'A', others) };
          let files = before;
          for (let next = findDuplicates(files); next[0]; next = findDuplicates(files)) {
            const [changed, , left] = run(files, next[0]);
            assert.ok(left <= others.length);
            assert.ok(findDuplicates(changed).length < next.length);
            files = changed;
          }
          const mask = (each: Files) => Object.values(each).map((text) => text.replace(/\b([RA])-\d+/g, '$1'));
          assert.deepEqual(mask(files), mask(before));
          // a reference that named its entry by the right title still does
          assert.deepEqual(
            titlesOf(files).filter((field) => !isLeft(before, field, some)),
            [],
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('Renumbering proposals', () => {
  const own = 'clients/acme/private/client.yaml';
  const list = (files: Files) =>
    checkClient(readJournal(files), 'acme').problems.flatMap(({ code, field }) =>
      code === 'duplicate-id' ? [{ path: own, entry: field.replace(/\/id$/, '') }] : [],
    );
  /** What each reference names: the title of the proposal with its number. */
  const readNamed = (files: Files) => {
    const { proposals = [] } = readJournal(files).get('private-client', own)?.reading.record ?? {};
    return Object.entries(files)
      .flatMap(([, text]) => [...text.matchAll(/"(?:\w+\/)*(PRO-\d+) ([^"]+)"/g)])
      .map(([, id, title]) => ({ title, found: proposals.filter((each) => each.id === id).map((each) => each.title) }));
  };

  it('leaves none given twice, and no reference that named one by its title names another, in any engagement', () => {
    const number = fc.integer({ min: 1, max: 3 });
    const title = fc.constantFrom('First phase', 'Second phase', 'Maintenance', 'Training');
    const way = fc.constantFrom('', '', 'shop/', 'acme/erp/');
    const reference = fc.tuple(way, number, title).map(([before, digits, name]) => `"${before}PRO-${digits} ${name}"`);
    const claims = fc
      .array(reference, { maxLength: 4 })
      .map((all) => `claims:\n  - id: CLM-1 # kept\n    text: "x"\n    evidence: [${all.join(', ')}]\n`);
    const proposals = fc.uniqueArray(fc.record({ number, title }), { maxLength: 4, selector: (each) => each.title });
    fc.assert(
      fc.property(proposals, claims, claims, (all, shop, erp) => {
        const entries = all.map((each) => `  - id: PRO-${each.number}\n    title: "${each.title}"\n`);
        const before: Files = {
          [own]: `proposals:\n${entries.join('')}`,
          'clients/acme/private/shop/claims.yaml': shop,
          'clients/acme/private/erp/claims.yaml': erp,
        };
        let files = before;
        for (let next = list(files); next[0]; next = list(files)) [files] = run(files, next[0]);
        const mask = (each: Files) => Object.values(each).map((text) => text.replace(/PRO-\d+/g, 'PRO'));
        assert.deepEqual(mask(files), mask(before));
        const after = readNamed(files);
        for (const [at, { title: written, found }] of readNamed(before).entries()) {
          if (found.includes(written ?? '')) assert.deepEqual(after[at]?.found, [written]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** Whether a reference named no entry, or more than one, before. */
function isLeft(
  files: Files,
  field: string,
  entries: readonly { readonly number: number; readonly title: string }[],
): boolean {
  const record = readJournal(files).get('actions', actions)?.reading.record;
  const reference = record?.actions[Number(field.split('/')[1])]?.['waiting-for'] ?? '';
  const named = entries.filter(({ number, title }) => reference === `R-${number} ${title}`);
  return named.length !== 1;
}
