package dev.gatehouse.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.RunningSandbox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

class StateFileTest {
    @TempDir private Path folder;

    /** Or the last change would be written over what the next start wrote. */
    @Test
    void isLeftAloneOnceTheSandboxIsClosed() {
        try (RunningSandbox sandbox =
                RunningSandbox.start(
                        Optional.empty(),
                        Optional.of(folder.resolve("state.json")),
                        RunningSandbox.APP)) {
            Acme.with(sandbox).tokens("ann");
        }

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("sandbox-state");
    }

    @Test
    void keepsTokensAndKeysAndFollowsANewAppUrl() throws Exception {
        Path state = folder.resolve("deep/state.json");
        String refreshToken;
        String keys;
        try (RunningSandbox before =
                RunningSandbox.start(Optional.empty(), Optional.of(state), RunningSandbox.APP)) {
            Acme acme = Acme.with(before);
            refreshToken = acme.tokens("ann").text("refresh_token");
            keys = acme.browser().get(acme.endpoint("keys")).body();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state)))
                .isEqualTo("rw-------");
        try (RunningSandbox after =
                RunningSandbox.start(
                        Optional.empty(), Optional.of(state), "http://other.example:9999")) {
            Acme acme = Acme.with(after);
            assertThat(acme.browser().get(acme.endpoint("keys")).body()).isEqualTo(keys);
            assertThat(acme.token(Acme.refresh(refreshToken)).statusCode()).isEqualTo(200);
            assertThat(acme.browser().get(after.admin() + "/admin/tenants/acme").body())
                    .contains("http://other.example:9999/o/acme/login/okta/redirect")
                    .doesNotContain(RunningSandbox.APP);
        }
    }
}
