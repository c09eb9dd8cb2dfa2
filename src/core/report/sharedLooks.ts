import { countWorkingDays, type Day } from '../model/day';
import type { EntryKind } from '../model/entryKinds';
import { splitReference } from '../model/ids';
import { weighIssue } from '../practice/issueWeight';
import { isRiskOver, scoreRisk } from '../practice/riskBand';
import { dated, describeDue, formatMoney, isLate, type EntryLook, type LookAt, type LookContext } from './entryLook';
import { formatNearDay } from '../model/nearDay';

const lookAtRisk: LookAt<'risk'> = (risk, context) => {
  const score = scoreRisk(risk, context.settings);
  const issue = risk.became && (splitReference(risk.became)?.id ?? risk.became);
  return isRiskOver(risk)
    ? {
        label: risk.title,
        states: [
          dated('happened', risk.occurred, context),
          issue && `became ${issue}`,
          dated('closed', risk.closed, context),
        ],
        icon: risk.occurred ? 'zap' : 'pass',
        color: 'grey',
        isOver: true,
      }
    : {
        label: risk.title,
        states: [score && `${score.score} ${score.band}`, risk.owner, dated('review', risk.review, context)],
        icon: score ? 'circle-filled' : 'circle-large-outline',
        color: score?.band,
      };
};

const lookAtIssue: LookAt<'issue'> = (issue, context) => {
  if (issue.resolved) return over(issue.title, dated('resolved', issue.resolved, context));
  const weight = weighIssue(issue);
  return {
    label: issue.title,
    states: [issue.priority, describeDue(issue.due, context), issue.owner],
    icon: 'issues',
    color: isLate(issue.due, context) || weight === 3 ? 'red' : weight === 2 ? 'amber' : undefined,
  };
};

/** Approved only by a decision that names it (P-53). */
const lookAtChange: LookAt<'change'> = (change, context) => {
  const { approvals, settings } = context;
  const approval = change.id === undefined ? undefined : approvals.get(change.id);
  const days = change['effort-days'];
  const cost = [
    days === undefined ? undefined : `${days} working ${days === 1 ? 'day' : 'days'}`,
    formatMoney(change.price, settings.currency),
  ];
  if (change.withdrawn) return over(change.title, dated('withdrawn', change.withdrawn, context));
  const approved =
    approval && [dated('approved', approval.date, context) ?? 'approved', approval.id].filter(Boolean).join(' by ');
  return {
    label: change.title,
    states: [approved ?? 'not decided', ...cost, change.requested?.by],
    icon: 'git-pull-request',
    color: approval ? 'green' : undefined,
  };
};

/** The forecast stands against the baseline, in working days (P-22). */
const lookAtMilestone: LookAt<'milestone'> = (milestone, context) => {
  const { title, baseline, forecast, actual, owner } = milestone;
  const against = compareWithBaseline(actual ?? forecast, baseline, context);
  if (actual)
    return { ...over(title, dated('reached', actual, context)), states: [dated('reached', actual, context), against] };
  const expected = forecast ?? baseline;
  const isPast = isLate(expected, context);
  return {
    label: title,
    states: [
      isPast ? dated('expected', expected, context) : dated(forecast ? 'forecast' : 'baseline', expected, context),
      against,
      owner,
    ],
    icon: 'milestone',
    color: isPast ? 'red' : forecast && baseline && forecast > baseline ? 'amber' : undefined,
  };
};

function compareWithBaseline(
  day: Day | undefined,
  baseline: Day | undefined,
  { settings, today }: LookContext,
): string | undefined {
  if (!day || !baseline) return undefined;
  const days = countWorkingDays(baseline, day, settings);
  if (days === 0) return 'on the baseline';
  const words = `${Math.abs(days)} working ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return `${words} ${days > 0 ? 'after' : 'before'} the baseline of ${formatNearDay(baseline, today)}`;
}

const lookAtResult: LookAt<'result'> = ({ text, date, accepted }, context) => ({
  label: text,
  states: [dated('reached', date, context), accepted && (dated('accepted', accepted.date, context) ?? 'accepted')],
  icon: 'star-full',
  color: accepted ? 'green' : undefined,
});

const lookAtAgreement: LookAt<'working-agreement'> = ({ text, agreed, acknowledged }, context) => {
  const people = acknowledged.flatMap(({ by }) => by ?? []);
  return {
    label: text,
    states: [
      agreed ? (dated('agreed', agreed.date, context) ?? 'agreed') : 'not agreed yet',
      people.length > 0 ? `confirmed by ${people.join(', ')}` : undefined,
    ],
    icon: 'book',
    color: people.length > 0 ? 'green' : undefined,
  };
};

const lookAtAssumption: LookAt<'assumption'> = ({ text, validate, confirmed, failed, owner }, context) => {
  if (confirmed) return over(text, dated('confirmed', confirmed, context));
  if (failed)
    return {
      label: text,
      states: [dated('turned out wrong', failed, context)],
      icon: 'error',
      color: 'red',
      isOver: true,
    };
  return {
    label: text,
    states: [
      dated(isLate(validate, context) ? 'to be looked at since' : 'to be looked at by', validate, context),
      owner,
    ],
    icon: 'lightbulb',
    color: isLate(validate, context) ? 'amber' : undefined,
  };
};

const lookAtDependency: LookAt<'dependency'> = ({ text, provider, needed, met }, context) =>
  met
    ? over(text, dated('met', met, context))
    : {
        label: text,
        states: [dated(isLate(needed, context) ? 'needed since' : 'needed by', needed, context), provider],
        icon: 'link',
        color: isLate(needed, context) ? 'red' : undefined,
      };

const lookAtDeliverable: LookAt<'deliverable'> = ({ title, delivered, signoff, due, owner }, context) => {
  if (signoff?.date) return over(title, dated('signed off', signoff.date, context));
  const waits = signoff?.owner && `to be signed off by ${signoff.owner}`;
  return {
    label: title,
    states: delivered ? [dated('delivered', delivered, context), waits] : [describeDue(due, context), owner],
    icon: 'package',
    color: !delivered && isLate(due, context) ? 'red' : undefined,
  };
};

function over(label: string | undefined, state: string | undefined): EntryLook {
  return { label, states: [state], icon: 'pass', color: 'grey', isOver: true };
}

/** How the entries look that may be shared with the client; actions and decisions have rows of their own. */
export const sharedLooks = {
  risk: lookAtRisk,
  issue: lookAtIssue,
  change: lookAtChange,
  milestone: lookAtMilestone,
  result: lookAtResult,
  'working-agreement': lookAtAgreement,
  assumption: lookAtAssumption,
  dependency: lookAtDependency,
  deliverable: lookAtDeliverable,
} as const satisfies { readonly [K in EntryKind]?: LookAt<K> };
