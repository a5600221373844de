package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.ClientSecrets;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.session.ASession;
import dev.gatehouse.application.session.TokenVault;
import dev.gatehouse.application.signin.AnAttempt;
import dev.gatehouse.application.signin.SignInAttempts;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.persistence.secret.EncryptionKeysUnusable;
import dev.gatehouse.persistence.storage.Database;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

/** No secret stands in the database's files, and a sealed one opens in its own row only. */
class AtRestTest {
    @Test
    void writesNoSecretIntoTheFiles(@TempDir Path directory) throws IOException {
        String url = "jdbc:h2:file:" + directory.resolve("gatehouse") + TestDatabase.H2_MODE;
        String clientSecret = "client-" + Given.word();
        var tokens = ASession.tokens();
        Organization acme = AnOrganization.any();
        var attempt = AnAttempt.at(acme, new Secret(Given.word())).build();
        try (var adapters =
                TestDatabase.start(
                        url, TestDatabase.PUBLIC_URL, directory.resolve("keyset.json"))) {
            Storage storage = TestDatabase.storage(adapters);
            storage.port(dev.gatehouse.application.organization.Organizations.class).create(acme);
            storage.port(Connections.class).store(AConnection.of(acme).live());
            storage.port(ClientSecrets.class)
                    .keep(
                            new ConnectionId(Given.id()),
                            new Origin("https://acme.okta.com"),
                            ClientSecret.of(clientSecret));
            storage.port(TokenVault.class).keep(Given.id(), acme.id(), tokens);
            storage.port(SignInAttempts.class).keep(attempt);
        }
        assertThat(contents(directory))
                .contains(acme.slug().value())
                .doesNotContain(
                        clientSecret,
                        tokens.accessToken().reveal(),
                        tokens.idToken().reveal(),
                        tokens.refreshToken().orElseThrow().reveal(),
                        attempt.state().reveal(),
                        attempt.nonce().reveal(),
                        attempt.verifier().reveal());
    }

    private static String contents(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            Path file =
                    files.filter(f -> f.toString().endsWith(".mv.db")).findFirst().orElseThrow();
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void doesNotOpenATokenSetThatWasMovedToAnotherRow() {
        ApplicationContext adapters = TestDatabase.h2();
        Storage storage = TestDatabase.h2Storage();
        Organization acme = AnOrganization.in(storage);
        TokenVault vault = storage.port(TokenVault.class);
        UUID stolen = Given.id();
        UUID own = Given.id();
        vault.keep(stolen, acme.id(), ASession.tokens());
        vault.keep(own, acme.id(), ASession.tokens());
        adapters.getBean(Database.class)
                .change(
                        """
                        update token_sets set sealed =
                            (select sealed from token_sets where id = ?) where id = ?\
                        """,
                        stolen,
                        own);
        assertThatThrownBy(() -> vault.find(own, acme.id()))
                .isInstanceOf(EncryptionKeysUnusable.class);
    }
}
