import type { Language } from "../../../line/book/language.ts";

/** What can be told in a form. */
export type FormKind = "close" | "withdraw" | "hours" | "number" | "checked" | "agreed";

/** The words of the forms in which changes are told. */
interface FormTexts {
  /** What each form is opened with, and called. */
  readonly titles: Readonly<Record<FormKind, string>>;
  readonly hints: Readonly<Record<FormKind, string>>;
  readonly service: string;
  readonly subject: string;
  readonly services: string;
  readonly topics: string;
  readonly choose: string;
  readonly next: string;
  readonly cancel: string;
  readonly optional: string;
  readonly how: string;
  readonly wholeDays: string;
  readonly hoursOfDay: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly from: string;
  readonly until: string;
  readonly untilKnown: string;
  readonly fromDay: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly phone: string;
  readonly phoneHint: string;
  readonly nowIs: (value: string) => string;
  readonly outcome: string;
  readonly outcomes: Readonly<Record<"confirmed" | "unclear" | "not reached", string>>;
  readonly askedOn: string;
  readonly whom: string;
  readonly note: string;
  readonly callerId: string;
  readonly callerIdHint: string;
  readonly ringSeconds: string;
  readonly missing: (field: string) => string;
  readonly unclearDate: (field: string) => string;
  readonly endFirst: string;
  readonly isOver: string;
  readonly isPast: string;
  readonly isToCome: string;
  readonly tooLong: (field: string, most: number) => string;
  readonly noCallerId: string;
  readonly noSeconds: string;
}

