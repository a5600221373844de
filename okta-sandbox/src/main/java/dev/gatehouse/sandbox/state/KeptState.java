package dev.gatehouse.sandbox.state;

import io.micronaut.serde.annotation.Serdeable;

import java.util.Map;

/** What is kept of all realms, by name. */
@Serdeable
record KeptState(int version, Map<String, KeptRealm> realms) {}
