import type { NotSpoken } from "../src/line/book/source.ts";
import type { DocumentId } from "./sources.ts";

/** What the sources name and the line does not speak of, and why. Printed by `npm run facts`. */
export const notSpoken: readonly NotSpoken<DocumentId>[] = [
  {
    name: "INTACT",
    reason: "suspended until further notice, by its own site; never announced as available",
    from: ["sexual-violence-page"],
    also: "intact-association.org, undated",
  },
  {
    name: "stop-violence.brussels, map of services",
    reason: "a website, no telephone",
    web: "https://stop-violence.brussels/carte-des-services",
    from: ["partner-violence-sheet"],
  },
  {
    name: "CIRÉ, partner violence and the right to stay",
    reason: "a website, no telephone",
    web: "www.cire.be/outil-pedagogique/violences-conjugales-et-sejour-en-belgique/",
    from: ["partner-violence-sheet"],
  },
  {
    name: "INAMI / RIZIV, hospital centres for genital mutilation",
    reason: "a website, its link is lost in the document",
    from: ["sexual-violence-page"],
  },
  {
    name: "The two hospital centres for genital mutilation",
    reason: "not named in the document; one outside source for one number: callers ask GAMS",
    from: ["sexual-violence-page"],
  },
  {
    name: "Two helplines shown as pictures only",
    reason: "not identifiable: the pictures are lost",
    from: ["violence-page"],
  },
  {
    name: "Seven more sexual assault care centres, Charleroi among them",
    reason:
      "no number that two sources agree on: callers hear that there are others, and whom to ask",
    from: [],
    also: "rtbf.be, 2021-11; bx1.be, 2025-12",
  },
  {
    name: "Chat of 1712",
    reason:
      "its hours differ from source to source, and a caller without internet has no use for it",
    web: "1712.be",
    from: [],
    also: "vrt.be, 2019-05-14; focus-wtv.be, 2019-12",
  },
  {
    name: "112 for callers who cannot speak and are not deaf",
    reason:
      "what an operator does with a silent call is stated nowhere: the line says what it does itself",
    from: [],
    also: "112.be/fr/SMS, undated, asks whoever can speak to call",
  },
  {
    name: "Sign language interpreters, accessible shelters",
    reason: "the sheet says that no service is specialised; none is named",
    from: ["partner-violence-sheet"],
  },
  {
    name: "A helpline for older people, a helpline for LGBTQIA+ people",
    reason: "no document names one; callers are led to the lines for everybody, and to Unia",
    from: ["partner-violence-sheet"],
  },
  {
    name: "Praxis, groups for those who use violence (Wallonia)",
    reason: "no document names it",
    from: [],
    also: "moustique.be, 2019-11-25",
  },
  {
    name: "SOS Enfants, teams against violence to children",
    reason: "no document names them; callers who worry about a child are led to 1712 and 103",
    from: [],
    also: "pub.be, 2020-05",
  },
  {
    name: "Shelters in Wallonia, by name and number",
    reason: "their addresses are secret and no number has two sources: callers ask 0800 30 030",
    from: [],
    also: "rtbf.be, 2019-11; dhnet.be, 2021-11",
  },
  {
    name: "Community Help Service (English)",
    reason: "one source only, for its new number",
    from: [],
    also: "one public list, 2026-08-06",
  },
  {
    name: "nupraatikerover.be (Dutch)",
    reason: "a chat, no telephone",
    web: "nupraatikerover.be",
    from: [],
    also: "one public list, 2026-08-07",
  },
  {
    name: "0800 90 901, Réseau Mariage et Migration",
    reason: "hours of 2018, no proof that the line still runs: the network is described without it",
    from: [],
    also: "parliamentary question, 2018-04",
  },
  {
    name: "Immigration Office, Commission for Financial Aid, prosecutor, family court",
    reason: "institutions named in the topics, not services to be connected to",
    from: ["partner-violence-sheet", "legal-overview"],
  },
  {
    name: "Public Centre for Social Welfare (CPAS, OCMW)",
    reason: "named in the sources only as help that people without papers cannot get",
    from: ["partner-violence-sheet"],
  },
];
