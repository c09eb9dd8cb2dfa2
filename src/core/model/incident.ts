import { entryFields } from './entry';
import { day, group, list, ownId, party, person, prose, reference, required, time, type RecordOf } from './fields';

/**
 * private/…/incidents.yaml: abusive conduct (P-47 to P-51): date, people, words heard, who was told. Review, fault and
 * advice are for human resources or counsel.
 */
export const incidentsFile = {
  incidents: list(
    'Abusive conduct: date, people, words heard, who was told.',
    group('An incident.', {
      id: required(ownId('INC')),
      date: required(day('The day.')),
      start: time('When it began.'),
      end: time('When it ended.'),
      meeting: reference('The meeting in which it happened.'),
      'spoken-by': person('Who said it.'),
      affected: person('Whom it was said to.'),
      account: prose('What happened, by the person affected, in her or his own words, and when it was written down.'),
      witnesses: list('Who else heard it.', person('A witness.')),
      support: list(
        'What was done for the person affected (P-49).',
        group('One step.', {
          text: prose('What was done.'),
          owner: person('Who saw to it.'),
          date: day('The day.'),
        }),
      ),
      told: list(
        'Who was told.',
        group('Somebody who was told.', { to: party('Who was told.'), date: day('The day.') }),
      ),
      ...entryFields,
    }),
  ),
} as const;

export type Incident = RecordOf<typeof incidentsFile>['incidents'][number];
