import { findClientName } from '../journal/clients';
import { listActions, listMinutes } from '../journal/entries';
import type { Explanation } from '../journal/explanation';
import { isNamed, type KnownPerson } from '../journal/personMentions';
import { formatDay } from '../model/day';
import { isOpenAction } from '../practice/actionState';
import { formatNearDay } from '../model/nearDay';
import { firstLineOf } from './recordRows';
import type { View } from './treeRow';

/** More than anybody reads in passing. */
const mostItems = 6;

/**
 * Somebody, with what is open with her or him at a client, and the last contact. While the client looks on only what
 * stands in the address book: what somebody owes is for that person alone.
 */
export function explainPerson(view: View, client: string | undefined, person: KnownPerson): Explanation {
  const { name, role, side, aliases, email, phone, prefers } = person;
  const from =
    side === 'ours'
      ? view.records.journal?.reading.record.organisation
      : client && findClientName(view.records, client);
  const known = client === undefined || view.audience === 'client' ? [] : listDealings(view, client, person);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['E-mail', email],
    ['Telephone', phone],
    ['Prefers', prefers],
    ['Also written', aliases.join(', ')],
    ...known,
  ];
  const state = [role, from].filter(Boolean).join(' · ');
  return { head: name, ...(state && { state }), facts: facts.flatMap(([key, value]) => (value ? [[key, value]] : [])) };
}

function listDealings({ records, today }: View, client: string, person: KnownPerson) {
  const keys = records.listEngagementFolders(client).map((engagement) => ({ client, engagement }));
  const isHers = (name: string | undefined) => name !== undefined && isNamed(person, name);
  const open = keys
    .flatMap((key) => listActions(records, key))
    .filter(({ record }) => isOpenAction(record) && isHers(record.owner))
    .sort((a, b) => (a.record.due ?? '9').localeCompare(b.record.due ?? '9'))
    .map(({ record: { id, text, due } }) =>
      [[id, firstLineOf(text)].filter(Boolean).join(' '), due && `due ${formatNearDay(due, today)}`]
        .filter(Boolean)
        .join(' · '),
    );
  const met = keys
    .flatMap((key) => listMinutes(records, key))
    .filter(({ record }) => record.date !== undefined && record.date <= today && record.attendees.some(isHers))
    .sort((a, b) => (b.record.date ?? '').localeCompare(a.record.date ?? ''));
  const [last] = met;
  const contact = last?.record.date && [last.record.title, formatDay(last.record.date)].filter(Boolean).join(', ');
  const items = [...open.slice(0, mostItems), ...(open.length > mostItems ? ['…'] : [])].join('\n');
  return [['Open items', items] as const, ['Last contact', person.side === 'theirs' ? contact : undefined] as const];
}
