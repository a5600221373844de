package dev.gatehouse.web.connection;

import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.ProviderKind;

import java.util.Optional;

/** The kind of provider that an organization has chosen: that of the draft before that in force. */
final class ChosenKind {
    private ChosenKind() {}

    static Optional<ProviderKind> of(IdentityProviderConnection connection) {
        return connection
                .draft()
                .map(draft -> draft.settings())
                .or(() -> connection.live().map(live -> live.settings()))
                .map(settings -> settings.kind());
    }
}
