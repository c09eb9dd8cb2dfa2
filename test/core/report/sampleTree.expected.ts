/** The sample journal as the team sees it on 21 November 2026. */
export const teamTree = `> (organization) De Waard Biscuits
  v (briefcase) Demand planning
    > (notebook) Minutes | 2
      v (calendar) November 2026 | 1
        - (mail) First forecast review | Wed 18 · 1 of 3 confirmed
      > (calendar) October 2026 | 1
        - (verified green) Kickoff | Wed 14 · confirmed
    > (checklist) Actions | 2 open
      v (home) Ours | 1 open
        - [ ] Forecast for all 112 products | due Fri 11 Dec · Tomasz Wilk · A-3
      v (organization) Theirs | 1 open
        - [ ] Sales history of the discount customers | due Fri 27 Nov · Zoë Willems · A-2
      > (pass) Done | 1
        - [x] (pass grey) First forecast for the 40 products | done Thu 12 Nov · Tomasz Wilk · A-1
    > (law) Decisions | 1
      - (law) The pilot covers the 40 best-selling products | Wed 14 Oct · Marijke de Waard · D-1
    > (warning) Risks | 1 open
      - (circle-filled green) Christmas orders distort the first forecasts | 6 green · Tomasz Wilk · review Fri 11 Dec · R-1
      - (pass grey) Sales history before 2024 cannot be read | closed Fri 30 Oct · R-2
    > (milestone) Milestones | 2
      - (milestone) Zoë makes the forecast without us | forecast Fri 15 Jan · on the baseline · Zoë Willems · M-2
      - (pass grey) First forecast | reached Thu 12 Nov · 1 working day before the baseline of Fri 13 Nov · M-1
    > (ellipsis) More
      > (book) Working agreements | 1
        - (book) Each forecast is compared with the sales before anybody talks about the next one. | agreed Wed 14 Oct · WA-1
      - (lock) Record, pricing, health, recovery | trust record since Wed 14 Oct · calm on Wed 18 Nov
  > (archive) Closed engagements | 1
    v (briefcase) Range review | closed
      > (notebook) Minutes | 1
        v (calendar) May 2025 | 1
          - (verified green) Closing | Thu 22 · confirmed
      > (milestone) Milestones | 1
        - (pass grey) Advice on all 151 products | reached Thu 15 May 2025 · 1 working day before the baseline of Fri 16 May 2025 · M-1
      > (star-full) Results | 1
        - (star-full green) 39 of 151 products are left out, and the turnover is the same after six months | reached Mon 1 Dec 2025 · accepted Tue 9 Dec 2025 · RES-1
      > (output) Reports | 1
        - (markdown) Closing report | Fri 30 May 2025
      > (ellipsis) More
        > (package) Deliverables | 1
          - (pass grey) Margin of every product, with packaging and lorries | signed off Tue 27 May 2025 · DEL-1
        > (lock) Feedback | 1
          - (lock grey) For the first time somebody told me what to leave out. | praise Thu 22 May 2025 · answered Thu 22 May 2025 · FB-1
        > (lock) Lessons | 1
          - (lock) Margins per product were wrong for three weeks, because packaging was booked elsewhere. | Before we calculate, we follow one product from purchase to sale together with finance. · LES-1
        - (lock) Record, pricing, health, recovery | trust record since Mon 3 Feb 2025
  > (lock) Proposals | 1
    - (lock green) Demand planning | won Mon 21 Sep · EUR 48,000 · PRO-1
  - (lock) People, referrals, protocol
> (organization) Kestrel Bay Hospitals
  v (briefcase) Theatre scheduling | recovering
    > (notebook) Minutes | 11 · 2 unsent
      v (calendar) November 2026 | 8
        - (edit) Weekly status | Fri 20 · unsent
        - (notebook) Voicemail for Fergal Byrne | Thu 19
        - (notebook) Call to Fergal Byrne | Thu 19
        - (edit amber) Call with Declan Moore | Wed 18 · still unsent
        > (verified green) Meeting with Orla Kinsella | Tue 17 · confirmed
          - (lock) Remarks | mood 4 of 5 · Orla asked twice what we need from her. We asked for one thing: that the session rules come.
        > (verified green) Conversation with Declan Moore | Tue 10 · confirmed
          - (lock) Remarks | mood 4 of 5 · Seventy minutes, most of them his. We listened, wrote four lines, and read them to him at the end.
        > (mail) Steering committee | Thu 5 · 2 of 4 confirmed
          - (lock) Remarks | mood 2 of 5 · The two dates came up before Orla. We parked them, as planned, and did not take out our note.
        - (verified green) Preparation of the steering committee | Tue 3 · confirmed
      > (calendar) October 2026 | 3
        - (verified green) Call on the training dates | Fri 23 · confirmed
        - (comment-unresolved amber) Call with Declan Moore | Tue 20 · objected: Declan Moore
        - (mail) Rollout planning | Tue 6 · 1 of 2 confirmed
    > (checklist) Actions | 3 open · 1 overdue
      v (home) Ours | 1 open
        - [ ] Training plan for theatre staff | due Fri 27 Nov · Tomasz Wilk · A-4
      v (organization) Theirs | 2 open · 1 overdue
        - [ ] (clock red) Session rules for orthopaedics | overdue since Fri 13 Nov · Fergal Byrne · A-3
        - [ ] Name one training nurse per hospital | due Wed 2 Dec · Declan Moore · A-5
      > (pass) Done | 2
        - [x] (pass grey) Rollout plan with two theatres first | done Wed 11 Nov · Nadia Ferrante · A-2
        - [x] (pass grey) List of theatre sessions per specialty | done Mon 12 Oct · Declan Moore · A-1
    > (law) Decisions | 6
      - (law) The surgeons get a read-only view of their own sessions: 4 working days and EUR 5,200 | Tue 17 Nov · Orla Kinsella · D-5
      - (law) Everybody who decides meets on 3 December, to settle how we work until the start | Tue 17 Nov · Orla Kinsella · D-6
      - (law) Harbour Hospital starts on 18 January 2027 with two theatres; the other four follow on 8 February | Thu 5 Nov · Orla Kinsella · D-3
      - (law) Weekend theatres are part of the first release: about 12 working days and EUR 15,600 | Thu 5 Nov · Orla Kinsella · D-4
      - (history grey) Weekend theatres are left out of the first release | replaced by D-4 · Mon 12 Oct · Orla Kinsella · D-2
      - (history grey) Harbour Hospital starts on 16 November 2026 with all six theatres | replaced by D-3 · Tue 6 Oct · Declan Moore · D-1
    > (warning) Risks | 3 open · 1 red
      - (circle-filled red) Theatre staff are not trained by 18 January | 16 red · Nadia Ferrante · review Fri 4 Dec · R-3
      - (lock amber) The fixed price does not carry a second move of the start | 12 amber · Ruth Adeyemi · review Tue 1 Dec · pR-1
      - (circle-filled amber) Emergency operations are kept in two places | 9 amber · Declan Moore · review Fri 4 Dec · R-2
      - (zap grey) Interface to the patient record arrives late | happened Mon 19 Oct · became I-1 · R-1
    > (issues) Issues | 1 open
      - (issues red) The training has no real sessions for orthopaedics | high · due Fri 27 Nov · Nadia Ferrante · I-2
      - (pass grey) Interface to the patient record comes two weeks late | resolved Mon 2 Nov · I-1
    > (git-pull-request) Changes | 3
      - (git-pull-request green) Weekend theatres in the first release | approved Thu 5 Nov by D-4 · 12 working days · EUR 15,600 · Orla Kinsella · C-1
      - (git-pull-request green) Read-only view of their own sessions for the surgeons | approved Tue 17 Nov by D-5 · 4 working days · EUR 5,200 · Fergal Byrne · C-2
      - (git-pull-request) Printed day list for the recovery ward | not decided · 2 working days · EUR 2,600 · Sunita Rao · C-3
    > (milestone) Milestones | 3
      - (milestone amber) Start at Harbour Hospital | forecast Mon 18 Jan · 43 working days after the baseline of Mon 16 Nov · Nadia Ferrante · M-2
      - (milestone) Start at Millbrook and Northgate | forecast Mon 1 Mar · on the baseline · Nadia Ferrante · M-3
      - (pass grey) Theatre sessions of all three hospitals on one list | reached Thu 15 Oct · 1 working day before the baseline of Fri 16 Oct · M-1
    > (star-full) Results | 1
      - (star-full green) All 214 weekly theatre sessions of the three hospitals stand on one list | reached Thu 15 Oct · accepted Thu 22 Oct · RES-1
    > (output) Reports | 2
      - (markdown) Weekly brief | Fri 13 Nov
      - (markdown) Key results | Fri 30 Oct
    > (ellipsis) More
      > (book) Working agreements | 4
        - (book green) Before a meeting ends, every date that was named is read aloud. | agreed Tue 27 Oct · confirmed by Declan Moore, Orla Kinsella · WA-1
        - (book) Nobody hears of a problem for the first time in the steering committee. | agreed Tue 27 Oct · WA-2
        - (book green) We talk to each other before we write to anybody's superior. | agreed Tue 10 Nov · confirmed by Declan Moore · WA-3
        - (book green) Notes that nobody objects to within three working days are what we work from. | agreed Tue 27 Oct · confirmed by Declan Moore · WA-4
      > (lightbulb) Assumptions | 1 open
        - (lightbulb) Every nurse of the first two theatres can leave for two hours of training before 15 January | to be looked at by Fri 27 Nov · Declan Moore · ASM-1
      > (link) Dependencies | 1 open
        - (link) January shifts of the theatre staff | needed by Tue 24 Nov · Declan Moore · DEP-1
      > (package) Deliverables | 1
        - (package) Rollout plan with two theatres first | delivered Wed 11 Nov · to be signed off by Orla Kinsella · DEL-1
      > (lock) Escalations | 1
        - (lock amber) The training for 18 January, said to be without a plan | raised Fri 13 Nov · surprise · to Orla Kinsella · ESC-1
      > (lock) Feedback | 3
        - (lock amber) I read about the view for the surgeons in Orla's mail, not in yours. | complaint Thu 19 Nov · not answered · FB-3
        - (lock grey) The training sheets use words that nobody in a theatre uses. | complaint Fri 16 Oct · answered Mon 19 Oct · FB-1
        - (lock grey) Your notes come two days late, and I stand in front of my people without them. | complaint Thu 12 Nov · answered Thu 12 Nov · FB-2
      > (lock) Claims | 2
        - (lock amber) Larkhill chose 16 November without asking the theatres. | claimed Thu 5 Nov · Declan Moore · contradicted · CLM-1
        - (lock grey) The surgeons have not seen one session of theirs in the schedule. | claimed Thu 5 Nov · Fergal Byrne · supported · CLM-2
      > (lock) Lessons | 1
        - (lock) A date was confirmed by somebody who does not decide on it. | Before we note a date as decided, we ask who decides, and that person confirms it. · LES-1
      > (lock) Boundaries | 1
        - (lock) Nobody on our team is shouted at or insulted. | said Tue 27 Oct · BND-1
      > (lock) Breaches | 2
        - (lock) The notes of 10 November went out after two working days, not one. | ours · on Thu 12 Nov · WA-1
        - (lock) A mail about the training went to Orla before we had spoken. | theirs · on Fri 13 Nov · WA-3
      > (lock) Incidents | 1
        - (lock) Incident of Fri 23 Oct | Tomasz Wilk · INC-1
      - (lock) Record, pricing, health, recovery | written record since Wed 21 Oct · watch on Fri 20 Nov · senior management on Tue 17 Nov
      - (lock) Brief | Fri 20 Nov · team only
  > (lock) Proposals | 1
    - (lock green) Theatre scheduling for three hospitals | won Mon 27 Apr 2026 · EUR 186,000 · PRO-1
  - (lock) People, referrals, protocol
> (organization) Sundholm Ferries
  > (briefcase) Ticket shop
    > (notebook) Minutes | 2
      v (calendar) November 2026 | 1
        > (mail) Schedule review | Mon 16 · 1 of 4 confirmed
          - (lock) Remarks | mood 3 of 5 · It helped that we began with our own part.
      > (calendar) October 2026 | 1
        - (mail) Weekly status | Mon 12 · 1 of 3 confirmed
    > (checklist) Actions | 4 open · 1 overdue
      v (home) Ours | 2 open
        - [ ] (lock) Settle with the partners how many of the six lost weeks we carry ourselves | due Fri 27 Nov · Ruth Adeyemi · pA-1
        - [ ] Payment pages for the five routes with common fares | due Fri 4 Dec · Tomasz Wilk · A-2
      v (organization) Theirs | 2 open · 1 overdue
        - [ ] (clock red) Sign the test contract with Nordkai Pay | overdue since Fri 13 Nov · Lise Brandt · A-1
        - [ ] Choose two routes for the trial | due Fri 27 Nov · Mikkel Thorsen · A-3
    > (law) Decisions | 1
      - (law) The four island routes keep their fare rules: 9 working days and EUR 11,700 | Tue 4 Aug · Astrid Holm · D-1
    > (warning) Risks | 1 open · 1 red
      - (circle-filled red) The summer timetable goes on sale before the shop is open | 15 red · Mikkel Thorsen · review Mon 30 Nov · R-1
    > (issues) Issues | 1 open
      - (issues red) No payment can be tested | high · due Fri 27 Nov · Lise Brandt · I-1
    > (git-pull-request) Changes | 1
      - (git-pull-request green) Own fare rules for four routes | approved Tue 4 Aug by D-1 · 9 working days · EUR 11,700 · Mikkel Thorsen · C-1
    > (milestone) Milestones | 3
      - (milestone amber) A ticket can be paid from end to end | forecast Fri 11 Dec · 39 working days after the baseline of Fri 16 Oct · Tomasz Wilk · M-2
      - (milestone amber) The shop is open on all nine routes | forecast Mon 15 Feb · 51 working days after the baseline of Tue 1 Dec · Mikkel Thorsen · M-3
      - (pass grey) Fares of all nine routes in one table | reached Fri 11 Sep · 30 working days after the baseline of Fri 31 Jul · M-1
    > (output) Reports | 1
      - (markdown) Weekly brief | Fri 20 Nov
    > (ellipsis) More
      > (lightbulb) Assumptions | 1 open
        - (lightbulb) Passengers without a smartphone print their ticket at home or on the quay | to be looked at by Fri 18 Dec · Mikkel Thorsen · ASM-2
        - (error red) The fares of all nine routes follow one set of rules | turned out wrong Tue 28 Jul · ASM-1
      > (link) Dependencies | 1 open
        - (link red) Test access to the payment provider | needed since Fri 9 Oct · Nordkai Pay · DEP-1
      - (lock) Record, pricing, health, recovery | trust record since Mon 13 Apr 2026 · watch on Mon 16 Nov
  > (briefcase) Timetable study | scoping
    > (notebook) Minutes | 1
      v (calendar) November 2026 | 1
        - (verified green) Scoping | Wed 11 · confirmed
    > (checklist) Actions | 1 open
      v (organization) Theirs | 1 open
        - [ ] Passenger counts per crossing, 2025 and 2026 | due Wed 25 Nov · Jonas Eide · A-1
    > (law) Decisions | 1
      - (law) The study ends with one of three answers: go on, go on smaller, or stop | Wed 11 Nov · Mikkel Thorsen · D-1
    > (milestone) Milestones | 1
      - (milestone) One of three answers: go on, go on smaller, stop | forecast Fri 18 Dec · on the baseline · Mikkel Thorsen · M-1
    > (ellipsis) More
      > (package) Deliverables | 1
        - (package) Ten pages: what a common timetable costs, what it saves, what nobody knows yet | due Fri 11 Dec · Tomasz Wilk · DEL-1
      - (lock) Record, pricing, health, recovery | trust record since Mon 9 Nov · calm on Wed 11 Nov
  > (lock) Proposals | 1
    - (lock green) Timetable study | won Tue 3 Nov · EUR 9,800 · PRO-1
  - (lock) People, referrals, protocol
`;

