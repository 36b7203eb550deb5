import type { LetterTexts, MapTexts, ReportTexts, ToolTexts } from "./texts-type.ts";

const report: ReportTexts = {
  locale: "nl-BE",
  title: "Verslag van de lijn",
  period: (from, to) => (from === to ? from : `Van ${from} tot en met ${to}`),
  promise:
    "Dit zijn cijfers over oproepen. Ze komen uit een logboek zonder nummers en zonder namen. Groepen van minder dan vijf oproepen worden niet getoond.",
  summary: {
    title: "In het kort",
    meaning:
      "‘Gevaar’ telt de oproepen waarin het menu van 112 te horen was; dat betekent niet dat 112 gebeld is. ‘Stilte’ telt de oproepen waarin de lijn minstens één keer luisterde en geen toets hoorde. ‘Storingen’ telt de oproepen waarin de lijn zelf een storing had en zich verontschuldigde.",
  },
  tables: {
    months: {
      title: "Oproepen per maand",
      meaning: "Een oproep telt in de maand waarin hij begon.",
      about: "Maand",
    },
    hours: {
      title: "Oproepen per uur van de dag",
      meaning: "Belgische tijd, bij het begin van de oproep.",
      about: "Uur",
    },
    weekdays: {
      title: "Oproepen per dag van de week",
      meaning: "Belgische tijd, bij het begin van de oproep.",
      about: "Dag",
    },
    languages: {
      title: "Oproepen per taal",
      meaning:
        "De laatste taal die tijdens de oproep gekozen is. Het is de taal van de lijn, niet die van de beller.",
      about: "Taal",
    },
    services: {
      title: "Diensten die aan bod kwamen",
      meaning:
        "Oproepen waarin de pagina van de dienst gehoord werd, of waarin de dienst gebeld werd. Eén oproep kan voor meerdere diensten meetellen: er is dus geen totaal.",
      about: "Dienst",
    },
    transfers: {
      title: "Doorverbindingen per dienst",
      meaning:
        "Een oproep kan meerdere doorverbindingen hebben. ‘Opgenomen’ zegt dat iemand, of een antwoordapparaat, opnam. Het zegt nooit dat de beller geholpen is. ‘Geen antwoord’ kan ook een beller zijn die ophing terwijl het belde.",
      about: "Dienst",
    },
    endings: {
      title: "Hoe oproepen eindigden",
      meaning:
        "Elke oproep telt één keer. Wie in een menu of op een pagina ophing, had misschien genoeg gehoord: een nummer, een adres, de uren. Het betekent niet dat de lijn faalde.",
      about: "Einde van de oproep",
    },
  },
  counted: { calls: "Oproepen", danger: "Gevaar", silence: "Stilte", faults: "Storingen" },
  results: {
    "completed": "Opgenomen",
    "short": "Opgenomen, minder dan 20 seconden",
    "busy": "Bezet",
    "no-answer": "Geen antwoord",
    "failed": "Mislukt",
    "canceled": "Beller kwam terug",
    "rehearsed": "Test",
  },
  endings: {
    called: "Terwijl een dienst gebeld werd, of nadat die had opgenomen",
    goodbye: "De lijn had afscheid genomen",
    unknown: "Plaats niet bekend",
  },
  leftAt: (place) => `Opgehangen bij ‘${place}’`,
  noLanguage: "Geen gekozen",
  weekdays: ["Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrijdag", "Zaterdag", "Zondag"],
  hour: (hour) => `${hour}.00 tot ${hour}.59 uur`,
  total: "Totaal",
  hidden: "verborgen",
  fewerThanFive: "minder dan 5",
  nothing: "Geen in deze periode.",
  withheld: "Te weinig oproepen: een verborgen cijfer zou uit de andere af te leiden zijn.",
  rule: {
    title: "Waarom sommige cijfers verborgen zijn",
    paragraphs: [
      "Een groep van minder dan vijf oproepen wordt niet getoond, omdat iemand erin herkend kan worden. Op die plaats staat ‘verborgen’. Een lege groep wordt getoond als 0. Hetzelfde geldt voor de oproepen die overblijven: als een dienst in bijna alle oproepen te horen was, is ook dat cijfer verborgen.",
      "Een totaal kan een verborgen cijfer verraden: wie het totaal kent, kan de rest aftrekken. Waar dat zo is, worden ook grotere cijfers van dezelfde lijst verborgen, van onder naar boven, tot elke kleine groep van één tot vier kan zijn. ‘Verborgen’ betekent dus: minder dan vijf, of verborgen om zo'n cijfer te beschermen. Waar dat niet genoeg is, wordt de hele lijst verborgen.",
    ],
  },
  source: {
    title: "Waar de cijfers vandaan komen",
    read: (lines, skipped) =>
      `Gelezen regels van het logboek, in hele honderdtallen: ${lines}. Regels overgeslagen omdat de lijn ze niet schreef: ${skipped}.`,
  },
};

