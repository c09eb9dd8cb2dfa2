import { listLineParts, readInBraces, readPartValue, type LinePart } from '../files/lineParts';
import { parseDay, type Day } from '../model/day';
import type { Minutes } from '../model/minutes';

/** The entries of a list of a file as its lines show them: those below a mistake too. */
export interface LineList {
  /** The line of the name of the list. */
  readonly line: number;
  readonly entries: readonly LinePart[];
}

/** The list of that name in a text; undefined where no line begins it. */
export function findLineList(text: string, name: string): LineList | undefined {
  const list = listLineParts(text).find((part) => part.name === name);
  return list && { line: list.line, entries: list.parts.filter(({ kind }) => kind === 'entry') };
}

/** What the lines of an entry say of a field, without quotes; undefined where they say nothing. */
export function readLine({ parts, value }: LinePart, name: string): string | undefined {
  const part = parts.find((each) => each.kind === 'field' && each.name === name);
  const text = part ? readPartValue(part) : value.startsWith('{') ? readInBraces(value, name) : '';
  return text === '' ? undefined : text;
}

/** The same where it is a day; undefined for anything else, such as one that is half typed. */
export function readLineDay(entry: LinePart, name: string): Day | undefined {
  return parseDay(readLine(entry, name) ?? '');
}

/** The same where it is a step of a scale from 1 to 5. */
export function readLineStep(entry: LinePart, name: string): number | undefined {
  const text = readLine(entry, name) ?? '';
  return /^[1-5]$/.test(text) ? Number(text) : undefined;
}

/** The days of an entry that these fields have; those that have none are missing. */
export function readLineDays(entry: LinePart, names: readonly string[]): Readonly<Record<string, Day>> {
  const days = names.flatMap((name) => {
    const day = readLineDay(entry, name);
    return day ? [[name, day] as const] : [];
  });
  return Object.fromEntries(days);
}

/** When minutes were sent, as their lines say it; undefined where they were not. To whom is not told. */
export function readSentOfLines(text: string): Pick<NonNullable<Minutes['sent']>, 'date' | 'to'> | undefined {
  const sent = listLineParts(text).find(({ name }) => name === 'sent');
  if (!sent || (sent.parts.length === 0 && !sent.value.startsWith('{'))) return undefined;
  const date = readLineDay(sent, 'date');
  return { to: [], ...(date && { date }) };
}
