package dev.gatehouse.okta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.setup.ReadTenant;
import dev.gatehouse.application.setup.Reading;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.setup.SetUpCredential;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundPolicy;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.oidc.provider.Seed;
import dev.gatehouse.okta.connection.OktaSettingsForm;
import dev.gatehouse.okta.setup.ASetUp;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Nonsense of the Management API is a finding, a check that was not made, or a plan that starts
 * from less; it is never an exception, and nothing of the credential is repeated.
 */
class HostileTenantTest {
    private static final String TOKEN = "00acme-management-token-for-demos-only";
    private static final int ROUNDS = 20;
    private static final int OF_EACH_PATH = 2;

    private static ScriptedProvider okta;
    private static MirroredOkta mirror;

    @BeforeAll
    static void start() throws IOException {
        okta = new ScriptedProvider();
        mirror = new MirroredOkta(okta);
    }

    @AfterAll
    static void stop() {
        mirror.close();
        okta.close();
    }

    @Test
    void aWholeTenantIsReadThroughTheMirror() {
        mirror.spoilt((_, body) -> body);

        assertThat(read())
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read ->
                                assertThat(read.tenant().plan().notes())
                                        .extracting(note -> note.code().value())
                                        .contains("setup_by_hand"));
        assertThat(mirror.paths()).hasSizeGreaterThan(10);
    }

    @Test
    void inPlaceOfOneListIsNoException() {
        mirror.spoilt((_, body) -> body);
        examined();
        long seed = Seed.first();
        Random random = new Random(seed);
        for (String path : mirror.paths()) {
            var kinds = new ArrayList<>(Nonsense.ANSWERS.entrySet());
            Collections.shuffle(kinds, random);
            for (var kind : kinds.subList(0, OF_EACH_PATH)) {
                okta.on(path, kind.getValue());

                assertThat(examined())
                        .as("%s at %s, seed %s", kind.getKey(), path, seed)
                        .allMatch(finding -> !finding.toString().contains(TOKEN));
            }
            okta.forget(path);
        }
    }

    @Test
    void inOneMemberIsNoException() {
        long seed = Seed.first();
        for (int round = 0; round < ROUNDS; round++) {
            long ofRound = seed + round;
            mirror.spoilt((target, body) -> spoilt(target, body, ofRound));

            assertThat(examined()).as("seed %s, round %s", seed, round).isNotNull();
        }
    }

    /** Drawn for each address alone, because they are asked in any order. */
    private static String spoilt(String target, String body, long seed) {
        Random random = new Random(seed * 31 + target.hashCode());
        return random.nextInt(6) == 0 ? Nonsense.spoiltJson(body, random) : body;
    }

    /** What comes of reading the tenant and of all that is concluded from it. */
    private static List<Finding> examined() {
        return switch (read()) {
            case Reading.Failed(Finding finding) -> List.of(finding);
            case Reading.Read(ReadTenant tenant) -> {
                Diagnosis diagnosis = tenant.diagnosis();
                assertThat(tenant.plan().fingerprint()).isNotBlank();
                yield diagnosis.findings();
            }
        };
    }

    private static Reading read() {
        OutboundGuard guard =
                new OutboundGuard(
                        new OutboundPolicy(
                                Set.of(okta.origin()), ScriptedProvider.AMPLE, 1_000_000));
        return new OktaSetUp(
                        guard,
                        new OktaSettingsForm(guard.policy()),
                        InstantSource.system(),
                        _ -> true)
                .read(
                        okta.origin(),
                        ASetUp.connectedTo(
                                okta.origin() + "/oauth2/ausacmemain000000000",
                                "https://gate.example/o/acme"),
                        new SetUpCredential.ApiToken(new Secret(TOKEN)));
    }
}
