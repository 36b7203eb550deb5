import { create } from "./create.ts";
import { texts } from "./texts.ts";

/** A section that shows what is loaded once it is there, and what went wrong where it is not. */
export function showLoading(
  name: string,
  load: () => Promise<readonly HTMLElement[]>,
): HTMLElement {
  const section = create(
    "section",
    { "class": name, "aria-busy": "true" },
    create("p", { class: "hint", role: "status" }, texts().loading),
  );
  const show = (...children: readonly HTMLElement[]) => {
    section.replaceChildren(...children);
    section.removeAttribute("aria-busy");
  };
  load().then(
    (children) => show(...children),
    (error: unknown) => {
      const message = error instanceof Error ? error.message : `${error}`;
      show(create("p", { class: "problem", role: "alert" }, texts().notLoaded(message)));
    },
  );
  return section;
}
