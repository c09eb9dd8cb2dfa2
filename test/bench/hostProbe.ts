import { activate, measureWalk, report, settle, showFirstLevel } from './hostSteps';

/** What one fresh VS Code measures, in milliseconds. */
export interface HostMeasures {
  readonly activateOurs: number;
  readonly activateEmpty: number;
  /** From the start of the activation until the top rows of the tree are there to paint. */
  readonly firstLevel: number;
  /** Looking at each file of the same journal, and no more. */
  readonly statWalk: number;
}

/** What VS Code calls. The extensions take turns in who comes first, because the first pays for what both need. */
export async function run(): Promise<void> {
  await settle();
  const empty = 'engagement-journal-tests.empty';
  const isOursFirst = process.env['ENGAGEMENT_JOURNAL_FIRST'] === 'ours';
  const first = isOursFirst ? undefined : await activate(empty);
  const { activation: activateOurs, firstLevel } = await showFirstLevel();
  const { durationMs: activateEmpty } = first ?? (await activate(empty));
  report({ activateOurs, activateEmpty, firstLevel, statWalk: measureWalk() } satisfies HostMeasures);
}
