import type { Change } from "../../../line/book/acts.ts";
import type { MeView, ProofLine, ProofView, TodayView } from "../../desk-api.ts";
import { askKeep, askMe, askProof, askToday, ServerProblem } from "../ask-server.ts";
import { create } from "../create.ts";
import { prefer, preferences } from "../kept.ts";
import { keepSigns, texts } from "../texts.ts";
import { describeChange, nameOfSubject } from "./describe-change.ts";
import { createProofView } from "./proof-view.ts";

/** Acts that the fallback at the carrier may have to be told of. */
const fallbackMayTell: readonly Change["do"][] = ["close", "withdraw", "number", "undo"];

/** Acts that callers do not hear. */
const quiet: readonly Change["do"][] = ["checked", "read", "agreed"];

/**
 * Has a change proved, shows the same call before and after it, and keeps it when the person says
 * so. Resolves once the dialogue is closed: true where the change was kept.
 */
export function proposeChange(change: Change): Promise<boolean> {
  return new Promise((resolve) => {
    new ChangeDialog(change, resolve).open();
  });
}

/**
 * Keeps a change that callers do not hear, such as a reading, without a dialogue where it is known who
 * does it; in one where something stands against it. True where it was kept.
 */
export async function keepAtOnce(change: Change): Promise<boolean> {
  const me = await askMe().catch(() => undefined);
  const by = me?.name ?? preferences().name;
  if (by === "") return proposeChange(change);
  try {
    let proof: ProofView | undefined;
    const note = (line: ProofLine) => {
      if ("proof" in line) proof = line.proof;
    };
    await askProof(change, note, new AbortController().signal);
    if (proof === undefined || proof.changed > 0 || proof.broken.length > 0) {
      return proposeChange(change);
    }
    await askKeep({ proof: proof.id, by });
    return true;
  } catch (error) {
    if (error instanceof ServerProblem) return proposeChange(change);
    throw error;
  }
}

/** The dialogue in which one change is proved, heard and kept. */
class ChangeDialog {
  readonly #change: Change;
  readonly #onClose: (isKept: boolean) => void;
  readonly #dialog: HTMLDialogElement;
  readonly #what = create("p", { class: "change-what" });
  readonly #body = create("div", { class: "dialog-body" });
  readonly #said = create("p", { class: "dialog-said", role: "status" });
  readonly #buttons = create("div", { class: "dialog-buttons" });
  #me: MeView | undefined;
  #known: Pick<TodayView, "subjects" | "acts" | "latest"> = { subjects: [], acts: [], latest: [] };
  #waiting = new AbortController();
  #isKept = false;
  #isKeeping = false;

