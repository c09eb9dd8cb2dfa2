import assert from 'node:assert/strict';
import { describeWording } from '../../../src/core/assist/checkWording';
import { checkText } from '../../../src/core/files/decode';
import { expandPhrase } from '../../../src/core/assist/wordingPhrases';
import { wordingEnglish } from '../../../src/core/assist/wordingEnglish';
import { findIn, minutes, plainJournal, remedies, report, underline } from './wordingText';

const sentence = 'Dear Ana, you promised the list. Thank you.';

describe('Hints at the wording', () => {
  it('find every phrase of the list, with either apostrophe, in capitals, and over the end of a line', () => {
    const written = wordingEnglish.hints.flatMap(({ phrases, code }) =>
      phrases
        .flatMap(expandPhrase)
        .flatMap((phrase) => [phrase, phrase.replaceAll("'", '’'), phrase.toUpperCase(), phrase.replace(' ', '\r\n  ')])
        .map((words) => ({ words, code })),
    );
    const text = written.map(({ words }) => `It is so, ${words}, whatever comes.\r\n\r\n`).join('');
    const found = findIn(report, text).filter(({ hit }) => hit.code !== 'loud-words');
    const loud = findIn(report, text).filter(({ hit }) => hit.code === 'loud-words');
    assert.deepEqual(
      found.map(({ hit, start, end }) => [text.slice(start, end), hit.code]),
      written.map(({ words, code }) => [words, code]),
    );
    assert.deepEqual(loud, []);
    assert.ok(written.length > 1_000);
  });

  it('say which words they are about, in one line, at their place', () => {
    const text = 'As\r\nyou know, 😀 für Ana: ASAP!!';
    const told = describeWording(checkText(text), findIn(report, text));
    assert.deepEqual(
      told.map(({ code, severity, range: { start, end }, message }) => [code, severity, start, end, message]),
      [
        [
          ...['accusing-words', 'hint', { line: 0, character: 0 }, { line: 1, character: 8 }],
          'A reader may hear a reproach in "As you know".',
        ],
        [...['vague-day', 'hint', { line: 1, character: 22 }, { line: 1, character: 26 }], '"ASAP" names no day.'],
        [
          ...['loud-words', 'hint', { line: 1, character: 26 }, { line: 1, character: 28 }],
          '"!!" may sound loud to a reader.',
        ],
      ],
    );
  });

  it('take the longest phrase, and none inside a word, a longer harmless phrase, or over the end of a paragraph', () => {
    const harmless = [
      'With respect to the dates, the plan has to be clear.',
      'As soon as the contract is signed, shortly before the freeze.',
      'If you agreed, we could begin. Have you promised it?',
      'The soonest, an underlying, well-simply-made, unclearly written thing; yousoon.',
      'As you\n\nknow. As you. Know. As, you know-how.',
      'Did you, Ana, agreed or not. In the course of this week; a matter of course.',
    ];
    assert.deepEqual(
      [
        underline(report, 'As soon as possible you agreed to come, as soon as you can.'),
        harmless.flatMap((text) => underline(report, text)),
      ],
      [['As soon as possible', 'you agreed to', 'as soon as you can'], []],
    );
  });

  it('are none in quotations, quoted blocks, code, addresses, comments, front matter, and text copied from a mail', () => {
    const texts = [
      'Ana wrote: "you promised it", “you promised it”, „you promised it“, «you promised it», »you promised it«.',
      "Ana wrote: 'you promised the teams' list', ‘you promised’, ‹you promised›, ”you promised” and „you promised”.",
      'Ana: "He said "you promised" and you promised" again.',
      'Ana: "you promised\nthe list',
      '“First of all.\n\n“You promised it, and you agreed.”',
      '“First of all.\n\nYou promised it.” Thank you.',
      '> You promised it\nand you agreed.\n\nThank you.',
      '- item\n  > You promised it',
      '`you promised` and ``you ` promised``',
      '```\nyou promised\n```\n\n~~~~text\n~~~\nyou promised\n~~~~',
      '```\nyou promised',
      'So:\n\n    you promised\n\n\tyou agreed',
      '<!-- you promised\n\nyou agreed --> <span title="soon">x</span>',
      '---\ntitle: you promised\n---\n\nThank you.',
      '[here](https://example.com/you-promised "soon") https://example.com/soon/clearly ana.soon@clearly.example',
      '[soon]: https://example.com/soon',
      'From: Ana\nTo: Ada\nSubject: You promised\n\nYou promised the list.\n\nYou never answered.',
      'On 3 March 2026, Ana Ruiz wrote:\nyou promised',
      'Am 3. März 2026 schrieb Ana Ruiz:\nyou promised',
      '--- Original Message ---\nyou promised',
    ];
    assert.deepEqual(
      texts.filter((text) => underline(report, text).length > 0),
      [],
    );
  });

  it('go on behind what is quoted', () => {
    const texts = [
      '> You agreed.\n\nYou promised it.',
      'Ana: "yes". You promised it.',
      "It's the teams' list. You promised it, didn't you?",
      'A 5" pipe. You promised it. A 7" pipe.',
      '```\nyou agreed\n```\nYou promised it.',
      'From: Ana\nTo: Ada\n\nYou agreed.\n\n## Next\n\nYou promised it.',
      '- first\n\n    - You promised it.',
      'Ana said “yes”, „ja“, «oui», ‘sí’. You promised it.',
    ];
    assert.deepEqual(
      texts.map((text) => underline(report, text)),
      texts.map(() => ['You promised']),
    );
  });

  it('are in reports and in what minutes and registers tell the client, never in notes, answers and remarks', () => {
    const text = `title: "Status"
type: status
date: 2026-11-20
purpose: "You promised 1"
agenda: ["You promised 2", {topic: "You promised 3", lead: "Ana Ruiz"}]
questions: ["You promised 4"]
notes: |
  Ana: you promised
  ! you promised
decisions:
  - {id: D-1, text: 'You promised 5'}
actions:
  - id: A-1
    text: |
      You promised 6
    note: "You promised"
answers:
  - {by: "Ana Ruiz", text: "You promised"}
`;
    const inRegister =
      'risks:\n  - {id: R-1, title: "You promised", note: "you promised", plan: "We wait. You promised"}\n';
    assert.deepEqual(
      [
        findIn(minutes, text).map(({ end }) => text.charAt(end + 1)),
        underline('clients/acme/shop/risks.yaml', inRegister).length,
        underline(report, sentence),
      ],
      [['1', '2', '3', '4', '5', '6'], 2, ['you promised']],
    );
  });

  it('are none in what the team keeps to itself, what was sent or dropped in, what the journal says of itself, and a letter about a boundary', () => {
    const action = 'actions:\n  - {id: A-1, text: "You promised it"}\n';
    const texts: readonly (readonly [path: string, text: string])[] = [
      ['clients/acme/private/shop/actions.yaml', action.replace('A-1', 'pA-1')],
      ['clients/acme/private/shop/reports/note.md', sentence],
      ['clients/acme/Private/shop/reports/note.md', sentence],
      ['clients/acme/private/shop/boundaries.yaml', 'boundaries:\n  - {id: BND-1, text: "You never shout"}\n'],
      ['clients/acme/shop/sent/2026-11-20-status.md', sentence],
      ['clients/acme/shop/sent/2026-11-20-status.eml', sentence],
      ['clients/acme/shop/reports/2026-11-20-boundary-letter.md', sentence],
      ['clients/acme/shop/notes.md', sentence],
      ['clients/acme/client.yaml', 'name: "You promised"\n'],
      ['inbox/reports/mail.md', sentence],
      ['journal.yaml', 'journal: 1\norganisation: "You promised"\n'],
      ['templates/status.yaml', 'purpose: "You promised"\n'],
      ['README.md', sentence],
      [minutes, 'title: "x"\npurpose: "You promised"\nsent: {date: 2026-11-20}\n'],
    ];
    assert.deepEqual(
      texts.flatMap(([path, text]) => underline(path, text)),
      [],
    );
  });

  it('leave alone what is over, what was agreed, and what stands in minutes that were sent', () => {
    const sent = 'title: "Status"\ntype: status\ndate: 2026-11-13\nsent: {date: 2026-11-14}\n';
    const files = { ...plainJournal, 'clients/acme/shop/minutes/2026-11-13-status.yaml': sent };
    const entries = (more: string) => `actions:\n  - {id: A-1, text: "You promised"${more}}\n`;
    const actions = (more: string) => underline('clients/acme/shop/actions.yaml', entries(more), files).length;
    const clause = (more: string) =>
      underline(
        'clients/acme/shop/engagement.yaml',
        `working-agreements:\n  - {id: WA-1, text: "You never shout"${more}}\n`,
      ).length;
    assert.deepEqual(
      [
        ['', ', from: 2026-11-20-status', ', done: 2026-11-20', ', from: 2026-11-13-status'].map(actions),
        ['', ', agreed: {date: 2026-11-02}', ', acknowledged: [{by: "Ana Ruiz"}]'].map(clause),
      ],
      [
        [1, 1, 0, 0],
        [1, 0, 0],
      ],
    );
  });

  it('count what can be read of a half-typed file, with Windows line ends, anchors and folded texts', () => {
    const broken = 'actions:\r\n  - id: A-1\r\n    text: "You promised"\r\n  - id: A-2\r\n    text: "you pro';
    const folded =
      'actions:\n  - id: A-1\n    text: >-\n      Dear Ana, you\n      promised it\n  - id: A-2\n    text: you\n      promised\n  - id: A-3\n    text: &x "You promised"\n  - id: A-4\n    text: *x\n';
    const path = 'clients/acme/shop/actions.yaml';
    assert.deepEqual(
      [underline(path, broken), underline(path, folded), underline(path, ''), underline(path, 'actions: [')],
      [['You promised'], ['you\n      promised', 'you\n      promised', 'You promised'], [], []],
    );
  });
});

