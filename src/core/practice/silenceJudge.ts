import { findPrivateEngagement } from '../journal/documents';
import { listEntries } from '../journal/entries';
import type { Silence } from '../journal/agreementSilence';
import type { Hit } from '../journal/hits';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import type { Day } from '../model/day';
import { remember } from '../text/remember';
import { listStandings, type Standing } from './answerStates';
import type { Matter } from './hardMatters';

/**
 * Where everybody stands to one thing in sent minutes: a decision by itself may have been accepted where the minutes were
 * not. Nothing where it is in no sent minutes.
 */
export function listStandingsOn(records: JournalRecords, hit: Hit, today: Day): readonly Standing[] {
  const { path, kind, field = '' } = hit;
  const record = records.get('minutes', path)?.reading.record;
  if (!record?.sent) return [];
  const decision = kind === 'decision' ? record.decisions[Number(field.split('/')[1])] : undefined;
  const matter: Matter | undefined = decision && {
    ...{ decisions: [decision], actions: [], agenda: [], topics: [], questions: [] },
  };
  return listStandings({
    ...{ records, key: hit, today, record, isEdited: isEditedSince(records, path) },
    ...(matter && { matter }),
  });
}

/** Whether minutes say something else than what was sent. */
export function isEditedSince(records: JournalRecords, path: string): boolean {
  return records.get('minutes', path)?.reading.problems.some(({ code }) => code === 'sent-minutes-edited') ?? false;
}

/** The clauses by which all of these have accepted by their silence; undefined where anybody has not. */
export function findAcceptance(standings: readonly Standing[]): readonly string[] | undefined {
  if (standings.length === 0 || standings.some(({ says }) => says !== 'accepted')) return undefined;
  return [...new Set(standings.flatMap(({ clause }) => clause ?? []))];
}

/**
 * Tells of what was found in a journal whether silence counts as acceptance, on a day and as far as it may be seen (P-13).
 * An engagement without such a clause, or without the written mode, is not looked into.
 */
export function makeSilenceJudge(records: JournalRecords, today: Day): Silence {
  const keys = new Map<string, EngagementKey>();
  const mayCount = remember((name: string) => {
    const key = keys.get(name) as EngagementKey;
    const modes = findPrivateEngagement(records, key)?.reading.record.record ?? [];
    const clauses = listEntries(records, key, 'working-agreement');
    return modes.some(({ mode }) => mode === 'written') && clauses.some(({ record }) => record.silence === 'accepted');
  });
  const mayAccept = (key: EngagementKey) => {
    const name = `${key.client}/${key.engagement}`;
    keys.set(name, key);
    return mayCount(name);
  };
  return {
    mayAccept,
    findAcceptance: (hit) => (mayAccept(hit) ? findAcceptance(listStandingsOn(records, hit, today)) : undefined),
  };
}
