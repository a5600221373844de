package dev.gatehouse.web.platform;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;

import java.util.Map;

/**
 * Closes what the framework's libraries would open by themselves, whatever is configured.
 *
 * <p>Who calls is found out by our own filter, and the use cases decide; the filter, tokens and
 * endpoints of micronaut-security, and all management endpoints, stay out of the way.
 *
 * <p>Micronaut's guard of localhost is off, because it refuses the way back from a provider ({@code
 * Origin: null} after a redirect); our own check of unsafe requests is stricter.
 */
@ContextConfigurer
public final class FrameworkDefaults implements ApplicationContextConfigurer {
    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.properties(
                Map.of(
                        "micronaut.server.cors.localhost-pass-through", true,
                        "endpoints.all.enabled", false,
                        "micronaut.security.filter.enabled", false,
                        "micronaut.security.basic-auth.enabled", false,
                        "micronaut.security.token.bearer.enabled", false,
                        "micronaut.security.token.cookie.enabled", false,
                        "micronaut.security.endpoints.login.enabled", false,
                        "micronaut.security.endpoints.logout.enabled", false,
                        "micronaut.security.endpoints.oauth.enabled", false,
                        "micronaut.security.endpoints.introspection.enabled", false));
    }
}
