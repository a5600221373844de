package dev.gatehouse.acceptance.launcher;

import dev.gatehouse.sandbox.OktaSandbox;

/** Starts the sandbox as it is shipped; it ends with the tests. */
public final class SandboxOfTests {
    private SandboxOfTests() {}

    public static void main(String[] args) {
        TestRun.endWithIt();
        OktaSandbox.main(args);
    }
}
