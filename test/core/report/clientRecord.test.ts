import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findClientShare, type SharedRecord } from '../../../src/core/journal/clientShare';
import { fileKinds, type FileKind } from '../../../src/core/model/fileKinds';
import { renderClientRecord } from '../../../src/core/report/clientRecord';
import { renderHtml, renderMarkdown, renderText } from '../../../src/core/report/document';
import { kindExamples } from '../files/kindExamples';
import { readJournal } from '../journal/readJournal';
import { Filling } from './fillFields';

const folder = 'clients/acme/shop';
const around = {
  'journal.yaml': 'journal: 1\n',
  'clients/acme/client.yaml': 'name: "Acme"\n',
  [`${folder}/engagement.yaml`]: 'title: "Shop"\nstatus: active\n',
};
const secret = 'XQZSECRET';

type Files = Readonly<Record<string, string>>;

function toShared(path: string): SharedRecord {
  const share = findClientShare(path);
  return share.as === 'record' ? share.record : assert.fail(`${path} is ${share.as}`);
}

function render(path: string, files: Files) {
  return renderClientRecord(readJournal({ ...around, ...files }), toShared(path));
}

const textOf = (path: string, files: Files) => renderText(render(path, files)?.document ?? assert.fail('no document'));

/** Where a file of each kind lies that is shown to the client field by field. */
const sharedPaths: readonly string[] = (Object.keys(fileKinds) as FileKind[]).flatMap((kind) => {
  const path = kind === 'client' ? 'clients/acme/client.yaml' : `${folder}/${kind}.yaml`;
  const share = findClientShare(path);
  return share.as === 'record' && share.record.kind === kind ? [path] : [];
});

describe('What the client sees of a record', () => {
  it('is every register that may be shared, the client, and the engagement', () => {
    assert.deepEqual(
      sharedPaths.map((path) => path.replace(/.*\/|\.yaml/g, '')),
      [
        ...['client', 'engagement', 'actions', 'decisions', 'risks', 'issues', 'changes', 'results'],
        ...['assumptions', 'dependencies', 'deliverables'],
      ],
    );
  });

  it('has its entries with their fields in words, references by their titles, and no numbers', () => {
    const path = `${folder}/actions.yaml`;
    const minutes = `${folder}/minutes/2026-11-19-steering.yaml`;
    const text = `# a remark
actions:
  - id: A-1
    text: "Size grid (R-1, R-2)."
    owner: "Ana Ruiz"
    due: 2026-11-26
    from: 2026-11-19-steering
    waiting-for: DEP-1
    raised: {date: 2026-11-19, by: "Ana Ruiz", via: in-person, ref: 2026-11-19-steering}
    note: |
      Shoes first.

      Then shirts.
    colour: red
  - id: A-2
    text: "Dry run"
    waiting-for: "A-1 Size grid"
    moved: [{date: 2026-11-20, from: 2026-12-01, to: 2026-12-04, waiting-for: till/R-9}]
`;
    const files = {
      [path]: text,
      [minutes]: 'title: "Steering"\ntype: steering\ndate: 2026-11-19\n',
      [`${folder}/dependencies.yaml`]: 'dependencies:\n  - {id: DEP-1, text: "Access"}\n',
    };
    assert.equal(
      textOf(path, files),
      `For Acme

Actions: Shop

Size grid
Owner: Ana Ruiz
Due: Thu 26 Nov 2026
Raised: Thu 19 Nov 2026 · Ana Ruiz · in-person · Steering, 19 November 2026
From: Steering, 19 November 2026
Note: Shoes first.
Then shirts.
Waiting for: Access

Dry run
Moved: Fri 20 Nov 2026 · from Tue 1 Dec 2026 · to Fri 4 Dec 2026
Waiting for: Size grid
`,
    );
  });

  it('has the lists of an engagement and of a client below their names', () => {
    const engagement = `${folder}/engagement.yaml`;
    const client = 'clients/acme/client.yaml';
    const files = {
      [engagement]:
        'title: "Shop"\nstatus: active\nteam: ["Sam Lind"]\nmilestones:\n  - {id: M-1, title: "Start", baseline: 2026-12-01}\nstakeholders:\n  - {name: "Ana Ruiz", accountable: true}\n',
      [client]: 'name: "Acme"\ncontacts:\n  - {name: "Ana Ruiz", role: "COO"}\n',
    };
    assert.deepEqual(
      [textOf(engagement, files), textOf(client, files)],
      [
        'For Acme\n\nShop\n\nStatus: active\nTeam: Sam Lind\n\nSTAKEHOLDERS\n\nAna Ruiz\nAccountable: yes\n\nMILESTONES\n\nStart\nBaseline: Tue 1 Dec 2026\n',
        'For Acme\n\nAcme\n\nCONTACTS\n\nAna Ruiz\nRole: COO\n',
      ],
    );
  });

  for (const [status, told] of [
    ['recovering', 'active'],
    ['retired', 'closed'],
    ['on-hold', 'on-hold'],
  ]) {
    it(`says that an engagement is ${told} that is ${status} for the team`, () => {
      const path = `${folder}/engagement.yaml`;
      const text = textOf(path, { [path]: `title: "Shop"\nstatus: ${status}\n` });
      assert.equal(text, `For Acme\n\nShop\n\nStatus: ${told}\n`);
    });
  }

  it('says so where nothing is on file, and is nothing where there is no file', () => {
    const path = `${folder}/risks.yaml`;
    assert.deepEqual(
      [textOf(path, { [path]: 'risks: []\n' }), render(path, {})],
      ['For Acme\n\nRisks: Shop\n\nNothing is on file here.\n', undefined],
    );
  });

  it('leaves out what names the team’s own, with a gap where that is a title, and counts it', () => {
    const path = `${folder}/risks.yaml`;
    const text = 'risks:\n  - {id: R-1, title: "Like pR-2", cause: "See INC-1", effect: "Later"}\n';
    const { leftOut } = render(path, { [path]: text }) ?? assert.fail();
    assert.deepEqual(
      [textOf(path, { [path]: text }), leftOut],
      ['For Acme\n\nRisks: Shop\n\n[what?]\nEffect: Later\n', 2],
    );
  });

  for (const path of sharedPaths) {
    const { kind } = toShared(path);

    it(`is every field that there is, in words (${kind})`, () => {
      const filling = new Filling(
        secret,
        () => true,
        () => false,
      );
      const text = textOf(path, { [path]: JSON.stringify(filling.fill(fileKinds[kind])) });
      assert.ok(filling.told.length > 5);
      for (const words of filling.told) assert.ok(text.includes(words), `${words} is missing in\n${text}`);
    });

    it(`is what can be read of a file that is half typed, and never a failure (${kind})`, () => {
      const { text } = kindExamples[kind];
      const property = fc.property(fc.nat({ max: text.length }), (end) => {
        const made = render(path, { [path]: text.slice(0, end) });
        assert.match(renderText(made?.document ?? assert.fail()), /^For /);
      });
      fc.assert(property, { numRuns: 40 });
    });
  }
});

