package dev.gatehouse.okta.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.okta.readback.AScriptedTenant;
import dev.gatehouse.okta.setup.ASetUp;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
