import assert from 'node:assert/strict';
import fc from 'fast-check';
import { captureInvitation, type DatedInvitation } from '../../../src/core/capture/fileInvitation';
import { captureTeamMeeting } from '../../../src/core/capture/fileTeamMeeting';
import { findInvitedReaders, withoutOthersInvited } from '../../../src/core/capture/mailReaders';
import { isPrivatePath } from '../../../src/core/files/layout';
import type { Day } from '../../../src/core/model/day';
import type { InvitedPerson } from '../../../src/core/model/invitation';
import { readJournal } from '../journal/readJournal';
import { listTouched, type Files } from './applyCapture';

const today = '2026-11-20' as Day;
const key = { client: 'acme', engagement: 'erp' };
const filing = { key, today, keptAs: 'received/x.ics', takenFiles: [] };
const base: Files = {
  'journal.yaml':
    'journal: 1\nteam:\n  - {name: "Sam Lindqvist", email: sam@north.example}\n  - {name: "Helen Osei", email: helen@north.example}\n',
  'clients/acme/client.yaml': 'name: "Acme"\ncontacts:\n  - {name: "Ana Ruiz", email: ana@acme.example}\n',
  'clients/acme/erp/engagement.yaml': 'title: "ERP"\nstatus: active\n',
  'clients/globex/client.yaml': 'name: "Globex"\ncontacts:\n  - {name: "Gus Meier", email: gus@globex.example}\n',
  'clients/globex/scope/engagement.yaml': 'title: "Scope"\nstatus: active\n',
};
const records = readJournal(base);

const person = (name: string, address: string): InvitedPerson => ({ name, address, role: 'required' });
const ours = [person('Sam Lindqvist', 'sam@north.example'), person('New Colleague', 'new@north.example')];
const globex = [person('Gus Meier', 'gus@globex.example'), person('Lea', 'lea@globex.example')];
const acme = [person('Ana Ruiz', 'ana@acme.example'), person('Bo', 'bo@acme.example')];
const stranger = person('Jo', 'jo@elsewhere.example');

function invite(people: readonly InvitedPerson[], said: Partial<DatedInvitation> = {}): DatedInvitation {
  const [organizer, ...attendees] = people;
  return {
    ...{
      day: '2026-11-24' as Day,
      start: { day: '2026-11-24' as Day, time: '09:30' },
      sequence: 0,
      isCancelled: false,
    },
    ...(organizer && { organizer }),
    ...{ attendees, agenda: [], rest: '', remarks: [], ...said },
  };
}

describe('Who is invited to a meeting', () => {
  it('is nobody of the client where all are ours or of another client', () => {
    const people = fc.shuffledSubarray([...ours, ...globex], { minLength: 2 });
    fc.assert(fc.property(people, (all) => assert.ok(findInvitedReaders(records, 'acme', invite(all)).isInternal)));
  });

  it('may be the client as soon as one of its people or a stranger is among them, or nobody but who invites', () => {
    const people = fc.shuffledSubarray([...ours, ...globex]);
    fc.assert(
      fc.property(people, fc.constantFrom(...acme, stranger), (all, theirs) => {
        assert.ok(!findInvitedReaders(records, 'acme', invite([...all, theirs])).isInternal);
      }),
    );
    assert.ok(!findInvitedReaders(records, 'acme', invite(ours.slice(0, 1))).isInternal);
  });
});

describe('A meeting to which nobody of the client is invited', () => {
  it('is a remark of the team’s, and touches nothing else', () => {
    const said = {
      title: 'How we handle Ana',
      description: 'She shouts.\n! Ana: is out',
      remarks: ['One line is none.'],
    };
    const { changes } = captureTeamMeeting(records, invite([...ours, ...globex], said), filing);
    const touched = listTouched(base, changes);
    assert.deepEqual(
      Object.keys(touched).map((path) => [path, isPrivatePath(path)]),
      [['clients/acme/private/erp/remarks/2026-11-24-how-we-handle-ana.yaml', true]],
    );
    assert.match(
      Object.values(touched)[0] ?? '',
      /Meeting of 24 November 2026, 09:30: How we handle Ana\n {2}With Sam Lindqvist, New Colleague, Gus Meier and Lea\.\n {2}Invitation: One line is none\.\n {2}Invitation: received\/x\.ics\n\n {2}> She shouts\.\n {2}> ! Ana: is out\n/,
    );
  });
});

describe('A meeting to which people of two clients are invited', () => {
  it('becomes a record without the other client’s names, wherever they stand', () => {
    const words = fc.constantFrom('Hello', 'Gus', 'meier', 'GLOBEX', 'gus@globex.example', 'plan', 'x');
    const line = fc.array(words).map((all) => all.join(' '));
    const said = fc.record({
      ...{ title: line, location: line, uid: line, description: line, rest: line },
      ...{ agenda: fc.array(line), remarks: fc.array(line) },
    });
    const people = fc.shuffledSubarray([...ours, ...acme, ...globex]);
    fc.assert(
      fc.property(people, said, (all, texts) => {
        const invitation = invite([...all, ...globex.slice(0, 1)], texts);
        const shown = { ...withoutOthersInvited(records, 'acme', invitation), day: invitation.day };
        const { changes } = captureInvitation(records, shown, { ...filing, keptAs: undefined });
        assert.doesNotMatch(JSON.stringify(changes), /gus|meier|globex|\blea\b/i);
      }),
    );
  });

  it('keeps what names nobody of the other', () => {
    const said = { title: 'Half sizes', agenda: ['Prices', 'What Globex pays'], rest: 'Bring the list.' };
    const shown = withoutOthersInvited(records, 'acme', invite([...acme, ...globex], said));
    assert.deepEqual(
      [shown.title, shown.agenda, shown.rest, shown.attendees.map(({ name }) => name), shown.organizer?.name],
      ['Half sizes', ['Prices'], 'Bring the list.', ['Bo'], 'Ana Ruiz'],
    );
  });
});

describe('An invitation', () => {
  for (const [title, type] of [
    ['Preparation of the steering committee', 'pre-steering'],
    ['Pre Steering Committee', 'pre-steering'],
    ['Steering committee: prep', 'pre-steering'],
    ['Vorbereitung Lenkungsausschuss', 'pre-steering'],
    ['Steering committee, November', 'steering'],
  ] as const) {
    it(`to “${title}” becomes minutes of the type ${type}`, () => {
      const { changes } = captureInvitation(records, invite(acme, { title }), filing);
      assert.match(JSON.stringify(changes), new RegExp(`type: ${type}\\b`));
    });
  }
});
