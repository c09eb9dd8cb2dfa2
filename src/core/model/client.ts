import { day, group, list, person, prose, required, token, word, type RecordOf } from './fields';

const toneWords = {
  direct: 'As to most people.',
  reserved: 'Disagreement is for two people alone; no copy goes to superiors, and silence is taken for nothing.',
};

/** client.yaml: a client and its contacts (P-16). */
export const clientFile = {
  name: required(prose('The name of the client, as people see it.')),
  since: day('Since when we work for them.'),
  language: token('The language of texts for this client, such as en.'),
  tone: word('How letters are written to its people, where a contact has no tone of its own.', toneWords),
  holidays: list('Days on which the client does not work.', day('A holiday.')),
  contacts: list(
    'The people on the client’s side.',
    group('A contact.', {
      name: required(person('The name as it is used in all records.')),
      role: prose('What she or he does.'),
      email: token('E-mail address.'),
      phone: token('Telephone number.'),
      language: token('The language of texts for this person.'),
      address: word('How the person is addressed.', {
        formal: 'By title and family name.',
        informal: 'Informally, in languages that have a form for it.',
        'first-name': 'By first name.',
      }),
      tone: word('How letters are written to this person.', toneWords),
      salutation: prose('How a letter begins, such as "Sra. Ruiz".'),
      prefers: prose('How she or he likes to be reached.'),
      aliases: list('Former names, initials, other spellings.', person('Another name for the same person.')),
    }),
  ),
} as const;

export type Client = RecordOf<typeof clientFile>;
