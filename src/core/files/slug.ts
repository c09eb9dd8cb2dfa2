/** Longer names make paths that Windows and sync clients refuse. */
const maximumLength = 48;
/** In UTF-8, with room for a number and an ending: encrypted folders of common disk stations take 143 bytes. */
const maximumBytes = 120;
/** Names that Windows reserves for devices, with any ending, and our own folder. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|private)$/;

/**
 * A folder or file name for what people call something: Unicode form C, lower case, letters and digits of any script
 * with single hyphens between, not reserved on Windows, short enough in characters and in bytes, and different from every
 * name in `taken` without regard to case, Unicode form, and dots and spaces at the end, which Windows does not see.
 * `fallback` is used where no letter or digit is left.
 */
export function makeSlug(name: string, taken: readonly string[], fallback: string): string {
  const short = cut(clean(name)) || fallback;
  const stem = reserved.test(short) ? `${short}-1` : short;
  const known = new Set(taken.map(withoutCase));
  let slug = stem;
  for (let number = 2; known.has(withoutCase(slug)); number++) slug = `${stem}-${number}`;
  return slug;
}

/** The beginning that is short enough; no character is cut in two. */
function cut(text: string): string {
  const encoder = new TextEncoder();
  let [short, bytes] = ['', 0];
  for (const character of Array.from(text).slice(0, maximumLength)) {
    bytes += encoder.encode(character).length;
    if (bytes > maximumBytes) break;
    short += character;
  }
  return short.replace(/-$/, '');
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
  return name
    .normalize('NFC')
    .toLocaleUpperCase('en')
    .normalize('NFC')
    .replace(/[. ]+$/, '');
}
