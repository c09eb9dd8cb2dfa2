import assert from 'node:assert/strict';
import type { Day } from '../../../src/core/model/day';
import { listDayMatters } from '../../../src/core/practice/dayClose';
import { renderDayRow } from '../../../src/core/report/dayRow';
import { readJournal } from '../journal/readJournal';

const key = { client: 'acme', engagement: 'shop' };
const folder = 'clients/acme/shop';
const friday = '2026-11-20' as Day;

const files: Readonly<Record<string, string>> = {
  'journal.yaml': 'journal: 1\nteam:\n  - name: "Sam Ours"\n  - name: "Priya Ours"\n',
  'clients/acme/client.yaml': 'name: "Acme"\ncontacts:\n  - name: "Ana Theirs"\n',
  [`${folder}/engagement.yaml`]: 'title: "Shop"\nstatus: active\nstart: 2026-11-01\n',
  [`${folder}/minutes/2026-11-20-status.yaml`]:
    'title: "Status"\ntype: status\ndate: 2026-11-20\nattendees: ["Ana Theirs"]\n',
  [`${folder}/minutes/2026-10-30-before.yaml`]: 'title: "Before it began"\ntype: status\ndate: 2026-10-30\n',
  [`${folder}/minutes/2026-11-17-steering.yaml`]:
    'title: "Steering"\ntype: steering\ndate: 2026-11-17\nsent: { date: 2026-11-18, to: ["Ana Theirs", "Sam Ours"] }\n',
  [`${folder}/actions.yaml`]: `actions:
  - id: A-1
    text: "Plan"
    owner: "Sam Ours"
    due: 2026-11-23
  - id: A-2
    text: "Later"
    owner: "Sam Ours"
    due: 2026-11-24
  - id: A-3
    text: "Theirs"
    owner: "Ana Theirs"
    due: 2026-11-20
  - id: A-4
    text: "Done"
    owner: "Sam Ours"
    due: 2026-11-20
    done: 2026-11-20
  - id: A-5
    text: "Of a colleague"
    owner: "Priya Ours"
    due: 2026-11-20
  - id: A-6
    text: "History"
    owner: "Sam Ours"
    due: 2026-10-01
`,
};

const list = (changed: Readonly<Record<string, string>> = {}, me?: string, today = friday) =>
  listDayMatters({ records: readJournal({ ...files, ...changed }), key, today, me }).map(
    ({ matter, title }) => `${matter}: ${title}`,
  );

