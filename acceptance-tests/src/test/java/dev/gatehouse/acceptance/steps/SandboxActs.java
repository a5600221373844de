package dev.gatehouse.acceptance.steps;

import java.util.Map;

/** What a tester does at the sandbox. */
final class SandboxActs {
    private SandboxActs() {}

    static void down(String tenant) {
        World.current().sandbox().post("/admin/tenants/" + tenant + "/down", Map.of("seconds", 60));
    }

    static void up() {
        for (String tenant : new String[] {"acme", "globex"}) {
            World.current().sandbox().post("/admin/tenants/" + tenant + "/up", Map.of());
        }
    }
}
