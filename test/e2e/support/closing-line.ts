import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Ends the run with one plain line that any reader of logs understands. */
export default class ClosingLine implements Reporter {
  private readonly last = new Map<string, TestResult['status']>();

  onTestEnd(test: TestCase, result: TestResult) {
    this.last.set(test.id, result.status);
  }

  onEnd() {
    const passed = this.count('passed');
    const failed = this.count('failed', 'timedOut', 'interrupted');
    console.log(`${passed} passed, ${failed} failed, ${this.count('skipped')} skipped`);
  }

  private count(...statuses: TestResult['status'][]): number {
    return [...this.last.values()].filter((status) => statuses.includes(status)).length;
  }
}
