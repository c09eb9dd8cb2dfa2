import assert from 'node:assert/strict';
import type { Day } from '../../../src/core/model/day';
import { readJournal, readSampleFiles } from '../journal/readJournal';
import { drawTree, listAllRows } from './drawTree';
import { clientTree, teamTree } from './sampleTree.expected';

const today = '2026-11-21' as Day;
const kestrel = 'kestrel-bay-hospitals';
/** What we make of records, or keep to ourselves, and never show to a client. */
const teamWords =
  /overdue|unsent|objected|due today|needed since|recovering|mood|calm|complaint|record since|\bp[A-Z]+-\d|\b(ESC|FB|CLM|LES|BND|INC|PRO)-\d/i;

describe('The tree of the sample journal', () => {
  const index = readJournal(readSampleFiles());

  it('is this for the team', () => assert.equal(drawTree({ index, today }), teamTree));

  it('is this while the screen is shared with one of the clients', () => {
    assert.equal(drawTree({ index, today, onlyClient: kestrel }), clientTree);
  });

  it('holds nothing of other clients, and no judgement, while the screen is shared', () => {
    const shown = JSON.stringify(listAllRows({ index, today, onlyClient: kestrel }));
    const hidden = /waard|biscuit|marijke|joost|zoë|112|sundholm|ferries|astrid|mikkel/i;
    assert.deepEqual([shown.match(hidden), shown.match(teamWords)], [null, null]);
  });

  it('holds nothing at all while the screen is shared and no client is chosen yet', () => {
    assert.deepEqual(listAllRows({ index, today, onlyClient: '/' }), []);
  });

  it('tells a record fact by fact', () => {
    const rows = listAllRows({ index, today });
    const factsOf = (entryId: string) => rows.find((row) => row.client === kestrel && row.entryId === entryId)?.facts;
    assert.deepEqual(
      [factsOf('A-4'), factsOf('D-3'), factsOf('R-1')],
      [
        [
          ['Action', 'Training plan for theatre staff'],
          ['Owner', 'Tomasz Wilk'],
          ['Due', 'Fri 27 Nov 2026'],
          ['Moved', '2026-11-20 to 2026-11-27: The January shifts are published on 24 November (Declan, by phone).'],
          ['From', '2026-11-05-steering-committee'],
        ],
        [
          [
            'Decision',
            'Harbour Hospital starts on 18 January 2027 with two theatres; the other four follow on 8 February',
          ],
          ['By', 'Orla Kinsella'],
          ['Date', 'Thu 5 Nov 2026 · in-person'],
          ['Replaces', 'D-1 Harbour Hospital starts on 16 November 2026 with all six theatres'],
          ['Confirmed by', 'Orla Kinsella, Fri 6 Nov 2026'],
          ['From', '2026-11-05-steering-committee'],
        ],
        [
          ['Title', 'Interface to the patient record arrives late'],
          ['Cause', 'The supplier delivers to two other hospitals in the same month.'],
          ['Effect', 'The two weeks of testing begin later.'],
          ['Category', 'Supplier'],
          ['Probability', '3 possible'],
          ['Impact', '4 major'],
          ['Response', 'reduce'],
          ['Plan', 'Test with copied data until the interface is there.'],
          ['Occurred', 'Mon 19 Oct 2026'],
          ['Became', 'I-1 Interface to the patient record comes two weeks late'],
          ['Owner', 'Sunita Rao'],
          ['Raised', 'Tue 6 Oct 2026 · Sunita Rao'],
          ['From', '2026-10-06-rollout-planning'],
        ],
      ],
    );
  });

  it('names the days and amounts that stand side by side', () => {
    const rows = listAllRows({ index, today });
    const factOf = (label: string, fact: string) =>
      rows.find((row) => row.label === label)?.facts?.find(([name]) => name === fact)?.[1];
    assert.deepEqual(
      [
        factOf('The shop is open on all nine routes', 'Moved'),
        factOf('The summer timetable goes on sale before the shop is open', 'Log'),
        factOf('Record, pricing, health, recovery', 'Pricing'),
        factOf('Margin of every product, with packaging and lorries', 'Signoff'),
      ],
      [
        'Mon 16 Nov 2026 · from Tue 1 Dec 2026 · to Mon 15 Feb 2027 · waiting for M-2 A ticket can be paid from end to end · Four weeks of trial on two routes, after the Christmas timetable.',
        'Mon 12 Oct 2026 · probability 2 · impact 5',
        'fixed-price · amount 48,000 · our cost 39,500',
        'Marijke de Waard · Tue 27 May 2025 · <m.1140@dewaard.example>',
      ],
    );
  });

  it('tells of an incident when it was, who was told and what was done, and not the words', () => {
    const incident = listAllRows({ index, today }).find(({ entryId }) => entryId === 'INC-1');
    assert.deepEqual(
      incident?.facts?.map(([name]) => name),
      ['Date', 'Start', 'End', 'Meeting', 'Affected', 'Witnesses', 'Support', 'Told'],
    );
  });
});
