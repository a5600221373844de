package dev.gatehouse.okta.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.role.BuiltInRoles;
import dev.gatehouse.domain.setup.Difference;
import dev.gatehouse.domain.setup.KeySetAddress;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.management.OktaObject;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** How a program proves itself: by a secret, by its key, or as it does already. */
class ProgramProofTest {
    private static final String KEYS = "https://program.example/jwks.json";
    private static final WantedSetUp BY_SECRET =
            ASetUp.wanted(List.of(), List.of(BuiltInRoles.VIEW_ONLY));
    private static final WantedSetUp BY_KEY = BY_SECRET.withProgramKeys(new KeySetAddress(KEYS));

    private static Wish program(WantedSetUp wanted, Optional<OktaObject> there) {
        return AppWishes.of(wanted, ASetUp.withProgram(there)).stream()
                .filter(wish -> wish.key().equals("api_app:view_only"))
                .findFirst()
                .orElseThrow();
    }

    private static OktaObject made(WantedSetUp wanted) {
        return program(wanted, Optional.empty()).created(new Made()).with("id", "0oa1");
    }

    @Test
    void makesAProgramWithASecretUnlessItsKeysAreKnown() {
        assertThat(made(BY_SECRET).text(KeyProof.METHOD)).isEqualTo("client_secret_basic");
        assertThat(made(BY_KEY).text(KeyProof.METHOD)).isEqualTo("private_key_jwt");
        assertThat(made(BY_KEY).text("settings.oauthClient.jwks_uri")).isEqualTo(KEYS);
    }

    @Test
    void leavesTheProofOfAProgramThatIsThere() {
        OktaObject byStoredKey =
                made(BY_SECRET)
                        .with(KeyProof.METHOD, "private_key_jwt")
                        .with(
                                "settings.oauthClient.jwks.keys",
                                List.of(java.util.Map.of("kid", "theirs")));
        assertThat(program(BY_SECRET, Optional.of(byStoredKey)).step().differences()).isEmpty();
    }

    @Test
    void changesTheProofWhenKeysAreGiven() {
        assertThat(program(BY_KEY, Optional.of(made(BY_SECRET))).step().differences())
                .containsExactly(
                        new Difference(
                                "Client authentication", "client_secret_basic", "private_key_jwt"),
                        new Difference("Public keys", "", KEYS));
    }
}
