import type { SourceDocuments } from "../src/line/book/source.ts";

/**
 * The documents that facts were taken from. To add one: an entry here, then its name in the `from`
 * of each fact that it says. docs/sources.md is written from this list.
 *
 * What is said here of a document is what it says of itself. Where it names no publisher, the site
 * on which the same text stands was looked up, on 2026-11-29.
 */
export const documents = {
  "violence-page": {
    title: "Violence, and whom to turn to",
    publisher: "family planning centre of Saint-Josse",
    languages: ["en"],
    address: "https://en.planningsaintjosse.com/violences",
    note: "It bears no title. Some helplines stand in it as pictures, which are lost; the e-mail address of SOS Viol is left empty.",
  },
  "sexual-violence-page": {
    title: "Violences sexuelles",
    publisher: "Wallonia-Brussels Federation, victimes.cfwb.be",
    languages: ["fr"],
    address: "https://victimes.cfwb.be/vous-etes-victime-de/violences-sexuelles/",
    note: "Its links are lost, those to the care centres among them.",
  },
  "partner-violence-sheet": {
    title: "Violence between (ex-)partners: sheet for professionals",
    languages: ["en"],
    date: "2024-03",
    note: "It speaks of Brussels, and points to the map of services on stop-violence.brussels.",
  },
  "trafficking-page": {
    title: "Prostitution forcée et traite des êtres humains",
    publisher: "Zanzu, zanzu.be",
    languages: ["fr", "nl"],
    address: "https://zanzu.be/fr/prostitution-forc%C3%A9e-et-traite-des-%C3%AAtres-humains",
  },
  "legal-overview": {
    title: "Fighting Domestic Violence, Belgium: 1. Legal provisions",
    publisher: "Baker McKenzie",
    languages: ["en"],
    address:
      "https://resourcehub.bakermckenzie.com/en/resources/fighting-domestic-violence/europe/belgium/topics/1legal-provisions",
    note: "It describes the law before the reforms of 2022 and 2026.",
  },
} as const satisfies SourceDocuments;

/** The name of a document. */
export type DocumentId = keyof typeof documents;
