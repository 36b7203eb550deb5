import { describe } from "vitest";
import { testHiddenCounts } from "./hidden-counts.ts";

describe("a table with totals both ways", () => testHiddenCounts(300));
