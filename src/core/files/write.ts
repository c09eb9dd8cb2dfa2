import {
  Document,
  isCollection,
  isScalar,
  Scalar,
  visit,
  YAMLMap,
  YAMLSeq,
  type Node,
  type ToStringOptions,
} from 'yaml';
import type { Field, Fields, TextField } from '../model/fields';

/** A value to be written; `undefined` in a map means: leave the field out. */
export type Writable =
  string | number | boolean | readonly Writable[] | { readonly [key: string]: Writable | undefined };

/** Characters that some reader of YAML takes for a line break or refuses: they are written as escapes. */
const unusual = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u;
/** Spaces at the begin or at the end of a block are easily lost. */
const looseEnds = /^\n*[ \t]|\n[ \t\n]*\n$|[ \t]$/;

/** Letters and signs that need no thought. */
const usual = /^[ -~\u00a1-\u1eff]*$/;

/** Words that a reader of YAML 1.1 takes for something else, and the signs that make a text more than a word. */
const plainWord = /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z][a-z0-9-]*$/i;
const plainDay = /^\d{4}-\d{2}-\d{2}$/;
const plainId = /^[A-Z]{1,3}-\d+$/;
const plainMeeting = /^\d{4}-\d{2}-\d{2}-[a-z][a-z0-9-]*$/;

/** A whole new file: the fields in the order of `value`, prose in double quotes or a block. Lines end with `\n`. */
export function writeFields(fields: Fields, value: { readonly [key: string]: Writable | undefined }): string {
  return toText(mapNode(fields, value));
}

/** How block maps and lists are indented. */
export interface BlockStyle {
  readonly indent: number;
  /** Whether the dashes of a list stand further to the right than its key. */
  readonly indentSeq: boolean;
}

/** A value as lines of a block, the first without indentation, the last without a line break. */
export function writeBlock(field: Field, value: Writable, style: BlockStyle): string {
  return toText(node(field, value), style).replace(/\n$/, '');
}

/** The value in one line, as it stands in an inline map or behind a key; `style` keeps the quotes that are there. */
export function writeInline(field: Field, value: Writable, style?: Scalar.Type): string {
  if (typeof value === 'string' && style !== Scalar.QUOTE_SINGLE && usual.test(value)) {
    return style !== Scalar.QUOTE_DOUBLE && isSafePlain(field, value) ? value : JSON.stringify(value); // as below, at once
  }
  const written = node(field, value);
  visit(written, {
    Scalar(_, scalar) {
      if (scalar.type === Scalar.BLOCK_LITERAL) scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  if (isScalar(written) && typeof value === 'string') {
    if (style === Scalar.QUOTE_DOUBLE) written.type = style;
    if (style === Scalar.QUOTE_SINGLE && !value.includes('\n') && !unusual.test(value)) written.type = style;
  }
  return toText(written, { collectionStyle: 'flow' }).trimEnd();
}

/** Whether the value is a text that stands in a block of its own, one line of the text to a line. */
export function isBlockText(field: Field, value: Writable): boolean {
  const isLong = field.type === 'text' && field.holds === 'prose' && typeof value === 'string' && value.includes('\n');
  return isLong && /\S/.test(value) && !looseEnds.test(value) && !unusual.test(value);
}

function toText(contents: Node, style: ToStringOptions = {}): string {
  const document = new Document();
  document.contents = contents;
  const text = document.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    doubleQuotedAsJSON: true,
    ...style,
  });
  return text.replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, toEscape);
}

/** Such a character stands in double quotes only. */
function toEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function node(field: Field, value: Writable): Node {
  if (field.type === 'group' && isMapValue(value)) return mapNode(field.fields, value);
  if (field.type === 'list' && Array.isArray(value)) return listNode(field.of, value as readonly Writable[]);
  const scalar = new Scalar(value);
  if (typeof value === 'string') scalar.type = scalarStyle(field, value);
  return scalar;
}

function mapNode(fields: Fields, value: { readonly [key: string]: Writable | undefined }): YAMLMap {
  const map = new YAMLMap();
  for (const [key, item] of Object.entries(value)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!field) throw new Error(`"${key}" is not a field of this record`);
    if (item !== undefined) map.set(key, node(field, item));
  }
  return map;
}

/** Lists of names and words stand in one line, as people write them; references and entries one below the other. */
function listNode(field: Field, values: readonly Writable[]): YAMLSeq {
  const list = new YAMLSeq();
  for (const value of values) list.add(node(field, value));
  const isInline = field.type !== 'group' && !(field.type === 'text' && ['prose', 'reference'].includes(field.holds));
  list.flow = (isInline || values.length === 0) && !list.items.some(isCollection);
  return list;
}

function scalarStyle(field: Field, value: string): Scalar.Type {
  if (isBlockText(field, value)) return Scalar.BLOCK_LITERAL;
  return isSafePlain(field, value) ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
}

function isSafePlain(field: Field, value: string): boolean {
  if (field.type === 'day') return plainDay.test(value);
  if (field.type === 'word') return plainWord.test(value);
  return field.type === 'text' && isShort(field) && [plainId, plainMeeting, plainWord].some((form) => form.test(value));
}

function isShort({ holds }: TextField): boolean {
  return holds === 'id' || holds === 'reference' || holds === 'token';
}

function isMapValue(value: Writable): value is { readonly [key: string]: Writable | undefined } {
  return typeof value === 'object' && !Array.isArray(value);
}
