import { Temporal } from "temporal-polyfill";
import { didYouMean } from "../../mistakes.ts";
import { readHours } from "../hours/notation.ts";
import { HoursError } from "../hours/written-hours.ts";
import { type Change, type ChangeOf, momentOf } from "./acts.ts";
import { servicesSchema, shapeProblems } from "./book-schema.ts";
import { wordingProblems } from "./check-phrases.ts";
import type { BookDraft } from "./open-book.ts";
import { dearNumberMistake, spellAlike } from "./route.ts";
import { type Service, withWishes } from "./service.ts";

/**
 * What keeps a book from taking a change, whatever other acts there are: a name that is not there,
 * a number that is none, words with other blanks. One line each, with the fix.
 */
export function changeProblems(change: Change, draft: BookDraft): readonly string[] {
  switch (change.do) {
    case "undo":
    case "adopted":
      return [];
    case "say":
      return [...guardProblems(change.phrase, draft), ...wordProblems(change, draft)];
    case "read":
      return wordProblems(change, draft);
    case "checked":
      return factProblems(change.fact, draft);
    default:
      return serviceProblems(change, draft);
  }
}

function wordProblems(
  { language, phrase, text }: ChangeOf<"say" | "read">,
  { phrases }: BookDraft,
): readonly string[] {
  return wordingProblems(phrases, language, phrase, text);
}

/** Whether a release alone changes a phrase: the words of danger, of a fault of ours and of the emergency services are as carefully kept as their numbers. */
export function isGuarded(phrase: string, { services }: Pick<BookDraft, "services">): boolean {
  const [subject = ""] = phrase.split(".");
  const isOfEmergency = Object.hasOwn(services, subject) && services[subject]?.emergency === true;
  return isOfEmergency || /^(danger|fault)\.|^language\.danger$/.test(phrase);
}

function guardProblems(phrase: string, draft: BookDraft): readonly string[] {
  return isGuarded(phrase, draft)
    ? [`Nothing changes the words of "${phrase}" but a release: callers in danger depend on them.`]
    : [];
}

function factProblems(fact: string, { services, tree }: BookDraft): readonly string[] {
  const topics = Object.keys(tree.nodes).filter((id) => tree.nodes[id]?.kind === "topic");
  const known = [...Object.keys(services), ...topics];
  if (known.includes(fact)) return [];
  return [`There is no service and no topic "${fact}".${didYouMean(fact, known)}`];
}

type ServiceChange = Extract<Change, { readonly service: string }>;

function serviceProblems(change: ServiceChange, draft: BookDraft): readonly string[] {
  const { services } = draft;
  const service = Object.hasOwn(services, change.service) ? services[change.service] : undefined;
  if (service === undefined) {
    const known = Object.keys(services);
    return [`There is no service "${change.service}".${didYouMean(change.service, known)}`];
  }
  if (service.emergency) {
    return [`Nothing changes ${change.service} but a release: callers depend on it day and night.`];
  }
  switch (change.do) {
    case "close":
      return endProblems(change);
    case "withdraw":
      return change.until === undefined ? [] : endProblems({ ...change, until: change.until });
    case "number":
      return [
        ...shapeOf(change.service, { ...service, phone: change.phone }),
        ...numberProblems(change, services),
      ];
    case "hours":
      return hoursProblems(change);
    case "agreed":
      return [
        ...shapeOf(change.service, withWishes(service, change)),
        ...(change.callerId === undefined ? [] : ownerProblems(change.callerId, "", services)),
      ];
  }
}

function endProblems({ from, until }: { readonly from: string; readonly until: string }) {
  if (Temporal.Instant.compare(momentOf(from), momentOf(until)) < 0) return [];
  return [`It ends at ${until}, not after it begins at ${from}. Give a later end.`];
}

function shapeOf(id: string, service: Service): readonly string[] {
  return shapeProblems("the book", servicesSchema, { [id]: service });
}

function numberProblems(
  { service: id, phone }: ChangeOf<"number">,
  services: BookDraft["services"],
): readonly string[] {
  const dear = dearNumberMistake(phone);
  if (dear !== undefined) return [`${phone} ${dear}.`];
  return ownerProblems(phone, id, services);
}

/** Says whose number it is, where it is another service's than that of `id`. */
function ownerProblems(
  phone: string,
  id: string,
  services: BookDraft["services"],
): readonly string[] {
  const owner = Object.keys(services).find((other) => {
    const { phone: known, secondPhone } = services[other] ?? {};
    return [known, secondPhone].some(
      (number) => typeof number === "string" && spellAlike(number) === spellAlike(phone),
    );
  });
  return owner === undefined || owner === id
    ? []
    : [`${phone} is the number of "${owner}": give another.`];
}

function hoursProblems({ hours }: ChangeOf<"hours">): readonly string[] {
  try {
    readHours({ hours });
    return [];
  } catch (error) {
    if (!(error instanceof HoursError)) throw error;
    return [error.message];
  }
}
