package dev.gatehouse.sandbox.token;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;

/** What a person granted a client at one sign-in; times and lifetimes are in seconds. */
@Serdeable
public record Grant(
        String serverId,
        String clientId,
        String userId,
        List<String> scopes,
        long authTime,
        String sessionId,
        @Nullable String nonce,
        @Nullable String acr,
        long accessSeconds,
        long refreshSeconds,
        long idleSeconds,
        @Nullable String jkt) {
    public Grant boundTo(@Nullable String thumbprint) {
        return new Grant(
                serverId,
                clientId,
                userId,
                scopes,
                authTime,
                sessionId,
                nonce,
                acr,
                accessSeconds,
                refreshSeconds,
                idleSeconds,
                thumbprint);
    }

    public boolean offline() {
        return scopes.contains("offline_access");
    }
}
