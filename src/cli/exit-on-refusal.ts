import { CarrierApiError } from "../carrier/carrier-api-error.ts";

/** Runs what asks the carrier; on its refusal, prints the one line that explains it and exits 1. */
export async function exitOnRefusal<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof CarrierApiError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
