import type { LetterTexts, MapTexts, ReportTexts, ToolTexts } from "./texts-type.ts";

const report: ReportTexts = {
  locale: "fr-BE",
  title: "Rapport de la ligne",
  period: (from, to) => (from === to ? from : `De ${from} à ${to}`),
  promise:
    "Ce sont des chiffres sur les appels. Ils viennent d'un journal qui ne contient ni numéro ni nom. Aucun groupe de moins de cinq appels n'est montré.",
  summary: {
    title: "En bref",
    meaning:
      "« Danger » compte les appels où le menu du 112 a été entendu ; cela ne veut pas dire que le 112 a été appelé. « Silence » compte les appels où la ligne a écouté au moins une fois sans entendre de touche. « Pannes » compte les appels où la ligne elle-même a eu un problème technique et s'est excusée.",
  },
  tables: {
    months: {
      title: "Appels par mois",
      meaning: "Un appel compte pour le mois où il a commencé.",
      about: "Mois",
    },
    hours: {
      title: "Appels par heure de la journée",
      meaning: "Heure belge, au début de l'appel.",
      about: "Heure",
    },
    weekdays: {
      title: "Appels par jour de la semaine",
      meaning: "Heure belge, au début de l'appel.",
      about: "Jour",
    },
    languages: {
      title: "Appels par langue",
      meaning:
        "La dernière langue choisie pendant l'appel. C'est la langue de la ligne, pas celle de la personne.",
      about: "Langue",
    },
    services: {
      title: "Services présentés ou appelés",
      meaning:
        "Les appels où la page du service a été entendue, ou bien où le service a été appelé. Un appel peut compter pour plusieurs services : il n'y a donc pas de total.",
      about: "Service",
    },
    transfers: {
      title: "Transferts par service",
      meaning:
        "Un appel peut avoir plusieurs transferts. « Décroché » signifie que quelqu'un, ou un répondeur, a décroché. Cela ne dit jamais que la personne a été aidée. « Sans réponse » peut aussi être une personne qui a raccroché pendant la sonnerie.",
      about: "Service",
    },
    endings: {
      title: "Comment les appels ont pris fin",
      meaning:
        "Chaque appel compte une fois. Qui a raccroché dans un menu ou sur une page en avait peut-être entendu assez : un numéro, une adresse, des heures. Cela ne veut pas dire que la ligne a échoué.",
      about: "Fin de l'appel",
    },
  },
  counted: { calls: "Appels", danger: "Danger", silence: "Silence", faults: "Pannes" },
  results: {
    "completed": "Décroché",
    "short": "Décroché, moins de 20 secondes",
    "busy": "Occupé",
    "no-answer": "Sans réponse",
    "failed": "Échoué",
    "canceled": "Retour au menu",
    "rehearsed": "Essai",
  },
  endings: {
    called: "Pendant qu'un service était appelé, ou après sa réponse",
    goodbye: "La ligne avait dit au revoir",
    unknown: "Endroit inconnu",
  },
  leftAt: (place) => `Raccroché à «\u00a0${place}\u00a0»`,
  noLanguage: "Aucune choisie",
  weekdays: ["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"],
  hour: (hour) => `${hour} h 00 à ${hour} h 59`,
  total: "Total",
  hidden: "masqué",
  fewerThanFive: "moins de 5",
  nothing: "Aucun pendant cette période.",
  withheld: "Trop peu d'appels : on pourrait déduire un chiffre masqué des autres.",
  rule: {
    title: "Pourquoi certains chiffres sont masqués",
    paragraphs: [
      "Un groupe de moins de cinq appels n'est pas montré, parce que quelqu'un pourrait y être reconnu. « Masqué » est écrit à sa place. Un groupe vide est montré : 0. Il en va de même pour les appels qui restent : si un service a été entendu dans presque tous les appels, ce chiffre est masqué aussi.",
      "Un total pourrait trahir un chiffre masqué : il suffirait de soustraire le reste. Dans ce cas, des chiffres plus grands de la même liste sont masqués aussi, en remontant à partir du bas, jusqu'à ce que chaque petit groupe puisse valoir n'importe quel nombre de un à quatre. « Masqué » veut donc dire : moins de cinq, ou masqué pour protéger un tel chiffre. Si cela ne suffit pas, toute la liste est masquée.",
    ],
  },
  source: {
    title: "D'où viennent les chiffres",
    read: (lines, skipped) =>
      `Lignes du journal lues, en centaines entières : ${lines}. Lignes ignorées, parce qu'elles n'ont pas été écrites par ce système : ${skipped}.`,
  },
};