const map: MapTexts = {
  title: "De kaart van de lijn, in het Nederlands",
  kinds: {
    "language": "Taalkeuze",
    "menu": "menu",
    "topic": "voorgelezen informatie",
    "first-open": "belt de eerste lijn die open is, in de volgorde van de vierkanten",
    "danger": "gevaar, toets 0",
    "service": "dienst, rechts één keer beschreven; de toets als hij open is",
    "number": "nummer",
  },
  elsewhere: "elders op de kaart getekend",
  told: "nummer voorgelezen, niet gebeld",
  hours: {
    days: ["ma", "di", "wo", "do", "vr", "za", "zo"],
    always: "dag en nacht",
    byAppointment: "op afspraak",
    hoursUnknown: "openingsuren niet bekend",
    notOnHolidays: "niet op feestdagen",
    months:
      "januari februari maart april mei juni juli augustus september oktober november december".split(
        " ",
      ),
    firstOfMonth: "1",
    nth: ["1e", "2e", "3e", "4e", "5e"],
    last: "laatste",
    oddWeeks: "oneven weken",
    evenWeeks: "even weken",
    weeks: "weken",
    from: "vanaf",
    closed: "gesloten",
    otherwise: "anders",
    onHolidays: "feestdagen",
    holidaysNotStated: "waarschijnlijk niet op feestdagen",
  },
};

const letter: LetterTexts = {
  subject: (service) => `Uw dienst op onze telefoonlijn: ${service}. Kunt u dit nakijken?`,
  greeting: "Geachte mevrouw, geachte heer,",
  opening: [
    "Onze vereniging heeft een automatische telefoonlijn voor mensen die geweld meemaken. De lijn noemt diensten die kunnen helpen, en kan bellers ermee doorverbinden. Ook uw dienst hoort daarbij.",
    "Hieronder leest u wat de lijn vandaag over uw dienst weet en zegt. We willen dat alles klopt: wie hulp zoekt, mag niet bij een verkeerd nummer uitkomen.",
  ],
  names: {
    name: "Naam",
    number: "Nummer",
    hours: "Openingsuren",
    languages: "Talen",
    heard: "Wat bellers horen",
    calls: "Oproepen via de lijn",
    shown: "Nummer dat u ziet",
    checked: "Laatst nagekeken",
  },
  notKnown: "weten we niet",
  quoted: (words) => `“${words}”`,
  notCalled: "De lijn geeft het nummer, maar belt niet.",
  called: (seconds) =>
    `De lijn stelt bellers voor om hen met u door te verbinden. Uw telefoon gaat hoogstens ${seconds} seconden over; daarna stelt de lijn andere hulp voor.`,
  showsLine: "dat van onze lijn, nooit dat van de beller",
  showsCaller: "dat van de beller",
  showsOther: (number) => `${number}, nooit dat van de beller`,
  asked: "Zou u deze vragen willen beantwoorden?",
  questions: {
    right: "Zijn deze gegevens juist en volledig?",
    connect: "Mogen we bellers met u doorverbinden?",
    shown: "Welk nummer wilt u bij die oproepen zien?",
    ring: (seconds) =>
      `Hoelang mag de telefoon bij u overgaan? (${seconds} seconden, tenzij u anders wenst)`,
    again: "Wie mogen we contacteren om dit opnieuw na te kijken, en hoe?",
  },
  ticks: {
    yes: "ja",
    toCorrect: "nee, dit moet anders:",
    readOut: "nee, geef alleen ons nummer",
    ofLine: "dat van uw lijn",
    ownNumber: "een nummer dat alleen voor die oproepen dient",
  },
  closing: [
    "U kunt op dit bericht antwoorden of ons dit blad terugsturen. We gebruiken uw antwoord alleen om de lijn juist te houden.",
    "Hartelijk dank voor uw medewerking.",
    "Met vriendelijke groeten,\n\n[naam, functie, vereniging, telefoon]",
  ],
};

