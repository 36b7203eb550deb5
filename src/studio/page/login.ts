import type { MeView } from "../desk-api.ts";
import { askLogin, askLogout, askMe, onLoginEnded } from "./ask-server.ts";
import { create } from "./create.ts";
import { prefer } from "./kept.ts";
import { keepSigns, languages, languageTitle, pageLanguage, texts } from "./texts.ts";

/** Who is at the desk here; undefined while somebody is to log in, and until the server has answered. */
let here: MeView | undefined;

/**
 * Shows the page once it is known who is here: at once where nobody needs to log in or somebody has,
 * else after the login. A login that ends later is asked for anew, in a dialogue above the page.
 *
 * @param draw shows the page
 */
export async function letIn(body: HTMLElement, draw: () => void): Promise<void> {
  // Where even that cannot be asked, the page says so wherever it asks for something.
  const me = await askMe().catch((): MeView => ({ roles: [], asksForPassword: false }));
  here = await new Promise<MeView>((resolve) => {
    if (!asksFor(me)) resolve(me);
    else showLogin(body, resolve);
  });
  onLoginEnded(askAgain);
  // Who logs in wants to know what is true now; without people the page is there to be called.
  if (me.asksForPassword && location.hash === "") history.replaceState(null, "", "#today");
  draw();
}

function asksFor({ asksForPassword, name }: MeView): boolean {
  return asksForPassword && name === undefined;
}

/** The person's name, and what ends the login; undefined where nobody logs in. */
export function createPersonBar(): HTMLElement | undefined {
  const { login } = texts();
  const name = here?.name;
  if (name === undefined) return undefined;
  const said = create("span", { class: "person-said", role: "status" });
  const leave = (everywhere: boolean) => async () => {
    try {
      await askLogout(everywhere);
      // From its start: nothing of this person is left in the page.
      location.reload();
    } catch (error) {
      said.textContent = messageOf(error);
    }
  };
  const button = (words: string, everywhere: boolean) =>
    create(
      "button",
      { type: "button", class: "quiet", onclick: () => void leave(everywhere)() },
      words,
    );
  return create(
    "details",
    { class: "person" },
    create("summary", {}, create("span", { class: "unseen" }, `${login.person} `), name),
    create("div", {}, button(login.logOut, false), button(login.logOutEverywhere, true), said),
  );
}

/** The page while nobody has logged in: nothing but a form, and the choice of a language. */
function showLogin(body: HTMLElement, onIn: (me: MeView) => void): void {
  const { login, interfaceLanguage, title } = texts();
  document.documentElement.lang = pageLanguage();
  document.title = `${login.title} – ${title}`;
  const choices = languages.map((language) =>
    create(
      "button",
      {
        "type": "button",
        "class": "quiet",
        "lang": language,
        "aria-pressed": `${language === pageLanguage()}`,
        "onclick": () => {
          prefer({ language });
          showLogin(body, onIn);
        },
      },
      languageTitle(language, language),
    ),
  );
  const form = createForm(onIn);
  body.replaceChildren(
    create(
      "header",
      { class: "top" },
      create("div", { class: "top-line login-top" }, create("p", { class: "name" }, title)),
    ),
    create(
      "main",
      { id: "main", class: "login", tabindex: -1 },
      create("h1", {}, login.title),
      form,
      create(
        "div",
        { "class": "choices", "role": "group", "aria-label": interfaceLanguage },
        ...choices,
      ),
    ),
  );
  form.querySelector("input")?.focus();
}

let asking: Promise<boolean> | undefined;

/** Asks in a dialogue above the page to log in again: true once the same person has. */
function askAgain(): Promise<boolean> {
  // Whatever else asks meanwhile waits for the same answer.
  asking ??= openDialog().finally(() => {
    asking = undefined;
  });
  return asking;
}

function openDialog(): Promise<boolean> {
  const { login } = texts();
  const before = here?.name;
  return new Promise((resolve) => {
    let isSame = false;
    const form = createForm((me) => {
      // What stands in the page is another person's.
      if (me.name !== before) return location.reload();
      here = me;
      isSame = true;
      dialog.close();
    }, before);
    const close = create("button", { type: "button", onclick: () => dialog.close() }, login.notNow);
    form.querySelector(".form-buttons")?.append(close);
    const dialog = create(
      "dialog",
      { "class": "dialog login", "aria-labelledby": "login-title" },
      create("h2", { id: "login-title" }, login.title),
      create("p", {}, keepSigns(login.ended)),
      form,
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(isSame);
    });
    document.body.append(dialog);
    dialog.showModal();
    form.querySelector<HTMLElement>(before === undefined ? "input" : "[type=password]")?.focus();
  });
}

function createForm(onIn: (me: MeView) => void, known = ""): HTMLFormElement {
  const { login } = texts();
  const name = create("input", {
    "id": "login-name",
    "type": "text",
    "autocomplete": "username",
    "autocapitalize": "none",
    "spellcheck": "false",
    "required": true,
    "maxlength": 80,
    "value": known,
  });
  const password = create("input", {
    "id": "login-password",
    "type": "password",
    "autocomplete": "current-password",
    "required": true,
    "maxlength": 200,
  });
  const said = create("p", { class: "login-said", role: "alert" });
  const button = create("button", { type: "submit", class: "primary" }, login.logIn);
  const form = create(
    "form",
    { class: "login-form" },
    field(login.name, name),
    field(login.password, password),
    said,
    create("div", { class: "form-buttons" }, button),
    create("p", { class: "hint" }, keepSigns(login.help)),
  );
  const complain = (words: string) => {
    said.textContent = keepSigns(words);
    password.value = "";
    password.focus();
  };
  const tryIn = async () => {
    said.textContent = "";
    button.disabled = true;
    button.textContent = login.checking;
    try {
      const answer = await askLogin({ name: name.value.trim(), password: password.value });
      if (answer === "wrong") complain(login.wrong);
      else if ("wait" in answer) complain(login.wait(answer.wait));
      else onIn(answer.me);
    } catch (error) {
      complain(login.failed(messageOf(error)));
    } finally {
      button.disabled = false;
      button.textContent = login.logIn;
    }
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void tryIn();
  });
  return form;
}

function field(words: string, input: HTMLInputElement): HTMLElement {
  return create("div", { class: "form-field" }, create("label", { for: input.id }, words), input);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : `${error}`;
}
