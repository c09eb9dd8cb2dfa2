import { isDecided } from '../journal/decided';
import { listDecisions, listEntries } from '../journal/entries';
import { findSettings } from '../journal/settings';
import type { Change } from '../model/change';
import { splitReference } from '../model/ids';
import { countOf, joinWords, startUpper, toPhrase } from '../text/words';
import { sayDay, type ResetSource } from './resetSource';

const mostChanges = 6;

/**
 * The changes so far, with what each costs and whether it is decided; nothing of our own money, which is private. Empty
 * when no change was asked for.
 */
export function describeMoney(source: ResetSource): readonly string[] {
  const { view, key } = source;
  const changes = listEntries(view, key, 'change')
    .map(({ record }) => record)
    .filter(({ title, withdrawn }) => title && !withdrawn);
  if (changes.length === 0) return [];
  const { currency } = findSettings(view);
  const decided = new Map(
    listDecisions(view, key).flatMap((found) => {
      const { approves, date } = found.record;
      const id = approves && !found.supersededBy && splitReference(approves)?.id;
      const said = isDecided(view, key, found) ? 'decided' : 'noted';
      return id ? [[id, `${said} on ${sayDay(source, date)}`] as const] : [];
    }),
  );
  const lines = changes.slice(-mostChanges).map((change) => {
    const cost = listCost(change, currency).join(', ') || '[days and money?]';
    const state = (change.id && decided.get(change.id)) ?? 'not decided';
    return `${toPhrase(change.title ?? '')}: ${cost}; ${state}.`;
  });
  const settled = changes.filter(({ id }) => id !== undefined && decided.has(id));
  const total = settled.length > 1 ? sumCost(settled, currency) : '';
  return [
    `${startUpper(countOf(changes.length, 'change'))} so far.`,
    ...lines,
    ...(total ? [`Together: ${total}${settled.length < changes.length ? ', without what is not decided' : ''}.`] : []),
  ];
}

/** What a change costs, as far as it is known: work, money, time. */
export function listCost(change: Change, currency: string | undefined): readonly string[] {
  const { 'effort-days': effort, 'delay-days': delay, price } = change;
  return [
    ...(effort === undefined ? [] : [`about ${formatDays(effort)}`]),
    ...(price === undefined ? [] : [formatMoney(price, currency)]),
    ...(delay ? [`${formatDays(Math.abs(delay))} ${delay > 0 ? 'later' : 'earlier'}`] : []),
  ];
}

/** A sum only of what is known of every one of them: another would look smaller than it is. */
function sumCost(changes: readonly Change[], currency: string | undefined): string {
  const sum = (key: 'effort-days' | 'price') => {
    const values = changes.flatMap((change) => change[key] ?? []);
    return values.length === changes.length ? values.reduce((total, value) => total + value, 0) : undefined;
  };
  const [effort, price] = [sum('effort-days'), sum('price')];
  return joinWords([
    ...(effort === undefined ? [] : [`about ${formatDays(effort)}`]),
    ...(price === undefined ? [] : [formatMoney(price, currency)]),
  ]);
}

function formatDays(days: number): string {
  return `${days.toLocaleString('en-GB')} working ${days === 1 ? 'day' : 'days'}`;
}

function formatMoney(amount: number, currency = '[currency?]'): string {
  const value = Math.abs(amount);
  const cents = Number.isInteger(value) ? 0 : 2;
  return `${amount < 0 ? 'saves ' : ''}${currency} ${value.toLocaleString('en-GB', { minimumFractionDigits: cents, maximumFractionDigits: cents })}`;
}
