import type { Action } from '../model/action';
import { addDays, type Day } from '../model/day';

/** `soon`: due today or within two days. */
export type ActionState = 'done' | 'dropped' | 'overdue' | 'soon' | 'open';

const soonDays = 2;

/** Where an action stands today; nothing of it is stored but the dates (P-29). */
export function judgeAction({ done, dropped, due }: Pick<Action, 'done' | 'dropped' | 'due'>, today: Day): ActionState {
  if (done) return 'done';
  if (dropped) return 'dropped';
  if (!due) return 'open';
  if (due < today) return 'overdue';
  return due <= addDays(today, soonDays) ? 'soon' : 'open';
}

/** Whether somebody still has to do it. */
export function isOpenAction({ done, dropped }: Pick<Action, 'done' | 'dropped'>): boolean {
  return done === undefined && dropped === undefined;
}
