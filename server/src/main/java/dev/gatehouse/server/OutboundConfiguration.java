package dev.gatehouse.server;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.util.List;

/**
 * What outbound requests may reach besides public https addresses.
 *
 * @param allowedOrigins exact origins, for example {@code http://localhost:9801}
 */
@ConfigurationProperties("gatehouse.outbound")
record OutboundConfiguration(@Bindable(defaultValue = "") List<String> allowedOrigins) {}
