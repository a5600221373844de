package dev.gatehouse.web.access;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Leaves every decision to the use cases, which ask for a permission each.
 *
 * <p>micronaut-security would otherwise decide by route; rights here depend on the organization.
 */
@Singleton
final class OpenToUseCases implements SecurityRule<HttpRequest<?>> {
    @Override
    public Publisher<SecurityRuleResult> check(
            @Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
        return Publishers.just(SecurityRuleResult.ALLOWED);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
