package dev.gatehouse.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.ClientAuthentication;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.FindingCode;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.connection.RefreshLifetimes;
import dev.gatehouse.domain.connection.Remedy;
import dev.gatehouse.domain.connection.SecretRef;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.connection.TrialReport;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.organization.Organization;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What every storage of connections and trial reports must do. */
public abstract class ConnectionsContract {
    static final Diagnosis MIXED =
            new Diagnosis(
                    List.of(
                            new CheckResult.Passed("metadata", "Found \"it\""),
                            new CheckResult.Passed("silent", ""),
                            new CheckResult.NotTried("keys", "Not reachable"),
                            new CheckResult.Found(
                                    "issuer",
                                    new Finding(
                                            new FindingCode("issuer_differs"),
                                            Severity.WARNING,
                                            "metadata_url",
                                            "",
                                            "https://acme.okta.com",
                                            new Remedy("Change it there", "")))));

    private Organization acme = AnOrganization.any();

    protected abstract Storage storage();

    private Connections connections() {
        return storage().port(Connections.class);
    }

    @BeforeEach
    void anOrganization() {
        acme = AnOrganization.in(storage());
    }

    private IdentityProviderConnection stored(IdentityProviderConnection connection) {
        assertThat(connections().store(connection)).isEqualTo(Connections.Stored.STORED);
        return connections().find(connection.organization()).orElseThrow();
    }

    @Test
    void findsDraftLiveAndPreviousSettingsAsTheyWereStored() {
        SecretRef secret =
                new SecretRef(Given.id(), new Origin("https://acme.okta.com"), Given.now());
        IdentityProviderConnection live = stored(AConnection.of(acme).with(secret).live());
        IdentityProviderConnection again = stored(AConnection.of(acme).as("0oa2").liveAfter(live));
        IdentityProviderConnection all =
                again.withDraft(AConnection.of(acme).withoutUsers().settings(), MIXED, Given.now());
        IdentityProviderConnection read = stored(all);
        assertThat(read.version()).isEqualTo(3);
        assertThat(read.draft()).isEqualTo(all.draft());
        assertThat(read.live()).isEqualTo(again.live());
        assertThat(read.previous()).isEqualTo(live.live());
        assertThat(read.revision()).isEqualTo(3);
    }

    @Test
    void keepsHowTheClientAuthenticatesAndHowLongRefreshTokensLive() {
        SecretRef former =
                new SecretRef(Given.id(), new Origin("https://acme.okta.com"), Given.now());
        ClientAuthentication overlapping =
                new ClientAuthentication.BySecret(
                        Optional.empty(),
                        Optional.of(
                                new ClientAuthentication.Overlap(
                                        former, Optional.of(Given.now()))));
        RefreshLifetimes lifetimes =
                new RefreshLifetimes(
                        Optional.of(Duration.ofDays(90)), Optional.of(Duration.ofDays(7)));
        IdentityProviderConnection live =
                stored(AConnection.of(acme).with(overlapping).with(lifetimes).live());
        AConnection keyed = AConnection.of(acme).with(new ClientAuthentication.ByPrivateKey());
        IdentityProviderConnection read =
                stored(live.withDraft(keyed.settings(), MIXED, Given.now()));
        UserAuthentication users = read.live().orElseThrow().settings().users().orElseThrow();
        assertThat(users.authentication()).isEqualTo(overlapping);
        assertThat(users.refreshLifetimes()).isEqualTo(lifetimes);
        assertThat(read.draft().orElseThrow().settings()).isEqualTo(keyed.settings());
    }

    @Test
    void refusesAChangeOfAnOldVersion() {
        IdentityProviderConnection first = stored(AConnection.of(acme).drafted());
        stored(first.switchedOff());
        assertThatThrownBy(() -> connections().store(first)).isInstanceOf(ConcurrentChange.class);
    }

    @Test
    void refusesASecondConnectionOfAnOrganization() {
        stored(AConnection.of(acme).drafted());
        IdentityProviderConnection second = AConnection.of(acme).drafted();
        assertThatThrownBy(() -> connections().store(second)).isInstanceOf(ConcurrentChange.class);
    }

