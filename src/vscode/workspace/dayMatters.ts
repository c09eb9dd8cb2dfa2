import { listSince } from '../../core/journal/since';
import { addDays, addWorkingDays, type Day } from '../../core/model/day';
import { findEngagement } from '../../core/journal/clients';
import type { EngagementKey } from '../../core/journal/journalIndex';
import { findCalendar } from '../../core/journal/settings';
import { listDayMatters, recentDays } from '../../core/practice/dayClose';
import type { DayMatter } from '../../core/practice/dayMatter';
import { listOverdue } from '../../core/practice/dueActions';
import { readMe } from '../base/settings';
import { digestsOf } from './digestsOf';
import type { OpenJournal } from './openJournal';
import { prepareDigests } from './prepareDigests.later';
import type { Services } from './services';

/** A matter of the day, with the journal it is in and the words for its client and engagement. */
export interface DayMatterAtHand extends DayMatter {
  readonly journal: OpenJournal;
  readonly where: string;
}

const everything = 1_000_000;

/**
 * What is to be done before the day ends, over all engagements: of those only in which something happened lately, or is
 * due, the records are read.
 */
export async function listMattersOfDay(services: Services): Promise<readonly DayMatterAtHand[]> {
  await services.store.ready;
  const found: DayMatterAtHand[] = [];
  for (const journal of services.store.journals) found.push(...(await listInJournal(services, journal)));
  const today = services.today();
  return found.sort((a, b) => compareMatters(a, b, today));
}

const order: readonly DayMatter['matter'][] = [
  'promised',
  'agenda',
  'unsent',
  'unconfirmed',
  'unanswered',
  'unacknowledged',
];

/** Promises first: of today, then those to come; then the agendas of tomorrow, then the others, the newest first. */
function compareMatters(a: DayMatter, b: DayMatter, today: Day): number {
  const kinds = order.indexOf(a.matter) - order.indexOf(b.matter);
  const [one, two] = [a.day ?? today, b.day ?? today];
  const past = Number(one < today) - Number(two < today);
  return kinds || past || (one < today ? two.localeCompare(one) : one.localeCompare(two));
}

async function listInJournal(services: Services, journal: OpenJournal): Promise<readonly DayMatterAtHand[]> {
  await prepareDigests(journal, () => true);
  const today = services.today();
  const me = findMe(journal);
  const found: DayMatterAtHand[] = [];
  for (const key of listLively(services, journal)) {
    const engagement = findEngagement(journal.index, key);
    if (!engagement || engagement.isClosed) continue;
    await journal.load(key);
    const where = `${engagement.clientName} · ${engagement.title}`;
    const matters = listDayMatters({ records: journal.index, key, today, me });
    found.push(...matters.map((matter) => ({ ...matter, journal, where })));
  }
  return found;
}

/** The engagements in which something happened lately, or is due until the next working day. */
function listLively(services: Services, journal: OpenJournal): readonly EngagementKey[] {
  const today = services.today();
  const next = addWorkingDays(today, 1, findCalendar(journal.index, undefined));
  const question = { digests: digestsOf(journal), limit: everything, onlyClient: undefined };
  const happened = listSince(question, addDays(today, -recentDays)).hits;
  const due = listOverdue(question, addDays(next, recentDays)).hits; // holidays of a client may come between
  const keys = [...happened, ...due].filter(({ engagement }) => engagement !== '');
  const unique = new Map(keys.map(({ client, engagement }) => [`${client}/${engagement}`, { client, engagement }]));
  return [...unique.values()];
}

/** The user, where the team of this journal has somebody of that name. */
function findMe(journal: OpenJournal): string | undefined {
  const me = readMe();
  const team = journal.index.journal?.reading.record.team ?? [];
  return team.some(({ name, aliases }) => name === me || aliases.includes(me)) ? me : undefined;
}
