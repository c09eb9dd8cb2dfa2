import type { DayMatterAtHand } from './dayMatters';
import type { Services } from './services';

const leftKey = 'leftForToday';

/** What was left for today is not asked for again before tomorrow. */
export async function leaveForToday({ memory, today }: Services, matter: DayMatterAtHand): Promise<void> {
  const known = memory.get<LeftForToday>(leftKey);
  const names = known?.day === today() ? known.names : [];
  await memory.update(leftKey, { day: today(), names: [...names, nameOf(matter)] } satisfies LeftForToday);
}

interface LeftForToday {
  readonly day: string;
  readonly names: readonly string[];
}

/** The matters that were not left. */
export function listLeft({ memory, today }: Services, matters: readonly DayMatterAtHand[]): readonly DayMatterAtHand[] {
  const known = memory.get<LeftForToday>(leftKey);
  const left = known?.day === today() ? known.names : [];
  return matters.filter((matter) => !left.includes(nameOf(matter)));
}

function nameOf({ journal, matter, path, entryId, title }: DayMatterAtHand): string {
  return [journal.uriOf(path).toString(), matter, entryId ?? title].join(' ');
}
