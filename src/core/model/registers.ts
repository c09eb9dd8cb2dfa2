import type { FileKind } from './fileKinds';

/** Files that hold one list of entries; the list is called like the file. The client may see them. */
export const sharedRegisters = [
  'actions',
  'decisions',
  'risks',
  'issues',
  'changes',
  'results',
  'assumptions',
  'dependencies',
  'deliverables',
] as const satisfies readonly FileKind[];

/** Registers that are the team’s by nature: they are never shared. */
export const teamRegisters = [
  'escalations',
  'feedback',
  'claims',
  'lessons',
  'boundaries',
  'breaches',
  'incidents',
] as const satisfies readonly FileKind[];

/** Whether files of this kind are always the team’s. */
export function isTeamKind(kind: FileKind): boolean {
  const kinds: readonly FileKind[] = [...teamRegisters, 'private-client', 'private-engagement', 'remarks'];
  return kinds.includes(kind);
}
