import { entryFields, moved } from './entry';
import { day, group, list, ownId, person, prose, reference, required, type RecordOf } from './fields';

/** An action as minutes hold it: what was agreed, word for word. */
export const actionInMinutes = group('An action.', {
  id: required(ownId('A')),
  text: required(prose('What is to be done.')),
  owner: person('Who does it.'),
  due: day('Until when.'),
});

/** actions.yaml: the living state of all actions; it wins over the minutes that they come from (P-29, P-31). */
export const actionsFile = {
  actions: list(
    'All actions of the engagement.',
    group('An action.', {
      id: required(ownId('A')),
      text: required(prose('What is to be done.')),
      ...entryFields,
      done: day('The day it was done.'),
      dropped: day('The day it was given up.'),
      moved,
      'waiting-for': reference('What it waits for.'),
    }),
  ),
} as const;

export type Action = RecordOf<typeof actionsFile>['actions'][number];
