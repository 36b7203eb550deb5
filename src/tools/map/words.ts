import type { Book } from "../../line/book/book.ts";
import type { Language } from "../../line/book/language.ts";
import type { Words } from "../../line/call/answer.ts";
import type { Option } from "../../line/call/options.ts";
import type { Speech } from "../../line/speech/speech.ts";
import type { NodeKind } from "./graph.ts";
import { type HoursWords, writeHours } from "./write-hours.ts";

/** Writes what callers hear, in the language of the map. */
export interface Writer {
  readonly language: Language;
  readonly words: MapWords;
  readonly write: (words: Words) => string;
  /** What a place or a service is called. */
  readonly name: (place: string) => string;
  /** What an option of a prompt is called. */
  readonly option: (option: Option) => string;
  /** Its hours; undefined for a place of the tree. */
  readonly hours: (place: string) => string | undefined;
}

/** Makes the writer of a book in one language. */
export function createWriter(book: Book, speech: Speech, language: Language): Writer {
  const words = mapWords[language];
  const writeIn = (voice: Language, said: Words) =>
    asWritten(speech({ language: voice, ...said }).parts.join(""));
  const write = (said: Words) => writeIn(language, said);
  const name = (place: string) => {
    const node = book.nodes.get(place);
    if (node === undefined) return write({ phrase: `${place}.name` });
    return "title" in node ? write({ phrase: node.title }) : words.kinds.language;
  };
  return {
    language,
    words,
    write,
    name,
    option({ label }) {
      if ("service" in label) return name(label.service.id);
      // Each language is offered in its own words.
      if ("language" in label) {
        return writeIn(label.language, { phrase: `language.${label.language}` });
      }
      return write(label);
    },
    hours(place) {
      const service = book.services.get(place);
      return service && writeHours(service.writtenHours, words);
    },
  };
}

/** The words of the map that no caller hears. */
interface MapWords extends HoursWords {
  readonly title: string;
  readonly kinds: Readonly<Record<NodeKind, string>>;
  /** The mark at what has its arrow elsewhere. */
  readonly elsewhere: string;
  readonly told: string;
}

/** The words of the map, by language. */
export const mapWords: Readonly<Record<Language, MapWords>> = {
  fr: {
    title: "Le plan de la ligne, en français",
    kinds: {
      "language": "Choix de la langue",
      "menu": "menu",
      "topic": "information lue à voix haute",
      "first-open": "appelle la première ligne ouverte, dans l'ordre des carrés",
      "danger": "danger, touche 0",
      "service": "service, décrit une fois à droite ; sa touche quand il est ouvert",
      "number": "numéro",
    },
    elsewhere: "dessiné ailleurs sur le plan",
    told: "numéro lu, pas appelé",
    days: ["lu", "ma", "me", "je", "ve", "sa", "di"],
    months:
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
        " ",
      ),
    nth: ["1er", "2e", "3e", "4e", "5e"],
    last: "dernier",
    oddWeeks: "semaines impaires",
    evenWeeks: "semaines paires",
    weeks: "semaines",
    from: "à partir du",
    closed: "fermé",
    always: "jour et nuit",
    byAppointment: "sur rendez-vous",
    otherwise: "sinon",
    hoursUnknown: "horaire inconnu",
    onHolidays: "jours fériés",
    notOnHolidays: "sauf jours fériés",
    holidaysNotStated: "sans doute pas les jours fériés",
  },
  nl: {
    title: "De kaart van de lijn, in het Nederlands",
    kinds: {
      "language": "Taalkeuze",
      "menu": "menu",
      "topic": "voorgelezen informatie",
      "first-open": "belt de eerste lijn die open is, in de volgorde van de vierkanten",
      "danger": "gevaar, toets 0",
      "service": "dienst, rechts één keer beschreven; de toets als hij open is",
      "number": "nummer",
    },
    elsewhere: "elders op de kaart getekend",
    told: "nummer voorgelezen, niet gebeld",
    days: ["ma", "di", "wo", "do", "vr", "za", "zo"],
    months:
      "januari februari maart april mei juni juli augustus september oktober november december".split(
        " ",
      ),
    nth: ["1e", "2e", "3e", "4e", "5e"],
    last: "laatste",
    oddWeeks: "oneven weken",
    evenWeeks: "even weken",
    weeks: "weken",
    from: "vanaf",
    closed: "gesloten",
    always: "dag en nacht",
    byAppointment: "op afspraak",
    otherwise: "anders",
    hoursUnknown: "openingsuren niet bekend",
    onHolidays: "feestdagen",
    notOnHolidays: "niet op feestdagen",
    holidaysNotStated: "wellicht niet op feestdagen",
  },
  en: {
    title: "The map of the line, in English",
    kinds: {
      "language": "Choice of language",
      "menu": "menu",
      "topic": "information read out",
      "first-open": "calls the first line that is open, in the order of the squares",
      "danger": "danger, key 0",
      "service": "service, described once at the right; its key when it is open",
      "number": "number",
    },
    elsewhere: "drawn elsewhere on the map",
    told: "number read out, not called",
    days: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
    months:
      "January February March April May June July August September October November December".split(
        " ",
      ),
    nth: ["1st", "2nd", "3rd", "4th", "5th"],
    last: "last",
    oddWeeks: "odd weeks",
    evenWeeks: "even weeks",
    weeks: "weeks",
    from: "from",
    closed: "closed",
    always: "day and night",
    byAppointment: "by appointment",
    otherwise: "otherwise",
    hoursUnknown: "hours not known",
    onHolidays: "public holidays",
    notOnHolidays: "not on public holidays",
    holidaysNotStated: "probably not on public holidays",
  },
};

/** A phrase as it is read instead of heard: "the C A W" is "The CAW", and no full stop ends it. */
function asWritten(spoken: string): string {
  const joined = spoken.replace(/\b\p{Lu}(?: \p{Lu}\b)+/gu, (letters) =>
    letters.replaceAll(" ", ""),
  );
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