const map: MapTexts = {
  title: "Le plan de la ligne, en français",
  kinds: {
    "language": "Choix de la langue",
    "menu": "menu",
    "topic": "information lue à voix haute",
    "first-open": "appelle la première ligne ouverte, dans l'ordre des carrés",
    "danger": "danger, touche 0",
    "service": "service, décrit une fois à droite ; sa touche quand il est ouvert",
    "number": "numéro",
  },
  elsewhere: "dessiné ailleurs sur le plan",
  told: "numéro lu, pas appelé",
  hours: {
    days: ["lu", "ma", "me", "je", "ve", "sa", "di"],
    always: "jour et nuit",
    byAppointment: "sur rendez-vous",
    hoursUnknown: "horaire inconnu",
    notOnHolidays: "sauf jours fériés",
    months:
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
        " ",
      ),
    firstOfMonth: "1er",
    nth: ["1er", "2e", "3e", "4e", "5e"],
    last: "dernier",
    oddWeeks: "semaines impaires",
    evenWeeks: "semaines paires",
    weeks: "semaines",
    from: "à partir du",
    closed: "fermé",
    otherwise: "sinon",
    onHolidays: "jours fériés",
    holidaysNotStated: "probablement pas les jours fériés",
  },
};

const letter: LetterTexts = {
  subject: (service) =>
    `Votre service sur notre ligne\u00a0: ${service}. Pouvez-vous vérifier\u00a0?`,
  greeting: "Madame, Monsieur,",
  opening: [
    "Notre association tient une ligne téléphonique automatique pour les personnes qui vivent des violences. La ligne leur présente les services qui peuvent les aider, et peut les mettre en communication avec eux. Le vôtre en fait partie.",
    "Vous trouverez ci-dessous ce que la ligne sait et dit de vous à ce jour. Nous tenons à ce que tout soit exact\u00a0: qui cherche de l'aide ne doit pas tomber sur un mauvais numéro.",
  ],
  names: {
    name: "Nom",
    number: "Numéro",
    hours: "Heures d'ouverture",
    languages: "Langues",
    heard: "Ce que dit la ligne",
    calls: "Appels de la ligne",
    shown: "Numéro affiché",
    checked: "Dernière vérification",
  },
  notKnown: "nous ne le savons pas",
  quoted: (words) => `«\u00a0${words}\u00a0»`,
  notCalled: "La ligne donne le numéro, mais n'appelle pas.",
  called: (seconds) =>
    `La ligne propose aux personnes de les mettre en communication avec vous. Votre téléphone sonne ${seconds} secondes au plus\u00a0; ensuite, la ligne propose une autre aide.`,
  showsLine: "celui de notre ligne, jamais celui de la personne qui appelle",
  showsCaller: "celui de la personne qui appelle",
  showsOther: (number) => `${number}, jamais celui de la personne qui appelle`,
  asked: "Auriez-vous l'amabilité de répondre à ces quelques questions\u00a0?",
  questions: {
    right: "Ces informations sont-elles exactes et complètes\u00a0?",
    connect: "Pouvons-nous mettre les personnes qui appellent en communication avec vous\u00a0?",
    shown: "Quel numéro souhaitez-vous voir s'afficher lors de ces appels\u00a0?",
    ring: (seconds) =>
      `Combien de temps votre téléphone peut-il sonner\u00a0? (${seconds} secondes si vous n'indiquez rien)`,
    again: "Qui pouvons-nous contacter pour la prochaine vérification, et comment\u00a0?",
  },
  ticks: {
    yes: "oui",
    toCorrect: "non, à corriger comme suit\u00a0:",
    readOut: "non, donnez seulement notre numéro",
    ofLine: "celui de votre ligne",
    ownNumber: "un numéro réservé à ces appels",
  },
  closing: [
    "Vous pouvez répondre à ce message ou nous renvoyer cette page. Votre réponse sert uniquement à tenir la ligne à jour.",
    "Un grand merci pour votre collaboration.",
    "Bien à vous,\n\n[nom, fonction, association, téléphone]",
  ],
};

