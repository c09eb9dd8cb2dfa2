import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Day } from '../../../src/core/model/day';
import { ROOT } from '../../host/places';
import { listFiles } from '../../host/sourceFiles';
import type { Files } from '../capture/applyCapture';
import { readJournal } from '../journal/readJournal';
import { clientOutputs, findOutputs, renderClientOutputs } from './clientOutputs';
import { key, makeFullJournal, makeFullness, me, secret, type Fullness } from './fullJournal';

const today = '2026-11-20' as Day;

/** What makes no document for a client: parts and forms of one, rows on the screen, and what is the team's alone. */
const noOutputs: Readonly<Record<string, readonly string[]>> = {
  forms: [
    ...['renderHtml', 'renderHtmlPage', 'renderMarkdown', 'renderMarkdownParts', 'renderMarkdownWords', 'renderText'],
    ...['renderLetterFile', 'renderLetterHtml', 'renderLetterMarkdown', 'renderLetterText', 'renderTalkLetter'],
    ...['writeMail', 'writeMailto'],
  ],
  rows: [
    ...[
      'renderAction',
      'renderAgreementRow',
      'renderBelowEngagement',
      'renderDayRow',
      'renderDecision',
      'renderEntries',
    ],
    ...['renderEntriesGroup', 'renderEntry', 'renderFacts', 'renderFileTroubles', 'renderInbox', 'renderMinutes'],
    ...[
      'renderMonths',
      'renderProposals',
      'renderRows',
      'renderTeamClient',
      'renderTeamFile',
      'renderTeamReports',
      'renderTrouble',
    ],
  ],
  team: ['renderBossBrief', 'renderVerification'],
  guide: ['renderReference'],
};

/** What the product calls a function that makes something to read or to send. */
function listMakers(): readonly string[] {
  const folders = ['report', 'exchange'].flatMap((folder) => listFiles(path.join(ROOT, 'src', 'core', folder), '.ts'));
  return folders.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^export (?:async )?function ((?:render|write)\w+)/gm)].map(
      ([, name = '']) => name,
    ),
  );
}

function sourceOf(files: Files) {
  return { records: readJournal(files), key, today, me, evidence: Object.keys(files) };
}

describe('Whatever is made for a client', () => {
  it('is in the table by which it is looked through, or stands there as something else', () => {
    const known = [...Object.keys(clientOutputs), ...Object.values(noOutputs).flat()];
    const makers = listMakers();
    assert.deepEqual(
      makers.filter((name) => !known.includes(name)),
      [],
    );
    const others = [
      'captureResetKickoff',
      'capturePrepareSteering',
      'captureMinutes',
      'placeDocument',
      'listReportReferences',
    ];
    assert.deepEqual(
      known.filter((name) => !makers.includes(name) && !others.includes(name)),
      [],
    );
  });

  for (const isEnded of [false, true]) {
    it(`holds nothing private, nothing of others, no unknown key, of every field that there is${isEnded ? ', when all is over' : ''}`, async () => {
      const outputs = await renderClientOutputs(sourceOf(makeFullJournal(makeFullness(isEnded))));
      assert.deepEqual(findOutputs(outputs, /^$/), [], 'nothing was made');
      assert.deepEqual(findOutputs(outputs, secret), []);
      assert.deepEqual(findOutputs(outputs, /\bp[A-Z]{1,3}-\d/), []);
    });
  }

  for (const kind of ['prose', 'reference'] as const) {
    it(`holds no ${kind} that names what is the team’s own`, async () => {
      const say: Fullness['say'] = (_, holds) => (holds === kind ? `pA-1 ${secret}` : undefined);
      const outputs = await renderClientOutputs(sourceOf(makeFullJournal({ ...makeFullness(false), say })));
      assert.deepEqual(findOutputs(outputs, secret), []);
    });
  }

  it('holds no IDs behind a sentence, but where they are asked for, in somebody’s own words, and in files of ours', async () => {
    const isName = (field: string) => /^client.*\.(?:name|salutation)$/.test(field);
    const say = (field: string) => (isName(field) ? 'Acme' : 'what was said (C-5, D-20 and A-3)');
    const fullness = { ...makeFullness(false), say };
    const outputs = await renderClientOutputs(sourceOf(makeFullJournal(fullness)));
    const filesOfOurs = ['captureResetKickoff', 'capturePrepareSteering', 'captureMinutes'];
    const allowed = ['renderObjectionLetter', 'renderChronology', ...filesOfOurs];
    assert.deepEqual(findOutputs(outputs, '(C-5'), allowed);
  });

  it('holds nothing private, whatever the journal holds', async () => {
    const property = fc.asyncProperty(fc.gen(), async (generate) => {
      const fullness: Fullness = {
        keeps: () => generate(fc.integer, { min: 0, max: 3 }) > 0,
        pick: (values) => values[generate(fc.nat, { max: values.length - 1 })],
      };
      const outputs = await renderClientOutputs(sourceOf(makeFullJournal(fullness)));
      assert.deepEqual(findOutputs(outputs, secret), []);
    });
    await fc.assert(property, { numRuns: 10 });
  });
});
