import assert from 'node:assert/strict';
import fc from 'fast-check';
import { viewAsClient } from '../../../src/core/journal/clientView';
import { agreementStates, parseAgreementQuery } from '../../../src/core/journal/agreementQuery';
import { Digests } from '../../../src/core/journal/digests';
import { findAgreements } from '../../../src/core/journal/findAgreement';
import { addDays, type Day } from '../../../src/core/model/day';
import { isOpenAction } from '../../../src/core/practice/actionState';
import { makeSilenceJudge } from '../../../src/core/practice/silenceJudge';
import { renderAgreementRow } from '../../../src/core/report/agreementRow';
import { readJournal } from '../journal/readJournal';

const client = 'acme';
const folder = 'clients/acme/shop';
const [sent, over] = ['2026-11-12' as Day, '2026-11-18' as Day];

interface Setting {
  readonly mode?: string;
  readonly clause?: string;
  readonly answers?: string;
  readonly today?: Day;
  readonly isShared?: boolean;
}

const silent = `  - id: WA-2
    text: "What nobody objects to is what we work from."
    silence: accepted
    agreed: { date: 2026-10-09 }
    acknowledged:
      - { date: 2026-10-09, by: "Ana Ruiz" }
`;

/** Minutes in which one decision is of colours, and one of money, and a chat without minutes. */
function makeQuestion({ mode = 'written', clause = silent, answers = '', today = over, isShared }: Setting) {
  const index = readJournal({
    'journal.yaml': 'journal: 1\nteam:\n  - { name: "Sam Lind" }\n',
    'clients/acme/client.yaml':
      'name: "Acme"\nlanguage: en\ncontacts:\n  - { name: "Ana Ruiz" }\n  - { name: "Ben Sato" }\n',
    [`${folder}/engagement.yaml`]: `title: "Shop"\nstatus: active\nworking-agreements:\n${clause}`,
    [`clients/acme/private/shop/engagement.yaml`]: `record:\n  - { mode: ${mode}, since: 2026-10-01, told: { date: 2026-10-01 } }\n`,
    [`${folder}/decisions.yaml`]:
      'decisions:\n  - { id: D-9, text: "By chat: blue", date: 2026-11-11, by: "Ana Ruiz" }\n',
    [`${folder}/minutes/2026-11-11-status.yaml`]: `title: "Status"
type: status
date: 2026-11-11
decisions:
  - { id: D-1, text: "It costs EUR 500", by: "Ana Ruiz" }
  - { text: "The colour is blue", by: "Ana Ruiz" }
sent: { date: ${sent}, to: ["Ana Ruiz", "Sam Lind"] }
${answers}`,
    'clients/acme/other/decisions.yaml': 'decisions:\n  - { id: D-1, text: "Elsewhere", date: 2026-11-11 }\n',
  });
  const records = isShared ? viewAsClient(index, client) : index;
  const scope = isShared ? { onlyClient: client } : {};
  const silence = makeSilenceJudge(records, today);
  return { records, question: { digests: new Digests(index, isOpenAction), limit: 30, today, silence, ...scope } };
}

function find(text: string, setting: Setting = {}): readonly string[] {
  const { found } = findAgreements(makeQuestion(setting).question, parseAgreementQuery(text));
  return found.map((each) => each.text).sort();
}

const blue = 'The colour is blue';
const others = [
  'By chat: blue',
  'Elsewhere',
  'It costs EUR 500',
  'Status',
  'What nobody objects to is what we work from.',
];

describe('Silence that counts by a clause', () => {
  it('is found by itself, and neither among what is confirmed nor among any other silence', () => {
    const isOpen = (text: string) => !text.startsWith('What nobody');
    assert.deepEqual(
      [find('says:accepted'), find('says:acc kind:decision colour'), find('says:open'), find('says:confirmed')],
      [[blue], [blue], others.filter(isOpen), others.filter((text) => !isOpen(text))],
    );
    assert.deepEqual(find('says:accepted says:open'), [...others.filter(isOpen), blue].sort());
    assert.deepEqual([find('says:accepted costs'), find('')], [[], [...others, blue].sort()]);
  });

  it('says so in its row, with the clause; a client who looks on reads nothing of it', () => {
    const { question, records } = makeQuestion({});
    const details = (text: string, audience: 'team' | 'client') =>
      findAgreements(question, parseAgreementQuery(text)).found.map(
        (agreement) => renderAgreementRow({ agreement, audience, records, today: over }).detail,
      );
    const row = 'Wed 11 Nov 2026 · Status · Ana Ruiz';
    const told = `${row} · sent Thu 12 Nov 2026`;
    assert.deepEqual(
      [details('colour', 'team'), details('costs', 'team'), details('colour', 'client')],
      [
        [`${row} · accepted by WA-2: no objection received by Tue 17 Nov 2026`],
        [`${told} · no objection received by Tue 17 Nov 2026`],
        [told],
      ],
    );
  });

  const never: readonly (readonly [why: string, setting: Setting])[] = [
    ['while there is time to object', { today: addDays(over, -1) }],
    ['in trust mode', { mode: 'trust' }],
    ['without such a clause', { clause: silent.replace('    silence: accepted\n', '') }],
    ['where somebody has not acknowledged it', { clause: silent.replace('Ana Ruiz', 'Ben Sato') }],
    ['once somebody has commented', { answers: 'answers:\n  - { by: "Ana", says: comment }\n' }],
    ['while the screen is shared', { isShared: true }],
  ];
  for (const [why, setting] of never) {
    it(`is never found ${why}`, () => {
      assert.deepEqual([find('says:accepted', setting), find('says:open', setting).includes(blue)], [[], true]);
    });
  }

  it('leaves each find in one state alone, whatever is answered', () => {
    const answer = fc.record({
      by: fc.constantFrom('Ana Ruiz', 'Ana', 'Ben Sato', 'Sam Lind', 'Zed'),
      says: fc.constantFrom('confirmed', 'objected', 'comment'),
    });
    const property = fc.property(fc.array(answer, { maxLength: 3 }), fc.boolean(), (given, isWritten) => {
      const lines = given.map(({ by, says }) => `  - { by: "${by}", says: ${says} }\n`);
      const mode = isWritten ? 'written' : 'trust';
      const setting = { mode, answers: lines.length > 0 ? `answers:\n${lines.join('')}` : '' };
      const all = agreementStates.flatMap((state) => find(`says:${state}`, setting));
      assert.deepEqual(all.sort(), find('', setting));
    });
    fc.assert(property, { numRuns: 60 });
  });
});
