package dev.gatehouse.web.platform;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Closes what the framework's libraries would open by themselves, whatever is configured.
 *
 * <p>Who calls is found out by our own filter, and the use cases decide; the filter, tokens and
 * endpoints of micronaut-security, and all management endpoints, stay out of the way.
 */
@ContextConfigurer
public final class FrameworkDefaults implements ApplicationContextConfigurer {
    private static final List<String> CLOSED =
            List.of(
                    "endpoints.all",
                    "micronaut.security.filter",
                    "micronaut.security.basic-auth",
                    "micronaut.security.token.bearer",
                    "micronaut.security.token.cookie",
                    "micronaut.security.endpoints.login",
                    "micronaut.security.endpoints.logout",
                    "micronaut.security.endpoints.oauth",
                    "micronaut.security.endpoints.introspection");

    @Override
    public void configure(ApplicationContextBuilder builder) {
        Map<String, Object> properties = new HashMap<>();
        CLOSED.forEach(name -> properties.put(name + ".enabled", false));
        // A program always finds the same members: empty lists and nulls are shown.
        properties.put("micronaut.serde.serialization.inclusion", "always");
        // Micronaut's guard of localhost refuses the way back from a provider (Origin: null after
        // a redirect); our own check of unsafe requests is stricter.
        properties.put("micronaut.server.cors.localhost-pass-through", true);
        builder.properties(properties);
    }
}
