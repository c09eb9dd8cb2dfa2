/** What directories put behind a name: a company, a department, “external”. */
const behindName = /(?:\s*(?:\([^()]*\)|\[[^[\]]*\]|\|.*))+$/;
const titles = /^(?:(?:dr|prof|ing|dipl|mag)\.[\s-]+)+(?=\S)/i;
const companies = /^(?:inc|ltd|llc|corp|gmbh|ag|s\.?a|s\.?l|b\.?v|plc)\.?$/i;

/** A name as people say it: directories write “Lopez, Maria (ACME)”. A company stays as it is written. */
export function toSpokenName(name: string): string {
  const parts = name.split(/,\s+/).map((part) => part.replace(behindName, '').trim());
  const [last = '', first = '', ...more] = parts;
  if (parts.includes('') || parts.some((part) => companies.test(part))) return name;
  if (first === '' || more.length > 0) return parts.join(', ');
  const [title = ''] = titles.exec(last) ?? [];
  return `${title}${first} ${last.slice(title.length)}`;
}
