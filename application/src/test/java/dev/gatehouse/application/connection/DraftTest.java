package dev.gatehouse.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.access.NotPermitted;
import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.diagnosis.Which;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.session.ASession;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.session.TokenVault;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.RefreshLifetimes;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.session.SignOutReason;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A draft is saved beside the live settings, and only what was proven replaces them. */
class DraftTest {
    private static final Diagnosis WELL = new Diagnosis(List.of());

    private final House house = new House();
    private Organization acme = AnOrganization.any();

    @BeforeEach
    void anOrganization() {
        acme = AnOrganization.in(house);
    }

    private static DraftForm form(Map<String, String> changed) {
        Map<String, String> values = new HashMap<>();
        values.put("metadata_url", "https://acme.okta.com/oauth2/default");
        values.put("client_id", "0oa1");
        values.put("client_secret", "a secret");
        values.putAll(changed);
        return new DraftForm("okta", true, true, values);
    }

    private SaveDraft.Outcome save(Map<String, String> changed) {
        return house.saveDraft().save(House.owner(), acme, form(changed));
    }

    private IdentityProviderConnection stored() {
        return house.port(Connections.class).find(acme.id()).orElseThrow();
    }

    @Test
    void savesADraftBesideTheLiveSettings() {
        house.port(Connections.class).store(AConnection.of(acme).live());
        assertThat(save(Map.of("client_id", "0oa2"))).isInstanceOf(SaveDraft.Outcome.Saved.class);
        assertThat(stored().liveRevision()).isEqualTo(1);
        assertThat(stored().draft().orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void reportsEveryMalformedFieldAndStoresNothing() {
        var outcome =
                save(
                        Map.of(
                                "metadata_url", "nonsense",
                                "client_id", "",
                                "client_secret", "",
                                "audience", "two words"));
        assertThat(outcome).isInstanceOf(SaveDraft.Outcome.Malformed.class);
        assertThat(((SaveDraft.Outcome.Malformed) outcome).problems())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder(
                        "metadata_url", "client_id", "client_secret", "audience");
        assertThat(house.port(Connections.class).find(acme.id())).isEmpty();
    }

    @Test
    void goesOnWithTheStoredSecretAtTheSameOriginOnly() {
        save(Map.of());
        save(Map.of("client_secret", "", "client_id", "0oa2"));
        assertThat(house.connector.used().getLast().secret().orElseThrow().secret().value())
                .isEqualTo(new dev.gatehouse.domain.secret.Secret("a secret"));
        var moved =
                save(Map.of("client_secret", "", "metadata_url", "https://evil.example/oauth2"));
        assertThat(moved)
                .isEqualTo(
                        new SaveDraft.Outcome.Malformed(
                                List.of(new FieldProblem("client_secret", "client_secret.anew"))));
    }

    @Test
    void readsHowLongRefreshTokensLive() {
        save(
                Map.of(
                        "refresh_token_lifetime_minutes", "129600",
                        "refresh_token_idle_minutes", "10080"));
        assertThat(stored().draft().orElseThrow().settings().users().orElseThrow())
                .extracting(UserAuthentication::refreshLifetimes)
                .isEqualTo(
                        new RefreshLifetimes(
                                Optional.of(Duration.ofDays(90)), Optional.of(Duration.ofDays(7))));
        assertThat(save(Map.of("refresh_token_lifetime_minutes", "0")))
                .isEqualTo(malformed("refresh_token_lifetime_minutes", "refresh_lifetime.range"));
        assertThat(
                        save(
                                Map.of(
                                        "refresh_token_lifetime_minutes", "60",
                                        "refresh_token_idle_minutes", "61")))
                .isEqualTo(malformed("refresh_token_idle_minutes", "refresh_lifetime.idle_longer"));
    }

    private static SaveDraft.Outcome malformed(String field, String code) {
        return new SaveDraft.Outcome.Malformed(List.of(new FieldProblem(field, code)));
    }

    @Test
    void findsThatAnotherOrganizationHasTheAudience() {
        house.port(Connections.class)
                .store(AConnection.of(AnOrganization.in(house)).forAudience("api://x").live());
        save(Map.of("audience", "api://x"));
        assertThat(stored().draft().orElseThrow().usable()).isFalse();
    }

    private SaveDraft.Outcome saveOver(long seen) {
        return house.saveDraft().save(House.owner(), acme, form(Map.of()).over(seen));
    }

    @Test
    void stillFindsThatWhenTheDraftIsCheckedAgain() {
        house.port(Connections.class)
                .store(AConnection.of(AnOrganization.in(house)).forAudience("api://x").live());
        save(Map.of("audience", "api://x"));
        house.examine().examine(House.owner(), acme, Which.DRAFT, ExaminationProgress.UNWATCHED);
        assertThat(stored().draft().orElseThrow().diagnosis().findings())
                .extracting(finding -> finding.code().value())
                .containsExactly("audience_taken");
    }

    @Test
    void replacesNoDraftThatWasNotSeen() {
        assertThat(saveOver(1)).isEqualTo(new SaveDraft.Outcome.Overtaken());
        assertThat(saveOver(0)).isInstanceOf(SaveDraft.Outcome.Saved.class);
        assertThat(saveOver(0)).isEqualTo(new SaveDraft.Outcome.Overtaken());
        assertThat(stored().draftRevision()).isEqualTo(1);
        assertThat(house.connector.occasions()).hasSize(1);
        promote(1, 0);
        assertThat(saveOver(1)).isEqualTo(new SaveDraft.Outcome.Overtaken());
    }

    @Test
    void replacesNoDraftThatCameWhileTheProviderWasAsked() {
        save(Map.of());
        house.connector.whileExamining(
                () -> {
                    house.connector.whileExamining(() -> {});
                    save(Map.of("client_id", "0oa2"));
                });

        assertThat(save(Map.of("client_id", "0oa3"))).isEqualTo(new SaveDraft.Outcome.Overtaken());
        assertThat(stored().draftRevision()).isEqualTo(2);
    }

    @Test
    void letsOneOfTwoFirstDraftsBe() {
        house.connector.whileExamining(
                () -> {
                    house.connector.whileExamining(() -> {});
                    save(Map.of("client_id", "0oa2"));
                });

        assertThat(save(Map.of())).isEqualTo(new SaveDraft.Outcome.Overtaken());
        assertThat(stored().draftRevision()).isEqualTo(1);
    }

    @Test
    void goesOnWhereOnlySomethingElseChangedMeanwhile() {
        house.port(Connections.class).store(AConnection.of(acme).live());
        house.connector.whileExamining(
                () -> house.port(Connections.class).store(stored().switchedOff()));

        assertThat(save(Map.of())).isInstanceOf(SaveDraft.Outcome.Saved.class);
        assertThat(stored().enabled()).isFalse();
    }

    @Test
    void doesNotGoOnFromASecretThatWasReplacedMeanwhile() {
        save(Map.of());
        promote(1, 0);
        house.connector.whileExamining(
                () ->
                        house.replaceSecret()
                                .replace(House.owner(), acme.id(), ClientSecret.of("newer")));

        assertThat(save(Map.of("client_secret", ""))).isEqualTo(new SaveDraft.Outcome.Overtaken());
    }

    @Test
    void needsTheRight() {
        assertThatThrownBy(() -> house.saveDraft().save(House.visitor(), acme, form(Map.of())))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void promotesExactlyWhatWasProven() {
        save(Map.of());
        assertThat(promote(1, 0)).isEqualTo(PromoteDraft.Outcome.CONNECTED);
        assertThat(stored().liveRevision()).isEqualTo(1);
        assertThat(stored().draft()).isEmpty();
        assertThat(house.changes.told()).contains(new Change.OfOrganization(acme.id()));
    }

    @Test
    void promotesNeitherALaterEditNorOverANewerProof() {
        save(Map.of());
        save(Map.of("client_id", "0oa2"));
        assertThat(promote(1, 0)).isEqualTo(PromoteDraft.Outcome.SUPERSEDED);
        assertThat(promote(2, 0)).isEqualTo(PromoteDraft.Outcome.CONNECTED);
        save(Map.of());
        assertThat(promote(3, 0)).isEqualTo(PromoteDraft.Outcome.SUPERSEDED);
        assertThat(stored().liveRevision()).isEqualTo(2);
    }

    @Test
    void neverPromotesADraftWithErrors() {
        house.connector.examinesTo(
                new CheckResult.Found(
                        "metadata", ScriptedConnector.finding("unreachable", Severity.ERROR)));
        save(Map.of());
        assertThat(promote(1, 0)).isEqualTo(PromoteDraft.Outcome.SUPERSEDED);
    }

    @Test
    void letsOneOfTwoAdministratorsPromote() {
        save(Map.of());
        assertThat(AtOnce.run(2, number -> promote(1, 0)))
                .containsExactlyInAnyOrder(
                        PromoteDraft.Outcome.CONNECTED, PromoteDraft.Outcome.SUPERSEDED);
    }

    @Test
    void reportsAnAudienceThatWasTakenMeanwhile() {
        save(Map.of("audience", "api://x"));
        house.port(Connections.class)
                .store(AConnection.of(AnOrganization.in(house)).forAudience("api://x").live());
        assertThat(promote(1, 0)).isEqualTo(PromoteDraft.Outcome.AUDIENCE_TAKEN);
        assertThat(
                        house.port(TrialReports.class)
                                .find(stored().id())
                                .orElseThrow()
                                .diagnosis()
                                .hasErrors())
                .isTrue();
    }

    @Test
    void endsSessionsWhenTheIdentityChangesAndNotOtherwise() {
        house.port(Connections.class).store(AConnection.of(acme).as("0oa1").live());
        var session =
                ASession.of(AUser.of(acme.id()).in(house.port(Users.class)))
                        .foundedIn(house.port(TokenVault.class), acme.id())
                        .in(house.port(Sessions.class));
        save(Map.of("native_client_id", "0oaN"));
        promote(2, 1);
        assertThat(house.port(Sessions.class).countFounded(acme.id())).isEqualTo(1);
        save(Map.of("client_id", "0oa2"));
        promote(3, 2);
        assertThat(house.port(Sessions.class).find(session.hash()).orElseThrow().state())
                .hasFieldOrPropertyWithValue("reason", SignOutReason.CONFIGURATION_CHANGED);
    }

    private PromoteDraft.Outcome promote(long draft, long live) {
        return house.promote()
                .promote(House.owner(), acme.id(), new Proof(draft, live, Optional.empty(), WELL));
    }
}