/** The words of the forms in which changes are told, in each language. */
export const forms: Readonly<Record<Language, FormTexts>> = {
  fr: {
    titles: {
      close: "Un service est fermé",
      withdraw: "Un numéro ne fonctionne pas",
      hours: "Nouvel horaire",
      number: "Nouveau numéro",
      checked: "Noter une vérification",
      agreed: "Noter un accord",
    },
    hints: {
      close:
        "Les personnes qui appellent entendront que c'est fermé, quand cela rouvre et quels autres services sont ouverts.",
      withdraw:
        "Le service n'est plus proposé ni appelé, jusqu'à la fin prévue ou jusqu'à ce que vous annuliez ce changement.",
      hours: "Le nouvel horaire remplace entièrement l'ancien, jours fériés compris.",
      number: "Le nouveau numéro est dit et appelé à la place de l'ancien.",
      checked: "Vous avez demandé au service si ce que dit la ligne est juste.",
      agreed: "Le service accepte que la ligne lui passe des appels.",
    },
    service: "Quel service\u00a0?",
    subject: "De quoi s'agit-il\u00a0?",
    services: "Services",
    topics: "Thèmes",
    choose: "Choisir dans la liste",
    next: "Suivant\u00a0: écouter",
    cancel: "Annuler",
    optional: "facultatif",
    how: "Pour combien de temps\u00a0?",
    wholeDays: "Des jours entiers",
    hoursOfDay: "De telle heure à telle heure",
    firstDay: "Premier jour",
    lastDay: "Dernier jour inclus",
    from: "À partir de (heure belge)",
    until: "Jusqu'à (heure belge)",
    untilKnown: "Fin prévue, heure belge",
    fromDay: "À partir du",
    reason: "Raison",
    reasonHint:
      "Pour l'équipe qui tient la ligne. N'écrivez jamais rien sur une personne qui a appelé.",
    phone: "Nouveau numéro",
    phoneHint: "Un numéro belge, par exemple 02 555 01 01.",
    nowIs: (value) => `Actuellement\u00a0: ${value}`,
    outcome: "Résultat",
    outcomes: {
      "confirmed": "C'est juste",
      "unclear": "Ce n'est pas certain",
      "not reached": "Personne n'a pu être joint",
    },
    askedOn: "Quel jour\u00a0?",
    whom: "À qui avez-vous demandé\u00a0? (nom ou fonction)",
    note: "Remarque",
    callerId: "Numéro que le service souhaite voir s'afficher",
    callerIdHint: "Par exemple 02 555 01 00 ou +32 2 555 01 00.",
    ringSeconds: "Durée maximale de la sonnerie, en secondes",
    missing: (field) => `Complétez «\u00a0${field}\u00a0».`,
    unclearDate: (field) => `Date incomplète ou qui n'existe pas\u00a0: «\u00a0${field}\u00a0».`,
    endFirst: "La fin doit être après le début.",
    isOver: "Ce serait déjà fini\u00a0: vérifiez le jour et l'année.",
    isPast: "Ce jour est passé\u00a0: choisissez aujourd'hui ou un jour à venir.",
    isToCome: "Ce jour est encore à venir\u00a0: indiquez le jour de la vérification.",
    tooLong: (field, most) => `Plus de ${most} caractères\u00a0: «\u00a0${field}\u00a0».`,
    noCallerId: "Ce numéro n'est pas complet.",
    noSeconds: "Indiquez un nombre entier de secondes, de 5 à 600.",
  },
  nl: {
    titles: {
      close: "Een dienst is gesloten",
      withdraw: "Een nummer werkt niet",
      hours: "Nieuwe openingsuren",
      number: "Nieuw nummer",
      checked: "Controle noteren",
      agreed: "Akkoord noteren",
    },
    hints: {
      close:
        "Bellers horen dat de dienst gesloten is, wanneer hij weer opengaat en wie er wel open is.",
      withdraw:
        "De dienst wordt niet meer aangeboden of gebeld, tot u dit ongedaan maakt of tot het einde dat u opgeeft.",
      hours: "De nieuwe uren vervangen de oude helemaal, ook op feestdagen.",
      number: "De lijn geeft en belt dan het nieuwe nummer in plaats van het oude.",
      checked: "U hebt bij de dienst nagevraagd of klopt wat de lijn zegt.",
      agreed: "De dienst gaat ermee akkoord dat de lijn bellers doorverbindt.",
    },
    service: "Welke dienst?",
    subject: "Waarover gaat het?",
    services: "Diensten",
    topics: "Onderwerpen",
    choose: "Kies uit de lijst",
    next: "Verder: nagaan",
    cancel: "Annuleren",
    optional: "niet verplicht",
    how: "Voor hoelang?",
    wholeDays: "Hele dagen",
    hoursOfDay: "Met begin- en einduur",
    firstDay: "Eerste dag",
    lastDay: "Tot en met",
    from: "Vanaf (Belgische tijd)",
    until: "Tot (Belgische tijd)",
    untilKnown: "Tot wanneer, als dat bekend is (Belgische tijd)",
    fromDay: "Vanaf",
    reason: "Reden",
    reasonHint: "Voor wie de lijn beheert. Schrijf nooit iets over iemand die heeft gebeld.",
    phone: "Nieuw nummer",
    phoneHint: "Een Belgisch nummer, bijvoorbeeld 02\u00a0555\u00a001\u00a001.",
    nowIs: (value) => `Nu: ${value}`,
    outcome: "Resultaat",
    outcomes: {
      "confirmed": "Het klopt",
      "unclear": "Het is niet zeker",
      "not reached": "Niemand bereikt",
    },
    askedOn: "Op welke dag?",
    whom: "Aan wie hebt u het gevraagd? (naam of functie)",
    note: "Opmerking",
    callerId: "Nummer dat de dienst wil zien",
    callerIdHint:
      "Bijvoorbeeld 02\u00a0555\u00a001\u00a000 of +32\u00a02\u00a0555\u00a001\u00a000.",
    ringSeconds: "Hoogstens zoveel seconden laten overgaan",
    missing: (field) => `Vul in: ${field}`,
    unclearDate: (field) => `Deze datum is niet volledig of bestaat niet: ${field}`,
    endFirst: "Het einde moet na het begin liggen.",
    isOver: "Dit zou al voorbij zijn: kijk de dag en het jaar na.",
    isPast: "Deze dag is voorbij: kies vandaag of een latere dag.",
    isToCome: "Deze dag moet nog komen: kies de dag van de controle.",
    tooLong: (field, most) => `Dit is te lang (hoogstens ${most} tekens): ${field}`,
    noCallerId: "Dit is geen volledig nummer.",
    noSeconds: "Vul een geheel aantal seconden in, van 5 tot 600.",
  },
  en: {
    titles: {
      close: "A service is closed",
      withdraw: "A number does not work",
      hours: "New hours",
      number: "Another number",
      checked: "Record a check",
      agreed: "Record an agreement",
    },
    hints: {
      close: "Callers hear that it is closed, when it opens again, and who else is open.",
      withdraw:
        "The service is not offered and not dialled, until you take this back or until the end that you give.",
      hours: "The new hours replace the old ones entirely, on public holidays too.",
      number: "The new number is said and dialled in place of the old one.",
      checked: "You asked the service whether what the line says is right.",
      agreed: "The service agrees to calls being put through to it.",
    },
    service: "Which service?",
    subject: "What is it about?",
    services: "Services",
    topics: "Topics",
    choose: "Choose from the list",
    next: "Next: hear it",
    cancel: "Cancel",
    optional: "optional",
    how: "For how long?",
    wholeDays: "Whole days",
    hoursOfDay: "From one time to another",
    firstDay: "First day",
    lastDay: "Last day, included",
    from: "From (Belgian time)",
    until: "Until (Belgian time)",
    untilKnown: "Until, where its end is known (Belgian time)",
    fromDay: "From",
    reason: "Why",
    reasonHint: "For those who run the line. Never write anything about somebody who called.",
    phone: "New number",
    phoneHint: "A Belgian number, such as 02 555 01 01.",
    nowIs: (value) => `At present: ${value}`,
    outcome: "Outcome",
    outcomes: {
      "confirmed": "It is right",
      "unclear": "It is not certain",
      "not reached": "Nobody was reached",
    },
    askedOn: "On which day?",
    whom: "Whom did you ask? (a name or a role)",
    note: "Note",
    callerId: "The number that it wants to see",
    callerIdHint: "For example 02 555 01 00 or +32 2 555 01 00.",
    ringSeconds: "Let it ring for at most, in seconds",
    missing: (field) => `Fill in: ${field}`,
    unclearDate: (field) => `This date is not complete, or does not exist: ${field}`,
    endFirst: "The end must come after the beginning.",
    isOver: "It would be over already: look at the day and the year.",
    isPast: "This day is past: give today or a day to come.",
    isToCome: "This day is still to come: give the day of the check.",
    tooLong: (field, most) => `This is too long (${most} signs at most): ${field}`,
    noCallerId: "This is no complete number.",
    noSeconds: "Give a whole number of seconds, from 5 to 600.",
  },
};
