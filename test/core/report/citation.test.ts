import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isPrivatePath } from '../../../src/core/files/layout';
import { parseAgreementQuery } from '../../../src/core/journal/agreementQuery';
import { Digests } from '../../../src/core/journal/digests';
import { findAgreements, type AgreementQuestion } from '../../../src/core/journal/findAgreement';
import type { Hit } from '../../../src/core/journal/hits';
import { JournalIndex, type JournalFile } from '../../../src/core/journal/journalIndex';
import type { Day } from '../../../src/core/model/day';
import { isOpenAction } from '../../../src/core/practice/actionState';
import { renderAgreementRow } from '../../../src/core/report/agreementRow';
import { renderCitations } from '../../../src/core/report/citation';
import { anyFiles } from '../journal/randomJournal';
import { readJournal, readSampleFiles } from '../journal/readJournal';

const today = '2026-11-22' as Day;

function ask(index: JournalIndex, onlyClient?: string): AgreementQuestion {
  return { digests: new Digests(index, isOpenAction), limit: 1000, today, onlyClient };
}

function findHit(question: AgreementQuestion, text: string): Hit {
  const [agreement] = findAgreements(question, parseAgreementQuery(text)).found;
  assert.ok(agreement, text);
  return agreement.hit;
}

function cite(text: string, index: JournalIndex, onlyClient?: string): Readonly<Record<string, string>> {
  const question = ask(index, onlyClient);
  return Object.fromEntries(renderCitations(question, findHit(question, text)).map((each) => [each.tone, each.text]));
}

const sample = readJournal(readSampleFiles());

/** One decision of a meeting in a journal with an accountable person. */
function journalWith(decision: string, minutes = '', more: Readonly<Record<string, string>> = {}): JournalIndex {
  return readJournal({
    'journal.yaml': 'journal: 1\nteam:\n  - { name: "Sam" }\n',
    'clients/acme/client.yaml':
      'name: "Acme"\ncontacts:\n  - { name: "Ana Ruiz", aliases: ["AR"] }\n  - { name: "Maria Lopez" }\n',
    'clients/acme/erp/engagement.yaml': 'title: "ERP"\nstakeholders:\n  - { name: "Ana Ruiz", accountable: true }\n',
    'clients/acme/erp/minutes/2026-09-22-steering.yaml': `title: "Steering committee"\ndate: 2026-09-22\ndecisions:\n  - { id: D-14, text: "Cut-over on 4 December.", ${decision} }\n${minutes}`,
    ...more,
  });
}

