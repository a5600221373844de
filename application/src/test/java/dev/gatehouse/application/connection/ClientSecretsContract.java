package dev.gatehouse.application.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.connection.SecretRef;

import org.junit.jupiter.api.Test;

import java.util.Set;

/** What every storage of client secrets must do. */
public abstract class ClientSecretsContract {
    private static final Origin OKTA = new Origin("https://acme.okta.com");
    private static final ClientSecret SECRET = ClientSecret.of("a \"secret\" of a client");

    private final ConnectionId connection = new ConnectionId(Given.id());

    protected abstract Storage storage();

    private ClientSecrets secrets() {
        return storage().port(ClientSecrets.class);
    }

    @Test
    void revealsWhatWasKept() {
        SecretRef ref = secrets().keep(connection, OKTA, SECRET);
        assertThat(ref.origin()).isEqualTo(OKTA);
        assertThat(secrets().reveal(connection, ref)).contains(SECRET);
    }

    @Test
    void revealsNothingToAnotherConnectionOrForAnotherOrigin() {
        SecretRef ref = secrets().keep(connection, OKTA, SECRET);
        assertThat(secrets().reveal(new ConnectionId(Given.id()), ref)).isEmpty();
        SecretRef elsewhere =
                new SecretRef(ref.id(), new Origin("https://evil.example"), ref.setAt());
        assertThat(secrets().reveal(connection, elsewhere)).isEmpty();
    }

    @Test
    void keepsOldAndNewSideBySide() {
        SecretRef old = secrets().keep(connection, OKTA, SECRET);
        SecretRef fresh = secrets().keep(connection, OKTA, ClientSecret.of("new"));
        assertThat(secrets().reveal(connection, old)).contains(SECRET);
        assertThat(secrets().reveal(connection, fresh)).contains(ClientSecret.of("new"));
    }

    @Test
    void forgetsWhatServesNothingAnyMore() {
        SecretRef old = secrets().keep(connection, OKTA, SECRET);
        SecretRef kept = secrets().keep(connection, OKTA, ClientSecret.of("kept"));
        ConnectionId other = new ConnectionId(Given.id());
        SecretRef others = secrets().keep(other, OKTA, SECRET);
        secrets().forgetAllBut(connection, Set.of(kept));
        assertThat(secrets().reveal(connection, old)).isEmpty();
        assertThat(secrets().reveal(connection, kept)).contains(ClientSecret.of("kept"));
        secrets().forgetAllBut(connection, Set.of());
        assertThat(secrets().reveal(connection, kept)).isEmpty();
        assertThat(secrets().reveal(other, others)).contains(SECRET);
    }
}
