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
    reason: "no number that two sources agree on",
    from: [],
    also: "rtbf.be, 2021-11; bx1.be, 2025-12",
  },
  {
    name: "108 Telefonhilfe (German)",
    reason: "one source only",
    from: [],
    also: "one public list, 2026-08-07",
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