describe('Words in capitals', () => {
  const loud = (text: string) => underline(report, text);

  it('are loud where they are usual words, one long one or several in a row', () => {
    const texts = [
      'We need it IMMEDIATELY.',
      'This is DO IT NOW please',
      'You MUSTN’T wait',
      'It is the LAST TIME, Ana.',
    ];
    assert.deepEqual(texts.flatMap(loud), ['IMMEDIATELY', 'DO IT NOW', 'LAST TIME']);
    assert.deepEqual(loud('The delivery is late. The DELIVERY is what counts.'), ['DELIVERY']);
  });

  it('are none where they may be an abbreviation, a name of the journal, a number, or a heading', () => {
    const texts = [
      'SAP ERP, SAP HANA, GDPR, KPI, HIPAA, SCADA, STARTTLS, NATO and UNESCO; IT, US, AM.',
      'R-7, ASM-12, DEL-3, EUR 5,000, ISO-8601, UTF-8, V2X, COVID-19, IBAN DE12.',
      'KPMX and ONE and MUST and AB are names; MUST-HAVE, AND/OR, F.A.Q., #URGENT, ENV_NEVER.',
      '# NEVER AGAIN\n\n| PLEASE NOTE |\n|---|\n| x |',
      'I am A B C; NO 7; NOT now.',
    ];
    assert.deepEqual(texts.flatMap(loud), []);
  });

  it('are written quietly by the remedy, abbreviations left as they are', () => {
    const [fix] = remedies(report, 'So: PLEASE SEND THE SAP LIST NOW, Ana.');
    assert.equal(fix?.words, 'please send the SAP LIST now');
    const [mark] = remedies(report, 'Late again!! Ana');
    assert.equal(mark?.words, '.');
  });
});

