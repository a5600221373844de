package dev.gatehouse.okta.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.connection.Occasion;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.oidc.outbound.AddressBook;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundPolicy;
import dev.gatehouse.oidc.outbound.OwnAuthorities;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.okta.OktaConnector;
import dev.gatehouse.sandbox.tls.DoorKind;
import dev.gatehouse.sandbox.tls.Doors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.net.ssl.SSLContext;

/** A TLS trouble is told with its reason; own certificate authorities are trusted. */
class TlsDoorsTest {
    @TempDir static Path folder;
    private static SpoiltOkta okta;
    private static Doors doors;
    private static SSLContext trust;

    @BeforeAll
    static void start() throws IOException {
        okta = new SpoiltOkta();
        doors = okta.sandbox().context().getBean(Doors.class);
        Path authority = folder.resolve("ca.pem");
        Files.writeString(authority, doors.authority(okta.realm()));
        trust = OwnAuthorities.context(List.of(authority));
    }

    @AfterAll
    static void stop() {
        okta.close();
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_HOST, provider_tls_other_host",
        "EXPIRED, provider_tls_expired",
        "UNKNOWN_CA, provider_tls_unknown_authority"
    })
    void saysWhatIsWrongWithTheCertificate(DoorKind kind, String code) {
        String origin = doors.open(okta.realm(), kind, 0);

        assertThat(findings(origin, guard(origin, trust))).containsExactly(code);
    }

    @Test
    void trustsAnAuthorityOfTheInstallation() {
        String origin = doors.open(okta.realm(), DoorKind.VALID, 0);

        assertThat(findings(origin, guard(origin, trust))).isEmpty();
    }

    @Test
    void trustsNobodyElse() throws Exception {
        String origin = doors.open(okta.realm(), DoorKind.VALID, 0);

        assertThat(findings(origin, guard(origin, SSLContext.getDefault())))
                .containsExactly("provider_tls_unknown_authority");
    }

    private static OutboundGuard guard(String origin, SSLContext trusting) {
        OutboundPolicy policy =
                new OutboundPolicy(
                        Set.of(Origin.of(URI.create(origin))), ScriptedProvider.AMPLE, 1_000_000);
        return new OutboundGuard(policy, () -> trusting, AddressBook.SYSTEM);
    }

    private static List<String> findings(String origin, OutboundGuard guard) {
        String issuer = origin + "/oauth2/" + SpoiltOkta.SERVER;
        return new OktaConnector(guard, InstantSource.system())
                        .examine(
                                Entered.at(okta, Map.of(Entered.Field.ISSUER, issuer)),
                                Occasion.ASKED,
                                ExaminationProgress.UNWATCHED)
                        .findings()
                        .stream()
                        .map(finding -> finding.code().value())
                        .toList();
    }
}
