import { defineTree } from "../../../../menus/vocabulary.ts";

defineTree({
  start: "language",
  home: "main",
  danger: "in-danger",
  withoutKeys: { "no language yet": [], fr: ["112"], nl: [], en: [] },
  nodes: {
    "language": { kind: "language", keys: { 1: "fr", 2: "nl", 3: "en" } },
    "main": { kind: "menu", title: "label.home", keys: { 1: "talk-now" } },
    "talk-now": {
      kind: "first-open",
      title: "label.home",
      lines: {
        fr: ["112"],
        nl: ["112", "no-such-line"], // broken
        en: ["main"],
      },
    },
    "in-danger": { kind: "danger", title: "label.home", service: "112" },
  },
});