describe('A citation', () => {
  it('to say aloud quotes nothing', () => {
    assert.equal(
      cite('d-4 kind:decision', sample)['aloud'],
      'I may have noted it differently. May I look it up and call you this afternoon?',
    );
  });

  it('to the person has our note, what took its place, and asks for a talk', () => {
    assert.deepEqual(
      [cite('d-5 kind:decision', sample)['person'], cite('d-1 client:kestrel kind:decision', sample)['person']],
      [
        'Our note of 17 November has “The surgeons get a read-only view of their own sessions: 4 working days and EUR 5,200”; I attach it. If you remember it differently, can we take ten minutes on the phone today?',
        'Our note of 6 October has “Harbour Hospital starts on 16 November 2026 with all six theatres”, and that of 5 November “Harbour Hospital starts on 18 January 2027 with two theatres; the other four follow on 8 February” in its place; I attach both. If you remember it differently, can we take ten minutes on the phone today?',
      ],
    );
  });

  it('for executives begins with what was noted or decided, says what holds now, and leaves a gap for what comes next', () => {
    assert.equal(
      cite('d-1 client:kestrel kind:decision', sample)['executives'],
      'On 6 October we noted: “Harbour Hospital starts on 16 November 2026 with all six theatres”. It has since been replaced: on 5 November Orla Kinsella decided: “Harbour Hospital starts on 18 January 2027 with two theatres; the other four follow on 8 February”. What happens next: [what, by whom, by when?]',
    );
  });

  it('for the team has number, meeting, who said it, and how it was answered', () => {
    const sent = 'sent: { date: 2026-09-22, to: ["Ana Ruiz"] }\n';
    const said = 'by: "Maria Lopez"';
    assert.deepEqual(
      [
        journalWith(said, sent),
        journalWith(said),
        journalWith('by: "Ana Ruiz"', `${sent}answers:\n  - { by: "AR", says: objected }\n`),
      ].map((index) => cite('cut-over', index)['team']),
      [
        'D-14, Steering committee 22 September 2026: “Cut-over on 4 December”, said by Maria Lopez (not accountable). Sent the same day. No objection received by 25 September 2026. [team only]',
        'D-14, Steering committee 22 September 2026: “Cut-over on 4 December”, said by Maria Lopez (not accountable). Not sent. [team only]',
        'D-14, Steering committee 22 September 2026: “Cut-over on 4 December”, said by Ana Ruiz. Sent the same day. Objected: AR. [team only]',
      ],
    );
  });

  it('calls silence accepted only for the team, only by a clause, and never what is about a date', () => {
    const clause = `title: "ERP"\nworking-agreements:\n  - id: WA-2\n    text: "Silence counts."\n    silence: accepted\n    agreed: { date: 2026-09-01 }\n    acknowledged: [{ by: "AR", date: 2026-09-01 }]\n`;
    const more = {
      'clients/acme/client.yaml': 'name: "Acme"\nlanguage: en\ncontacts:\n  - { name: "Ana Ruiz", aliases: ["AR"] }\n',
      'clients/acme/erp/engagement.yaml': clause,
      'clients/acme/private/erp/engagement.yaml':
        'record:\n  - { mode: written, since: 2026-09-01, told: { date: 2026-09-01 } }\n',
    };
    const rest = '  - { id: D-15, text: "The colour is blue." }\nsent: { date: 2026-09-22, to: ["Ana Ruiz"] }\n';
    const index = journalWith('by: "Ana Ruiz"', rest, more);
    const told = (text: string) => cite(`${text} kind:decision`, index)['team']?.replace(/.*(?=No objection)/, '');
    assert.deepEqual(
      [told('cut-over'), told('colour')],
      [
        'No objection received by 25 September 2026. [team only]',
        'No objection received by 25 September 2026. Accepted by WA-2. [team only]',
      ],
    );
    assert.equal(cite('colour kind:decision', index)['executives']?.includes('ccepted'), false);
    const question = ask(index);
    const [agreement] = findAgreements(question, parseAgreementQuery('colour kind:decision')).found;
    assert.ok(agreement);
    const rowFor = (audience: 'team' | 'client') => renderAgreementRow({ agreement, audience, records: index, today });
    assert.match(rowFor('team').detail, /sent Tue 22 Sep 2026 · no objection received by Fri 25 Sep 2026$/);
    assert.match(rowFor('client').detail, /sent Tue 22 Sep 2026$/);
  });

  it('says "decided" only where who is accountable has confirmed it and nobody objects', () => {
    const verbOf = (decision: string, answers = '') =>
      / (decided|noted): /.exec(cite('cut-over', journalWith(decision, answers))['executives'] ?? '')?.[1];
    const answer = (by: string, says: string) => `  - { by: "${by}", says: ${says} }\n`;
    const by = 'by: "Ana Ruiz"';
    assert.deepEqual(
      [
        verbOf(by),
        verbOf(`${by}, acknowledged: [{ by: "Ana Ruiz" }]`),
        verbOf(by, `answers:\n${answer('AR', 'confirmed')}`),
        verbOf(by, `answers:\n${answer('Maria Lopez', 'confirmed')}`),
        verbOf('by: "Maria Lopez"', `answers:\n${answer('Maria Lopez', 'confirmed')}`),
        verbOf(by, `answers:\n${answer('AR', 'confirmed')}${answer('Maria Lopez', 'objected')}`),
        verbOf(by, 'sent: { date: 2026-09-22, to: ["Ana Ruiz"] }\n'),
        verbOf(`${by}, acknowledged: [{ by: "Sam" }]`),
      ],
      ['noted', 'decided', 'decided', 'noted', 'noted', 'noted', 'noted', 'noted'],
    );
  });

  it('calls a way of working settled where the other side has confirmed it', () => {
    assert.match(cite('wa-3', sample)['executives'] ?? '', /^On 10 November we settled: “We talk to each other/);
    assert.match(cite('wa-2', sample)['executives'] ?? '', /^On 27 October we noted: /);
  });

  it('leaves a visible gap for what is not on file, and for what names the team’s own', () => {
    const index = readJournal({
      'clients/acme/erp/decisions.yaml': 'decisions:\n  - { id: D-1, text: "As in pR-1, wait" }\n',
    });
    const { person, executives } = cite('wait', index);
    assert.match(person ?? '', /^Our note of \[which day\?\] has \[what does the note say\?\];/);
    assert.doesNotMatch(`${person}${executives}`, /pR-1/);
  });

  it('has the year where it is another one than now', () => {
    const index = readJournal({
      'clients/acme/erp/decisions.yaml': 'decisions:\n  - { id: D-1, text: "Wait", date: 2024-02-29 }\n',
    });
    assert.match(cite('wait', index)['person'] ?? '', /^Our note of 29 February 2024 has “Wait”/);
  });

  it('of something private is the team’s alone', () => {
    const index = readJournal({
      'clients/acme/private/erp/decisions.yaml': 'decisions:\n  - { id: pD-1, text: "Walk away", date: 2026-02-03 }\n',
    });
    assert.deepEqual(Object.keys(cite('walk', index)), ['team']);
  });

  it('is never the team’s on a shared screen', () => {
    assert.deepEqual(Object.keys(cite('d-4', sample, 'kestrel-bay-hospitals')), ['aloud', 'person', 'executives']);
  });

  it('has outside the team not one word from a private file: without those it is the same', () => {
    const property = fc.property(anyFiles, (files) => {
      const outside = (kept: readonly JournalFile[]) => {
        const index = new JournalIndex();
        for (const { path, reading } of kept) index.put(path, reading);
        const question = ask(index);
        const { found } = findAgreements(question, parseAgreementQuery(''));
        return found
          .filter(({ hit }) => !hit.isPrivate)
          .map(({ hit }) => {
            const citations = renderCitations(question, hit).filter(({ tone }) => tone !== 'team');
            return [`${hit.path} ${hit.field}`, citations.map(({ text }) => text)] as const;
          })
          .sort(([a], [b]) => a.localeCompare(b));
      };
      assert.deepEqual(outside(files), outside(files.filter(({ path }) => !isPrivatePath(path))));
    });
    fc.assert(property, { numRuns: 300 });
  });
});
