#!/usr/bin/env node
import { runHelpline } from "./commands.ts";

// The program: what it does stands apart, where a test can run it too.
await runHelpline(process.argv.slice(2));