  constructor(change: Change, onClose: (isKept: boolean) => void) {
    this.#change = change;
    this.#onClose = onClose;
    this.#dialog = create(
      "dialog",
      { "class": "dialog dialog-wide", "aria-labelledby": "change-title" },
      create("h2", { id: "change-title", tabindex: -1 }, texts().acts.title),
      this.#what,
      this.#body,
      this.#said,
      this.#buttons,
    );
  }

  open(): void {
    document.body.append(this.#dialog);
    this.#dialog.addEventListener("close", () => {
      this.#waiting.abort();
      this.#dialog.remove();
      this.#onClose(this.#isKept);
    });
    this.#describe(this.#known);
    this.#dialog.showModal();
    void this.#prove();
  }

  #describe(known: Pick<TodayView, "subjects" | "acts" | "latest">): void {
    this.#known = known;
    this.#what.textContent = keepSigns(`${describeChange(this.#change, known)}.`);
  }

  /** What it does, and who is here: neither is needed for a proof. */
  async #introduce(): Promise<void> {
    const [today, me] = await Promise.all([
      askToday().catch(() => undefined),
      askMe().catch(() => undefined),
    ]);
    if (today !== undefined) this.#describe(today);
    this.#me = me;
  }

  async #prove(): Promise<void> {
    const { acts } = texts();
    this.#waiting = new AbortController();
    const { signal } = this.#waiting;
    const bar = create("progress", { "class": "proof-bar", "aria-label": acts.proving });
    const step = create("p", { class: "hint" });
    this.#body.replaceChildren(
      create("p", {}, acts.proving),
      bar,
      step,
      create("p", { class: "hint" }, acts.patience),
    );
    this.#say("");
    this.#offer(this.#closer(acts.notNow));
    this.#dialog.querySelector("h2")?.focus();
    const introduced = this.#introduce();
    const show = async (line: ProofLine) => {
      if ("progress" in line) {
        const { done, of } = line.progress;
        bar.max = of;
        bar.value = done;
        step.textContent = acts.step(Math.min(done + 1, of), of);
        return;
      }
      await introduced;
      if (signal.aborted) return;
      if ("problems" in line) this.#showProblems(line.problems);
      else this.#showProof(line.proof);
    };
    try {
      await askProof(this.#change, (line) => void show(line), signal);
    } catch (error) {
      if (signal.aborted) return;
      await introduced;
      this.#showProblems([messageOf(error)]);
      this.#offer(this.#again(), this.#closer(acts.close));
    }
  }

  #showProblems(problems: readonly string[]): void {
    const { acts } = texts();
    this.#body.replaceChildren(
      create(
        "div",
        { class: "problem", role: "alert" },
        create("h3", {}, acts.problems),
        create("ul", {}, ...problems.map((line) => create("li", { lang: "en" }, line))),
      ),
    );
    this.#offer(this.#closer(acts.close));
  }

  #showProof(proof: ProofView): void {
    const { acts } = texts();
    const name = create("input", {
      id: "change-by",
      type: "text",
      maxlength: 80,
      autocomplete: "name",
      value: preferences().name,
    });
    const evenSo = create("input", { type: "checkbox", id: "change-even-so" });
    const asksName = this.#me?.name === undefined;
    const keep = () => {
      const by = name.value.trim();
      if (asksName && by === "") return this.#complain(acts.nameMissing, name);
      if (proof.asksEvenSo && !evenSo.checked) return this.#complain(acts.evenSoMissing, evenSo);
      if (asksName) prefer({ name: by });
      void this.#keep(proof, evenSo.checked, asksName ? by : undefined);
    };
    name.addEventListener("keydown", ({ key }) => {
      if (key === "Enter") keep();
    });
    this.#body.replaceChildren(
      ...createProofView(proof, (id) => nameOfSubject(id, this.#known)),
      ...(proof.asksEvenSo
        ? [create("label", { class: "switch even-so" }, evenSo, create("span", {}, acts.evenSo))]
        : []),
      ...(asksName && !proof.isRefused ? [createNameField(name)] : []),
    );
    this.#say(proof.changed === 0 ? acts.nobodyHears : acts.changed(proof.changed));
    const close = this.#closer(proof.isRefused ? acts.close : acts.notNow);
    if (proof.isRefused) this.#offer(close);
    else this.#offer(createButton(acts.keep, keep, "primary"), close);
    this.#dialog.querySelector("h2")?.focus();
  }

  async #keep(proof: ProofView, evenSo: boolean, by: string | undefined): Promise<void> {
    // The Enter key of a name can be pressed twice.
    if (this.#isKeeping) return;
    this.#isKeeping = true;
    const { acts } = texts();
    const buttons = this.#buttons.querySelectorAll("button");
    for (const button of buttons) button.disabled = true;
    try {
      const { number } = await askKeep({
        proof: proof.id,
        ...(evenSo ? { evenSo } : {}),
        ...(by === undefined ? {} : { by }),
      });
      this.#isKept = true;
      const isQuiet = quiet.includes(this.#change.do);
      const mayTell = fallbackMayTell.includes(this.#change.do);
      this.#body.replaceChildren(
        create(
          "div",
          { class: "done", role: "status" },
          create("p", {}, `${acts.kept(number)} ${isQuiet ? "" : acts.heardSoon}`.trim()),
        ),
        ...(mayTell ? [create("p", { class: "hint" }, acts.fallback)] : []),
      );
      this.#say("");
      this.#offer(this.#closer(acts.close));
      this.#buttons.querySelector("button")?.focus();
    } catch (error) {
      for (const button of buttons) button.disabled = false;
      const isOvertaken = error instanceof ServerProblem && error.status === 409;
      this.#complain(isOvertaken ? acts.overtaken : messageOf(error));
      if (!isOvertaken) return;
      this.#offer(this.#again(), this.#closer(acts.notNow));
      this.#buttons.querySelector("button")?.focus();
    } finally {
      this.#isKeeping = false;
    }
  }

  #again(): HTMLButtonElement {
    return createButton(texts().acts.again, () => void this.#prove(), "primary");
  }

  #closer(words: string): HTMLButtonElement {
    return createButton(words, () => this.#dialog.close());
  }

  #offer(...buttons: readonly HTMLButtonElement[]): void {
    this.#buttons.replaceChildren(...buttons);
  }

  #say(words: string): void {
    this.#said.classList.remove("problem");
    this.#said.textContent = words;
  }

  #complain(words: string, field?: HTMLElement): void {
    this.#said.classList.add("problem");
    this.#said.textContent = words;
    field?.focus();
  }
}

function createNameField(name: HTMLInputElement): HTMLElement {
  const { acts } = texts();
  name.setAttribute("aria-describedby", "change-by-hint");
  return create(
    "div",
    { class: "form-field" },
    create("label", { for: name.id }, acts.name),
    name,
    create("p", { class: "hint", id: "change-by-hint" }, acts.nameHint),
  );
}

function createButton(words: string, onclick: () => void, name?: string): HTMLButtonElement {
  return create("button", { type: "button", class: name, onclick }, words);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : `${error}`;
}
