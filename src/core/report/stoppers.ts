import { listEntries } from '../journal/entries';
import { findSettings } from '../journal/settings';
import { withoutHidden } from '../practice/heardByAll';
import { weighIssue } from '../practice/issueWeight';
import { isRiskOver, scoreRisk } from '../practice/riskBand';
import { formatCitedDay } from './cited';
import type { Line } from './document';
import { tellForward, type Forward } from './tellForward';

/** What is wrong already, the weightiest first, then what may go wrong, by its score; what weighs little is left out. */
export function listStoppers(source: Forward): readonly Line[] {
  return [...listIssues(source), ...listRisks(source)];
}

function listIssues(source: Forward): readonly Line[] {
  const { view, key, today } = source;
  return withoutHidden(source, listEntries(view, key, 'issue'))
    .filter(({ record }) => !record.resolved && weighIssue(record) > 0)
    .toSorted((a, b) => weighIssue(b.record) - weighIssue(a.record))
    .flatMap(({ record: { title, note, owner, due } }) => {
      const day = due && due >= today ? `by ${formatCitedDay(due, today)}` : '';
      return tell(source, title, note, [tellForward(source, owner), day]);
    });
}

/** Not the chances among them: they stop nobody. */
const chances: readonly (string | undefined)[] = ['exploit', 'enhance'];

function listRisks(source: Forward): readonly Line[] {
  const { view, key } = source;
  const settings = findSettings(view);
  return withoutHidden(source, listEntries(view, key, 'risk'))
    .map((found) => ({ ...found, weight: scoreRisk(found.record, settings) }))
    .filter(
      ({ record, weight }) => !isRiskOver(record) && !chances.includes(record.response) && weight?.band !== 'green',
    )
    .toSorted((a, b) => (b.weight?.score ?? 0) - (a.weight?.score ?? 0))
    .flatMap(({ record: { title, plan, response, owner } }) => {
      const what = plan ?? (response === 'accept' ? 'we live with it' : undefined);
      return tell(source, title, what, [tellForward(source, owner)]);
    });
}

function tell(
  source: Forward,
  title: string | undefined,
  remedy: string | undefined,
  details: readonly string[],
): readonly Line[] {
  const name = tellForward(source, title);
  if (!name) return [];
  const known = details.filter(Boolean).join(', ');
  const what = tellForward(source, remedy) || '[what do we do about it?]';
  return [[{ strong: name }, `: ${what}${known ? ` (${known})` : ''}.`]];
}
