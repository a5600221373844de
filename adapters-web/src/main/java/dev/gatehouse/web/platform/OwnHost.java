package dev.gatehouse.web.platform;

import dev.gatehouse.application.organization.PublicUrl;
import dev.gatehouse.domain.connection.Origin;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.DefaultHttpHostResolver;
import io.micronaut.http.server.util.HttpHostResolver;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/**
 * Tells the framework's libraries where this installation is reached: at its public URL.
 *
 * <p>What a request says about that can be forged; the redirect URI of the operators' provider must
 * be one fixed value (RFC 9700, section 2.1).
 */
@Singleton
@Replaces(DefaultHttpHostResolver.class)
final class OwnHost implements HttpHostResolver {
    private final String origin;

    OwnHost(PublicUrl publicUrl) {
        this.origin = Origin.of(publicUrl.address().value()).value();
    }

    @Override
    @SuppressWarnings("rawtypes") // the framework's own signature
    public String resolve(@Nullable HttpRequest request) {
        return origin;
    }
}
