import type { ProblemCode } from '../../../src/core/model/problem';

export interface ProblemExample {
  /** The file that has the problem; its place stands between « and ». */
  readonly path: string;
  readonly text: string;
  /** What the sentence is made of. */
  readonly args: readonly string[];
  /** Files beside it, without any problem. */
  readonly beside?: Readonly<Record<string, string>>;
  /** The same file, as near to it as can be, without any problem. */
  readonly near: string;
}

const shop = 'clients/acme/shop';
export const team = 'journal: 1\norganisation: "Northlight"\nteam:\n  - name: "Sam Lindqvist"\n    aliases: ["SL"]\n';
export const contacts =
  'name: "Acme"\ncontacts:\n  - name: "Ana Ruiz"\n  - name: "Maria Lopez"\n    aliases: ["M. Lopez"]\n';
export const people = { 'journal.yaml': team, 'clients/acme/client.yaml': contacts };
const actions = `${shop}/actions.yaml`;
const changes = `${shop}/changes.yaml`;
const decisions = `${shop}/decisions.yaml`;
const risks = `${shop}/risks.yaml`;
const minutesHead = 'title: "Status"\ntype: status\ndate: 2026-11-20\n';
const minutes = `${shop}/minutes/2026-11-20-status.yaml`;

const globex = { 'clients/globex/client.yaml': 'name: "Globex"\n' };

const erp = {
  'clients/acme/erp/risks.yaml': 'risks:\n  - id: R-9\n    title: "Late data"\n',
  'clients/acme/erp/actions.yaml': 'actions:\n  - id: A-1\n    text: "Call"\n',
};

