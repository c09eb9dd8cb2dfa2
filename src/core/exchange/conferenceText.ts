/** Lines that Teams, Zoom, Meet, Webex and their like put into an invitation; each tells how to connect, none what about. */
const conferenceLines: readonly RegExp[] = [
  /https?:\/\/\S*(?:teams\.(?:microsoft|live)\.|aka\.ms\/|zoom(?:gov)?\.(?:us|com)\b|meet\.google\.|tel\.meet|webex\.com|goto(?:meeting|\.com)|whereby\.com|bluejeans\.)/i,
  /^microsoft teams(?: meeting|\s+need help\?|$)/i,
  /is inviting you to a scheduled (?:zoom|webex|teams) meeting/i,
  /^(?:click here to |tap to )?join(?: (?:(?:the|a|an|your|my)\b.*\b(?:meeting|call|conference|webinar|session|event|audio|video)\b|by|with|on|from|in|via|using|zoom|webex|google|microsoft|teams|skype|video|online|instructions)\b.*|: ?\S*)$/i,
  /^(?:meeting|webinar|event)\s*(?:(?:id|number|password|passcode|kennwort|key|link|chat)\b.*|options(?:\s*[<(|:].*)?)$/i,
  /^(?:password|passcode|access code|pin|host key|(?:phone |video )?conference id|video id|tenant key|(?:phone )?conference)\s*[:#].*$/i,
  /^(?:one tap mobile|dial(?: by your location|[ -]in.*)|or dial.*|or call in.*|call in (?:\(|numbers?\b|\+?\d).*|find (?:a|your) local number.*|find local numbers.*|more (?:phone numbers|joining options).*|global call-in numbers.*)$/i,
  /^(?:reset (?:your )?(?:dial-in )?pin|learn more.*|need help\?.*|for organi[sz]ers.*|video call link.*|org help.*|system reference.*|privacy and security(?:\s*[<(|:].*)?|h\.?323.*|sip:.*)$/i,
  /^(?:tel:)?\+\d[\d\s().-]{6,}.*$/i,
  /^-- ?do not delete or change any of the following text\.? ?--$/i,
  /\b(?:zu einem geplanten zoom-meeting ein|invitando a una reunión de zoom programada|invite à une réunion zoom planifiée)\.?$/i,
  /^(?:zoom-meeting beitreten|unirse a la reunión (?:de )?zoom|(?:rejoindre|participer à) la réunion zoom)$/i,
  /^(?:meeting-id|besprechungs-id|id\.? de (?:la )?r(?:eunión|éunion)|kenncode|kennung|código de acceso|code (?:secret|d['’]accès))\s?:.*$/i,
  /^(?:schnelleinwahl mobil|einwahl nach aktuellem standort|ortseinwahl suchen.*|móvil con un toque|marcar según su ubicación|encuentre su número local.*|trouvez votre numéro local.*)$/i,
  /^(?:this event has a (?:google meet|video call)|please do not edit this section).*$/i,
];

const googleBlock = /-::~:~:[:~]*.*?(?:-::~:~:[:~]*:?-?|$)/gs;

/** What the inviter wrote, without the blocks that conference services add; empty where nothing else is there. */
export function withoutConference(text: string): string {
  const lines = withoutTeamsBlock(text.replace(googleBlock, '\n')).split('\n');
  const kept = lines
    .map((line) => line.trim())
    .filter((line) => !/^[_=~*.\s-]{5,}$/.test(line) && !conferenceLines.some((pattern) => pattern.test(line)));
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Teams draws a line of underscores above and below its block, which has a link or a number by which one connects. */
function withoutTeamsBlock(text: string): string {
  const [first = '', ...ruled] = text.split(/^[ \t]*_{10,}[ \t]*$/m);
  const isTeams = (part: string) =>
    /microsoft teams|teams\.(?:microsoft|live)\./i.test(part) && /https?:|\b\d{3} \d{3}/i.test(part);
  return [first, ...ruled.filter((part) => !isTeams(part))].join('\n');
}

const heading = /^(?:agenda|topics|tagesordnung|themen|orden del día|ordre du jour)\s*:?$/i;
const bullet = /^(?:[-*•–·]|\d{1,2}[.)])\s+/;

/** The items of an agenda within the text of an invitation: below its heading, else its list; and what else it says. */
export function splitAgenda(text: string): { readonly agenda: readonly string[]; readonly rest: string } {
  const lines = text.split('\n').map((line) => line.trim());
  const at = lines.findIndex((line) => heading.test(line));
  const below = at < 0 ? [] : lines.slice(at + 1, endOfBlock(lines, at + 1));
  const isItem = (line: string) => (below.length > 0 ? below.includes(line) && line !== '' : bullet.test(line));
  const agenda = lines.filter(isItem).map((line) => line.replace(bullet, ''));
  const rest = lines.filter((line, index) => !isItem(line) && index !== at).join('\n');
  return { agenda, rest: rest.replace(/\n{3,}/g, '\n\n').trim() };
}

/** Where the items below a heading end: at the first empty line after the first of them. */
function endOfBlock(lines: readonly string[], from: number): number {
  const first = lines.findIndex((line, index) => index >= from && line !== '');
  const end = lines.findIndex((line, index) => index > first && line === '');
  return first < 0 ? from : end < 0 ? lines.length : end;
}
