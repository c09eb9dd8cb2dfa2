import { channelWords, entryFields, stamp } from './entry';
import { day, group, list, openWord, ownId, person, prose, reference, required, type RecordOf } from './fields';

const decisionFields = {
  id: required(ownId('D')),
  text: required(prose('What is decided.')),
  by: person('Who decided or said it.'),
  supersedes: reference('The earlier decision that no longer holds.', 'D'),
  approves: reference('The change that this decision approves.', 'C'),
  acknowledged: list('Who has confirmed it (P-13).', stamp('One confirmation.')),
} as const;

/** A decision as minutes hold it. */
export const decisionInMinutes = group('A decision.', decisionFields);

/** decisions.yaml: what was decided outside a meeting (P-02, P-13). */
export const decisionsFile = {
  decisions: list(
    'What was decided outside a meeting.',
    group('A decision.', {
      ...decisionFields,
      date: required(day('The day it was decided.')),
      channel: openWord('By which channel.', channelWords),
      ...entryFields,
    }),
  ),
} as const;

/** A decision, wherever it stands; in minutes its date and channel are those of the meeting. */
export type Decision = RecordOf<typeof decisionsFile>['decisions'][number];
