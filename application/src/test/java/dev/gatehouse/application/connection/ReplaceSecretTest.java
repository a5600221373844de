package dev.gatehouse.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.access.NotPermitted;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.ClientAuthentication;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.connection.SecretRef;
import dev.gatehouse.domain.organization.Organization;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Old and new secret both work until the provider has accepted the new one. */
class ReplaceSecretTest {
    private static final ClientSecret NEW = ClientSecret.of("new");

    private final House house = new House();
    private Organization acme = AnOrganization.any();
    private IdentityProviderConnection before = AConnection.of(acme).blank();

    @BeforeEach
    void aConnectionWithASecret() {
        acme = AnOrganization.in(house);
        IdentityProviderConnection blank = AConnection.of(acme).blank();
        SecretRef old =
                house.port(ClientSecrets.class)
                        .keep(
                                blank.id(),
                                new Origin("https://acme.okta.com"),
                                ClientSecret.of("old"));
        AConnection builder = AConnection.of(acme).with(old);
        before =
                new IdentityProviderConnection(
                        blank.id(),
                        acme.id(),
                        1,
                        Optional.empty(),
                        builder.live().live(),
                        Optional.empty(),
                        true,
                        0);
        house.port(Connections.class).store(before);
    }

    private boolean replace(ClientSecret secret) {
        return house.replaceSecret().replace(House.owner(), acme.id(), secret);
    }

    private IdentityProviderConnection stored() {
        return house.port(Connections.class).find(acme.id()).orElseThrow();
    }

    private ConnectionInUse inUse() {
        IdentityProviderConnection now = stored();
        return house.prepare().prepare(acme, now.id(), now.live().orElseThrow().settings());
    }

    private static Optional<ClientSecret> former(ConnectionInUse inUse) {
        return inUse.overlap().map(overlap -> overlap.former().secret());
    }

    @Test
    void usesTheNewOneAtOnceAndKeepsTheOldOne() {
        assertThat(inUse().overlap()).isEmpty();
        assertThat(replace(NEW)).isTrue();
        assertThat(inUse().secret().orElseThrow().secret()).isEqualTo(NEW);
        assertThat(former(inUse())).contains(ClientSecret.of("old"));
        assertThat(house.noted(AuditAct.CLIENT_SECRET_REPLACED)).hasSize(1);
        assertThat(stored().liveRevision()).isEqualTo(1);
    }

    @Test
    void destroysTheOldOneWhenTheNewOneWasAccepted() {
        SecretRef old = before.liveSecret().orElseThrow();
        replace(NEW);
        SecretOverlap overlap = inUse().overlap().orElseThrow();
        overlap.newAccepted();
        overlap.newAccepted();
        assertThat(inUse().overlap()).isEmpty();
        assertThat(house.port(ClientSecrets.class).reveal(before.id(), old)).isEmpty();
        assertThat(inUse().secret().orElseThrow().secret()).isEqualTo(NEW);
        assertThat(house.noted(AuditAct.CLIENT_SECRET_ACCEPTED)).hasSize(1);
    }

    @Test
    void tellsWhenTheProviderFirstRefusedTheNewOne() {
        replace(NEW);
        var first = house.clock.instant();
        inUse().overlap().orElseThrow().formerAccepted();
        house.clock.pass(java.time.Duration.ofHours(1));
        inUse().overlap().orElseThrow().formerAccepted();
        assertThat(stored().live().orElseThrow().settings().users().orElseThrow().authentication())
                .isInstanceOfSatisfying(
                        ClientAuthentication.BySecret.class,
                        proof ->
                                assertThat(proof.overlap().orElseThrow().newerRefusedAt())
                                        .contains(first));
    }

    @Test
    void fallsBackToTheOneThatWorksWhenReplacedTwice() {
        replace(ClientSecret.of("mistyped"));
        replace(NEW);
        assertThat(former(inUse())).contains(ClientSecret.of("old"));
    }

    @Test
    void ignoresWhatIsToldOfASecretThatWasReplacedSince() {
        replace(ClientSecret.of("mistyped"));
        SecretOverlap stale = inUse().overlap().orElseThrow();
        replace(NEW);
        stale.newAccepted();
        assertThat(former(inUse())).contains(ClientSecret.of("old"));
    }

    @Test
    void letsADraftProveTheNewOneAlone() {
        IdentityProviderConnection drafted =
                before.withDraft(
                        before.live().orElseThrow().settings(),
                        new Diagnosis(List.of()),
                        house.clock.instant());
        house.port(Connections.class)
                .store(
                        new IdentityProviderConnection(
                                drafted.id(),
                                acme.id(),
                                drafted.revision(),
                                drafted.draft(),
                                drafted.live(),
                                drafted.previous(),
                                true,
                                stored().version()));
        replace(NEW);
        var draft = stored().draft().orElseThrow();
        assertThat(draft.revision()).isEqualTo(drafted.revision() + 1);
        ConnectionInUse tried = house.prepare().prepare(acme, before.id(), draft.settings());
        assertThat(tried.secret().orElseThrow().secret()).isEqualTo(NEW);
        assertThat(tried.overlap()).isEmpty();
    }

    @Test
    void needsTheRightAndLiveSettingsWithASecret() {
        assertThatThrownBy(() -> house.replaceSecret().replace(House.visitor(), acme.id(), NEW))
                .isInstanceOf(NotPermitted.class);
        Organization other = AnOrganization.in(house);
        assertThat(house.replaceSecret().replace(House.owner(), other.id(), NEW)).isFalse();
    }
}
