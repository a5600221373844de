package dev.gatehouse.acceptance.launcher;

/** The process of the tests, which started this one. */
final class TestRun {
    private TestRun() {}

    /** Also when it is killed, nothing stays behind that holds ports and memory. */
    static void endWithIt() {
        var _ =
                ProcessHandle.current()
                        .parent()
                        .orElseThrow(() -> new IllegalStateException("Nobody started this program"))
                        .onExit()
                        .thenRun(() -> Runtime.getRuntime().halt(1));
    }
}
