import { addDays, type Day } from '../../src/core/model/day';
import { fingerprintOf } from '../../src/core/files/fingerprint';
import { checkText } from '../../src/core/files/decode';
import { readFile } from '../../src/core/files/read';
import type { MinutesType } from '../../src/core/model/minutes';
import type { Files } from './capture/applyCapture';
import { goldenMeetings } from './goldenMeetings';

export const key = { client: 'acme-retail', engagement: 'erp-rollout' };
export const me = 'Sam Lindqvist';
export const today = '2026-11-20' as Day;

const folder = `clients/${key.client}/${key.engagement}`;
const team = `clients/${key.client}/private/${key.engagement}`;

/** How the contacts of the client are spoken to. */
export type GoldenForm = 'first-name' | 'informal' | 'formal' | 'salutation' | 'mixed';

const salutations: Readonly<Record<string, string>> = {
  'Ana Ruiz': 'Ms Ruiz',
  'Maria Lopez': 'Ms Lopez',
  'Pablo Vega': 'Dr Vega',
};

function describeForm(form: GoldenForm, name: string): string {
  switch (form) {
    case 'salutation':
      return `address: formal\n    salutation: "${salutations[name]}"`;
    case 'mixed':
      return `address: ${name === 'Ana Ruiz' ? 'formal' : 'first-name'}`;
    default:
      return `address: ${form}`;
  }
}

function writeContact(form: GoldenForm, name: string, role: string): string {
  const [first = ''] = name.toLowerCase().split(' ');
  return `  - name: "${name}"\n    role: "${role}"\n    aliases: ["${name.replace(/[a-z ]/g, '')}"]\n    email: ${first}@acme.example\n    ${describeForm(form, name)}\n`;
}

/** The ID of the meeting of that type: the name of its file. */
export function meetingOf(type: MinutesType | 'attempt' | 'voicemail' | 'chat'): string {
  return `${goldenMeetings[type].date}-${type}`;
}

/** Where the minutes of that meeting lie. */
export function pathOf(meeting: string): string {
  return `${folder}/minutes/${meeting}.yaml`;
}

/** The working day after the meeting of that type, on which its letter is written. */
export function dayAfter(type: keyof typeof goldenMeetings): Day {
  return addDays(goldenMeetings[type].date as Day, 1);
}

/** A steering committee that was sent, answered and fingerprinted; the second one was changed since. */
function writeSent(changed: string): Files {
  const said = `title: "Steering committee, October"
type: steering
date: 2026-10-22
channel: video
attendees: ["Ana Ruiz", "Maria Lopez", "Sam Lindqvist"]
decisions:
  - id: D-11
    text: "Cut-over on 4 December."
    by: "Maria Lopez"
  - id: D-12
    text: "Two shops test the interface to the tills"
    by: "Ana Ruiz"
`;
  const sent =
    'sent: {date: 2026-10-22, to: ["Ana Ruiz", "Maria Lopez"], via: email, ref: "<s1@northlight.example>"}\n';
  const answers = `answers:
  - {by: "Ana Ruiz", says: confirmed, date: 2026-10-23, via: email, text: "All as I remember it."}
  - {by: "Maria Lopez", says: objected, date: 2026-10-26, via: email, text: "I said the middle of December."}
`;
  const { record } = readFile('minutes', checkText(said));
  const other = said
    .replace('Steering committee, October', 'Training plan')
    .replaceAll('D-1', 'D-9')
    .replace('10-22', '10-27');
  const whole = readFile('minutes', checkText(other));
  return {
    [pathOf('2026-10-22-steering')]: `${said}${sent}${answers}fingerprint: ${fingerprintOf(record)}\n`,
    [pathOf('2026-10-27-training')]:
      `${other.replace('Two shops', changed)}${sent.replaceAll('10-22', '10-27').replace('s1', 's2')}fingerprint: ${fingerprintOf(whole.record)}\n`,
    [pathOf('2026-11-02-interface')]:
      `${other.replaceAll('D-9', 'D-8').replace('10-27', '11-02').replace('Training plan', 'Interface to the tills')}${sent.replaceAll('10-22', '11-02').replace('s1', 's3')}`,
  };
}

