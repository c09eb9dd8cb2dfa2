import assert from 'node:assert/strict';
import fc from 'fast-check';
import { captureContact, type LoggedContact } from '../../../src/core/capture/logContact';
import { contactOutcomes, type ContactChannel } from '../../../src/core/model/contact';
import type { Day } from '../../../src/core/model/day';
import { listTouched } from './applyCapture';

const key = { client: 'acme', engagement: 'shop' };
const today = '2026-11-20' as Day;
const folder = 'clients/acme/shop/minutes';

function log(channel: ContactChannel, label: string, given: Partial<LoggedContact> = {}) {
  const outcome = contactOutcomes[channel].find((each) => each.label === label);
  assert.ok(outcome, label);
  const contact = { person: 'Maria Lopez', channel, outcome, me: 'Sam Lindqvist', date: today, start: '09:12' };
  return captureContact(key, { ...contact, takenFiles: [], ...given });
}

const write = (...given: Parameters<typeof log>) => listTouched({}, log(...given).changes);

describe('A contact that is logged', () => {
  it('is short minutes that end where typing starts', () => {
    assert.deepEqual(write('phone', 'We spoke'), {
      [`${folder}/2026-11-20-call-with-maria-lopez.yaml`]:
        'title: "Call with Maria Lopez"\ntype: call\ndate: 2026-11-20\nstart: "09:12"\nchannel: phone\n' +
        'attendees: ["Maria Lopez", "Sam Lindqvist"]\noutcome: reached\nnotes: |\n  \n',
    });
  });

  it('is complete where nobody was reached, and does not say that the person was there', () => {
    assert.deepEqual(
      [write('phone', 'Nobody answered'), write('phone', 'I left a message')],
      [
        {
          [`${folder}/2026-11-20-call-to-maria-lopez.yaml`]:
            'title: "Call to Maria Lopez"\ntype: call\ndate: 2026-11-20\nstart: "09:12"\nchannel: phone\n' +
            'attendees: ["Sam Lindqvist"]\nabsent: ["Maria Lopez"]\noutcome: no-answer\n',
        },
        {
          [`${folder}/2026-11-20-voicemail-for-maria-lopez.yaml`]:
            'title: "Voicemail for Maria Lopez"\ntype: call\ndate: 2026-11-20\nstart: "09:12"\nchannel: phone\n' +
            'attendees: ["Sam Lindqvist"]\nabsent: ["Maria Lopez"]\noutcome: voicemail\n',
        },
      ],
    );
  });

  it('names nobody of ours while it is not known who we are', () => {
    const [text] = Object.values(write('phone', 'Nobody answered', { me: '' }));
    assert.doesNotMatch(text ?? '', /attendees/);
  });

  it('takes a name of its own for each call of a day', () => {
    const takenFiles = ['2026-11-20-call-to-maria-lopez.yaml'];
    assert.deepEqual(Object.keys(write('phone', 'Nobody answered', { takenFiles })), [
      `${folder}/2026-11-20-call-to-maria-lopez-2.yaml`,
    ]);
  });

  it('is read without a problem, by whichever channel, however it ended, whatever the person is called', () => {
    const channels = Object.keys(contactOutcomes) as ContactChannel[];
    fc.assert(
      fc.property(
        fc.constantFrom(...channels),
        fc.nat(5),
        fc.string({ minLength: 1, unit: 'binary' }).filter((name) => /^\S([^\n]*\S)?$/.test(name)),
        (channel, at, person) => {
          const outcome = contactOutcomes[channel][at % contactOutcomes[channel].length];
          assert.ok(outcome);
          const given = { person, channel, outcome, me: '', date: today, start: '09:12', takenFiles: [] };
          listTouched({}, captureContact(key, given).changes); // fails where a result has a problem
        },
      ),
    );
  });
});
