package dev.gatehouse.application.connection;

import dev.gatehouse.domain.secret.Secret;

/** A connector that judges access tokens of its provider (RFC 9068, section 4). */
public interface AdmitsBearerTokens {
    Admission admit(ConnectionInUse connection, Secret accessToken);
}
