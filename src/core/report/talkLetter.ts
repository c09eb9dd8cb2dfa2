import { viewAsClient, type ClientView } from '../journal/clientView';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { findSide, listSpellings } from '../journal/people';
import type { Day } from '../model/day';
import type { Minutes } from '../model/minutes';
import { addressLetter, listRecipients, type Addressing } from './addressing';
import type { Block } from './document';
import { composeLetter, type Letter } from './letter';
import type { ByLanguage } from './letterWords';

/** From what a letter about a talk is written: the client view is made here, whatever the records hold. */
export interface TalkSource {
  readonly records: JournalRecords;
  readonly key: EngagementKey;
  /** The minutes of the talk. */
  readonly path: string;
  /** The name of whoever writes; empty while it is not known. */
  readonly me: string;
  readonly today: Day;
}

/** What the text of a letter is written from: nothing of it is private. */
export interface Talk {
  readonly records: ClientView;
  readonly key: EngagementKey;
  readonly record: Minutes;
  readonly addressing: Addressing;
  /** How the only reader is written; nothing where there are several. */
  readonly reader: readonly string[];
  /** How whoever writes is written. */
  readonly me: readonly string[];
  readonly today: Day;
}

/** A letter about a talk: its subject, and what stands between the greeting and the name. */
export interface TalkText {
  subject(talk: Talk): string;
  body(talk: Talk): readonly Block[];
}

/**
 * A letter to the people of the client who were in a talk; to `to` where it goes to one person alone.
 * Undefined where there is no such talk in what the client may see.
 */
export function renderTalkLetter(
  { records, key, path, me, today }: TalkSource,
  texts: ByLanguage<TalkText>,
  to?: string,
): Letter | undefined {
  const view = viewAsClient(records, key.client);
  const record = view.get('minutes', path)?.reading.record;
  if (!record) return undefined;
  const theirs = record.attendees.filter((name) => findSide(view, key.client, name) !== 'ours');
  const recipients = listRecipients(view, key.client, to === undefined ? theirs : [to]);
  const names = recipients.map(({ name }) => name);
  const { addressing, texts: text } = addressLetter({ records: view, client: key.client, to: names, me }, texts);
  const spellingsOf = (name: string | undefined) => (name ? listSpellings(view, key.client, name) : []);
  const reader = names.length === 1 ? spellingsOf(names[0]) : [];
  const talk: Talk = { records: view, key, record, addressing, reader, me: spellingsOf(me), today };
  return composeLetter(addressing, { to: recipients, cc: [], subject: text.subject(talk), body: text.body(talk) });
}

/** One sentence or several, as a part of a letter. */
export function say(...lines: readonly string[]): Block {
  return { type: 'paragraph', lines: lines.map((line) => [line]) };
}
