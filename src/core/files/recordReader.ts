import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Alias,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Field, Fields, GroupField, ListField } from '../model/fields';
import { describeProblem, type Problem, type ProblemCode } from '../model/problem';
import type { Range } from '../text/position';
import { findAliasTargets, maximumAliasedValues, type AliasTarget } from './aliases';
import { findCutOff, type CutOff } from './cutOff';
import { endOfNode, startOf } from './nodePlaces';
import type { ParsedText } from './parse';
import { findCutByComma, findCutProse } from './proseTraps';
import { readScalar } from './readScalar';

/** VS Code shows no more problems of one file; a file with so many is of another kind. What else is wrong is not noted. */
export const maximumProblems = 1_000;

type PlainRecord = Record<string, unknown>;

/** Reads the nodes of one text against a table of fields, and notes problems and places on the way. */
export class RecordReader {
  readonly problems: Problem[] = [];
  readonly ranges = new Map<string, Range>();
  readonly #parsed: ParsedText;
  readonly #cutOff: CutOff | undefined;
  #aliasedValues = 0;
  #anchors: ReadonlyMap<Alias, AliasTarget> | undefined;

  constructor(
    parsed: ParsedText,
    /** Whether the file is the team’s: IDs have another form there, and references may name what is private. */
    private readonly isPrivate: boolean,
  ) {
    this.#parsed = parsed;
    this.#cutOff = findCutOff(parsed);
  }

  readFile(fields: Fields): PlainRecord {
    const contents = this.#parsed.doc.contents;
    if (isMap(contents)) return this.#readGroup(fields, contents, this.#pairsByKey(fields, contents).pairs, '');
    if (contents && !isEmpty(contents) && !this.#parsed.trouble) {
      this.#report('expected-map', firstLine(contents, this.#parsed), 'This file');
    }
    return this.#emptyRecord(fields);
  }

