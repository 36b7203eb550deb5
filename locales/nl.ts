/** Dutch, as spoken in Belgium. The same phrases as fr.ts, with the same blanks. */
export const nl = {
  // The line itself
  "language.danger": "Gevaar: druk {{key}}.",
  "language.option": "Voor Nederlands, druk {{key}}.",
  "welcome": "Deze lijn is automatisch.",

  "option": "{{option}}, druk {{key}}.",
  "standing-keys":
    "Drie toetsen werken altijd. Bij gevaar, druk {{danger}}. Om terug te gaan, het {{back}}. Om het trager te horen, het {{again}}.",
  "wrong-key": "Die toets werkt hier niet.",
  "moved": "Die keuze bestaat niet meer.",

  "silence.warning": "Als u niets indrukt, stellen we straks een hulplijn voor.",
  "silence.no-key": "We horen geen toets.",
  "silence.offer":
    "Om de keuzes opnieuw te horen, druk op het {{again}}. U kunt ook inhaken. Of blijf aan de lijn: dan bellen we {{name}}.",
  "silence.stay": "Als u aan de lijn blijft, bellen we {{name}}.",
  "silence.unreached": "We bereiken die lijn niet.",
  "late": "Deze oproep stopt straks. U kunt deze lijn altijd opnieuw bellen.",
  "goodbye":
    "Bij gevaar, bel de honderd en twaalf: één, één, twee. U kunt deze lijn altijd opnieuw bellen.",
  "goodbye.line": "Dag en nacht kunt u bellen naar {{name}}: {{number}}.",

  "service.speaks": "Ze spreken er {{languages}}.",
  "service.ask-language": "U kunt vragen of iemand uw taal spreekt.",
  "service.then-press": "Neemt die dienst op? Druk dan {{key}}.",
  "service.no-number": "We kennen geen telefoonnummer van de dienst die u koos.",
  "service.named": "{{name}}.",
  "service.withdrawn": "Het nummer van deze dienst werkt nu niet.",
  "service.changed": "De informatie over deze dienst is net veranderd.",
  "service.dial-yourself": "U kunt dit nummer zelf bellen.",
  "cost.free": "Dit nummer is gratis als u het zelf belt.",
  "cost.no-more": "Als wij doorverbinden, betaalt u niets extra.",
  "alternatives.open": "U kunt nu een andere dienst bellen.",
  "label.service": "Voor {{name}}",
  "label.service-in": "Voor {{name}}, in het {{languages}}",
  "label.call": "Om te bellen",
  "label.call-anyway": "Om toch te bellen",
  "label.again": "Om het opnieuw te proberen",
  "label.number": "Om het nummer te horen",
  "label.week": "Voor de openingsuren",
  "label.home": "Voor het hoofdmenu",
  "number": "Het nummer is: {{number}}. Ik herhaal: {{again}}.",
  "number.named": "Het nummer van {{name}}: {{number}}. Ik herhaal: {{again}}.",
  "number.again": "Ik herhaal: {{number}}.",
  "number.once": "Het nummer: {{number}}.",
  "number.second": "Er is nog een nummer: {{number}}. Ik herhaal: {{again}}.",

  "opening.always": "Dag en nacht open.",
  "opening.until": "Nu open, tot {{time}}.",
  "opening.until-tonight": "Nu open, tot vannacht {{time}}.",
  "opening.until-tomorrow": "Nu open, tot morgen {{time}}.",
  "opening.until-day": "Nu open, tot {{day}} {{time}}.",
  "opening.until-date": "Nu open, tot {{day}} om {{time}}.",
  "opening.until-night": "Nu open, tot {{time}}, in de nacht van {{day}} op {{next}}.",
  "opening.until-night-date": "Nu open, tot {{time}}, in de nacht van {{day}} op {{next}}.",
  "opening.closed": "Nu gesloten.",
  "opening.closed-holiday": "Vandaag gesloten: het is een feestdag.",
  "opening.probably-closed-holiday": "Vandaag waarschijnlijk gesloten: het is een feestdag.",
  "opening.opens-tonight": "Vannacht weer open vanaf {{time}}.",
  "opening.opens-today": "Vandaag weer open vanaf {{time}}.",
  "opening.opens-tomorrow": "Morgen weer open vanaf {{time}}.",
  "opening.opens-day": "Weer open {{day}} vanaf {{time}}.",
  "opening.opens-date": "Op {{day}} weer open vanaf {{time}}.",
  "opening.opens-night": "In de nacht van {{day}} op {{next}} weer open vanaf {{time}}.",
  "opening.opens-night-date": "In de nacht van {{day}} op {{next}} weer open vanaf {{time}}.",
  "opening.by-appointment": "Enkel op afspraak.",
  "opening.or-by-appointment": "Buiten die uren kan het op afspraak.",
  "opening.may-have-changed": "Die uren zijn misschien veranderd.",

  "week": "De openingsuren: {{week}}.",
  "week.this": "Deze week: {{week}}.",
  "week.next": "Volgende week: {{week}}.",
  "week.line": "{{days}}, {{ranges}}",
  "week.range": "van {{from}} tot {{to}}",
  "week.day": "{{day}}",
  "week.closed": "gesloten",
  "week.closed-days": "{{days}} gesloten",
  "week.then": "{{first}}; daarna {{then}}",
  "week.days": "van {{first}} tot {{last}}",
  "week.not-on-holidays": "Gesloten op feestdagen.",
  "week.probably-not-on-holidays": "Op feestdagen waarschijnlijk gesloten.",
  "week.on-holidays": "Op feestdagen: {{hours}}.",
  "week.from": "Vanaf {{day}}: {{hours}}.",
  "week.on": "Op {{day}}: {{hours}}.",
  "week.between": "Van {{day}} tot en met {{last}}: {{hours}}.",
  "week.until": "Tot en met {{last}}: {{hours}}.",
  "weekday.1": "maandag",
  "weekday.2": "dinsdag",
  "weekday.3": "woensdag",
  "weekday.4": "donderdag",
  "weekday.5": "vrijdag",
  "weekday.6": "zaterdag",
  "weekday.7": "zondag",

  "transfer.calling": "We bellen {{name}}.",
  "transfer.star": "Met het sterretje komt u hier terug.",
  "transfer.over": "Het gesprek is afgelopen. U kunt inhaken.",
  "transfer.busy": "De lijn is bezet.",
  "transfer.no-answer": "Er neemt nu niemand op.",
  "transfer.failed": "De oproep is niet gelukt.",
  "transfer.short": "De oproep duurde maar kort.",
  "transfer.redial": "Als u aan de lijn blijft, bellen we opnieuw.",
  "transfer.rehearsed": "Dit is een test: we bellen niemand. In het echt bellen we {{number}}.",
  "transfer.test-number": "Een test: we bellen geen enkele dienst.",

  "danger.advice": "Als het kan, haak in en bel zelf één, één, twee.",
  "danger.stay": "Kan het niet? Blijf aan de lijn: wij bellen.",
  "danger.stay-brief": "Anders, druk {{key}} of wacht: dan bellen wij.",
  "danger.choice": "Hoort u daarna keuzes? Druk twee voor de politie.",
  "danger.now": "Om meteen te bellen, druk {{key}}.",
  "danger.cancel": "Om te stoppen, het {{back}}.",
  "danger.calling": "We bellen de honderd en twaalf.",
  "danger.not-reached":
    "We bereiken de honderd en twaalf niet. Haak in en bel zelf één, één, twee. Ik herhaal: één, één, twee.",
  "danger.short": "De oproep naar de honderd en twaalf duurde maar kort.",
  "danger.over":
    "Het gesprek met de honderd en twaalf is afgelopen. Nog in gevaar? Haak in en bel één, één, twee.",
  "danger.back": "Om terug te gaan, het {{back}}.",
  "danger.no-call": "Deze lijn belt de honderd en twaalf niet.",
  "danger.test": "Dit is een test: deze lijn belt de honderd en twaalf niet.",

  "fault.apology":
    "Sorry, er is een probleem met de lijn. Bij gevaar, bel de honderd en twaalf: één, één, twee.",

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

  // What three keys mean everywhere, in a word, for keypads that are seen
  "key.danger": "gevaar",
  "key.back": "terug",
  "key.again": "herhalen",

  // The tree
  "talk-now.title": "Om nu met iemand te praten",
  "someone-in-english.say":
    "Deze mensen spreken Frans of Nederlands. U kunt vragen of iemand Engels spreekt. Child Focus antwoordt in het Engels, voor kinderen en jongeren.",
  "french-line-now.title": "Voor iemand die Frans spreekt",
  "dutch-line-now.title": "Voor iemand die Nederlands spreekt",
  "danger.title": "Bij gevaar",
  "sexual-violence.title": "Bij seksueel geweld",
  "care-centres.title": "Voor een zorgcentrum na seksueel geweld",
  "care-centres.say":
    "U kunt hier drie zorgcentra bellen. In België zijn er nog meer. Ze zijn dag en nacht open. U kunt daar vragen welk zorgcentrum het dichtst bij u is.",
  "care-centre-help.title": "Om te horen wat een zorgcentrum doet",
  "care-centre-help.say":
    "Een zorgcentrum is er na seksueel geweld, dag en nacht. Het is in een ziekenhuis. U kunt er medische zorg en psychologische steun krijgen. Ze kunnen verwondingen onderzoeken en bewijzen verzamelen. U kunt die bewijzen later gebruiken in de rechtbank. U kunt er ook klacht indienen, bij politiemensen die daarvoor zijn opgeleid. U beslist zelf of u dat doet. Ook nadien is medische en psychologische opvolging mogelijk.",
  "online.title": "Bij online seksueel geweld",
  "online.say":
    "Seksueel geweld kan ook via gsm of internet. Iemand deelt bijvoorbeeld naaktfoto's van u. Of iemand dwingt u om er zelf te sturen. Of iemand stuurt u naaktfoto's die u niet wilt. Ook valse naaktfoto's horen daarbij, en dreigen om beelden te delen. Het Instituut voor de gelijkheid van vrouwen en mannen legt uw rechten uit. Voor kinderen en jongeren is er Child Focus.",
  "partner-or-family.title": "Bij partnergeweld of geweld in het gezin",
  "brussels-centres.title": "Voor een hulpcentrum in Brussel",
  "kinds.title": "Om te horen welke soorten geweld er zijn",
  "kinds.say":
    "Slaan of pijn doen is geweld. Seks zonder toestemming is geweld, ook in een relatie. Geweld kan ook met woorden: schelden, bang maken, vernederen. Uw gsm controleren is geweld. U weghouden van vrienden en familie ook. Uw geld of uw bankkaart afnemen is geweld. Uw papieren afnemen of vernietigen ook. Geweld kan ook online gebeuren. Het kan iedereen overkomen. U kunt er met iemand over praten.",
  "argument-or-violence.title": "Voor het verschil tussen ruzie en geweld",
  "argument-or-violence.say":
    "Bij de meeste koppels is er wel eens ruzie. Beiden kunnen dan vrij praten, zonder angst. Geweld is iets anders. De ene wil de andere controleren. Er is angst en schaamte. De andere kan niet meer vrij kiezen. Vaak gebeurt het opnieuw, en komt het van één kant. Maar ook één keer is geweld. Geweld laat niet altijd sporen na. U kunt erover praten, ook als u twijfelt.",
  "other-situations.title": "Voor een naaste, een kind, bij een gedwongen huwelijk of iets anders",
  "trafficking.title": "Bij mensenhandel of gedwongen prostitutie",
  "trafficking.say":
    "Niemand mag u tot prostitutie dwingen: dat is verboden. Iemand onder de achttien in de prostitutie brengen, is altijd verboden. Soms worden mensen met valse beloften naar een ander land gelokt, voor prostitutie. Dat is mensenhandel. Erkende slachtoffers van mensenhandel kunnen een verblijfsstatuut krijgen, onder voorwaarden. Gespecialiseerde organisaties, zoals Pag-Asa en Payoke, kunnen u helpen met de procedure. Hulpverleners hebben beroepsgeheim, behalve bij ernstig gevaar.",
  "loverboys.title": "Als een partner u tot prostitutie aanzet",
  "loverboys.say":
    "Sommige mensen beginnen een relatie om iemand te gebruiken, voor seks en voor geld. Zo iemand heet een tienerpooier, of een loverboy. Die persoon maakt u afhankelijk, en houdt u weg van anderen. Daarna komt de dwang. In het begin is dat vaak moeilijk te zien. Het is niet uw schuld. U kunt praten met Pag-Asa, Payoke of Child Focus.",
  "marriage-or-cutting.title": "Bij een gedwongen huwelijk of vrouwelijke besnijdenis",
  "forced-marriage.title": "Bij een gedwongen huwelijk",
  "forced-marriage.say":
    "U kiest zelf of u trouwt, en met wie. Iemand dwingen om te trouwen, met geweld of bedreigingen, is strafbaar in België. Ook een poging is strafbaar. Een rechter kan zo'n huwelijk ongeldig verklaren. Ook een vroeg huwelijk kan mensen hun vrije keuze afnemen. Geweld in naam van de eer ook. Dat kan iedereen overkomen. Bij Gams kunt u hierover praten, met of zonder papieren.",
  "fgm.title": "Bij vrouwelijke genitale verminking, of besnijdenis",
  "fgm.say":
    "Vrouwelijke genitale verminking is strafbaar in België, ook als de vrouw toestemt. Twee ziekenhuizen hebben een centrum voor vrouwen en meisjes. Daar kunt u medische, seksuologische en psychologische zorg krijgen. Soms is een operatie mogelijk. U kunt aan Gams vragen welke ziekenhuizen dat zijn. Bent u aangesloten bij een ziekenfonds? Dan wordt deze zorg volledig terugbetaald. Gams ontvangt u met of zonder papieren.",
  "young.title": "Voor kinderen en jongeren",
  "helping.title": "Voor een naaste, voor uw werk, of als praten moeilijk is",
  "someone-you-know.title": "Als u zich zorgen maakt over iemand",
  "someone-you-know.say":
    "U kunt luisteren zonder te oordelen, en geloven wat u hoort. Niemand hoeft alles te vertellen. U kunt zeggen: het is uw schuld niet. Wie het meemaakt, beslist zelf. Is hulp nu niet welkom? Dan kunt u later nog altijd helpen. Bemiddelen kan gevaarlijk zijn als iemand geweld gebruikt. De hulplijnen geven ook raad aan familie, vrienden en getuigen. Na seksueel geweld zijn er ook zorgcentra.",
  "talking-is-hard.title": "Als praten moeilijk is, of als iemand u kan horen",
  "talking-is-hard.say":
    "Op deze lijn hoeft u niet te praten: de toetsen zijn genoeg. U kunt altijd inhaken. Als u niets indrukt, stellen we een hulplijn voor. Daarna bellen we die. Bent u doof, of is spreken moeilijk? Dan kunt u de honderd en twaalf ook schriftelijk bereiken. Dat kan met de app honderd en twaalf B E. Het kan ook via sms: u kunt de nummers vooraf vragen. Het C A W in Brussel heeft een chat.",
  "hurting-someone.title": "Als u iemand pijn doet en wilt stoppen",
  "hurting-someone.say":
    "U kunt praten over wat u doet. Ook als u bang bent om iemand pijn te doen. De hulplijn zeventien twaalf is er ook voor wie geweld gebruikt. De Franstalige hulplijn partnergeweld ook. In Brussel is er het centrum tegen partnergeweld en gezinsgeweld, in het Frans. Ook daar kunt u over uw gedrag praten. Hulpverleners hebben beroepsgeheim, behalve bij ernstig gevaar. Is er nu iemand in gevaar? Bel de honderd en twaalf.",
  "for-everyone.title": "Voor ouderen, mensen met een handicap, holebi's of trans personen",
  "for-everyone.say":
    "Geweld komt voor op elke leeftijd, en in elk soort relatie. Iemand dreigt te vertellen op wie u verliefd bent, of wie u bent. Dat is geweld. Uw bril, hoorapparaat of rolstoel afnemen ook. Niemand mag u pijn doen, ook niet wie voor u zorgt. De hulplijnen zijn er ook voor u. U kunt een neutrale tolk vragen, ook voor gebarentaal. Bij Unia kunt u terecht met vragen over discriminatie.",
  "for-your-work.title": "Als u belt voor uw werk",
  "for-your-work.say":
    "De Franstalige hulplijn partnergeweld is er ook voor professionals. SOS Viol geeft ook raad, in het Frans. In Brussel is er het Franstalige centrum tegen partnergeweld en gezinsgeweld. Ook diensten kunnen daar raad vragen. U kunt de persoon apart spreken, met een neutrale tolk als dat nodig is. Die persoon bepaalt het tempo, en beslist zelf. U kunt samen een gespecialiseerde dienst zoeken. Bij dreigend gevaar mag het beroepsgeheim soms doorbroken worden.",
  "worried-adult.title": "Als u zich zorgen maakt over een kind",
  "worried-adult.say":
    "U kunt raad vragen, ook als u twijfelt. Bij de hulplijn zeventien twaalf kunt u terecht met vragen over geweld tegen kinderen. Ook volwassenen kunnen bellen. Praat een kind met u? U kunt luisteren, en het kind geloven. Het kind hoeft niet alles te vertellen. U kunt zeggen dat het niet de schuld van het kind is. Is het kind in gevaar? Bel de honderd en twaalf.",
  "listening.title": "Voor een andere hulplijn, ook bij gedachten aan zelfmoord",
  "rights.title": "Voor uw rechten, papieren of een veilige plek",
  "reporting.title": "Om klacht in te dienen bij de politie",
  "reporting.say":
    "Bij gevaar, bel de honderd en twaalf, of de honderd en één voor de politie. U kunt naar de politie gaan, vertellen wat er gebeurt, en bescherming vragen. Zonder papieren is er dan soms een risico op arrestatie. Een organisatie kan u eerst raad geven. Bij stalking door een ex kunt u een stalkingalarm vragen. Met een knop en uw smartphone verwittigt u dan de politie. Na seksueel geweld kunt u ook klacht indienen in een zorgcentrum.",
  "law.title": "Om te horen wat de wet zegt",
  "legal-basics.title": "Voor de wet in het kort",
  "legal-basics.say":
    "Bent u getrouwd of wettelijk samenwonend? Na ernstig geweld kunt u de familierechtbank vragen of u in de woning mag blijven. Na geweld kan de overheid soms financiële hulp geven, onder voorwaarden. Slaan is strafbaar. Ernstige bedreigingen ook. Stalking is strafbaar, ook via de telefoon of online. Seksuele penetratie zonder toestemming is verkrachting, ook binnen een koppel. Wetten veranderen: een organisatie of een advocaat kan u meer vertellen.",
  "temporary-ban.title": "Voor een tijdelijk huisverbod",
  "temporary-ban.say":
    "Soms is iemand een ernstig en onmiddellijk gevaar voor de mensen in huis. De procureur des Konings kan dan een tijdelijk huisverbod opleggen. Wie het huisverbod krijgt, moet meteen vertrekken. Terugkomen of contact zoeken met de beschermde mensen mag niet. Het huisverbod duurt hoogstens veertien dagen. De familierechtbank kan het stoppen, of verlengen met hoogstens drie maanden. Wie het huisverbod niet naleeft, is strafbaar. Met vragen kunt u naar een hulplijn bellen.",
  "papers.title": "Voor uw papieren en uw verblijf in België",
  "residence-rights.title": "Voor uw verblijfsrecht als u thuis weggaat",
  "residence-rights.say":
    "Hebt u een kaart A of F door gezinshereniging? Die hangt de eerste vijf jaar af van samenwonen. Als u niet meer samenwoont, kan de Dienst Vreemdelingenzaken de kaart intrekken. Bij geweld kunt u vragen om uw verblijf te behouden. Als u vertrekt, vraagt u dat best meteen, met bewijzen van het geweld. U vraagt het aan de Dienst Vreemdelingenzaken: die beslist. Een advocaat of een organisatie kan u helpen.",
  "undocumented.title": "Voor mensen zonder papieren",
  "undocumented.say":
    "Bij gevaar, bel eerst de honderd en twaalf, ook zonder papieren. Soms dreigt iemand om u aan te geven bij de overheid. Dat is een manier om u te controleren. Als u naar de politie gaat, is er soms een risico op arrestatie. Een organisatie kan u eerst raad geven. Gams ontvangt mensen na seksueel geweld, besnijdenis of een gedwongen huwelijk. Dat kan met of zonder papieren.",
  "safe-place.title": "Voor een veilige plek om te slapen",
  "safe-place.say":
    "U kunt een plaats vragen in een opvanghuis. Soms is alles volzet. In Vlaanderen kan het C A W mensen opvangen die ernstig gevaar lopen. In Brussel kan een Franstalig centrum vrouwen opvangen, met of zonder kinderen. Het adres is geheim. Ook in Wallonië zijn er opvanghuizen: de Franstalige hulplijn partnergeweld weet meer. Zonder papieren is een plaats vaak moeilijker te vinden: u kunt raad vragen.",
  "what-to-expect.title": "Om te horen hoe een gesprek verloopt",
  "what-to-expect.say":
    "U bepaalt het tempo. U hoeft niet alles te vertellen. Geweld is niet normaal, en het is niet uw schuld. U kunt vragen om alleen te praten, zonder familie erbij. U kunt ook een neutrale tolk vragen. Hulpverleners hebben beroepsgeheim, behalve bij ernstig gevaar. U kunt een pauze nemen, en later terugkomen. Praten vraagt moed. U kunt het doen wanneer u wilt.",

  // The services
  "112.name": "de honderd en twaalf",
  "112.about": "De honderd en twaalf is er voor politie, ziekenwagen en brandweer.",
  "101.name": "de politie",
  "101.about": "De honderd en één is de politie, voor dringende hulp.",
  "sos-viol.name": "SOS Viol",
  "sos-viol.about":
    "SOS Viol luistert naar mensen die seksueel geweld hebben meegemaakt. Ook naasten en getuigen kunnen bellen. U hoeft uw naam niet te zeggen.",
  "ecoute-violences-conjugales.name": "de hulplijn partnergeweld",
  "ecoute-violences-conjugales.about":
    "De hulplijn partnergeweld luistert naar mensen die partnergeweld meemaken. Ook naasten kunnen bellen. Soms nemen 's nachts vrijwilligers op. U hoeft uw naam niet te zeggen.",
  "1712.name": "de hulplijn zeventien twaalf",
  "1712.about":
    "Bij de hulplijn zeventien twaalf kunt u terecht met vragen over geweld en misbruik. Ook over geweld tegen kinderen.",
  "care-centre-brussels.name": "het zorgcentrum na seksueel geweld in Brussel",
  "care-centre-brussels.short": "Brussel",
  "care-centre-brussels.about":
    "Het zorgcentrum na seksueel geweld in Brussel is in een ziekenhuis. U kunt er zorg en steun krijgen. U kunt er ook klacht indienen.",
  "care-centre-ghent.name": "het zorgcentrum na seksueel geweld in Gent",
  "care-centre-ghent.short": "Gent",
  "care-centre-ghent.about":
    "Het zorgcentrum na seksueel geweld in Gent is in een ziekenhuis. U kunt er zorg en steun krijgen. U kunt er ook klacht indienen.",
  "care-centre-liege.name": "het zorgcentrum na seksueel geweld in Luik",
  "care-centre-liege.short": "Luik",
  "care-centre-liege.about":
    "Het zorgcentrum na seksueel geweld in Luik is in een ziekenhuis. U kunt er zorg en steun krijgen. U kunt er ook klacht indienen.",
  "appelle-alice.name": "de gratis taxi naar het zorgcentrum in Brussel",
  "appelle-alice.short": "een gratis taxi in Brussel",
  "appelle-alice.about":
    "Deze gratis taxi heet Bel Alice. Hij rijdt naar het zorgcentrum na seksueel geweld in Brussel. U hoeft uw naam niet te zeggen.",
  "cpvcf.name": "het centrum tegen partnergeweld en gezinsgeweld",
  "cpvcf.about":
    "Dit centrum in Brussel heet C P V C F. Het is er voor iedereen die partnergeweld of geweld in het gezin meemaakt. Het kan vrouwen opvangen, met of zonder kinderen.",
  "caw-brussels.name": "het C A W in Brussel",
  "caw-brussels.about":
    "Het C A W is het Centrum Algemeen Welzijnswerk. U kunt er met elke vraag terecht, ook over geweld.",
  "caw-victim-support.name": "de slachtofferhulp van het C A W in Brussel",
  "caw-victim-support.about":
    "De slachtofferhulp helpt na geweld, misbruik of een ander misdrijf. Ook na een verkeersongeval kunt u er terecht. U kunt er psychologische en juridische steun krijgen.",
  "pag-asa.name": "Pag-Asa",
  "pag-asa.about":
    "Pag-Asa helpt mensen die mensenhandel of gedwongen prostitutie meemaken. Pag-Asa is in Brussel.",
  "payoke.name": "Payoke",
  "payoke.about":
    "Payoke is er voor mensen die mensenhandel of uitbuiting meemaken. Payoke is in Antwerpen.",
  "surya.name": "Sürya",
  "surya.about":
    "Sürya helpt mensen die mensenhandel meemaken. U kunt er psychologische, sociale, medische en juridische hulp krijgen. Sürya biedt soms ook onderdak. Sürya is in Luik.",
  "trafficking-line.name": "de hulplijn mensenhandel",
  "trafficking-line.about":
    "De hulplijn mensenhandel is van Pag-Asa, Payoke en Sürya samen. Ze is er voor mensen die mensenhandel of uitbuiting meemaken.",
  "child-focus.name": "Child Focus",
  "child-focus.about":
    "Child Focus is er voor kinderen en jongeren. U kunt er ook praten over gedwongen prostitutie of mensenhandel.",
  "gams.name": "Gams",
  "gams.about":
    "Bij Gams kunt u praten over vrouwelijke genitale verminking, of besnijdenis. Ook over een gedwongen huwelijk of ander seksueel geweld. U kunt er psychologische en sociale steun krijgen, met of zonder papieren.",
  "equality-institute.name": "het Instituut voor de gelijkheid van vrouwen en mannen",
  "equality-institute.about":
    "Het Instituut legt uit wat uw rechten zijn en wat u kunt doen. Bijvoorbeeld als iemand intieme beelden van u deelt, of daarmee dreigt.",
  "unia.name": "Unia, de dienst tegen discriminatie",
  "unia.about": "Unia is er bij discriminatie en haat. Het is geen hulplijn bij geweld.",
  "marriage-network.name": "het netwerk Huwelijk en Migratie",
  "marriage-network.about":
    "Dit netwerk bestrijdt gedwongen en vroege huwelijken. Het bestrijdt ook geweld in naam van de eer. Met vragen kunt u terecht bij Gams.",
  "planning-saint-josse.name": "het centrum voor gezinsplanning in Sint-Joost",
  "planning-saint-josse.about":
    "Dit centrum is er voor mensen die geweld meemaken of zien. Er werken psychologen, maatschappelijk werkers en juristen. In Brussel kunt u ook het C A W bellen.",
  "awel.name": "Awel, de lijn voor kinderen en jongeren",
  "awel.about": "Awel luistert naar kinderen en jongeren.",
  "ecoute-enfants.name": "de kinderlijn Écoute-Enfants",
  "ecoute-enfants.about": "Écoute-Enfants is de Franstalige lijn voor kinderen en jongeren.",
  "tele-onthaal.name": "Tele-Onthaal",
  "tele-onthaal.about": "Tele-Onthaal luistert naar iedereen die wil praten.",
  "tele-accueil.name": "Télé-Accueil",
  "tele-accueil.about":
    "Télé-Accueil is het Franstalige Tele-Onthaal. Het luistert naar iedereen die wil praten.",
  "telefonhilfe.name": "de hulplijn Telefonhilfe",
  "telefonhilfe.about": "Telefonhilfe luistert naar iedereen die wil praten.",
  "zelfmoordlijn.name": "de Zelfmoordlijn",
  "zelfmoordlijn.about": "De Zelfmoordlijn is er als u aan zelfmoord denkt.",
  "centre-prevention-suicide.name": "het centrum voor zelfmoordpreventie",
  "centre-prevention-suicide.about":
    "Het centrum voor zelfmoordpreventie is er als u aan zelfmoord denkt.",
} as const;
