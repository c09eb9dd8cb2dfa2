import { entryFields } from './entry';
import { day, group, list, ownId, prose, reference, required, step, token, whole, word, type RecordOf } from './fields';

/** The scale of a risk's probability, 1 to 5. */
export const probabilityWords = ['rare', 'unlikely', 'possible', 'likely', 'almost certain'] as const;
/** The scale of a risk's impact, 1 to 5. */
export const impactWords = ['negligible', 'minor', 'moderate', 'major', 'severe'] as const;

/** risks.yaml: threats and opportunities (P-24, P-31; the responses are those of ISO 31000 and PMI). */
export const risksFile = {
  risks: list(
    'All shared risks of the engagement.',
    group('A risk.', {
      id: required(ownId('R')),
      title: required(prose('What may happen.')),
      cause: prose('Why it may happen.'),
      effect: prose('What follows if it does.'),
      category: token('A heading of your own, such as schedule or people.'),
      probability: step('How likely it is', probabilityWords),
      impact: step('How much it matters', impactWords),
      response: word('What we do about it.', {
        avoid: 'Change the plan so that it cannot happen.',
        reduce: 'Make it less likely, or less bad.',
        transfer: 'Let somebody else carry it.',
        share: 'Carry it together.',
        accept: 'Live with it.',
        exploit: 'Make sure that the opportunity comes.',
        enhance: 'Make the opportunity more likely.',
      }),
      plan: prose('What is done, by whom, until when.'),
      trigger: prose('The sign that it is about to happen.'),
      review: day('When to look at it again.'),
      occurred: day('The day it happened.'),
      became: reference('The issue that it became.', 'I'),
      closed: day('The day it was closed.'),
      ...entryFields,
      log: list(
        'How the score moved; written by the product.',
        group('A former score.', {
          date: day('The day.'),
          probability: whole(1, 5, 'The probability since that day.'),
          impact: whole(1, 5, 'The impact since that day.'),
        }),
      ),
    }),
  ),
} as const;

export type Risk = RecordOf<typeof risksFile>['risks'][number];
