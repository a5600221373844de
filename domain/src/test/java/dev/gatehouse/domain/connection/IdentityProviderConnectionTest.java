package dev.gatehouse.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.organization.OrganizationId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class IdentityProviderConnectionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Diagnosis WELL = new Diagnosis(List.of());

    private static ConnectionSettings settings(String issuer, String client, String audience) {
        return new ConnectionSettings(
                new ProviderKind("okta"),
                new Issuer(issuer),
                Optional.of(
                        new UserAuthentication(
                                new ClientId(client),
                                new ClientAuthentication.ByPrivateKey(),
                                Optional.empty(),
                                List.of(),
                                RefreshLifetimes.UNKNOWN)),
                true,
                new Audience(audience));
    }

    private static final ConnectionSettings SETTINGS =
            settings("https://acme.okta.com/oauth2/default", "0oa1", "api");

    private static IdentityProviderConnection blank() {
        return IdentityProviderConnection.blank(
                new ConnectionId(new UUID(1, 1)), new OrganizationId(new UUID(2, 2)));
    }

    private static IdentityProviderConnection live(ConnectionSettings settings) {
        var drafted = blank().withDraft(settings, WELL, NOW);
        return ((Promotion.Promoted) drafted.promote(1, 0, NOW)).connection();
    }

    @Test
    void goesFromNotConnectedOverConfiguredToConnectedAndDisabled() {
        assertThat(blank().state()).isEqualTo(new ConnectionState.NotConnected());
        assertThat(blank().withDraft(SETTINGS, WELL, NOW).state())
                .isEqualTo(new ConnectionState.Configured());
        assertThat(live(SETTINGS).state()).isEqualTo(new ConnectionState.Connected(NOW));
        assertThat(live(SETTINGS).switchedOff().state()).isEqualTo(new ConnectionState.Disabled());
        assertThat(live(SETTINGS).switchedOff().inForce()).isEmpty();
        assertThat(live(SETTINGS).disconnected().state())
                .isEqualTo(new ConnectionState.NotConnected());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 0", "2, 2", "3, 1", "0, 1"})
    void promotesOnlyTheProvenDraftOverTheLiveSettingsItSaw(long draft, long live) {
        var connection = live(SETTINGS).withDraft(SETTINGS, WELL, NOW);
        assertThat(connection.promote(draft, live, NOW)).isEqualTo(new Promotion.Superseded());
        assertThat(connection.promote(2, 1, NOW)).isInstanceOf(Promotion.Promoted.class);
    }

    @Test
    void neverGivesARevisionTwiceEvenAfterDisconnecting() {
        var again = live(SETTINGS).disconnected().withDraft(SETTINGS, WELL, NOW);
        assertThat(again.draft().orElseThrow().revision()).isEqualTo(2);
        assertThat(again.withoutDraft().withDraft(SETTINGS, WELL, NOW).revision()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "https://acme.okta.com/oauth2/default, 0oa1, api, false",
        "https://acme.okta.com/oauth2/other, 0oa1, api, true",
        "https://acme.okta.com/oauth2/default, 0oa2, api, true",
        "https://acme.okta.com/oauth2/default, 0oa1, other, true"
    })
    void knowsWhichChangesEndSessions(String issuer, String client, String audience, boolean ends) {
        var connection = live(SETTINGS).withDraft(settings(issuer, client, audience), WELL, NOW);
        var promoted = (Promotion.Promoted) connection.promote(2, 1, NOW);
        assertThat(promoted.identityChanged()).isEqualTo(ends);
        assertThat(promoted.connection().previous()).isEqualTo(live(SETTINGS).live());
    }

    @Test
    void knowsTheSettingsOfARevisionAsLongAsTheyAreThere() {
        IdentityProviderConnection live = live(SETTINGS);
        assertThat(live.settingsOf(live.liveRevision())).contains(SETTINGS);
        assertThat(live.settingsOf(live.liveRevision() + 1)).isEmpty();
        assertThat(live.disconnected().settingsOf(live.liveRevision())).isEmpty();
    }
}
