package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.domain.connection.RefreshLifetimes;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.persistence.storage.Database;

import org.junit.jupiter.api.Test;

import java.util.UUID;

/** Settings that an older build has stored are read. */
class OldSettingsTest {
    @Test
    void readsSettingsThatKnowTheClientSecretAlone() {
        var adapters = TestDatabase.h2();
        Organization acme = AnOrganization.in(TestDatabase.h2Storage());
        Connections connections = adapters.getBean(Connections.class);
        connections.store(AConnection.of(acme).live());
        UUID secret = UUID.randomUUID();
        adapters.getBean(Database.class)
                .change(
                        "update connections set live = ? where organization_id = ?",
                        """
                        {"revision":1,"provenAt":"2026-11-22T10:00:00Z","settings":{"kind":"okta",
                        "issuer":"https://acme.okta.com/oauth2/default","clientId":"0oa1","secret":
                        {"id":"%s","origin":"https://acme.okta.com","setAt":"2026-11-22T10:00:00Z"},
                        "scopes":["openid"],"api":false,"audience":"api"}}\
                        """
                                .formatted(secret),
                        acme.id().value());
        UserAuthentication users =
                connections
                        .find(acme.id())
                        .orElseThrow()
                        .live()
                        .orElseThrow()
                        .settings()
                        .users()
                        .orElseThrow();
        assertThat(users.secret().orElseThrow().id()).isEqualTo(secret);
        assertThat(users.refreshLifetimes()).isEqualTo(RefreshLifetimes.UNKNOWN);
    }
}
