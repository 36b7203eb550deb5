import { type RunnerTestCase, type RunnerTestSuite, TestRunner } from "vitest";

/**
 * Reads no further file once a test has failed: the change was noticed. Vitest itself reads them all,
 * to skip their tests, which takes longer than all else.
 */
export default class StopAtOnce extends TestRunner {
  #isNoticed = false;

  override onAfterRunTask(test: RunnerTestCase): void {
    super.onAfterRunTask(test);
    this.#isNoticed ||= test.result?.state === "fail";
  }

  override importFile(...[path, source]: Parameters<TestRunner["importFile"]>): unknown {
    return this.#isNoticed && source === "collect" ? undefined : super.importFile(path, source);
  }

  override async onBeforeRunSuite(suite: RunnerTestSuite): Promise<void> {
    if (this.#isNoticed) suite.mode = "skip";
    await super.onBeforeRunSuite(suite);
  }
}
