import assert from 'node:assert/strict';
import fc from 'fast-check';
import { viewAsClient } from '../../../src/core/journal/clientView';
import { Digests } from '../../../src/core/journal/digests';
import { findAgreements } from '../../../src/core/journal/findAgreement';
import { parseAgreementQuery } from '../../../src/core/journal/agreementQuery';
import { listAsides } from '../../../src/core/assist/listAsides';
import { listLenses } from '../../../src/core/assist/listLenses';
import { checkText } from '../../../src/core/files/decode';
import type { Day } from '../../../src/core/model/day';
import { isOpenAction } from '../../../src/core/practice/actionState';
import { renderChaser } from '../../../src/core/report/chaser';
import { renderChronology } from '../../../src/core/report/chronology';
import { renderCitations } from '../../../src/core/report/citation';
import { renderConfirmation } from '../../../src/core/report/confirmation';
import { renderText } from '../../../src/core/report/document';
import { renderHtmlPage } from '../../../src/core/report/htmlPage';
import { renderLetterFile } from '../../../src/core/report/letter';
import { renderLiveBlocks } from '../../../src/core/report/liveBlocks';
import { renderAgenda } from '../../../src/core/report/meetingAgenda';
import { writeMinutesLetter } from '../../../src/core/report/minutesLetter';
import { listReportReferences } from '../../../src/core/report/reportReferences';
import { finish } from '../../../src/core/text/steps';
import { readJournal } from '../journal/readJournal';
import { listAllRows } from './drawTree';

const today = '2026-11-20' as Day;
const key = { client: 'acme', engagement: 'erp' };
const folder = 'clients/acme/erp';
const meeting = '2026-11-20-status';
const me = 'Sam Lind';
const register = `${folder}/actions.yaml`;

type Files = Readonly<Record<string, string>>;

const around: Files = {
  'journal.yaml': 'journal: 1\nteam:\n  - name: "Sam Lind"\n',
  'clients/acme/client.yaml':
    'name: "Acme"\ncontacts:\n  - {name: "Ana Ruiz", email: ana@acme.example, address: first-name}\n',
  [`${folder}/engagement.yaml`]: 'title: "ERP"\nstatus: active\n',
};

/** Minutes that were made days before the meeting, and carry what was open then. */
const minutes = (carried: string) =>
  `title: "Status"\ntype: status\ndate: 2026-11-20\nchannel: phone\nattendees: ["Ana Ruiz", "Sam Lind"]\ndecisions:\n  - {id: D-1, text: "Blue", by: "Ana Ruiz"}\ncarried: ${carried}\n`;

function writeLetter(files: Files): string {
  const records = readJournal({ ...around, ...files });
  const { letter } = writeMinutesLetter({ records, key, meeting, today, me }) ?? assert.fail();
  const text = renderLetterFile(letter);
  return text.slice(text.indexOf('\nTo do'), text.indexOf('\n\nPlease'));
}

describe('What minutes carry over that were made in advance', () => {
  it('stands in their letter as it is on the day it is written: done, given up, with another owner or day', () => {
    const carried = '["A-1 Names", "A-2 Prices", "A-3 Plan", "A-4 Colours", "A-5 Grid"]';
    const letter = writeLetter({
      [`${folder}/minutes/${meeting}.yaml`]: minutes(carried),
      [register]: `actions:
  - {id: A-1, text: "Names", owner: "Ana Ruiz", due: 2026-11-12, done: 2026-11-17}
  - {id: A-2, text: "Prices", owner: "Ana Ruiz", due: 2026-11-12, dropped: 2026-11-18}
  - {id: A-3, text: "New plan", owner: "Sam Lind", due: 2026-12-01, moved: [{date: 2026-11-18, from: 2026-11-12}]}
  - {id: A-4, text: "Colours", owner: "Ana Ruiz", due: 2026-11-24}
  - {id: A-5, text: "Grid", owner: "Ana Ruiz", due: 2026-11-12}
`,
    });
    assert.equal(
      letter,
      '\nTo do\nAna: Names: done on 17 November.\nSam: New plan, by 1 December.\n\nStill needed\nColours (Ana; by 24 November).\nGrid (Ana; new date: [when?]).',
    );
  });
});

/** Everything that a client may get or see of the engagement. */
function listForClient(files: Files): readonly string[] {
  const records = readJournal({ ...around, ...files });
  const view = viewAsClient(records, key.client);
  const path = `${folder}/minutes/${meeting}.yaml`;
  const awaited = { kind: 'action', about: 'A-1', title: 'Names', person: 'Ana Ruiz' } as const;
  const question = { digests: new Digests(records, isOpenAction), limit: 50, today };
  const { found } = findAgreements(question, parseAgreementQuery('kind:decision'));
  const chronology = renderChronology({
    ...{ records, key, today, from: '2026-01-01' as Day, to: today, audience: 'client' },
  });
  const talk = renderConfirmation({ records, key, path, me, today });
  const agenda = renderAgenda({ records, key, meeting, today });
  const letter = writeMinutesLetter({ records, key, meeting, today, me });
  assert.ok(talk && agenda && letter && found.length > 0);
  return [
    ...[letter.letter, talk, renderChaser({ records, key, today, me }, awaited, today)].map(renderLetterFile),
    ...[agenda, chronology].flatMap((document) => [renderText(document), renderHtmlPage(document)]),
    ...renderLiveBlocks({ records: view, key, today, since: undefined, withIds: false }).map(({ text }) => text),
    ...listReportReferences({ records: view, key, today, withIds: false }).map(({ text }) => text),
    ...found.flatMap(({ hit }) =>
      renderCitations(question, hit).flatMap(({ tone, text }) => (tone === 'team' ? [] : [text])),
    ),
    ...[register, path].map((each) =>
      JSON.stringify(listLenses({ records: view, path: each, file: checkText(files[each] ?? ''), today })),
    ),
    ...listAllRows({ index: records, today, onlyClient: key.client }).map((row) =>
      JSON.stringify([row.label, row.description, row.facts]),
    ),
  ];
}

describe('How often an action was carried over', () => {
  const makeFiles = (count: number, isCarried: boolean): Files => ({
    [`${folder}/minutes/${meeting}.yaml`]: minutes('["A-1 Names"]'),
    [register]: 'actions:\n  - {id: A-1, text: "Names", owner: "Ana Ruiz", due: 2026-11-12}\n',
    ...Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `${folder}/minutes/2026-10-1${at}-status.yaml`,
        `title: "Status"\ntype: status\ndate: 2026-10-1${at}\n${isCarried ? 'carried: ["A-1 Names"]\n' : ''}`,
      ]),
    ),
  });

  it('changes nothing of what the client gets or sees', () => {
    const property = fc.property(fc.integer({ min: 1, max: 9 }), (count) => {
      assert.deepEqual(listForClient(makeFiles(count, true)), listForClient(makeFiles(count, false)));
    });
    fc.assert(property, { numRuns: 9 });
  });

  it('is told the team, so that the test above can fail', () => {
    const files = makeFiles(4, true);
    const source = { records: readJournal({ ...around, ...files }), path: register, today };
    const asides = finish(listAsides({ ...source, file: checkText(files[register] ?? '') }));
    assert.ok(asides.some(({ text }) => text.includes('carried five times')));
  });
});
