package dev.gatehouse.application.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.House;
import dev.gatehouse.application.access.NotPermitted;
import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.ApiClient;
import dev.gatehouse.application.connection.ClientSecrets;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.DraftForm;
import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.connection.ProveByToken;
import dev.gatehouse.application.connection.RestorePrevious;
import dev.gatehouse.application.diagnosis.Which;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.signin.BeginSignIn;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.SecretRef;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Map;
import java.util.Optional;

/**
 * On no way does the holder of a hand-over make us use what others entered: the secret of the
 * administrator's draft, or the one in force.
 */
class NeverOnHisBehalfTest {
    private static final String ISSUER = "https://acme.okta.com/oauth2/default";

    private final AHandOverHouse it = new AHandOverHouse();
    private final House house = it.house;
    private Organization acme = AnOrganization.any();
    private CallContext holder = House.visitor();

    /** Everything that a holder could try. */
    enum Way {
        SAVE_WITHOUT_A_SECRET,
        SAVE_AT_ANOTHER_PATH,
        EXAMINE_DRAFT,
        EXAMINE_LIVE,
        TRY_A_PROGRAM,
        TRIAL,
        PROVE_BY_TOKEN,
        REPLACE_SECRET,
        ROTATE_KEY,
        RESTORE
    }

    @BeforeEach
    void anAdministratorsSecretsInForceAndInADraft() {
        acme = AnOrganization.in(house);
        IdentityProviderConnection live =
                AConnection.of(acme).at(ISSUER).with(kept("in force")).live();
        house.port(Connections.class).store(live);
        house.saveDraft().save(House.owner(), acme, form(ISSUER, "in the draft"));
        holder = it.holder(acme);
    }

    private SecretRef kept(String secret) {
        return house.port(ClientSecrets.class)
                .keep(
                        AConnection.of(acme).blank().id(),
                        AConnection.of(acme).at(ISSUER).settings().issuer().origin(),
                        ClientSecret.of(secret));
    }

    private static DraftForm form(String issuer, String secret) {
        return new DraftForm(
                "okta",
                true,
                true,
                Map.of("metadata_url", issuer, "client_id", "0oa1", "client_secret", secret));
    }

    @ParameterizedTest
    @EnumSource
    void usesNothingThatOthersEntered(Way way) {
        int before = house.connector.used().size();

        refusedOrNothing(way);

        assertThat(house.connector.used().stream().skip(before)).isEmpty();
    }

    /** His own draft is examined and tried with his own secret alone. */
    @Test
    void usesWhatHeEnteredHimself() {
        house.saveDraft().save(holder, acme, form(ISSUER, "his own"));
        examine(Which.DRAFT);
        tryAProgram();
        trial();

        assertThat(house.connector.used().stream().skip(1))
                .hasSize(4)
                .allSatisfy(
                        used ->
                                assertThat(used.secret())
                                        .map(ConnectionInUse.BoundSecret::secret)
                                        .contains(ClientSecret.of("his own")));
    }

    @Test
    void keepsNothingOfAnExaminationThatEndedAfterTheHandOver() {
        house.saveDraft().save(holder, acme, form(ISSUER, "his own"));
        house.connector.whileExamining(
                () -> it.manage().revoke(House.owner(), acme.id(), it.latest(acme).id()));

        assertThat(refused(() -> examine(Which.DRAFT))).isTrue();
    }

    private void refusedOrNothing(Way way) {
        switch (way) {
            case SAVE_WITHOUT_A_SECRET -> house.saveDraft().save(holder, acme, form(ISSUER, ""));
            case SAVE_AT_ANOTHER_PATH ->
                    house.saveDraft()
                            .save(holder, acme, form("https://acme.okta.com/oauth2/his", ""));
            case EXAMINE_DRAFT -> assertThat(refused(() -> examine(Which.DRAFT))).isTrue();
            case EXAMINE_LIVE -> assertThat(refused(() -> examine(Which.LIVE))).isTrue();
            case TRY_A_PROGRAM -> tryAProgram();
            case TRIAL -> trial();
            case PROVE_BY_TOKEN -> prove();
            case REPLACE_SECRET -> assertThat(refused(this::replaceSecret)).isTrue();
            case ROTATE_KEY ->
                    assertThat(refused(() -> house.clientKeys().rotate(holder, acme.id())))
                            .isTrue();
            case RESTORE -> assertThat(refused(this::restore)).isTrue();
        }
    }

    private static boolean refused(Runnable act) {
        try {
            act.run();
            return false;
        } catch (NotPermitted refused) {
            return true;
        }
    }

    private void examine(Which which) {
        house.examine().examine(holder, acme, which, ExaminationProgress.UNWATCHED);
    }

    private void tryAProgram() {
        ApiClient program =
                new ApiClient(
                        new ClientId("0oaprogram"), new ApiClient.ClientSecret(new Secret("its")));
        house.examineApiClient().examine(holder, acme, program, ExaminationProgress.UNWATCHED);
    }

    private void trial() {
        house.the(BeginSignIn.class).trial(holder, acme, Optional.empty());
    }

    private void prove() {
        house.the(ProveByToken.class).prove(holder, acme, new Secret("token"));
    }

    private void replaceSecret() {
        house.replaceSecret().replace(holder, acme.id(), ClientSecret.of("his own"));
    }

    private void restore() {
        house.the(RestorePrevious.class).restore(holder, acme.id(), 1, Optional.empty());
    }
}