    @Test
    void letsOneOfTwoFirstDraftsAtOnceWin() {
        List<Boolean> stored = AtOnce.run(4, n -> wins(AConnection.of(acme).drafted()));
        assertThat(stored).containsOnlyOnce(true);
    }

    @Test
    void tellsThatAnAudienceIsTakenAndLetsTheTransactionGoOn() {
        String audience = "api://" + Given.word();
        stored(AConnection.of(acme).forAudience(audience).live());
        Organization globex = AnOrganization.in(storage());
        IdentityProviderConnection draft = stored(AConnection.of(globex).drafted());
        Connections.Stored outcome =
                storage()
                        .port(Transactions.class)
                        .run(
                                () -> {
                                    Connections.Stored taken =
                                            connections()
                                                    .store(
                                                            AConnection.of(globex)
                                                                    .forAudience(audience)
                                                                    .liveAfter(draft));
                                    connections().store(draft.switchedOff());
                                    return taken;
                                });
        assertThat(outcome).isEqualTo(Connections.Stored.AUDIENCE_TAKEN);
        assertThat(connections().find(globex.id()).orElseThrow().enabled()).isFalse();
    }

    @Test
    void givesAnAudienceToOneOfManyAtOnce() {
        String audience = "api://" + Given.word();
        List<Connections.Stored> stored =
                AtOnce.run(
                        4,
                        number ->
                                connections()
                                        .store(
                                                AConnection.of(AnOrganization.in(storage()))
                                                        .forAudience(audience)
                                                        .live()));
        assertThat(stored).containsOnlyOnce(Connections.Stored.STORED);
    }

    @Test
    void knowsWhetherAnotherOrganizationHasThePair() {
        var settings = AConnection.of(acme);
        stored(settings.live());
        Organization globex = AnOrganization.in(storage());
        Issuer issuer = settings.settings().issuer();
        Audience audience = settings.settings().audience();
        assertThat(connections().takenByAnother(globex.id(), issuer, audience)).isTrue();
        assertThat(connections().takenByAnother(acme.id(), issuer, audience)).isFalse();
        assertThat(connections().takenByAnother(globex.id(), issuer, new Audience("other")))
                .isFalse();
    }

    @Test
    void letsSeveralHaveThePairWhenTheApiIsOffOrNothingIsLive() {
        String audience = "api://" + Given.word();
        stored(AConnection.of(acme).forAudience(audience).live());
        Organization globex = AnOrganization.in(storage());
        stored(AConnection.of(globex).forAudience(audience).withoutApi().live());
        stored(AConnection.of(AnOrganization.in(storage())).forAudience(audience).drafted());
        assertThat(connections().find(globex.id())).isPresent();
    }

    @Test
    void freesThePairWhenDisconnected() {
        String audience = "api://" + Given.word();
        stored(stored(AConnection.of(acme).forAudience(audience).live()).disconnected());
        Organization globex = AnOrganization.in(storage());
        assertThat(stored(AConnection.of(globex).forAudience(audience).live()).live()).isPresent();
    }

    @Test
    void keepsTheLatestTrialReport() {
        IdentityProviderConnection connection = stored(AConnection.of(acme).drafted());
        TrialReports reports = storage().port(TrialReports.class);
        assertThat(reports.find(connection.id())).isEmpty();
        reports.keep(connection.id(), new TrialReport(1, Given.now(), false, MIXED));
        TrialReport last = new TrialReport(2, Given.now(), true, new Diagnosis(List.of()));
        reports.keep(connection.id(), last);
        assertThat(reports.find(connection.id())).contains(last);
        TrialReport mixed = new TrialReport(3, Given.now(), false, MIXED);
        reports.keep(connection.id(), mixed);
        assertThat(reports.find(connection.id())).contains(mixed);
    }

    private boolean wins(IdentityProviderConnection connection) {
        try {
            return connections().store(connection) == Connections.Stored.STORED;
        } catch (ConcurrentChange lost) {
            return false;
        }
    }
}
