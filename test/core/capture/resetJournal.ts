import type { Files } from './applyCapture';

export const key = { client: 'acme-retail', engagement: 'erp-rollout' };
export const folder = 'clients/acme-retail/erp-rollout';
export const team = 'clients/acme-retail/private/erp-rollout';

/** An engagement in which something is on file about every topic of a reset point. */
export const strained: Files = {
  'journal.yaml': `journal: 1
team:
  - name: "Sam Lindqvist"
  - name: "Helen Osei"
currency: EUR
holidays: [2026-12-07]
cadence:
  brief: friday
  results: month
`,
  'clients/acme-retail/client.yaml': 'contacts:\n  - name: "Ana Ruiz"\n  - name: "Maria Lopez"\n',
  [`${folder}/engagement.yaml`]: `title: "ERP rollout"
status: recovering
lead: "Sam Lindqvist"
stakeholders:
  - name: "Ana Ruiz"
    accountable: true
escalation:
  - level: 1
    name: "Maria Lopez"
  - level: 1
    name: "Sam Lindqvist"
  - level: 2
    name: "Ana Ruiz"
working-agreements:
  - id: WA-1
    text: "One list of issues."
  - id: WA-2
    text: "One list of issues, looked at every Tuesday"
    ours: "We keep it."
    agreed:
      date: 2026-10-09
      by: "Maria Lopez"
    replaces: WA-1
milestones:
  - id: M-1
    title: "Dry run"
    baseline: 2026-12-01
  - id: M-2
    title: "Cut-over"
    baseline: 2026-12-04
    forecast: 2027-01-15
readers:
  - name: "Ana Ruiz"
    report: weekly-brief
  - name: "Maria Lopez"
    report: weekly-brief
`,
  [`${folder}/reports/2026-11-13-weekly-brief.md`]: '',
  [`${folder}/reports/2026-11-20-weekly-brief.md`]: '',
  [`${folder}/reports/2026-10-30-key-results-october.md`]: '',
  [`${folder}/changes.yaml`]: `changes:
  - id: C-1
    title: "Half sizes"
    effort-days: 20
    price: 26000
    delay-days: 12
  - id: C-2
    title: "Printed labels."
  - id: C-3
    title: "Taken back"
    withdrawn: 2026-11-01
`,
  [`${folder}/issues.yaml`]:
    'issues:\n  - id: I-1\n    title: "Tills are slow"\n    priority: low\n  - id: I-2\n    title: "Article data has no owner"\n    priority: high\n',
  [`${folder}/risks.yaml`]:
    'risks:\n  - id: R-1\n    title: "Counting during the freeze"\n    probability: 3\n    impact: 4\n  - id: R-2\n    title: "Over"\n    closed: 2026-11-01\n',
  [`${folder}/actions.yaml`]: `actions:
  - id: A-36
    text: "Size grid of the shoe range."
    owner: "Maria Lopez"
    due: 2026-11-13
  - id: A-39
    text: "Revised training plan"
    owner: "Sam Lindqvist"
    due: 2026-11-27
  - id: A-40
    text: "Somebody"
  - id: A-41
    text: "Say sorry to Maria"
    owner: "Sam Lindqvist"
    from: 2026-11-10-conversation
`,
  [`${folder}/dependencies.yaml`]:
    'dependencies:\n  - id: DEP-1\n    text: "Till interface"\n    provider: "Kassa GmbH"\n    needed: 2027-01-08\n  - id: DEP-2\n    text: "Came"\n    met: 2026-11-01\n',
  [`${folder}/minutes/2026-09-22-steering-committee.yaml`]: `title: "Steering committee"
type: steering
date: 2026-09-22
zone: Europe/Madrid
attendees: ["Ana Ruiz", "Maria Lopez", "Sam Lindqvist"]
decisions:
  - id: D-14
    text: "Cut-over on 4 December"
`,
  [`${folder}/minutes/2026-11-10-conversation.yaml`]: `title: "Conversation"
type: frank-discussion
date: 2026-11-10
attendees: ["Maria Lopez", "Sam Lindqvist", "Helen Osei"]
decisions:
  - id: D-15
    text: "Unsaid"
    supersedes: D-14
sent:
  date: 2026-11-10
answers:
  - by: "Maria Lopez"
    says: objected
`,
  [`${folder}/minutes/2026-11-19-steering-committee.yaml`]: `title: "Steering committee"
type: steering
date: 2026-11-19
attendees: ["Ana Ruiz", "Maria Lopez", "Sam Lindqvist"]
decisions:
  - id: D-16
    text: "Cut-over on 15 January 2027"
    supersedes: D-14
  - id: D-17
    text: "Half sizes are in"
    approves: "C-1 Half sizes"
    acknowledged:
      - by: "Ana Ruiz"
sent:
  date: 2026-11-20
answers:
  - by: "Maria Lopez"
    says: objected
    text: "With the shops' leave."
`,
};
