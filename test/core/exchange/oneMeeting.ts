import type { MeetingInvitation } from '../../../src/core/exchange/meetingInvitation';
import type { Day } from '../../../src/core/model/day';

/** The moment of writing. */
export const now = new Date('2026-11-17T08:00:00Z');

/** An invitation to a steering committee, with those changes. */
export function meeting(changes: Partial<MeetingInvitation> = {}): MeetingInvitation {
  return {
    uid: 'm1@engagement-journal',
    sequence: 0,
    isCancelled: false,
    title: 'Steering committee',
    day: '2026-11-19' as Day,
    start: '09:30',
    end: '11:00',
    zone: 'Europe/Madrid',
    organizer: { name: 'Sam Lindqvist', address: 'sam@northlight.example' },
    attendees: [{ name: 'María López', address: 'maria.lopez@acme.example' }],
    description: 'Agenda:\n1. Cut-over; date, and who\n2. Half sizes',
    ...changes,
  };
}
