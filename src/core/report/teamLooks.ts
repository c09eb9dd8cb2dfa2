import type { EntryKind } from '../model/entryKinds';
import { splitReference } from '../model/ids';
import { dated, formatMoney, type LookAt } from './entryLook';

const lookAtEscalation: LookAt<'escalation'> = ({ title, kind, to, warned, raised }, context) => ({
  label: title,
  states: [
    dated('raised', raised?.date, context),
    kind?.replaceAll('-', ' '),
    to && `to ${to}`,
    warned && (dated('warned', warned.date, context) ?? 'warned'),
  ],
  icon: 'megaphone',
  color: kind === 'surprise' ? 'amber' : undefined,
});

const lookAtFeedback: LookAt<'feedback'> = ({ text, kind, date, answered }, context) => ({
  label: text,
  states: [dated(kind ?? 'said', date, context), answered ? dated('answered', answered, context) : 'not answered'],
  icon: kind === 'complaint' ? 'thumbsdown' : 'thumbsup',
  color: answered ? 'grey' : kind === 'complaint' ? 'amber' : undefined,
  isOver: answered !== undefined,
});

const lookAtClaim: LookAt<'claim'> = ({ text, by, date, finding }, context) => ({
  label: text,
  states: [dated('claimed', date, context), by, finding],
  icon: 'quote',
  color: finding === 'contradicted' ? 'amber' : finding === 'supported' ? 'grey' : undefined,
});

const lookAtLesson: LookAt<'lesson'> = ({ text, next }) => ({ label: text, states: [next], icon: 'mortar-board' });

const lookAtBoundary: LookAt<'boundary'> = ({ text, said, crossed }, context) => {
  const times = crossed.length;
  return {
    label: text,
    states: [
      said ? (dated('said', said.date, context) ?? 'said') : 'not said yet',
      times > 0 ? dated('crossed', crossed.at(-1)?.date, context) : undefined,
    ],
    icon: 'shield',
    color: times > 0 ? 'amber' : undefined,
  };
};

const lookAtBreach: LookAt<'breach'> = ({ of, text, date, side }, context) => ({
  label: text ?? of,
  states: [side, dated('on', date, context), text === undefined ? undefined : idOf(of)],
  icon: 'circle-slash',
});

/** The agreement's number alone: its text is as long as the breach's own. */
function idOf(agreement: string | undefined): string | undefined {
  return agreement && (splitReference(agreement)?.id ?? agreement);
}

/** What was said stands in the file, and in no row. */
const lookAtIncident: LookAt<'incident'> = ({ date, affected, support }, context) => ({
  label: dated('Incident of', date, context) ?? 'Incident',
  states: [affected, support.length === 0 ? 'no support noted' : undefined],
  icon: 'report',
  color: support.length === 0 ? 'red' : undefined,
});

const lookAtProposal: LookAt<'proposal'> = ({ title, date, value, won, lost }, context) => ({
  label: title,
  states: [
    dated('won', won, context) ?? dated('lost', lost, context) ?? dated('offered', date, context),
    formatMoney(value, context.settings.currency),
  ],
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
