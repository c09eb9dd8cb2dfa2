import { convertIcsAttendee } from 'ts-ics';
import type { InvitedPerson } from '../model/invitation';
import type { ContentLine } from './contentLines';
import { toSpokenName } from './personName';

const roles: Readonly<Record<string, InvitedPerson['role']>> = {
  CHAIR: 'chair',
  'OPT-PARTICIPANT': 'optional',
  'NON-PARTICIPANT': 'informed',
};

/** Somebody invited; undefined for rooms and equipment, and where neither a name nor an address stands. */
export function readInvited(line: ContentLine, role: InvitedPerson['role'] = 'required'): InvitedPerson | undefined {
  const value = line.value.trim().replace(/^"(.*)"$/, '$1');
  const options = Object.fromEntries([...line.params].map(([name, text]) => [name, text.trim()]));
  const read = toAttendee(value, options);
  if (/^(?:room|resource)$/i.test(line.params.get('CUTYPE') ?? '')) return undefined;
  const address = toAddress(read?.email ?? value) ?? toAddress(line.params.get('EMAIL') ?? '');
  const named = (read?.name ?? line.params.get('CN') ?? '').replace(/^["']+|["']+$/g, '').trim();
  const name = named !== '' && toAddress(named) === undefined ? named : undefined;
  if (name === undefined && address === undefined) return undefined;
  return {
    ...(name !== undefined && { name: toSpokenName(toOneLine(name)) }),
    ...(address !== undefined && { address }),
    role: roles[(read?.role ?? '').toUpperCase()] ?? role,
    ...(/^declined$/i.test(line.params.get('PARTSTAT')?.trim() ?? '') && { hasDeclined: true }),
  };
}

/** An address of e-mail in a text that may say `mailto:` before it. */
function toAddress(text: string): string | undefined {
  const plain = text.trim().replace(/^mailto:\s*/i, '');
  return /^[^\s@<>"',;:]+@[^\s@<>"',;:]+$/.test(plain) ? plain : undefined;
}

function toAttendee(value: string, options: Record<string, string>) {
  try {
    return convertIcsAttendee(undefined, { value, options });
  } catch {
    return undefined;
  }
}

function toOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 200);
}
