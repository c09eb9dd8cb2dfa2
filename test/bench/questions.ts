import { listNamed } from '../../src/core/journal/about';
import { parseAgreementQuery } from '../../src/core/journal/agreementQuery';
import { Digests } from '../../src/core/journal/digests';
import { findAgreements } from '../../src/core/journal/findAgreement';
import { findNames, findText } from '../../src/core/journal/findWords';
import type { JournalIndex } from '../../src/core/journal/journalIndex';
import { listSince } from '../../src/core/journal/since';
import { parseDay, type Day } from '../../src/core/model/day';
import { isOpenAction } from '../../src/core/practice/actionState';
import { listOverdue } from '../../src/core/practice/dueActions';
import { finish } from '../../src/core/text/steps';

/** As many as the product shows. */
const LIMIT = 200;

/** As many as the box of *Find Agreement* shows. */
const ROWS = 40;

const TODAY = parseDay('2026-11-22') as Day;

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

/** What people type into *Find Agreement*, a letter at a time: the words that search is measured with, and a mistyped one. */
export const TYPED = ['A-57 ', 'migration', 'recor', 'zebra crossing', 'migratoin', 'who:ana kind:decision', 'm'];

/** How many agreements the box shows for what was typed, over all clients, with all that stands in its rows. */
export function findAgreed(index: JournalIndex, typed: string): number {
  const question = { digests: digestsOf(index), limit: ROWS, today: TODAY };
  const { found, similar } = findAgreements(question, parseAgreementQuery(typed));
  return found.length + similar.length;
}

/**
 * What the product answers at once over a whole journal: with few answers, with many, and with none. Words in quotes, and
 * people in sentences, are looked up in the records step by step, and are not among them.
 */
export function makeQuestions(index: JournalIndex): Readonly<Record<string, () => number>> {
  const question = { digests: digestsOf(index), limit: LIMIT };
  return {
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
