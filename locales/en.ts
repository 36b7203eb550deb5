/** English, for callers who have neither French nor Dutch. The same phrases as fr.ts, with the same blanks. */
export const en = {
  // The line itself
  "language.danger": "Danger: press {{key}}.",
  "language.option": "For English, press {{key}}.",
  "welcome": "This line is automatic.",

  "option": "{{option}}, press {{key}}.",
  "standing-keys":
    "At any time: in danger, press {{danger}}. To go back, the {{back}} key. To hear it again, slower, the {{again}} key.",
  "wrong-key": "That key does nothing here.",
  "moved": "That choice is not here any more.",

  "silence.warning": "If you press no key, we will offer you a helpline.",
  "silence.no-key": "We did not hear a key.",
  "silence.offer":
    "To hear the choices again, press the {{again}} key. You can also hang up. Or stay on the line: we will call {{name}}.",
  "silence.stay": "If you stay on the line, we will call {{name}}.",
  "silence.unreached": "We could not reach that line.",
  "late": "This automatic line will hang up soon. You can call this line again at any time.",
  "goodbye": "If you are in danger, call one one two. You can call this line again at any time.",
  "goodbye.line": "Day and night, you can call {{name}}: {{number}}.",

  "service.speaks": "They answer in {{languages}}.",
  "service.ask-language": "You can ask if someone speaks your language.",
  "service.then-press": "When they answer, press {{key}}.",
  "service.no-number": "We have no telephone number for the service you chose.",
  "service.named": "{{name}}.",
  "service.withdrawn": "Their telephone number is not working at the moment.",
  "service.changed": "The information about this service has just changed.",
  "service.dial-yourself": "You can call this number yourself.",
  "cost.free": "Their number is free if you dial it yourself.",
  "cost.no-more": "When we call for you, you pay nothing extra.",
  "alternatives.open": "Other help is available now.",
  "label.service": "For {{name}}",
  "label.service-in": "For {{name}}, in {{languages}}",
  "label.call": "To call them",
  "label.call-anyway": "To call them anyway",
  "label.again": "To try again",
  "label.number": "To hear the number",
  "label.week": "For the opening hours",
  "label.home": "For the main menu",
  "number": "The number is: {{number}}. I repeat: {{again}}.",
  "number.named": "The number for {{name}} is: {{number}}. I repeat: {{again}}.",
  "number.again": "I repeat: {{number}}.",
  "number.once": "The number is: {{number}}.",
  "number.second": "Another number is: {{number}}. I repeat: {{again}}.",

  "opening.always": "Open day and night.",
  "opening.until": "Open now, until {{time}}.",
  "opening.until-tonight": "Open now and tonight, until {{time}}.",
  "opening.until-tomorrow": "Open now, until tomorrow at {{time}}.",
  "opening.until-day": "Open now, until {{day}} at {{time}}.",
  "opening.until-date": "Open now, until {{day}} at {{time}}.",
  "opening.until-night": "Open now, until {{time}}, on the night between {{day}} and {{next}}.",
  "opening.until-night-date":
    "Open now, until {{time}}, on the night between {{day}} and {{next}}.",
  "opening.closed": "Closed now.",
  "opening.closed-holiday": "Closed today, a public holiday.",
  "opening.probably-closed-holiday": "Probably closed today: it is a public holiday.",
  "opening.opens-tonight": "Opens tonight at {{time}}.",
  "opening.opens-today": "Opens today at {{time}}.",
  "opening.opens-tomorrow": "Opens tomorrow at {{time}}.",
  "opening.opens-day": "Opens on {{day}} at {{time}}.",
  "opening.opens-date": "Opens on {{day}} at {{time}}.",
  "opening.opens-night": "Opens at {{time}}, on the night between {{day}} and {{next}}.",
  "opening.opens-night-date": "Opens at {{time}}, on the night between {{day}} and {{next}}.",
  "opening.by-appointment": "You need an appointment to go there.",
  "opening.or-by-appointment": "At other times, by appointment.",
  "opening.may-have-changed": "These hours may have changed.",

  "week": "The opening hours: {{week}}.",
  "week.this": "This week: {{week}}.",
  "week.next": "Next week: {{week}}.",
  "week.line": "{{days}}, {{ranges}}",
  "week.range": "from {{from}} to {{to}}",
  "week.day": "{{day}}",
  "week.closed": "closed",
  "week.closed-days": "closed {{days}}",
  "week.then": "{{first}}; then {{then}}",
  "week.days": "{{first}} to {{last}}",
  "week.not-on-holidays": "Closed on public holidays.",
  "week.probably-not-on-holidays": "Probably closed on public holidays.",
  "week.on-holidays": "On public holidays: {{hours}}.",
  "week.from": "From {{day}}: {{hours}}.",
  "week.on": "On {{day}}: {{hours}}.",
  "week.between": "From {{day}} to the end of {{last}}: {{hours}}.",
  "week.until": "Until the end of {{last}}: {{hours}}.",
  "weekday.1": "Monday",
  "weekday.2": "Tuesday",
  "weekday.3": "Wednesday",
  "weekday.4": "Thursday",
  "weekday.5": "Friday",
  "weekday.6": "Saturday",
  "weekday.7": "Sunday",

  "transfer.calling": "We are calling {{name}}.",
  "transfer.star": "To come back, press the star key.",
  "transfer.over": "The call is over. You can hang up.",
  "transfer.busy": "The line is busy.",
  "transfer.no-answer": "Nobody is answering now.",
  "transfer.failed": "The call did not work.",
  "transfer.short": "The call ended very quickly.",
  "transfer.redial": "If you stay on the line, we will call again.",
  "transfer.rehearsed": "This is a test: nobody is called. A real call goes to {{number}}.",
  "transfer.test-number": "A test: no service is called.",

  "danger.advice": "If you can, hang up and dial one, one, two.",
  "danger.stay": "If not, stay on the line: we will call.",
  "danger.stay-brief": "If not, press {{key}} or stay on: we will call.",
  "danger.choice": "If you then hear choices, press two for the police.",
  "danger.now": "To call now, press {{key}}.",
  "danger.cancel": "To stop, the {{back}} key.",
  "danger.calling": "We are calling one one two.",
  "danger.not-reached":
    "We cannot reach one one two. Hang up and call one, one, two yourself. I repeat: one, one, two.",
  "danger.short": "The call to one one two was very short.",
  "danger.over":
    "The call to one one two is over. Still in danger? Hang up and call one, one, two.",
  "danger.back": "To go back, press the {{back}} key.",
  "danger.no-call": "This line does not call one one two.",
  "danger.test": "This is a test: this line does not call one one two.",

  "fault.apology":
    "Sorry, there is a problem with the line. If you are in danger, call one one two.",

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

  // What three keys mean everywhere, in a word, for keypads that are seen
  "key.danger": "danger",
  "key.back": "back",
  "key.again": "again",

  // The tree
  "talk-now.title": "To talk to someone now",
  "someone-in-english.say":
    "These lines answer in French or in Dutch. You can ask if someone speaks English. Child Focus answers in English. It is for children and teenagers.",
  "french-line-now.title": "For someone who speaks French",
  "dutch-line-now.title": "For someone who speaks Dutch",
  "danger.title": "In danger",
  "sexual-violence.title": "About sexual violence",
  "care-centres.title": "For a sexual assault care centre",
  "care-centres.say":
    "These are three care centres: there are others in Belgium. They are open day and night. You can ask them which centre is nearest.",
  "online.title": "About online sexual violence",
  "online.say":
    "It is violence if someone shares naked pictures of you without asking. Or if someone forces you to send naked pictures. Or if someone sends naked pictures you do not want. Fake pictures, and threats to share pictures, are violence too. The Institute for the Equality of Women and Men can explain your rights. Child Focus is for children and teenagers.",
  "care-centre-help.title": "To hear what a care centre does",
  "care-centre-help.say":
    "A sexual assault care centre is in a hospital. It is open day and night. You can get medical care and psychological support. The centre can examine injuries and collect proof. A court could use this proof later. If you decide to, you can also report the violence to the police there. Those police officers have special training. Later, you can come back for more care.",
  "partner-or-family.title": "About violence by a partner or in the family",
  "brussels-centres.title": "For help centres in Brussels",
  "kinds.title": "To hear what violence can be",
  "kinds.say":
    "Violence is not only hitting. It can be sexual, even in a couple. It can be insults, or words that frighten you. It is violence if someone controls your telephone. Or if someone keeps you away from friends and family. Or if someone keeps your money or bank card. Or if someone takes or destroys your papers. Violence can also happen online. It can happen to anyone. You can talk about it.",
  "argument-or-violence.title": "For the difference between an argument and violence",
  "argument-or-violence.say":
    "Most couples argue. In an argument, both people can be angry, and nobody is afraid. Violence is different. One person wants to control the other. The other person feels fear and shame, and cannot choose freely. It often happens again, and it comes from one person. But once is violence too. Violence does not always leave marks. If you are not sure, you can talk about it.",
  "other-situations.title": "About someone close, a child, forced marriage, or something else",
  "trafficking.title": "About human trafficking and forced sex work",
  "trafficking.say":
    "Nobody has the right to force you into sex work. Using anyone under eighteen for sex work is always a crime. Sometimes someone promises you a better life abroad. Then you are forced into sex work. This is human trafficking. People recognised as victims can get a residence permit. There are conditions. Specialised organisations can help you apply. They keep what you say confidential, except in serious danger.",
  "loverboys.title": "If a partner pushes you to do sex work",
  "loverboys.say":
    "Some people start a relationship to use the other person, for sex and for money. They are sometimes called loverboys. They make you need them, and keep you away from other people. Then they force you to do sexual things you do not want. At first, it can be hard to see. It is not your fault. You can call a specialised organisation.",
  "marriage-or-cutting.title":
    "About forced marriage, or female genital mutilation, also called cutting",
  "forced-marriage.title": "About forced marriage",
  "forced-marriage.say":
    "In Belgium, nobody has the right to force you to marry. Forcing someone with violence or threats is a crime. Trying to force someone is a crime too. It can happen to anyone. A judge can cancel a forced marriage. Marriage at a very young age can also take away your choice. The organisation GAMS welcomes people in these situations, with or without papers.",
  "fgm.title": "About female genital mutilation",
  "fgm.say":
    "Female genital mutilation is also called cutting. In Belgium it is a crime, even if the woman agrees. Two hospital centres care for women and girls after cutting. They offer medical care and surgery, and psychological and sexual health care. If you have a health insurance fund, it pays for all this care. You can ask the organisation GAMS which hospital. GAMS also gives advice and support, with or without papers.",
  "young.title": "For children and teenagers",
  "helping.title": "To help someone close, if talking is hard, or for something else",
  "someone-you-know.title": "If you are worried about someone",
  "someone-you-know.say":
    "You can listen and believe this person, without judging. They do not have to tell you everything. You can say that it is not their fault. They decide. If they do not want help now, you can still be there later. Bringing the two people together again can be dangerous. Helplines also advise family, friends and witnesses. After sexual violence, there are care centres.",
  "talking-is-hard.title": "If talking is hard, or someone can hear you",
  "talking-is-hard.say":
    "Here, the keys are enough: you do not have to talk. If you press no key, we offer a helpline, then call it. Deaf people, or people with a speech disability, can write to one one two. The app is one one two B E. For text messages, ask for the numbers first. S O S Viol has a chat in French. It is open Monday and Friday, from five to nine in the evening. Wednesday, from two to six.",
  "hurting-someone.title": "If you are hurting someone and want to stop",
  "hurting-someone.say":
    "You can talk about what you do, or what you are afraid of doing. The violence helpline seventeen twelve also answers people who hurt someone. So does the partner violence helpline. In Brussels, the centre against partner and family violence also sees people who hurt someone. Services keep what you say confidential, except in serious danger. If someone is in danger now, call one one two.",
  "for-everyone.title": "For older people, people with a disability, or L G B T people",
  "for-everyone.say":
    "Violence happens at every age, and in every kind of couple. Threatening to tell others who you love, or who you are, is violence. So is taking away your glasses, your hearing aid or your wheelchair. You may need someone's help. That gives nobody the right to hurt you. Support services are there for you too. You can ask for a neutral interpreter, including sign language. Unia answers questions about discrimination.",
  "for-your-work.title": "If you are calling for your work",
  "for-your-work.say":
    "The partner violence helpline also answers professionals. So does S O S Viol. In Brussels, the centre against partner and family violence advises services. You can see the person alone, with a neutral interpreter. They set the pace, and they decide. If they agree, you can refer them to a specialised service. In imminent danger, professional secrecy can be lifted.",
  "worried-adult.title": "If you are worried about a child",
  "worried-adult.say":
    "You can ask for advice, even if you are not sure. The violence helpline seventeen twelve also answers adults about violence against children. Écoute-Enfants also answers family and friends. If a child talks to you, you can listen, and believe the child. The child does not have to tell everything. You can say that it is not the child's fault. If the child is in danger, call one one two.",
  "listening.title": "For other helplines, or if you think about suicide",
  "rights.title": "For your rights, your papers or a safe place",
  "reporting.title": "To report violence to the police",
  "reporting.say":
    "If you are in danger, call one one two. Or one zero one for the police. You can also go to the police. You can tell them what happens to you and ask for protection. If an ex-partner harasses you, you can ask about the harassment alarm. It needs a smartphone. Without papers, there can be a risk of arrest. An organisation can advise you first. You can also report sexual violence at a care centre.",
  "law.title": "For the law in Belgium",
  "legal-basics.title": "To hear what the law says",
  "legal-basics.say":
    "After serious violence, you can ask to live at home without the other person. The family court decides. This is for people married or in legal cohabitation. In some cases, the state can give financial help. Hitting someone is a crime. Serious threats are too. Harassment is a crime, even by telephone or online. Sexual penetration is rape if the other person does not agree, even in a couple. The law can change.",
  "temporary-ban.title": "For a temporary ban from the home, against someone dangerous",
  "temporary-ban.say":
    "Sometimes one person is a serious and immediate danger in the home. The public prosecutor can order this person to leave immediately. This is a temporary ban from the home. The person is not allowed to come in, or contact the people protected. The ban lasts fourteen days at most. The family court can stop it, or make it longer, up to three months. Breaking the ban is a crime. You can talk about it.",
  "papers.title": "For your papers and your right to stay in Belgium",
  "residence-rights.title": "For your right to stay in Belgium if you leave home",
  "residence-rights.say":
    "Some residence permits come from family reunification: card F or card A. For the first five years, they depend on living with the person you joined. If you stop living together, the Immigration Office can take the permit away. If there is violence, you can ask to keep it. When you leave home, it is important to ask immediately. You need proof of violence. The Immigration Office decides. A lawyer or support service can help.",
  "undocumented.title": "For people without papers",
  "undocumented.say":
    "If you are in danger, call one one two first, even without papers. Someone may threaten to report you to the authorities. This is a way to control you. If you go to the police, there can be a risk of arrest. An organisation can advise you first. You can ask the organisation GAMS about sexual violence, forced marriage or female genital mutilation. GAMS welcomes people with or without papers. You can also talk to a helpline.",
  "safe-place.title": "For a safe place to sleep",
  "safe-place.say":
    "You can ask for a place in a shelter. Some are full. In Brussels, one centre has places for women, with or without children. The address is secret. Wallonia also has shelters: you can ask the partner violence helpline. In Flanders, the C A W has places for women and men in serious danger. Without papers, it is often harder. You can still ask.",
  "what-to-expect.title": "To hear what happens when you ask for help",
  "what-to-expect.say":
    "You can take your time. You do not have to tell everything. You can ask to speak alone, without your partner or family. You can ask for a neutral interpreter. Services keep what you say confidential, except in serious danger. You can stop, and come back when you are ready. Violence is not normal. What happens to you is not your fault. It takes courage to speak.",

  // The services
  "112.name": "the emergency number one one two",
  "112.about": "One one two is the police, the ambulance and the fire service.",
  "101.name": "the police",
  "101.about": "The police number is one zero one. It is for urgent help.",
  "sos-viol.name": "the sexual violence helpline S O S Viol",
  "sos-viol.about":
    "S O S Viol is a helpline for people hurt by sexual violence. Family, friends and witnesses can call too. You do not have to give your name.",
  "ecoute-violences-conjugales.name": "the partner violence helpline",
  "ecoute-violences-conjugales.about":
    "The partner violence helpline listens to people hurt by a partner or ex-partner. Its French name is Écoute Violences Conjugales. Family and friends can call too. At night, volunteers may answer. You do not have to give your name.",
  "1712.name": "the violence helpline seventeen twelve",
  "1712.about":
    "The violence helpline seventeen twelve answers questions about violence and abuse. You can also ask about violence against children.",
  "care-centre-brussels.name": "the sexual assault care centre in Brussels",
  "care-centre-brussels.short": "Brussels",
  "care-centre-brussels.about":
    "The sexual assault care centre in Brussels is in a hospital. You can get care and support there. You can also report the violence to the police there.",
  "care-centre-ghent.name": "the sexual assault care centre in Ghent",
  "care-centre-ghent.short": "Ghent",
  "care-centre-ghent.about":
    "The sexual assault care centre in Ghent is in a hospital. You can get care and support there. You can also report the violence to the police there.",
  "care-centre-liege.name": "the sexual assault care centre in Liège",
  "care-centre-liege.short": "Liège",
  "care-centre-liege.about":
    "The sexual assault care centre in Liège is in a hospital. You can get care and support there. You can also report the violence to the police there.",
  "appelle-alice.name": "the free taxi to the Brussels care centre",
  "appelle-alice.short": "a free taxi in Brussels",
  "appelle-alice.about":
    "This free taxi takes people to the sexual assault care centre in Brussels. Its name is Appelle Alice.",
  "cpvcf.name": "the centre against partner and family violence",
  "cpvcf.about":
    "This Brussels centre is for people hurt by a partner or family. Women can ask for shelter, even with children. If your official letters come in French, you can ask for another language.",
  "caw-brussels.name": "the C A W help centre in Brussels",
  "caw-brussels.about":
    "The C A W is a general help centre. You can ask about anything, including violence. If your official letters come in Dutch, you can ask for an interpreter.",
  "caw-victim-support.name": "C A W victim support in Brussels",
  "caw-victim-support.about":
    "C A W victim support helps people after violence, abuse or a crime. It also helps after a road accident.",
  "planning-saint-josse.name": "the family planning centre in Saint-Josse",
  "planning-saint-josse.about":
    "This family planning centre is in Saint-Josse, in Brussels. It welcomes people who are hurt by violence, or who see it. Psychologists, social workers, marriage counsellors and lawyers work there. You can also call the centre against partner and family violence.",
  "trafficking-line.name": "the human trafficking helpline",
  "trafficking-line.about":
    "The human trafficking helpline is for people hurt by human trafficking. Three organisations share this line: Pag-Asa, Payoke and Sürya.",
  "pag-asa.name": "Pag-Asa in Brussels",
  "pag-asa.about":
    "Pag-Asa is for people hurt by human trafficking or forced sex work. It can help you ask for a residence permit. It keeps what you say confidential, except in serious danger.",
  "payoke.name": "Payoke in Antwerp",
  "payoke.about":
    "Payoke is for people hurt by human trafficking or exploitation. It offers care, support and protection.",
  "surya.name": "Sürya in Liège",
  "surya.about":
    "Sürya is for people hurt by human trafficking. It offers psychological, social and medical help, and housing. It also gives administrative and legal help.",
  "child-focus.name": "Child Focus",
  "child-focus.about":
    "Child Focus is for children and teenagers. You can also call about human trafficking or forced sex work. It keeps what you say confidential, except in serious danger.",
  "gams.name": "the organisation GAMS",
  "gams.about":
    "GAMS is an organisation against female genital mutilation, forced marriage and other sexual violence. It welcomes people with or without papers. It gives advice and support.",
  "marriage-network.name": "the Marriage and Migration Network",
  "marriage-network.about":
    "The Marriage and Migration Network works against forced, early and arranged marriage. It also works against violence for family honour. Its French name is Réseau Mariage et Migration. You can ask the organisation GAMS your questions.",
  "equality-institute.name": "the Institute for the Equality of Women and Men",
  "equality-institute.about":
    "This Institute is for people hurt by online sexual violence. It explains your rights and what you can do.",
  "unia.name": "Unia, about discrimination and hate",
  "unia.about": "You can call Unia about discrimination and hate. It is not a violence helpline.",
  "awel.name": "the children's helpline Awel",
  "awel.about": "Awel listens to children and teenagers.",
  "ecoute-enfants.name": "the children's helpline Écoute-Enfants",
  "ecoute-enfants.about": "Écoute-Enfants listens to children and teenagers.",
  "tele-onthaal.name": "the helpline Tele-Onthaal",
  "tele-onthaal.about": "Tele-Onthaal listens to anyone who wants to talk.",
  "tele-accueil.name": "the helpline Télé-Accueil",
  "tele-accueil.about": "Télé-Accueil listens to anyone who wants to talk.",
  "telefonhilfe.name": "the helpline Telefonhilfe",
  "telefonhilfe.about": "Telefonhilfe listens to anyone who wants to talk.",
  "zelfmoordlijn.name": "the suicide helpline eighteen thirteen",
  "zelfmoordlijn.about":
    "The suicide helpline eighteen thirteen listens to people who think about suicide.",
  "centre-prevention-suicide.name": "the suicide prevention centre",
  "centre-prevention-suicide.about":
    "The suicide prevention centre listens to people who think about suicide.",
} as const;
