import assert from 'node:assert/strict';
import type { Day } from '../../../src/core/model/day';
import { renderText } from '../../../src/core/report/document';
import { renderWhereWeStand } from '../../../src/core/report/whereWeStand';
import { readJournal } from '../journal/readJournal';

const today = '2026-11-23' as Day;
const key = { client: 'acme', engagement: 'shop' };
const folder = 'clients/acme/shop';
const around = {
  'journal.yaml': 'journal: 1\ncurrency: EUR\nteam:\n  - name: "Sam Lind"\n',
  'clients/acme/client.yaml': 'name: "Acme"\ncontacts:\n  - name: "Ana Ruiz"\n  - name: "Zoë Park"\n',
  [`${folder}/engagement.yaml`]:
    'title: "Shop"\nstatus: active\nstakeholders:\n  - {name: "Ana Ruiz", accountable: true}\n',
};

type Files = Readonly<Record<string, string>>;

/** The parts of the document, each as its lines. */
function render(files: Files): readonly (readonly string[])[] {
  const text = renderText(renderWhereWeStand({ records: readJournal({ ...around, ...files }), key, today }));
  return text
    .trimEnd()
    .split('\n\n')
    .slice(2)
    .map((part) => part.split('\n'));
}

const list = (kind: string, ...entries: readonly string[]): Files => ({
  [`${folder}/${kind}.yaml`]: `${kind}:\n${entries.map((entry) => `  - {${entry}}\n`).join('')}`,
});

const minutes = (name: string, type: string, text: string): Files => ({
  [`${folder}/minutes/${name}.yaml`]: `title: "Talk"\ntype: ${type}\ndate: ${name.slice(0, 10)}\n${text}`,
});

const asOf = 'As of 23 November 2026.';

