import { clientPath, privateClientPath } from '../files/layout';
import { finish, inParts, type Steps } from '../text/steps';
import { checkApprovals } from './checkApprovals';
import { checkDates } from './checkDates';
import { checkIds } from './checkIds';
import { checkPeople, listKnownNames } from './checkPeople';
import { checkReferences, findTargets, findUncertain, type Entries } from './checkReferences';
import type { CrossProblem } from './crossProblem';
import { groupById } from './definedIds';
import type { EngagementKey, JournalRecords } from './journalIndex';
import { checkOutsideNames, listOutsideNames, type OutsideName, type Surroundings } from './outsideNames';
import { listRecords, listRecordsInSteps, listValues, type FoundValue } from './recordValues';

/** What a look at some files has told. */
export interface Findings {
  readonly problems: readonly CrossProblem[];
  /** What in them leads out, to be looked at by {@link checkOutside} whenever something changes there. */
  readonly outside: readonly OutsideName[];
}

/**
 * What in the files of an engagement does not fit together. All of them must have been read. From a client view nothing
 * comes that only a private file can tell.
 */
export function checkEngagement(records: JournalRecords, key: EngagementKey): Findings {
  return finish(checkSteps(records, key));
}

/** Like {@link checkEngagement}, in steps: a register of thousands of entries takes longer than a person should wait. */
export function checkEngagementInSteps(records: JournalRecords, key: EngagementKey): Steps<Findings> {
  return checkSteps(records, key);
}

function* checkSteps(records: JournalRecords, key: EngagementKey): Steps<Findings> {
  const files = yield* listRecordsInSteps(records, key);
  const values: FoundValue[] = [];
  for (const file of files) {
    yield;
    for (const value of listValues(file)) values.push(value);
  }
  yield;
  const defined = groupById([...values, ...listProposals(records, key.client)]);
  const targets = findTargets(records, key, defined, findUncertain(records, key, files));
  const known = listKnownNames(records, key.client);
  const told = new Set<string>();
  yield;
  const ofIds = checkIds(groupById(values));
  const ofDates: CrossProblem[] = [];
  for (const file of files) {
    yield;
    ofDates.push(...checkDates(file));
  }
  const problems = [
    ...ofIds,
    ...(yield* inParts(values, (some) => checkReferences(some, targets))),
    ...(yield* inParts(values, (some) => checkPeople(some, known, told))),
    ...ofDates,
    ...checkApprovals(records, key),
  ];
  return { problems, outside: yield* inParts(values, (some) => listOutsideNames(some, targets.files)) };
}

/** What in the two files of a client itself does not fit together. */
export function checkClient(records: JournalRecords, client: string): Findings {
  const files = [
    records.get('client', clientPath(client)) ?? [],
    records.get('private-client', privateClientPath(client)) ?? [],
  ].flat();
  const values = files.flatMap(listValues);
  const ofTheTeam = values.filter(({ file }) => file.reading.kind === 'private-client');
  return {
    problems: [
      ...checkIds(groupById(values)),
      ...checkPeople(ofTheTeam, listKnownNames(records, client)),
      ...files.flatMap(checkDates),
    ],
    outside: listOutsideNames(values),
  };
}

/** The entries of an engagement as they are seen from elsewhere. All of its files must have been read. */
export function listEntries(records: JournalRecords, key: EngagementKey): Entries {
  const files = listRecords(records, key);
  const defined = groupById([...files.flatMap(listValues), ...listProposals(records, key.client)]);
  const titles = [...defined].map(([id, places]) => [id, places.map(({ title }) => ({ title }))] as const);
  return { defined: new Map(titles), uncertain: findUncertain(records, key, files) };
}

/** What does not fit to what is outside of an engagement, or must not be named. */
export function checkOutside(names: readonly OutsideName[], surroundings: Surroundings): readonly CrossProblem[] {
  return checkOutsideNames(names, surroundings);
}

function listProposals(records: JournalRecords, client: string): readonly FoundValue[] {
  return [records.get('private-client', privateClientPath(client)) ?? []].flat().flatMap(listValues);
}
