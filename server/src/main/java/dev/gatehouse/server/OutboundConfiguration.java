package dev.gatehouse.server;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.util.List;

/**
 * What outbound requests may reach besides public https addresses.
 *
 * @param allowedOrigins exact origins, for example {@code http://localhost:9801}
 * @param caCertificates PEM files of certificate authorities that are trusted beside the JDK's
 */
@ConfigurationProperties("gatehouse.outbound")
record OutboundConfiguration(
        @Bindable(defaultValue = "") List<String> allowedOrigins,
        @Bindable(defaultValue = "") List<String> caCertificates) {}