/** What the tools print in Dutch: the report, the map and the sheet of facts. */
export const dutch: ToolTexts = {
  report,
  map,
  facts: {
    title: "Na te kijken feiten",
    number: "Nummer",
    hours: "Uren",
    languages: "Talen",
    transfers: "Akkoord met doorverbinden",
    stillRight: "De tekst klopt nog",
  },
  letter,
  translation: {
    heard: "Te horen in",
    more: (count) => `en ${count} andere`,
    unheard: "Zelden te horen.",
  },
  script: {
    title: "Tekst om voor te lezen, in het Nederlands",
    length: (sentences, minutes, hours) =>
      `Zinnen: ${sentences}. Duur van het geluid: ongeveer ${minutes}\u00a0min. Reken op ${hours} uur werk, met pauzes en herhalingen.`,
    left: "Hier staat alleen wat nog ontbreekt. De nummers zijn die van de volledige tekst.",
    directions: [
      "Lees voor één persoon. Die is bang en hoort u voor het eerst. Blijf rustig, vriendelijk en sober. Speel geen rol en probeer niet te troosten.",
      "Lees altijd even snel, ongeveer 160 woorden per minuut. Blijf ook altijd even ver van de microfoon: een handbreedte, een beetje opzij. Drink water. Stop als uw stem moe wordt. Beluister voor u verdergaat de laatste zinnen van de vorige keer.",
      "Elke regel is één opname. Lees precies wat er staat, geen woord meer of minder: de opname dient alleen voor die woorden. Laat uw stem dalen op het einde, ook als er geen punt staat. Hou binnen één groep dezelfde toon aan.",
      "Waar … staat, wacht u even, minder dan een halve seconde. Telefoonnummers leest u cijfer per cijfer, in de groepen die er staan. Lees de laatste groep niet sneller.",
      "Spreek de naam van een dienst uit zoals die dienst dat zelf doet. Twijfelt u? Vraag het aan de vereniging: hou er geen hulplijn voor bezet. Losse letters spelt u: C A W.",
      "Het nummer vooraan en wat op het einde tussen haakjes staat, leest u niet. Ze dienen als naam voor de bestanden: kies een van de twee, bijvoorbeeld 001.wav.",
    ],
    groups: {
      menus: {
        title: "Menu's en keuzes",
        tone: "Zeg de keuze, wacht heel even en zeg dan duidelijk de toets. Lees elke keuze alsof het de juiste is.",
      },
      topics: {
        title: "Informatie",
        tone: "Vertel het rustig, zin per zin. Adem tussen de zinnen.",
      },
      services: {
        title: "Diensten",
        tone: "Spreek vriendelijk en duidelijk. Lees een naam die alleen staat als een titel.",
      },
      times: { title: "Open of gesloten", tone: "Op neutrale toon. Het uur is wat telt." },
      weeks: {
        title: "Openingsuren van de week",
        tone: "Traag, met een korte stilte tussen de dagen: mensen schrijven mee.",
      },
      numbers: {
        title: "Telefoonnummers",
        tone: "Traag, cijfer per cijfer: mensen schrijven mee.",
      },
      calls: {
        title: "Voor en na een oproep",
        tone: "Kort en rustig. Dat een oproep niet lukt, is niemands schuld.",
      },
      notices: {
        title: "Stiltes en meldingen",
        tone: "Rustig, zonder enig verwijt: wie niets zegt, kan misschien niet spreken.",
      },
    },
    minutes: (sentences, minutes) => `zinnen: ${sentences}, ${minutes}\u00a0min`,
  },
};
