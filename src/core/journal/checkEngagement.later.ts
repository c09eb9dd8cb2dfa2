import { clientPath, privateClientPath } from '../files/layout';
import { checkApprovals } from './checkApprovals';
import { checkDates } from './checkDates';
import { checkIds } from './checkIds';
import { checkPeople, listKnownNames } from './checkPeople';
import { checkReferences, findTargets } from './checkReferences';
import type { CrossProblem } from './crossProblem';
import { groupById } from './definedIds';
import type { EngagementKey, JournalRecords } from './journalIndex';
import { listRecords, listValues } from './recordValues';

/**
 * What in the files of an engagement does not fit together. All of them must have been read. From a client view nothing
 * comes that only a private file can tell.
 */
export function checkEngagement(records: JournalRecords, key: EngagementKey): readonly CrossProblem[] {
  const files = listRecords(records, key);
  const values = files.flatMap(listValues);
  const proposals = [records.get('private-client', privateClientPath(key.client)) ?? []].flat().flatMap(listValues);
  const defined = groupById([...values, ...proposals]);
  return [
    ...checkIds(groupById(values)),
    ...checkReferences(values, findTargets(records, key, files, defined)),
    ...checkPeople(values, listKnownNames(records, key.client)),
    ...files.flatMap(checkDates),
    ...checkApprovals(records, key),
  ];
}

/** What in the two files of a client itself does not fit together. */
export function checkClient(records: JournalRecords, client: string): readonly CrossProblem[] {
  const files = [
    records.get('client', clientPath(client)) ?? [],
    records.get('private-client', privateClientPath(client)) ?? [],
  ].flat();
  const ofTheTeam = files.filter(({ reading }) => reading.kind === 'private-client');
  return [
    ...checkIds(groupById(files.flatMap(listValues))),
    ...checkPeople(ofTheTeam.flatMap(listValues), listKnownNames(records, client)),
    ...files.flatMap(checkDates),
  ];
}
