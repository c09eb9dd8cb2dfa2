import { meetingId } from '../files/layout';
import { fromDayNumber } from '../model/day';
import type { Agreement, AgreementMeeting } from './agreement';
import { unpackFacts } from './agreementFacts';
import { findSaid } from './agreementFilter';
import type { Digests } from './digests';
import { listOfUnit, unitKinds } from './digestUnits';
import { unitFlags, type EngagementDigest } from './engagementDigest';
import type { Hit } from './hits';
import { unpackName } from './nameList';

/** What is told of a find in a list, without looking into its record: all of it but its text after the first line. */
export function summarizeAgreement(digests: Digests, hit: Hit): Agreement | undefined {
  const digest = digests.get(hit);
  const at = findPlace(digest, hit);
  if (at === undefined) return undefined;
  const { sent, ...facts } = unpackFacts(unpackName(digest.facts, at, digests.spellings).title ?? '');
  const said = findSaid(digest, at);
  const meeting = findMeeting(digests, digest, at);
  return {
    ...{ hit, text: hit.title ?? '', ...facts },
    ...(said !== undefined && { said: fromDayNumber(said) }),
    ...(meeting && { meeting: { ...meeting, ...(sent && { sent }) } }),
  };
}

/** The place of a find in the columns of its digest. */
function findPlace(digest: EngagementDigest, { path, file, kind, field }: Hit): number | undefined {
  const { paths, size, position } = digest;
  const fileAt = paths.indexOf(path);
  const kindAt = unitKinds.indexOf(kind);
  const list = listOfUnit(file, kind);
  for (let at = 0; at < size; at += 1) {
    if (digest.file[at] !== fileAt || digest.kind[at] !== kindAt) continue;
    if (list === undefined || field === `${list}/${position[at]}`) return at;
  }
  return undefined;
}

/** The minutes that a unit stands in, or is itself: they stand last among the units of their file. */
function findMeeting(
  { spellings }: Digests,
  { file, flags, size, names, paths }: EngagementDigest,
  at: number,
): AgreementMeeting | undefined {
  let last = at;
  while (last + 1 < size && file[last + 1] === file[at]) last += 1;
  if (((flags[last] as number) & unitFlags.holdsEntries) === 0) return undefined;
  const meeting = meetingId(paths[file[at] as number] as string);
  return { meeting, title: unpackName(names, last, spellings).title ?? meeting };
}
