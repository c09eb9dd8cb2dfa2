import { lazily } from '../text/lazily';

/** The letters in front of an entry's number, with the word people use for that kind of entry. */
export const idPrefixes = {
  R: 'risk',
  I: 'issue',
  C: 'change',
  A: 'action',
  D: 'decision',
  M: 'milestone',
  WA: 'working agreement',
  ASM: 'assumption',
  DEP: 'dependency',
  DEL: 'deliverable',
  RES: 'result',
  ESC: 'escalation',
  FB: 'feedback',
  CLM: 'claim',
  LES: 'lesson',
  BND: 'boundary',
  INC: 'incident',
  PRO: 'proposal',
} as const;

export type IdPrefix = keyof typeof idPrefixes;

/** Entries that are the team’s by nature. */
const teamPrefixes: readonly IdPrefix[] = ['ESC', 'FB', 'CLM', 'LES', 'BND', 'INC', 'PRO'];

/** The letters of an entry’s ID; a `p` before them where it is kept private though its kind may be shared. */
export type EntryPrefix = IdPrefix | `p${IdPrefix}`;

/** The letters of entries of this kind on one side: `R` is shared, `pR` is kept by the team. */
export function prefixOnSide(prefix: IdPrefix, isPrivate: boolean): EntryPrefix {
  return isPrivate && !teamPrefixes.includes(prefix) ? `p${prefix}` : prefix;
}

/** The highest number known for each prefix; a prefix that never occurred is missing. */
export type HighestNumbers = Readonly<Partial<Record<EntryPrefix, number>>>;

/** A longer number is a date, a ticket or a telephone number that happens to stand behind a letter. */
const maximumDigits = 6;
const prefixPattern = Object.keys(idPrefixes).join('|');
const wholeId = new RegExp(`^(p?(?:${prefixPattern}))-0*(\\d{1,${maximumDigits}})$`);

// the tables of letters behind \p make these slow to build
const leadingId = lazily(
  () => new RegExp(`^(p?)(${prefixPattern})-0*(\\d{1,${maximumDigits}})(?![\\p{L}\\p{N}_-])\\s*(.*)$`, 'su'),
);
/** What looks like an ID; inside a word it is none. */
const likeId = new RegExp(`(p?(?:${prefixPattern}))-0*(\\d{1,${maximumDigits}})`, 'g');
const [endOfWord, startOfWord] = [/[\w-]$/, /^\w/];
const isAscii = /^[\0-\x7f]*$/;
const [anyEndOfWord, anyStartOfWord] = [lazily(() => /[\p{L}\p{N}_-]$/u), lazily(() => /^[\p{L}\p{N}_]/u)];

/** A hyphen before it may be the dash of a list. */
const idAmongWords = (letters: string) =>
  lazily(
    () =>
      new RegExp(
        `(?<![\\p{L}\\p{N}_]|[\\p{L}\\p{N}_]-)(?:${letters})-0*\\d{1,${maximumDigits}}(?![\\p{L}\\p{N}_])`,
        'u',
      ),
  );