describe('What the client sees of any record', () => {
  const own = 'clients/acme/private/shop';
  const hidden: Files = {
    'clients/acme/private/client.yaml': `contacts: [{name: "Ana Ruiz", remarks: "${secret}"}]\n`,
    [`${own}/engagement.yaml`]: `record: [{mode: written, reason: "${secret}"}]\n`,
    [`${own}/risks.yaml`]: `risks: [{id: pR-3, title: "${secret}"}, {id: R-3, title: "${secret}"}]\n`,
    [`${own}/actions.yaml`]: `actions: [{id: A-98, text: "${secret}"}]\n`,
    [`${own}/remarks/2026-11-19-steering.yaml`]: `remarks: "${secret}"\n`,
    'clients/other/client.yaml': `name: "${secret}"\n`,
    'clients/other/shop/actions.yaml': `actions: [{id: A-98, text: "${secret}"}]\n`,
  };

  it('holds nothing of the team’s, of another client’s or of an unknown key, no number, and all else', () => {
    const property = fc.property(fc.constantFrom(...sharedPaths), fc.gen(), (path, gen) => {
      const filling = new Filling(
        secret,
        () => gen(fc.boolean),
        () => gen(fc.integer, { min: 0, max: 5 }) === 0,
      );
      const text = `# ${secret}\n${JSON.stringify(filling.fill(fileKinds[toShared(path).kind]))}\n`;
      const { document, leftOut } = render(path, { ...hidden, [path]: text }) ?? assert.fail();
      for (const output of [renderText(document), renderHtml(document), renderMarkdown(document)]) {
        assert.doesNotMatch(output, /XQZSECRET|\bp?[A-Z]{1,3}-\d|private\//);
      }
      const shown = renderText(document);
      for (const words of filling.told) assert.ok(shown.includes(words), `${words} is missing in\n${shown}`);
      assert.ok(leftOut <= filling.leaks); // some were not even read
    });
    fc.assert(property, { numRuns: 120 });
  });

  it('does not name what a number stands for where only the team, or another client, has it', () => {
    const actions = `${folder}/actions.yaml`;
    const text =
      'actions:\n  - {id: A-1, text: "Dry run", waiting-for: A-98}\n  - {id: A-2, text: "Test", waiting-for: R-3}\n';
    const shown = textOf(actions, { ...hidden, [actions]: text });
    assert.equal(shown, 'For Acme\n\nActions: Shop\n\nDry run\n\nTest\n');
  });

  it('is nothing of a file of the team’s or of another client’s, whoever asks for it', () => {
    const records = readJournal(hidden);
    const key = { client: 'acme', engagement: 'shop' };
    const asked = [
      renderClientRecord(records, { kind: 'risks', path: `${own}/risks.yaml`, ...key }),
      renderClientRecord(records, { kind: 'actions', path: 'clients/other/shop/actions.yaml', ...key }),
    ];
    assert.deepEqual(asked, [undefined, undefined]);
  });
});
