import { testWholeBook } from "./whole-book.ts";

testWholeBook("by a trunk", "2026-11-22T02:00:00Z", {
  TRANSFERS: "live",
  CALLER_ID: "+3225550100",
  SIP_TRUNK: "sip:{number}@trunk.example.be;transport=tls",
});
testWholeBook("in rehearsal", "2026-12-25T11:00:00Z", { TRANSFERS: "rehearse" });