/** The same day, on a screen that is shared with Kestrel Bay Hospitals. */
export const clientTree = `v (organization) Kestrel Bay Hospitals
  v (briefcase) Theatre scheduling
    > (notebook) Minutes | 11
      v (calendar) November 2026 | 8
        - (notebook) Weekly status | Fri 20
        - (notebook) Voicemail for Fergal Byrne | Thu 19
        - (notebook) Call to Fergal Byrne | Thu 19
        - (notebook) Call with Declan Moore | Wed 18
        - (mail) Meeting with Orla Kinsella | Tue 17 · sent
        - (mail) Conversation with Declan Moore | Tue 10 · sent
        - (mail) Steering committee | Thu 5 · sent
        - (mail) Preparation of the steering committee | Tue 3 · sent
      > (calendar) October 2026 | 3
        - (mail) Call on the training dates | Fri 23 · sent
        - (mail) Call with Declan Moore | Tue 20 · sent
        - (mail) Rollout planning | Tue 6 · sent
    > (checklist) Actions | 3 open
      v (home) Ours | 1 open
        - [ ] Training plan for theatre staff | due Fri 27 Nov · Tomasz Wilk · A-4
      v (organization) Theirs | 2 open
        - [ ] Session rules for orthopaedics | due Fri 13 Nov · Fergal Byrne · A-3
        - [ ] Name one training nurse per hospital | due Wed 2 Dec · Declan Moore · A-5
      > (pass) Done | 2
        - [x] (pass grey) Rollout plan with two theatres first | done Wed 11 Nov · Nadia Ferrante · A-2
        - [x] (pass grey) List of theatre sessions per specialty | done Mon 12 Oct · Declan Moore · A-1
    > (law) Decisions | 6
      - (law) The surgeons get a read-only view of their own sessions: 4 working days and EUR 5,200 | Tue 17 Nov · Orla Kinsella · D-5
      - (law) Everybody who decides meets on 3 December, to settle how we work until the start | Tue 17 Nov · Orla Kinsella · D-6
      - (law) Harbour Hospital starts on 18 January 2027 with two theatres; the other four follow on 8 February | Thu 5 Nov · Orla Kinsella · D-3
      - (law) Weekend theatres are part of the first release: about 12 working days and EUR 15,600 | Thu 5 Nov · Orla Kinsella · D-4
      - (history grey) Weekend theatres are left out of the first release | replaced by D-4 · Mon 12 Oct · Orla Kinsella · D-2
      - (history grey) Harbour Hospital starts on 16 November 2026 with all six theatres | replaced by D-3 · Tue 6 Oct · Declan Moore · D-1
    > (warning) Risks | 2 open · 1 red
      - (circle-filled red) Theatre staff are not trained by 18 January | 16 red · Nadia Ferrante · review Fri 4 Dec · R-3
      - (circle-filled amber) Emergency operations are kept in two places | 9 amber · Declan Moore · review Fri 4 Dec · R-2
      - (zap grey) Interface to the patient record arrives late | happened Mon 19 Oct · became I-1 · R-1
    > (issues) Issues | 1 open
      - (issues red) The training has no real sessions for orthopaedics | high · due Fri 27 Nov · Nadia Ferrante · I-2
      - (pass grey) Interface to the patient record comes two weeks late | resolved Mon 2 Nov · I-1
    > (git-pull-request) Changes | 3
      - (git-pull-request green) Weekend theatres in the first release | approved Thu 5 Nov by D-4 · 12 working days · EUR 15,600 · Orla Kinsella · C-1
      - (git-pull-request green) Read-only view of their own sessions for the surgeons | approved Tue 17 Nov by D-5 · 4 working days · EUR 5,200 · Fergal Byrne · C-2
      - (git-pull-request) Printed day list for the recovery ward | not decided · 2 working days · EUR 2,600 · Sunita Rao · C-3
    > (milestone) Milestones | 3
      - (milestone amber) Start at Harbour Hospital | forecast Mon 18 Jan · 43 working days after the baseline of Mon 16 Nov · Nadia Ferrante · M-2
      - (milestone) Start at Millbrook and Northgate | forecast Mon 1 Mar · on the baseline · Nadia Ferrante · M-3
      - (pass grey) Theatre sessions of all three hospitals on one list | reached Thu 15 Oct · 1 working day before the baseline of Fri 16 Oct · M-1
    > (star-full) Results | 1
      - (star-full green) All 214 weekly theatre sessions of the three hospitals stand on one list | reached Thu 15 Oct · accepted Thu 22 Oct · RES-1
    > (output) Reports | 2
      - (markdown) Weekly brief | Fri 13 Nov
      - (markdown) Key results | Fri 30 Oct
    > (ellipsis) More
      > (book) Working agreements | 4
        - (book green) Before a meeting ends, every date that was named is read aloud. | agreed Tue 27 Oct · confirmed by Declan Moore, Orla Kinsella · WA-1
        - (book) Nobody hears of a problem for the first time in the steering committee. | agreed Tue 27 Oct · WA-2
        - (book green) We talk to each other before we write to anybody's superior. | agreed Tue 10 Nov · confirmed by Declan Moore · WA-3
        - (book green) Notes that nobody objects to within three working days are what we work from. | agreed Tue 27 Oct · confirmed by Declan Moore · WA-4
      > (lightbulb) Assumptions | 1 open
        - (lightbulb) Every nurse of the first two theatres can leave for two hours of training before 15 January | to be looked at by Fri 27 Nov · Declan Moore · ASM-1
      > (link) Dependencies | 1 open
        - (link) January shifts of the theatre staff | needed by Tue 24 Nov · Declan Moore · DEP-1
      > (package) Deliverables | 1
        - (package) Rollout plan with two theatres first | delivered Wed 11 Nov · to be signed off by Orla Kinsella · DEL-1
`;
