import { Temporal } from "temporal-polyfill";
import type { Book } from "../book/book.ts";
import { languages } from "../book/language.ts";
import { canConnect } from "../book/route.ts";
import { listFacts } from "./list-facts.ts";

/**
 * What would leave a caller without help, or hide that a fact grew old: a service that closes and
 * has nobody open at night to offer instead, and a fact checked on a day that is yet to come.
 */
export function directoryProblems(book: Book, today: Temporal.PlainDate): readonly string[] {
  const closing = [...book.services.values()].filter(({ hours }) => hours !== "always");
  const alone = closing.flatMap(({ id, alternatives }) =>
    languages
      .filter((language) => !alternatives[language].some((other) => isThereAtNight(book, other)))
      .map(
        (language) =>
          `menus/services.ts: "${id}" offers nobody at night, ${language}. Add an alternative with hours "24/7" that can be called.`,
      ),
  );
  const early = listFacts(book, today)
    .filter(({ source }) => Temporal.PlainDate.compare(source.checked, today) > 0)
    .map(
      ({ id, source }) =>
        `"${id}" was checked on ${source.checked}, which is yet to come. Correct the year.`,
    );
  return [...alone, ...early];
}

function isThereAtNight(book: Book, id: string): boolean {
  const service = book.services.get(id);
  return service !== undefined && service.hours === "always" && canConnect(service.route);
}
