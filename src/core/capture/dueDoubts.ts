/** A date in a line, and what stands before it without the words that only lead to it, such as `by` and `on`. */
export interface DateInLine {
  readonly before: string;
  /** The date as it is written. */
  readonly words: string;
  readonly after: string;
  /** Whether a word says that it is a term: `by`, `until`. */
  readonly isTerm: boolean;
}

const ends = (...words: readonly string[]) => new RegExp(`(?<!\\p{L})(?:${words.join('|')})\\s*$`, 'iu');
const holds = (...words: readonly string[]) => new RegExp(`(?<!\\p{L})(?:${words.join('|')})`, 'iu');

/** `not before 3 Dec`, `3 Dec, not 4 Dec`. */
const not = ends(
  ...['not', 'never', 'instead of', 'rather than', '(?:at the )?earliest', 'no sooner than', 'not earlier than'],
  ...['nicht', 'nie', 'statt', 'anstatt', 'frühestens', 'pas', 'jamais', 'au plus tôt', 'no', 'nunca', 'non'],
  ...['niet', 'nooit', 'inte', 'aldrig', 'não'],
);
/** `every Friday`, `last Friday`. */
const again = '(?:every|each|jede[nrs]?|chaque|tous les|cada|todos los|ogni|elke|iedere|varje)';
const past = '(?:last|letzte[nr]?|vergangene[nr]?|vorige[nr]?|förra)';
const otherTimes = ends(again, past);
const startsWithOther = new RegExp(`^(?:${again}|${past})(?!\\p{L})`, 'iu');
const pastBehind = /^\s*(?:derniere?|dernière|pasad[oa]|scors[oa]|passad[oa])(?!\p{L})/iu;
/** `a week before the go-live on 18 January`, `two days before 3 Dec`. */
const awayFrom = holds(
  '(?:days?|weeks?|months?|tage?n?|wochen?|monate?n?|jours?|semaines?|mois|d[ií]as?|semanas?|mes(?:es)?|giorn[io]|settiman[ae]|dagen|weken|dagar|veckor)\\s*(?:$|(?:before|after|prior to|vor|nach|avant|après|antes|después|prima|dopo|voor|na|före|efter)(?!\\p{L})[^,;]*$)',
);
/** `if Ben has not answered by Friday`: somebody else’s term. */
const onlyIf = holds('(?:if|unless|in case|provided|wenn|falls|sofern|solange|à moins que|salvo)(?!\\p{L})[^,;]*$');
/** `after the committee on 3 Dec`. */
const afterwards = holds(
  '(?:after|once|as soon as|nach de[mr]|nachdem|sobald|après|después|dopo|nadat|zodra|efter|depois)(?!\\p{L})[^,;]*$',
);
/** `the plan that Ben promised on Monday`. */
const toldOf = ends(
  '(?:he|she|they|we|you|I|who|which|that(?: \\p{L}+)?)(?: has| have| had)?\\s+(?:\\p{L}{2,}ed|said|sent|gave|told|got|meant)',
);
const oneOfSeveral = /[/–-]\s*$|(?<!\p{L})(?:or|and|oder|und|o|y|ou|et|of|en|eller|och|e)\s*$/iu;

/** Whether a date in a line may be another one than that on which something is due: it is left out then. */
export function isInDoubt({ before, words, after, isTerm }: DateInLine): boolean {
  if ([not, otherTimes, awayFrom, onlyIf].some((each) => each.test(before))) return true;
  if (startsWithOther.test(words) || pastBehind.test(after)) return true;
  return !isTerm && [afterwards, toldOf, oneOfSeveral].some((each) => each.test(before));
}
