import assert from 'node:assert/strict';
import type { Day } from '../../../src/core/model/day';
import { readJournal, readSampleFiles } from '../journal/readJournal';
import { drawTree, listAllRows } from './drawTree';

const today = '2026-11-21' as Day;
const kestrel = 'kestrel-bay-hospitals';
/** What we make of records, and never show to a client. */
const teamWords = /overdue|unsent|objected|due today/i;

const teamTree = `> (organization) De Waard Biscuits
  v (briefcase) Demand planning
    > (notebook) Minutes | 2
      v (calendar) November 2026 | 1
        - (mail) First forecast review | Wed 18 · 1 of 3 confirmed
      > (calendar) October 2026 | 1
        - (verified green) Kickoff | Wed 14 · confirmed
    > (checklist) Actions | 2 open
      v (home) Ours | 1 open
        - [ ] Forecast for all 112 products | due Fri 11 Dec · Tomasz Wilk · A-3
      v (organization) Theirs | 1 open
        - [ ] Sales history of the discount customers | due Fri 27 Nov · Zoë Willems · A-2
      > (pass) Done | 1
        - [x] (pass grey) First forecast for the 40 products | done Thu 12 Nov · Tomasz Wilk · A-1
    > (law) Decisions | 1
      - (law) The pilot covers the 40 best-selling products | Wed 14 Oct · Marijke de Waard · D-1
    > (warning) Risks | 1 open
      - (circle-filled green) Christmas orders distort the first forecasts | 6 green · Tomasz Wilk · review Fri 11 Dec · R-1
      - (pass grey) Sales history before 2024 cannot be read | closed Fri 30 Oct · R-2
> (organization) Kestrel Bay Hospitals
  v (briefcase) Theatre scheduling | recovering
    > (notebook) Minutes | 4 · 1 unsent
      v (calendar) November 2026 | 2
        - (edit) Weekly status | Fri 20 · unsent
        - (mail) Steering committee | Thu 5 · 2 of 4 confirmed
      > (calendar) October 2026 | 2
        - (comment-unresolved amber) Call with Declan Moore | Tue 20 · objected: Declan Moore
        - (mail) Rollout planning | Tue 6 · 1 of 2 confirmed
    > (checklist) Actions | 3 open · 1 overdue
      v (home) Ours | 1 open
        - [ ] Training plan for theatre staff | due Fri 27 Nov · Tomasz Wilk · A-4
      v (organization) Theirs | 2 open · 1 overdue
        - [ ] (clock red) Session rules for orthopaedics | overdue since Fri 13 Nov · Fergal Byrne · A-3
        - [ ] Name one training nurse per hospital | due Wed 2 Dec · Declan Moore · A-5
      > (pass) Done | 2
        - [x] (pass grey) Rollout plan with two theatres first | done Wed 11 Nov · Nadia Ferrante · A-2
        - [x] (pass grey) List of theatre sessions per specialty | done Mon 12 Oct · Declan Moore · A-1
    > (law) Decisions | 4
      - (law) Harbour Hospital starts on 18 January 2027 with two theatres; the other four follow on 8 February | Thu 5 Nov · Orla Kinsella · D-3
      - (law) Weekend theatres are part of the first release: about 12 working days and EUR 15,600 | Thu 5 Nov · Orla Kinsella · D-4
      - (history grey) Weekend theatres are left out of the first release | replaced by D-4 · Mon 12 Oct · Orla Kinsella · D-2
      - (history grey) Harbour Hospital starts on 16 November 2026 with all six theatres | replaced by D-3 · Tue 6 Oct · Declan Moore · D-1
    > (warning) Risks | 2 open · 1 red
      - (circle-filled red) Theatre staff are not trained by 18 January | 16 red · Nadia Ferrante · review Fri 4 Dec · R-3
      - (circle-filled amber) Emergency operations are kept in two places | 9 amber · Declan Moore · review Fri 4 Dec · R-2
      - (zap grey) Interface to the patient record arrives late | happened Mon 19 Oct · R-1
`;
const clientTree = `v (organization) Kestrel Bay Hospitals
  v (briefcase) Theatre scheduling
    > (notebook) Minutes | 4
      v (calendar) November 2026 | 2
        - (notebook) Weekly status | Fri 20
        - (mail) Steering committee | Thu 5 · sent
      > (calendar) October 2026 | 2
        - (mail) Call with Declan Moore | Tue 20 · sent
        - (mail) Rollout planning | Tue 6 · sent
    > (checklist) Actions | 3 open
      v (home) Ours | 1 open
        - [ ] Training plan for theatre staff | due Fri 27 Nov · Tomasz Wilk · A-4
      v (organization) Theirs | 2 open
        - [ ] Session rules for orthopaedics | due Fri 13 Nov · Fergal Byrne · A-3
        - [ ] Name one training nurse per hospital | due Wed 2 Dec · Declan Moore · A-5
      > (pass) Done | 2
        - [x] (pass grey) Rollout plan with two theatres first | done Wed 11 Nov · Nadia Ferrante · A-2
        - [x] (pass grey) List of theatre sessions per specialty | done Mon 12 Oct · Declan Moore · A-1
    > (law) Decisions | 4
      - (law) Harbour Hospital starts on 18 January 2027 with two theatres; the other four follow on 8 February | Thu 5 Nov · Orla Kinsella · D-3
      - (law) Weekend theatres are part of the first release: about 12 working days and EUR 15,600 | Thu 5 Nov · Orla Kinsella · D-4
      - (history grey) Weekend theatres are left out of the first release | replaced by D-4 · Mon 12 Oct · Orla Kinsella · D-2
      - (history grey) Harbour Hospital starts on 16 November 2026 with all six theatres | replaced by D-3 · Tue 6 Oct · Declan Moore · D-1
    > (warning) Risks | 2 open · 1 red
      - (circle-filled red) Theatre staff are not trained by 18 January | 16 red · Nadia Ferrante · review Fri 4 Dec · R-3
      - (circle-filled amber) Emergency operations are kept in two places | 9 amber · Declan Moore · review Fri 4 Dec · R-2
      - (zap grey) Interface to the patient record arrives late | happened Mon 19 Oct · R-1
`;

describe('The tree of the sample journal', () => {
  const index = readJournal(readSampleFiles());

  it('is this for the team', () => assert.equal(drawTree({ index, today }), teamTree));

  it('is this while the screen is shared with one of the clients', () => {
    assert.equal(drawTree({ index, today, onlyClient: kestrel }), clientTree);
  });

  it('holds nothing of the other client, and no judgement, while the screen is shared', () => {
    const shown = JSON.stringify(listAllRows({ index, today, onlyClient: kestrel }));
    const hidden = /waard|biscuit|marijke|joost|zoë|forecast/i;
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
          ['Risk', 'Interface to the patient record arrives late'],
          ['Cause', 'The supplier delivers to two other hospitals in the same month.'],
          ['Effect', 'The two weeks of testing begin later.'],
          ['Probability', '3 possible'],
          ['Impact', '4 major'],
          ['Response', 'reduce'],
          ['Plan', 'Test with copied data until the interface is there.'],
          ['Owner', 'Sunita Rao'],
          ['Happened', 'Mon 19 Oct 2026'],
        ],
      ],
    );
  });
});
