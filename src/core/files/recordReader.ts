import type { Field, Fields, GroupField, ListField } from '../model/fields';
import { describeProblem, type Problem, type ProblemCode } from '../model/problem';
import type { Range } from '../text/position';
import type { Steps } from '../text/steps';
import { countInside, maximumAliasedValues } from './aliases';
import { findCutOff, type CutOff } from './cutOff';
import {
  isEmpty,
  type AliasNode,
  type ListNode,
  type MapNode,
  type PairNode,
  type ScalarNode,
  type TextTree,
  type TreeNode,
} from './nodes';
import { findCutByComma, findCutProse } from './proseTraps';
import { readScalar } from './readScalar';

/** VS Code shows no more problems of one file; a file with so many is of another kind. What else is wrong is not noted. */
export const maximumProblems = 1_000;

/** Entries that are read in one step: about a millisecond of work. */
const stepLength = 100;

type PlainRecord = Record<string, unknown>;

/** Reads the nodes of one text against a table of fields, and notes problems and places on the way. */
export class RecordReader {
  readonly problems: Problem[] = [];
  readonly #parsed: TextTree;
  readonly #cutOff: CutOff | undefined;
  #aliasedValues = 0;

  constructor(
    parsed: TextTree,
    /** Whether the file is the team’s: IDs have another form there, and references may name what is private. */
    private readonly isPrivate: boolean,
    /** Is told the node of each value that is read, and its path in the record. */
    private readonly onRead?: (path: string, node: TreeNode) => void,
  ) {
    this.#parsed = parsed;
    this.#cutOff = findCutOff(parsed);
  }

  /** In steps, because a register may hold what people have written for twenty years. */
  *readFile(fields: Fields): Steps<PlainRecord> {
    const { root, trouble } = this.#parsed;
    if (root?.kind === 'map') return yield* this.#readRoot(fields, root);
    if (root && !isEmpty(root) && !trouble) {
      this.#report('expected-map', this.#firstLine(root), 'This file');
    }
    return emptyRecord(fields);
  }

