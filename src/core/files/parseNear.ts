import { LineMap } from '../text/lineMap';
import type { Steps } from '../text/steps';
import type { DecodedFile } from './decode';
import { findOtherLine, treeOfLines } from './lineTree';
import type { ListNode, MapNode, TextTree } from './nodes';
import { isStoppedAsWhole, parseTextInSteps } from './parse';
import { treeOfDocument } from './yamlTree';

/** Smaller texts are parsed as a whole in less than a frame of the screen. */
const leastLength = 20_000;

/** How much is parsed at first from the entry with the mistake on: some twenty entries. */
const firstLength = 4_000;

/** A key without a name, or one that is marked: what stands above may belong to it. */
const oddKey = /^[ \t]*[:?](?:\s|$)/m;

/**
 * What a large register says in which somebody is just typing: the entries above the mistake, which the fast parser
 * reads, and those near it, from which the one that recovers says what is wrong. Nothing below a mistake is believed, so
 * the rest is parsed only where it may change what is wrong. Undefined where the mistake is not in an entry of a list.
 */
export function* parseNear(file: DecodedFile, least = leastLength, first = firstLength): Steps<TextTree | undefined> {
  const { text } = file;
  if (text.length < least || isStoppedAsWhole(file) || oddKey.test(text)) return undefined;
  const begun = begin(text);
  if (!begun) return undefined;
  for (let length = first; ; length *= 4) {
    const next = begun.next(begun.end + length);
    const end = next < 0 ? text.length : next;
    const near = begun.blank + text.slice(begun.end, end);
    const { doc, trouble, trustedTo } = yield* parseTextInSteps({ ...file, text: near, trustedTo: near.length });
    const root = treeOfDocument(doc, near);
    const list = root?.kind === 'map' ? root.pairs[0]?.value : undefined;
    if (root?.kind !== 'map' || list?.kind !== 'list' || trustedTo < begun.end) return undefined;
    // what is not closed here may be closed further below, and in the last of these entries only its end may be missing
    const isCertain = trouble && !trouble.code.startsWith('unclosed') && trustedTo < (list.items.at(-1)?.start ?? 0);
    if (isCertain || end === text.length)
      return { root: begun.join(root, list), lines: new LineMap(text), ...(trouble && { trouble }), trustedTo };
    if (!trouble) length = text.length; // only something that the fast parser does not know
  }
}

/** The part of a text above the entry in which the fast parser stops. */
interface Begun {
  /** Where that entry begins. */
  readonly end: number;
  /** The same part with nothing left in it but the name of the list, at its place. */
  readonly blank: string;
  /** Where the first entry begins from an offset on; -1 behind the last one. */
  next(offset: number): number;
  /** All that is known, from what was found near the mistake. */
  join(root: MapNode, list: ListNode): MapNode;
}

function begin(text: string): Begun | undefined {
  const stop = findOtherLine(text);
  const keys = [...text.slice(0, stop).matchAll(/^[A-Za-z][\w-]*:(?=[ \r\n])/gm)];
  const from = keys.at(-1)?.index ?? 0;
  const [, indent] = /^[^\n]*\n(?: *(?:#.*)?\r?\n)*( *)-[ \r\n]/.exec(text.slice(from)) ?? [];
  if (indent === undefined) return undefined;
  const starts = new RegExp(`^${indent}-[ \\r\\n]`, 'gm');
  const next = (offset: number): number => {
    starts.lastIndex = offset;
    return starts.exec(text)?.index ?? -1;
  };
  const end = text.lastIndexOf(`\n${indent}- `, stop) + 1;
  const root = treeOfLines(text.slice(0, end));
  const pair = root?.kind === 'map' ? root.pairs.at(-1) : undefined;
  if (root?.kind !== 'map' || pair?.value.kind !== 'list' || pair.key.start !== from) return undefined;
  const { key, value } = pair;
  return {
    end,
    blank: blankOut(text.slice(0, from)) + text.slice(from, key.end + 1) + blankOut(text.slice(key.end + 1, end)),
    next,
    join: ({ end: rootEnd, pairs: [, ...others] }, list) => ({
      ...root,
      end: rootEnd,
      pairs: [
        ...root.pairs.slice(0, -1),
        { key, value: { ...value, end: list.end, items: [...value.items, ...list.items] } },
        ...others,
      ],
    }),
  };
}

/** Leaves only the line breaks, so that all places stay the same. */
function blankOut(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