const keptId = idAmongWords(`p(?:${prefixPattern})`);
const teamId = idAmongWords(teamPrefixes.join('|'));
const privatePaths = lazily((): readonly RegExp[] => [
  // the folder as it lies in a journal, with whatever is behind it
  /(?<![\p{L}\p{N}_]|[\p{L}\p{N}_]-)clients[\\/]+[^\s"'\\/]+[\\/]+private(?![\p{L}\p{N}_-])[^\s"']*/iu,
  /(?<![\p{L}\p{N}_])\.{1,2}[\\/]+private(?:[\\/][^\s"']*|(?![\p{L}\p{N}_-]))/iu,
  // with a file or a folder in it, or written as on Windows: "private/public" is a figure of speech
  /(?<![\p{L}\p{N}_]|[\p{L}\p{N}_]-)private(?:\/[^\s"'\\/]*(?:[\\/]|\.\w+)|\\+[^\s"'\\/])[^\s"']*/iu,
]);

/** A regular expression that is true of the IDs with one of these prefixes, and of nothing else. */
export function describeId(prefixes: readonly EntryPrefix[]): string {
  return `^(${prefixes.join('|')})-0*\\d{1,${maximumDigits}}$`;
}

/** The ID in its normal form, without leading zeros (`R-007` is `R-7`), or undefined when it is none of `prefix`. */
export function parseId(text: string, prefix: EntryPrefix): string | undefined {
  const match = wholeId.exec(text.trim());
  return match?.[1] === prefix ? `${prefix}-${match[2]}` : undefined;
}

/** The parts of a reference such as `"A-36 Size grid"`: the ID without leading zeros, and the title, which may be empty. */
export function splitReference(text: string): { readonly id: string; readonly title: string } | undefined {
  const match = leadingId().exec(text.trim());
  return match ? { id: `${match[1]}${match[2]}-${match[3]}`, title: match[4] ?? '' } : undefined;
}

/**
 * What of a reference must not stand in a file that the client may see: the ID of an entry that the team keeps to itself
 * (`pR-1` anywhere, `INC-2` where an ID may stand, also behind the name of another engagement), or a path below
 * `private/`. Undefined when it may: addresses and message IDs say nothing about our files, nor do words of a title.
 */
export function findPrivateReference(text: string): string | undefined {
  if (!mayBePrivate.test(text) && !mayBeTeams.test(text)) return undefined;
  const reference = text.trim();
  if (/^(?!file:)[a-z][a-z0-9+.-]*:\/\/|^<[^<>]*>$/i.test(reference)) return undefined;
  const parts = reference.split(/[\\/]/).map((part) => part.trim());
  const isPath = splitReference(reference) === undefined;
  if (isPath && parts.slice(0, -1).some((part) => part.toLowerCase() === 'private')) return reference;
  for (const { prefix, digits } of matchIds(reference)) {
    if (prefix.startsWith('p')) return `${prefix}-${digits}`;
  }
  const ids = parts.flatMap((part) => splitReference(part)?.id ?? []);
  return (
    ids.find((id) => teamPrefixes.some((prefix) => id.startsWith(`${prefix}-`))) ??
    findMatch(privatePaths(), reference)?.[0]
  );
}

/** Nearly every text is told by these alone to be harmless. */
const mayBePrivate = /p[A-Z]|[Pp][Rr][Ii][Vv][Aa][Tt][Ee]/;
const mayBeTeams = new RegExp(`(?:${teamPrefixes.join('|')})-`);

/** What a text says of the team’s own, and where: an ID such as `pR-1` or `ESC-2`, or a path below `private/`. */
export function findPrivateMention(text: string): { readonly named: string; readonly start: number } | undefined {
  const match = findMatch([keptId(), teamId(), ...privatePaths()], text);
  return match && { named: match[0], start: match.index };
}

/** What in a sentence is certainly the team’s own: `INC-4711` may be a ticket of somebody else’s. */
export function findCertainlyPrivate(text: string): string | undefined {
  if (!mayBePrivate.test(text)) return undefined;
  return findMatch([keptId(), ...privatePaths()], text)?.[0];
}

/** A text that may stand in what is made for the client: undefined where it names what is the team’s own. */
export function unlessPrivate(text: string | undefined): string | undefined {
  return text === undefined || findPrivateMention(text) ? undefined : text;
}

/** The match that begins first. */
function findMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | undefined {
  const matches = patterns.map((pattern) => pattern.exec(text)).filter((match) => match !== null);
  return matches.sort((a, b) => a.index - b.index)[0];
}

/** The IDs anywhere in a text: their prefixes, their digits without leading zeros, and where they begin. */
function* matchIds(text: string): Iterable<{ readonly prefix: EntryPrefix; readonly digits: string; index: number }> {
  for (const { 0: written, 1: prefix, 2: digits = '', index } of text.matchAll(likeId)) {
    const end = index + written.length;
    // a letter of some scripts takes two places
    if (!isInWord(text.slice(Math.max(0, index - 2), index), text.slice(end, end + 2)))
      yield { prefix: prefix as EntryPrefix, digits, index };
  }
}

function isInWord(before: string, after: string): boolean {
  return isAscii.test(before + after)
    ? endOfWord.test(before) || startOfWord.test(after)
    : anyEndOfWord().test(before) || anyStartOfWord().test(after);
}

/**
 * The highest number behind each prefix anywhere in a text, prose and comments included: what was quoted once is taken.
 * An ID behind the name of a place (`erp/R-7`) is the number of that place.
 */
export function findHighestNumbers(text: string): HighestNumbers {
  const highest: Partial<Record<EntryPrefix, number>> = {};
  for (const { prefix, digits, index } of matchIds(text)) {
    if (isQualified(text, index)) continue;
    highest[prefix] = Math.max(highest[prefix] ?? 0, Number(digits));
  }
  return highest;
}

/** No folder has a longer name. */
const longestName = 255;

/** Whether an ID stands behind a slash with a name before it; in `R-7/R-8` that is another ID. */
function isQualified(text: string, index: number): boolean {
  if (text.charAt(index - 1) !== '/') return false;
  const before = text.slice(Math.max(0, index - 1 - longestName), index - 1);
  const [name] = /[\p{L}\p{N}_.-]+$/u.exec(before) ?? [];
  return name !== undefined && !wholeId.test(name);
}

/** The next ID: one above the highest number that any of the texts of the engagement defines or refers to. */
export function nextId(prefix: EntryPrefix, known: readonly HighestNumbers[]): string {
  return `${prefix}-${1 + Math.max(0, ...known.map((numbers) => numbers[prefix] ?? 0))}`;
}

/** An ID with the title behind it, as it is written into other files: `A-36 Size grid of the shoe range`. */
export function formatReference(id: string, title: string | undefined): string {
  return `${id} ${title ?? ''}`.replace(/\s+/g, ' ').trim();
}
