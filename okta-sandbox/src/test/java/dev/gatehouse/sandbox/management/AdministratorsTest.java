package dev.gatehouse.sandbox.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.RunningSandbox;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.tenant.Switch;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** What an administrator's token may do, and what Okta refuses whoever asks. */
class AdministratorsTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private static final String AUS = "/api/v1/authorizationServers/" + Acme.SERVER;
    private final Acme acme = Acme.with(SANDBOX);

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    @AfterEach
    void restore() {
        role("SUPER_ADMIN");
        SANDBOX.realm("acme").tenant().clock().setAhead(Duration.ZERO);
    }

    private static void role(String role) {
        var tokens = SANDBOX.realm("acme").tenant().shelf("api-tokens");
        tokens.list().forEach(token -> tokens.put(token.with("role", role)));
    }

    @ParameterizedTest
    @CsvSource({
        "READ_ONLY_ADMIN, GET, /api/v1/groups, 200",
        "READ_ONLY_ADMIN, POST, /api/v1/groups, 403",
        "API_ACCESS_MANAGEMENT_ADMIN, POST, AUS/scopes, 400",
        "API_ACCESS_MANAGEMENT_ADMIN, POST, /api/v1/groups, 403",
        "API_ACCESS_MANAGEMENT_ADMIN, POST, /api/v1/apps/0oaacmeweb0000000000/grants, 403",
        "ORG_ADMIN, POST, /api/v1/groups, 400",
        "ORG_ADMIN, POST, AUS/scopes, 403",
        "APP_ADMIN, POST, AUS/policies, 403",
        "REPORT_ADMIN, GET, /api/v1/logs, 200",
        "REPORT_ADMIN, GET, /api/v1/users, 403",
        "SUPER_ADMIN, POST, AUS/scopes, 400",
    })
    void aTokenMayWhatItsCreatorMay(String role, String method, String path, int status) {
        role(role);
        var answer =
                acme.manage(method, path.replace("AUS", AUS), method.equals("GET") ? "" : "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body().contains("E0000006")).isEqualTo(status == 403);
    }

    @Test
    void aTokenDiesUnusedAfterThirtyDays() {
        var clock = SANDBOX.realm("acme").tenant().clock();
        clock.setAhead(Duration.ofDays(29));
        assertThat(acme.manage("GET", "/api/v1/groups", "").statusCode()).isEqualTo(200);
        clock.setAhead(Duration.ofDays(58));
        assertThat(acme.manage("GET", "/api/v1/groups", "").statusCode()).isEqualTo(200);
        clock.setAhead(Duration.ofDays(89));
        var answer = acme.manage("GET", "/api/v1/groups", "");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("E0000011");
        var tokens = SANDBOX.realm("acme").tenant().shelf("api-tokens");
        tokens.list().forEach(token -> tokens.put(token.without("used")));
    }

    @Test
    void membersOfEveryoneAreNotChosen() {
        String everyone =
                SANDBOX.realm("acme").directory().groupNamed("Everyone").orElseThrow().id();
        var answer = acme.manage("PUT", "/api/v1/groups/" + everyone + "/users/" + Acme.ANN, "");
        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(Acme.json(answer).text("errorSummary")).isEqualTo("Unsupported operation.");
    }

    @Test
    void whatAPersonsStatusForbidsIsTold() {
        String otto = "/api/v1/users/otto@acme.example";
        assertCode("POST", otto + "/lifecycle/activate", "", "E0000016");
        assertCode("POST", otto + "/lifecycle/unlock", "", "E0000038");
        acme.manage("POST", otto + "/lifecycle/deactivate", "");
        String assign = "{\"id\":\"%s\"}".formatted(Acme.json(acme.manage("GET", otto, "")).id());
        assertCode("POST", "/api/v1/apps/" + Acme.WEB + "/users", assign, "E0000117");
        acme.manage("POST", otto + "/lifecycle/activate", "");
    }

    @Test
    void aRoleIsGivenOnce() {
        String roles = "/oauth2/v1/clients/" + Acme.API_ADMIN + "/roles";
        var made = acme.manage("POST", roles, "{\"type\":\"HELP_DESK_ADMIN\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(Acme.json(made).text("label")).isEqualTo("Help Desk Administrator");
        assertCode("POST", roles, "{\"type\":\"HELP_DESK_ADMIN\"}", "E0000263");
        String one = roles + "/" + Acme.json(made).id();
        assertThat(acme.manage("GET", one, "").statusCode()).isEqualTo(200);
        assertThat(acme.manage("DELETE", one, "").statusCode()).isEqualTo(204);
        assertCode("DELETE", one, "", "E0000007");
    }

    private void assertCode(String method, String path, String body, String code) {
        assertThat(Acme.json(acme.manage(method, path, body)).text("errorCode")).isEqualTo(code);
    }

    @Test
    void aWrongOldPasswordIsTold() {
        var answer =
                acme.manage(
                        "POST",
                        "/api/v1/users/" + Acme.ANN + "/credentials/change_password",
                        "{\"oldPassword\":{\"value\":\"x\"},\"newPassword\":{\"value\":\"y\"}}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("E0000014", "Old Password is not correct");
    }

    private int policy(String name) {
        String body =
                """
                {"type":"OAUTH_AUTHORIZATION_POLICY","name":"%s","description":"d","priority":1,
                 "conditions":{"clients":{"include":["ALL_CLIENTS"]}}}\
                """
                        .formatted(name);
        return Acme.with(SANDBOX).manage("POST", AUS + "/policies", body).statusCode();
    }

    @Test
    void changesOfOneListAreRefusedWhileItsPrioritiesAreReconciled() {
        SANDBOX.realm("acme").tenant().choose(Switch.PRIORITY_RECONCILING, "60000");
        assertThat(policy("first")).isEqualTo(201);
        assertThat(policy("second")).isEqualTo(423);
        SANDBOX.realm("acme").tenant().choose(Switch.PRIORITY_RECONCILING, "0");
    }

    /** Of many at once some may be refused, but those that are taken have a priority each. */
    @Test
    void changesAtOnceNeverShareAPriority() throws Exception {
        String server = "ausacmemain000000000";
        var policies = SANDBOX.realm("acme").servers().find(server).orElseThrow().shelf("policies");
        int threads = 8;
        CyclicBarrier together = new CyclicBarrier(threads);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Integer>> answers =
                    IntStream.range(0, threads)
                            .mapToObj(
                                    i ->
                                            pool.submit(
                                                    () -> {
                                                        together.await();
                                                        return policy("at once " + i);
                                                    }))
                            .toList();
            assertThat(answers.stream().map(AdministratorsTest::get)).containsAnyOf(201, 423);
        }
        List<Long> priorities =
                policies.list().stream().map((Document p) -> p.number("priority", 0)).toList();
        assertThat(priorities).doesNotHaveDuplicates();
    }

    private static int get(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
