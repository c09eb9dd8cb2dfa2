import assert from 'node:assert/strict';
import { addressLetter, listRecipients } from '../../../src/core/report/addressing';
import { viewAsClient } from '../../../src/core/journal/clientView';
import { readJournal } from '../journal/readJournal';

const contacts = `name: "Acme"
contacts:
  - {name: "Ana Ruiz", address: formal, salutation: "Sra. Ruiz", email: ana@acme.example}
  - {name: "Maria Lopez", address: first-name, aliases: ["ML"]}
  - {name: "Dr. Jean Petit", address: informal}
  - {name: "Ito, Ken", address: first-name, language: ja}
  - {name: "Maria Brandt", address: first-name}
  - {name: "Zoë Park"}
`;

const team = 'journal: 1\nteam:\n  - {name: "Sam Lindqvist"}\n  - {name: "Priya Raman"}\n';
const read = (client: string) =>
  viewAsClient(readJournal({ 'journal.yaml': team, 'clients/acme/client.yaml': client }), 'acme');
const records = read(contacts);

function address(to: readonly string[], named = 'Maria Lopez', me = 'Sam Lindqvist', from = records) {
  const { addressing } = addressLetter({ records: from, client: 'acme', to, me }, { en: '' });
  return [addressing.greeting, addressing.nameOf(named), addressing.signOff.join(' ')];
}

describe('A letter', () => {
  it('speaks to each reader in the form on file, and the more formal wins', () => {
    assert.deepEqual(
      [
        address(['Ana Ruiz'], 'Ana Ruiz'),
        address(['Dr. Jean Petit'], 'Dr. Jean Petit'),
        address(['Ito, Ken'], 'Ito, Ken'),
        address(['Dr. Jean Petit', 'Ana Ruiz'], 'Dr. Jean Petit'),
        address(['Zoë Park'], 'Zoë Park'),
      ],
      [
        ['Dear Sra. Ruiz,', 'Sra. Ruiz', 'Sam Lindqvist'],
        ['Dear Jean,', 'Jean', 'Sam'],
        ['Dear Ken,', 'Ken', 'Sam'],
        ['Dear Dr. Jean Petit, dear Sra. Ruiz,', 'Dr. Jean Petit', 'Sam Lindqvist'],
        ['Dear Zoë Park,', 'Zoë Park', 'Sam Lindqvist'],
      ],
    );
  });

  it('tells people of the same first name apart, and knows aliases', () => {
    assert.deepEqual(address(['ML', 'Dr. Jean Petit'], 'Priya Raman'), [
      'Dear Maria Lopez, dear Jean,',
      'Priya',
      'Sam',
    ]);
  });

  it('does not greet colleagues beside the client, and greets many at once', () => {
    const all = ['Ana Ruiz', 'ML', 'Dr. Jean Petit', 'Ito, Ken', 'Maria Brandt', 'Zoë Park'];
    assert.deepEqual(
      [address(['Dr. Jean Petit', 'Priya Raman'])[0], address(['Priya Raman'])[0], address(all)[0], address([])[0]],
      ['Dear Jean,', 'Dear Priya,', 'Dear all,', 'Dear all,'],
    );
  });

  it('has a gap for a name that is not known, and leaves strangers as they are written', () => {
    assert.deepEqual(address(['Somebody New'], 'Somebody New', ''), [
      'Dear Somebody New,',
      'Somebody New',
      '[your name]',
    ]);
  });

  it('is in the language of its readers where there are texts in it; else it is English as a whole, and says who minds', () => {
    const inWords = (to: readonly string[], client = contacts) => {
      const texts = { en: 'english', es: 'español' };
      const { addressing, texts: chosen } = addressLetter({ records: read(client), client: 'acme', to, me: '' }, texts);
      return [
        chosen,
        addressing.language,
        addressing.otherLanguages.map(({ name, language }) => `${name} ${language}`),
      ];
    };
    const spanish = `language: es-ES\n${contacts}`;
    assert.deepEqual(
      [inWords(['Ana Ruiz']), inWords(['Ito, Ken', 'Ana Ruiz']), inWords(['Ana Ruiz', 'Zoë Park'], spanish)],
      [
        ['english', 'en', []],
        ['english', 'en', ['Ito, Ken ja']],
        ['english', 'en', ['Ana Ruiz es', 'Zoë Park es']],
      ],
    );
  });

  it('goes to people once, with the address on file, and tells who is neither theirs nor ours', () => {
    assert.deepEqual(listRecipients(records, 'acme', ['ML', 'Ana Ruiz', 'Maria Lopez', 'Sam Lindqvist', 'Nobody']), [
      { name: 'Maria Lopez', side: 'theirs' },
      { name: 'Ana Ruiz', side: 'theirs', email: 'ana@acme.example' },
      { name: 'Sam Lindqvist', side: 'ours' },
      { name: 'Nobody', side: 'nobody' },
    ]);
  });
});
