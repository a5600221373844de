package dev.gatehouse.sandbox.authorize;

import dev.gatehouse.sandbox.fault.Refusal;

import java.util.List;
import java.util.Map;

/** What an authorization request comes to. */
sealed interface AuthorizeAnswer {
    /** An error that the client must not see, because it may not be the client. */
    record ErrorPage(Refusal refusal) implements AuthorizeAnswer {}

    /** A success or an error on its way back to the client. */
    record Deliver(AuthorizeRequest request, Map<String, String> parameters)
            implements AuthorizeAnswer {}

    /** The person must sign in first. */
    record SignIn(AuthorizeRequest request) implements AuthorizeAnswer {}

    /** The person must allow these scopes first. */
    record Consent(AuthorizeRequest request, List<String> scopes) implements AuthorizeAnswer {}
}