const registers: Files = {
  [`${folder}/engagement.yaml`]: `title: "ERP rollout"
status: recovering
start: 2026-03-02
lead: "Sam Lindqvist"
stakeholders:
  - name: "Ana Ruiz"
    accountable: true
  - name: "Maria Lopez"
    part: "Buying"
escalation:
  - {level: 1, name: "Maria Lopez"}
  - {level: 2, name: "Ana Ruiz"}
working-agreements:
  - id: WA-1
    text: "We talk before we write upwards."
    agreed: {date: 2026-10-09, by: "Ana Ruiz"}
    acknowledged: [{date: 2026-10-09, by: "Ana Ruiz"}]
milestones:
  - id: M-1
    title: "Dry run"
    baseline: 2026-11-20
    forecast: 2026-12-04
    moved: [{date: 2026-11-03, from: 2026-11-20, to: 2026-12-04, waiting-for: "A-36", reason: "the article data had no owner (I-3)"}]
  - id: M-2
    title: "Cut-over"
    baseline: 2026-12-04
    forecast: 2027-01-15
needs:
  - {text: "A training plan that fits the January shifts.", by: "Maria Lopez"}
`,
  [`${folder}/actions.yaml`]: `actions:
  - {id: A-36, text: "Size grid of the shoe range", owner: "Maria Lopez", due: 2026-11-12}
  - {id: A-37, text: "Load the article data", owner: "Priya Nair", due: 2026-11-27, waiting-for: "A-36"}
  - {id: A-38, text: "Test the interface to the tills.", owner: "Priya Nair", due: 2026-11-18}
  - {id: A-41, text: "Name one owner for the article data.", owner: "Ana Ruiz", due: 2026-11-26}
  - {id: A-42, text: "Send the revised dry-run plan.", owner: "Priya Nair", due: 2026-11-24, done: 2026-11-20}
`,
  [`${folder}/changes.yaml`]: `changes:
  - id: C-5
    title: "Half sizes"
    kind: new-requirement
    requested: {date: 2026-10-30, by: "Maria Lopez", via: phone}
    effort-days: 20
    price: 26000
  - id: C-6
    title: "Printed labels"
    requested: {date: 2026-11-16, by: "Maria Lopez", via: email}
    price: 2600
`,
  [`${folder}/risks.yaml`]: `risks:
  - id: R-1
    title: "Counting stock during the freeze"
    effect: "Stock is wrong on the first day."
    plan: "We count the 20 largest shops on 7 January."
    probability: 4
    impact: 4
    owner: "Priya Nair"
    raised: {date: 2026-11-10, by: "Priya Nair"}
`,
  [`${folder}/issues.yaml`]:
    'issues:\n  - id: I-3\n    title: "The article data has no owner"\n    priority: high\n    raised: {date: 2026-11-05, by: "Priya Nair"}\n',
  [`${folder}/deliverables.yaml`]:
    'deliverables:\n  - id: DEL-1\n    title: "Interface to the tills"\n    delivered: 2026-11-18\n    signoff: {owner: "Ana Ruiz"}\n',
  [`${folder}/results.yaml`]:
    'results:\n  - {id: RES-1, text: "Twelve shops have one stock ledger", date: 2026-11-13, value: "8 hours a week less counting"}\n',
  [`${folder}/decisions.yaml`]: `decisions:
  - id: D-15
    text: "The dry run uses the new tills."
    by: "Ana Ruiz"
    date: 2026-11-16
    channel: phone
    acknowledged: [{date: 2026-11-16, by: "Ana Ruiz", via: email, ref: "<d15@acme.example>"}]
`,
};

/** What only the team may see; no document for the client holds a word of it. */
const privateFiles: Files = {
  'clients/acme-retail/private/client.yaml':
    'contacts:\n  - name: "Ana Ruiz"\n    critical: true\n    remarks: "Wants it short."\n',
  [`${team}/engagement.yaml`]:
    'record: [{mode: trust, since: 2026-03-02}]\nhealth:\n  - {date: 2026-11-19, says: watch, reason: "Two good conversations, one open question about money"}\n',
  [`${team}/escalations.yaml`]:
    'escalations:\n  - {id: ESC-1, title: "The date of the cut-over", kind: surprise, to: "Ana Ruiz", raised: {date: 2026-11-10, by: "Maria Lopez"}}\n',
  [`${team}/feedback.yaml`]:
    'feedback:\n  - {id: FB-1, text: "Your notes come late", date: 2026-11-11, kind: complaint, raised: {date: 2026-11-11, by: "Maria Lopez", via: phone}}\n',
  [`${team}/claims.yaml`]:
    'claims:\n  - {id: CLM-1, text: "The dry run moved without a reason", by: "Ana Ruiz", date: 2026-11-17, evidence: ["2026-10-22-steering", "D-11"], finding: contradicted}\n',
};

/** One engagement in which something of everything has happened; `form` is how its client is spoken to. */
export function makeGoldenFiles(form: GoldenForm = 'first-name'): Files {
  const contacts = [
    writeContact(form, 'Maria Lopez', 'Head of buying'),
    writeContact(form, 'Ana Ruiz', 'Director of operations'),
    writeContact(form, 'Pablo Vega', 'Article data'),
  ];
  const meetings = Object.entries(goldenMeetings).map(([name, { date, text }]) => {
    const type = ['attempt', 'voicemail', 'chat'].includes(name) ? 'call' : name;
    return [pathOf(`${date}-${name}`), `type: ${type}\ndate: ${date}\n${text}`] as const;
  });
  return {
    'journal.yaml': `journal: 1
currency: EUR
team:
  - {name: "Sam Lindqvist", email: sam@northlight.example}
  - {name: "Priya Nair", email: priya@northlight.example}
  - {name: "Helen Osei", role: "Senior manager", email: helen@northlight.example}
`,
    'clients/acme-retail/client.yaml': `name: "Acme Retail"\ncontacts:\n${contacts.join('')}`,
    ...registers,
    ...privateFiles,
    ...writeSent('Three shops'),
    ...Object.fromEntries(meetings),
  };
}
