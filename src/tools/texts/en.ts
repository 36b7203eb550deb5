import type { LetterTexts, MapTexts, ReportTexts, ToolTexts } from "./texts-type.ts";

const report: ReportTexts = {
  locale: "en-GB",
  title: "Report on the helpline",
  period: (from, to) => (from === to ? from : `${from} to ${to}`),
  promise:
    "These are figures about calls. They come from a log that holds no number and no name. No group of fewer than five calls is shown.",
  summary: {
    title: "In short",
    meaning:
      "“Danger” counts calls in which the 112 menu was heard; it does not mean that 112 was called. “Silence” counts calls in which the line listened and heard no key at least once. “Faults” counts calls in which the line itself failed and apologised.",
  },
  tables: {
    months: {
      title: "Calls by month",
      meaning: "A call belongs to the month in which it began.",
      about: "Month",
    },
    hours: {
      title: "Calls by hour of the day",
      meaning: "Belgian time, when the call began.",
      about: "Hour",
    },
    weekdays: {
      title: "Calls by day of the week",
      meaning: "Belgian time, when the call began.",
      about: "Day",
    },
    languages: {
      title: "Calls by language",
      meaning:
        "The last language chosen in the call. It is the language of the line, not the caller's own.",
      about: "Language",
    },
    services: {
      title: "Services that callers heard about",
      meaning:
        "Calls in which the page of the service was heard, or in which it was called. One call may count for several services, so there is no total.",
      about: "Service",
    },
    transfers: {
      title: "Transfers by service",
      meaning:
        "A call may have several transfers. “Answered” says that somebody, or a machine, picked up. It never says that the caller was helped. “Not answered” may also be a caller who hung up while it rang.",
      about: "Service",
    },
    endings: {
      title: "How calls ended",
      meaning:
        "Each call counts once. A caller who hung up in a menu or on a page may have heard enough: a number, an address, the opening hours. It does not mean that the line failed.",
      about: "End of the call",
    },
  },
  counted: { calls: "Calls", danger: "Danger", silence: "Silence", faults: "Faults" },
  results: {
    "completed": "Answered",
    "short": "Answered, under 20 seconds",
    "busy": "Busy",
    "no-answer": "Not answered",
    "failed": "Failed",
    "canceled": "Caller came back",
    "rehearsed": "Test",
  },
  endings: {
    called: "While a service was being called, or after it answered",
    goodbye: "The line had said goodbye",
    unknown: "Place not known",
  },
  leftAt: (place) => `Hung up at “${place}”`,
  noLanguage: "None chosen",
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  hour: (hour) => `${hour}:00 to ${hour}:59`,
  total: "Total",
  hidden: "hidden",
  fewerThanFive: "fewer than 5",
  nothing: "None in this period.",
  withheld: "Too few calls: a hidden figure could be worked out from the others.",
  rule: {
    title: "Why some figures are hidden",
    paragraphs: [
      "A group of fewer than five calls is not shown, because somebody could be recognised in it. “Hidden” stands in its place. An empty group is shown as 0. The same holds for the calls that are left over: where a service was heard in all but a few calls, that figure is hidden too.",
      "A total could give a hidden figure away: whoever knows the total can subtract the rest. Where that is so, larger figures of the same list are hidden too, from the bottom of the list upwards, until each small group could be anything from one to four. “Hidden” therefore means fewer than five, or hidden to protect such a figure. Where that is not enough, the whole list is hidden.",
    ],
  },
  source: {
    title: "Where the figures come from",
    read: (lines, skipped) =>
      `Lines of the log read, in whole hundreds: ${lines}. Lines passed over because they were not written by the line: ${skipped}.`,
  },
};

const map: MapTexts = {
  title: "The map of the line, in English",
  kinds: {
    "language": "Choice of language",
    "menu": "menu",
    "topic": "information read out",
    "first-open": "calls the first line that is open, in the order of the squares",
    "danger": "danger, key 0",
    "service": "service, described once at the right; its key when it is open",
    "number": "number",
  },
  elsewhere: "drawn elsewhere on the map",
  told: "number read out, not called",
  hours: {
    days: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
    always: "day and night",
    byAppointment: "by appointment",
    hoursUnknown: "hours not known",
    notOnHolidays: "not on public holidays",
    months:
      "January February March April May June July August September October November December".split(
        " ",
      ),
    firstOfMonth: "1",
    nth: ["1st", "2nd", "3rd", "4th", "5th"],
    last: "last",
    oddWeeks: "odd weeks",
    evenWeeks: "even weeks",
    weeks: "weeks",
    from: "from",
    closed: "closed",
    otherwise: "otherwise",
    onHolidays: "public holidays",
    holidaysNotStated: "probably not on public holidays",
  },
};

