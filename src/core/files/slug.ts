/** Longer names make paths that Windows and sync clients refuse. */
const maximumLength = 48;
/** Names that Windows reserves for devices, and our own folder. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|private)$/;

/**
 * A folder or file name for what people call something: Unicode form C, lower case, letters and digits of any script
 * with single hyphens between, not reserved on Windows, and different from every name in `taken` without regard to
 * case and Unicode form. `fallback` is used where no letter or digit is left.
 */
export function makeSlug(name: string, taken: readonly string[], fallback: string): string {
  const short = Array.from(clean(name)).slice(0, maximumLength).join('').replace(/-+$/, '') || fallback;
  const stem = reserved.test(short) ? `${short}-1` : short;
  const known = new Set(taken.map(withoutCase));
  let slug = stem;
  for (let number = 2; known.has(withoutCase(slug)); number++) slug = `${stem}-${number}`;
  return slug;
}

/** An accent counts only behind the letter that carries it; invisible characters and keycaps never. */
function clean(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .normalize('NFC')
    .replace(/['’\p{DI}\p{Me}]/gu, '')
    .replace(/(?<![\p{L}\p{N}\p{M}])\p{M}+|[^\p{L}\p{N}\p{M}]/gu, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Equal for names that some file system takes for the same: both forms of sigma, for one, have one capital letter. */
function withoutCase(name: string): string {
  return name.normalize('NFC').toLocaleUpperCase('en').normalize('NFC');
}
