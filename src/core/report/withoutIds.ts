import { idPrefixes, unlessPrivate } from '../model/ids';

const prefixes = Object.keys(idPrefixes).join('|');
const idsInBrackets = new RegExp(` ?\\((?:p?(?:${prefixes})-\\d{1,6}(?:, | and )?)+\\)`, 'g');

/** A text without the IDs that its author has put in brackets behind something: a client reads them only where asked. */
export function withoutIds(text: string): string {
  return text.replace(idsInBrackets, '');
}

/** What a client may read of a text: undefined where it names what is the team’s own, else without IDs in brackets. */
export function tellClient(text: string | undefined): string | undefined {
  const told = unlessPrivate(text);
  return told === undefined ? undefined : withoutIds(told);
}
