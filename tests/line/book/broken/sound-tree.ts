import { defineTree } from "../../../../menus/vocabulary.ts";

defineTree({
  start: "language",
  home: "main",
  danger: "in-danger",
  withoutKeys: { "no language yet": [], fr: ["112"], nl: [], en: [] },
  nodes: {
    "language": { kind: "language", keys: { 1: "fr", 2: "nl", 3: "en" } },
    "main": { kind: "menu", title: "label.home", keys: { 1: "112" } },
    "in-danger": { kind: "danger", title: "label.home", service: "112" },
  },
});
