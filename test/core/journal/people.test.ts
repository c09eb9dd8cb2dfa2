import assert from 'node:assert/strict';
import { findNameOf, findSide, listInvolved, listPeople } from '../../../src/core/journal/people';
import { findSettings } from '../../../src/core/journal/settings';
import { readJournal } from './readJournal';

const index = readJournal({
  'journal.yaml': `
journal: 1
team:
  - name: "Nadia Ferrante"
  - name: "Tomasz Wilk"
    role: "Data consultant"
    aliases: ["Tomek", "TW"]
  - role: "Nobody in particular"
`,
  'clients/acme/client.yaml': `
name: "Acme"
contacts:
  - name: "Zoë Willems"
    aliases: ["Zoe Willems"]
  - name: "Joost Hendriks"
    role: "Head of supply chain"
`,
  'clients/acme/shop/engagement.yaml': `
title: "Shop"
status: active
lead: "Tomasz Wilk"
team: ["Tomasz Wilk", "A Freelancer"]
stakeholders:
  - name: "Joost Hendriks"
  - part: "No name yet"
`,
  'clients/beta/client.yaml': 'name: "Beta"\ncontacts:\n  - name: "Ben Other"\n    aliases: ["TW"]\n',
});
const key = { client: 'acme', engagement: 'shop' };

describe('People', () => {
  it('of the engagement come first, the client’s before ours; nobody of another client is listed', () => {
    assert.deepEqual(listPeople(index, key), [
      { name: 'Joost Hendriks', side: 'theirs', role: 'Head of supply chain' },
      { name: 'Tomasz Wilk', side: 'ours', role: 'Data consultant' },
      { name: 'Zoë Willems', side: 'theirs' },
      { name: 'Nadia Ferrante', side: 'ours' },
    ]);
  });

  it('involved are the stakeholders, then the lead, then the team, each once, whoever they are', () => {
    const nobody = listInvolved(index, { client: 'acme', engagement: 'none' });
    assert.deepEqual([listInvolved(index, key), nobody], [['Joost Hendriks', 'Tomasz Wilk', 'A Freelancer'], []]);
  });

  it('are on a side by name or alias; contacts of another client are not on one', () => {
    const names = ['Tomasz Wilk', 'Tomek', 'Zoë Willems', 'Zoe Willems', 'Ben Other', 'tomek', '', undefined];
    assert.deepEqual(
      names.map((name) => findSide(index, 'acme', name)),
      ['ours', 'ours', 'theirs', 'theirs', 'nobody', 'nobody', 'nobody', 'nobody'],
    );
    assert.equal(findSide(index, 'beta', 'Ben Other'), 'theirs');
  });
});

describe('The settings of a journal', () => {
  it('have defaults for all that journal.yaml leaves out', () => {
    const defaults = {
      amberFrom: 8,
      redFrom: 15,
      minutesWithinDays: 1,
      objectionWithinDays: 3,
      weekdays: [],
      holidays: [],
    };
    assert.deepEqual(
      [findSettings(readJournal({})), findSettings(readJournal({ 'journal.yaml': 'journal: 1\nrisk:\n  red: 0\n' }))],
      [defaults, defaults],
    );
  });

  it('are what journal.yaml says, zero included', () => {
    const text = `
journal: 1
weekdays: [sun, mon]
holidays: [2026-12-25]
cadence:
  minutes: 0
risk: { amber: 5, red: 10 }
`;
    assert.deepEqual(findSettings(readJournal({ 'journal.yaml': text })), {
      amberFrom: 5,
      redFrom: 10,
      minutesWithinDays: 0,
      objectionWithinDays: 3,
      weekdays: ['sun', 'mon'],
      holidays: ['2026-12-25'],
    });
  });

  it('are one person however they are written: by name, alias or a first name that nobody else has', () => {
    const records = readJournal({
      'journal.yaml':
        'journal: 1\nteam:\n  - { name: "Sam Lind" }\n  - { name: "Ben Okoro", aliases: ["BO", "Zoe"] }\n',
      'clients/acme/client.yaml':
        'name: "Acme"\ncontacts:\n  - { name: "Ruiz, Ána", aliases: ["AR", "X"] }\n  - { name: "Dr. Ben Sato", aliases: ["X"] }\n  - { name: "Zoe" }\n',
    });
    const nameOf = findNameOf(records, 'acme');
    const written = ['Ruiz, Ána', 'AR', 'ana', ' sam ', 'Ben', 'ben okoro', 'X', 'Zoe', 'Ruiz', 'Cleo', ''];
    assert.deepEqual(written.map(nameOf), [
      ...['Ruiz, Ána', 'Ruiz, Ána', 'Ruiz, Ána', 'Sam Lind'],
      ...['Ben', 'Ben Okoro', 'X', 'Zoe', 'Ruiz', 'Cleo', ''],
    ]);
    assert.equal(findNameOf(records, 'beta')('AR'), 'AR');
  });
});
