import type { MinutesType } from '../../src/core/model/minutes';

interface GoldenMeeting {
  readonly date: string;
  /** What its file says besides its type and its date. */
  readonly text: string;
}

/** A meeting of each type, and what is no meeting: each with what such minutes usually hold. */
export const goldenMeetings: Readonly<
  Record<Exclude<MinutesType, 'workshop'> | 'workshop' | 'attempt' | 'voicemail' | 'chat', GoldenMeeting>
> = {
  status: {
    date: '2026-11-17',
    text: `title: "Weekly status"
start: "10:00"
end: "10:45"
zone: Europe/Madrid
channel: video
attendees: ["Maria Lopez", "Sam Lindqvist", "Priya Nair"]
absent: ["Pablo Vega"]
purpose: "Where the dry run stands"
agenda: ["Article data", "Interface to the tills"]
actions:
  - {id: A-43, text: "Check the counts of the two test shops", owner: "Pablo Vega", due: 2026-11-24}
  - {id: A-44, text: "SAP access for Priya", owner: "Maria Lopez"}
questions: ["Who counts the stock during the freeze"]
carried: ["A-36 Size grid of the shoe range", "A-38 Test the interface to the tills", "pA-1 Margin of the change"]
notes: |
  The interface runs in two shops.
`,
  },
  steering: {
    date: '2026-11-19',
    text: `title: "Steering committee"
start: "14:00"
end: "15:00"
zone: Europe/Madrid
channel: in-person
attendees: ["Ana Ruiz", "Maria Lopez", "Sam Lindqvist", "Helen Osei"]
purpose: "One date for the cut-over"
agenda:
  - {topic: "New date of the cut-over", lead: "Ana Ruiz", minutes: 25}
  - {topic: "Half sizes: 20 working days and EUR 26,000", lead: "Maria Lopez", minutes: 30}
  - {topic: "What we decided, read aloud", lead: "Sam Lindqvist", minutes: 5}
decisions:
  - id: D-19
    text: "The new cut-over date is 15 January 2027; the shops' freeze starts on 8 January."
    by: "Ana Ruiz"
    supersedes: "D-11 Cut-over on 4 December"
  - id: D-20
    text: "Half sizes are part of the size grid: about 20 working days and EUR 26,000 (C-5)"
    by: "Ana Ruiz"
    approves: "C-5 Half sizes"
actions:
  - {id: A-41, text: "Name one owner for the article data.", owner: "Ana Ruiz", due: 2026-11-26}
  - {id: A-42, text: "Send the revised dry-run plan.", owner: "Priya Nair", due: 2026-11-24}
carried: ["A-36 Size grid of the shoe range"]
`,
  },
  'pre-steering': {
    date: '2026-11-12',
    text: `title: "Preparation of the steering committee"
start: "16:00"
channel: video
attendees: ["Maria Lopez", "Sam Lindqvist"]
purpose: "Go into the steering committee of 19 November together: what it decides, what we answer, and who says it."
topics:
  - topic: "New date of the cut-over"
    was: "15 January 2027, 29 working days after the baseline of 4 December."
    now: "15 January holds if the article data has one owner"
    lead: "Maria Lopez"
    agreed-by: ["Maria Lopez", "Sam Lindqvist"]
  - topic: "Half sizes"
    was: "20 working days, EUR 26,000. To be decided."
    now: ""
    lead: ""
    agreed-by: []
`,
  },
  kickoff: {
    date: '2026-11-04',
    text: `title: "Kickoff of the dry run"
start: "09:00"
channel: video
attendees: ["Maria Lopez", "Pablo Vega", "Sam Lindqvist", "Priya Nair"]
purpose: "Everybody knows who does what until 4 December"
agenda:
  - {topic: "What a dry run is for", minutes: 10}
  - {topic: "Who does what", lead: "Priya Nair", minutes: 40}
decisions:
  - {id: D-13, text: "The dry run takes place in the two test shops", by: "Maria Lopez"}
actions:
  - {id: A-30, text: "Send the list of articles", owner: "Pablo Vega", due: 2026-11-06}
`,
  },
  scoping: {
    date: '2026-11-05',
    text: `title: "Scoping of the web shop"
channel: video
attendees: ["Ana Ruiz", "Sam Lindqvist"]
purpose: "What the web shop needs from the stock ledger"
questions: ["How many orders come on a Saturday?", "Which articles are only on the web, see pR-3?"]
notes: |
  Ana wants to see the stock of the shops on the web.
  ? How many orders come on a Saturday?
`,
  },
  workshop: {
    date: '2026-11-06',
    text: `title: "Workshop on the size grid"
channel: in-person
attendees: ["Maria Lopez", "Pablo Vega", "Priya Nair"]
decisions:
  - {id: D-14, text: "Children's sizes follow in spring"}
actions:
  - {id: A-31, text: "Draw the grid of 20 articles", owner: "Priya Nair", due: 2026-11-13}
  - {id: A-32, text: "List the half sizes"}
`,
  },
  'one-to-one': {
    date: '2026-11-09',
    text: `title: "Conversation with Maria Lopez"
start: "17:30"
channel: in-person
attendees: ["Maria Lopez", "Sam Lindqvist"]
decisions:
  - {id: D-16, text: "we look at the list of issues together every Tuesday", by: "Maria Lopez"}
actions:
  - {id: A-33, text: "Set up the Tuesday call", owner: "Sam Lindqvist", due: 2026-11-10}
`,
  },
  'frank-discussion': {
    date: '2026-11-10',
    text: `title: "Conversation with Maria Lopez"
start: "11:00"
channel: in-person
attendees: ["Maria Lopez", "Sam Lindqvist"]
purpose: "How we work together"
actions:
  - {id: A-34, text: "Agenda two days before each meeting", owner: "Sam Lindqvist", due: 2026-11-13}
notes: |
  Maria wants to see every agenda before Ana does.
`,
  },
  'senior-management': {
    date: '2026-11-11',
    text: `title: "Conversation of three"
start: "08:30"
channel: in-person
attendees: ["Maria Lopez", "Helen Osei", "Sam Lindqvist"]
purpose: "How Northlight supports the dry run"
decisions:
  - {id: D-17, text: "Helen Osei joins the steering committee", by: "Maria Lopez"}
`,
  },
  'reset-point': {
    date: '2026-11-13',
    text: `title: "Reset-point kickoff"
start: "09:00"
end: "11:00"
zone: Europe/Madrid
channel: in-person
attendees: ["Ana Ruiz", "Maria Lopez", "Sam Lindqvist", "Helen Osei"]
purpose: "Agree how we work from here to 15 January 2027 (Cut-over), so that everybody can rely on it."
topics:
  - topic: "Issues and risks"
    was: "One list, kept by us; your side saw it too late."
    now: "One list, looked at together every Tuesday."
    agreed-by: ["Ana Ruiz", "Maria Lopez"]
    from: 2026-11-17
  - topic: "Meetings"
    was: |
      Two in October.
      - Agendas came on the same day.
    now: "Agenda two days before"
    agreed-by: []
  - topic: "Financials"
    was: "Two changes so far: 20 working days, EUR 28,600."
    now: ""
    agreed-by: []
agenda:
  - {topic: "What each of us needs from this project", lead: "Ana Ruiz", minutes: 20}
  - {topic: "The three topics, one by one", lead: "Sam Lindqvist", minutes: 80}
  - {topic: "What starts on Monday, 16 November", lead: "Maria Lopez", minutes: 20}
`,
  },
  retrospective: {
    date: '2026-11-16',
    text: `title: "Retrospective of the interface test"
channel: video
attendees: ["Pablo Vega", "Priya Nair"]
notes: |
  The test shops were told one day before.
  - Pablo had the counts on paper only.
`,
  },
  call: {
    date: '2026-11-20',
    text: `title: "Call with Maria Lopez"
start: "09:12"
channel: phone
attendees: ["Maria Lopez", "Sam Lindqvist"]
outcome: agreed
decisions:
  - {id: D-21, text: "the half sizes are to be part of the size grid: about 20 working days and EUR 26,000", by: "Maria Lopez"}
  - {id: D-22, text: "The freeze starts on 8 January", by: "Ana Ruiz"}
actions:
  - {id: A-45, text: "Bring it to the steering committee", owner: "Maria Lopez", due: 2026-11-26}
  - {id: A-46, text: "Send the revised plan.", owner: "Sam Lindqvist", due: 2027-01-08}
  - {id: A-47, text: "Name the shops"}
questions: ["Who pays for the labels?"]
notes: |
  Maria was in a hurry.
`,
  },
  email: {
    date: '2026-11-18',
    text: `title: "Half sizes"
start: "09:05"
channel: email
attendees: ["Maria Lopez", "Sam Lindqvist"]
notes: |
  Maria Lopez wrote:
  > We need the half sizes in spring.

  Word for word: received/2026-11-18-half-sizes.eml <a1@acme.example>
`,
  },
  attempt: {
    date: '2026-11-19',
    text: 'title: "Call to Maria Lopez"\nstart: "09:00"\nchannel: phone\nabsent: ["Maria Lopez"]\noutcome: no-answer\n',
  },
  voicemail: {
    date: '2026-11-19',
    text: 'title: "Voicemail for Maria Lopez"\nstart: "11:05"\nchannel: phone\nabsent: ["ML"]\noutcome: voicemail\n',
  },
  chat: {
    date: '2026-11-20',
    text: `title: "Chat with Pablo Vega"
start: "15:40"
channel: chat
attendees: ["Pablo Vega", "Sam Lindqvist"]
outcome: evaded
notes: |
  Pablo can start with the shoes.
  ? From when on?
`,
  },
};