/** At least one example of everything that can only be seen in several places at once. */
export const crossExamples: Partial<Record<ProblemCode, readonly ProblemExample[]>> = {
  'duplicate-id': [
    {
      path: risks,
      text: 'risks:\n  - id: R-1\n    title: "One"\n  - id: «R-001»\n    title: "Another"\n',
      args: ['R-1', 'risks.yaml'],
      near: 'risks:\n  - id: R-1\n    title: "One"\n  - id: R-2\n    title: "One"\n',
    },
    {
      path: actions,
      text: 'actions:\n  - id: «A-1»\n    text: "Book the room"\n',
      args: ['A-1', '2026-11-20-status.yaml'],
      beside: {
        [minutes]: `${minutesHead}actions:\n  - id: A-1\n    text: "Send the size grid"\nsent:\n  date: 2026-11-20\n`,
      },
      near: 'actions:\n  - id: A-1\n    text: "Send the size grid of the shoes"\n    done: 2026-11-21\n',
    },
    {
      path: minutes,
      text: `${minutesHead}decisions:\n  - id: «D-1»\n    text: "Half sizes are in"\n`,
      args: ['D-1', 'decisions.yaml'],
      beside: { [decisions]: 'decisions:\n  - id: D-1\n    text: "Cut-over on 4 December"\n    date: 2026-11-02\n' },
      near: `${minutesHead}decisions:\n  - id: D-2\n    text: "Half sizes are in"\n`,
    },
    {
      path: 'clients/acme/private/shop/risks.yaml',
      text: 'risks:\n  - id: pR-1\n    title: "One"\n  - id: «pR-1»\n    title: "Another"\n',
      args: ['pR-1', 'risks.yaml'],
      beside: { [risks]: 'risks:\n  - id: R-1\n    title: "Shared"\n' },
      near: 'risks:\n  - id: pR-1\n    title: "One"\n',
    },
    {
      path: 'clients/acme/private/client.yaml',
      text: 'proposals:\n  - id: PRO-1\n    title: "One"\n  - id: «PRO-1»\n    title: "Another"\n',
      args: ['PRO-1', 'client.yaml'],
      near: 'proposals:\n  - id: PRO-1\n    title: "One"\n  - id: PRO-2\n    title: "Another"\n',
    },
  ],
  'unknown-reference': [
    {
      path: actions,
      text: 'actions:\n  - id: A-1\n    text: "Book"\n    waiting-for: «"erp/R-007 Late data"»\n',
      args: ['erp/R-7'],
      beside: erp,
      near: 'actions:\n  - id: A-1\n    text: "Book"\n    waiting-for: "clients/acme/erp/R-9 Late data"\n',
    },
    {
      path: actions,
      text: 'actions:\n  - id: A-1\n    text: "Book"\n    waiting-for: «epr/R-9»\n    log:\n      - date: 2026-11-20\n',
      args: ['epr/R-9'],
      beside: erp,
      near: 'actions:\n  - id: A-1\n    text: "Book"\n    waiting-for: "erp/R-9.pdf"\n    moved:\n      - waiting-for: "see epr/R-9"\n',
    },
    {
      path: 'clients/acme/private/shop/claims.yaml',
      text: 'claims:\n  - id: CLM-1\n    text: "No date"\n    evidence: ["globex/crm/D-1 Go", «"globex/crm/D-2 Go"», "globex/PRO-1"]\n',
      args: ['globex/crm/D-2'],
      beside: {
        ...globex,
        'clients/globex/crm/decisions.yaml': 'decisions:\n  - id: D-1\n    text: "Go"\n    date: 2026-11-20\n',
        'clients/globex/private/client.yaml': 'proposals:\n  - id: PRO-1\n    title: "One"\n',
      },
      near: 'claims:\n  - id: CLM-1\n    text: "No date"\n    evidence: ["globex/crm/D-1 Go", "globex/crm/PRO-1 One", "other/PRO-7"]\n',
    },
    {
      path: minutes,
      text: `${minutesHead}carried:\n  - A-1\n  - «"A-7 Size grid"»\n`,
      args: ['A-7'],
      beside: { [actions]: 'actions:\n  - id: A-1\n    text: "Book the room"\n' },
      near: `${minutesHead}carried:\n  - A-001\n`,
    },
    {
      path: actions,
      text: 'actions:\n  - id: A-1\n    text: "Book"\n    from: «2026-11-19-status»\n',
      args: ['2026-11-19-status'],
      beside: { [minutes]: minutesHead },
      near: 'actions:\n  - id: A-1\n    text: "Book"\n    from: 2026-11-20-status\n    waiting-for: "the mail of Monday"\n',
    },
    {
      path: `clients/acme/private/shop/claims.yaml`,
      text: 'claims:\n  - id: CLM-1\n    text: "No date"\n    evidence: ["<a@b.example>", «"sent/2026-11-21.eml"»]\n',
      args: ['sent/2026-11-21.eml'],
      beside: {
        [`${shop}/sent/2026-11-20.eml`]: 'Subject: x\n',
        'clients/acme/erp/risks.yaml': 'risks:\n  - id: R-9\n    title: "Late"\n',
      },
      near: 'claims:\n  - id: CLM-1\n    text: "No date"\n    evidence: ["sent/2026-11-20.eml", "https://a.example/b", "erp/R-9", sent]\n',
    },
  ],
  'other-client': [
    {
      path: actions,
      text: 'actions:\n  - id: A-1\n    text: "Book"\n    waiting-for: «"globex/crm/R-007 Late data"»\n',
      args: ['globex/crm/R-7'],
      beside: globex,
      near: 'actions:\n  - id: A-1\n    text: "Book"\n    waiting-for: "acme/shop/A-1 Book"\n',
    },
    {
      path: minutes,
      text: `${minutesHead}notes: «"As in (Globex/crm/R-7), and more"»\nsent:\n  date: 2026-11-20\n`,
      args: ['Globex/crm/R-7'],
      beside: globex,
      near: `${minutesHead}notes: "globex, crm/R-7, acme/globex/R-7, ../globex, https://a.example/clients/globex, a/globex/x"\n`,
    },
    {
      path: minutes,
      text: `${minutesHead}carried: [«"globex/crm/A-3 Budget freeze"»]\n`,
      args: ['globex/crm/A-3'],
      beside: globex,
      near: `${minutesHead}carried: []\n`,
    },
    {
      path: 'clients/acme/client.yaml',
      text: 'name: "Acme"\ncontacts:\n  - name: "Ana Ruiz"\n    role: "See"\n    prefers: «"C:\\\\journal\\\\clients\\\\globex\\\\client.yaml."»\n',
      args: ['C:\\journal\\clients\\globex\\client.yaml'],
      beside: globex,
      near: 'name: "Acme"\ncontacts:\n  - name: "Ana Ruiz"\n    prefers: "our clients/customers, by letter"\n',
    },
    {
      path: decisions,
      text: 'decisions:\n  - id: D-1\n    text: "As there"\n    date: 2026-11-20\n    note: «"../../globex/crm"»\n',
      args: ['../../globex/crm'],
      beside: globex,
      near: 'decisions:\n  - id: D-1\n    text: "As there"\n    date: 2026-11-20\n    note: "../../Acme/crm"\n',
    },
  ],
  'other-kind': [
    {
      path: minutes,
      text: `${minutesHead}carried: [A-1, «erp/R-9»]\n`,
      args: ['erp/R-9', 'a risk', 'an action'],
      beside: { ...erp, [actions]: 'actions:\n  - id: A-1\n    text: "Book"\n' },
      near: `${minutesHead}carried: [A-1, erp/A-1]\n`,
    },
    {
      path: minutes,
      text: `${minutesHead}decisions:\n  - id: D-1\n    text: "Half sizes are in"\n    approves: «A-1»\n`,
      args: ['A-1', 'an action', 'a change'],
      beside: {
        [actions]: 'actions:\n  - id: A-1\n    text: "Book the room"\n',
        [changes]: 'changes:\n  - id: C-1\n    title: "Half sizes"\n',
      },
      near: `${minutesHead}decisions:\n  - id: D-1\n    text: "Half sizes are in"\n    approves: C-1\n`,
    },
  ],
  'supersedes-nothing': [
    {
      path: decisions,
      text: 'decisions:\n  - id: D-2\n    text: "Later"\n    date: 2026-11-20\n    supersedes: «"D-1 Cut-over on 4 December"»\n',
      args: ['D-1'],
      near: 'decisions:\n  - id: D-1\n    text: "Cut-over on 4 December"\n    date: 2026-11-02\n  - id: D-2\n    text: "Later"\n    date: 2026-11-20\n    supersedes: "D-1 Cut-over on 4 December"\n',
    },
    {
      path: minutes,
      text: `${minutesHead}decisions:\n  - id: D-1\n    text: "Later"\n    supersedes: «D-1»\nsent:\n  date: 2026-11-20\n`,
      args: ['D-1'],
      near: `${minutesHead}decisions:\n  - id: D-1\n    text: "Later"\n    supersedes: ""\nsent:\n  date: 2026-11-20\n`,
    },
  ],
  'stale-title': [
    {
      path: actions,
      text: 'actions:\n  - id: A-1\n    text: "Book"\n    waiting-for: «"erp/R-9 Sick tester"»\n',
      args: ['erp/R-9', 'Late data'],
      beside: erp,
      near: 'actions:\n  - id: A-1\n    text: "Book"\n    waiting-for: "acme/erp/R-009 late data."\n',
    },
    {
      path: minutes,
      text: `${minutesHead}carried:\n  - «"A-1 Size grid of the shirts"»\n`,
      args: ['A-1', 'Size grid of the shoe range'],
      beside: { [actions]: 'actions:\n  - id: A-1\n    text: "Size grid of  the shoe range"\n' },
      near: `${minutesHead}carried:\n  - "A-1 size grid of the shoe range."\n  - "A-1 Size grid"\n  - A-1\n`,
    },
  ],
  'unknown-person': [
    {
      path: minutes,
      text: `${minutesHead}attendees: ["Ana Ruiz", «"Ana Riuz"», "Sam Lindqvist", "Ana Riuz"]\n`,
      args: ['Ana Riuz'],
      beside: people,
      near: `${minutesHead}attendees: ["Ana Ruiz", "M. Lopez", SL, "Ana Ruiz and SL", "Acme", "Northlight", ""]\n`,
    },
    {
      path: minutes,
      text: `${minutesHead}absent: ["Old Name"]\nsent:\n  date: 2026-11-20\nanswers:\n  - by: «"Ana R."»\n    says: confirmed\n`,
      args: ['Ana R.'],
      beside: people,
      near: `${minutesHead}absent: ["Old Name"]\nsent:\n  date: 2026-11-20\nanswers:\n  - by: "Ana Ruiz"\n    says: confirmed\n`,
    },
    {
      path: `${shop}/dependencies.yaml`,
      text: 'dependencies:\n  - id: DEP-1\n    text: "Data"\n    owner: «"Human resources"»\n',
      args: ['Human resources'],
      beside: people,
      near: 'dependencies:\n  - id: DEP-1\n    text: "Data"\n    provider: "Human resources"\n',
    },
    {
      path: 'clients/acme/private/client.yaml',
      text: 'contacts:\n  - name: «"Pablo"»\n    critical: true\n',
      args: ['Pablo'],
      beside: people,
      near: 'contacts:\n  - name: "Ana Ruiz"\n    critical: true\n',
    },
  ],
  'impossible-dates': [
    {
      path: `${shop}/engagement.yaml`,
      text: 'title: "Shop"\nstatus: active\nstart: 2026-03-01\nend: «2026-02-28»\n',
      args: ['end', '2026-02-28', 'start', '2026-03-01'],
      near: 'title: "Shop"\nstatus: active\nstart: 2026-03-01\nend: 2026-03-01\n',
    },
    {
      path: minutes,
      text: `${minutesHead}start: "14:00"\nend: «"09:30"»\n`,
      args: ['end', '09:30', 'start', '14:00'],
      near: `${minutesHead}start: "23:00"\nend: "00:30"\n`,
    },
    {
      path: minutes,
      text: `${minutesHead}sent:\n  date: «2026-11-18»\n`,
      args: ['sent › date', '2026-11-18', 'date', '2026-11-20'],
      near: `${minutesHead}sent:\n  date: 2026-11-19\n`,
    },
    {
      path: changes,
      text: 'changes:\n  - id: C-1\n    title: "One"\n  - id: C-2\n    title: "Two"\n    requested:\n      date: 2026-11-20\n    withdrawn: «2025-11-25»\n',
      args: ['withdrawn', '2025-11-25', 'requested › date', '2026-11-20'],
      near: 'changes:\n  - id: C-2\n    title: "Two"\n    requested:\n      date: 2026-11-20\n    withdrawn: 2026-11-25\n',
    },
  ],
  'sent-text-missing': [
    {
      path: minutes,
      text: `${minutesHead}sent:\n  date: 2026-11-20\n  text: «sent/2026-11-20.eml»\n`,
      args: ['sent/2026-11-20.eml'],
      near: `${minutesHead}sent:\n  date: 2026-11-20\n  text: ""\n`,
    },
    {
      path: minutes,
      text: `${minutesHead}sent:\n  date: 2026-11-20\n  text: «"sent/a.txt"»\n`,
      args: ['sent/a.txt'],
      beside: { [`${shop}/sent/b.txt`]: 'Dear Ana\n' },
      near: `${minutesHead}sent:\n  date: 2026-11-20\n  text: "sent/b.txt"\n`,
    },
  ],
};
