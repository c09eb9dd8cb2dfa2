import { listNamed } from '../../src/core/journal/about';
import { Digests, finish } from '../../src/core/journal/digests';
import { findNames, findText } from '../../src/core/journal/findWords';
import type { JournalIndex } from '../../src/core/journal/journalIndex';
import { listSince } from '../../src/core/journal/since';
import { parseDay, type Day } from '../../src/core/model/day';
import { isOpenAction } from '../../src/core/practice/actionState';
import { listOpenActions, listOverdue } from '../../src/core/practice/dueActions';

/** As many as the product shows. */
const LIMIT = 200;

const SOME_DAY = parseDay('2025-01-01') as Day;

const known = new WeakMap<JournalIndex, Digests>();

/** The digests of a journal, all of them made. */
function digestsOf(index: JournalIndex): Digests {
  const digests = known.get(index) ?? new Digests(index, isOpenAction);
  known.set(index, digests);
  digests.list({});
  return digests;
}

/** How many finds there are for these words. */
export function search(index: JournalIndex, words: string): number {
  return finish(findText({ digests: digestsOf(index), limit: LIMIT }, words)).total;
}

/**
 * What the product answers at once over a whole journal: with few answers, with many, and with none. Words in quotes, and
 * people in sentences, are looked up in the records step by step, and are not among them.
 */
export function makeQuestions(index: JournalIndex): Readonly<Record<string, () => number>> {
  const question = { digests: digestsOf(index), limit: LIMIT };
  return {
    'open actions': () => listOpenActions(question).total,
    'overdue actions': () => listOverdue(question, SOME_DAY).total,
    'a colleague': () => listNamed(question, 'Sam Lindqvist').total,
    'a contact': () => listNamed(question, 'Ana Ruiz').total,
    'since a day': () => listSince(question, SOME_DAY).total,
    'text, an ID': () => finish(findText(question, 'A-57')).total,
    'text, a common word': () => finish(findText(question, 'migration')).total,
    'text, two letters': () => finish(findText(question, 'er')).total,
    'text, a sentence': () => finish(findText(question, 'the shops asked for half')).total,
    'text, nothing': () => finish(findText(question, 'zebra crossing')).total,
    'names, a person': () => findNames(question, 'maria').total,
    'names, a letter': () => findNames(question, 'm').total,
  };
}
