/** A text cut in what was written last and all else. */
export interface Passages {
  readonly newest: string;
  readonly rest: string;
}

/** How mail programs introduce what they quote, in the languages that were seen; each names a day or an address. */
const introductions: readonly RegExp[] = [
  /^\s*-{2,}\s*(?:original message|original appointment|forwarded message|urspr[üu]ngliche nachricht|weitergeleitete nachricht|mensaje original|mensaje reenviado|message d['’]origine|messaggio originale)\b.*$/i,
  /^\s*begin forwarded message:\s*$/i,
  /^\s*(?=.*[\d@])(?:on|am|el|le|il|op|em|den)\b.{6,200}\b(?:wrote|schrieb|escribi[óo]|a écrit|ha scritto|schreef|skrev|escreveu)(?!\p{L}).{0,100}:\s*$/iu,
  /^\s*(?=.*@)(?:\p{L}{2,10}\.?,? )?\d{1,2}\b.{6,200}(?<!\p{L})(?:wrote|skrev|napisała?|napsala?|kirjoitti)(?!\p{L}).{0,100}:\s*$/iu,
];

const headers = /^\s*\*?(?:from|von|de|da|van|från)\s?:\*?\s*\S/i;
const moreHeaders =
  /^\s*\*?(?:sent|date|to|subject|gesendet|datum|an|betreff|enviado(?: el)?|fecha|para|asunto|envoyé|à|objet|inviato|a|oggetto)\s?:/i;

/** The newest passage of a mail, told from the mails that it quotes, above or below its own words, and from a signature. */
export function splitNewest(text: string): Passages {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const at = lines.findIndex((_, index) => isIntroduction(lines, index));
  const below = at < 0 ? [] : lines.slice(at + lengthOfIntroduction(lines, at));
  const isAnsweredBelow = below.some(isQuoted) && below.some((line) => !isQuoted(line) && line.trim() !== '');
  const body = at < 0 || isAnsweredBelow ? [...lines.slice(0, at < 0 ? undefined : at), ...below] : lines.slice(0, at);
  const own = withoutSignature(body.filter((line) => !isQuoted(line)));
  const kept = new Map<string, number>();
  for (const line of own) kept.set(line, (kept.get(line) ?? 0) + 1);
  const rest = lines.filter((line) => {
    const left = kept.get(line) ?? 0;
    kept.set(line, left - 1);
    return left <= 0;
  });
  return { newest: tidy(own), rest: tidy(rest) };
}

/** Whether a text quotes an earlier one: some program introduces it, or lines of it are marked. */
export function isQuoting(text: string): boolean {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return lines.some((line, at) => isIntroduction(lines, at) || (isQuoted(line) && isQuoted(lines[at + 1] ?? '')));
}

/** “On … wrote:” is often broken into two lines. */
function isIntroduction(lines: readonly string[], at: number): boolean {
  return lengthOfIntroduction(lines, at) > 0;
}

function lengthOfIntroduction(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  const two = `${line} ${lines[at + 1] ?? ''}`;
  if (introductions.some((pattern) => pattern.test(line))) return 1;
  if (
    /^\s*(?:on|am|el|le|il|op|em|den|\p{L}{2,10}\.?, \d+|\d{1,2}\.?)\s/iu.test(line) &&
    introductions.some((pattern) => pattern.test(two))
  )
    return 2;
  if (/^\s*_{10,}\s*$/.test(line) && headers.test(lines[at + 1] ?? '')) return 1; // Outlook draws a line above them
  const isHead = headers.test(line) && lines.slice(at + 1, at + 4).some((next) => moreHeaders.test(next));
  return isHead ? 1 : 0;
}

function isQuoted(line: string): boolean {
  return /^\s?>/.test(line);
}

/** What telephones put below a mail. */
const devices: readonly RegExp[] = [
  /^(?:sent from my|von meinem .* gesendet|enviado desde mi|envoyé de mon)\b/i,
  /^(?:get|holen sie sich|obtener|obtenga|télécharger) outlook \S+ (?:ios|android)\s*(?:$|[<([])/i,
  /^outlook für (?:ios|android) beziehen\s*(?:$|[<([])/i,
];

function withoutSignature(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => /^-- ?$/.test(line));
  const device = lines.findIndex((line) => devices.some((pattern) => pattern.test(line)));
  const cut = [at, device].filter((index) => index >= 0);
  return cut.length === 0 ? lines : lines.slice(0, Math.min(...cut));
}

function tidy(lines: readonly string[]): string {
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^_{10,}$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
