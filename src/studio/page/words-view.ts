import { askFacts, askMap, askWords } from "./ask-server.ts";
import { create } from "./create.ts";
import { foldText } from "./fold-text.ts";
import { showLoading } from "./loading.ts";
import { chosenMoment, momentShown } from "./moment.ts";
import { preferences } from "./preferences.ts";
import { readSvg } from "./read-svg.ts";
import { createSearch } from "./search-field.ts";
import { texts } from "./texts.ts";
import { createWordsRow, hasWarnings, namesOfPlaces } from "./words-row.ts";
import { writeMoment } from "./write-date.ts";
import { createWrongLink } from "./wrong-link.ts";

/** Everything the line can say, in three languages side by side. */
export function createWordsView(wanted: string | undefined): HTMLElement {
  return showLoading("words", async () => {
    const at = chosenMoment();
    const [{ rows, warnings }, { services }, map] = await Promise.all([
      askWords(at),
      askFacts(at),
      askMap(preferences().language, at),
    ]);
    const { words } = texts();
    const names = namesOfPlaces(services, readSvg(map));
    const drawn = rows.map((row) => ({ row, element: createWordsRow(row, names) }));
    const kinds = [...new Set(rows.map(({ kind }) => kind))];
    const list = create("div", { class: "rows" });
    const search = createSearch({
      // A link to one prompt must not find it hidden.
      name: wanted === undefined ? "words" : undefined,
      label: words.search,
      choices: {
        label: words.kind,
        options: [["", words.allKinds], ...kinds.map((kind) => [kind, words.kinds[kind]] as const)],
      },
      switches: [words.onlyWarnings(rows.filter(hasWarnings).length), words.onlyPastReview],
      onChange: ({ text, choice, switches: [onlyWarnings, onlyPastReview] }) => {
        const found = drawn.filter(
          ({ row, element }) =>
            foldText(element.textContent).includes(text) &&
            (choice === "" || row.kind === choice) &&
            (onlyWarnings !== true || hasWarnings(row)) &&
            (onlyPastReview !== true || row.isPastReview),
        );
        list.replaceChildren(...found.map(({ element }) => element));
        return words.shown(found.length, rows.length);
      },
    });
    const print = create(
      "button",
      { type: "button", class: "quiet print-button", onclick: () => window.print() },
      words.print,
    );
    search.append(print);
    requestAnimationFrame(() => goTo(wanted));
    const isKnown = wanted === undefined || rows.some(({ id }) => id === wanted);
    return [
      ...(isKnown ? [] : [createWrongLink()]),
      search,
      create("p", { class: "print-only" }, words.printTitle(writeMoment(momentShown()))),
      ...(warnings.length === 0 ? [] : [createWarnings(warnings)]),
      list,
    ];
  });
}

function createWarnings(warnings: readonly string[]): HTMLElement {
  return create(
    "details",
    { class: "warnings" },
    create("summary", {}, texts().words.warnings(warnings.length)),
    create("ul", {}, ...warnings.map((warning) => create("li", {}, warning))),
  );
}

function goTo(wanted: string | undefined): void {
  if (wanted === undefined) return;
  const row = document.getElementById(`words-${wanted}`);
  row?.scrollIntoView({ block: "start" });
  row?.focus({ preventScroll: true });
}
