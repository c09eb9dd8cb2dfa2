import { parsers } from 'prettier/plugins/babel';

/** What the rules need to know of one file. */
export interface SourceModule {
  /** From the root, with `/`, for example `src/core/text/position.ts`. */
  readonly path: string;
  readonly lineCount: number;
  /** Everything it imports, types too, as written: `../model/day`, `vscode`. */
  readonly imports: readonly string[];
  readonly exportedNames: readonly string[];
  /** Those that are neither functions nor types. */
  readonly exportedValues: readonly string[];
  /** True when it passes on what another file exports. */
  readonly reExports: boolean;
  readonly comments: readonly string[];
  /** Tests that are switched off, or that switch the others off, for example `it.only`. */
  readonly switchedTests: readonly string[];
}

interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

const SWITCHES = /^(describe|context|it|suite|test)\.(only|skip)$|^x(describe|context|it)$/;

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}

function* walk(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(child)) yield* walk(child);
  }
}

function readString(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'TSLiteralType') return readString(value['literal']);
  return typeof value['value'] === 'string' ? value['value'] : undefined;
}

/** The other module that a piece of syntax asks for, in any of the ways TypeScript has. */
function findImport(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
      return readString(node['source']);
    case 'TSImportType':
      return readString(node['argument'] ?? node['source']);
    case 'TSExternalModuleReference':
      return readString(node['expression']);
    case 'CallExpression': {
      const callee = node['callee'] as SyntaxNode;
      const asks = callee.type === 'Import' || (callee.type === 'Identifier' && callee['name'] === 'require');
      return asks ? readString((node['arguments'] as unknown[])[0]) : undefined;
    }
    default:
      return undefined;
  }
}

function findName(node: unknown): string | undefined {
  return isNode(node) && typeof node['name'] === 'string' ? node['name'] : undefined;
}

function listExportedNames(node: SyntaxNode): readonly string[] {
  if (node.type !== 'ExportNamedDeclaration') return [];
  const declaration = node['declaration'];
  const declared = isNode(declaration)
    ? [declaration, ...((declaration['declarations'] as SyntaxNode[] | undefined) ?? [])].map(({ id }) => findName(id))
    : [];
  const listed = ((node['specifiers'] as SyntaxNode[] | undefined) ?? []).map(({ exported }) => findName(exported));
  return [...declared, ...listed].filter((name) => name !== undefined);
}

function listExportedValues(node: SyntaxNode): readonly string[] {
  const { type } = isNode(node['declaration']) ? node['declaration'] : { type: '' };
  const isLeftOut = type === 'FunctionDeclaration' || /^TS(?!Enum)/.test(type) || node['exportKind'] === 'type';
  return isLeftOut ? [] : listExportedNames(node);
}

function findSwitch(node: SyntaxNode): string | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const callee = node['callee'] as SyntaxNode;
  const words = callee.type === 'MemberExpression' ? [callee['object'], callee['property']] : [callee];
  const written = words.map((word) => findName(word) ?? '').join('.');
  return SWITCHES.test(written) ? written : undefined;
}

/** Reads one file. Throws when it is not TypeScript. */
export async function parseModule(path: string, text: string): Promise<SourceModule> {
  const file = (await parsers['babel-ts'].parse(text, {} as never)) as SyntaxNode;
  const nodes = [...walk(file['program'] as SyntaxNode)];
  const isPassedOn = ({ type, source }: SyntaxNode): boolean => /^Export(All|Named)/.test(type) && isNode(source);
  return {
    path,
    lineCount: text.replace(/\n$/, '').split('\n').length,
    imports: nodes.map(findImport).filter((name) => name !== undefined),
    exportedNames: nodes.flatMap(listExportedNames),
    exportedValues: nodes.flatMap(listExportedValues),
    reExports: nodes.some(isPassedOn),
    comments: (file['comments'] as SyntaxNode[]).map(({ value }) => String(value)),
    switchedTests: nodes.map(findSwitch).filter((name) => name !== undefined),
  };
}
