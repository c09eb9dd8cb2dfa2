import { listIdMentionsOf } from '../journal/idMentions';
import type { Day } from '../model/day';
import { withoutHidden, type SharedSource } from '../practice/heardByAll';
import { toPhrase } from '../text/words';
import { findEntry } from './explainEntry';
import { tellClient } from './withoutIds';

/** From what a look ahead is made: what the client may see, and the days that it covers. */
export interface Forward extends SharedSource {
  readonly today: Day;
  /** The last day, that day included. */
  readonly until: Day;
}

interface Named {
  readonly title?: string;
  readonly text?: string;
  readonly from?: string;
}

/**
 * A text as the client may read it, in one line: entries by their titles instead of their numbers. Empty where it is
 * missing, or names what is not for everybody of the client.
 */
export function tellForward({ view, key }: Forward, text: string | undefined): string {
  let told = tellClient(text) ?? '';
  const mentions = listIdMentionsOf(told, key);
  for (const { start, end, id, key: place } of mentions.toReversed()) {
    const isHere = place.client === key.client && place.engagement === key.engagement;
    const found = isHere ? findEntry({ records: view, key }, id) : undefined;
    const [shown] = found ? withoutHidden({ view, key }, [{ ...found, record: found.record as Named }]) : [];
    const name = toPhrase(tellClient(shown?.record.title ?? shown?.record.text) ?? '');
    if (!name) return '';
    told = `${told.slice(0, start)}“${name}”${told.slice(end)}`;
  }
  return toPhrase(told);
}
