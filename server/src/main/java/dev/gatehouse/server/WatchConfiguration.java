package dev.gatehouse.server;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/**
 * How connected providers are watched.
 *
 * @param interval how often each is looked at, give or take a fifth; {@code PT1H} by default
 */
@ConfigurationProperties("gatehouse.watch")
record WatchConfiguration(@Bindable(defaultValue = "PT1H") Duration interval) {}
