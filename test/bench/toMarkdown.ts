/**
 * The same content as a note: its first fields as front matter, lists of one field under a heading of its name. Without
 * links between notes, which would be more work than the journal has.
 */
export function toMarkdown(file: { readonly path: string; readonly bytes: Uint8Array }): typeof file {
  const lines = Buffer.from(file.bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  const isHead = (line: string) => /^(title|type|date): /.test(line);
  const front = [...new Map(lines.filter(isHead).map((line) => [line.slice(0, 4), line])).values()];
  const title = front[0]?.replace(/^\w+: /, '') ?? file.path;
  const body = lines.filter((line) => !isHead(line)).map((line) => line.replace(/^([a-z-]+):\s*[|]?-?$/, '\n## $1\n'));
  const text = ['---', ...front, '---', `# ${title}`, '', ...body].join('\n');
  return { path: file.path.replace(/\.yaml$/, '.md'), bytes: Buffer.from(text) };
}
