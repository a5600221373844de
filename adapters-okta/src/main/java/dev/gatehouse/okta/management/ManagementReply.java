package dev.gatehouse.okta.management;

import dev.gatehouse.domain.connection.Finding;

import java.util.List;
import java.util.Optional;

/** What came of one call of the Management API. */
public sealed interface ManagementReply {
    /** It was done; the object as it is now, or an empty one. */
    record Done(OktaObject object) implements ManagementReply {}

    /** There is no such object ({@code E0000007}). */
    record Missing() implements ManagementReply {}

    /** It was refused, or nobody knows. */
    record Trouble(Finding finding) implements ManagementReply {}

    /** One page of a list, and where the next one is. */
    record Page(List<OktaObject> objects, Optional<String> next) {}
}
