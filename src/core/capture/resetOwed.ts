import { listEntries } from '../journal/entries';
import { findSide } from '../journal/people';
import type { Day } from '../model/day';
import { unlessPrivate } from '../model/ids';
import { toPhrase } from '../text/words';
import { listSharedActions, sayDay, type ResetSource } from './resetSource';

interface Owed {
  /** `us`, `you`, or the name of somebody else; empty when nobody is named. */
  readonly from: string;
  readonly text: string;
  readonly due: Day | undefined;
}

const mostItems = 6;

/**
 * What each side still owes the other, by side and never by person: a date that is past is asked for anew, without a word
 * about the old one.
 */
export function describeOwed(source: ResetSource): readonly string[] {
  const owed = [...listOwedActions(source), ...listNeeded(source)].filter(({ text }) => unlessPrivate(text));
  const others = [...new Set(owed.map(({ from }) => from))].filter((from) => !['us', 'you', ''].includes(from));
  return ['us', 'you', ...others, ''].flatMap((from) => {
    const items = owed.filter((each) => each.from === from).map((each) => formatOwed(source, each));
    if (items.length === 0) return [];
    const more = items.length > mostItems ? [`${items.length - mostItems} more on the list`] : [];
    const whose = from === '' ? 'From [whom?]' : `From ${from}`;
    return [`${whose}: ${[...items.slice(0, mostItems), ...more].join('; ')}.`];
  });
}

function listOwedActions(source: ResetSource): readonly Owed[] {
  return listSharedActions(source).flatMap(({ record: { text, owner, due } }) =>
    text ? [{ from: nameSide(source, owner, ''), text, due }] : [],
  );
}

function listNeeded(source: ResetSource): readonly Owed[] {
  return listEntries(source.view, source.key, 'dependency').flatMap(({ record: { text, provider, needed, met } }) =>
    text && !met ? [{ from: nameSide(source, provider, provider ?? ''), text, due: needed }] : [],
  );
}

function nameSide({ view, key }: ResetSource, name: string | undefined, other: string): string {
  const side = findSide(view, key.client, name);
  return side === 'ours' ? 'us' : side === 'theirs' ? 'you' : other;
}

function formatOwed(source: ResetSource, { text, due }: Owed): string {
  const when = due === undefined ? '' : due < source.today ? ', new date: [when?]' : `, by ${sayDay(source, due)}`;
  return `${toPhrase(text)}${when}`;
}
