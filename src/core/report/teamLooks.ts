import type { EntryKind } from '../model/entryKinds';
import { dated, formatMoney, type LookAt } from './entryLook';

const lookAtEscalation: LookAt<'escalation'> = ({ title, kind, to, warned, raised }) => ({
  label: title,
  states: [
    dated('raised', raised?.date),
    kind?.replaceAll('-', ' '),
    to && `to ${to}`,
    warned && (dated('warned', warned.date) ?? 'warned'),
  ],
  icon: 'megaphone',
  color: kind === 'surprise' ? 'amber' : undefined,
});

const lookAtFeedback: LookAt<'feedback'> = ({ text, kind, date, answered }) => ({
  label: text,
  states: [dated(kind ?? 'said', date), answered ? dated('answered', answered) : 'not answered'],
  icon: kind === 'complaint' ? 'thumbsdown' : 'thumbsup',
  color: answered ? 'grey' : kind === 'complaint' ? 'amber' : undefined,
  isOver: answered !== undefined,
});

const lookAtClaim: LookAt<'claim'> = ({ text, by, date, finding }) => ({
  label: text,
  states: [dated('claimed', date), by, finding],
  icon: 'quote',
  color: finding === 'contradicted' ? 'amber' : finding === 'supported' ? 'grey' : undefined,
});

const lookAtLesson: LookAt<'lesson'> = ({ text, next }) => ({ label: text, states: [next], icon: 'mortar-board' });

const lookAtBoundary: LookAt<'boundary'> = ({ text, said, crossed }) => {
  const times = crossed.length;
  return {
    label: text,
    states: [
      said ? (dated('said', said.date) ?? 'said') : 'not said yet',
      times > 0 ? dated('crossed', crossed.at(-1)?.date) : undefined,
    ],
    icon: 'shield',
    color: times > 0 ? 'amber' : undefined,
  };
};

const lookAtBreach: LookAt<'breach'> = ({ of, text, date, side }) => ({
  label: text ?? of,
  states: [dated('on', date), text === undefined ? undefined : of, side],
  icon: 'circle-slash',
});

/** What was said stands in the file, and in no row. */
const lookAtIncident: LookAt<'incident'> = ({ date, meeting, affected, support }) => ({
  label: dated('Incident of', date) ?? 'Incident',
  states: [affected, meeting, support.length === 0 ? 'no support noted' : undefined],
  icon: 'report',
  color: support.length === 0 ? 'red' : undefined,
});

const lookAtProposal: LookAt<'proposal'> = ({ title, date, value, won, lost }, { settings }) => ({
  label: title,
  states: [dated('won', won) ?? dated('lost', lost) ?? dated('offered', date), formatMoney(value, settings.currency)],
  icon: 'file',
  color: won ? 'green' : lost ? 'grey' : undefined,
  isOver: (won ?? lost) !== undefined,
});

/** How the entries look that are the team’s by nature. */
export const teamLooks = {
  escalation: lookAtEscalation,
  feedback: lookAtFeedback,
  claim: lookAtClaim,
  lesson: lookAtLesson,
  boundary: lookAtBoundary,
  breach: lookAtBreach,
  incident: lookAtIncident,
  proposal: lookAtProposal,
} as const satisfies { readonly [K in EntryKind]?: LookAt<K> };
