import type { Language } from "../../../line/book/language.ts";

/** The words of opening hours, picked in rows. */
interface HoursTexts {
  readonly row: (number: number) => string;
  readonly days: string;
  readonly opens: string;
  readonly closes: string;
  readonly addRow: string;
  readonly removeRow: (number: number) => string;
  readonly holidays: string;
  readonly holidaysOff: string;
  readonly holidaysUsual: string;
  readonly holidaysUnsure: string;
  /** Within a list of hours. */
  readonly closedOnHolidays: string;
  readonly notation: string;
  readonly notationHint: string;
  readonly byHand: string;
  readonly backToRows: string;
  readonly noHours: string;
}

/** The words of opening hours, picked in rows, in each language. */
export const hours: Readonly<Record<Language, HoursTexts>> = {
  fr: {
    row: (number) => `Plage horaire ${number}`,
    days: "Jours",
    opens: "De",
    closes: "À",
    addRow: "Ajouter une plage horaire",
    removeRow: (number) => `Enlever la plage horaire ${number}`,
    holidays: "Les jours fériés",
    holidaysOff: "Fermé",
    holidaysUsual: "Comme d'habitude",
    holidaysUnsure: "On ne sait pas\u00a0: la ligne dit que c'est probablement fermé",
    closedOnHolidays: "fermé les jours fériés",
    notation: "L'horaire tel que la ligne le note",
    notationHint:
      "Écrit d'après les plages horaires ci-dessus. Vous pouvez aussi l'écrire vous-même.",
    byHand: "Écrit à la main\u00a0: les plages horaires ci-dessus ne comptent plus.",
    backToRows: "Revenir aux plages horaires",
    noHours: "Choisissez au moins un jour, avec une heure d'ouverture et de fermeture.",
  },
  nl: {
    row: (number) => `Uren, rij ${number}`,
    days: "Dagen",
    opens: "Van",
    closes: "Tot",
    addRow: "Rij toevoegen",
    removeRow: (number) => `Rij ${number} verwijderen`,
    holidays: "Op feestdagen",
    holidaysOff: "Gesloten",
    holidaysUsual: "Zoals gewoonlijk",
    holidaysUnsure: "Niet bekend: de lijn zegt dat het waarschijnlijk gesloten is",
    closedOnHolidays: "gesloten op feestdagen",
    notation: "De uren, zoals de lijn ze noteert",
    notationHint: "Gemaakt uit de rijen hierboven. U kunt ze ook zelf schrijven.",
    byHand: "Zelf geschreven: de rijen hierboven tellen niet meer.",
    backToRows: "Terug naar de rijen",
    noHours: "Kies minstens één dag, met een openingsuur en een sluitingsuur.",
  },
  en: {
    row: (number) => `Hours, row ${number}`,
    days: "Days",
    opens: "From",
    closes: "To",
    addRow: "Add a row",
    removeRow: (number) => `Remove row ${number}`,
    holidays: "On public holidays",
    holidaysOff: "Closed",
    holidaysUsual: "As usual",
    holidaysUnsure: "Not known: the line says that it is probably closed",
    closedOnHolidays: "closed on public holidays",
    notation: "The hours, as the line writes them",
    notationHint: "Written from the rows above. You may also write it yourself.",
    byHand: "Written by hand: the rows above no longer count.",
    backToRows: "Back to the rows",
    noHours: "Choose at least one day, with a time at which it opens and one at which it closes.",
  },
};
