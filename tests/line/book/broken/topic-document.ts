import { defineTree } from "../../../../menus/vocabulary.ts";

defineTree({
  start: "language",
  home: "main",
  danger: "in-danger",
  withoutKeys: { "no language yet": [], fr: ["112"], nl: [], en: [] },
  nodes: {
    "language": { kind: "language", keys: { 1: "fr", 2: "nl", 3: "en" } },
    "main": {
      kind: "topic",
      title: "label.home",
      say: "kinds.say",
      keys: { 1: "112" },
      source: { from: ["no-such-page"], checked: "2026-01-31", confidence: "confirmed" }, // broken
    },
    "in-danger": { kind: "danger", title: "label.home", service: "112" },
  },
});
