package dev.gatehouse.application.session;

import dev.gatehouse.application.access.Caller;
import dev.gatehouse.domain.session.Session;

import java.time.Instant;

/**
 * A live session with its caller's rights, as of the moment it was read.
 *
 * @param endsAt until when it may be used without another look: then its limit is reached or its
 *     tokens are to be renewed
 */
public record SessionInUse(Session session, Caller caller, Instant endsAt) {}
