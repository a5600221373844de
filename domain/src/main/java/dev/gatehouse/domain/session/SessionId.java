package dev.gatehouse.domain.session;

import java.util.UUID;

/** The public name of a session in lists and audit entries; worth nothing as a credential. */
public record SessionId(UUID value) {}
