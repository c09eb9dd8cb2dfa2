import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner';

/** What a property holds: a text, bytes, a number, yes or no, or a moment. */
type Value = string | Uint8Array | number | boolean | Date;

/** A file of Outlook as the tests want it. */
export interface OutlookFile {
  /** By their numbers, such as `0x0037` for the subject. */
  readonly properties: Readonly<Record<number, Value>>;
  /** Those that have a number within a set. */
  readonly named?: readonly (readonly [set: string, number: number, value: Value])[];
  readonly recipients?: readonly { readonly name: string; readonly address: string; readonly type: 1 | 2 | 3 }[];
}

const typeNumbers = { text: 0x001f, bytes: 0x0102, number: 0x0003, boolean: 0x000b, moment: 0x0040 };

function typeOf(value: Value): number {
  if (value instanceof Date) return typeNumbers.moment;
  if (value instanceof Uint8Array) return typeNumbers.bytes;
  if (typeof value === 'string') return typeNumbers.text;
  return typeof value === 'number' ? typeNumbers.number : typeNumbers.boolean;
}

/** Bytes, the lowest first. */
export function littleEndian(length: number, value: number): readonly number[] {
  return Array.from({ length }, (_, at) => Math.floor(value / 256 ** at) % 256);
}

/** The characters of a text in two bytes each. */
export function wide(text: string): readonly number[] {
  return [...Buffer.from(text, 'utf16le')];
}

/** What stands in eight bytes of the list of properties. */
function fixed(value: Value): readonly number[] {
  if (value instanceof Date) {
    const ticks = BigInt(value.getTime()) * 10_000n + 116_444_736_000_000_000n;
    return [...littleEndian(4, Number(ticks & 0xffffffffn)), ...littleEndian(4, Number(ticks >> 32n))];
  }
  return littleEndian(8, Number(value));
}

const isFixed = (value: Value) => typeof value !== 'string' && !(value instanceof Uint8Array);
const hex = (value: number, length: number) => value.toString(16).toUpperCase().padStart(length, '0');

/** A compound file with these properties, as Outlook writes it (MS-OXMSG). */
export function makeOutlookFile({ properties, named = [], recipients = [] }: OutlookFile): Uint8Array {
  const entries: Entry[] = [];
  const add = (name: string, bytes: readonly number[] | Uint8Array): number =>
    entries.push({ name, type: 2, binaryProvider: () => Uint8Array.from(bytes), length: bytes.length }) - 1;
  const addFolder = (name: string, type: 1 | 5): { readonly at: number; readonly children: number[] } => {
    const children: number[] = [];
    return { at: entries.push({ name, type, children, length: 0 }) - 1, children };
  };
  const addProperties = (children: number[], head: number, all: readonly (readonly [number, Value])[]) => {
    const row = (number: number, value: Value) => [
      ...littleEndian(2, typeOf(value)),
      ...littleEndian(2, number),
      ...littleEndian(4, 6),
      ...fixed(value),
    ];
    const rows = all.filter(([, value]) => isFixed(value)).flatMap(([number, value]) => row(number, value));
    children.push(add('__properties_version1.0', [...Array.from({ length: head }, () => 0), ...rows]));
    for (const [number, value] of all.filter((each) => !isFixed(each[1]))) {
      const bytes = typeof value === 'string' ? wide(value) : (value as Uint8Array);
      children.push(add(`__substg1.0_${hex(number, 4)}${hex(typeOf(value), 4)}`, bytes));
    }
  };
  const root = addFolder('Root Entry', 5);
  const plain = Object.entries(properties).map(([number, value]) => [Number(number), value] as const);
  addProperties(root.children, 32, [...plain, ...named.map(([, , value], at) => [0x8000 + at, value] as const)]);
  const names = addFolder('__nameid_version1.0', 1);
  root.children.push(names.at);
  const sets = [...new Set(named.map(([set]) => set))];
  const keys = named.flatMap(([set, number], at) => [
    ...littleEndian(4, number),
    ...littleEndian(2, (sets.indexOf(set) + 3) * 2),
    ...littleEndian(2, at),
  ]);
  names.children.push(
    add('__substg1.0_00020102', sets.flatMap(toBytesOfSet)),
    add('__substg1.0_00030102', keys),
    add('__substg1.0_00040102', [0, 0, 0, 0]),
  );
  for (const [at, { name, address, type }] of recipients.entries()) {
    const folder = addFolder(`__recip_version1.0_#${hex(at, 8)}`, 1);
    root.children.push(folder.at);
    addProperties(folder.children, 8, [
      [0x3001, name],
      [0x39fe, address],
      [0x0c15, type],
    ]);
  }
  return burn(entries);
}

/** A UUID as Windows stores it. */
function toBytesOfSet(set: string): readonly number[] {
  const [a = '', b = '', c = '', ...rest] = set.split('-');
  const bytes = (text: string) => [...Buffer.from(text, 'hex')];
  return [...[a, b, c].flatMap((part) => bytes(part).toReversed()), ...bytes(rest.join(''))];
}
