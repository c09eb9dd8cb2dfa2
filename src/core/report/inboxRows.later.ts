import { makeRowId, type TreeRow } from './treeRow';

/** What the inbox takes, by the ending of the file. */
const kinds: Readonly<Record<string, readonly [icon: string, description: string]>> = {
  eml: ['mail', 'mail'],
  msg: ['mail', 'Outlook mail'],
  ics: ['calendar', 'invitation'],
  txt: ['note', 'text'],
  md: ['note', 'text'],
};

/** The files that wait in the inbox, each a row; one that cannot be filed says so. */
export function renderInbox(paths: readonly string[]): readonly TreeRow[] {
  return paths.map((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
    const [icon, description] = kinds[ending] ?? ['file', 'no kind of file that can be filed'];
    return {
      id: `${makeRowId('inbox-file', {})}/${name}`,
      kind: 'inbox-file',
      label: name,
      description,
      icon,
      children: 'none',
      opens: { path },
    };
  });
}
