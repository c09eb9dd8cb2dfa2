import assert from 'node:assert/strict';
import fc from 'fast-check';
import { viewAsClient } from '../../../src/core/journal/clientView';
import type { Day } from '../../../src/core/model/day';
import { renderLiveBlocks } from '../../../src/core/report/liveBlocks';
import { findLastReport } from '../../../src/core/report/liveSource';
import { listReportReferences } from '../../../src/core/report/reportReferences';
import { readJournal } from '../journal/readJournal';

const today = '2026-11-23' as Day;
const key = { client: 'acme', engagement: 'shop' };
const folder = 'clients/acme/shop';
const own = 'clients/acme/private/shop';
const around = {
  'journal.yaml': 'journal: 1\ncurrency: EUR\nteam:\n  - name: "Sam Lind"\n',
  'clients/acme/client.yaml': 'name: "Acme"\ncontacts:\n  - name: "Ana Ruiz"\n  - name: "Zoë Park"\n',
  [`${folder}/engagement.yaml`]:
    'title: "Shop"\nstatus: active\nstakeholders:\n  - {name: "Ana Ruiz", accountable: true}\n',
};

type Files = Readonly<Record<string, string>>;

function render(files: Files, since?: Day, withIds = false): Readonly<Record<string, string>> {
  const records = viewAsClient(readJournal({ ...around, ...files }), 'acme');
  const blocks = renderLiveBlocks({ records, key, today, since, withIds });
  return Object.fromEntries(blocks.map(({ label, detail, text }) => [label, `${detail} | ${text}`]));
}

const actions = (text: string) => ({ [`${folder}/actions.yaml`]: `actions:\n${text}` });

