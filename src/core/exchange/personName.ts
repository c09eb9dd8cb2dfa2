/** A name as people say it: directories write “Lopez, Maria”. */
export function toSpokenName(name: string): string {
  const [, last, first] = /^([^,]+),\s+([^,]+)$/.exec(name) ?? [];
  return last !== undefined && first !== undefined ? `${first} ${last}` : name;
}
