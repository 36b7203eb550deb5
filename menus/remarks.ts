import type { Remarks } from "../src/line/book/source.ts";

/**
 * What the notes, the further sources and the publishers of facts say in French and Dutch, for the
 * desk: each by its English, as it stands in the other files of menus/. Callers hear none of it. One
 * that is missing here is shown in English.
 */
export const remarks: Remarks = {
  // Publishers of menus/sources.ts
  "family planning centre of Saint-Josse": {
    fr: "centre de planning familial de Saint-Josse",
    nl: "centrum voor gezinsplanning van Sint-Joost",
  },
  "Wallonia-Brussels Federation, victimes.cfwb.be": {
    fr: "Fédération Wallonie-Bruxelles, victimes.cfwb.be",
    nl: "Federatie Wallonië-Brussel, victimes.cfwb.be",
  },
  "Zanzu, zanzu.be": { fr: "Zanzu, zanzu.be", nl: "Zanzu, zanzu.be" },
  "Baker McKenzie": { fr: "Baker McKenzie", nl: "Baker McKenzie" },

  // What a person has still to do
  "To be confirmed by the 112 centres: that two is still the police. By the trunk: that it passes keys on.":
    {
      fr: "À confirmer par les centres 112 : que le deux mène toujours à la police. Par l'opérateur : que les touches sont transmises.",
      nl: "Te bevestigen door de 112-centra: dat twee nog altijd de politie is. Door de operator: dat de toetsen worden doorgegeven.",
    },
  "test call needed before going live: copies of 2020 give 04 284 35 11": {
    fr: "à essayer par téléphone avant la mise en service : des copies de 2020 donnent le 04 284 35 11",
    nl: "eerst zelf bellen voor de lijn van start gaat: kopieën uit 2020 geven 04 284 35 11",
  },
  "ask them whether callers may be connected, then take transfer out": {
    fr: "leur demander si la ligne peut transférer des appels, puis retirer « transfer »",
    nl: "vragen of de lijn bellers mag doorverbinden, en daarna “transfer” weghalen",
  },
  "test call needed: the number was found in one document only": {
    fr: "à essayer par téléphone : le numéro ne se trouve que dans un seul document",
    nl: "eerst zelf bellen: het nummer staat maar in één document",
  },
  "ask the centre for its number": {
    fr: "demander son numéro au centre",
    nl: "het centrum om zijn nummer vragen",
  },
  "ask the network whether its line still runs": {
    fr: "demander au réseau si sa ligne existe toujours",
    nl: "het netwerk vragen of zijn lijn nog bestaat",
  },
  "ask the 112 centres whether the app and the SMS still work as their page says": {
    fr: "demander aux centres 112 si l'application et les SMS fonctionnent toujours comme le dit leur page",
    nl: "de 112-centra vragen of de app en de sms'en nog werken zoals hun pagina zegt",
  },

  // What else says it
  "free: 1712.be and polbru.be; its own menu, in which two is the police: news.belgium.be, 11 February 2020":
    {
      fr: "gratuité : 1712.be et polbru.be ; son propre menu, où le deux mène à la police : news.belgium.be, 11 février 2020",
      nl: "gratis: 1712.be en polbru.be; het eigen menu, waarin twee de politie is: news.belgium.be, 11 februari 2020",
    },
  "day and night: 1712.be and polbru.be, 2026-08-08": {
    fr: "jour et nuit : 1712.be et polbru.be, 8 août 2026",
    nl: "dag en nacht: 1712.be en polbru.be, 8 augustus 2026",
  },
  "language: list of helplines checked against their own sites, 2026-08-06": {
    fr: "langue : liste de lignes d'aide comparée à leurs propres sites, 6 août 2026",
    nl: "taal: lijst van hulplijnen, vergeleken met hun eigen sites, 6 augustus 2026",
  },
  "language: list of helplines checked against their own sites, 2026-08-06; volunteers at night: lavenir.net, 2021-06-01":
    {
      fr: "langue : liste de lignes d'aide comparée à leurs propres sites, 6 août 2026 ; bénévoles la nuit : lavenir.net, 1er juin 2021",
      nl: "taal: lijst van hulplijnen, vergeleken met hun eigen sites, 6 augustus 2026; vrijwilligers 's nachts: lavenir.net, 1 juni 2021",
    },
  "days and language: list of helplines checked against their own sites, 2026-08-06": {
    fr: "jours et langue : liste de lignes d'aide comparée à leurs propres sites, 6 août 2026",
    nl: "dagen en taal: lijst van hulplijnen, vergeleken met hun eigen sites, 6 augustus 2026",
  },
  "list of helplines checked against their own sites, 2026-08-06": {
    fr: "liste de lignes d'aide comparée à leurs propres sites, 6 août 2026",
    nl: "lijst van hulplijnen, vergeleken met hun eigen sites, 6 augustus 2026",
  },
  "list of helplines checked against their own sites, 2026-08-06; 2023-04": {
    fr: "liste de lignes d'aide comparée à leurs propres sites, 6 août 2026 ; avril 2023",
    nl: "lijst van hulplijnen, vergeleken met hun eigen sites, 6 augustus 2026; april 2023",
  },
  "list of helplines checked against their own sites, 2026-08-06; hours of 2016 and 2026": {
    fr: "liste de lignes d'aide comparée à leurs propres sites, 6 août 2026 ; heures de 2016 et de 2026",
    nl: "lijst van hulplijnen, vergeleken met hun eigen sites, 6 augustus 2026; uren van 2016 en 2026",
  },
  "list of helplines checked against their own sites, 2026-08-06; hours undated, about 2020": {
    fr: "liste de lignes d'aide comparée à leurs propres sites, 6 août 2026 ; heures sans date, vers 2020",
    nl: "lijst van hulplijnen, vergeleken met hun eigen sites, 6 augustus 2026; uren zonder datum, rond 2020",
  },
  "police.be and brusselstimes.com, 2025-03": {
    fr: "police.be et brusselstimes.com, mars 2025",
    nl: "police.be en brusselstimes.com, maart 2025",
  },
  "news.belgium.be and wallonie.be, 2025": {
    fr: "news.belgium.be et wallonie.be, 2025",
    nl: "news.belgium.be en wallonie.be, 2025",
  },
  "the page names it without its number; number, hours and languages: list of helplines checked against their own sites, 2026-08-06":
    {
      fr: "la page la cite sans son numéro ; numéro, heures et langues : liste de lignes d'aide comparée à leurs propres sites, 6 août 2026",
      nl: "de pagina noemt ze zonder nummer; nummer, uren en talen: lijst van hulplijnen, vergeleken met hun eigen sites, 6 augustus 2026",
    },
  "the page describes it; number: gams.be and uefgm.org, undated": {
    fr: "la page le décrit ; numéro : gams.be et uefgm.org, sans date",
    nl: "de pagina beschrijft het; nummer: gams.be en uefgm.org, zonder datum",
  },
  "whether its line still runs is not known": {
    fr: "on ne sait pas si sa ligne existe toujours",
    nl: "of zijn lijn nog bestaat, is niet bekend",
  },
  "the page describes it; number and hours: aide.igvm-iefh.belgium.be, undated": {
    fr: "la page le décrit ; numéro et heures : aide.igvm-iefh.belgium.be, sans date",
    nl: "de pagina beschrijft het; nummer en uren: aide.igvm-iefh.belgium.be, zonder datum",
  },
  "the page shows its logo alone; number and hours: unia.be, 2024-12": {
    fr: "la page ne montre que son logo ; numéro et heures : unia.be, décembre 2024",
    nl: "de pagina toont alleen het logo; nummer en uren: unia.be, december 2024",
  },
  "telefonhilfe.be/uber-uns, undated; brf.be/regional/2013931, undated; one public list, 2026-08-07":
    {
      fr: "telefonhilfe.be/uber-uns, sans date ; brf.be/regional/2013931, sans date ; une liste publique, 7 août 2026",
      nl: "telefonhilfe.be/uber-uns, zonder datum; brf.be/regional/2013931, zonder datum; een openbare lijst, 7 augustus 2026",
    },
  "no document names a violence line that answers in English; Child Focus: as its service says": {
    fr: "aucun document ne cite de ligne sur les violences qui répond en anglais ; Child Focus : comme le dit son service",
    nl: "geen enkel document noemt een lijn over geweld die in het Engels antwoordt; Child Focus: zoals bij de dienst staat",
  },
  "both describe the law before the reforms of 2022 and 2026": {
    fr: "les deux décrivent la loi d'avant les réformes de 2022 et de 2026",
    nl: "beide beschrijven de wet van voor de hervormingen van 2022 en 2026",
  },
  "to ask an organisation first is our advice": {
    fr: "demander d'abord à une organisation : c'est notre conseil",
    nl: "eerst een organisatie raadplegen is ons eigen advies",
  },
  "shelters in Wallonia: rtbf.be (10372510), 2019-11, and dhnet.be (619bef9c9978e25ff0b2e282), 2021-11; to ask 0800 30 030 for one is our advice":
    {
      fr: "refuges en Wallonie : rtbf.be (10372510), novembre 2019, et dhnet.be (619bef9c9978e25ff0b2e282), novembre 2021 ; en demander un au 0800 30 030 : c'est notre conseil",
      nl: "vluchthuizen in Wallonië: rtbf.be (10372510), november 2019, en dhnet.be (619bef9c9978e25ff0b2e282), november 2021; er een vragen via 0800 30 030 is ons eigen advies",
    },
  "ten centres: rtl.be (article/606312), 2023-11-08, and violencessexuelles.be/centres-prise-charge-violences-sexuelles; to ask one for the nearest is our advice":
    {
      fr: "dix centres : rtl.be (article/606312), 8 novembre 2023, et violencessexuelles.be/centres-prise-charge-violences-sexuelles ; demander à l'un d'eux le plus proche : c'est notre conseil",
      nl: "tien centra: rtl.be (article/606312), 8 november 2023, en violencessexuelles.be/centres-prise-charge-violences-sexuelles; bij een ervan naar het dichtste vragen is ons eigen advies",
    },
  "that once is violence too: the law punishes whoever hits, without counting": {
    fr: "qu'une seule fois est déjà une violence : la loi punit qui frappe, sans compter",
    nl: "dat één keer ook geweld is: de wet straft wie slaat, zonder te tellen",
  },
  "1712 for bystanders: plusmagazine.knack.be (article-news-1937879), 2023-03; to speak of a care centre: rtl.be (article/722267), 2024-10-14; the sheet advises professionals, to say the same to family and friends is ours":
    {
      fr: "le 1712 pour les témoins : plusmagazine.knack.be (article-news-1937879), mars 2023 ; parler d'un centre de prise en charge : rtl.be (article/722267), 14 octobre 2024 ; la fiche conseille des professionnels, dire la même chose aux proches vient de nous",
      nl: "1712 voor getuigen: plusmagazine.knack.be (article-news-1937879), maart 2023; over een zorgcentrum spreken: rtl.be (article/722267), 14 oktober 2024; de fiche is raad voor professionals, hetzelfde zeggen aan familie en vrienden komt van ons",
    },
  "112 in writing, by app and by SMS: 112.be/fr/SMS, undated": {
    fr: "le 112 par écrit, par application et par SMS : 112.be/fr/SMS, sans date",
    nl: "112 schriftelijk, via app en sms: 112.be/fr/SMS, zonder datum",
  },
  "0800 30 030 for those who use violence: ecouteviolencesconjugales.be/qui-sommes-nous/presentation, undated; 1712: plusmagazine.knack.be (article-news-1937879), 2023-03":
    {
      fr: "le 0800 30 030 pour les personnes qui exercent de la violence : ecouteviolencesconjugales.be/qui-sommes-nous/presentation, sans date ; 1712 : plusmagazine.knack.be (article-news-1937879), mars 2023",
      nl: "0800 30 030 voor wie geweld gebruikt: ecouteviolencesconjugales.be/qui-sommes-nous/presentation, zonder datum; 1712: plusmagazine.knack.be (article-news-1937879), maart 2023",
    },
  "Unia: as its service says": {
    fr: "Unia : comme le dit son service",
    nl: "Unia: zoals bij de dienst staat",
  },
  "1712 on children, and adults who call: plusmagazine.knack.be (article-news-1937879), 2023-03; Écoute-Enfants for those around them: deapotheker.pmg.be/fr/fichier/EAKbe2605S43_00, 2026, and alterechos.be, 2011-06-12; what helps a child is what the sheet says of adults":
    {
      fr: "le 1712 pour les enfants et les adultes qui appellent : plusmagazine.knack.be (article-news-1937879), mars 2023 ; Écoute-Enfants pour leur entourage : deapotheker.pmg.be/fr/fichier/EAKbe2605S43_00, 2026, et alterechos.be, 12 juin 2011 ; ce qui aide un enfant est ce que la fiche dit des adultes",
      nl: "1712 over kinderen, en volwassenen die bellen: plusmagazine.knack.be (article-news-1937879), maart 2023; Écoute-Enfants voor hun omgeving: deapotheker.pmg.be/fr/fichier/EAKbe2605S43_00, 2026, en alterechos.be, 12 juni 2011; wat een kind helpt, is wat de fiche over volwassenen zegt",
    },
};
