/** English, for callers who have neither French nor Dutch. The same phrases as fr.ts, with the same blanks. */
export const en = {
  // The line itself
  "language.danger": "Danger: press {{key}}.",
  "language.option": "For English, press {{key}}.",
  "language.fr": "French",
  "language.nl": "Dutch",
  "language.en": "English",
  "language.de": "German",

  "option": "{{option}}, press {{key}}.",
  "standing-keys":
    "At any time: in danger, press {{danger}}. To go back, the star key. To hear again, slower, the hash key.",
  "wrong-key": "That key does nothing here.",
  "moved": "That choice no longer exists.",

  "silence.warning": "If you press nothing, we will offer to call someone.",
  "silence.offer":
    "We hear no key. Stay on the line: we call {{name}}. Or hang up. To hear the choices again, the hash key.",
  "silence.unreached": "Nobody answered. We are trying another line.",
  "goodbye": "In danger, dial one one two. You can call here again at any time.",
  "goodbye.line": "Day and night, you can call {{name}}: {{number}}.",

  "service.speaks": "They answer in {{languages}}.",
  "service.ask-language": "Ask if someone speaks your language.",
  "cost.free": "The call is free.",
  "cost.no-more": "The transfer costs no more than this call.",
  "alternatives.open": "Other services are open now.",
  "label.service": "For {{name}}",
  "label.service-in": "For {{name}}, in {{languages}}",
  "label.call": "To call",
  "label.call-anyway": "To call all the same",
  "label.again": "To try again",
  "label.number": "To hear the number",
  "label.week": "For opening hours",
  "label.home": "For the main menu",
  "number": "The number is: {{number}}. I repeat: {{again}}.",
  "number.again": "I repeat: {{number}}.",
  "number.second": "Another number is: {{number}}. I repeat: {{again}}.",

  "opening.always": "Open day and night, every day.",
  "opening.until": "Open now, until {{time}}.",
  "opening.until-day": "Open now, until {{day}} {{time}}.",
  "opening.closed": "Closed now.",
  "opening.closed-holiday": "Closed today: it is a public holiday.",
  "opening.opens-today": "Opens today at {{time}}.",
  "opening.opens-tomorrow": "Opens tomorrow at {{time}}.",
  "opening.opens-day": "Opens on {{day}} at {{time}}.",
  "opening.by-appointment": "By appointment only.",
  "opening.unknown": "We do not know the opening hours.",
  "opening.may-have-changed": "These hours may have changed.",

  "week": "Opening hours: {{week}}.",
  "week.line": "{{days}}, {{ranges}}",
  "week.range": "from {{from}} to {{to}}",
  "week.then": "{{first}}; then {{then}}",
  "week.days": "{{first}} to {{last}}",
  "week.not-on-holidays": "Closed on public holidays.",
  "weekday.1": "Monday",
  "weekday.2": "Tuesday",
  "weekday.3": "Wednesday",
  "weekday.4": "Thursday",
  "weekday.5": "Friday",
  "weekday.6": "Saturday",
  "weekday.7": "Sunday",

  "transfer.calling": "We are calling {{name}}.",
  "transfer.star": "The star key brings you back.",
  "transfer.over": "The call is over. You can hang up.",
  "transfer.busy": "The line is busy.",
  "transfer.no-answer": "Nobody is answering at the moment.",
  "transfer.failed": "The call did not go through.",
  "transfer.rehearsed": "This is a rehearsal: nobody is called. A real call would dial {{number}}.",

  "danger.advice":
    "One one two: police, ambulance, fire. If you can, hang up and dial one, one, two. They can find you.",
  "danger.advice-brief": "If you can, hang up and dial one, one, two. They can find you.",
  "danger.stay": "Otherwise stay on the line: we call one one two.",
  "danger.now": "To call right now, press {{key}}.",
  "danger.cancel": "To cancel, the star key.",
  "danger.calling": "We are calling one one two.",
  "danger.not-reached":
    "We cannot reach one one two. Hang up and dial one, one, two yourself. I repeat: one, one, two.",

  "fault.apology": "Sorry, the line has a problem. In danger, dial one one two.",
  "fault.stay": "Stay on the line: we call {{name}}.",

  "digit.0": "zero",
  "digit.1": "one",
  "digit.2": "two",
  "digit.3": "three",
  "digit.4": "four",
  "digit.5": "five",
  "digit.6": "six",
  "digit.7": "seven",
  "digit.8": "eight",
  "digit.9": "nine",
  "digit.*": "star",
  "digit.#": "hash",

  // The tree
  "talk-now.title": "To talk to someone now",
  "someone-in-english.say":
    "We know of no line that promises English. These people speak French or Dutch. You can ask if someone speaks English.",
  "french-line-now.title": "For someone who speaks French",
  "dutch-line-now.title": "For someone who speaks Dutch",
  "danger.title": "In case of danger",
  "sexual-violence.title": "For sexual violence",
  "care-centres.title": "For a sexual assault care centre",
  "care-centre-help.title": "To hear what a care centre does",
  "care-centre-help.say":
    "A care centre looks after you after sexual violence. It is in a hospital, open day and night. Doctors and psychologists help you. They can keep evidence. You can report there, to police officers trained for it. You decide.",
  "partner-or-family.title": "For violence by a partner or in the family",
  "other-situations.title": "For another situation",
  "other-situations.say": "These lines also listen to every other situation.",
  "rights.title": "For your rights",
  "reporting.title": "To report to the police",
  "reporting.say":
    "In immediate danger, dial one one two or one zero one. You can also go to the police. You can tell them what happens and ask for protection. Without papers, ask an organisation for advice first: the police may arrest you. After sexual violence, you can also report at a care centre.",
  "safe-place.title": "For a safe place to sleep",
  "safe-place.say":
    "You can ask for a place in a shelter. Sometimes every place is taken. In Brussels, a French-speaking centre takes in women, with or without children. Its address is secret. The C A W answers in Dutch.",

  // The services
  "112.name": "one one two",
  "112.about": "One one two is the police, the ambulance and the fire service.",
  "101.name": "the police, one zero one",
  "101.about": "One zero one is the police, for urgent help.",
  "sos-viol.name": "SOS Viol",
  "sos-viol.about":
    "SOS Viol listens to people who went through sexual violence. People close to them and witnesses can call too. You do not have to give your name.",
  "ecoute-violences-conjugales.name": "the partner violence helpline",
  "ecoute-violences-conjugales.about":
    "The partner violence helpline listens to people hurt by a partner or ex-partner. People close to them can call too. At night, volunteers may answer. You do not have to give your name.",
  "1712.name": "seventeen twelve",
  "1712.about": "Seventeen twelve answers any question about violence, also against children.",
  "care-centre-brussels.name": "the sexual assault care centre in Brussels",
  "care-centre-brussels.about":
    "The Brussels centre is for people who went through sexual violence. It is in a hospital. You get care and support there. You can report to the police there.",
  "care-centre-ghent.name": "the sexual assault care centre in Ghent",
  "care-centre-ghent.about":
    "The Ghent centre is for people who went through sexual violence. It is in a hospital. You get care and support there. You can report to the police there.",
  "care-centre-liege.name": "the sexual assault care centre in Liège",
  "care-centre-liege.about":
    "The Liège centre is for people who went through sexual violence. It is in a hospital. You get care and support there. You can report to the police there.",
  "cpvcf.name": "the centre against partner and family violence",
  "cpvcf.about":
    "This is a centre in Brussels against violence by a partner or in the family. It helps anyone who lives with it. It can house women, with or without children.",
  "caw-brussels.name": "the C A W in Brussels",
  "caw-brussels.about":
    "The C A W in Brussels is a general help centre. You can ask it anything, also about violence.",
  "tele-onthaal.name": "Tele-Onthaal, one zero six",
  "tele-onthaal.about": "Tele-Onthaal listens to anyone who needs to talk.",
} as const;
