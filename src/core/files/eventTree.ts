import {
  boolCoreTag,
  COLLECTION_STYLE_FLOW,
  EVENT_ID,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  parseEvents,
  SCALAR_STYLE,
  type Event,
} from 'js-yaml';
import {
  nothingAt,
  skipSign,
  skipSpace,
  trimEnd,
  type PairNode,
  type ScalarNode,
  type ScalarValue,
  type TreeNode,
} from './nodes';

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;
type CollectionEvent = Extract<Event, { type: typeof EVENT_ID.MAPPING | typeof EVENT_ID.SEQUENCE }>;

/** Thrown where a text is not for the fast parser. */
const leftToTheOther = new TypeError('left to the parser that recovers');

/** Deeper nesting than any record has is left to the parser that says where. */
const maximumDepth = 100;

/**
 * The tree of a text that is YAML from its beginning to its end and uses no more of it than people do. Undefined for any
 * other: with anchors, aliases, tags, directives, several documents, or a mistake anywhere; the parser that recovers
 * from errors reads those. Several times as fast as that one.
 */
export function treeOfEvents(text: string): TreeNode | undefined {
  try {
    const events = parseEvents(text, { maxDepth: maximumDepth });
    return new EventTree(text, events).read();
  } catch {
    return undefined; // it stops at the first error, and says less about it than the other one
  }
}

class EventTree {
  #next = 0;

  constructor(
    private readonly text: string,
    private readonly events: readonly Event[],
  ) {}

  read(): TreeNode | undefined {
    const begin = this.#take();
    if (begin.type !== EVENT_ID.DOCUMENT || begin.explicitStart || begin.explicitEnd) return undefined;
    const root = this.#node(this.#take(), 0, '');
    const isAll = this.#take().type === EVENT_ID.POP && this.#next === this.events.length;
    return isAll && root.kind === 'map' && root.start === skipSpace(this.text, 0) ? root : undefined;
  }

  #take(): Event {
    const event = this.events[this.#next];
    this.#next += 1;
    if (!event) throw new RangeError('no more events');
    return event;
  }

  /** Throws where a node is one of those that the other parser reads. */
  #node(event: Event, from: number, signs: string): TreeNode {
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.#scalar(event, from, signs);
      case EVENT_ID.MAPPING:
        return this.#map(event);
      case EVENT_ID.SEQUENCE:
        return this.#list(event);
      default:
        throw leftToTheOther;
    }
  }

  #scalar(event: ScalarEvent, from: number, signs: string): ScalarNode {
    checkProperties(event);
    const { valueStart, valueEnd } = event;
    if (valueStart < 0) return nothingAt(skipSign(this.text, from, signs));
    const text = getScalarValue(this.text, event);
    switch (event.style) {
      case SCALAR_STYLE.PLAIN:
        return { kind: 'scalar', start: valueStart, end: valueEnd, text, value: resolve(text), style: 'plain' };
      case SCALAR_STYLE.SINGLE_QUOTED:
      case SCALAR_STYLE.DOUBLE_QUOTED:
        return { kind: 'scalar', start: valueStart - 1, end: valueEnd + 1, text, value: text, style: 'quoted' };
      default: {
        const start = this.#findBlockSign(from);
        const end = trimEnd(this.text, start, valueEnd);
        return { kind: 'scalar', start, end, text, value: text, style: 'block' };
      }
    }
  }

  /** Where `|` or `>` stands: behind the colon or the dash that follows the node before. */
  #findBlockSign(from: number): number {
    return skipSpace(this.text, skipSign(this.text, from, ':-'));
  }

  #map(event: CollectionEvent): TreeNode {
    checkProperties(event);
    const flow = event.style === COLLECTION_STYLE_FLOW;
    const pairs: PairNode[] = [];
    let end = event.start;
    for (let next = this.#take(); next.type !== EVENT_ID.POP; next = this.#take()) {
      const key = this.#key(next, end);
      if (!flow && key.start !== this.#nextLine(end, event.start)) throw leftToTheOther;
      const value = this.#node(this.#take(), key.end, ':');
      pairs.push({ key, value });
      end = Math.max(key.end, value.end);
    }
    const isBraced = flow && this.text.charAt(event.start) === '{'; // `[a: b]` holds a map without
    return { kind: 'map', start: event.start, end: isBraced ? this.#closing(end, event.start) : end, flow, pairs };
  }

  /**
   * Where the next entry of a block collection begins, if `end` is where the last one ends. Something else before it on
   * its line is a mistake that this parser lets pass behind a bracket; `? ` is left to the other one as well.
   */
  #nextLine(end: number, start: number): number {
    const next = skipSpace(this.text, end);
    const lineEnd = this.text.indexOf('\n', end);
    return end === start || (lineEnd >= 0 && lineEnd < next) ? next : -1;
  }

  /** A key that is no text is a mistake in most files, and the other parser says where. */
  #key(event: Event, from: number): ScalarNode {
    if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0) throw leftToTheOther;
    return this.#scalar(event, from, '');
  }

  #list(event: CollectionEvent): TreeNode {
    checkProperties(event);
    const flow = event.style === COLLECTION_STYLE_FLOW;
    const items: TreeNode[] = [];
    let end = event.start;
    for (let next = this.#take(); next.type !== EVENT_ID.POP; next = this.#take()) {
      if (!flow && this.text.charAt(this.#nextLine(end, event.start)) !== '-') throw leftToTheOther;
      const item = this.#node(next, end, '-');
      items.push(item);
      ({ end } = item);
    }
    return { kind: 'list', start: event.start, end: flow ? this.#closing(end, event.start) : end, flow, items };
  }

  /** Behind the bracket that closes a collection whose last child, or whose opening bracket, ends at `end`. */
  #closing(end: number, start: number): number {
    const inside = Math.max(end, start + 1);
    return skipSpace(this.text, skipSign(this.text, skipSign(this.text, inside, ':'), ',')) + 1;
  }
}

function checkProperties({ anchorStart, tagStart }: ScalarEvent | CollectionEvent): void {
  if (anchorStart >= 0 || tagStart >= 0) throw leftToTheOther;
}

/** What a plain scalar stands for; a letter at its beginning settles it for nearly all prose. */
function resolve(text: string): ScalarValue {
  if (/^[^\d.+\-~ntfNTF]/.test(text)) return text;
  for (const { resolve: attempt } of [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]) {
    const value = attempt(text, false, '');
    if (value !== NOT_RESOLVED) return value as ScalarValue;
  }
  return text;
}
