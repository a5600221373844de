package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.organization.Organization;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** An installation that moves takes its organizations' addresses and audiences along. */
class MovedPublicUrlTest {
    private static final String NEW_HOME = "https://new.example.net";

    @Test
    void movesAddressesAndAudiences(@TempDir Path directory) {
        String url = "jdbc:h2:file:" + directory.resolve("gatehouse") + TestDatabase.H2_MODE;
        Path keySet = directory.resolve("keyset.json");
        Organization acme = AnOrganization.any();
        Organization globex = AnOrganization.any();
        try (var adapters = TestDatabase.start(url, TestDatabase.PUBLIC_URL, keySet)) {
            adapters.getBean(Organizations.class).create(acme);
            adapters.getBean(Organizations.class).create(globex);
            Connections connections = adapters.getBean(Connections.class);
            connections.store(AConnection.of(acme).live());
            connections.store(AConnection.of(globex).forAudience("api://own").live());
        }
        try (var adapters = TestDatabase.start(url, NEW_HOME, keySet)) {
            Organization moved =
                    adapters.getBean(Organizations.class).find(acme.id()).orElseThrow();
            assertThat(moved.address()).hasToString(NEW_HOME + "/o/" + acme.slug());
            Connections connections = adapters.getBean(Connections.class);
            var live = connections.find(acme.id()).orElseThrow().live().orElseThrow();
            Audience own = new Audience(moved.address().toString());
            assertThat(live.settings().audience()).isEqualTo(own);
            assertThat(connections.takenByAnother(globex.id(), live.settings().issuer(), own))
                    .isTrue();
            assertThat(connections.find(globex.id()).orElseThrow().live().orElseThrow())
                    .extracting(settings -> settings.settings().audience().value())
                    .isEqualTo("api://own");
        }
    }
}
