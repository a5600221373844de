package dev.gatehouse.server;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.nio.file.Path;

/** What the operator of the installation sets: {@code gatehouse.*}. */
@ConfigurationProperties("gatehouse")
record InstallationConfiguration(
        @Bindable(defaultValue = "http://localhost:8080") String publicUrl,
        @Bindable(defaultValue = "data") Path data) {}
