package dev.gatehouse.okta.readback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.okta.setup.ASetUp;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may use the web app and is in no role's group. */
class PeopleWithoutRoleTest {
    private static final String PEOPLE = "/api/v1/apps/0oaweb/users";
    private static final String MEMBERS = "/api/v1/groups/00gview/users";
    private final AScriptedTenant okta = new AScriptedTenant();

    @AfterEach
    void stop() {
        okta.close();
    }

    private static String person(String id) {
        return "[{\"id\":\"%s\",\"credentials\":{\"userName\":\"%s@acme.example\"}}]"
                .formatted(id, id);
    }

    private CheckResult check() {
        return new PeopleWithoutRole(okta.api())
                .check(ASetUp.wanted(), okta.tenant())
                .orElseThrow();
    }

    @Test
    void passesWhereEverybodyIsInAGroup() {
        okta.pages(PEOPLE, person("ann"), person("bob"));
        okta.pages(MEMBERS, person("bob"), person("ann"));
        assertThat(check()).isInstanceOf(CheckResult.Passed.class);
    }

    @Test
    void namesWhoIsInNone() {
        okta.pages(PEOPLE, person("ann"), person("bob"));
        okta.pages(MEMBERS, person("ann"), "[]");
        assertThat(check())
                .isInstanceOfSatisfying(
                        CheckResult.Found.class,
                        found -> {
                            assertThat(found.finding().code().value())
                                    .isEqualTo("people_without_role_group");
                            assertThat(found.finding().seen())
                                    .contains("bob@acme.example")
                                    .doesNotContain("ann@");
                        });
    }

    @Test
    void saysNothingOfWhomItDidNotSee() {
        okta.endless(PEOPLE, person("ann"));
        okta.provider.on(MEMBERS, Reply.json(200, person("ann")));
        assertThat(check()).isInstanceOf(CheckResult.NotTried.class);
        okta.endless(MEMBERS, person("ann"));
        okta.provider.on(PEOPLE, Reply.json(200, person("bob")));
        assertThat(check()).isInstanceOf(CheckResult.NotTried.class);
        okta.provider.on(PEOPLE, Reply.json(403, "{\"errorCode\":\"E0000006\"}"));
        assertThat(check()).isInstanceOf(CheckResult.NotTried.class);
    }
}
