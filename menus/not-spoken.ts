import type { NotSpoken } from "../src/line/book/source.ts";

/** What the sources name and the line does not speak of, and why. Printed by `npm run facts`. */
export const notSpoken: readonly NotSpoken[] = [
  {
    name: "INTACT",
    reason: "suspended until further notice, by its own site; never announced as available",
    from: "001_cbda45f543926f8d.txt; intact-association.org, undated",
  },
  {
    name: "stop-violence.brussels, map of services",
    reason: "a website, no telephone",
    web: "https://stop-violence.brussels/carte-des-services",
    from: "002_7d8c0c6ea0f9e105.txt",
  },
  {
    name: "CIRÉ, partner violence and the right to stay",
    reason: "a website, no telephone",
    web: "www.cire.be/outil-pedagogique/violences-conjugales-et-sejour-en-belgique/",
    from: "002_7d8c0c6ea0f9e105.txt",
  },
  {
    name: "INAMI / RIZIV, hospital centres for genital mutilation",
    reason: "a website, its link is lost in the document",
    from: "001_cbda45f543926f8d.txt",
  },
  {
    name: "The two hospital centres for genital mutilation",
    reason: "not named in the document; one outside source for one number: callers ask GAMS",
    from: "001_cbda45f543926f8d.txt",
  },
  {
    name: "Two helplines shown as pictures only",
    reason: "not identifiable: the pictures are lost",
    from: "000_bf9926c84651ba51.txt",
  },
  {
    name: "Seven more sexual assault care centres, Charleroi among them",
    reason: "no number that two sources agree on",
    from: "rtbf.be, 2021-11; bx1.be, 2025-12",
  },
  {
    name: "108 Telefonhilfe (German)",
    reason: "one source only",
    from: "one public list, 2026-08-07",
  },
  {
    name: "Community Help Service (English)",
    reason: "one source only, for its new number",
    from: "one public list, 2026-08-06",
  },
  {
    name: "nupraatikerover.be (Dutch)",
    reason: "a chat, no telephone",
    web: "nupraatikerover.be",
    from: "one public list, 2026-08-07",
  },
  {
    name: "0800 90 901, Réseau Mariage et Migration",
    reason: "hours of 2018, no proof that the line still runs: the network is described without it",
    from: "parliamentary question, 2018-04",
  },
  {
    name: "Immigration Office, Commission for Financial Aid, prosecutor, family court",
    reason: "institutions named in the topics, not services to be connected to",
    from: "002_7d8c0c6ea0f9e105.txt; 004_f31fdbe74da7fc37.txt",
  },
  {
    name: "Public Centre for Social Welfare (CPAS, OCMW)",
    reason: "named in the sources only as help that people without papers cannot get",
    from: "002_7d8c0c6ea0f9e105.txt",
  },
];
