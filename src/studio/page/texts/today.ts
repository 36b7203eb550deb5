import type { Language } from "../../../line/book/language.ts";
import { counted } from "./counted.ts";

/** The words of the view of today. */
interface TodayTexts {
  readonly inForce: string;
  readonly nothingInForce: string;
  readonly mayNot: string;
  readonly takeBack: string;
  /** The button's whole name: of what. */
  readonly takeBackOf: (what: string) => string;
  readonly keptBy: (by: string, at: string, act: number) => string;
  readonly due: string;
  readonly nothingDue: string;
  readonly dueOn: (date: string, daysLeft: number) => string;
  readonly more: (count: number) => string;
  readonly refused: string;
  readonly broken: string;
  readonly latest: string;
  readonly noneYet: string;
  readonly older: string;
  readonly takenBack: string;
  readonly noJournal: string;
  readonly journalLost: string;
  readonly journal: (place: string) => string;
}

/** The words of the view of today, in each language. */
export const today: Readonly<Record<Language, TodayTexts>> = {
  fr: {
    inForce: "En ce moment ou bientôt",
    nothingInForce: "Rien n'a changé : la ligne dit ce que prévoit sa dernière version.",
    mayNot: "Votre rôle vous permet de lire, pas de faire des changements.",
    takeBack: "Annuler ce changement",
    takeBackOf: (what) => `Annuler ce changement : ${what}`,
    keptBy: (by, at, act) => `${by}, ${at} (changement ${act})`,
    due: "À vérifier",
    nothingDue: "Rien n'est à vérifier dans les trente prochains jours.",
    dueOn: (date, days) =>
      days > 0
        ? `avant le ${date}, dans ${counted("fr", days, "jour", "jours")}`
        : `à vérifier depuis le ${date}`,
    more: (count) => `Afficher les autres (${count})`,
    refused: "Changements laissés de côté",
    broken: "À réparer",
    latest: "Derniers changements",
    noneYet: "Aucun changement n'a encore été enregistré.",
    older: "Changements plus anciens",
    takenBack: "Ce changement ne peut plus être annulé.",
    noJournal: "Rien ne peut être changé ici : le journal des changements manque.",
    journalLost:
      "Le journal des changements ne peut pas être lu pour le moment. La ligne continue à dire ce qu'elle disait.",
    journal: (place) => `Journal des changements : ${place}`,
  },
  nl: {
    inForce: "Nu of binnenkort",
    nothingInForce: "Er is niets gewijzigd: de lijn zegt wat in haar laatste versie staat.",
    mayNot: "U kunt bekijken wat hier staat, maar met uw rol kunt u het niet wijzigen.",
    takeBack: "Ongedaan maken",
    takeBackOf: (what) => `Ongedaan maken: ${what}`,
    keptBy: (by, at, act) => `${by}, ${at} (wijziging ${act})`,
    due: "Na te kijken",
    nothingDue: "De komende dertig dagen is er niets na te kijken.",
    dueOn: (date, days) =>
      days > 0
        ? `vóór ${date}, over ${counted("nl", days, "dag", "dagen")}`
        : `na te kijken sinds ${date}`,
    more: (count) => `Nog ${count} tonen`,
    refused: "Overgeslagen wijzigingen",
    broken: "Te herstellen",
    latest: "Laatste wijzigingen",
    noneYet: "Er zijn nog geen wijzigingen bewaard.",
    older: "Oudere wijzigingen tonen",
    takenBack: "kan niet meer ongedaan worden gemaakt",
    noJournal: "Hier kan niets worden gewijzigd: het logboek van de wijzigingen ontbreekt.",
    journalLost:
      "Het logboek van de wijzigingen is nu niet leesbaar. De lijn blijft zeggen wat ze al zei.",
    journal: (place) => `Logboek: ${place}`,
  },
  en: {
    inForce: "Now, or to come",
    nothingInForce: "Nothing has changed: the line says what its last release says.",
    mayNot: "Your role lets you look, not change what is said here.",
    takeBack: "Take back",
    takeBackOf: (what) => `Take back: ${what}`,
    keptBy: (by, at, act) => `${by}, ${at} (change ${act})`,
    due: "Due for a check",
    nothingDue: "Nothing is due for a check within thirty days.",
    dueOn: (date, days) =>
      days > 0 ? `by ${date}, in ${counted("en", days, "day", "days")}` : `was due by ${date}`,
    more: (count) => `${count} more`,
    refused: "Passed over",
    broken: "To mend",
    latest: "The last changes",
    noneYet: "No change has been kept yet.",
    older: "Older changes",
    takenBack: "can be taken back no more",
    noJournal: "Nothing can be changed here: the journal of changes is missing.",
    journalLost:
      "The journal of changes cannot be read at the moment. The line goes on to say what it said.",
    journal: (place) => `Journal: ${place}`,
  },
};
