/** Dutch, as spoken in Belgium. The same phrases as fr.ts, with the same blanks. */
export const nl = {
  // The line itself
  "language.danger": "Gevaar: druk {{key}}.",
  "language.option": "Voor Nederlands, druk {{key}}.",
  "language.fr": "Frans",
  "language.nl": "Nederlands",
  "language.en": "Engels",
  "language.de": "Duits",

  "option": "{{option}}, druk {{key}}.",
  "standing-keys":
    "Op elk moment: in gevaar, druk {{danger}}. Om terug te gaan, het sterretje. Om trager te herhalen, het hekje.",
  "wrong-key": "Die toets werkt hier niet.",
  "moved": "Die keuze bestaat niet meer.",

  "silence.warning": "Drukt u niets, dan stellen we voor om iemand te bellen.",
  "silence.offer":
    "We horen geen toets. Blijf aan de lijn: we bellen {{name}}. Of haak in. Om de keuzes te herhalen, het hekje.",
  "silence.unreached": "Niemand nam op. We proberen een andere lijn.",
  "goodbye": "In gevaar, bel één, één, twee. U kunt hier altijd terugbellen.",
  "goodbye.line": "Dag en nacht kunt u bellen naar {{name}}: {{number}}.",

  "service.speaks": "U krijgt antwoord in het {{languages}}.",
  "service.ask-language": "Vraag of iemand uw taal spreekt.",
  "cost.free": "Bellen is gratis.",
  "cost.no-more": "Doorverbinden kost niets meer dan dit gesprek.",
  "alternatives.open": "Andere diensten zijn nu open.",
  "label.service": "Voor {{name}}",
  "label.service-in": "Voor {{name}}, in het {{languages}}",
  "label.call": "Om te bellen",
  "label.call-anyway": "Om toch te bellen",
  "label.again": "Om het opnieuw te proberen",
  "label.number": "Om het nummer te horen",
  "label.week": "Voor de openingsuren",
  "label.home": "Voor het hoofdmenu",
  "number": "Het nummer is: {{number}}. Ik herhaal: {{again}}.",
  "number.again": "Ik herhaal: {{number}}.",
  "number.second": "Een ander nummer is: {{number}}. Ik herhaal: {{again}}.",

  "opening.always": "Open dag en nacht, elke dag.",
  "opening.until": "Nu open, tot {{time}}.",
  "opening.until-day": "Nu open, tot {{day}} {{time}}.",
  "opening.closed": "Nu gesloten.",
  "opening.closed-holiday": "Vandaag gesloten: het is een feestdag.",
  "opening.opens-today": "Gaat vandaag open om {{time}}.",
  "opening.opens-tomorrow": "Gaat morgen open om {{time}}.",
  "opening.opens-day": "Gaat {{day}} open om {{time}}.",
  "opening.by-appointment": "Enkel op afspraak.",
  "opening.unknown": "De openingsuren kennen we niet.",
  "opening.may-have-changed": "Die uren zijn misschien veranderd.",

  "week": "De openingsuren: {{week}}.",
  "week.line": "{{days}}, {{ranges}}",
  "week.range": "van {{from}} tot {{to}}",
  "week.then": "{{first}}; daarna {{then}}",
  "week.days": "van {{first}} tot {{last}}",
  "week.not-on-holidays": "Gesloten op feestdagen.",
  "weekday.1": "maandag",
  "weekday.2": "dinsdag",
  "weekday.3": "woensdag",
  "weekday.4": "donderdag",
  "weekday.5": "vrijdag",
  "weekday.6": "zaterdag",
  "weekday.7": "zondag",

  "transfer.calling": "We bellen {{name}}.",
  "transfer.star": "Met het sterretje komt u terug.",
  "transfer.over": "Het gesprek is afgelopen. U kunt inhaken.",
  "transfer.busy": "De lijn is bezet.",
  "transfer.no-answer": "Er neemt nu niemand op.",
  "transfer.failed": "De oproep is niet gelukt.",
  "transfer.rehearsed":
    "Dit is een test: er wordt niemand gebeld. In het echt bellen we {{number}}.",

  "danger.advice":
    "Honderd en twaalf: politie, ziekenwagen, brandweer. Als u kunt, haak in en bel één, één, twee. Zij kunnen u vinden.",
  "danger.advice-brief": "Als u kunt, haak in en bel één, één, twee. Zij kunnen u vinden.",
  "danger.stay": "Anders, blijf aan de lijn: we bellen honderd en twaalf.",
  "danger.now": "Om meteen te bellen, druk {{key}}.",
  "danger.cancel": "Om te stoppen, het sterretje.",
  "danger.calling": "We bellen honderd en twaalf.",
  "danger.not-reached":
    "We krijgen honderd en twaalf niet te pakken. Haak in en bel zelf één, één, twee. Ik herhaal: één, één, twee.",

  "fault.apology":
    "Sorry, er is een probleem met de lijn. In gevaar, bel honderd en twaalf: één, één, twee.",
  "fault.stay": "Blijf aan de lijn: we bellen {{name}}.",

  "digit.0": "nul",
  "digit.1": "één",
  "digit.2": "twee",
  "digit.3": "drie",
  "digit.4": "vier",
  "digit.5": "vijf",
  "digit.6": "zes",
  "digit.7": "zeven",
  "digit.8": "acht",
  "digit.9": "negen",
  "digit.*": "sterretje",
  "digit.#": "hekje",

  // The tree
  "talk-now.title": "Om nu met iemand te praten",
  "someone-in-english.say": "We kennen geen lijn die in het Engels antwoordt.",
  "french-line-now.title": "Voor iemand die Frans spreekt",
  "dutch-line-now.title": "Voor iemand die Nederlands spreekt",
  "danger.title": "Bij gevaar",
  "sexual-violence.title": "Voor seksueel geweld",
  "care-centres.title": "Voor een zorgcentrum na seksueel geweld",
  "care-centre-help.title": "Om te horen wat een zorgcentrum doet",
  "care-centre-help.say":
    "Een zorgcentrum helpt u na seksueel geweld. Het is in een ziekenhuis, dag en nacht. Artsen en psychologen zorgen voor u. Zij kunnen bewijzen bewaren. U kunt er klacht indienen, bij politiemensen die daarvoor zijn opgeleid. U beslist zelf.",
  "partner-or-family.title": "Voor geweld door een partner of in het gezin",
  "other-situations.title": "Voor een andere situatie",
  "other-situations.say": "Deze lijnen luisteren ook naar alle andere situaties.",
  "rights.title": "Voor uw rechten",
  "reporting.title": "Om klacht in te dienen bij de politie",
  "reporting.say":
    "Bij dringend gevaar, bel honderd en twaalf of honderd en één. U kunt ook naar de politie gaan. U kunt vertellen wat er gebeurt en bescherming vragen. Zonder papieren, vraag eerst raad aan een organisatie: de politie kan u aanhouden. Na seksueel geweld kunt u ook klacht indienen in een zorgcentrum.",
  "safe-place.title": "Voor een veilige plek om te slapen",
  "safe-place.say":
    "U kunt een plaats vragen in een opvanghuis. Soms zijn alle plaatsen bezet. In Brussel vangt een Franstalig centrum vrouwen op, met of zonder kinderen. Het adres is geheim. Het Centrum Algemeen Welzijnswerk antwoordt in het Nederlands.",

  // The services
  "112.name": "honderd en twaalf",
  "112.about": "Honderd en twaalf is de politie, de ziekenwagen en de brandweer.",
  "101.name": "de politie, honderd en één",
  "101.about": "Honderd en één is de politie, voor dringende hulp.",
  "sos-viol.name": "SOS Viol",
  "sos-viol.about":
    "SOS Viol luistert naar mensen die seksueel geweld hebben meegemaakt. Ook hun naasten en getuigen kunnen bellen. U hoeft uw naam niet te zeggen.",
  "ecoute-violences-conjugales.name": "de Franstalige hulplijn partnergeweld",
  "ecoute-violences-conjugales.about":
    "De Franstalige hulplijn partnergeweld luistert naar mensen met een gewelddadige partner of ex. Ook naasten kunnen bellen. 's Nachts nemen soms vrijwilligers op. U hoeft uw naam niet te zeggen.",
  "1712.name": "zeventien twaalf",
  "1712.about": "Zeventien twaalf antwoordt op alle vragen over geweld, ook tegen kinderen.",
  "care-centre-brussels.name": "het zorgcentrum na seksueel geweld in Brussel",
  "care-centre-brussels.about":
    "Het zorgcentrum in Brussel is er voor mensen die seksueel geweld hebben meegemaakt. Het is in een ziekenhuis. U krijgt er zorg en steun. U kunt er klacht indienen.",
  "care-centre-ghent.name": "het zorgcentrum na seksueel geweld in Gent",
  "care-centre-ghent.about":
    "Het zorgcentrum in Gent is er voor mensen die seksueel geweld hebben meegemaakt. Het is in een ziekenhuis. U krijgt er zorg en steun. U kunt er klacht indienen.",
  "care-centre-liege.name": "het zorgcentrum na seksueel geweld in Luik",
  "care-centre-liege.about":
    "Het zorgcentrum in Luik is er voor mensen die seksueel geweld hebben meegemaakt. Het is in een ziekenhuis. U krijgt er zorg en steun. U kunt er klacht indienen.",
  "cpvcf.name": "het Franstalige centrum tegen geweld in koppel en gezin",
  "cpvcf.about":
    "Het is een centrum in Brussel tegen geweld door een partner of in het gezin. Het helpt iedereen die dat geweld meemaakt. Het kan vrouwen opvangen, met of zonder kinderen.",
  "caw-brussels.name": "het Centrum Algemeen Welzijnswerk in Brussel",
  "caw-brussels.about":
    "Bij het Centrum Algemeen Welzijnswerk in Brussel kunt u met elke vraag terecht. Ook met vragen over geweld.",
  "tele-onthaal.name": "Tele-Onthaal, honderd en zes",
  "tele-onthaal.about": "Tele-Onthaal luistert naar iedereen die wil praten.",
} as const;
