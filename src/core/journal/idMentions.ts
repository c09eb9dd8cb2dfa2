import { engagementPath, ownerOf } from '../files/layout';
import { idPrefixes } from '../model/ids';
import { lazily } from '../text/lazily';
import type { EngagementKey } from './journalIndex';

/** A number of an entry where it is written, in a record, a sentence, a comment or a report. */
export interface IdMention {
  /** Where the number itself stands, without the name of an engagement before it: offsets. */
  readonly start: number;
  readonly end: number;
  /** Without leading zeros. */
  readonly id: string;
  /** The engagement that it is a number of; an empty name for the client itself. */
  readonly key: EngagementKey;
  /** Whether the entry has its number here: `id: R-7`. */
  readonly isOwn: boolean;
}

const prefixes = Object.keys(idPrefixes).join('|');
/** Longer numbers are dates, tickets or telephone numbers. */
const number = `p?(?:${prefixes})-\\d{1,6}`;
/** What is no place for a number, though it may look like one: addresses, message IDs and mail addresses. */
const otherwise = `[A-Za-z][A-Za-z0-9+.-]*:\\/\\/[^\\s"'<>]*|<[^<>\\s]*@[^<>\\s]*>|[\\w.+-]+@[\\w.-]+`;
const folder = `(?!${number}\\/)[^\\s/\\\\:<>"'.,;()[\\]{}#*][^\\s/\\\\:<>"',;()[\\]{}#*]*\\/`;
const pattern = lazily(() => {
  const word = '[\\p{L}\\p{N}_./\\\\:@#=?&%+-]';
  // behind `\n` in quotes, and the second of a pair: `R-7/R-8`
  const start = `(?:(?<!${word})|(?<=\\\\[nrt])|(?<=(?<!${word})${number}\\/))`;
  const end = `(?![\\p{L}\\p{N}_@\\\\]|\\/(?!${number})|[-.][\\p{L}\\p{N}])`;
  return new RegExp(`${otherwise}|${start}((?:${folder})*)(p?(?:${prefixes}))-0*(\\d{1,6})${end}`, 'gu');
});
const ownKey = /(?:^|[\s{,-])["']?id["']?[ \t]*:[ \t]*["']?$/;

/**
 * Every number of an entry in a text, in its order, with what it is a number of when it stands in the file at `path`. What
 * only looks like one is left out: in an address, in a message ID, as a part of a longer word or of a path. Reads the text
 * as it is, so it may be half typed.
 */
export function listIdMentions(text: string, path: string): readonly IdMention[] {
  const { client = '', engagement = '' } = ownerOf(path) ?? {};
  const mentions: IdMention[] = [];
  for (const match of text.matchAll(pattern())) {
    const [all, way = '', prefix, digits] = match;
    const key = prefix === undefined ? undefined : findKey(way, prefix, { client, engagement });
    if (!key || key.client === '') continue;
    const start = match.index + way.length;
    const line = text.slice(Math.max(text.lastIndexOf('\n', start), start - longestKey), start);
    const isOwn = way === '' && ownKey.test(line);
    mentions.push({ start, end: match.index + all.length, id: `${prefix}-${digits}`, key, isOwn });
  }
  return mentions;
}

/** The same in a text of an engagement, whatever file it stands in. */
export function listIdMentionsOf(text: string, { client, engagement }: EngagementKey): readonly IdMention[] {
  return listIdMentions(text, engagementPath(client, engagement));
}

/** So much of a line is looked at for the name of a field. */
const longestKey = 200;

function findKey(way: string, prefix: string, own: EngagementKey): EngagementKey | undefined {
  const [first, ...others] = way.split('/').slice(0, -1);
  const names = first === 'clients' ? others : first === undefined ? [] : [first, ...others];
  const [client, engagement] = names.length === 2 ? names : [own.client, names[0] ?? own.engagement];
  if (names.length > 2 || client === undefined || engagement === undefined) return undefined;
  if (prefix === 'PRO') return { client, engagement: '' }; // proposals are the client's
  return engagement === '' ? undefined : { client, engagement };
}

/** Whether two mentions are of one entry. */
export function isSameId(a: Pick<IdMention, 'id' | 'key'>, b: Pick<IdMention, 'id' | 'key'>): boolean {
  return a.id === b.id && a.key.client === b.key.client && a.key.engagement === b.key.engagement;
}