describe('The words of a journal of its own', () => {
  const withOwn = (wording: string, client = '') => ({
    ...plainJournal,
    'journal.yaml': `${plainJournal['journal.yaml']}wording:\n${wording}`,
    'clients/acme/client.yaml': `${plainJournal['clients/acme/client.yaml']}${client}`,
  });

  it('are hints too, with what may be written instead', () => {
    const files = withOwn(
      '  phrases:\n    - "circle back"\n    - phrase: "per (our|my) talk"\n      instead: ["on [date]", ""]\n      leave-out: true\n',
    );
    assert.deepEqual(underline(report, 'We circle back, as per our talk.', files), ['circle back', 'per our talk']);
    assert.deepEqual(
      remedies(report, 'Per our talk, we wait.', files).map(({ kind, words }) => `${kind} ${words}`),
      ['write on [date]', 'leave-out Per our talk', 'no-hint Per our talk'],
    );
  });

  it('are none where it has switched them off: phrases, capitals, exclamation marks', () => {
    const text = 'You promised it soon, you promised that IMMEDIATELY!! ASAP';
    const off = (words: string) => underline(report, text, withOwn(`  off: [${words}]\n`));
    assert.deepEqual(
      [off('"You Promised"'), off('"you promised (|that)", "soon"'), off('"capitals", "!!"'), off('"IMMEDIATELY"')],
      [
        ['soon', 'you promised that', 'IMMEDIATELY', '!!', 'ASAP'],
        ['IMMEDIATELY', '!!', 'ASAP'],
        ['You promised', 'soon', 'you promised that', 'ASAP'],
        ['You promised', 'soon', 'you promised that', '!!', 'ASAP'],
      ],
    );
  });

  it('belong to the language of the client and of its people, and the shipped ones to English', () => {
    const own =
      '  phrases:\n    - {phrase: "wie (bereits|schon) besprochen", instead: ["laut Notiz vom [Datum]"], language: de}\n    - "grüßgott"\n';
    const text = 'Wie bereits besprochen kommt er soon. GRÜSSGOTT Grüßgott';
    assert.deepEqual(
      [
        underline(report, text, withOwn(own)),
        underline(report, text, withOwn(own, 'language: de-AT\n')),
        underline(report, text, withOwn(own, '  - {name: "Jo", language: de}\nlanguage: en\n')),
      ],
      [
        ['soon', 'Grüßgott'],
        ['Wie bereits besprochen', 'Grüßgott'],
        ['Wie bereits besprochen', 'soon', 'Grüßgott'],
      ],
    );
  });

  it('that are mistyped leave the rest as it is', () => {
    const files = withOwn(
      '  off: soon\n  phrases:\n    - {instead: 7}\n    - [x]\n    - "circle (back"\n    - "(|)"\n',
    );
    assert.deepEqual(underline(report, 'We circle back soon, you promised.', files), [
      'circle back',
      'soon',
      'you promised',
    ]);
  });
});
