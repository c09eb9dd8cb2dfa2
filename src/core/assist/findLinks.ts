import { engagementFolderPath, minutesFolder, ownerOf, placeOf, privateEngagementFolderPath } from '../files/layout';
import { LineMap } from '../text/lineMap';
import type { Range } from '../text/position';
import type { TextSource } from './findNameAt';

/** A place in a text that leads to a page, or to a file of the journal. */
export interface FoundLink {
  readonly range: Range;
  readonly to: { readonly url: string } | { readonly path: string };
}

/** Message IDs, what is in quotes, addresses of any scheme, and single words. */
const tokens = /<[^<>\n]*>|"[^"\r\n]*"|'[^'\r\n]*'|[A-Za-z][A-Za-z0-9+.-]*:[^\s"'<>]+|[^\s"'<>,;()[\]{}]+/g;
/** What every link has: nearly all lines have neither, and need not be taken apart. */
const signOfLink = /\/|\d{4}-\d{2}-\d{2}-/;
const meeting = /^\d{4}-\d{2}-\d{2}-[^/\\]+$/;

/**
 * The links of a record: addresses of the web, and files of the engagement that are there and may be seen, by their path
 * or, for minutes, by the ID of the meeting. Nothing else is a link: neither a message ID nor an address of another scheme.
 */
export function findLinks({ records, path, file: { text } }: TextSource): readonly FoundLink[] {
  if (!placeOf(path)) return [];
  const { client, engagement } = ownerOf(path) ?? {};
  const files = new Map<string, string>();
  if (client !== undefined && engagement !== undefined) {
    for (const folder of [privateEngagementFolderPath(client, engagement), engagementFolderPath(client, engagement)]) {
      for (const each of records.listBelow(folder)) files.set(each.slice(folder.length + 1), each);
    }
  }
  const findFile: FindFile = (name) =>
    name.includes('/') ? files.get(name) : meeting.test(name) ? files.get(`${minutesFolder}/${name}.yaml`) : undefined;
  const lines = new LineMap(text);
  return listInLines(text, findFile)
    .filter(({ to }) => !('path' in to) || to.path !== path)
    .map(({ start, end, to }) => ({ range: lines.rangeOf(start, end), to }));
}

interface Target {
  readonly start: number;
  readonly end: number;
  readonly to: FoundLink['to'];
}

type FindFile = (name: string) => string | undefined;

/** Line by line, because no link goes on in the next one. */
function listInLines(text: string, findFile: FindFile): readonly Target[] {
  const found: Target[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    if (signOfLink.test(line)) found.push(...listTargets(line, from, findFile));
    from += line.length + 1;
  }
  return found;
}

function listTargets(text: string, from: number, findFile: FindFile): readonly Target[] {
  return [...text.matchAll(tokens)].flatMap(({ 0: token, index }): readonly Target[] => {
    const start = from + index;
    if (token.startsWith('<')) return [];
    if (/^["']/.test(token)) {
      const inside = token.slice(1, token.length > 1 && token.endsWith(token.charAt(0)) ? -1 : undefined);
      const path = findFile(inside);
      return path === undefined
        ? listTargets(inside, start + 1, findFile)
        : [{ start: start + 1, end: start + 1 + inside.length, to: { path } }];
    }
    const word = token.replace(/[.,;:!?)\]}]+$/, '');
    const place = { start, end: start + word.length };
    if (/^https?:\/\/[^/]/i.test(word)) return [{ ...place, to: { url: word } }];
    const path = findFile(word);
    return path === undefined ? [] : [{ ...place, to: { path } }];
  });
}
