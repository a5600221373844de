package dev.gatehouse.sandbox.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.RunningSandbox;
import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.authserver.Rule;
import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.realm.Realm;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class PolicyEvaluationTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private static final String BASE = "authorizationServers/default/policies";
    private final Realm realm = SANDBOX.realm("acme");
    private final AuthorizationServer server = realm.servers().find("default").orElseThrow();
    private final App app = realm.apps().withClientId(Acme.WEB).orElseThrow();

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    private void policy(String id, int priority, String client) {
        realm.tenant()
                .shelf(BASE)
                .put(
                        Document.EMPTY
                                .with("id", id)
                                .with("status", "ACTIVE")
                                .with("priority", priority)
                                .with("conditions.clients.include", List.of(client)));
    }

    private void rule(String policy, String id, int priority, String group, List<String> scopes) {
        realm.tenant()
                .shelf(BASE + "/" + policy + "/rules")
                .put(
                        Document.EMPTY
                                .with("id", id)
                                .with("status", "ACTIVE")
                                .with("priority", priority)
                                .with("conditions.people.groups.include", List.of(group))
                                .with(
                                        "conditions.grantTypes.include",
                                        List.of("authorization_code"))
                                .with("conditions.scopes.include", scopes));
    }

    private Rule decide(String who, String... scopes) {
        return new PolicyEvaluation(server)
                .decide(
                        app,
                        "authorization_code",
                        realm.directory().withLogin(who + "@acme.example"),
                        List.of(scopes));
    }

    @Test
    void takesTheFirstRuleThatFitsWhollyAndReadsNoFurther() {
        String admins = realm.directory().groupNamed("Administrator").orElseThrow().id();
        policy("late", 9, "ALL_CLIENTS");
        rule("late", "anything", 1, "EVERYONE", List.of("*"));
        policy("early", 1, Acme.WEB);
        rule("early", "second", 2, "EVERYONE", List.of("openid", "email"));
        rule("early", "first", 1, admins, List.of("openid", "email"));
        policy("foreign", 0, Acme.NATIVE);
        rule("foreign", "never", 1, "EVERYONE", List.of("*"));

        assertThat(decide("adam", "openid").id()).isEqualTo("first");
        assertThat(decide("ann", "openid").id()).isEqualTo("second");
        assertThat(decide("adam", "openid", "profile").id()).isEqualTo("anything");
        assertThatThrownBy(
                        () ->
                                new PolicyEvaluation(server)
                                        .decide(
                                                app,
                                                "client_credentials",
                                                Optional.empty(),
                                                List.of("openid")))
                .isInstanceOf(Refusal.class);
    }
}
