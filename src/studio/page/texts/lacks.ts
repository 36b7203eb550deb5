import type { Language } from "../../../line/book/language.ts";

/** The words for callers whom a change leaves without somebody. */
interface LackTexts {
  /** Callers who press no keys, in a language as the page calls it within a sentence. */
  readonly withoutKeys: (language: string) => string;
  /** Callers who have chosen no language. */
  readonly withoutLanguage: string;
  readonly now: (service: string, languages: string) => string;
  readonly instead: (service: string, languages: string) => string;
  readonly from: (moment: string) => string;
  /** Who can mend it. */
  readonly mend: string;
}

/** The words for callers whom a change leaves without somebody, in each language. */
export const lacks: Readonly<Record<Language, LackTexts>> = {
  fr: {
    withoutKeys: (language) =>
      `Les personnes qui appellent en ${language} et n'appuient sur rien ne joignent plus personne.`,
    withoutLanguage:
      "Les personnes qui n'ont pas encore choisi de langue et n'appuient sur rien ne joignent plus personne.",
    now: (service, languages) =>
      `En ${languages}, qui veut parler à quelqu'un maintenant arrive à un service où personne ne répond (${service}).`,
    instead: (service, languages) =>
      `En ${languages}, aucun autre service n'est proposé à la place de celui-ci\u00a0: ${service}.`,
    from: (moment) => `À partir du ${moment}.`,
    mend: "Pour prévoir un autre service, parlez-en à la personne qui prépare les versions de la ligne.",
  },
  nl: {
    withoutKeys: (language) =>
      `Wie in het ${language} belt en op geen toets drukt, krijgt niemand meer aan de lijn.`,
    withoutLanguage:
      "Wie nog geen taal heeft gekozen en op geen toets drukt, krijgt niemand meer aan de lijn.",
    now: (service, languages) =>
      `Wie in het ${languages} nu met iemand wil praten, komt terecht bij een dienst waar niemand opneemt (${service}).`,
    instead: (service, languages) =>
      `In het ${languages} wordt geen andere dienst voorgesteld in plaats van deze: ${service}.`,
    from: (moment) => `Vanaf ${moment}.`,
    mend: "Om een andere dienst te voorzien, spreekt u wie de versies van de lijn voorbereidt.",
  },
  en: {
    withoutKeys: (language) => `Callers in ${language} who press no keys reach nobody any more.`,
    withoutLanguage:
      "Callers who have not chosen a language and press no keys reach nobody any more.",
    now: (service, languages) =>
      `In ${languages}, whoever wants to talk to someone now comes to a service where nobody answers (${service}).`,
    instead: (service, languages) =>
      `In ${languages}, no other service is offered in place of this one: ${service}.`,
    from: (moment) => `From ${moment} on.`,
    mend: "To have another service offered, tell whoever makes the releases of the line.",
  },
};
