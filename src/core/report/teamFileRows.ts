import { findPrivateEngagement, listTeamReports } from '../journal/documents';
import { privateEngagementFile } from '../model/privateEngagement';
import { listFacts } from './facts';
import { formatNearDay } from '../model/nearDay';
import { describeTrouble, lock, makeRowId, type EngagementSource, type TreeRow } from './treeRow';

/** How the team runs an engagement: record mode, pricing, health and recovery, each with its latest state. */
export function renderTeamFile({ records, key, today }: EngagementSource): readonly TreeRow[] {
  const file = findPrivateEngagement(records, key);
  if (!file) return [];
  const { record, health, recovery } = file.reading.record;
  const [mode, verdict, step] = [record.at(-1), health.at(-1), recovery.at(-1)];
  const description = [
    mode?.mode &&
      [`${mode.mode} record`, mode.since && `since ${formatNearDay(mode.since, today)}`].filter(Boolean).join(' '),
    verdict?.says && [verdict.says, verdict.date && formatNearDay(verdict.date, today)].filter(Boolean).join(' on '),
    step?.step &&
      [step.step.replaceAll('-', ' '), step.date && formatNearDay(step.date, today)].filter(Boolean).join(' on '),
  ];
  return [
    {
      id: makeRowId('team-file', key),
      kind: 'team-file',
      label: 'Record, pricing, health, recovery',
      description: description.filter(Boolean).join(' · '),
      icon: lock,
      children: 'none',
      facts: listFacts(privateEngagementFile, file.reading.record),
      opens: { path: file.path },
      ...key,
      ...describeTrouble(file),
    },
  ];
}

/** The reports that are the team’s alone, the newest first. */
export function renderTeamReports({ records, key, today }: EngagementSource): readonly TreeRow[] {
  return listTeamReports(records, key).map(({ path, name, date }) => ({
    id: `${makeRowId('team-report', key)}/${path}`,
    kind: 'team-report',
    label: name,
    description: [date && formatNearDay(date, today), 'team only'].filter(Boolean).join(' · '),
    icon: lock,
    children: 'none',
    opens: { path },
    ...key,
  }));
}