describe('What is put into a report', () => {
  it('asks the client for things by a date, and leaves a gap where the date has passed', () => {
    const files = {
      ...actions(
        '  - {id: A-1, text: "Size grid.", owner: "Zoë Park", due: 2026-11-27}\n' +
          '  - {id: A-2, text: "Contract", owner: "Ana Ruiz", due: 2026-11-02}\n' +
          '  - {id: A-3, text: "Dry run", owner: "Sam Lind", due: 2026-12-04, waiting-for: "A-1 Size grid"}\n' +
          '  - {id: A-4, text: "Done already", owner: "Ana Ruiz", done: 2026-11-20}\n',
      ),
      [`${folder}/dependencies.yaml`]:
        'dependencies:\n  - {id: DEP-1, text: "Access", provider: "Nordkai", needed: 2026-11-30}\n',
    };
    assert.equal(
      render(files)['what we need from you'],
      '3 | *We need from you*: Contract (Ana Ruiz), by [when?]; Size grid (Zoë Park), by 27 November, needed for “Dry run”; Access (Nordkai), by 30 November.',
    );
    assert.equal(render(files)['overdue actions'], '1 | *Still needed*: Contract (Ana Ruiz; new date: [when?]).');
    assert.equal(render(files)['our actions'], '1 | *Our plan*: Dry run, 4 December (Sam Lind).');
  });

  it('tells what was decided from what was noted, and leaves out what no longer holds', () => {
    const minutes = (confirmed: string) =>
      `title: "Steering"\ntype: steering\ndate: 2026-11-19\ndecisions:\n  - {id: D-1, text: "Start in May", by: "Ana Ruiz"}\n  - {id: D-2, text: "Two shops", by: "Ana Ruiz", supersedes: "D-1"}\n${confirmed}`;
    const path = `${folder}/minutes/2026-11-19-steering.yaml`;
    const answers = 'answers:\n  - {by: "Ana Ruiz", says: confirmed, date: 2026-11-20}\n';
    const told = (text: string, since?: string) =>
      render({ [path]: text }, since as Day | undefined)['decisions since the last report'];
    assert.deepEqual(
      [told(minutes('')), told(minutes(answers), '2026-11-18'), told(minutes(answers), '2026-11-19')],
      [
        '1 since the beginning | *Noted*: Two shops (Ana Ruiz, 19 November).',
        '1 since 18 Nov | *Decided*: Two shops (Ana Ruiz, 19 November).',
        'none since 19 Nov | ',
      ],
    );
  });

  it('tells what was reached and done since the last report, each thing once', () => {
    const files = {
      ...actions(
        '  - {id: A-1, text: "Plan", owner: "Sam Lind", done: 2026-11-20}\n  - {id: A-2, text: "Old", done: 2026-11-02}\n',
      ),
      [`${folder}/deliverables.yaml`]:
        'deliverables:\n  - {id: DEL-1, title: "Plan", owner: "Sam Lind", delivered: 2026-11-20}\n',
      [`${folder}/results.yaml`]:
        'results:\n  - {id: RES-1, text: "One list", date: 2026-11-19, value: "two days a week."}\n',
    };
    const told = render(files, '2026-11-13' as Day, true);
    assert.deepEqual(
      [told['done since the last report'], told['results since the last report']],
      [
        '1 since 13 Nov | *Done*: Plan (Sam Lind) (A-1).',
        '1 since 13 Nov | *Reached*: One list (two days a week) (RES-1).',
      ],
    );
  });

  it('has milestones against their baseline, risks with the plan, and what can be decided with its cost', () => {
    const files = {
      [`${folder}/engagement.yaml`]:
        'title: "Shop"\nstatus: active\nmilestones:\n  - {id: M-1, title: "Start", baseline: 2026-12-01, forecast: 2026-12-04}\n  - {id: M-2, title: "End", baseline: 2027-03-01}\n  - {id: M-3, title: "Past", baseline: 2026-11-02}\n',
      [`${folder}/risks.yaml`]:
        'risks:\n  - {id: R-1, title: "Small", probability: 1, impact: 1}\n  - id: R-2\n    title: "Staff"\n    probability: 4\n    impact: 4\n    plan: |\n      Train six.\n      - then six more\n    owner: "Zoë Park"\n  - {id: R-3, title: "Over", closed: 2026-11-02}\n',
      [`${folder}/changes.yaml`]: 'changes:\n  - {id: C-1, title: "Day list", effort-days: 2, price: 2600}\n',
    };
    const told = render(files);
    assert.deepEqual(
      [
        told['milestones, forecast against baseline'],
        told['open risks'],
        told['open decisions'],
        render({})['open decisions'],
      ],
      [
        '3 | *Milestones*: Start on 4 December, three working days after the baseline of 1 December; End on 1 March 2027, as first agreed; Past on [when?].',
        '2 | *Watch*: Staff: Train six. - then six more (Zoë Park); Small.',
        '1 | *Decisions you can take today*: Day list: two working days and EUR 2,600.',
        'none | No decision is open.',
      ],
    );
  });

  it('has nothing that comes from a meeting between few', () => {
    const talk = '2026-11-18-talk-with-ana';
    const entries = (register: string, prefix: string, more: string) => ({
      [`${folder}/${register}.yaml`]: `${register}:\n  - {id: ${prefix}-1, title: "Quiet", text: "Quiet", from: ${talk}, ${more}}\n`,
    });
    const files = (type: string) => ({
      [`${folder}/minutes/${talk}.yaml`]: `title: "Talk"\ntype: ${type}\ndate: 2026-11-18\ndecisions:\n  - {id: D-1, text: "Quiet", by: "Ana Ruiz"}\nactions:\n  - {id: A-7, text: "Quiet", owner: "Ana Ruiz", due: 2026-11-20}\n  - {id: A-8, text: "Quiet", owner: "Sam Lind"}\n`,
      ...entries('actions', 'A', 'owner: "Sam Lind", done: 2026-11-20'),
      ...entries('changes', 'C', 'price: 2'),
      ...entries('dependencies', 'DEP', 'provider: "Ana Ruiz"'),
      ...entries('deliverables', 'DEL', 'delivered: 2026-11-20, signoff: {owner: "Ana Ruiz"}'),
      ...entries('results', 'RES', 'date: 2026-11-20'),
      ...entries('risks', 'R', 'probability: 4, impact: 4'),
    });
    const told = (type: string) => Object.values(render(files(type))).filter((text) => text.includes('Quiet')).length;
    assert.deepEqual([told('one-to-one'), told('status')], [0, 8]);
  });

  it('is a list where it is long, in which nothing that somebody wrote is markup or a line of its own', () => {
    const many = Array.from(
      { length: 4 },
      (_, at) =>
        `  - id: A-${at + 1}\n    owner: "Sam Lind"\n    due: 2026-12-0${at + 1}\n    text: |\n      # *One*\n      - two <b>\n`,
    );
    const [, text = ''] = (render(actions(many.join('')))['our actions'] ?? '').split(' | ');
    assert.deepEqual(text.split('\n').slice(0, 3), [
      '*Our plan*:',
      '',
      String.raw`- \# \*One\* - two \<b>, 1 December (Sam Lind).`,
    ]);
    assert.equal(text.split('\n').length, 6);
  });

  it('counts from the newest earlier report of the same type', () => {
    const reports = [
      '2026-11-06-weekly-brief',
      '2026-11-13-weekly-brief-2',
      '2026-11-20-weekly-brief',
      '2026-11-18-key-results',
      'notes',
    ];
    const index = readJournal(Object.fromEntries(reports.map((name) => [`${folder}/reports/${name}.md`, 'x'])));
    const last = (name: string) => findLastReport(index, key, `${folder}/reports/${name}.md`);
    assert.deepEqual(
      [
        last('2026-11-27-weekly-brief'),
        last('2026-11-20-weekly-brief'),
        last('2026-11-06-weekly-brief'),
        last('weekly-brief'),
        last('2026-12-01-steering-page'),
      ],
      ['2026-11-20', '2026-11-13', undefined, '2026-11-20', undefined],
    );
  });
});