const letter: LetterTexts = {
  subject: (service) => `Your service on our telephone line: ${service}. Could you check this?`,
  greeting: "Dear Sir or Madam,",
  opening: [
    "Our association runs an automatic telephone line for people who live with violence. It tells them of services that can help, and can put them through. Yours is one of them.",
    "Below is what the line knows and says about you today. We want all of it to be right: nobody who looks for help should end up at a wrong number.",
  ],
  names: {
    name: "Name",
    number: "Number",
    hours: "Hours",
    languages: "Languages",
    heard: "What callers hear",
    calls: "Calls from the line",
    shown: "Number shown",
    checked: "Last checked",
  },
  notKnown: "we do not know",
  quoted: (words) => `“${words}”`,
  notCalled: "The line gives out the number, and does not call it.",
  called: (seconds) =>
    `The line offers to put callers through to you. Your telephone rings for ${seconds} seconds at most; after that it offers other help.`,
  showsLine: "our line's, never the caller's own",
  showsCaller: "the caller's own",
  showsOther: (number) => `${number}, never the caller's own`,
  asked: "Would you be so kind as to answer these questions?",
  questions: {
    right: "Is this information right and complete?",
    connect: "May we put callers through to you?",
    shown: "Which number would you like to see when we do?",
    ring: (seconds) =>
      `How long may your telephone ring? (${seconds} seconds, unless you wish otherwise)`,
    again: "Whom may we contact for the next check, and how?",
  },
  ticks: {
    yes: "yes",
    toCorrect: "no, please correct as follows:",
    readOut: "no, only give out our number",
    ofLine: "your line's number",
    ownNumber: "a number kept for these calls",
  },
  closing: [
    "You can answer this message or return this page to us. Your answer serves only to keep the line right.",
    "Many thanks for your help.",
    "Yours faithfully,\n\n[name, role, association, telephone]",
  ],
};

/** What the tools print in English: the report, the map and the sheet of facts. */
export const english: ToolTexts = {
  report,
  map,
  facts: {
    title: "Facts to check",
    number: "Number",
    hours: "Hours",
    languages: "Languages",
    transfers: "Agrees to transfers",
    stillRight: "The text is still right",
  },
  letter,
  translation: {
    heard: "Heard in",
    more: (count) => `and ${count} others`,
    unheard: "Seldom heard.",
  },
  script: {
    title: "Reading script, in English",
    length: (sentences, minutes, hours) =>
      `Sentences: ${sentences}. Length of the sound: about ${minutes} min. Allow ${hours} h of work, with pauses and second tries.`,
    left: "Only what is still missing is listed here. The numbers are those of the whole script.",
    directions: [
      "Read for one person, who is frightened and hears you for the first time. Be calm, friendly and plain. Do not act. Do not try to console.",
      "Always keep the same pace, about 160 words a minute. Keep the same distance too: a hand's breadth from the microphone, a little to the side. Drink water. Stop when your voice tires. Before you go on, listen to the last sentences of the time before.",
      "Each line is one recording. Read exactly what is written, not a word more or less: the recording is used for these words only. Let your voice fall at the end, even where there is no full stop. Keep the same tone within a group.",
      "Where you see … , pause for less than half a second. Read telephone numbers digit by digit, in the groups shown. Do not hurry the last group.",
      "Say the name of a service as that service says it. If you are not sure, ask the association: a helpline should not be called for this. Spell letters that stand apart: C A W.",
      "Do not read the number at the start of the line, nor what is in brackets at the end. They are for naming the files: use either of them, such as 001.wav.",
    ],
    groups: {
      menus: {
        title: "Menus and choices",
        tone: "Say the choice, pause very briefly, then say the key clearly. Read every choice as if it were the right one.",
      },
      topics: {
        title: "Information",
        tone: "Explain it calmly, sentence by sentence. Breathe between sentences.",
      },
      services: {
        title: "Services",
        tone: "Be friendly and clear. Read a name that stands alone as a title.",
      },
      times: { title: "Opening times", tone: "Matter of fact. The hour is what counts." },
      weeks: {
        title: "Opening hours of the week",
        tone: "Slowly, with a short pause between the days: people write it down.",
      },
      numbers: {
        title: "Telephone numbers",
        tone: "Slowly, digit by digit: people write it down.",
      },
      calls: {
        title: "Before and after a call",
        tone: "Short and calm. A call that failed is nobody's fault.",
      },
      notices: {
        title: "Silence and notices",
        tone: "Calmly, without reproach: a person who says nothing may be unable to speak.",
      },
    },
    minutes: (sentences, minutes) => `sentences: ${sentences}, ${minutes} min`,
  },
};
