import type { EntryKind } from '../model/entryKinds';

/** One thing that is asked for a new entry, and the field that the answer goes to: `signoff/owner` lies in a group. */
export interface Question {
  readonly field: string;
  /** The sentence in the box. */
  readonly ask: string;
  /** `term` is a day in the future. Of a `word` the model knows the choices; of a `score` the scale. */
  readonly as: 'text' | 'person' | 'term' | 'word' | 'score' | 'money' | 'reference';
  /** For a text: it may be left empty. Everything but a text can be left open anyway. */
  readonly isOptional?: boolean;
}

/** What is asked for an entry of each kind, and which field gets today's date. */
export interface Questionnaire {
  readonly questions: readonly Question[];
  /** The field that says when it came up. */
  readonly today?: string;
}

const text = (field: string, ask: string): Question => ({ field, ask, as: 'text' });
const optionalText = (field: string, ask: string): Question => ({ field, ask, as: 'text', isOptional: true });
const person = (field: string, ask: string): Question => ({ field, ask, as: 'person' });
const term = (field: string, ask: string): Question => ({ field, ask, as: 'term' });
const word = (field: string, ask: string): Question => ({ field, ask, as: 'word' });
const score = (field: string, ask: string): Question => ({ field, ask, as: 'score' });

const owner = person('owner', 'Who sees to it?');

/** Little is asked (principle 10): what it is, who, until when. All else is written into the file when it is known. */
export const questionnaires: Readonly<Record<EntryKind, Questionnaire>> = {
  action: {
    questions: [text('text', 'What is to be done?'), person('owner', 'Who does it?'), term('due', 'Until when?')],
  },
  decision: { questions: [text('text', 'What is decided?'), person('by', 'Who decided it?')], today: 'date' },
  risk: {
    questions: [
      text('title', 'What may happen?'),
      score('probability', 'How likely is it?'),
      score('impact', 'How bad would it be?'),
      owner,
    ],
    today: 'raised/date',
  },
  issue: {
    questions: [text('title', 'What is wrong?'), word('priority', 'How much does it matter?'), owner],
    today: 'raised/date',
  },
  change: {
    questions: [
      text('title', 'What is to be different?'),
      word('kind', 'What kind of change is it?'),
      person('requested/by', 'Who asked for it?'),
    ],
    today: 'requested/date',
  },
  milestone: { questions: [text('title', 'What is reached?'), term('baseline', 'By which day?'), owner] },
  result: {
    questions: [text('text', 'What was reached?'), optionalText('value', 'What is it worth to the client?')],
    today: 'date',
  },
  'working-agreement': {
    questions: [text('text', 'What do both sides agree?'), optionalText('ours', 'What do we do ourselves for it?')],
  },
  assumption: {
    questions: [
      text('text', 'What do we take for true?'),
      term('validate', 'Until when does somebody look whether it is?'),
      person('owner', 'Who looks?'),
    ],
    today: 'raised/date',
  },
  dependency: {
    questions: [
      text('text', 'What is needed?'),
      person('provider', 'From whom does it come?'),
      term('needed', 'Until when is it needed?'),
    ],
    today: 'raised/date',
  },
  deliverable: {
    questions: [
      text('title', 'What is handed over?'),
      term('due', 'Until when?'),
      person('signoff/owner', 'Who signs it off?'),
    ],
  },
  escalation: {
    questions: [
      text('title', 'What was it about?'),
      word('kind', 'How did it come about?'),
      person('to', 'Before whom was it brought?'),
    ],
    today: 'raised/date',
  },
  feedback: {
    questions: [
      word('kind', 'Praise or complaint?'),
      text('text', 'What was said, as closely as you know it?'),
      person('raised/by', 'Who said it?'),
    ],
    today: 'date',
  },
  claim: {
    questions: [text('text', 'What was claimed, as closely as you know it?'), person('by', 'Who claimed it?')],
    today: 'date',
  },
  lesson: {
    questions: [text('text', 'What have we learned?'), optionalText('next', 'What do we do differently from now on?')],
    today: 'raised/date',
  },
  boundary: {
    questions: [text('text', 'What do we not accept?'), optionalText('consequence', 'What do we do when it happens?')],
    today: 'raised/date',
  },
  breach: {
    questions: [
      { field: 'of', ask: 'Which working agreement was not kept?', as: 'reference' },
      word('side', 'Which side did not keep it?'),
      text('text', 'What happened?'),
    ],
    today: 'date',
  },
  incident: {
    questions: [person('affected', 'Whom was it said to?'), person('spoken-by', 'Who said it?')],
    today: 'date',
  },
  proposal: {
    questions: [text('title', 'What is offered?'), { field: 'value', ask: 'What is it worth?', as: 'money' }],
    today: 'date',
  },
};