describe('Where we stand', () => {
  it('says in its first lines for whom it is, and of which engagement', () => {
    const text = renderText(renderWhereWeStand({ records: readJournal(around), key, today }));
    assert.match(text, /^For Acme\n\nWhere we stand: Shop\n\n/);
  });

  it('says so where nothing is open, and has no empty part', () => {
    const over = {
      ...list('actions', 'id: A-1, text: "Contract", owner: "Ana Ruiz", due: 2026-11-20, done: 2026-11-20'),
      ...list('issues', 'id: I-1, title: "No data", resolved: 2026-11-20'),
      ...list('changes', 'id: C-1, title: "Half sizes", price: 100, withdrawn: 2026-11-20'),
    };
    assert.deepEqual(render(over), [
      [`${asOf} Nothing is open: no decision, no next step, and nothing on file that could stop us.`],
    ]);
  });

  it('asks for what is open: changes, sign-offs, questions, what nobody decided or somebody objected to', () => {
    const files = {
      ...list(
        'changes',
        'id: C-1, title: "Half sizes", effort-days: 20, price: 26000',
        'id: C-2, title: "Printed labels", price: 100',
      ),
      ...list(
        'deliverables',
        'id: DEL-1, title: "Till interface", delivered: 2026-11-18, signoff: {owner: "Ana Ruiz"}',
        'id: DEL-2, title: "Plan", delivered: 2026-11-18, signoff: {owner: "Ana Ruiz", date: 2026-11-19}',
      ),
      ...minutes(
        '2026-11-19-steering',
        'steering',
        'questions: ["Who counts the stock"]\n' +
          'decisions:\n' +
          '  - {id: D-1, text: "Labels are printed", by: "Ana Ruiz", approves: "C-2"}\n' +
          '  - {id: D-2, text: "Children’s sizes follow"}\n',
      ),
      ...minutes('2026-11-05-steering', 'steering', 'questions: ["Which shops come first?"]\n'),
      ...minutes(
        '2026-11-12-status',
        'status',
        'decisions:\n  - {id: D-3, text: "Cut-over on 4 December", by: "Zoë Park"}\n' +
          'answers:\n  - {by: "Ana Ruiz", says: objected, date: 2026-11-13}\n',
      ),
      ...minutes('2026-09-10-workshop', 'workshop', 'decisions:\n  - {id: D-4, text: "Blue boxes"}\n'),
    };
    assert.deepEqual(render(files).slice(1), [
      ['DECISIONS YOU CAN TAKE TODAY'],
      [
        '- Half sizes: 20 working days and EUR 26,000.',
        '- Sign-off of “Till interface”, delivered on 18 November (Ana Ruiz).',
        '- Who counts the stock?',
        '- To settle: Children’s sizes follow (Ana Ruiz; noted on 19 November).',
        '- To settle: Cut-over on 4 December (Ana Ruiz; noted on 12 November).',
      ],
    ]);
  });

  it('has the steps of both sides for four weeks by their days, with a gap where the day has passed', () => {
    const files = {
      ...list(
        'actions',
        'id: A-1, text: "Dry run", owner: "Sam Lind", due: 2026-12-04, waiting-for: "A-2 Size grid"',
        'id: A-2, text: "Size grid (A-9)", owner: "Zoë Park", due: 2026-11-12',
        'id: A-3, text: "Too far", owner: "Sam Lind", due: 2026-12-22',
        'id: A-4, text: "Some day"',
      ),
      ...list('dependencies', 'id: DEP-1, text: "Access", provider: "Nordkai", needed: 2026-11-30'),
      ...list('deliverables', 'id: DEL-1, title: "Ten pages", owner: "Sam Lind", due: 2026-12-21'),
      [`${folder}/engagement.yaml`]:
        `${around[`${folder}/engagement.yaml`]}milestones:\n` +
        '  - {id: M-1, title: "Trial", forecast: 2026-12-11, owner: "Ana Ruiz"}\n' +
        '  - {id: M-2, title: "Opening", forecast: 2027-01-15}\n',
      ...minutes('2026-12-03-steering', 'steering', ''),
      ...minutes('2026-12-04-call', 'call', ''),
    };
    assert.deepEqual(render(files), [
      [`${asOf} After these four weeks comes “Opening”, on 15 January 2027.`],
      ['NEXT FOUR WEEKS: WHO, WHAT, WHEN'],
      [
        'Zoë Park · Size grid, needed for “Dry run” · [when?]',
        'Nordkai · Access · 30 November',
        'Both sides · Talk · 3 December',
        'Sam Lind · Dry run · 4 December',
        'Ana Ruiz · Trial · 11 December',
        'Sam Lind · Ten pages · 21 December',
        '[who?] · Some day · [when?]',
      ],
    ]);
  });

  it('says what is done about what is wrong and what may go wrong, the worst first, without what weighs little', () => {
    const files = {
      ...list('actions', 'id: A-1, text: "Session rules", owner: "Ana Ruiz", done: 2026-11-20'),
      ...list(
        'issues',
        'id: I-1, title: "A small thing", priority: low',
        'id: I-2, title: "No plan yet"',
        'id: I-3, title: "No sessions", priority: high, owner: "Sam Lind", due: 2026-11-27, note: "Ends with A-1."',
      ),
      ...list(
        'risks',
        'id: R-1, title: "Rain", probability: 1, impact: 1, plan: "Tents"',
        'id: R-2, title: "Frost", probability: 3, impact: 4, response: accept',
        'id: R-3, title: "Flood", probability: 5, impact: 5, plan: "Pumps, from 1 December.", owner: "Zoë Park"',
        'id: R-4, title: "Good press", probability: 5, impact: 5, response: enhance',
        'id: R-5, title: "It came", probability: 5, impact: 5, occurred: 2026-11-20',
      ),
    };
    assert.deepEqual(render(files).slice(1), [
      ['WHAT COULD STOP US, AND WHAT WE DO ABOUT IT'],
      [
        '- No sessions: Ends with “Session rules” (Sam Lind, by 27 November).',
        '- No plan yet: [what do we do about it?].',
        '- Flood: Pumps, from 1 December (Zoë Park).',
        '- Frost: we live with it.',
      ],
    ]);
  });

  it('has nothing of the team’s own, nothing that was said between few, and no number of an entry', () => {
    const from = 'from: 2026-11-18-talk';
    const files = {
      ...minutes('2026-11-18-talk', 'one-to-one', 'questions: ["Hidden?"]\nactions:\n  - {id: A-9, text: "Hidden"}\n'),
      ...list('actions', `id: A-1, text: "Hidden", ${from}`, 'id: A-2, text: "See pR-1"'),
      ...list('changes', `id: C-1, title: "Hidden", ${from}`),
      ...list('risks', `id: R-1, title: "Hidden", ${from}`, 'id: R-2, title: "Late", plan: "As A-1 says"'),
      [`clients/acme/private/shop/risks.yaml`]: 'risks:\n  - {id: pR-1, title: "Ana leaves", plan: "Wait"}\n',
    };
    assert.deepEqual(render(files).slice(1), [
      ['WHAT COULD STOP US, AND WHAT WE DO ABOUT IT'],
      ['- Late: [what do we do about it?].'],
    ]);
  });
});