  #readGroup(fields: Fields, map: MapNode, pairs: readonly (PairNode | undefined)[], path: string): PlainRecord {
    const record = emptyRecord(fields);
    for (const named of listFields(fields).all) {
      const { key, field, at } = named;
      const pair = pairs[at];
      const value = pair && this.#readValue(field, pair.value, this.#below(path, key), key);
      if (value !== undefined) record[key] = value;
      if (!pair) this.#checkMissing(named, map);
    }
    return record;
  }

  /** The same for all of a file, with a rest between the entries of a long list. */
  *#readRoot(fields: Fields, map: MapNode): Steps<PlainRecord> {
    const record = emptyRecord(fields);
    const { pairs } = this.#listPairs(fields, map);
    for (const named of listFields(fields).all) {
      const { key, field, at } = named;
      const node = pairs[at]?.value;
      const value =
        field.type === 'list' && node?.kind === 'list' && node.items.length > stepLength
          ? yield* this.#readLongList(field, node, key)
          : node && this.#readValue(field, node, this.#below('', key), key);
      if (value !== undefined) record[key] = value;
      if (!node) this.#checkMissing(named, map);
    }
    return record;
  }

  #checkMissing({ key, field }: NamedField, map: MapNode): void {
    if (field.required && !hasKey(map, key) && this.#isTrusted(map)) {
      this.#report('missing-field', this.#firstLine(map), key);
    }
  }

  /** The readable pairs, each at the place of its field, and the fields that stand twice: they are reported and left out. */
  #listPairs(fields: Fields, map: MapNode) {
    const { all, byKey } = listFields(fields);
    const pairs = new Array<PairNode | undefined>(all.length).fill(undefined);
    const twice: Field[] = [];
    let previous: PairNode | undefined;
    for (const pair of map.pairs) {
      const { key } = pair;
      const name = key.kind === 'scalar' ? key.text : '';
      if (key.start >= this.#parsed.trustedTo) break;
      const cut = findCutByComma(fields, map, previous, pair);
      if (cut) {
        this.#report('prose-cut', this.#rangeOf(key), cut);
        continue;
      }
      const known = byKey.get(name);
      if (!known) this.#report('unknown-key', this.#rangeOf(key), name);
      else if (pairs[known.at] || twice.includes(known.field)) {
        this.#report('duplicate-key', this.#rangeOf(key), name);
        twice.push(known.field);
        pairs[known.at] = undefined;
      } else pairs[known.at] = pair;
      previous = pair;
    }
    return { pairs, twice };
  }

  #readValue(field: Field, node: TreeNode, path: string, name: string): unknown {
    if (isEmpty(node)) return this.#checkEmpty(field, node);
    if (node.kind === 'alias') return this.#readAlias(field, node, path, name);
    if (field.type === 'list') return this.#readList(field, node, path, name);
    if (!this.#isTrusted(node)) return undefined;
    const value =
      field.type === 'group'
        ? this.#readGroupValue(field, node, path, name)
        : node.kind === 'scalar'
          ? this.#readScalarValue(field, node)
          : this.#report('expected-text', this.#firstLine(node), name);
    if (value !== undefined) this.onRead?.(path, node);
    return value;
  }

  /** `text: #47 is late` reads as no text at all. */
  #checkEmpty(field: Field, node: TreeNode): undefined {
    if (node.kind !== 'scalar' || field.type === 'list' || field.type === 'group' || !this.#isTrusted(node)) return;
    const cut = findCutProse(field, node, this.#parsed.lines);
    if (cut && /^#\S/.test(cut.text)) {
      this.#report('prose-cut', this.#parsed.lines.rangeOf(cut.start, cut.end), cut.text);
    }
  }

  #readScalarValue(field: Exclude<Field, ListField | GroupField>, node: ScalarNode): unknown {
    const mayGoOn = field.type === 'text' && field.holds === 'prose' && node.style !== 'quoted';
    if (mayGoOn && this.#isTextCutOff(node)) return undefined;
    const cut = findCutProse(field, node, this.#parsed.lines);
    if (cut) this.#report('prose-cut', this.#parsed.lines.rangeOf(cut.start, cut.end), cut.text);
    const { value, problem } = readScalar(field, node, this.isPrivate);
    if (problem) this.#report(problem.code, this.#rangeOf(node), ...problem.args);
    return value;
  }

  #readGroupValue(field: GroupField, node: TreeNode, path: string, name: string): unknown {
    if (node.kind === 'map') {
      const { pairs, twice } = this.#listPairs(field.fields, node);
      // Two entries have run together, as when the first line of the second one is commented out.
      const isMixed = twice.some(({ required }) => required);
      return isMixed ? undefined : this.#readGroup(field.fields, node, pairs, path);
    }
    const inner = field.textFor && field.fields[field.textFor];
    if (!inner || node.kind !== 'scalar' || inner.type === 'list' || inner.type === 'group') {
      return this.#report('expected-map', this.#firstLine(node), name);
    }
    return { ...emptyRecord(field.fields), [field.textFor]: this.#readScalarValue(inner, node) };
  }

  /** Of a block list of entries, those before the first trouble are read; of any other list all or nothing. */
  #readList(field: ListField, node: TreeNode, path: string, name: string): unknown {
    if (node.kind !== 'list') {
      if (this.#isTrusted(node)) this.#report('expected-list', this.#firstLine(node), name);
      return undefined;
    }
    return this.#mayReadList(field, node, path) ? this.#readItems(field, node, { path, name }) : undefined;
  }

  *#readLongList(field: ListField, node: ListNode, key: string): Steps<readonly unknown[] | undefined> {
    const path = this.#below('', key);
    if (!this.#mayReadList(field, node, path)) return undefined;
    const values: unknown[] = [];
    for (let from = 0; from < node.items.length; from += stepLength) {
      yield;
      const items = node.items.slice(from, from + stepLength);
      this.#readItems(field, { ...node, items }, { path, name: key }, values);
    }
    return values;
  }

  #mayReadList(field: ListField, node: ListNode, path: string): boolean {
    const isWhole = this.#isTrusted(node) && (node.flow || !this.#isCutOff(node));
    if (isWhole) this.onRead?.(path, node);
    return isWhole || (!node.flow && field.of.type === 'group');
  }

  /** Adds to `values` what the items say. */
  #readItems(
    field: ListField,
    node: ListNode,
    { path, name }: { readonly path: string; readonly name: string },
    values: unknown[] = [],
  ): readonly unknown[] {
    const dashColumn = this.#cutOff ? this.#parsed.lines.positionAt(node.start).character : 0;
    for (const item of node.items) {
      if (item.kind === 'map' && !item.flow && this.#isCutOff(item, dashColumn)) continue;
      const value = this.#readValue(field.of, item, this.#below(path, values.length), 'An entry of ' + name);
      if (value !== undefined) values.push(value);
    }
    return values;
  }

  #readAlias(field: Field, alias: AliasNode, path: string, name: string): unknown {
    if (!this.#isTrusted(alias)) return undefined;
    const { target } = alias;
    if (!target) return this.#report('unknown-alias', this.#rangeOf(alias), alias.name);
    this.#aliasedValues += countInside(target);
    // one that stands for itself ends where the fields end: no field holds its own kind
    return this.#aliasedValues > maximumAliasedValues
      ? this.#report('too-many-aliases', this.#rangeOf(alias), alias.name)
      : this.#readValue(field, target, path, name);
  }

  /** The path of what stands below another one; nobody needs it unless they are told of what is read. */
  #below(path: string, key: string | number): string {
    return !this.onRead ? '' : path ? `${path}/${key}` : `${key}`;
  }

  #isTrusted(node: TreeNode): boolean {
    return node.end <= this.#parsed.trustedTo;
  }

  /** Whether the first line that cannot be read may belong to this list, or entry: another one begins at `dashColumn`. */
  #isCutOff(node: ListNode | MapNode, dashColumn?: number): boolean {
    if (!this.#cutOff || node.end < this.#cutOff.contentEnd) return false;
    return !this.#cutOff.isDash || this.#cutOff.column !== dashColumn;
  }

  /** Whether that line may belong to this text: it is indented further than the line in which the text begins. */
  #isTextCutOff(node: ScalarNode): boolean {
    if (!this.#cutOff || node.end < this.#cutOff.contentEnd) return false;
    const { lines } = this.#parsed;
    const line = lines.text.slice(lines.lineStart(node.start), node.start);
    return this.#cutOff.column > line.length - line.trimStart().length;
  }

  #rangeOf({ start, end }: TreeNode): Range {
    return this.#parsed.lines.rangeOf(start, end);
  }

  /** The first line of a node: a marking over a whole register would cover the screen. */
  #firstLine({ start, end }: TreeNode): Range {
    const { lines } = this.#parsed;
    return lines.rangeOf(start, Math.min(end, lines.lineEnd(start)));
  }

  #report(code: ProblemCode, range: Range, ...args: string[]): undefined {
    if (this.problems.length < maximumProblems) this.problems.push(describeProblem(code, range, ...args));
  }
}

function hasKey(map: MapNode, name: string): boolean {
  return map.pairs.some(({ key }) => key.kind === 'scalar' && key.text === name);
}

interface NamedField {
  readonly key: string;
  readonly field: Field;
  /** Its place among the fields of its kind. */
  readonly at: number;
}

/** The fields of a kind, and the names of its lists, which are empty where nothing is written. */
interface FieldList {
  readonly all: readonly NamedField[];
  readonly byKey: ReadonlyMap<string, NamedField>;
  readonly lists: readonly string[];
}

const fieldLists = new WeakMap<Fields, FieldList>();

/** Taken apart once for each kind: this is asked for every entry of every file. */
function listFields(fields: Fields): FieldList {
  const known = fieldLists.get(fields);
  if (known) return known;
  const all = Object.entries(fields).map(([key, field], at) => ({ key, field, at }));
  const byKey = new Map(all.map((named) => [named.key, named]));
  const made = { all, byKey, lists: all.flatMap(({ key, field }) => (field.type === 'list' ? [key] : [])) };
  fieldLists.set(fields, made);
  return made;
}

function emptyRecord(fields: Fields): PlainRecord {
  const record: PlainRecord = {};
  for (const key of listFields(fields).lists) record[key] = [];
  return record;
}
