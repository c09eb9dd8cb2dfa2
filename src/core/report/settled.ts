import type { Day } from '../model/day';
import { unlessPrivate } from '../model/ids';
import type { Minutes } from '../model/minutes';
import { readMarkedLines } from '../text/markedLines';
import { startUpper, toLine, toPhrase, toSentence } from '../text/words';
import type { Line } from './document';
import type { SettledWords } from './letterWords';
import { listSaid, splitNotes } from './saidInNotes';
import { beginsWithName } from './subjectName';
import { tellClient } from './withoutIds';

/** Longer notes are a transcript: who confirms a call does not send one. */
const mostNotes = 8;

/** How the people of a letter are named in it, and the words around them. */
export interface Naming {
  readonly words: SettledWords;
  /** How the only reader, who is spoken to, is written; nothing where there are several. */
  readonly reader: readonly string[];
  /** How whoever writes is written. */
  readonly me: readonly string[];
  readonly today: Day;
  readonly nameOf: (name: string) => string;
}

/**
 * What was decided and agreed in a talk, line by line: its decisions and actions, or, while there are none, what its notes
 * say, but for what is marked as a question. A gap where there is nothing; what names the team’s own is left out.
 */
export function listSettled(talk: Minutes, naming: Naming): readonly Line[] {
  const entries = [
    ...talk.decisions.flatMap(({ text, by }) => describe(text, (said) => withDecider(said, by, naming))),
    ...talk.actions.flatMap((action) => describe(action.text, (said) => withOwner(said, action, naming))),
  ];
  const lines = entries.length > 0 ? entries : listNotes(talk.notes);
  return (lines.length > 0 ? lines : [naming.words.gaps.settled]).map((line) => [line]);
}

/** What stayed open, as whoever wrote it down has put it. */
export function listOpenQuestions({ questions, notes }: Minutes): readonly string[] {
  const marked = readMarkedLines(splitNotes(notes)).filter(({ kind }) => kind === 'question');
  const all = [...questions, ...marked.map(({ text }) => text)];
  return [...new Set(all.flatMap((text) => describe(text, startUpper)))];
}

function describe(text: string | undefined, say: (words: string) => string): readonly string[] {
  const words = toLine(tellClient(text) ?? '');
  return words === '' ? [] : [say(words)];
}

function withDecider(words: string, by: string | undefined, { reader, nameOf }: Naming): string {
  const isSaid = by === undefined || reader.includes(by) || unlessPrivate(by) === undefined;
  return isSaid ? startUpper(toSentence(words)) : `${startUpper(toPhrase(words))} (${nameOf(by)}).`;
}

function withOwner(
  said: string,
  { owner, due }: Pick<Minutes['actions'][number], 'owner' | 'due'>,
  { reader, me, nameOf, today, words }: Naming,
): string {
  const until = due ? words.by(due, today) : words.gaps.due;
  if (owner === undefined) return `${startUpper(toPhrase(said))}: ${words.gaps.owner}, ${until}.`;
  if (beginsWithName(said, [owner, nameOf(owner)])) return `${startUpper(toPhrase(said))}, ${until}.`;
  const who = reader.includes(owner) ? words.you : me.includes(owner) ? words.me : nameOf(owner);
  return `${who}: ${words.afterName(toPhrase(said))}, ${until}.`;
}

/** The marked lines, or all while they are few; never a question, and never what somebody else wrote. */
function listNotes(notes: string | undefined): readonly string[] {
  const marked = readMarkedLines(splitNotes(notes));
  const settled = marked.flatMap(({ kind, text }) => (kind === 'question' ? [] : describe(text, toSentence)));
  if (settled.length > 0) return settled.map(startUpper);
  const said = listSaid(notes).flatMap((line) => describe(line, toSentence));
  return said.length <= mostNotes ? said.map(startUpper) : [];
}
