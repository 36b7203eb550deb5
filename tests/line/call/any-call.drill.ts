import { testAnyCall } from "./any-call.ts";

testAnyCall(1_000);
