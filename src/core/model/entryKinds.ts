import type { RecordOf } from './fields';
import type { FileKind, fileKinds } from './fileKinds';
import type { IdPrefix } from './ids';
import { isTeamKind } from './registers';

interface EntryPlace {
  /** The file that holds such entries, and the list in it. */
  readonly file: FileKind;
  readonly list: string;
  /** The letters of its ID; none where such entries are not numbered. */
  readonly prefix?: IdPrefix;
  /** What people call it, with a capital: one, and several. */
  readonly name: string;
  readonly plural: string;
}

/** Every kind of entry that stands in a list of its own, in the order in which people meet them. */
export const entryKinds = {
  action: { file: 'actions', list: 'actions', prefix: 'A', name: 'Action', plural: 'Actions' },
  decision: { file: 'decisions', list: 'decisions', prefix: 'D', name: 'Decision', plural: 'Decisions' },
  risk: { file: 'risks', list: 'risks', prefix: 'R', name: 'Risk', plural: 'Risks' },
  issue: { file: 'issues', list: 'issues', prefix: 'I', name: 'Issue', plural: 'Issues' },
  change: { file: 'changes', list: 'changes', prefix: 'C', name: 'Change', plural: 'Changes' },
  milestone: { file: 'engagement', list: 'milestones', prefix: 'M', name: 'Milestone', plural: 'Milestones' },
  result: { file: 'results', list: 'results', prefix: 'RES', name: 'Result', plural: 'Results' },
  'working-agreement': {
    file: 'engagement',
    list: 'working-agreements',
    prefix: 'WA',
    name: 'Working Agreement',
    plural: 'Working agreements',
  },
  assumption: { file: 'assumptions', list: 'assumptions', prefix: 'ASM', name: 'Assumption', plural: 'Assumptions' },
  dependency: { file: 'dependencies', list: 'dependencies', prefix: 'DEP', name: 'Dependency', plural: 'Dependencies' },
  deliverable: {
    file: 'deliverables',
    list: 'deliverables',
    prefix: 'DEL',
    name: 'Deliverable',
    plural: 'Deliverables',
  },
  escalation: { file: 'escalations', list: 'escalations', prefix: 'ESC', name: 'Escalation', plural: 'Escalations' },
  feedback: { file: 'feedback', list: 'feedback', prefix: 'FB', name: 'Feedback', plural: 'Feedback' },
  claim: { file: 'claims', list: 'claims', prefix: 'CLM', name: 'Claim', plural: 'Claims' },
  lesson: { file: 'lessons', list: 'lessons', prefix: 'LES', name: 'Lesson', plural: 'Lessons' },
  boundary: { file: 'boundaries', list: 'boundaries', prefix: 'BND', name: 'Boundary', plural: 'Boundaries' },
  breach: { file: 'breaches', list: 'breaches', name: 'Breach', plural: 'Breaches' },
  incident: { file: 'incidents', list: 'incidents', prefix: 'INC', name: 'Incident', plural: 'Incidents' },
  proposal: { file: 'private-client', list: 'proposals', prefix: 'PRO', name: 'Proposal', plural: 'Proposals' },
} as const satisfies Record<string, EntryPlace>;

export type EntryKind = keyof typeof entryKinds;

type FileOf<K extends EntryKind> = RecordOf<(typeof fileKinds)[(typeof entryKinds)[K]['file']]>;

/** What is read of one entry of the kind `K`. */
export type EntryOf<K extends EntryKind> =
  FileOf<K> extends infer R
    ? (typeof entryKinds)[K]['list'] extends infer L
      ? L extends keyof R
        ? R[L] extends readonly (infer E)[]
          ? E
          : never
        : never
      : never
    : never;

/** `either`: shared unless it is kept private; `shared`: both sides hold to it; `team`: the team’s by nature. */
export function sideOf(kind: EntryKind): 'either' | 'shared' | 'team' {
  const { file } = entryKinds[kind];
  if (isTeamKind(file)) return 'team';
  return file === 'engagement' ? 'shared' : 'either';
}

/** The letters of the IDs of a kind; undefined where such entries are not numbered. */
export function prefixOf(kind: EntryKind): IdPrefix | undefined {
  const place: EntryPlace = entryKinds[kind];
  return place.prefix;
}

/** The kind of the entry that has such a number, shared or private. */
export function findKind(id: string): EntryKind | undefined {
  const letters = id.slice(0, id.indexOf('-')).replace(/^p/, '');
  return (Object.keys(entryKinds) as EntryKind[]).find((kind) => prefixOf(kind) === letters);
}
