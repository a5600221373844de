package dev.gatehouse.domain.operator;

import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.user.LoginName;

import java.time.Instant;

/** Somebody who runs the installation; has no role inside an organization. */
public record Operator(OperatorId id, DisplayName name, LoginName login, Instant createdAt) {}