  #readGroup(fields: Fields, map: YAMLMap, pairs: ReadonlyMap<string, Pair>, path: string): PlainRecord {
    const record = this.#emptyRecord(fields);
    for (const [key, field] of Object.entries(fields)) {
      const pair = pairs.get(key);
      const value = pair && this.#readValue(field, pair.value as Node | null, path ? `${path}/${key}` : key, key);
      if (value !== undefined) record[key] = value;
      if (!pair && field.required && !hasKey(map, key) && this.#isTrusted(map)) {
        this.#report('missing-field', firstLine(map, this.#parsed), key);
      }
    }
    return record;
  }

  /** The readable pairs of known keys, and the keys that stand twice: they are reported and left out. */
  #pairsByKey(fields: Fields, map: YAMLMap) {
    const pairs = new Map<string, Pair>();
    const twice = new Set<string>();
    let previous: Pair | undefined;
    for (const pair of map.items) {
      const key = pair.key as Node | null;
      const name = isScalar(key) ? String(key.source ?? key.value) : '';
      const start = key?.range?.[0] ?? 0;
      if (start >= this.#parsed.trustedTo) break;
      const cut = findCutByComma(fields, map, previous, pair);
      if (cut) {
        this.#report('prose-cut', this.#rangeOf(key), cut);
        continue;
      }
      if (!Object.hasOwn(fields, name)) this.#report('unknown-key', this.#rangeOf(key), name);
      else if (pairs.has(name) || twice.has(name)) {
        this.#report('duplicate-key', this.#rangeOf(key), name);
        twice.add(name);
        pairs.delete(name);
      } else pairs.set(name, pair);
      previous = pair;
    }
    return { pairs, twice };
  }

  #readValue(field: Field, node: Node | null, path: string, name: string): unknown {
    if (node === null || isEmpty(node)) return this.#checkEmpty(field, node);
    if (isAlias(node)) return this.#readAlias(field, node, path, name);
    if (field.type === 'list') return this.#readList(field, node, path, name);
    if (!this.#isTrusted(node)) return undefined;
    const value =
      field.type === 'group'
        ? this.#readGroupValue(field, node, path, name)
        : isScalar(node)
          ? this.#readScalarValue(field, node)
          : this.#report('expected-text', firstLine(node, this.#parsed), name);
    if (value !== undefined) this.ranges.set(path, this.#rangeOf(node));
    return value;
  }

  /** `text: #47 is late` reads as no text at all. */
  #checkEmpty(field: Field, node: Node | null): undefined {
    if (!isScalar(node) || field.type === 'list' || field.type === 'group' || !this.#isTrusted(node)) return;
    const cut = findCutProse(field, node, this.#parsed.lines);
    if (cut && /^#\S/.test(cut.text)) {
      this.#report('prose-cut', this.#parsed.lines.rangeOf(cut.start, cut.end), cut.text);
    }
  }

  #readScalarValue(field: Exclude<Field, ListField | GroupField>, node: Scalar): unknown {
    const mayGoOn = field.type === 'text' && field.holds === 'prose' && !node.type?.startsWith('QUOTE');
    if (mayGoOn && this.#isTextCutOff(node)) return undefined;
    const cut = findCutProse(field, node, this.#parsed.lines);
    if (cut) this.#report('prose-cut', this.#parsed.lines.rangeOf(cut.start, cut.end), cut.text);
    const { value, problem } = readScalar(field, node, this.isPrivate);
    if (problem) this.#report(problem.code, this.#rangeOf(node), ...problem.args);
    return value;
  }

  #readGroupValue(field: GroupField, node: Node, path: string, name: string): unknown {
    if (isMap(node)) {
      const { pairs, twice } = this.#pairsByKey(field.fields, node);
      // Two entries have run together, as when the first line of the second one is commented out.
      const isMixed = [...twice].some((key) => field.fields[key]?.required);
      return isMixed ? undefined : this.#readGroup(field.fields, node, pairs, path);
    }
    const inner = field.textFor && field.fields[field.textFor];
    if (!inner || !isScalar(node) || inner.type === 'list' || inner.type === 'group') {
      return this.#report('expected-map', firstLine(node, this.#parsed), name);
    }
    return { ...this.#emptyRecord(field.fields), [field.textFor]: this.#readScalarValue(inner, node) };
  }

  /** Of a block list of entries, those before the first trouble are read; of any other list all or nothing. */
  #readList(field: ListField, node: Node, path: string, name: string): unknown {
    if (!isSeq(node)) {
      if (this.#isTrusted(node)) this.#report('expected-list', firstLine(node, this.#parsed), name);
      return undefined;
    }
    const isWhole = this.#isTrusted(node) && (node.flow || !this.#isCutOff(node));
    if (!isWhole && (node.flow || field.of.type !== 'group')) return undefined;
    if (isWhole) this.ranges.set(path, this.#rangeOf(node));
    const values: unknown[] = [];
    const { lines } = this.#parsed;
    const dashColumn = lines.positionAt(startOf(node)).character;
    for (const item of (node as YAMLSeq<Node | null>).items) {
      if (isMap(item) && !item.flow && this.#isCutOff(item, dashColumn)) continue;
      const value = this.#readValue(field.of, item, `${path}/${values.length}`, 'An entry of ' + name);
      if (value !== undefined) values.push(value);
    }
    return values;
  }

  #readAlias(field: Field, alias: Alias, path: string, name: string): unknown {
    if (!this.#isTrusted(alias)) return undefined;
    this.#anchors ??= findAliasTargets(this.#parsed.doc);
    const anchored = this.#anchors.get(alias);
    if (!anchored) return this.#report('unknown-alias', this.#rangeOf(alias), alias.source);
    const { target, size } = anchored;
    this.#aliasedValues += size;
    // one that stands for itself ends where the fields end: no field holds its own kind
    return this.#aliasedValues > maximumAliasedValues
      ? this.#report('too-many-aliases', this.#rangeOf(alias), alias.source)
      : this.#readValue(field, target, path, name);
  }

  #emptyRecord(fields: Fields): PlainRecord {
    return Object.fromEntries(Object.keys(fields).flatMap((key) => (fields[key]?.type === 'list' ? [[key, []]] : [])));
  }

  #isTrusted(node: Node): boolean {
    return (node.range?.[1] ?? 0) <= this.#parsed.trustedTo;
  }

  /** Whether the first line that cannot be read may belong to this list, or entry: another one begins at `dashColumn`. */
  #isCutOff(node: Node, dashColumn?: number): boolean {
    if (!this.#cutOff || endOfNode(node) < this.#cutOff.contentEnd) return false;
    return !this.#cutOff.isDash || this.#cutOff.column !== dashColumn;
  }

  /** Whether that line may belong to this text: it is indented further than the line in which the text begins. */
  #isTextCutOff(node: Scalar): boolean {
    if (!this.#cutOff || endOfNode(node) < this.#cutOff.contentEnd) return false;
    const { lines } = this.#parsed;
    const line = lines.text.slice(lines.lineStart(startOf(node)), startOf(node));
    return this.#cutOff.column > line.length - line.trimStart().length;
  }

  #rangeOf(node: Node | null): Range {
    return this.#parsed.lines.rangeOf(node?.range?.[0] ?? 0, node?.range?.[1] ?? 0);
  }

  #report(code: ProblemCode, range: Range, ...args: string[]): undefined {
    if (this.problems.length < maximumProblems) this.problems.push(describeProblem(code, range, ...args));
  }
}

function hasKey(map: YAMLMap, key: string): boolean {
  return map.items.some((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Nothing was written, or `null` or `~` for nothing. */
function isEmpty(node: Node): boolean {
  return isScalar(node) && (node.value === null || node.value === undefined);
}

/** The first line of a node: a marking over a whole register would cover the screen. */
function firstLine(node: Node, { lines }: ParsedText): Range {
  const [start, end] = node.range ?? [0, 0];
  return lines.rangeOf(start, Math.min(end, lines.lineEnd(start)));
}
