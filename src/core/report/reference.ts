import type { Field, Fields } from '../model/fields';
import { fileKinds, type FileKind } from '../model/fileKinds';
import { listProblemTemplates } from '../model/problemTemplates.later';

/** The guide's page of all fields and all problems, as Markdown. Required fields are bold; `placesOf` names the files. */
export function renderReference(placesOf: (kind: FileKind) => readonly string[]): string {
  const kinds = Object.keys(fileKinds) as FileKind[];
  return [
    '# Reference',
    'Every field of every file. Fields in bold are needed; everything else may be left out.',
    ...kinds.map((kind) => `## ${placesOf(kind).join(', ').replaceAll('*', '…')}\n\n${renderTable(fileKinds[kind])}`),
    '## Problems',
    'What the *Problems* view can say about a file.',
    renderProblems(),
  ]
    .join('\n\n')
    .concat('\n');
}

function renderTable(fields: Fields): string {
  return ['| field | what it is |', '|---|---|', ...renderRows(fields, '')].join('\n');
}

function renderRows(fields: Fields, prefix: string): readonly string[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const name = `${prefix}${key}`;
    const shown = field.required ? `**${name}**` : name;
    return [`| ${shown} | ${describe(field)} |`, ...renderInner(field, name)];
  });
}

function renderInner(field: Field, name: string): readonly string[] {
  if (field.type === 'group') return renderRows(field.fields, `${name} › `);
  return field.type === 'list' && field.of.type === 'group' ? renderRows(field.of.fields, `${name} › `) : [];
}

function describe(field: Field): string {
  if (field.type !== 'word') return field.help;
  const words = Object.keys(field.words).map((word) => `\`${word}\``);
  return `${field.help} ${words.join(', ')}${field.open ? ', or a word of your own' : ''}.`;
}

function renderProblems(): string {
  const rows = Object.entries(listProblemTemplates()).map(
    ([code, { text }]) => `| \`${code}\` | ${text.replace(/\{\d\}/g, '…')} |`,
  );
  return ['| code | what it says |', '|---|---|', ...rows].join('\n');
}