describe('The end of the day', () => {
  it('lists what is unsent, unanswered, and promised until the next working day, over the weekend too', () => {
    assert.deepEqual(list(), ['unsent: Status', 'unanswered: Steering', 'promised: Plan', 'promised: Of a colleague']);
  });

  it('lists of promises only the user’s own where the user is known', () => {
    assert.deepEqual(
      list({}, 'Sam Ours').filter((each) => each.startsWith('promised')),
      ['promised: Plan'],
    );
  });

  it('knows the user, and who has promised, by first name and by alias, and a promise without a number', () => {
    const team = 'journal: 1\nteam:\n  - {name: "Sam Ours", aliases: ["SO"]}\n  - name: "Priya Ours"\n';
    const actions = ['Sam', 'SO', 'Priya'].map(
      (owner) => `  - {text: "Of ${owner}", owner: "${owner}", due: 2026-11-23}\n`,
    );
    const changed = { 'journal.yaml': team, [`${folder}/actions.yaml`]: `actions:\n${actions.join('')}` };
    const promised = (me?: string) => list(changed, me).filter((each) => each.startsWith('promised'));
    assert.deepEqual(
      ['Sam Ours', 'Sam', undefined].map((me) => promised(me)),
      [
        ['promised: Of Sam', 'promised: Of SO'],
        ['promised: Of Sam', 'promised: Of SO'],
        ['promised: Of Sam', 'promised: Of SO', 'promised: Of Priya'],
      ],
    );
  });

  it('lets silence end nothing while everything is confirmed in writing: each decision needs its yes', () => {
    const decided =
      files[`${folder}/minutes/2026-11-17-steering.yaml`] + 'decisions: [{id: D-1, text: "Go", by: "Ana Theirs"}]\n';
    const mode = (text: string) => ({ 'clients/acme/private/shop/engagement.yaml': `record:\n${text}` });
    const written = '  - {mode: written, since: 2026-11-10, told: {date: 2026-11-10}}\n';
    const minutes = { [`${folder}/minutes/2026-11-17-steering.yaml`]: decided };
    const register = (more: string) => ({
      [`${folder}/decisions.yaml`]: `decisions:\n  - {id: D-2, text: "By phone", by: "Ana Theirs", date: 2026-11-18${more}}\n`,
    });
    const december = '2026-12-01' as Day;
    const find = (changed: Readonly<Record<string, string>>) =>
      list(changed, undefined, december).filter((each) => /^una/.test(each));
    const both = { ...minutes, ...register('') };
    const yes = 'answers: [{by: "Ana", says: confirmed}]\n';
    assert.deepEqual(
      [
        find({ ...both, ...mode(written) }),
        find(both),
        find({ ...both, ...mode(`${written}  - {mode: trust, since: 2026-11-30}\n`) }),
        find({ ...both, ...mode(written.replaceAll('2026-11-10', '2026-11-19')) }), // said before it began
        find({ [`${folder}/minutes/2026-11-17-steering.yaml`]: `${decided}${yes}`, ...mode(written) }),
        find({ ...register(', acknowledged: [{by: "Ana Theirs"}]'), ...mode(written) }),
        find({ ...register(', channel: email'), ...mode(written) }),
        find({ ...register(', from: "2026-11-17-steering"'), ...mode(written) }),
      ],
      [['unanswered: Steering', 'unacknowledged: By phone'], [], [], [], [], [], [], []],
    );
  });

  it('asks nothing of an engagement that is over, or from before it began', () => {
    const engagement = (text: string) => list({ [`${folder}/engagement.yaml`]: `title: "Shop"\n${text}\n` });
    assert.deepEqual(
      [engagement('status: closed'), engagement('status: active\nstart: 2026-11-19').includes('unanswered: Steering')],
      [[], false],
    );
  });

  it('lets go of minutes as soon as everybody has answered, or the time to object is over', () => {
    const answered =
      files[`${folder}/minutes/2026-11-17-steering.yaml`] + 'answers:\n  - by: "Ana Theirs"\n    says: confirmed\n';
    const isOpen = (changed: Readonly<Record<string, string>>, today = friday) =>
      list(changed, undefined, today).includes('unanswered: Steering');
    assert.deepEqual(
      [
        isOpen({}),
        isOpen({ [`${folder}/minutes/2026-11-17-steering.yaml`]: answered }),
        isOpen({}, '2026-11-26' as Day),
      ],
      [true, false, false],
    );
  });

  it('takes the answer of somebody who is written by an alias, or by the first name', () => {
    const contacts = 'name: "Acme"\ncontacts:\n  - name: "Ana Theirs"\n    aliases: ["AT"]\n';
    const steering = files[`${folder}/minutes/2026-11-17-steering.yaml`] ?? '';
    const answered = (by: string) =>
      list({
        'clients/acme/client.yaml': contacts,
        [`${folder}/minutes/2026-11-17-steering.yaml`]: `${steering}answers:\n  - { by: "${by}", says: confirmed }\n`,
      }).includes('unanswered: Steering');
    assert.deepEqual(['AT', 'Ana', 'Anna'].map(answered), [false, false, true]);
  });

  it('has talks confirmed that are in no letter yet, and asks nothing of an attempt that reached nobody', () => {
    const call = (outcome: string) =>
      list({
        [`${folder}/minutes/2026-11-19-call.yaml`]: `title: "Call with Ana"\ntype: call\ndate: 2026-11-19\nchannel: phone\noutcome: ${outcome}\n`,
      }).filter((each) => each.includes('Call'));
    const row = { matter: 'unconfirmed', title: 'Call with Ana', day: friday, people: [], path: '', ...key } as const;
    assert.deepEqual(
      [call('reached'), call('no-answer'), renderDayRow(row, 'Acme · Shop', friday).label],
      [['unconfirmed: Call with Ana'], [], 'Confirm in writing: Call with Ana'],
    );
  });

  it('knows a letter that was made and is not marked as sent', () => {
    const file = `${folder}/minutes/2026-11-20-status.yaml`;
    const records = readJournal({ ...files, [file]: `${files[file]}drafted: 2026-11-20\n` });
    const [matter] = listDayMatters({ records, key, today: friday });
    const tell = (today: Day) => matter && renderDayRow(matter, 'Acme · Shop', today).description;
    assert.deepEqual(
      [matter?.matter, tell(friday), tell('2026-11-23' as Day)],
      ['unsent', 'draft made today · Acme · Shop', 'draft made on Fri 20 Nov · Acme · Shop'],
    );
  });

  it('has the agenda of the next working day sent, until those who come have it by our invitation, or as it is on file', () => {
    const lines = (day: string, more = 'agenda: ["Dates"]\n') =>
      list({
        [`${folder}/minutes/${day}-forecast.yaml`]: `title: "Forecast"\ntype: status\ndate: ${day}\nattendees: ["Ana Theirs"]\n${more}`,
      }).filter((each) => each.endsWith('Forecast'));
    const invited = (more: string) => `agenda: ["Dates"]\ninvitation: { uid: "a@b", sequence: 0${more} }\n`;
    assert.deepEqual(
      [
        lines('2026-11-23'), // the Monday after
        lines('2026-11-23', 'topics:\n  - topic: "Dates"\n'),
        lines('2026-11-23', ''),
        lines('2026-11-23', invited(', agenda: 2026-11-20')),
        lines('2026-11-23', invited('')), // somebody else’s, or made before there was an agenda
        lines('2026-11-23', 'agenda: ["Dates"]\nagenda-sent: 2026-11-20\n'),
        lines('2026-11-23', 'agenda: ["Dates"]\ncancelled: 2026-11-19\n'),
        lines('2026-11-24'),
        lines('2026-11-20').includes('agenda: Forecast'),
      ],
      [['agenda: Forecast'], ['agenda: Forecast'], [], [], ['agenda: Forecast'], [], [], [], false],
    );
  });

  it('names the meeting of tomorrow, and when it is', () => {
    const monday = '2026-11-23' as Day;
    const row = { matter: 'agenda', title: 'Forecast', day: monday, people: [], path: '', ...key } as const;
    const { label, description } = renderDayRow(row, 'Acme · Shop', friday);
    assert.deepEqual([label, description], ['The agenda is not out: Forecast', 'Mon 23 Nov · Acme · Shop']);
  });

  it('says what is to be done, and never that it is late', () => {
    const matters = listDayMatters({ records: readJournal(files), key, today: friday });
    const rows = matters.map((matter) => renderDayRow(matter, 'Acme · Shop', friday));
    assert.deepEqual(
      rows.map(({ label, description }) => `${label} (${description})`),
      [
        'Send: Status (met today · Acme · Shop)',
        'No answer yet: Steering (Ana Theirs · Acme · Shop)',
        'Plan (promised for Mon 23 Nov · Acme · Shop)',
        'Of a colleague (promised for today · Acme · Shop)',
      ],
    );
  });
});
