/**
 * French: the reference. A phrase added here must be added to nl.ts and en.ts; the compiler says
 * which one is missing. How the line speaks, and why: docs/words.md.
 */
export const fr = {
  // The line itself
  "language.danger": "Danger : faites le {{key}}.",
  "language.option": "Pour le français, faites le {{key}}.",
  "language.fr": "français",
  "language.nl": "néerlandais",
  "language.en": "anglais",
  "language.de": "allemand",

  "option": "{{option}}, faites le {{key}}.",
  "standing-keys":
    "À tout moment : en danger, faites le {{danger}}. Pour revenir, la touche étoile. Pour réécouter plus lentement, la touche dièse.",
  "wrong-key": "Cette touche ne sert pas ici.",
  "moved": "Ce choix n'existe plus.",

  "silence.warning": "Sans touche de votre part, nous vous proposerons d'appeler quelqu'un.",
  "silence.offer":
    "Nous n'entendons pas de touche. Restez en ligne : nous appelons {{name}}. Ou raccrochez. Pour réécouter les choix, la touche dièse.",
  "silence.unreached": "Personne n'a répondu. Nous essayons une autre ligne.",
  "goodbye": "En danger, formez le cent douze. Vous pouvez rappeler ici à tout moment.",
  "goodbye.line": "Jour et nuit, vous pouvez appeler {{name}} : {{number}}.",

  "service.speaks": "On vous répond en {{languages}}.",
  "service.ask-language": "Demandez si quelqu'un parle votre langue.",
  "cost.free": "L'appel est gratuit.",
  "cost.no-more": "Le transfert ne coûte rien de plus que cet appel.",
  "alternatives.open": "D'autres services sont ouverts maintenant.",
  "label.service": "Pour {{name}}",
  "label.service-in": "Pour {{name}}, en {{languages}}",
  "label.call": "Pour appeler",
  "label.call-anyway": "Pour appeler quand même",
  "label.again": "Pour réessayer",
  "label.number": "Pour entendre le numéro",
  "label.week": "Pour les heures d'ouverture",
  "label.home": "Pour le menu principal",
  "number": "Le numéro : {{number}}. Je répète : {{again}}.",
  "number.again": "Je répète : {{number}}.",
  "number.second": "Un autre numéro : {{number}}. Je répète : {{again}}.",

  "opening.always": "C'est ouvert jour et nuit, sept jours sur sept.",
  "opening.until": "C'est ouvert maintenant, jusqu'à {{time}}.",
  "opening.until-day": "C'est ouvert maintenant, jusqu'à {{day}} {{time}}.",
  "opening.closed": "C'est fermé maintenant.",
  "opening.closed-holiday": "C'est fermé aujourd'hui : c'est un jour férié.",
  "opening.opens-today": "Cela ouvre aujourd'hui à {{time}}.",
  "opening.opens-tomorrow": "Cela ouvre demain à {{time}}.",
  "opening.opens-day": "Cela ouvre {{day}} à {{time}}.",
  "opening.by-appointment": "On y reçoit sur rendez-vous.",
  "opening.unknown": "Nous ne connaissons pas les heures d'ouverture.",
  "opening.may-have-changed": "Ces heures ont peut-être changé.",

  "week": "Les heures d'ouverture : {{week}}.",
  "week.line": "{{days}}, {{ranges}}",
  "week.range": "de {{from}} à {{to}}",
  "week.then": "{{first}} ; puis {{then}}",
  "week.days": "du {{first}} au {{last}}",
  "week.not-on-holidays": "C'est fermé les jours fériés.",
  "weekday.1": "lundi",
  "weekday.2": "mardi",
  "weekday.3": "mercredi",
  "weekday.4": "jeudi",
  "weekday.5": "vendredi",
  "weekday.6": "samedi",
  "weekday.7": "dimanche",

  "transfer.calling": "Nous appelons {{name}}.",
  "transfer.star": "La touche étoile vous ramène ici.",
  "transfer.over": "L'appel est terminé. Vous pouvez raccrocher.",
  "transfer.busy": "La ligne est occupée.",
  "transfer.no-answer": "Personne ne répond pour le moment.",
  "transfer.failed": "L'appel n'a pas abouti.",
  "transfer.rehearsed":
    "Ceci est un essai : personne n'est appelé. En vrai, nous formerions le {{number}}.",

  "danger.advice":
    "Cent douze : police, ambulance, pompiers. Si vous pouvez, raccrochez et formez un, un, deux. Ils peuvent vous localiser.",
  "danger.advice-brief":
    "Si vous pouvez, raccrochez et formez un, un, deux. Ils peuvent vous localiser.",
  "danger.stay": "Sinon, restez en ligne : nous appelons le cent douze.",
  "danger.now": "Pour l'appeler tout de suite, faites le {{key}}.",
  "danger.cancel": "Pour annuler, la touche étoile.",
  "danger.calling": "Nous appelons le cent douze.",
  "danger.not-reached":
    "Nous n'arrivons pas à joindre le cent douze. Raccrochez et formez vous-même un, un, deux. Je répète : un, un, deux.",

  "fault.apology": "Excusez-nous, la ligne a un problème. En danger, formez le cent douze.",
  "fault.stay": "Restez en ligne : nous appelons {{name}}.",

  "digit.0": "zéro",
  "digit.1": "un",
  "digit.2": "deux",
  "digit.3": "trois",
  "digit.4": "quatre",
  "digit.5": "cinq",
  "digit.6": "six",
  "digit.7": "sept",
  "digit.8": "huit",
  "digit.9": "neuf",
  "digit.*": "étoile",
  "digit.#": "dièse",

  // The tree
  "talk-now.title": "Pour parler à quelqu'un maintenant",
  "someone-in-english.say": "Nous ne connaissons pas de ligne qui répond en anglais.",
  "french-line-now.title": "Pour quelqu'un qui parle français",
  "dutch-line-now.title": "Pour quelqu'un qui parle néerlandais",
  "danger.title": "En cas de danger",
  "sexual-violence.title": "Pour les violences sexuelles",
  "care-centres.title": "Pour un centre de prise en charge des violences sexuelles",
  "care-centre-help.title": "Pour savoir ce que fait un centre",
  "care-centre-help.say":
    "Un centre de prise en charge vous soigne après des violences sexuelles. C'est dans un hôpital, jour et nuit. Des médecins et des psychologues vous aident. Ils peuvent garder des preuves. Vous pouvez y porter plainte, avec des policiers formés pour cela. C'est vous qui décidez.",
  "partner-or-family.title": "Pour les violences dans le couple ou dans la famille",
  "other-situations.title": "Pour une autre situation",
  "other-situations.say": "Ces lignes écoutent aussi toutes les autres situations.",
  "rights.title": "Pour vos droits",
  "reporting.title": "Pour porter plainte à la police",
  "reporting.say":
    "En danger immédiat, formez le cent douze ou le cent un. Vous pouvez aussi aller à la police. Vous pouvez raconter ce qui se passe et demander une protection. Sans papiers, demandez d'abord conseil à une association : la police peut vous arrêter. Après des violences sexuelles, un centre de prise en charge reçoit aussi les plaintes.",
  "safe-place.title": "Pour un endroit sûr où dormir",
  "safe-place.say":
    "Vous pouvez demander une place dans une maison d'accueil. Les places sont parfois toutes prises. À Bruxelles, un centre francophone accueille des femmes, avec ou sans enfants. L'adresse est secrète. Le C A W répond en néerlandais.",

  // The services
  "112.name": "le cent douze",
  "112.about": "Le cent douze, c'est la police, l'ambulance et les pompiers.",
  "101.name": "la police, le cent un",
  "101.about": "Le cent un, c'est la police, en urgence.",
  "sos-viol.name": "SOS Viol",
  "sos-viol.about":
    "SOS Viol écoute les personnes qui ont vécu des violences sexuelles. Leurs proches et les témoins peuvent appeler aussi. Vous ne devez pas donner votre nom.",
  "ecoute-violences-conjugales.name": "Écoute violences conjugales",
  "ecoute-violences-conjugales.about":
    "Écoute violences conjugales, c'est la ligne d'écoute sur les violences dans le couple. Elle est aussi pour les proches. La nuit, des bénévoles peuvent répondre. Vous ne devez pas donner votre nom.",
  "1712.name": "le dix-sept douze",
  "1712.about":
    "Le dix-sept douze répond à toutes les questions sur la violence, aussi envers les enfants.",
  "care-centre-brussels.name": "le centre de prise en charge des violences sexuelles de Bruxelles",
  "care-centre-brussels.about":
    "Le centre de Bruxelles accueille les personnes qui ont vécu des violences sexuelles. C'est dans un hôpital. Vous y recevez des soins et un soutien. Vous pouvez y porter plainte.",
  "care-centre-ghent.name": "le centre de prise en charge des violences sexuelles de Gand",
  "care-centre-ghent.about":
    "Le centre de Gand accueille les personnes qui ont vécu des violences sexuelles. C'est dans un hôpital. Vous y recevez des soins et un soutien. Vous pouvez y porter plainte.",
  "care-centre-liege.name": "le centre de prise en charge des violences sexuelles de Liège",
  "care-centre-liege.about":
    "Le centre de Liège accueille les personnes qui ont vécu des violences sexuelles. C'est dans un hôpital. Vous y recevez des soins et un soutien. Vous pouvez y porter plainte.",
  "cpvcf.name": "le centre de prévention des violences conjugales et familiales",
  "cpvcf.about":
    "C'est le centre de prévention des violences conjugales et familiales, à Bruxelles. Il aide toute personne touchée par ces violences. Il peut loger des femmes, avec ou sans enfants.",
  "caw-brussels.name": "le C A W de Bruxelles",
  "caw-brussels.about":
    "Le C A W de Bruxelles est un centre d'aide général. Il répond à toutes les questions, aussi sur la violence.",
  "tele-onthaal.name": "Tele-Onthaal, le cent six",
  "tele-onthaal.about": "Tele-Onthaal écoute toute personne qui a besoin de parler.",
} as const;