describe('A report that the client reads', () => {
  const day = fc.constantFrom('2026-10-05', '2026-11-20', '2026-11-23', '2026-12-04');
  const entry = (marker: string, letters: string) =>
    fc
      .record({ day, other: day, score: fc.integer({ min: 1, max: 5 }), isOver: fc.boolean() })
      .map(
        (some) =>
          `  - id: ${letters}-1\n    title: "${marker} title"\n    text: "${marker} text"\n    owner: "${marker} owner"\n    by: "${marker} by"\n    provider: "${marker}"\n    plan: "${marker} plan"\n    value: "${marker}"\n    due: ${some.day}\n    date: ${some.day}\n    forecast: ${some.day}\n    baseline: ${some.other}\n    needed: ${some.day}\n    delivered: ${some.other}\n    signoff: {owner: "${marker}"}\n    probability: ${some.score}\n    impact: 5\n    waiting-for: "A-1 ${marker}"\n    moved: [{date: ${some.other}, from: ${some.day}, reason: "${marker}"}]\n${some.isOver ? `    done: ${some.other}\n    actual: ${some.other}\n` : ''}`,
      );
  const lists = {
    ...{
      actions: 'A',
      decisions: 'D',
      risks: 'R',
      changes: 'C',
      results: 'RES',
      dependencies: 'DEP',
      deliverables: 'DEL',
    },
    ...{ issues: 'I', assumptions: 'ASM' },
  };
  const registers = (marker: string, at: string, p = '') =>
    fc.record(
      Object.fromEntries(
        Object.entries(lists).map(([list, letters]) => [
          `${at}/${list}.yaml`,
          entry(marker, `${p}${letters}`).map((text) => `${list}:\n${text}`),
        ]),
      ),
    );
  const journals = fc
    .tuple(
      registers('OPEN', folder),
      registers('SECRET', own, 'p'),
      registers('OTHER', 'clients/beta/shop'),
      fc.constantFrom('see pA-1', 'INC-1', 'clients/acme/private/shop/risks.yaml'),
    )
    .map(([shown, secret, other, leak]): Files => {
      const leaking = `actions:\n  - {id: A-7, text: "LEAK ${leak}", owner: "Ana Ruiz"}\n  - {id: A-8, text: "x", owner: "Sam Lind"}\n`;
      return {
        ...around,
        ...shown,
        ...secret,
        ...other,
        [`${folder}/minutes/2026-11-20-x.yaml`]: `title: "Status"\ntype: status\ndate: 2026-11-20\n${leaking}carried: ["A-8"]\n`,
      };
    });

  it('is offered nothing of the team’s, nothing of another client’s, no number, and no judgement', () => {
    const property = fc.property(journals, fc.boolean(), (files, isNew) => {
      const records = viewAsClient(readJournal(files), 'acme');
      const since = isNew ? undefined : ('2026-11-13' as Day);
      const blocks = renderLiveBlocks({ records, key, today, since, withIds: false });
      const texts = blocks.flatMap(({ text, inline }) => [text, inline]);
      const cited = listReportReferences({ records, key, today, withIds: false });
      const all = [...texts, ...cited.flatMap(({ text, start }) => [text, start])].join('\n');
      assert.match(all, /OPEN/);
      assert.doesNotMatch(all, /SECRET|OTHER|LEAK|\bp?[A-Z]{1,3}-\d|overdue|late|carried|theirs|red\b|amber/);
      assert.doesNotMatch(JSON.stringify(cited), /SECRET|OTHER|LEAK/);
    });
    fc.assert(property, { numRuns: 40 });
  });

  it('has paragraphs and lists that are whole: a heading first, one line each, nothing between two items', () => {
    const property = fc.property(journals, (files) => {
      const records = viewAsClient(readJournal(files), 'acme');
      for (const { text, inline } of renderLiveBlocks({ records, key, today, since: undefined, withIds: false })) {
        assert.ok(!inline.includes('\n'));
        for (const part of text.split('\n\n').filter(Boolean)) {
          const lines = part.split('\n');
          assert.ok(lines.every((line) => line.startsWith('- ')) || lines.length === 1, part);
        }
      }
    });
    fc.assert(property, { numRuns: 20 });
  });

  it('is offered all of it where it is the team’s own, with numbers, so that the test above can fail', () => {
    const [files = {}] = fc.sample(journals, { numRuns: 1, seed: 3 });
    const cited = listReportReferences({ records: readJournal(files), key, today, withIds: true });
    assert.match(cited.map(({ text }) => text).join('\n'), /SECRET[^\n]*\(pR-1\)/);
  });
});