/** What the tools print in French: the report, the map and the sheet of facts. */
export const french: ToolTexts = {
  report,
  map,
  facts: {
    title: "Faits à vérifier",
    number: "Numéro",
    hours: "Heures",
    languages: "Langues",
    transfers: "Accord pour le transfert",
    stillRight: "Le texte est encore juste",
  },
  letter,
  translation: {
    heard: "Entendu dans",
    more: (count) => `et ${count} autres`,
    unheard: "Entendu rarement.",
  },
  script: {
    title: "Texte à lire, en français",
    length: (sentences, minutes, hours) =>
      `Phrases\u00a0: ${sentences}. Durée du son\u00a0: environ ${minutes}\u00a0min. Comptez ${hours}\u00a0h de travail, avec les pauses et les reprises.`,
    left: "Vous trouvez ici seulement ce qui manque encore. Les numéros sont ceux du texte complet.",
    directions: [
      "Lisez pour une seule personne. Elle a peur et vous entend pour la première fois. Restez calme, aimable et sobre. Ne jouez pas de rôle et ne cherchez pas à consoler.",
      "Gardez toujours le même rythme, environ 160 mots par minute. Gardez aussi la même distance\u00a0: à une largeur de main du micro, un peu de côté. Buvez de l'eau. Arrêtez-vous quand votre voix se fatigue. Avant de reprendre, écoutez les dernières phrases de la fois précédente.",
      "Chaque ligne est un enregistrement. Lisez exactement ce qui est écrit, sans un mot de plus ni de moins\u00a0: l'enregistrement ne sert que pour ces mots-là. Baissez la voix à la fin, même s'il n'y a pas de point. Dans un même groupe, gardez le même ton.",
      "Quand vous voyez … , marquez un bref silence, de moins d'une demi-seconde. Lisez les numéros de téléphone chiffre par chiffre, dans les groupes indiqués. Ne lisez pas le dernier groupe plus vite.",
      "Prononcez le nom d'un service comme ce service le prononce. En cas de doute, demandez-le à l'association\u00a0: n'occupez pas une ligne d'aide pour cela. Épelez les lettres séparées\u00a0: C A W.",
      "Ne lisez ni le numéro au début de la ligne, ni ce qui est entre parenthèses à la fin. Ils servent à nommer les fichiers\u00a0: choisissez l'un des deux, par exemple 001.wav.",
    ],
    groups: {
      menus: {
        title: "Menus et choix",
        tone: "Dites le choix, marquez un très bref silence, puis dites clairement la touche. Lisez chaque choix comme si c'était le bon.",
      },
      topics: {
        title: "Informations",
        tone: "Expliquez calmement, phrase par phrase, en respirant entre les phrases.",
      },
      services: {
        title: "Services",
        tone: "Parlez aimablement et clairement. Lisez un nom seul comme un titre.",
      },
      times: { title: "Ouvert ou fermé", tone: "D'un ton neutre. C'est l'heure qui compte." },
      weeks: {
        title: "Heures d'ouverture de la semaine",
        tone: "Lentement, avec un bref silence entre les jours\u00a0: la personne prend note.",
      },
      numbers: {
        title: "Numéros de téléphone",
        tone: "Lentement, chiffre par chiffre\u00a0: la personne prend note.",
      },
      calls: {
        title: "Avant et après un appel",
        tone: "Bref et calme. Un appel qui échoue n'est la faute de personne.",
      },
      notices: {
        title: "Silences et messages",
        tone: "Avec calme, sans aucun reproche\u00a0: la personne qui se tait ne peut peut-être pas parler.",
      },
    },
    minutes: (sentences, minutes) => `phrases\u00a0: ${sentences}, ${minutes}\u00a0min`,
  },
};
