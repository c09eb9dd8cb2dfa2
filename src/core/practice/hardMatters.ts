import type { Minutes } from '../model/minutes';

/** IDs have digits, and are no figures. */
const ids = /\bp?[A-Z]{1,4}-\d+\b/g;

/**
 * Words of money, scope, dates, sign-off and contract, and every figure. A word too many costs nothing: then a silence is
 * called what it is.
 */
const hardWords = new RegExp(
  [
    String.raw`\p{N}|\p{Sc}|%`,
    String.raw`\b(?:money|pric|cost|fee|fees|budget|pay|paid|invoice|bill|charg|expens|discount|penalt|rate|tariff|quot|estimat|cap|free|euro|dollar|pound|cent)`,
    String.raw`\b(?:scope|change|requirement|includ|exclud|add|left out|leave out|leaves out|part of|feature|releas|deliver|instead|reduc|extend|extra|additional|drop|remov|skip|cut|cancel|stop|omit|abandon|descop|defer|discontinu|replac|swap|phase|pilot|module)`,
    String.raw`\b(?:date|day|week|month|quarter|year|today|tomorrow|deadline|due|by then|until|before|after|schedul|milestone|postpon|move|mov|delay|slip|start|begin|finish|end|ends|open|go-live|cut-over|launch|freeze)`,
    String.raw`\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|easter|christmas)\b`,
    String.raw`\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|twice|double|dozen|hundred|thousand|million|\w+teen|\w+ty)\b`,
    String.raw`\b(?:sign|accept|approv|authori[sz]|hand-over|handover|complete|done|test|warrant|guarant|liab|contract|agreement|terms|clause|order|licen[cs]e|legal|law|term|amend|waive)`,
  ].join('|'),
  'iu',
);

/** Whether a text is, or may be, about money, scope, dates, sign-off or the contract; so is all that is not in English. */
export function isHardText(text: string, language: string | undefined): boolean {
  return !/^en\b/i.test(language ?? '') || hardWords.test(text.replace(ids, ''));
}

/** The parts of minutes that say what was agreed. */
export type Matter = Pick<
  Minutes,
  'title' | 'purpose' | 'agenda' | 'topics' | 'questions' | 'notes' | 'decisions' | 'actions'
>;

/** Whether minutes are about any of that, in whatever they say. */
export function holdsHardMatter(record: Matter, language: string | undefined): boolean {
  const { title, purpose, agenda, topics, questions, notes, decisions, actions } = record;
  const isBinding = decisions.some((each) => each.approves ?? each.supersedes) || actions.some(({ due }) => due);
  const texts = [title, purpose, ...listTexts([agenda, topics, questions]), notes, ...listTexts([decisions, actions])];
  return isBinding || texts.some((text) => text !== undefined && isHardText(text, language));
}

/** All texts in a value, however deep, but for IDs and whose they are. */
function listTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const skipped = ['id', 'by', 'owner', 'lead', 'acknowledged', 'agreed-by'];
  return Object.entries(value).flatMap(([key, inner]) => (skipped.includes(key) ? [] : listTexts(inner)));
}
