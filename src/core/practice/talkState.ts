import type { Minutes } from '../model/minutes';

const talkTypes: readonly (string | undefined)[] = ['call', 'one-to-one', 'frank-discussion', 'chat'];
/**
 * Talks between few, or before one side has made up its mind: what was said there, and that they took place, is not for
 * everybody who reads on.
 */
export const talksBetweenFew: readonly (string | undefined)[] = [
  'one-to-one',
  'frank-discussion',
  'senior-management',
  'pre-steering',
];

const spoken: readonly (string | undefined)[] = ['phone', 'in-person', 'video', 'chat'];
const attempts: readonly (string | undefined)[] = ['no-answer', 'voicemail'];

/** Whether people spoke with each other: no mail, and no attempt that reached nobody. */
export function wasSpoken({ type, channel, outcome }: Partial<Pick<Minutes, 'type' | 'channel' | 'outcome'>>): boolean {
  return type !== 'email' && (channel === undefined || spoken.includes(channel)) && !attempts.includes(outcome);
}

/** Whether it is a talk that can be confirmed in writing (P-02, P-35): somebody was reached, and it is in no mail yet. */
export function canBeConfirmed({ type, channel, outcome }: Pick<Minutes, 'type' | 'channel' | 'outcome'>): boolean {
  return (spoken.includes(channel) || type === 'call') && type !== 'email' && !attempts.includes(outcome);
}

/** Whether it is a call, a chat or a talk between few: what is confirmed in a letter rather than sent as minutes. */
export function isShortTalk(record: Pick<Minutes, 'type' | 'channel' | 'outcome'>): boolean {
  return talkTypes.includes(record.type) && canBeConfirmed(record);
}

/** The minutes that wait to be confirmed in writing: calls and talks between few first, each in the order that it came in. */
export function listUnconfirmed<M extends { readonly record: Minutes }>(minutes: readonly M[]): readonly M[] {
  const open = minutes.filter(({ record }) => !record.sent && canBeConfirmed(record));
  const isShort = ({ record }: M) => isShortTalk(record);
  return [...open.filter(isShort), ...open.filter((each) => !isShort(each))];
}

/** Whether a reference names a meeting: its ID or its file, with a title behind it or without, folders before it or not. */
export function isFromMeeting(reference: string | undefined, meeting: string): boolean {
  const named = reference?.trim().replace(/^(?:[^\s\\/]*[\\/])+/, '') ?? '';
  return named.startsWith(meeting) && /^(?:\.yaml)?(?:[\s,:;]|$)/i.test(named.slice(meeting.length));
}
