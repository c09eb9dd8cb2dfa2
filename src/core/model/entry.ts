import { day, group, list, openWord, person, prose, reference, token } from './fields';

/** Ways in which people reach one another; other words are kept. */
export const channelWords = {
  'in-person': 'Face to face.',
  video: 'Video call.',
  phone: 'Telephone call.',
  voicemail: 'A message on somebody’s voicemail.',
  email: 'An exchange of e-mails.',
  chat: 'A chat.',
} as const;

/** When something was said or done, by whom, by which channel, and where that can be seen (P-05). */
export const stamp = (help: string) =>
  group(help, {
    date: day('The day.'),
    by: person('Who said or did it.'),
    via: openWord('By which channel.', channelWords),
    ref: token('Where it can be seen: a message ID, a meeting, a path or an address.'),
  });

/** What every entry of every register may have besides its own fields. */
export const entryFields = {
  owner: person('Who sees to it.'),
  due: day('Until when.'),
  raised: stamp('When it was brought up, and by whom.'),
  from: reference('The meeting it comes from.'),
  note: prose('Anything else worth keeping.'),
  log: list(
    'What it was before; written by the product.',
    group('A former state.', { date: day('The day.'), text: prose('What it was until then.') }),
  ),
} as const;

/** A change of a date, kept so that the old one stays on file (P-22). */
export const movedFields = {
  date: day('The day it was moved.'),
  from: day('The date before.'),
  to: day('The date since then.'),
  'waiting-for': reference('What it waits for.'),
  reason: prose('Why it moved.'),
} as const;

export const moved = list('Each time the date moved: what it was before, and why.', group('One move.', movedFields));
