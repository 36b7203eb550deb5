import { testAnyCall } from "./any-call.ts";

// A thousand calls are a drill.
testAnyCall(100);
