import { actionsFile } from './action';
import { assumptionsFile } from './assumption';
import { boundariesFile } from './boundary';
import { breachesFile } from './breach';
import { changesFile } from './change';
import { claimsFile } from './claim';
import { clientFile } from './client';
import { decisionsFile } from './decision';
import { deliverablesFile } from './deliverable';
import { dependenciesFile } from './dependency';
import { engagementFile } from './engagement';
import { escalationsFile } from './escalation';
import { feedbackFile } from './feedback';
import type { RecordOf } from './fields';
import { incidentsFile } from './incident';
import { issuesFile } from './issue';
import { journalFile } from './journal';
import { lessonsFile } from './lesson';
import { meetingTemplateFile } from './meetingTemplate';
import { minutesFile } from './minutes';
import { privateClientFile } from './privateClient';
import { privateEngagementFile } from './privateEngagement';
import { remarksFile } from './remarks';
import { resultsFile } from './result';
import { risksFile } from './risk';

/** The fields of every kind of file in a journal. */
export const fileKinds = {
  journal: journalFile,
  client: clientFile,
  engagement: engagementFile,
  minutes: minutesFile,
  actions: actionsFile,
  decisions: decisionsFile,
  risks: risksFile,
  issues: issuesFile,
  changes: changesFile,
  results: resultsFile,
  assumptions: assumptionsFile,
  dependencies: dependenciesFile,
  deliverables: deliverablesFile,
  'private-client': privateClientFile,
  'private-engagement': privateEngagementFile,
  remarks: remarksFile,
  escalations: escalationsFile,
  feedback: feedbackFile,
  claims: claimsFile,
  lessons: lessonsFile,
  boundaries: boundariesFile,
  breaches: breachesFile,
  incidents: incidentsFile,
  template: meetingTemplateFile,
} as const;

export type FileKind = keyof typeof fileKinds;

/** What is read of a file of the kind `K`. */
export type FileRecord<K extends FileKind> = RecordOf<(typeof fileKinds)[K]>;
