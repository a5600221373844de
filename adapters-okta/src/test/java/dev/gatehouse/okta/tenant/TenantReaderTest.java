package dev.gatehouse.okta.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.setup.ServerChoice;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.okta.readback.AScriptedTenant;
import dev.gatehouse.okta.setup.ASetUp;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/** A tenant is read within bounds, and what is beyond them is told. */
class TenantReaderTest {
    private static final String APPS = "/api/v1/apps";
    private static final String GROUPS = "/api/v1/groups";
    private final AScriptedTenant okta = new AScriptedTenant();

    TenantReaderTest() {
        okta.provider.on("/api/v1/authorizationServers", Reply.json(200, "[]"));
        okta.provider.on(GROUPS, Reply.json(200, "[]"));
        okta.provider.on(APPS, Reply.json(200, "[]"));
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    private TenantReader.Outcome read() {
        return new TenantReader(okta.api(), ASetUp.wanted()).read();
    }

    private Tenant tenant() {
        return ((TenantReader.Outcome.Read) read()).tenant();
    }

    @Test
    void readsAnEmptyTenantWithoutANote() {
        assertThat(tenant().server()).isEmpty();
        assertThat(tenant().notes()).isEmpty();
    }

    @Test
    void notesOnceWhatItDidNotReadToTheEnd() {
        okta.endless(GROUPS, "[{\"id\":\"00g1\",\"profile\":{\"name\":\"Sales\"}}]");
        assertThat(tenant().notes())
                .allMatch(note -> note.code().value().equals("setup_not_all_read"))
                .extracting(note -> note.seen())
                .anySatisfy(seen -> assertThat(seen).contains("more than 10 groups;"))
                .allSatisfy(seen -> assertThat(seen).contains("not all were read"))
                .doesNotHaveDuplicates();
    }

    @Test
    void takesAServerThatIsSwitchedOnOfSeveralWithOurAudienceAndTellsSo() {
        String server =
                "{\"id\":\"%s\",\"name\":\"By hand\",\"status\":\"%s\",\"audiences\":[\"%s\"]}";
        okta.provider.on(
                "/api/v1/authorizationServers",
                Reply.json(
                        200,
                        "["
                                + server.formatted("aus1", "INACTIVE", ASetUp.ADDRESS)
                                + ","
                                + server.formatted("aus2", "ACTIVE", ASetUp.ADDRESS)
                                + ","
                                + server.formatted("aus3", "ACTIVE", ASetUp.ADDRESS)
                                + "]"));
        for (String list : List.of("scopes", "claims", "policies")) {
            okta.provider.on("/api/v1/authorizationServers/aus2/" + list, Reply.json(200, "[]"));
        }
        assertThat(tenant().server().flatMap(found -> found.id())).contains("aus2");
        assertThat(tenant().notes())
                .extracting(note -> note.code().value())
                .containsExactly("setup_servers_alike");
    }

    @Test
    void makesNoServerInThePlaceOfOneThatIsNotThere() {
        okta.provider.on("/api/v1/authorizationServers/aus404", Reply.json(404, "{}"));
        assertThat(
                        new TenantReader(okta.api(), ASetUp.at(new ServerChoice.Existing("aus404")))
                                .read())
                .isInstanceOfSatisfying(
                        TenantReader.Outcome.Trouble.class,
                        trouble ->
                                assertThat(trouble.finding().code().value())
                                        .isEqualTo("authorization_server_missing"));
    }

    @Test
    void readsNothingOfATenantThatSendsItElsewhere() {
        okta.provider.on(
                GROUPS,
                Reply.json(200, "[]").with("Link", "<https://evil.example/>; rel=\"next\""));
        assertThat(read())
                .isInstanceOfSatisfying(
                        TenantReader.Outcome.Trouble.class,
                        trouble ->
                                assertThat(trouble.finding().code().value())
                                        .isEqualTo("setup_next_page_elsewhere"));
        assertThat(okta.provider.received(APPS)).isEmpty();
    }
}
