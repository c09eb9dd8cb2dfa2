/** An engagement in which something of every weight happened, shared and private. */
export const key = { client: 'acme', engagement: 'shop' };
const folder = 'clients/acme/shop';
const team = 'clients/acme/private/shop';

export const files: Readonly<Record<string, string>> = {
  'journal.yaml':
    'journal: 1\ncurrency: EUR\nteam:\n  - name: "Sam Ours"\n    aliases: ["SO"]\n  - name: "Priya Ours"\n',
  'clients/acme/client.yaml':
    'name: "Acme Retail"\ncontacts:\n  - name: "Ana Ruiz"\n  - name: "María López"\n    aliases: ["M. López"]\n',
  [`${folder}/engagement.yaml`]: `title: "ERP rollout"
status: recovering
start: 2026-10-05
stakeholders:
  - name: "Ana Ruiz"
    accountable: true
milestones:
  - id: M-1
    title: "Cut-over"
    baseline: 2026-12-04
    forecast: 2027-01-15
    moved:
      - date: 2026-11-19
        from: 2026-12-04
        to: 2027-01-15
        reason: "the shops asked for half sizes (D-2)"
`,
  [`${folder}/minutes/2026-11-19-steering.yaml`]: `title: "Steering committee"
type: steering
date: 2026-11-19
start: "14:00"
channel: in-person
attendees: ["Ana Ruiz", "M. López", "Sam Ours"]
decisions:
  - id: D-1
    text: "The cut-over date is 15 January"
    by: "Ana Ruiz"
    acknowledged:
      - { date: 2026-11-20, by: "Ana Ruiz", via: email, ref: <2@acme> }
  - id: D-2
    text: "Half sizes are part of the size grid"
    by: "María López"
    approves: C-1
actions:
  - id: A-1
    text: "Name one owner for the article data"
    owner: "Ana Ruiz"
    due: 2026-11-26
sent:
  date: 2026-11-20
  to: ["Ana Ruiz", "M. López"]
  via: email
  ref: <1@ours>
  text: sent/2026-11-20-steering.eml
answers:
  - { by: "M. López", says: objected, date: 2026-11-21, via: email, text: "I never said half sizes" }
`,
  [`${folder}/minutes/2026-11-20-call.yaml`]:
    'title: "Call about <b>training</b> | shops"\ntype: call\ndate: 2026-11-20\nchannel: phone\nattendees: ["María López"]\n',
  [`${folder}/changes.yaml`]: `changes:
  - id: C-1
    title: "Half sizes"
    requested: { date: 2026-10-30, by: "María López", via: phone }
    price: 26000
  - id: C-2
    title: "Printed lists"
    requested: { date: 2026-11-16, by: "M. López" }
    price: 2600
`,
  [`${folder}/actions.yaml`]: `actions:
  - id: A-1
    text: "Name one owner for the article data"
    owner: "Ana Ruiz"
    raised: { date: 2026-11-19 }
    due: 2026-11-26
  - id: A-2
    text: "Revised dry-run plan"
    owner: "Priya Ours"
    due: 2026-11-18
`,
  [`${team}/escalations.yaml`]:
    'escalations:\n  - id: ESC-1\n    title: "The date"\n    kind: surprise\n    to: "Ana Ruiz"\n    raised: { date: 2026-11-18, by: "M. López" }\n',
  [`${team}/feedback.yaml`]:
    'feedback:\n  - id: FB-1\n    text: "Your notes come late"\n    date: 2026-11-17\n    kind: complaint\n    raised: { date: 2026-11-17, by: "María López", via: phone }\n',
  [`${team}/engagement.yaml`]:
    'health:\n  - date: 2026-11-20\n    says: watch\n    reason: "Two good conversations (FB-1 is open)"\n',
};
